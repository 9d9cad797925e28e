// Generated from openapi.yaml by `npm run generate`; do not edit.
export interface paths {
    "/api/v4/projects/{id}/cluster_agents": {
        parameters: {
            query?: {
                /**
                 * @description The same as the header `Sudo`, and counts before it.
                 * @example developer
                 */
                sudo?: components["parameters"]["SudoParameter"];
            };
            header?: {
                /**
                 * @description The id or the username (in any case) of the user to act as: the request is carried out with this user's rights and in this user's name. For administrators whose token has the scope `sudo`, which then suffices.
                 * @example 43
                 */
                Sudo?: components["parameters"]["Sudo"];
            };
            path: {
                /** @description The project's numeric id, or its full path with every slash encoded as `%2F`. A value of digits is an id; any other value is a path and has to contain a slash. */
                id: components["parameters"]["ProjectId"];
            };
            cookie?: never;
        };
        /**
         * List the agents of a project
         * @description For Developers and above. Answers one page of the agents registered with the project, by name ascending. Refused, in this order: 401 without a valid token, 403 for a token without `read_api` or `api`, 400 for a bad `page` or `per_page`, 404 `404 Project Not Found` for a project that does not exist or that the caller may not see, 404 `404 ClusterAgents Not Found` for a caller below Developer.
         */
        get: operations["listAgents"];
        put?: never;
        /**
         * Register an agent with a project
         * @description For Maintainers and above. Registers a new agent under the name that is sent and answers it. Refused, in this order: 413 for a body over the server's limit, 415 for a content type other than JSON and the two of forms, 400 for malformed JSON, 401 without a valid token, 403 for a token without `api`, 400 for a missing `name`, 404 for a project that does not exist or that the caller may not see, 403 for a caller below Maintainer, 400 for a name that breaks a rule. A refused registration changes nothing.
         */
        post: operations["registerAgent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v4/projects/{id}/cluster_agents/{agent_id}": {
        parameters: {
            query?: {
                /**
                 * @description The same as the header `Sudo`, and counts before it.
                 * @example developer
                 */
                sudo?: components["parameters"]["SudoParameter"];
            };
            header?: {
                /**
                 * @description The id or the username (in any case) of the user to act as: the request is carried out with this user's rights and in this user's name. For administrators whose token has the scope `sudo`, which then suffices.
                 * @example 43
                 */
                Sudo?: components["parameters"]["Sudo"];
            };
            path: {
                /**
                 * @description The agent's id. No integer is 400 `agent_id is invalid`.
                 * @example 5
                 */
                agent_id: components["parameters"]["AgentId"];
                /** @description The project's numeric id, or its full path with every slash encoded as `%2F`. A value of digits is an id; any other value is a path and has to contain a slash. */
                id: components["parameters"]["ProjectId"];
            };
            cookie?: never;
        };
        /**
         * Get one agent
         * @description For Developers and above. Refused, in this order: 401 without a valid token, 403 for a token without `read_api` or `api`, 400 for an `agent_id` that is no integer, 404 `404 Project Not Found` for a project that does not exist or that the caller may not see, 404 `404 Not found` for a caller below Developer and for an agent that the project does not have.
         */
        get: operations["getAgent"];
        put?: never;
        post?: never;
        /**
         * Delete a registered agent
         * @description For Maintainers and above. Deletes the agent and its tokens; its name becomes free. A request body is tolerated and not read. Refused, in this order: 401 without a valid token, 403 for a token without `api`, 400 for an `agent_id` that is no integer, 404 for a project that does not exist or that the caller may not see, 403 for a caller below Maintainer, 404 for an agent that the project does not have (so also the second time), 412 for an agent that was changed after `If-Unmodified-Since`.
         */
        delete: operations["deleteAgent"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v4/projects/{id}/cluster_agents/{agent_id}/tokens": {
        parameters: {
            query?: {
                /**
                 * @description The same as the header `Sudo`, and counts before it.
                 * @example developer
                 */
                sudo?: components["parameters"]["SudoParameter"];
            };
            header?: {
                /**
                 * @description The id or the username (in any case) of the user to act as: the request is carried out with this user's rights and in this user's name. For administrators whose token has the scope `sudo`, which then suffices.
                 * @example 43
                 */
                Sudo?: components["parameters"]["Sudo"];
            };
            path: {
                /**
                 * @description The agent's id. No integer is 400 `agent_id is invalid`.
                 * @example 5
                 */
                agent_id: components["parameters"]["AgentId"];
                /** @description The project's numeric id, or its full path with every slash encoded as `%2F`. A value of digits is an id; any other value is a path and has to contain a slash. */
                id: components["parameters"]["ProjectId"];
            };
            cookie?: never;
        };
        /**
         * List the active tokens of an agent
         * @description For Developers and above. Answers one page of the agent's active tokens, last used first, never used last, then by id; without `last_used_at` and without the secret. Refused, in this order: 401 without a valid token, 403 for a token without `read_api` or `api`, 400 for an `agent_id`, `page` or `per_page` of the wrong form, 404 `404 Project Not Found` for a project that does not exist or that the caller may not see, 404 `404 Not found` for a caller below Developer and for an agent that the project does not have.
         */
        get: operations["listAgentTokens"];
        put?: never;
        /**
         * Create a token for an agent
         * @description For Maintainers and above. Creates an active token and answers it with its secret, which no other answer ever shows. Refused, in this order: 413 for a body over the server's limit, 415 for a content type other than JSON and the two of forms, 400 for malformed JSON, 401 without a valid token, 403 for a token without `api`, 400 for an `agent_id` that is no integer or a missing `name`, 404 for a project that does not exist or that the caller may not see, 403 for a caller below Maintainer, 404 for an agent that the project does not have, 400 when the agent has two active tokens, 400 for a `name` or `description` that breaks a rule. A refused request changes nothing.
         */
        post: operations["createAgentToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v4/projects/{id}/cluster_agents/{agent_id}/tokens/{token_id}": {
        parameters: {
            query?: {
                /**
                 * @description The same as the header `Sudo`, and counts before it.
                 * @example developer
                 */
                sudo?: components["parameters"]["SudoParameter"];
            };
            header?: {
                /**
                 * @description The id or the username (in any case) of the user to act as: the request is carried out with this user's rights and in this user's name. For administrators whose token has the scope `sudo`, which then suffices.
                 * @example 43
                 */
                Sudo?: components["parameters"]["Sudo"];
            };
            path: {
                /**
                 * @description The agent's id. No integer is 400 `agent_id is invalid`.
                 * @example 5
                 */
                agent_id: components["parameters"]["AgentId"];
                /** @description The project's numeric id, or its full path with every slash encoded as `%2F`. A value of digits is an id; any other value is a path and has to contain a slash. */
                id: components["parameters"]["ProjectId"];
                /**
                 * @description The token's id. No integer is 400 `token_id is invalid`.
                 * @example 1
                 */
                token_id: components["parameters"]["TokenId"];
            };
            cookie?: never;
        };
        /**
         * Get one active token of an agent
         * @description For Developers and above. Answers the token with `last_used_at`, without the secret. Refused, in this order: 401 without a valid token, 403 for a token without `read_api` or `api`, 400 for an `agent_id` or `token_id` that is no integer, 404 `404 Project Not Found` for a project that does not exist or that the caller may not see, 404 `404 Not found` for a caller below Developer, for an agent that the project does not have, and for a token that the agent does not have or that is revoked.
         */
        get: operations["getAgentToken"];
        put?: never;
        post?: never;
        /**
         * Revoke a token of an agent
         * @description For Maintainers and above. Revokes the token for good, which frees its place; revoking it again answers the same. A request body is tolerated and not read. Refused, in this order: 401 without a valid token, 403 for a token without `api`, 400 for an `agent_id` or `token_id` that is no integer, 404 for a project that does not exist or that the caller may not see, 403 for a caller below Maintainer, 404 for an agent that the project does not have and for a token that the agent does not have.
         */
        delete: operations["revokeAgentToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Agent: {
            config_project: components["schemas"]["ProjectIdentity"];
            created_at: components["schemas"]["Timestamp"];
            created_by_user_id: components["schemas"]["CreatorId"];
            /**
             * Format: int64
             * @description ID of the agent; never used again.
             */
            id: number;
            /** @description Name of the agent, unique in its project. */
            name: string;
        };
        /** @description The rules that an agent's name breaks, in the order presence, length, uniqueness, format. */
        AgentRefused: components["schemas"]["MessageError"] & {
            message?: string;
        };
        ChangedSince: components["schemas"]["MessageError"] & {
            /** @constant */
            message?: "412 Precondition Failed";
        };
        /** @description Unknown fields are ignored. */
        CreateToken: {
            /** @description At most 1024 characters, which the model checks (400 with `message`). */
            description?: string | null;
            /** @description Not blank, at most 255 characters; need not be unique. `null` counts as present and blank. The model checks these rules (400 with `message`), so none stands in this schema. */
            name: string | null;
        };
        /**
         * Format: int64
         * @description ID of the user who created it; null once that user is deleted.
         */
        CreatorId: number | null;
        Forbidden: components["schemas"]["MessageError"] & {
            /** @constant */
            message?: "403 Forbidden";
        };
        InsufficientScope: components["schemas"]["OAuthError"] & {
            /** @constant */
            error?: "insufficient_scope";
            /** @constant */
            error_description?: "The request requires higher privileges than provided by the access token.";
            /**
             * @description The scopes that the operation takes, separated by a space; `sudo` for sudo.
             * @enum {string}
             */
            scope?: "api" | "api read_api" | "sudo";
        };
        /** @description What is wrong with each parameter, several joined with a comma. */
        InvalidParameter: components["schemas"]["ParameterError"] & {
            error?: string;
        };
        InvalidToken: components["schemas"]["OAuthError"] & {
            /** @constant */
            error?: "invalid_token";
            /** @enum {string} */
            error_description?: "Token is expired. You can either do re-authorization or token refresh." | "Token was revoked. You have to re-authorize from the user.";
        };
        /**
         * Format: date-time
         * @description When an agent last signed in with the token; null until then.
         */
        LastUsedAt: string | null;
        /** @description The body is not what its content type says. */
        MalformedBody: components["schemas"]["ParameterError"] & {
            error?: string;
        };
        MessageError: {
            message: string;
        };
        NoAgents: components["schemas"]["MessageError"] & {
            /** @constant */
            message?: "404 ClusterAgents Not Found";
        };
        NoProject: components["schemas"]["MessageError"] & {
            /** @constant */
            message?: "404 Project Not Found";
        };
        NoRoute: components["schemas"]["ParameterError"] & {
            /** @constant */
            error?: "404 Not Found";
        };
        NoRow: components["schemas"]["MessageError"] & {
            /** @constant */
            message?: "404 Not found";
        };
        NoSudoUser: components["schemas"]["MessageError"] & {
            message?: string;
        };
        NotSignedIn: components["schemas"]["MessageError"] & {
            /** @constant */
            message?: "401 Unauthorized";
        };
        OAuthError: {
            error: string;
            error_description: string;
            scope?: string;
        };
        ParameterError: {
            error: string;
        };
        /** @description The project an agent belongs to. */
        ProjectIdentity: {
            created_at: components["schemas"]["Timestamp"];
            /** @description Description of the project. */
            description: string | null;
            /**
             * Format: int64
             * @description ID of the project.
             */
            id: number;
            /** @description Name of the project. */
            name: string;
            /** @description Name of the project after the names of its namespaces, as in `Administrator / test`. */
            name_with_namespace: string;
            /** @description Path of the project. */
            path: string;
            /** @description Path of the project after the paths of its namespaces, as in `root/test`. */
            path_with_namespace: string;
        };
        /** @description Unknown fields are ignored. */
        RegisterAgent: {
            /** @description 1 to 63 lowercase letters, digits and `-`, not at the start or the end; unique in the project. `null` counts as present and blank. The model checks these rules (400 with `message`), so none stands in this schema. */
            name: string | null;
        };
        SudoForbidden: components["schemas"]["MessageError"] & {
            /** @constant */
            message?: "403 Forbidden - Must be admin to use sudo";
        };
        /**
         * Format: date-time
         * @description ISO 8601 date and time in UTC, to the millisecond.
         */
        Timestamp: string;
        /** @description A token as it is shown alone. */
        Token: {
            agent_id: components["schemas"]["TokenAgentId"];
            created_at: components["schemas"]["Timestamp"];
            created_by_user_id: components["schemas"]["CreatorId"];
            description: components["schemas"]["TokenDescription"];
            id: components["schemas"]["TokenId"];
            last_used_at: components["schemas"]["LastUsedAt"];
            name: components["schemas"]["TokenName"];
            status: components["schemas"]["TokenStatus"];
        };
        /**
         * Format: int64
         * @description ID of the agent the token belongs to.
         */
        TokenAgentId: number;
        /** @description A token as a list shows it. */
        TokenBasic: {
            agent_id: components["schemas"]["TokenAgentId"];
            created_at: components["schemas"]["Timestamp"];
            created_by_user_id: components["schemas"]["CreatorId"];
            description: components["schemas"]["TokenDescription"];
            id: components["schemas"]["TokenId"];
            name: components["schemas"]["TokenName"];
            status: components["schemas"]["TokenStatus"];
        };
        /** @description Description of the token. */
        TokenDescription: string | null;
        /**
         * Format: int64
         * @description ID of the token; never used again.
         */
        TokenId: number;
        TokenLimitReached: components["schemas"]["MessageError"] & {
            /** @constant */
            message?: "400 Bad request - An agent can have only two active tokens at a time";
        };
        /** @description Name of the token. */
        TokenName: string;
        /** @description A token as its creation shows it, once, with the secret. */
        TokenNew: {
            agent_id: components["schemas"]["TokenAgentId"];
            created_at: components["schemas"]["Timestamp"];
            created_by_user_id: components["schemas"]["CreatorId"];
            description: components["schemas"]["TokenDescription"];
            id: components["schemas"]["TokenId"];
            last_used_at: components["schemas"]["LastUsedAt"];
            name: components["schemas"]["TokenName"];
            status: components["schemas"]["TokenStatus"];
            /** @description The secret. Shown here only. */
            token: string;
        };
        /** @description The rules that a token's name and description break. */
        TokenRefused: components["schemas"]["MessageError"] & {
            message?: string;
        };
        /**
         * @description Whether the token still works. A revoked token stays revoked.
         * @enum {string}
         */
        TokenStatus: "active" | "revoked";
        TooLarge: components["schemas"]["MessageError"] & {
            /** @constant */
            message?: "413 Request Entity Too Large";
        };
        TwoBearerTokens: components["schemas"]["OAuthError"] & {
            /** @constant */
            error?: "invalid_request";
            /** @constant */
            error_description?: "Both Authorization header and payload includes access token.";
        };
        UnsupportedType: components["schemas"]["ParameterError"] & {
            error?: string;
        };
    };
    responses: {
        /** @description No project that the caller may see, or a caller below Developer. */
        AgentListNotFound: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["NoProject"] | components["schemas"]["NoAgents"] | components["schemas"]["NoSudoUser"];
            };
        };
        /** @description A body that cannot be read, a missing `name`, or a name that breaks a rule. */
        BadAgent: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["InvalidParameter"] | components["schemas"]["MalformedBody"] | components["schemas"]["TwoBearerTokens"] | components["schemas"]["AgentRefused"];
            };
        };
        /** @description An `agent_id` that is no integer. */
        BadAgentId: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["InvalidParameter"] | components["schemas"]["TwoBearerTokens"];
            };
        };
        /** @description An `agent_id`, `page` or `per_page` of the wrong form. */
        BadAgentIdOrPage: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["InvalidParameter"] | components["schemas"]["TwoBearerTokens"];
            };
        };
        /** @description A `page` or `per_page` of the wrong form. */
        BadPage: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["InvalidParameter"] | components["schemas"]["TwoBearerTokens"];
            };
        };
        /** @description A body that cannot be read, a parameter of the wrong form, an agent with two active tokens, or a `name` or `description` that breaks a rule. */
        BadToken: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["InvalidParameter"] | components["schemas"]["MalformedBody"] | components["schemas"]["TwoBearerTokens"] | components["schemas"]["TokenLimitReached"] | components["schemas"]["TokenRefused"];
            };
        };
        /** @description An `agent_id` or `token_id` that is no integer. */
        BadTokenId: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["InvalidParameter"] | components["schemas"]["TwoBearerTokens"];
            };
        };
        /** @description The body is over the server's limit. */
        BodyTooLarge: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["TooLarge"];
            };
        };
        /** @description A token without the scope `read_api` or `api`. A role that is too low is 404 on reads. */
        ForbiddenRead: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["InsufficientScope"] | components["schemas"]["SudoForbidden"];
            };
        };
        /** @description A caller below Maintainer, or a token without the scope `api`. */
        ForbiddenWrite: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Forbidden"] | components["schemas"]["InsufficientScope"] | components["schemas"]["SudoForbidden"];
            };
        };
        /** @description No project that the caller may see, no such agent or token, on reads also a caller below Developer. */
        NotFound: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["NoProject"] | components["schemas"]["NoRow"] | components["schemas"]["NoRoute"] | components["schemas"]["NoSudoUser"];
            };
        };
        /** @description The agent was changed after `If-Unmodified-Since`; it is not deleted. */
        PreconditionFailed: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ChangedSince"];
            };
        };
        /** @description No such project, or none that the caller may see. */
        ProjectNotFound: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["NoProject"] | components["schemas"]["NoSudoUser"];
            };
        };
        /** @description The token is revoked. Also: no project that the caller may see, no such agent or token, a caller below Developer. */
        TokenNotFound: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["NoProject"] | components["schemas"]["NoRow"] | components["schemas"]["NoRoute"] | components["schemas"]["NoSudoUser"];
            };
        };
        /** @description No token, or one that is unknown, expired or revoked. */
        Unauthorized: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["NotSignedIn"] | components["schemas"]["InvalidToken"];
            };
        };
        /** @description The body is neither JSON nor a form of either kind. */
        UnsupportedContentType: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["UnsupportedType"];
            };
        };
    };
    parameters: {
        /**
         * @description The agent's id. No integer is 400 `agent_id is invalid`.
         * @example 5
         */
        AgentId: number;
        /**
         * @description An HTTP date. An agent that was changed later is not deleted (412). A value that is no date is ignored.
         * @example Wed, 21 Oct 2015 07:28:00 GMT
         */
        IfUnmodifiedSince: string;
        /** @description Number of the page. One past the end is an empty list. */
        Page: number;
        /** @description Items in a page. More than 100 is taken as 100 without a word, so there is no maximum here. */
        PerPage: number;
        /** @description The project's numeric id, or its full path with every slash encoded as `%2F`. A value of digits is an id; any other value is a path and has to contain a slash. */
        ProjectId: string;
        /**
         * @description The id or the username (in any case) of the user to act as: the request is carried out with this user's rights and in this user's name. For administrators whose token has the scope `sudo`, which then suffices.
         * @example 43
         */
        Sudo: string;
        /**
         * @description The same as the header `Sudo`, and counts before it.
         * @example developer
         */
        SudoParameter: string;
        /**
         * @description The token's id. No integer is 400 `token_id is invalid`.
         * @example 1
         */
        TokenId: number;
    };
    requestBodies: never;
    headers: {
        /**
         * @description Addresses of the previous and the next page where there is one, and always of the first and the last. They repeat the path parameters and the query.
         * @example <https://gitlab.com/api/v4/projects/20/cluster_agents?id=20&page=1&per_page=20>; rel="first", <https://gitlab.com/api/v4/projects/20/cluster_agents?id=20&page=1&per_page=20>; rel="last"
         */
        Link: string;
        /**
         * @description Number of the next page; empty on the last page and past the end.
         * @example 2
         */
        NextPage: string;
        /**
         * @description Number of this page.
         * @example 1
         */
        Page: string;
        /**
         * @description Items in a page as applied, at most 100.
         * @example 20
         */
        PerPage: string;
        /**
         * @description Number of the previous page; empty on the first page and past the end.
         * @example 1
         */
        PrevPage: string;
        /**
         * @description Identifies the request in the server's logs.
         * @example 01HF3Z8V6Q2D9K5M7N4P1R8S0T
         */
        RequestId: string;
        /**
         * @description Items in all pages.
         * @example 2
         */
        Total: string;
        /**
         * @description Number of pages; 1 for an empty list.
         * @example 1
         */
        TotalPages: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listAgents: {
        parameters: {
            query?: {
                /** @description Number of the page. One past the end is an empty list. */
                page?: components["parameters"]["Page"];
                /** @description Items in a page. More than 100 is taken as 100 without a word, so there is no maximum here. */
                per_page?: components["parameters"]["PerPage"];
                /**
                 * @description The same as the header `Sudo`, and counts before it.
                 * @example developer
                 */
                sudo?: components["parameters"]["SudoParameter"];
            };
            header?: {
                /**
                 * @description The id or the username (in any case) of the user to act as: the request is carried out with this user's rights and in this user's name. For administrators whose token has the scope `sudo`, which then suffices.
                 * @example 43
                 */
                Sudo?: components["parameters"]["Sudo"];
            };
            path: {
                /** @description The project's numeric id, or its full path with every slash encoded as `%2F`. A value of digits is an id; any other value is a path and has to contain a slash. */
                id: components["parameters"]["ProjectId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the project's agents. */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "X-Next-Page": components["headers"]["NextPage"];
                    "X-Page": components["headers"]["Page"];
                    "X-Per-Page": components["headers"]["PerPage"];
                    "X-Prev-Page": components["headers"]["PrevPage"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-Total": components["headers"]["Total"];
                    "X-Total-Pages": components["headers"]["TotalPages"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agent"][];
                };
            };
            400: components["responses"]["BadPage"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenRead"];
            404: components["responses"]["AgentListNotFound"];
        };
    };
    registerAgent: {
        parameters: {
            query?: {
                /**
                 * @description The same as the header `Sudo`, and counts before it.
                 * @example developer
                 */
                sudo?: components["parameters"]["SudoParameter"];
            };
            header?: {
                /**
                 * @description The id or the username (in any case) of the user to act as: the request is carried out with this user's rights and in this user's name. For administrators whose token has the scope `sudo`, which then suffices.
                 * @example 43
                 */
                Sudo?: components["parameters"]["Sudo"];
            };
            path: {
                /** @description The project's numeric id, or its full path with every slash encoded as `%2F`. A value of digits is an id; any other value is a path and has to contain a slash. */
                id: components["parameters"]["ProjectId"];
            };
            cookie?: never;
        };
        /** @description The agent to register. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "some-agent"
                 *     }
                 */
                "application/json": components["schemas"]["RegisterAgent"];
                /**
                 * @example {
                 *       "name": "some-agent"
                 *     }
                 */
                "application/x-www-form-urlencoded": components["schemas"]["RegisterAgent"];
                /**
                 * @example {
                 *       "name": "some-agent"
                 *     }
                 */
                "multipart/form-data": components["schemas"]["RegisterAgent"];
            };
        };
        responses: {
            /** @description The new agent. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 1,
                     *       "name": "some-agent",
                     *       "config_project": {
                     *         "id": 20,
                     *         "description": "",
                     *         "name": "test",
                     *         "name_with_namespace": "Administrator / test",
                     *         "path": "test",
                     *         "path_with_namespace": "root/test",
                     *         "created_at": "2022-03-20T20:42:40.221Z"
                     *       },
                     *       "created_at": "2022-04-20T20:42:40.221Z",
                     *       "created_by_user_id": 42
                     *     }
                     */
                    "application/json": components["schemas"]["Agent"];
                };
            };
            400: components["responses"]["BadAgent"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenWrite"];
            404: components["responses"]["ProjectNotFound"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedContentType"];
        };
    };
    getAgent: {
        parameters: {
            query?: {
                /**
                 * @description The same as the header `Sudo`, and counts before it.
                 * @example developer
                 */
                sudo?: components["parameters"]["SudoParameter"];
            };
            header?: {
                /**
                 * @description The id or the username (in any case) of the user to act as: the request is carried out with this user's rights and in this user's name. For administrators whose token has the scope `sudo`, which then suffices.
                 * @example 43
                 */
                Sudo?: components["parameters"]["Sudo"];
            };
            path: {
                /**
                 * @description The agent's id. No integer is 400 `agent_id is invalid`.
                 * @example 5
                 */
                agent_id: components["parameters"]["AgentId"];
                /** @description The project's numeric id, or its full path with every slash encoded as `%2F`. A value of digits is an id; any other value is a path and has to contain a slash. */
                id: components["parameters"]["ProjectId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The agent. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 1,
                     *       "name": "agent-1",
                     *       "config_project": {
                     *         "id": 20,
                     *         "description": "",
                     *         "name": "test",
                     *         "name_with_namespace": "Administrator / test",
                     *         "path": "test",
                     *         "path_with_namespace": "root/test",
                     *         "created_at": "2022-03-20T20:42:40.221Z"
                     *       },
                     *       "created_at": "2022-04-20T20:42:40.221Z",
                     *       "created_by_user_id": 42
                     *     }
                     */
                    "application/json": components["schemas"]["Agent"];
                };
            };
            400: components["responses"]["BadAgentId"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenRead"];
            404: components["responses"]["NotFound"];
        };
    };
    deleteAgent: {
        parameters: {
            query?: {
                /**
                 * @description The same as the header `Sudo`, and counts before it.
                 * @example developer
                 */
                sudo?: components["parameters"]["SudoParameter"];
            };
            header?: {
                /**
                 * @description An HTTP date. An agent that was changed later is not deleted (412). A value that is no date is ignored.
                 * @example Wed, 21 Oct 2015 07:28:00 GMT
                 */
                "If-Unmodified-Since"?: components["parameters"]["IfUnmodifiedSince"];
                /**
                 * @description The id or the username (in any case) of the user to act as: the request is carried out with this user's rights and in this user's name. For administrators whose token has the scope `sudo`, which then suffices.
                 * @example 43
                 */
                Sudo?: components["parameters"]["Sudo"];
            };
            path: {
                /**
                 * @description The agent's id. No integer is 400 `agent_id is invalid`.
                 * @example 5
                 */
                agent_id: components["parameters"]["AgentId"];
                /** @description The project's numeric id, or its full path with every slash encoded as `%2F`. A value of digits is an id; any other value is a path and has to contain a slash. */
                id: components["parameters"]["ProjectId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The agent is gone. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadAgentId"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenWrite"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
        };
    };
    listAgentTokens: {
        parameters: {
            query?: {
                /** @description Number of the page. One past the end is an empty list. */
                page?: components["parameters"]["Page"];
                /** @description Items in a page. More than 100 is taken as 100 without a word, so there is no maximum here. */
                per_page?: components["parameters"]["PerPage"];
                /**
                 * @description The same as the header `Sudo`, and counts before it.
                 * @example developer
                 */
                sudo?: components["parameters"]["SudoParameter"];
            };
            header?: {
                /**
                 * @description The id or the username (in any case) of the user to act as: the request is carried out with this user's rights and in this user's name. For administrators whose token has the scope `sudo`, which then suffices.
                 * @example 43
                 */
                Sudo?: components["parameters"]["Sudo"];
            };
            path: {
                /**
                 * @description The agent's id. No integer is 400 `agent_id is invalid`.
                 * @example 5
                 */
                agent_id: components["parameters"]["AgentId"];
                /** @description The project's numeric id, or its full path with every slash encoded as `%2F`. A value of digits is an id; any other value is a path and has to contain a slash. */
                id: components["parameters"]["ProjectId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the agent's active tokens. */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "X-Next-Page": components["headers"]["NextPage"];
                    "X-Page": components["headers"]["Page"];
                    "X-Per-Page": components["headers"]["PerPage"];
                    "X-Prev-Page": components["headers"]["PrevPage"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-Total": components["headers"]["Total"];
                    "X-Total-Pages": components["headers"]["TotalPages"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenBasic"][];
                };
            };
            400: components["responses"]["BadAgentIdOrPage"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenRead"];
            404: components["responses"]["NotFound"];
        };
    };
    createAgentToken: {
        parameters: {
            query?: {
                /**
                 * @description The same as the header `Sudo`, and counts before it.
                 * @example developer
                 */
                sudo?: components["parameters"]["SudoParameter"];
            };
            header?: {
                /**
                 * @description The id or the username (in any case) of the user to act as: the request is carried out with this user's rights and in this user's name. For administrators whose token has the scope `sudo`, which then suffices.
                 * @example 43
                 */
                Sudo?: components["parameters"]["Sudo"];
            };
            path: {
                /**
                 * @description The agent's id. No integer is 400 `agent_id is invalid`.
                 * @example 5
                 */
                agent_id: components["parameters"]["AgentId"];
                /** @description The project's numeric id, or its full path with every slash encoded as `%2F`. A value of digits is an id; any other value is a path and has to contain a slash. */
                id: components["parameters"]["ProjectId"];
            };
            cookie?: never;
        };
        /** @description The token to create. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateToken"];
                /**
                 * @example {
                 *       "name": "abcd",
                 *       "description": "Some token"
                 *     }
                 */
                "application/x-www-form-urlencoded": components["schemas"]["CreateToken"];
                /**
                 * @example {
                 *       "name": "abcd",
                 *       "description": "Some token"
                 *     }
                 */
                "multipart/form-data": components["schemas"]["CreateToken"];
            };
        };
        responses: {
            /** @description The new token with its secret. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 1,
                     *       "name": "abcd",
                     *       "description": "Some token",
                     *       "agent_id": 5,
                     *       "status": "active",
                     *       "created_at": "2022-03-25T14:12:11.497Z",
                     *       "created_by_user_id": 1,
                     *       "last_used_at": null,
                     *       "token": "glagent-qeY8UVRisx9y3Loxo1scLxFuRxYcgeX3sxsdrpP_fR3Loq4xyg"
                     *     }
                     */
                    "application/json": components["schemas"]["TokenNew"];
                };
            };
            400: components["responses"]["BadToken"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenWrite"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedContentType"];
        };
    };
    getAgentToken: {
        parameters: {
            query?: {
                /**
                 * @description The same as the header `Sudo`, and counts before it.
                 * @example developer
                 */
                sudo?: components["parameters"]["SudoParameter"];
            };
            header?: {
                /**
                 * @description The id or the username (in any case) of the user to act as: the request is carried out with this user's rights and in this user's name. For administrators whose token has the scope `sudo`, which then suffices.
                 * @example 43
                 */
                Sudo?: components["parameters"]["Sudo"];
            };
            path: {
                /**
                 * @description The agent's id. No integer is 400 `agent_id is invalid`.
                 * @example 5
                 */
                agent_id: components["parameters"]["AgentId"];
                /** @description The project's numeric id, or its full path with every slash encoded as `%2F`. A value of digits is an id; any other value is a path and has to contain a slash. */
                id: components["parameters"]["ProjectId"];
                /**
                 * @description The token's id. No integer is 400 `token_id is invalid`.
                 * @example 1
                 */
                token_id: components["parameters"]["TokenId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The token. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 1,
                     *       "name": "abcd",
                     *       "description": "Some token",
                     *       "agent_id": 5,
                     *       "status": "active",
                     *       "created_at": "2022-03-25T14:12:11.497Z",
                     *       "created_by_user_id": 1,
                     *       "last_used_at": null
                     *     }
                     */
                    "application/json": components["schemas"]["Token"];
                };
            };
            400: components["responses"]["BadTokenId"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenRead"];
            404: components["responses"]["TokenNotFound"];
        };
    };
    revokeAgentToken: {
        parameters: {
            query?: {
                /**
                 * @description The same as the header `Sudo`, and counts before it.
                 * @example developer
                 */
                sudo?: components["parameters"]["SudoParameter"];
            };
            header?: {
                /**
                 * @description The id or the username (in any case) of the user to act as: the request is carried out with this user's rights and in this user's name. For administrators whose token has the scope `sudo`, which then suffices.
                 * @example 43
                 */
                Sudo?: components["parameters"]["Sudo"];
            };
            path: {
                /**
                 * @description The agent's id. No integer is 400 `agent_id is invalid`.
                 * @example 5
                 */
                agent_id: components["parameters"]["AgentId"];
                /** @description The project's numeric id, or its full path with every slash encoded as `%2F`. A value of digits is an id; any other value is a path and has to contain a slash. */
                id: components["parameters"]["ProjectId"];
                /**
                 * @description The token's id. No integer is 400 `token_id is invalid`.
                 * @example 1
                 */
                token_id: components["parameters"]["TokenId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The token is revoked. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadTokenId"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenWrite"];
            404: components["responses"]["NotFound"];
        };
    };
}
