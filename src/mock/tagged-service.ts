import { suggestion } from "../../contracts/lib/nearest-name.ts";
import type { Service } from "./core/service/service.ts";
import { OptionError } from "./option-error.ts";

/** The services with the operations of these tags alone. Throws an OptionError for a tag that none of them has. */
export function withTags(services: readonly Service[], tags: readonly string[]): Service[] {
  const known = [...new Set(services.flatMap(({ contract }) => contract.operations.map(({ tag }) => tag)))];
  const stray = tags.find((tag) => !known.includes(tag));
  if (stray !== undefined) throw new OptionError(`tags: there is no tag ${stray}${suggestion(stray, known)}`);
  if (tags.length === 0) throw new OptionError(`tags: name one of ${known.sort().join(", ")}`);
  return services.map((service) => {
    const [operations, leftOut] = parted(service.contract.operations, ({ tag }) => tags.includes(tag));
    return { ...service, contract: { ...service.contract, operations }, leftOut };
  });
}

function parted<T>(all: readonly T[], isFirst: (one: T) => boolean): [first: T[], others: T[]] {
  return [all.filter(isFirst), all.filter((one) => !isFirst(one))];
}
