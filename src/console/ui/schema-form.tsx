import { useId, useState } from "preact/hooks";
import type { Field, Schema, Typed } from "../core/schema.ts";
import { fieldsOf, typedOf, valueOf } from "../core/schema.ts";
import { Button } from "./button.tsx";
import { Prose } from "./prose.tsx";

interface FormProps {
  /** The document that the schema's references lead into. */
  readonly root: object;
  readonly schema: Schema;
  readonly initial?: Readonly<Record<string, unknown>>;
  readonly submit: string;
  /** Values to choose from, for fields whose schema lists none. */
  readonly suggestions?: Readonly<Record<string, readonly string[]>>;
  readonly onSubmit: (value: Record<string, unknown>) => Promise<unknown>;
  readonly onCancel?: () => void;
}

/** A form made from the JSON Schema of an object. What the mock refuses is told above the button. */
export function SchemaForm({
  root,
  schema,
  initial = {},
  submit,
  suggestions = {},
  onSubmit,
  onCancel,
}: FormProps) {
  const fields = fieldsOf(root, schema);
  const [typed, setTyped] = useState<Typed>(() => typedOf(fields, initial));
  const [wrong, setWrong] = useState("");
  const send = async (): Promise<void> => {
    setWrong("");
    try {
      await onSubmit(valueOf(fields, typed));
    } catch (error) {
      setWrong(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <form
      class="schema-form"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <div class="fields">
        {fields.map((field) => (
          <FieldInput
            key={field.name}
            field={field}
            value={typed[field.name] ?? ""}
            suggestions={suggestions[field.name] ?? []}
            onChange={(text) => setTyped({ ...typed, [field.name]: text })}
          />
        ))}
      </div>
      {fields.length === 0 && <p class="meta">It wants nothing.</p>}
      {wrong !== "" && (
        <p class="trouble" role="alert">
          {wrong}
        </p>
      )}
      <div class="actions">
        <button class="button primary" type="submit">
          {submit}
        </button>
        {onCancel && <Button onClick={onCancel}>Cancel</Button>}
      </div>
    </form>
  );
}

interface InputProps {
  readonly field: Field;
  readonly value: string;
  readonly suggestions: readonly string[];
  readonly onChange: (text: string) => void;
}

function FieldInput({ field, value, suggestions, onChange }: InputProps) {
  const id = useId();
  const { name, kind, required, nullable, description, choices } = field;
  const listed = [...choices, ...suggestions];
  const common = {
    id,
    name,
    required: required && kind !== "text",
    "aria-describedby": description === "" ? undefined : `${id}-text`,
  };
  const change = (event: Event): void =>
    onChange((event.currentTarget as HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement).value);
  return (
    <div class="field" data-wide={kind === "json"}>
      <label for={id}>
        {name}
        {required && <span class="must"> required</span>}
      </label>
      {kind === "json" ? (
        <textarea
          {...common}
          rows={field.required ? 4 : 2}
          spellcheck={false}
          placeholder="JSON"
          value={value}
          onInput={change}
        />
      ) : kind === "boolean" || choices.length > 0 ? (
        <select {...common} value={value} onChange={change}>
          <option value="">{required ? "choose" : "not given"}</option>
          {(kind === "boolean" ? ["true", "false"] : choices).map((choice) => (
            <option key={choice} value={choice}>
              {choice}
            </option>
          ))}
          {nullable && <option value="null">null</option>}
        </select>
      ) : (
        <input
          {...common}
          type="text"
          inputMode={kind === "number" ? "decimal" : "text"}
          autocomplete="off"
          spellcheck={false}
          list={listed.length > 0 ? `${id}-list` : undefined}
          placeholder={nullable ? "null, or a value" : kind === "number" ? "a number" : ""}
          value={value}
          onInput={change}
        />
      )}
      {suggestions.length > 0 && (
        <datalist id={`${id}-list`}>
          {suggestions.map((text) => (
            <option key={text} value={text} />
          ))}
        </datalist>
      )}
      {description !== "" && (
        <p class="meta" id={`${id}-text`}>
          <Prose text={description} />
        </p>
      )}
    </div>
  );
}
