/** Says which records of real servers are not of today's suite. A notice: it never fails. */
import { counted } from "../../../../contracts/lib/counted.ts";
import { suiteApis } from "../../model/suite-files.ts";
import { fidelityRecords, outdated } from "./record.ts";

const records = fidelityRecords(suiteApis());
for (const line of outdated(records)) console.log(`notice: ${line}`);
console.log(`${counted(records.length, "record")} of real servers`);
