// A hook for the built-in mock: node mint.js URL USER SCOPES LIFETIME; the last line is the token.
import console from "node:console";
import process from "node:process";

const [url, user, scopes, lifetime] = process.argv.slice(2);
const answer = await globalThis.fetch(`${url}/__admin/controls/quay/issueToken`, {
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify({ user, scopes, lifetime: Number(lifetime) }),
});
const { token, detail } = await answer.json();
if (!answer.ok) {
  console.error(detail);
  process.exit(1);
}
console.log(token);
