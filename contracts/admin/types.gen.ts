// Generated from openapi.yaml by `npm run generate`; do not edit.
export interface paths {
    "/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tell the session's time and how it runs. */
        get: operations["getClock"];
        put?: never;
        /** Advance, freeze, scale or set the session's time, then settle everything that is due. */
        post: operations["setClock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contracts/{api}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show an API's contract as one OpenAPI document. */
        get: operations["getContract"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/controls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the test controls - what can be made to happen outside the APIs. */
        get: operations["listControls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/controls/{api}/{control}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make something happen that no client of the API can do. */
        post: operations["runControl"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/credentials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the ready-made credentials with the operations that let each in. */
        get: operations["listCredentials"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow what happens as server-sent events - requests as they are answered, and what else changed.
         * @description `event: requests` holds `requests`, as in listRequests without headers and body, and `skipped`: how many more there were, since under load only some are told. `event: changed` holds `parts`, the first parts of the admin's paths that show something else now (`clock`, `state`, …). A comment is sent when nothing else was for 15 seconds. Who reads too slowly is cut off, and may call again.
         */
        get: operations["followEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/faults": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the session's fault rules in the order in which they are tried. */
        get: operations["listFaults"];
        put?: never;
        /** Make matching requests fail - with a status, a delay, a dropped connection or a cut body. */
        post: operations["addFault"];
        /** Take all of the session's fault rules away. */
        delete: operations["clearFaults"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/faults/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take one fault rule away. */
        delete: operations["deleteFault"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tell that the mock is up, its version and the APIs it serves. */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what is planned on the session's clock, the earliest first. */
        get: operations["listJobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show the session's last requests, newest first, without secrets. */
        get: operations["listRequests"];
        put?: never;
        post?: never;
        /** Empty the session's journal. */
        delete: operations["clearRequests"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/requests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show one request whole - both messages, the checks that it met, who refused it, what it changed. */
        get: operations["getRequest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/requests/{id}/repeat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a request of the journal once more, with the credentials that it had. */
        post: operations["repeatRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/requests/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Count the journal's requests that match all given criteria. */
        post: operations["countRequests"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/requests/find": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Show the journal's requests that match all given criteria. */
        post: operations["findRequests"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/requests/unmatched": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show the requests that met no operation, each with the nearest one. */
        get: operations["listUnmatchedRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put the session back to its seed, with its first clock, no faults and an empty journal. */
        post: operations["resetSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/schemas/{api}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show the JSON Schema of an API's rows, by table. */
        get: operations["getRowSchemas"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the sessions that exist. */
        get: operations["listSessions"];
        put?: never;
        /** Start a session from a snapshot or from another session, with its state and its time. */
        post: operations["startSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Forget a session and all its state. */
        delete: operations["deleteSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/snapshots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the snapshots; every session can go back to every one. */
        get: operations["listSnapshots"];
        put?: never;
        /** Keep the session's state and time under a name; one of that name is replaced. */
        post: operations["takeSnapshot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/snapshots/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show a snapshot as a world - files that `touchstone mock --world` can start from. */
        get: operations["getSnapshot"];
        put?: never;
        post?: never;
        /** Forget a snapshot. */
        delete: operations["deleteSnapshot"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/snapshots/{name}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put the session's state and time back to a snapshot; its faults and journal stay. */
        post: operations["restoreSnapshot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/state/{api}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show the rows of an API's tables in this session. */
        get: operations["getState"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Lay rows over those of several tables at once, as a world's file does. */
        patch: operations["layRows"];
        trace?: never;
    };
    "/state/{api}/{table}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The API's name, e.g. axhub. */
                api: components["parameters"]["Api"];
                /** @description The table's name. */
                table: string;
            };
            cookie?: never;
        };
        /** Show a page of a table's rows with their keys, newest first. */
        get: operations["listRows"];
        put?: never;
        /** Add a row; its key must be free. */
        post: operations["addRow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/state/{api}/{table}/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The API's name, e.g. axhub. */
                api: components["parameters"]["Api"];
                /** @description The row's key: its id, or the parts that identify it with slashes (%2F) between. */
                key: string;
                /** @description The table's name. */
                table: string;
            };
            cookie?: never;
        };
        /** Show one row. */
        get: operations["getRow"];
        /** Put a row in the place of the one with its key, or add it. */
        put: operations["putRow"];
        post?: never;
        /** Take a row away. */
        delete: operations["deleteRow"];
        options?: never;
        head?: never;
        /** Change the fields of a row that are given, and leave the others. */
        patch: operations["patchRow"];
        trace?: never;
    };
    "/state/{api}/{table}/{key}/references": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The API's name, e.g. axhub. */
                api: components["parameters"]["Api"];
                /** @description The row's key. */
                key: string;
                /** @description The table's name. */
                table: string;
            };
            cookie?: never;
        };
        /** Show which rows a row names, and which name it. */
        get: operations["getReferences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tables": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the tables of all APIs with how many rows each has in this session. */
        get: operations["listTables"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/violations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show where the mock broke its own contract in this session; must stay empty. */
        get: operations["listViolations"];
        put?: never;
        post?: never;
        /** Forget the violations. */
        delete: operations["clearViolations"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/world": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show the session as a world - files that `touchstone mock --world` can start from. */
        get: operations["getWorld"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description Applied in the order at, rate, advance. */
        ClockChange: {
            /** @description Move on by an ISO 8601 duration, e.g. PT30S. */
            advance?: string;
            /**
             * Format: date-time
             * @description Set the time.
             */
            at?: string;
            /** @description 0 freezes, 1 is live, 20 is twenty times as fast. */
            rate?: number;
        };
        /** @description Each operation is carried out with the credential, for some rows that its path can name (`appID`: `apps`), and undone. One whose path names something else, or what the credential does not see, stands in neither list. */
        CredentialRights: {
            api: string;
            /** @description The header line to send. */
            header: string;
            /** @description Operations whose gates it passes for one of them. */
            may: string[];
            /** @description Those that refuse it, with 401 or 403. */
            mayNot: string[];
            role: string;
            /** @description Why it is not accepted, e.g. expired. */
            state?: string;
        };
        /** @description Wait a time of another length each time, in real milliseconds, as WireMock has it, e.g. {"type":"lognormal","median":80,"sigma":0.4}. */
        DelayDistribution: {
            milliseconds: number;
            /** @constant */
            type: "fixed";
        } | {
            lower: number;
            /** @constant */
            type: "uniform";
            upper: number;
        } | {
            maxValue?: number;
            median: number;
            sigma: number;
            /** @constant */
            type: "lognormal";
        };
        Fault: {
            /** @description Only requests to this API. */
            api?: string;
            /** @description Answer with this JSON instead. */
            body?: Record<string, never> | unknown[] | string | number | boolean | null;
            delayDistribution?: components["schemas"]["DelayDistribution"];
            /** @description Wait so many real milliseconds first. */
            delayMs?: number;
            /** @description Close the connection without an answer. */
            drop?: boolean;
            /** @description Which of the contract's examples. */
            example?: string;
            /** @description Also where the contract does not declare the status. */
            force?: boolean;
            headers?: {
                [key: string]: string;
            };
            /** @description How many requests it has hit. */
            hits: number;
            id: string;
            /** @description Only this HTTP method. */
            method?: string;
            /** @description Only this operation. */
            operationId?: string;
            /** @description Only paths, below the API's mount, that begin so. */
            pathPrefix?: string;
            /**
             * @description after: the change is committed first.
             * @enum {string}
             */
            phase: "before" | "after";
            /** @description Only so often: 0.2 is one request in five, by the session's seeded randomness. */
            probability?: number;
            /** @description Answer with this status and the contract's example; hits operations that declare it. */
            status?: number;
            /** @description Only the first so many requests. */
            times?: number;
            /** @description Send so many bytes of the body, then close. */
            truncateAt?: number;
        };
        FaultRule: {
            /** @description Only requests to this API. */
            api?: string;
            /** @description Answer with this JSON instead. */
            body?: Record<string, never> | unknown[] | string | number | boolean | null;
            delayDistribution?: components["schemas"]["DelayDistribution"];
            /** @description Wait so many real milliseconds first. */
            delayMs?: number;
            /** @description Close the connection without an answer. */
            drop?: boolean;
            /** @description Which of the contract's examples. */
            example?: string;
            /** @description Also where the contract does not declare the status. */
            force?: boolean;
            headers?: {
                [key: string]: string;
            };
            /** @description Only this HTTP method. */
            method?: string;
            /** @description Only this operation. */
            operationId?: string;
            /** @description Only paths, below the API's mount, that begin so. */
            pathPrefix?: string;
            /**
             * @description after: the change is committed first.
             * @enum {string}
             */
            phase?: "before" | "after";
            /** @description Only so often: 0.2 is one request in five, by the session's seeded randomness. */
            probability?: number;
            /** @description Answer with this status and the contract's example; hits operations that declare it. */
            status?: number;
            /** @description Only the first so many requests. */
            times?: number;
            /** @description Send so many bytes of the body, then close. */
            truncateAt?: number;
        };
        Headers: {
            [key: string]: string | string[];
        };
        Health: {
            apis: {
                api: string;
                /** @description Empty when the API is served at the root. */
                mount: string;
                operations: number;
            }[];
            /** @constant */
            status: "ok";
            version: string;
        };
        JournalEntry: {
            api?: string;
            /**
             * Format: date-time
             * @description The session's time.
             */
            at: string;
            /** @description At most 4 KiB of it. */
            body?: string;
            /** @description How many rows it changed. */
            changes: number;
            /** @description Real milliseconds until the answer. */
            durationMs?: number;
            /** @description For what the mock sent to others: why no answer came. */
            failure?: string;
            /** @description The URL that was asked instead, without its query (`--fallback`). */
            fallback?: string;
            /** @description The fault rule that hit it. */
            fault?: string;
            headers: components["schemas"]["Headers"];
            id: number;
            method: string;
            /** @description For an unmatched request: the nearest operation. */
            nearest?: string;
            operationId?: string;
            /** @description True: the mock sent it to others (`--webhooks`). */
            outgoing?: boolean;
            /**
             * Format: date-time
             * @description The machine's time.
             */
            receivedAt: string;
            /** @description The check that refused it; handler: the operation itself. */
            refusedBy?: string;
            session: string;
            /** @description Absent when no answer was sent. */
            status?: number;
            url: string;
            /** @description For an unmatched request: why the nearest operation was not it. */
            why?: string;
        };
        /** @description Absent when the journal had to forget it; all journals together keep 16 MiB. */
        Message: {
            /** @description True: no text, so `body` is Base64. */
            binary?: boolean;
            /** @description At most 128 KiB of it; shorter than `bytes` where it was cut. */
            body: string;
            /** @description The body's length as it was sent. */
            bytes: number;
            headers: components["schemas"]["Headers"];
        };
        Problem: {
            detail: string;
            status: number;
            title: string;
            /** Format: uri-reference */
            type: string;
        };
        RequestDetails: {
            api?: string;
            /**
             * Format: date-time
             * @description The session's time.
             */
            at: string;
            /** @description How many rows it changed. */
            changes: number;
            /** @description What judged it, in the service's order; handler is the operation itself. */
            checks: {
                check: string;
                /** @enum {string} */
                outcome: "passed" | "refused" | "not reached";
            }[];
            /** @description The role of the ready-made credential that it brought. */
            credential?: string;
            /** @description Real milliseconds until the answer. */
            durationMs?: number;
            /** @description For what the mock sent to others: why no answer came. */
            failure?: string;
            /** @description The URL that was asked instead, without its query (`--fallback`). */
            fallback?: string;
            /** @description The fault rule that hit it. */
            fault?: string;
            id: number;
            method: string;
            /** @description For an unmatched request: the nearest operation. */
            nearest?: string;
            operationId?: string;
            /** @description True: the mock sent it to others (`--webhooks`). */
            outgoing?: boolean;
            /**
             * Format: date-time
             * @description The machine's time.
             */
            receivedAt: string;
            refusal?: {
                check: string;
                code: string;
                /** @description Where that stands, e.g. src/mock/axhub/rules/start-deployment. */
                file?: string;
                message: string;
                /** @description The function of the mock that refused. */
                rule?: string;
                status: number;
            };
            /** @description The check that refused it; handler: the operation itself. */
            refusedBy?: string;
            request?: components["schemas"]["Message"];
            response?: components["schemas"]["Message"];
            /** @description What it changed; work that it planned stands in `$jobs`. */
            rows: {
                /** @description Absent: it was deleted. */
                after?: Record<string, never>;
                /** @description Absent: it was added. */
                before?: Record<string, never>;
                key: string;
                table: string;
            }[];
            session: string;
            /** @description Absent when no answer was sent. */
            status?: number;
            url: string;
            /** @description For an unmatched request: why the nearest operation was not it. */
            why?: string;
        };
        RequestFilter: {
            api?: string;
            bodyContains?: string;
            method?: string;
            operationId?: string;
            status?: number;
            urlContains?: string;
        };
        Snapshot: {
            name: string;
            /**
             * Format: date-time
             * @description The time of its clock.
             */
            now: string;
        };
        Violation: {
            api: string;
            /** Format: date-time */
            at: string;
            message: string;
            operationId: string;
            pointer: string;
            status: number;
            where: string;
        };
    };
    responses: {
        /** @description The session's clock. */
        Clock: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "now": "2026-01-15T09:00:30.000Z",
                 *       "rate": 0
                 *     }
                 */
                "application/json": {
                    /** Format: date-time */
                    now: string;
                    /** @description 1 is live, 0 frozen. */
                    rate: number;
                };
            };
        };
        /** @description The call was refused. */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/__admin/problems/bad-request",
                 *       "title": "Bad Request",
                 *       "status": 400,
                 *       "detail": "/advance: not a duration"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Requests, newest first. */
        Requests: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "total": 1,
                 *       "requests": [
                 *         {
                 *           "id": 1,
                 *           "session": "default",
                 *           "at": "2026-01-15T09:00:00.000Z",
                 *           "receivedAt": "2026-01-15T09:00:00.000Z",
                 *           "changes": 0,
                 *           "api": "gitlab-agents",
                 *           "operationId": "listAgents",
                 *           "method": "GET",
                 *           "url": "/gitlab/api/v4/projects/20/cluster_agents",
                 *           "headers": {
                 *             "private-token": "«redacted»"
                 *           },
                 *           "status": 200
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    requests: components["schemas"]["JournalEntry"][];
                    /** @description How many match in the whole journal. */
                    total: number;
                };
            };
        };
        /** @description The row as it is now. */
        Row: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "id": 1,
                 *       "name": "agent-1"
                 *     }
                 */
                "application/json": Record<string, never>;
            };
        };
        /** @description Where the clock stands, and what differs from the seed, by API. */
        World: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "clock": {
                 *         "at": "2026-01-15T09:00:00.000Z",
                 *         "rate": 0
                 *       },
                 *       "apis": {
                 *         "gitlab-agents": {
                 *           "$base": "seed",
                 *           "agents": [
                 *             {
                 *               "$delete": {
                 *                 "id": 1
                 *               }
                 *             }
                 *           ]
                 *         }
                 *       }
                 *     }
                 */
                "application/json": {
                    apis: {
                        [key: string]: Record<string, never>;
                    };
                    clock: {
                        /** Format: date-time */
                        at: string;
                        /** @description 1 is live, 0 frozen. */
                        rate: number;
                    };
                };
            };
        };
    };
    parameters: {
        /** @description The API's name, e.g. axhub. */
        Api: string;
        /** @description At most so many. */
        Limit: number;
        /** @description The request's id in the session's journal. */
        RequestId: number;
        /** @description The snapshot's name. */
        SnapshotName: string;
        /** @description Of the call's own session, or of all of them. */
        WhichSessions: "own" | "all";
    };
    requestBodies: {
        RequestFilter: {
            content: {
                /**
                 * @example {
                 *       "method": "POST",
                 *       "operationId": "registerAgent"
                 *     }
                 */
                "application/json": components["schemas"]["RequestFilter"];
            };
        };
        Row: {
            content: {
                /**
                 * @example {
                 *       "name": "agent-1"
                 *     }
                 */
                "application/json": Record<string, never>;
            };
        };
    };
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getClock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Clock"];
            400: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
        };
    };
    setClock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "advance": "PT30S"
                 *     }
                 */
                "application/json": components["schemas"]["ClockChange"];
            };
        };
        responses: {
            200: components["responses"]["Clock"];
            400: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
        };
    };
    getContract: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The API's name, e.g. axhub. */
                api: components["parameters"]["Api"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "openapi": "3.1.0"
                     *     }
                     */
                    "application/json": Record<string, never>;
                };
            };
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
        };
    };
    listControls: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All controls of the APIs that are served. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "controls": [
                     *         {
                     *           "api": "axhub",
                     *           "control": "push",
                     *           "summary": "A push arrives.",
                     *           "schema": {
                     *             "type": "object"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        controls: {
                            api: string;
                            control: string;
                            schema: Record<string, never>;
                            summary: string;
                        }[];
                    };
                };
            };
            403: components["responses"]["Problem"];
        };
    };
    runControl: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The API's name, e.g. axhub. */
                api: components["parameters"]["Api"];
                /** @description The control's name. */
                control: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "repo_full_name": "octo/blog",
                 *       "branch": "main"
                 *     }
                 */
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description What happened. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "deployments": []
                     *     }
                     */
                    "application/json": Record<string, never>;
                };
            };
            400: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
        };
    };
    listCredentials: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The credentials of all APIs that are served. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "credentials": [
                     *         {
                     *           "api": "axhub",
                     *           "role": "owner",
                     *           "header": "X-Api-Key: axp_owner",
                     *           "may": [
                     *             "getMe"
                     *           ],
                     *           "mayNot": []
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        credentials: components["schemas"]["CredentialRights"][];
                    };
                };
            };
            400: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
        };
    };
    followEvents: {
        parameters: {
            query?: {
                /** @description Of the call's own session, or of all of them. */
                sessions?: components["parameters"]["WhichSessions"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Events, until either side ends. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example event: changed
                     *     data: {"parts":["clock"]}
                     */
                    "text/event-stream": string;
                };
            };
            400: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listFaults: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rules that are still in force. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "faults": [
                     *         {
                     *           "id": "fault-1",
                     *           "hits": 0,
                     *           "phase": "before",
                     *           "status": 503,
                     *           "times": 2
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        faults: components["schemas"]["Fault"][];
                    };
                };
            };
            403: components["responses"]["Problem"];
        };
    };
    addFault: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "operationId": "listAgents",
                 *       "status": 401,
                 *       "times": 1
                 *     }
                 */
                "application/json": components["schemas"]["FaultRule"];
            };
        };
        responses: {
            /** @description The rule is in force. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "fault-1",
                     *       "hits": 0,
                     *       "phase": "before",
                     *       "operationId": "listAgents",
                     *       "status": 401,
                     *       "times": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Fault"];
                };
            };
            400: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
        };
    };
    clearFaults: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No rule is left. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            403: components["responses"]["Problem"];
        };
    };
    deleteFault: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The rule's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rule is gone. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
        };
    };
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The mock is up. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ok",
                     *       "version": "0.1.0",
                     *       "apis": [
                     *         {
                     *           "api": "axhub",
                     *           "mount": "/axhub",
                     *           "operations": 24
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Health"];
                };
            };
            403: components["responses"]["Problem"];
        };
    };
    listJobs: {
        parameters: {
            query?: {
                /** @description At most so many. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is planned, after what is due was done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "now": "2026-01-15T09:00:00.000Z",
                     *       "rate": 0,
                     *       "total": 1,
                     *       "jobs": [
                     *         {
                     *           "api": "axhub",
                     *           "id": 1,
                     *           "kind": "advanceDeployment",
                     *           "due": "2026-01-15T09:00:02.000Z",
                     *           "payload": {
                     *             "deployment_id": "d1"
                     *           },
                     *           "foreseen": [
                     *             {
                     *               "table": "deployments",
                     *               "key": "d1",
                     *               "change": "changed",
                     *               "fields": {
                     *                 "status": "building"
                     *               }
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        jobs: {
                            api: string;
                            /** Format: date-time */
                            due: string;
                            /** @description The rows that it will change, if nothing happens before; ten at most. */
                            foreseen: {
                                /** @enum {string} */
                                change: "added" | "changed" | "deleted";
                                /** @description The new values of a changed row's fields. */
                                fields: Record<string, never>;
                                key: string;
                                table: string;
                            }[];
                            id: number;
                            /** @description What will be done, e.g. advanceDeployment. */
                            kind: string;
                            payload: Record<string, never> | unknown[] | string | number | boolean | null;
                        }[];
                        /** Format: date-time */
                        now: string;
                        rate: number;
                        total: number;
                    };
                };
            };
            400: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
        };
    };
    listRequests: {
        parameters: {
            query?: {
                /** @description At most so many. */
                limit?: components["parameters"]["Limit"];
                /** @description Of the call's own session, or of all of them. */
                sessions?: components["parameters"]["WhichSessions"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Requests"];
            400: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
        };
    };
    clearRequests: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The journal is empty. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            403: components["responses"]["Problem"];
        };
    };
    getRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The request's id in the session's journal. */
                id: components["parameters"]["RequestId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request, without secrets. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 7,
                     *       "session": "default",
                     *       "at": "2026-01-15T09:00:00.000Z",
                     *       "receivedAt": "2026-01-15T09:00:00.000Z",
                     *       "api": "axhub",
                     *       "operationId": "createDeployment",
                     *       "method": "POST",
                     *       "url": "/axhub/api/v1/apps/a1/deployments",
                     *       "status": 409,
                     *       "durationMs": 0.8,
                     *       "changes": 0,
                     *       "request": {
                     *         "headers": {
                     *           "x-api-key": "«redacted»"
                     *         },
                     *         "bytes": 2,
                     *         "body": "{}"
                     *       },
                     *       "response": {
                     *         "headers": {
                     *           "content-type": "application/json"
                     *         },
                     *         "bytes": 17,
                     *         "body": "{\"error\":\"taken\"}"
                     *       },
                     *       "credential": "owner",
                     *       "checks": [
                     *         {
                     *           "check": "authenticate",
                     *           "outcome": "passed"
                     *         },
                     *         {
                     *           "check": "handler",
                     *           "outcome": "refused"
                     *         }
                     *       ],
                     *       "refusal": {
                     *         "check": "handler",
                     *         "status": 409,
                     *         "code": "deployment_in_progress",
                     *         "message": "",
                     *         "rule": "assertCanDeploy"
                     *       },
                     *       "rows": []
                     *     }
                     */
                    "application/json": components["schemas"]["RequestDetails"];
                };
            };
            400: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
        };
    };
    repeatRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The request's id in the session's journal. */
                id: components["parameters"]["RequestId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It was sent; the journal holds the new request. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 8,
                     *       "status": 200
                     *     }
                     */
                    "application/json": {
                        /** @description The new request's id in the journal. */
                        id: number;
                        /** @description Absent when no answer was sent. */
                        status?: number;
                    };
                };
            };
            400: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
        };
    };
    countRequests: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: components["requestBodies"]["RequestFilter"];
        responses: {
            /** @description How many match. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "count": 2
                     *     }
                     */
                    "application/json": {
                        count: number;
                    };
                };
            };
            400: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
        };
    };
    findRequests: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: components["requestBodies"]["RequestFilter"];
        responses: {
            200: components["responses"]["Requests"];
            400: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
        };
    };
    listUnmatchedRequests: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Requests"];
            403: components["responses"]["Problem"];
        };
    };
    resetSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session is as new. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
        };
    };
    getRowSchemas: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The API's name, e.g. axhub. */
                api: components["parameters"]["Api"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description `properties` has a list of rows for each table, `definitions` what they refer to. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "properties": {
                     *         "agents": {
                     *           "type": "array",
                     *           "items": {}
                     *         }
                     *       },
                     *       "definitions": {}
                     *     }
                     */
                    "application/json": Record<string, never>;
                };
            };
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
        };
    };
    listSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All sessions, oldest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "sessions": [
                     *         {
                     *           "id": "default",
                     *           "now": "2026-01-15T09:00:00.000Z",
                     *           "rate": 0,
                     *           "violations": 0,
                     *           "requests": 12,
                     *           "faults": 1,
                     *           "changed": {
                     *             "axhub": 3
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        sessions: {
                            /** @description How many rows differ from the seed, by API; those without any are left out. */
                            changed: {
                                [key: string]: number;
                            };
                            /** @description How many fault rules are in force. */
                            faults: number;
                            id: string;
                            /**
                             * Format: date-time
                             * @description The session's time.
                             */
                            now: string;
                            /** @description 1 is live, 0 frozen. */
                            rate: number;
                            /** @description How many requests its journal holds. */
                            requests: number;
                            /** @description How many contract violations it has. */
                            violations: number;
                        }[];
                    };
                };
            };
            403: components["responses"]["Problem"];
        };
    };
    startSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "checkout",
                 *       "from": {
                 *         "snapshot": "before-deploy"
                 *       }
                 *     }
                 */
                "application/json": {
                    from: {
                        /** @description Another session's id. */
                        session?: string;
                        /** @description A snapshot's name. */
                        snapshot?: string;
                    };
                    /** @description The new session's id. */
                    id: string;
                };
            };
        };
        responses: {
            /** @description The session is there. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "checkout",
                     *       "now": "2026-01-15T09:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        id: string;
                        /**
                         * Format: date-time
                         * @description The session's time.
                         */
                        now: string;
                    };
                };
            };
            400: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
        };
    };
    deleteSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The session's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session is gone. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
        };
    };
    listSnapshots: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All snapshots, oldest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "snapshots": [
                     *         {
                     *           "name": "before-deploy",
                     *           "now": "2026-01-15T09:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        snapshots: components["schemas"]["Snapshot"][];
                    };
                };
            };
            403: components["responses"]["Problem"];
        };
    };
    takeSnapshot: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "before-deploy"
                 *     }
                 */
                "application/json": {
                    /** @description Letters, digits or any of . : @ _ - */
                    name: string;
                };
            };
        };
        responses: {
            /** @description The snapshot is kept. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "name": "before-deploy",
                     *       "now": "2026-01-15T09:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Snapshot"];
                };
            };
            400: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getSnapshot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The snapshot's name. */
                name: components["parameters"]["SnapshotName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["World"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
        };
    };
    deleteSnapshot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The snapshot's name. */
                name: components["parameters"]["SnapshotName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The snapshot is gone. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
        };
    };
    restoreSnapshot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The snapshot's name. */
                name: components["parameters"]["SnapshotName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session is as it was. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
        };
    };
    getState: {
        parameters: {
            query?: {
                /** @description At most so many. */
                limit?: components["parameters"]["Limit"];
                /** @description Only this table. */
                table?: string;
            };
            header?: never;
            path: {
                /** @description The API's name, e.g. axhub. */
                api: components["parameters"]["Api"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Rows by table, in the order of their insertion. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "agents": [
                     *         {
                     *           "id": 1,
                     *           "name": "agent-1"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        [key: string]: Record<string, never>[];
                    };
                };
            };
            400: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
        };
    };
    layRows: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The API's name, e.g. axhub. */
                api: components["parameters"]["Api"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "agents": [
                 *         {
                 *           "$delete": {
                 *             "id": 5
                 *           }
                 *         }
                 *       ],
                 *       "agentTokens": [
                 *         {
                 *           "$delete": {
                 *             "agent_id": 5
                 *           }
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    [key: string]: Record<string, never>[];
                };
            };
        };
        responses: {
            /** @description All of it is done; a row replaces the one with its key, `$delete` removes those with these values. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "changed": 3
                     *     }
                     */
                    "application/json": {
                        /** @description How many rows are others now. */
                        changed: number;
                    };
                };
            };
            400: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
        };
    };
    listRows: {
        parameters: {
            query?: {
                /** @description At most so many. */
                limit?: components["parameters"]["Limit"];
                /** @description Leave out so many. */
                offset?: number;
                /** @description Only rows that hold this text somewhere, in any case. */
                text?: string;
            };
            header?: never;
            path: {
                /** @description The API's name, e.g. axhub. */
                api: components["parameters"]["Api"];
                /** @description The table's name. */
                table: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "total": 1,
                     *       "rows": [
                     *         {
                     *           "key": "1",
                     *           "row": {
                     *             "id": 1,
                     *             "name": "agent-1"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        rows: {
                            key: string;
                            row: Record<string, never>;
                        }[];
                        /** @description How many match. */
                        total: number;
                    };
                };
            };
            400: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
        };
    };
    addRow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The API's name, e.g. axhub. */
                api: components["parameters"]["Api"];
                /** @description The table's name. */
                table: string;
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Row"];
        responses: {
            /** @description The row is there. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "key": "1"
                     *     }
                     */
                    "application/json": {
                        key: string;
                    };
                };
            };
            400: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
        };
    };
    getRow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The API's name, e.g. axhub. */
                api: components["parameters"]["Api"];
                /** @description The row's key: its id, or the parts that identify it with slashes (%2F) between. */
                key: string;
                /** @description The table's name. */
                table: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Row"];
            400: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
        };
    };
    putRow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The API's name, e.g. axhub. */
                api: components["parameters"]["Api"];
                /** @description The row's key: its id, or the parts that identify it with slashes (%2F) between. */
                key: string;
                /** @description The table's name. */
                table: string;
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Row"];
        responses: {
            200: components["responses"]["Row"];
            201: components["responses"]["Row"];
            400: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
        };
    };
    deleteRow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The API's name, e.g. axhub. */
                api: components["parameters"]["Api"];
                /** @description The row's key: its id, or the parts that identify it with slashes (%2F) between. */
                key: string;
                /** @description The table's name. */
                table: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The row is gone. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
        };
    };
    patchRow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The API's name, e.g. axhub. */
                api: components["parameters"]["Api"];
                /** @description The row's key: its id, or the parts that identify it with slashes (%2F) between. */
                key: string;
                /** @description The table's name. */
                table: string;
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Row"];
        responses: {
            200: components["responses"]["Row"];
            400: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
        };
    };
    getReferences: {
        parameters: {
            query?: {
                /** @description At most so many. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path: {
                /** @description The API's name, e.g. axhub. */
                api: components["parameters"]["Api"];
                /** @description The row's key. */
                key: string;
                /** @description The table's name. */
                table: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Rows that are there; by whom it is named, at most `limit` of each kind, the newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "names": [
                     *         {
                     *           "field": "project_id",
                     *           "table": "projects",
                     *           "key": "20"
                     *         }
                     *       ],
                     *       "namedBy": [
                     *         {
                     *           "table": "agentTokens",
                     *           "field": "agent_id",
                     *           "total": 1,
                     *           "keys": [
                     *             "1"
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        namedBy: {
                            /** @description The field of the other rows that names this one. */
                            field: string;
                            keys: string[];
                            table: string;
                            total: number;
                        }[];
                        names: {
                            /** @description The field of this row that names the other. */
                            field: string;
                            key: string;
                            table: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
        };
    };
    listTables: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All tables. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "tables": [
                     *         {
                     *           "api": "axhub",
                     *           "table": "apps",
                     *           "rows": 12,
                     *           "changed": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        tables: {
                            api: string;
                            /** @description How many rows differ from the seed. */
                            changed: number;
                            rows: number;
                            table: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
        };
    };
    listViolations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All violations, oldest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "violations": []
                     *     }
                     */
                    "application/json": {
                        violations: components["schemas"]["Violation"][];
                    };
                };
            };
            403: components["responses"]["Problem"];
        };
    };
    clearViolations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The list is empty. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            403: components["responses"]["Problem"];
        };
    };
    getWorld: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["World"];
            400: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
        };
    };
}
