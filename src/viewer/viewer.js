/* Shows the contract that the page names, as light or dark as the browser; its "Try it out" calls the mock that serves the page. */
const { documentElement } = globalThis.document;
const dark = globalThis.matchMedia("(prefers-color-scheme: dark)");
const follow = () => documentElement.classList.toggle("dark-mode", dark.matches);
dark.addEventListener("change", follow);
follow();

globalThis.SwaggerUIBundle({
  url: documentElement.dataset.contract,
  dom_id: "#viewer",
  deepLinking: true,
  docExpansion: "none",
  filter: true,
  tryItOutEnabled: true,
  persistAuthorization: true,
  requestSnippetsEnabled: true,
  // It would ask a server of others.
  validatorUrl: null,
});
