import type { OtherMethod } from "./scenario.ts";

/** The parts of an Arazzo 1.0.1 / 1.1 document that the runner reads, as `document.schema.json` has checked them. */
export interface ArazzoDocument {
  readonly arazzo: string;
  readonly $self?: string;
  readonly info: { readonly title: string; readonly version: string };
  readonly sourceDescriptions: readonly SourceDescription[];
  readonly workflows: readonly Workflow[];
  readonly components?: Components;
  readonly "x-touchstone"?: { readonly api: string };
}

export interface SourceDescription {
  readonly name: string;
  readonly url: string;
  readonly type?: string;
}

export interface Components {
  readonly inputs?: Readonly<Record<string, InputsSchema>>;
  readonly parameters?: Readonly<Record<string, Parameter>>;
  readonly successActions?: Readonly<Record<string, Action>>;
  readonly failureActions?: Readonly<Record<string, Action>>;
}

export interface Workflow {
  readonly workflowId: string;
  readonly summary?: string;
  readonly description?: string;
  readonly inputs?: InputsSchema;
  readonly dependsOn?: readonly string[];
  readonly steps: readonly Step[];
  readonly successActions?: readonly (Action | Reusable)[];
  readonly failureActions?: readonly (Action | Reusable)[];
  readonly outputs?: Readonly<Record<string, unknown>>;
  readonly parameters?: readonly (Parameter | Reusable)[];
  readonly "x-touchstone"?: WorkflowExtension;
}

export interface Step {
  readonly stepId: string;
  readonly description?: string;
  readonly operationId?: string;
  readonly operationPath?: string;
  readonly workflowId?: string;
  readonly parameters?: readonly (Parameter | Reusable)[];
  readonly requestBody?: RequestBody;
  readonly successCriteria?: readonly Criterion[];
  readonly onSuccess?: readonly (Action | Reusable)[];
  readonly onFailure?: readonly (Action | Reusable)[];
  readonly outputs?: Readonly<Record<string, unknown>>;
  /** Milliseconds (1.1). */
  readonly timeout?: number;
  /** Steps that must be complete before this one (1.1). */
  readonly dependsOn?: readonly string[];
  readonly "x-touchstone"?: StepExtension;
}

export interface Reusable {
  readonly reference: string;
  readonly value?: unknown;
}

export interface Parameter {
  readonly name: string;
  /** Absent where the parameter feeds a workflow's inputs. */
  readonly in?: "path" | "query" | "querystring" | "header" | "cookie";
  readonly value: unknown;
}

export interface RequestBody {
  readonly contentType?: string;
  readonly payload?: unknown;
  readonly replacements?: readonly { readonly target: string; readonly value: unknown }[];
}

export interface Criterion {
  readonly condition: string;
  readonly context?: string;
  readonly type?: CriterionType | { readonly type: CriterionType; readonly version: string };
  readonly "x-touchstone"?: { readonly requirements?: readonly string[] };
}

export type CriterionType = "simple" | "regex" | "jsonpath" | "xpath";

/** A Success or Failure Action; `retry` only stands among failure actions. */
export interface Action {
  readonly name: string;
  readonly type: "end" | "goto" | "retry";
  readonly stepId?: string;
  readonly workflowId?: string;
  readonly parameters?: readonly (Parameter | Reusable)[];
  readonly criteria?: readonly Criterion[];
  readonly retryAfter?: number;
  readonly retryLimit?: number;
}

/** The `inputs` of a workflow: a JSON Schema of an object. */
export interface InputsSchema {
  readonly $ref?: string;
  readonly type?: string;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, InputSchema>>;
}

export interface InputSchema {
  readonly type?: string | readonly string[];
  readonly default?: unknown;
  readonly format?: string;
  readonly [keyword: string]: unknown;
}

export type Level = "core" | "extended" | "informational";

/** What a workflow that `prepare` runs says of itself. */
export interface SetupExtension {
  /** How many times it runs. */
  readonly repeat?: number;
  /** What no clean-up can take away. */
  readonly leaves?: string;
}

export interface WorkflowExtension {
  /** The workflow is no case: it makes what its outputs name. */
  readonly setup?: SetupExtension;
  readonly level?: Level;
  readonly requirements?: readonly string[];
  readonly requires?: readonly string[];
  /** Optional groups without which the case is not applicable. */
  readonly needs?: readonly string[];
  /** Requirements without which the case is not of a release. */
  readonly while?: readonly string[];
}

export type Phase = "setup" | "cleanup";

export interface StepExtension {
  readonly requirements?: readonly string[];
  /** Requirements without which the step is not of a release. */
  readonly while?: readonly string[];
  readonly phase?: Phase;
  readonly role?: string;
  readonly schema?: { readonly request?: "off" };
  /** Output name to pattern: the part of the output's text to keep. */
  readonly narrow?: Readonly<Record<string, string>>;
  readonly isolated?: boolean;
  /** Sent to the operation's path in place of its own method. */
  readonly method?: OtherMethod;
  /** A WebSocket; the payload's items are what is sent over it. */
  readonly socket?: true;
  /** The step before it that is not yet answered when this one is sent. */
  readonly overlaps?: string;
}
