/** What a service sends to others: a POST of JSON, or a mail (which only the journal gets). */
export type OutgoingMessage =
  | { readonly kind: "http"; readonly url: string; readonly body: unknown }
  | { readonly kind: "mail"; readonly to: string; readonly subject: string; readonly html: string };
