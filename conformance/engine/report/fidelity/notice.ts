/** Says which records of real servers are not of today's suite. A notice: it never fails. */
import { suiteApis } from "../../model/suite-files.ts";
import { fidelityRecords, outdated } from "./record.ts";

const records = fidelityRecords(suiteApis());
for (const line of outdated(records)) console.log(`notice: ${line}`);
console.log(`${records.length} records of real servers`);
