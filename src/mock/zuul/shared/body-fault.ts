type Body = Readonly<Record<string, unknown>>;

type Fault = "bad_body" | "bad_pipeline" | "change_and_ref" | "negative_count";

type HasPipeline = (name: unknown) => boolean;

/**
 * What is told first about a body that does not fit the contract, in the real server's order. Where the real server
 * fails with 500 (no object, a value of a type that it cannot use) it is told that the body is invalid.
 */
export function bodyFault(operation: string | undefined, body: unknown, hasPipeline: HasPipeline): Fault {
  const judge = operation === undefined ? undefined : judges[operation];
  if (typeof body !== "object" || body === null || Array.isArray(body)) return "bad_body";
  // JSON boundary: an object by the line above.
  return judge?.(body as Body, hasPipeline) ?? "bad_body";
}

type Judge = (body: Body, hasPipeline: HasPipeline) => Fault | undefined;

const judges: Readonly<Partial<Record<string, Judge>>> = {
  // The pipeline before the keys that say what is enqueued.
  enqueue: (body, hasPipeline) => ("pipeline" in body ? pipelineFault(body, hasPipeline) : "bad_body"),
  // The keys before the pipeline.
  dequeue: (body, hasPipeline) =>
    "pipeline" in body && "change" in body !== "ref" in body ? pipelineFault(body, hasPipeline) : "bad_body",
  // Without a pipeline there is none of that name.
  promote: pipelineFault,
  createAutohold(body) {
    const { change, ref, count } = body;
    if (change && ref) return "change_and_ref";
    const isWhole = ["job", "count", "reason", "node_hold_expiration"].every((key) => key in body);
    return isWhole && typeof count === "number" && count < 0 ? "negative_count" : "bad_body";
  },
};

function pipelineFault({ pipeline }: Body, hasPipeline: HasPipeline): Fault | undefined {
  return hasPipeline(pipeline) ? undefined : "bad_pipeline";
}
