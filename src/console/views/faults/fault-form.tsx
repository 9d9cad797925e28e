import { useEffect, useState } from "preact/hooks";
import { adminContract, ask } from "../../core/client.ts";
import { session } from "../../core/route.ts";
import type { Schema } from "../../core/schema.ts";
import { useAsk } from "../../core/use-ask.ts";
import { SchemaForm } from "../../ui/schema-form.tsx";
import { tell } from "../../ui/tell.ts";

interface FaultFormProps {
  readonly api: string | undefined;
  readonly operationId: string | undefined;
  readonly onAdded: () => void;
  readonly onCancel: () => void;
}

interface Document {
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** A rule, by the schema that the admin's contract has for it. */
export function FaultForm({ api, operationId, onAdded, onCancel }: FaultFormProps) {
  const [document, setDocument] = useState<Document | undefined>(undefined);
  const { data } = useAsk("getHealth");
  const { data: credentials } = useAsk("listCredentials");
  useEffect(() => {
    // JSON boundary: the admin's own OpenAPI document.
    void adminContract(session.value).then((read) => setDocument(read as Document));
  }, []);
  const schema = document?.components.schemas["FaultRule"];
  if (!document || !schema) return null;
  const operations = new Set(credentials?.credentials.flatMap(({ may, mayNot }) => [...may, ...mayNot]));
  return (
    <div class="inset">
      <SchemaForm
        root={document}
        schema={schema}
        initial={{
          ...(api === undefined ? {} : { api }),
          ...(operationId === undefined ? {} : { operationId }),
        }}
        submit="Add the rule"
        suggestions={{
          api: data?.apis.map((one) => one.api) ?? [],
          operationId: [...operations].sort(),
          method: ["GET", "POST", "PUT", "PATCH", "DELETE"],
        }}
        onCancel={onCancel}
        onSubmit={async (rule) => {
          const of = session.value;
          const { id } = await ask("addFault", { session: of, body: rule });
          onAdded();
          tell({ text: `${id} is in force`, undo: () => ask("deleteFault", { session: of, path: { id } }) });
        }}
      />
    </div>
  );
}
