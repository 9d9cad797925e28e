// Generated from openapi.yaml; `npx vitest run -u src/mock/core/testing` writes it anew.
export interface paths {
    "/charts/{chart}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                chart: components["parameters"]["Chart"];
            };
            cookie?: never;
        };
        get: operations["getChart"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/charts/{chart}/soundings": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                chart: components["parameters"]["Chart"];
            };
            cookie?: never;
        };
        get: operations["listSoundings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/charts/{chart}/soundings/{sounding}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                chart: components["parameters"]["Chart"];
            };
            cookie?: never;
        };
        get: operations["getSounding"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/key/{name}.pub": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getKey"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ships": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listShips"];
        put?: never;
        post: operations["registerShip"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ships/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        get: operations["getShip"];
        put?: never;
        post?: never;
        delete: operations["removeShip"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ships/{id}/captain": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        /** The ship's captain; nobody has told the office who that is. */
        get: operations["getCaptain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ships/{id}/card": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        get: operations["getShipCard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ships/{id}/flag.svg": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        get: operations["getShipFlag"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ships/{id}/mooring": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        /** Ask for a berth; a pilot brings the ship in after a minute, and it leaves an hour later. */
        put: operations["moorShip"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ships/{id}/radio": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        /** A WebSocket; a plain GET is refused. */
        get: operations["listenToRadio"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ships/{id}/survey": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Broken on purpose. It changes the ship and then answers what the contract does not allow. */
        post: operations["surveyShip"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/tides": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["recordTide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/visits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A form of the old web page; answers where to look. */
        post: operations["announceVisit"];
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
        Error: {
            error: string;
            message: string;
        };
        Id: number;
        /** @enum {string} */
        Kind: "cargo" | "ferry" | "tanker";
        NewShip: {
            flag?: string;
            kind: components["schemas"]["Kind"];
            name: string;
        };
        Problem: {
            detail: string;
            status: number;
            type: string;
        };
        Ship: {
            berth: number | null;
            flag: string;
            id: components["schemas"]["Id"];
            kind: components["schemas"]["Kind"];
            name: string;
        };
    };
    responses: {
        /** @description Refused. */
        Error: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": "no_ship",
                 *       "message": "there is no ship 9"
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Refused. */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/no-pass",
                 *       "status": 401,
                 *       "detail": "show your pass"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Which operation was met, with which parameters. */
        Seen: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "operation": "getChart",
                 *       "chart": "north/sea"
                 *     }
                 */
                "application/json": {
                    [key: string]: string;
                };
            };
        };
    };
    parameters: {
        Chart: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getChart: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                chart: components["parameters"]["Chart"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Seen"];
            404: components["responses"]["Error"];
        };
    };
    listSoundings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                chart: components["parameters"]["Chart"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Seen"];
            404: components["responses"]["Error"];
        };
    };
    getSounding: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                chart: components["parameters"]["Chart"];
                sounding: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Seen"];
            404: components["responses"]["Error"];
        };
    };
    getKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A public key. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example ssh-ed25519 AAAA */
                    "text/plain": string;
                };
            };
            404: components["responses"]["Error"];
        };
    };
    listShips: {
        parameters: {
            query?: {
                flag?: string;
                id?: components["schemas"]["Id"][];
                kind?: components["schemas"]["Kind"][];
                limit?: number;
                moored?: boolean;
                offset?: number;
                oldest_first?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ships, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ship"][];
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            /** @description The office is closed. */
            503: {
                headers: {
                    /** @example 60 */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": "closed",
                     *       "message": "the office is closed"
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    registerShip: {
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
                 *       "name": "Aurora",
                 *       "kind": "cargo",
                 *       "flag": "no"
                 *     }
                 */
                "application/json": components["schemas"]["NewShip"];
            };
        };
        responses: {
            /** @description Registered. */
            201: {
                headers: {
                    /** @example /ships/1 */
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 1,
                     *       "name": "Aurora",
                     *       "kind": "cargo",
                     *       "flag": "no",
                     *       "berth": null
                     *     }
                     */
                    "application/json": components["schemas"]["Ship"];
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            409: components["responses"]["Error"];
            413: components["responses"]["Error"];
            415: components["responses"]["Error"];
        };
    };
    getShip: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The ship. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 1,
                     *       "name": "Aurora",
                     *       "kind": "cargo",
                     *       "flag": "no",
                     *       "berth": null
                     *     }
                     */
                    "application/json": components["schemas"]["Ship"];
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            404: components["responses"]["Error"];
        };
    };
    removeShip: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Gone. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
        };
    };
    getCaptain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A name, or null. Plain text is declared first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example null */
                    "application/json": string | null;
                    /** @example nobody */
                    "text/plain": string;
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            404: components["responses"]["Error"];
        };
    };
    getShipCard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The ship's card for people. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example <h1>Aurora</h1> */
                    "text/html": string;
                };
            };
            400: components["responses"]["Error"];
            404: components["responses"]["Error"];
        };
    };
    getShipFlag: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The flag. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example <svg/> */
                    "image/svg+xml": string;
                };
            };
            400: components["responses"]["Error"];
            404: components["responses"]["Error"];
        };
    };
    moorShip: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "berth": 4
                 *     }
                 */
                "application/json": null | {
                    berth?: number;
                };
            };
        };
        responses: {
            /** @description The pilot is under way. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "due": "2026-01-15T09:01:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /** Format: date-time */
                        due: string;
                    };
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            404: components["responses"]["Error"];
            409: components["responses"]["Error"];
            413: components["responses"]["Error"];
            415: components["responses"]["Error"];
        };
    };
    listenToRadio: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            400: components["responses"]["Error"];
            404: components["responses"]["Error"];
        };
    };
    surveyShip: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The survey. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "hull": "sound"
                     *     }
                     */
                    "application/json": {
                        hull: string;
                    };
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
        };
    };
    recordTide: {
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
                 *       "metres": 1.5
                 *     }
                 */
                "application/json": {
                    metres: number;
                };
            };
        };
        responses: {
            /** @description Recorded. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
        };
    };
    announceVisit: {
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
                 *       "ship": 1,
                 *       "guests": [
                 *         "Ada",
                 *         "Grace"
                 *       ]
                 *     }
                 */
                "application/x-www-form-urlencoded": {
                    guests?: string[];
                    ship: components["schemas"]["Id"];
                };
            };
        };
        responses: {
            /** @description See the ship. */
            303: {
                headers: {
                    /** @example http://127.0.0.1:4010/harbour/ships/1 */
                    Location: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            404: components["responses"]["Error"];
            413: components["responses"]["Error"];
            415: components["responses"]["Error"];
        };
    };
}
