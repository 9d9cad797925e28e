import { nodeAt } from "../contract.ts";

const openApiPlace = "#/components/schemas/";
const swaggerPlace = "#/definitions/";

/** Schemas of the contract as Swagger 2.0 names them: those that are asked for, and those that they refer to. */
export class Definitions {
  readonly #found = new Map<string, Record<string, unknown>>();

  /** A schema whose references lead to definitions. */
  convert(schema: unknown): unknown {
    if (Array.isArray(schema)) return schema.map((item) => this.convert(item));
    if (schema === null || typeof schema !== "object") return schema;
    return Object.fromEntries(
      Object.entries(schema).map(([key, value]: [string, unknown]) => [
        key,
        key === "$ref" && typeof value === "string" ? this.refer(value) : this.convert(value),
      ]),
    );
  }

  /** The reference to a schema of the contract, which becomes a definition. */
  refer(pointer: string): string {
    const name = pointer.slice(openApiPlace.length);
    if (!this.#found.has(name)) {
      const definition: Record<string, unknown> = {};
      this.#found.set(name, definition); // before it is converted: schemas may refer to each other
      Object.assign(definition, this.convert(nodeAt(pointer)));
    }
    return swaggerPlace + name;
  }

  all(): Record<string, Record<string, unknown>> {
    return Object.fromEntries([...this.#found].sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}
