/** The package that Express 5 exports as `express.Router`; it brings no types of its own. */
declare module "router" {
  import type { IncomingMessage, ServerResponse } from "node:http";

  type Next = (error?: unknown) => void;
  type Handler = (message: IncomingMessage, response: ServerResponse, next: Next) => void;
  type ErrorHandler = (
    error: unknown,
    message: IncomingMessage,
    response: ServerResponse,
    next: Next,
  ) => void;
  interface Router extends Handler {
    use(path: string, ...handlers: readonly Handler[]): this;
    use(handler: Handler | ErrorHandler): this;
  }
  export default function createRouter(options?: {
    readonly caseSensitive?: boolean;
    readonly mergeParams?: boolean;
  }): Router;
}
