import type { Refuse } from "../types.ts";

/** What the models say of an agent's name, in the order of their validations. */
export function agentNameErrors(name: string, isTaken: boolean): string[] {
  const errors: string[] = [];
  if (isBlank(name)) errors.push("Name can't be blank");
  if (length(name) > 63) errors.push("Name is too long (maximum is 63 characters)");
  if (isTaken) errors.push("Name has already been taken");
  if (!/^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/.test(name))
    errors.push("Name can contain only lowercase letters, digits, and '-', but cannot start or end with '-'");
  return errors;
}

/** What the models say of a token's name and description. */
export function tokenErrors(name: string, description: string | null): string[] {
  const errors: string[] = [];
  if (isBlank(name)) errors.push("Name can't be blank");
  if (length(name) > 255) errors.push("Name is too long (maximum is 255 characters)");
  if (description !== null && length(description) > 1024)
    errors.push("Description is too long (maximum is 1024 characters)");
  return errors;
}

/** GitLab shows the list as Ruby prints an array: brackets, double quotes, `, ` between. */
export function assertNoErrors(errors: readonly string[], refuse: Refuse<400>): void {
  if (errors.length > 0) throw refuse(400, "bad_request", `[${errors.map((e) => `"${e}"`).join(", ")}]`);
}

function isBlank(text: string): boolean {
  return text.trim() === "";
}

/** Ruby counts characters, not UTF-16 units. */
function length(text: string): number {
  return Array.from(text).length;
}
