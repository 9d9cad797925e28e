import { jsonpath } from "json-p3";

/**
 * A webhook's payload by its template, JSON whose texts may hold `${path}` of the event's data (Quay, `jsontemplate.py`). Throws
 * for a template that is none.
 */
export function applyTemplate(template: string, data: Readonly<Record<string, unknown>>): unknown {
  return filled(JSON.parse(template), data);
}

function filled(value: unknown, data: Readonly<Record<string, unknown>>): unknown {
  if (typeof value === "string") return filledText(value, data);
  if (Array.isArray(value)) return value.map((item) => filled(item, data));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [String(filledText(name, data)), filled(inner, data)]),
  );
}

/** A text that is one path becomes what is there; paths within a text become texts. */
function filledText(text: string, data: Readonly<Record<string, unknown>>): unknown {
  const whole = /^\$\{([^}]*)\}$/.exec(text)?.[1];
  if (whole !== undefined) return valueAt(whole, data);
  return text.replaceAll(/\$\{([^}]*)\}/g, (_, path: string) => {
    const found = valueAt(path, data);
    if (found === null) return "(none)";
    return Array.isArray(found) ? found.join(",") : typeof found === "string" ? found : JSON.stringify(found);
  });
}

/** What Quay's own expressions leave out, `$.`, is optional. */
function valueAt(path: string, data: Readonly<Record<string, unknown>>): unknown {
  const found = jsonpath.query(path.startsWith("$") ? path : `$.${path}`, data as never).values();
  return found.length > 1 ? found : (found[0] ?? null);
}
