import { suggestion } from "../../contracts/lib/nearest-name.ts";
import type { Service } from "./core/service/service.ts";
import { OptionError } from "./option-error.ts";

/** The services with the operations of these tags alone. Throws an OptionError for a tag that none of them has. */
export function withTags(services: readonly Service[], tags: readonly string[]): Service[] {
  const known = [...new Set(services.flatMap(({ contract }) => contract.operations.map(({ tag }) => tag)))];
  const stray = tags.find((tag) => !known.includes(tag));
  if (stray !== undefined) throw new OptionError(`tags: there is no tag ${stray}${suggestion(stray, known)}`);
  return services.map((service) => ({
    ...service,
    contract: {
      ...service.contract,
      operations: service.contract.operations.filter(({ tag }) => tags.includes(tag)),
    },
  }));
}
