/** Real server: SUCCESS is passing, any other result is failing. */
export function badgeOf(result: string | null): string {
  const isPassing = result === "SUCCESS";
  const [word, colour] = isPassing ? ["passing", "#4c1"] : ["failing", "#e05d44"];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="92" height="20" role="img" aria-label="build: ${word}">
  <rect width="92" height="20" rx="3" fill="#555"/>
  <rect x="38" width="54" height="20" rx="3" fill="${colour}"/>
  <g fill="#fff" font-family="Verdana,sans-serif" font-size="11">
    <text x="6" y="14">build</text>
    <text x="44" y="14">${word}</text>
  </g>
</svg>
`;
}

/** Whether what was last changed then is still what a client got that says since when it has it. */
export function isNotModified(lastModified: string, since: string | undefined): boolean {
  return since !== undefined && Date.parse(since) >= Date.parse(lastModified);
}
