import type { Operation } from "../../../contracts/lib/contract.ts";
import type { ApiContract } from "../model/library.ts";
import type {
  Action,
  ArazzoDocument,
  Criterion,
  InputsSchema,
  Level,
  Parameter,
  Phase,
  RequestBody,
  SetupExtension,
} from "./document.ts";

/** A workflow ready to run: references resolved, workflow-level parameters and actions merged into its steps. */
export interface Scenario {
  readonly id: string;
  readonly api: string;
  readonly file: string;
  readonly line: number;
  readonly summary: string;
  readonly level: Level;
  /** Cited by the workflow, its steps and their criteria. */
  readonly requirements: readonly string[];
  /** Requirements without which the case is not of a release. */
  readonly while: readonly string[];
  /** Inputs without which the case is not applicable. */
  readonly requires: readonly string[];
  /** Of a workflow that makes what its outputs name, and is no case. */
  readonly setup?: SetupExtension;
  /** Optional groups that the case is of whatever inputs it uses: workers outside of the API. */
  readonly needs: readonly string[];
  /** What of it optional groups hold (see `withOptionalParts`); absent until the suite is whole. */
  readonly optional?: readonly OptionalPart[];
  readonly document: ArazzoDocument;
  readonly inputs: InputsSchema;
  readonly dependsOn: readonly string[];
  readonly steps: readonly ScenarioStep[];
  readonly outputs: Readonly<Record<string, unknown>>;
}

/** What of a case an optional group holds. A case can be of several. */
export interface OptionalPart {
  readonly group: string;
  /** Of the inputs that the case needs. */
  readonly inputs: readonly string[];
  /** The source that it calls. */
  readonly source?: string;
}

export interface ScenarioStep {
  readonly id: string;
  readonly line: number;
  readonly call: Call;
  readonly parameters: readonly Parameter[];
  readonly requestBody: RequestBody | undefined;
  readonly criteria: readonly Criterion[];
  readonly onSuccess: readonly Action[];
  readonly onFailure: readonly Action[];
  readonly outputs: Readonly<Record<string, unknown>>;
  /** Output name to the pattern whose one group is kept of it. */
  readonly narrow: Readonly<Record<string, string>>;
  readonly timeoutMs: number | undefined;
  readonly dependsOn: readonly string[];
  readonly requirements: readonly string[];
  /** Requirements without which the step is not of a release. */
  readonly while: readonly string[];
  readonly phase: Phase | undefined;
  readonly role: string | undefined;
  /** False when the step sends malformed input on purpose. */
  readonly checkRequest: boolean;
  readonly isolated: boolean;
  /** Sent to the operation's path in place of its own method: its criteria alone judge the answer. */
  readonly method?: OtherMethod;
  /** It opens a WebSocket, sends the items of its payload as messages, and listens until the server closes. */
  readonly socket: boolean;
  /** The step before it with which it is sent, before either is answered. */
  readonly overlaps?: string;
}

export type OtherMethod = "DELETE" | "HEAD" | "OPTIONS" | "PATCH" | "POST" | "PUT";

export type Call = OperationCall | WorkflowCall;

export interface OperationCall {
  readonly kind: "operation";
  /** The source description's name, which is the API's. */
  readonly source: string;
  readonly api: ApiContract;
  readonly operation: Operation;
}

export interface WorkflowCall {
  readonly kind: "workflow";
  readonly workflowId: string;
}
