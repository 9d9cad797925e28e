import type { Label } from "../state.ts";
import type { Refuse } from "../types.ts";

/** Facts, 2.8: the configuration's LABEL_KEY_RESERVED_PREFIXES. */
const reserved = [
  ..."com.docker. io.docker. org.dockerproject. org.opencontainers. io.cncf. io.kubernetes. io.k8s.".split(
    " ",
  ),
  ..."io.quay com.coreos com.tectonic internal quay".split(" "),
];

const keyFormat = /^[a-z0-9](([a-z0-9]|[-.](?![.-]))*[a-z0-9])?$/;

export function assertFreePrefix(key: string, refuse: Refuse<400>): void {
  if (reserved.some((prefix) => key.startsWith(prefix)))
    throw refuse(400, "bad_request_message", "Label has a reserved prefix");
}

export function assertLabelKey(key: string, refuse: Refuse<400>): void {
  if (keyFormat.test(key) && key.length <= 255) return;
  throw refuse(
    400,
    "bad_request_message",
    `Label is of an invalid format or missing please use ${keyFormat.source} format for labels`,
  );
}

/** Only what was added through this API can be deleted. */
export function assertDeletable({ source_type }: Label, refuse: Refuse<400>): void {
  if (source_type !== "api") throw refuse(400, "data_rule", "Cannot delete immutable label");
}

/** The media type of a value that none was told of: JSON is an object or a list. */
export function guessMediaType(value: string): Label["media_type"] {
  try {
    const read: unknown = JSON.parse(value);
    return typeof read === "object" && read !== null ? "application/json" : "text/plain";
  } catch {
    return "text/plain";
  }
}
