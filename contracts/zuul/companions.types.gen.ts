// Generated from companions.yaml by `npm run generate`; do not edit.
export interface paths {
    "/logs/{tenant_name}/{uuid}/": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tenant_name: components["parameters"]["Tenant"];
                /** @description The build's. */
                uuid: components["parameters"]["Uuid"];
            };
            cookie?: never;
        };
        /** List what a build has left behind */
        get: operations["listLogs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/logs/{tenant_name}/{uuid}/job-output.json": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tenant_name: components["parameters"]["Tenant"];
                /** @description The build's. */
                uuid: components["parameters"]["Uuid"];
            };
            cookie?: never;
        };
        /** Get the playbooks of a build, task by task */
        get: operations["getJobOutput"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/logs/{tenant_name}/{uuid}/job-output.json.gz": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tenant_name: components["parameters"]["Tenant"];
                /** @description The build's. */
                uuid: components["parameters"]["Uuid"];
            };
            cookie?: never;
        };
        /** Get the same, where a server keeps it compressed; this one sends it unpacked */
        get: operations["getCompressedJobOutput"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/logs/{tenant_name}/{uuid}/job-output.txt": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tenant_name: components["parameters"]["Tenant"];
                /** @description The build's. */
                uuid: components["parameters"]["Uuid"];
            };
            cookie?: never;
        };
        /** Get what the console of a build has shown */
        get: operations["getJobOutputText"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/logs/{tenant_name}/{uuid}/zuul-info/inventory.yaml": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tenant_name: components["parameters"]["Tenant"];
                /** @description The build's. */
                uuid: components["parameters"]["Uuid"];
            };
            cookie?: never;
        };
        /** Get the inventory that a build's playbooks ran with */
        get: operations["getInventory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/logs/{tenant_name}/{uuid}/zuul-manifest.json": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tenant_name: components["parameters"]["Tenant"];
                /** @description The build's. */
                uuid: components["parameters"]["Uuid"];
            };
            cookie?: never;
        };
        /** Get the tree of the files of a build */
        get: operations["getManifest"];
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
        LogFile: {
            children?: components["schemas"]["LogFile"][];
            encoding: string | null;
            /** @description Seconds since the epoch. */
            last_modified: number;
            mimetype: string;
            name: string;
            /** @description Bytes. */
            size: number;
        };
        Named: {
            duration: components["schemas"]["Span"];
            id: string;
            name: string;
        };
        Play: {
            play: components["schemas"]["Named"];
            tasks: {
                /** @description What the module returned, by host. */
                hosts: {
                    [key: string]: components["schemas"]["Result"];
                };
                task: components["schemas"]["Named"];
            }[];
        };
        Playbook: {
            branch: string;
            /** @description The place in its phase, as text. */
            index: string;
            /** @enum {unknown} */
            phase: "pre" | "run" | "post";
            playbook: string;
            plays: components["schemas"]["Play"][];
            /** @description What became of the tasks, by host. */
            stats: {
                [key: string]: components["schemas"]["Stats"];
            };
            trusted: boolean;
        };
        Result: {
            action: string;
            changed: boolean;
            failed?: boolean;
        } & {
            [key: string]: unknown;
        };
        Span: {
            /** Format: date-time */
            end: string;
            /** Format: date-time */
            start: string;
        };
        Stats: {
            changed: number;
            failures: number;
            ignored: number;
            ok: number;
            rescued: number;
            skipped: number;
            unreachable: number;
        };
    };
    responses: {
        /** @description The playbooks in the order of their runs. */
        JobOutput: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Playbook"][];
            };
        };
        /** @description There is no such build here, or it has not ended. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "text/html": string;
            };
        };
    };
    parameters: {
        Tenant: string;
        /** @description The build's. */
        Uuid: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listLogs: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tenant_name: components["parameters"]["Tenant"];
                /** @description The build's. */
                uuid: components["parameters"]["Uuid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of links. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            404: components["responses"]["NotFound"];
        };
    };
    getJobOutput: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tenant_name: components["parameters"]["Tenant"];
                /** @description The build's. */
                uuid: components["parameters"]["Uuid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["JobOutput"];
            404: components["responses"]["NotFound"];
        };
    };
    getCompressedJobOutput: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tenant_name: components["parameters"]["Tenant"];
                /** @description The build's. */
                uuid: components["parameters"]["Uuid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["JobOutput"];
            404: components["responses"]["NotFound"];
        };
    };
    getJobOutputText: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tenant_name: components["parameters"]["Tenant"];
                /** @description The build's. */
                uuid: components["parameters"]["Uuid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Each line with its time. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            404: components["responses"]["NotFound"];
        };
    };
    getInventory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tenant_name: components["parameters"]["Tenant"];
                /** @description The build's. */
                uuid: components["parameters"]["Uuid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The hosts, and what `zuul` was. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            404: components["responses"]["NotFound"];
        };
    };
    getManifest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tenant_name: components["parameters"]["Tenant"];
                /** @description The build's. */
                uuid: components["parameters"]["Uuid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tree. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        index_links: boolean;
                        tree: components["schemas"]["LogFile"][];
                    };
                };
            };
            404: components["responses"]["NotFound"];
        };
    };
}
