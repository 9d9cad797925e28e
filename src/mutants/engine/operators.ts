import { holdOut } from "./hold-outs.ts";
import type { AnyOperator } from "./mutant.ts";
import {
  anonymousIsSomebody,
  existenceLeak,
  foreignReadable,
  roleHole,
  tokenIgnored,
} from "../operators/access.ts";
import { contentType } from "../operators/content-type.ts";
import { credentialRepeated } from "../operators/credential-repeated.ts";
import { dateFormat } from "../operators/date-format.ts";
import { defaultChanged } from "../operators/default-changed.ts";
import { dropField } from "../operators/drop-field.ts";
import { echoChanged } from "../operators/echo-changed.ts";
import { enumValue } from "../operators/enum-value.ts";
import { errorShape } from "../operators/error-shape.ts";
import { errorStatus } from "../operators/error-status.ts";
import { extraField } from "../operators/extra-field.ts";
import { failedWriteStored } from "../operators/failed-write-stored.ts";
import { headerLost } from "../operators/header-lost.ts";
import { fieldFrozen } from "../operators/field-frozen.ts";
import { filtersNotJoined } from "../operators/filters-not-joined.ts";
import { typeCoerced } from "../operators/type-coerced.ts";
import { invalidAccepted } from "../operators/invalid-accepted.ts";
import { jobStuck } from "../operators/job-stuck.ts";
import { listReversed } from "../operators/list-reversed.ts";
import { notIdempotent } from "../operators/not-idempotent.ts";
import { notStored, zombie } from "../operators/not-stored.ts";
import { nullField } from "../operators/null-field.ts";
import { bothWin, lostUpdate, tornRead } from "../operators/overlaps.ts";
import { pageOffByOne } from "../operators/page-off-by-one.ts";
import { filterIgnored, pageIgnored, sortIgnored } from "../operators/query-ignored.ts";
import { duplicateAccepted, illegalTransition, refusedAccepted } from "../operators/refusal-lost.ts";
import { secretShown } from "../operators/secret-shown.ts";
import { staleRead } from "../operators/stale-read.ts";
import { successStatus } from "../operators/success-status.ts";
import { timeUnit } from "../operators/time-unit.ts";
import { timesSwapped } from "../operators/times-swapped.ts";
import { unknownMemberRefused, unknownMemberShown } from "../operators/unknown-member.ts";
import { viewDiffers } from "../operators/view-differs.ts";
import { filterLoose, filtersEither } from "../operators/wider-filters.ts";
import { wrongType } from "../operators/wrong-type.ts";

/** The only list of operators, in the order of the reports. */
export const operators: readonly AnyOperator[] = [
  // What an answer looks like.
  dropField,
  nullField,
  wrongType,
  extraField,
  enumValue,
  dateFormat,
  echoChanged,
  viewDiffers,
  timeUnit,
  timesSwapped,
  successStatus,
  errorStatus,
  errorShape,
  headerLost,
  contentType,
  // What is stored.
  notStored,
  staleRead,
  fieldFrozen,
  zombie,
  failedWriteStored,
  notIdempotent,
  jobStuck,
  bothWin,
  lostUpdate,
  tornRead,
  // What is accepted.
  invalidAccepted,
  typeCoerced,
  unknownMemberRefused,
  unknownMemberShown,
  refusedAccepted,
  duplicateAccepted,
  illegalTransition,
  // What is listed.
  filterIgnored,
  filterLoose,
  filtersNotJoined,
  filtersEither,
  sortIgnored,
  listReversed,
  pageIgnored,
  pageOffByOne,
  defaultChanged,
  // Who may.
  tokenIgnored,
  anonymousIsSomebody,
  roleHole,
  foreignReadable,
  existenceLeak,
  secretShown,
  credentialRepeated,
  // What only a person thinks of.
  holdOut,
];

/** The operator of that name. Throws when there is none. */
export function operatorNamed(name: string): AnyOperator {
  const found = operators.find((o) => o.name === name);
  if (!found)
    throw new Error(`there is no operator ${name}; there are: ${operators.map((o) => o.name).join(", ")}`);
  return found;
}
