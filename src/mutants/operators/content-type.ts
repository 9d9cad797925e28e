import { operator } from "../engine/mutant.ts";
import { isSuccess } from "../engine/recording.ts";
import { tampering } from "../engine/tampering.ts";
import { statusesOf } from "./success-status.ts";

interface ContentTypeDetail {
  readonly status: number;
  readonly mediaType: string;
}

export const contentType = operator<ContentTypeDetail>({
  name: "content-type",
  summary: "An answer is sent under another media type.",
  measures: "contract",
  *places({ record, operation }) {
    for (const status of statusesOf(
      record,
      (exchange) => isSuccess(exchange) || exchange.reply.status >= 400,
    )) {
      const meets = record.exchanges.filter(
        // Without a body there is nothing that a media type could be wrong for.
        ({ reply }) => reply.status === status && reply.contentType !== undefined && reply.text !== "",
      );
      if (meets.length === 0) continue;
      const declared = operation.responses.get(status)?.content;
      const mediaType = ["text/html", "text/plain"].find((type) => !declared?.has(type)) ?? "text/csv";
      yield { place: `${status} as ${mediaType}`, detail: { status, mediaType }, meets };
    }
  },
  behave: ({ status, mediaType }) =>
    tampering(status, (reply) =>
      reply.contentType === undefined ? reply : { ...reply, contentType: mediaType },
    ),
});
