/* Shows the contract that the page names; its "Try it out" calls the mock that serves the page. */
globalThis.SwaggerUIBundle({
  url: globalThis.document.documentElement.dataset.contract,
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
