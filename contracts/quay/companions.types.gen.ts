// Generated from companions.yaml by `npm run generate`; do not edit.
export interface paths {
    "/api/v1/signin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in with a password; the cookie stands for the user until it is signed out */
        post: operations["signinUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/signin/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Show by the password that it is still the user who is signed in */
        post: operations["verifyUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/signout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign out, in every browser */
        post: operations["logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/superuser/users/{username}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                username: string;
            };
            cookie?: never;
        };
        get?: never;
        /** Disable a user, or enable it again */
        put: operations["changeInstallUser"];
        post?: never;
        /** Delete a user with all that it owns; a superuser is none that can be */
        delete: operations["deleteInstallUser"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teaminvite/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        get?: never;
        /** Accept an invitation to a team */
        put: operations["acceptOrganizationTeamInvite"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/user/authorizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the tokens that the caller has agreed to */
        get: operations["listUserAuthorizations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/user/authorizations/{access_token_uuid}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                access_token_uuid: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take the consent to a token back */
        delete: operations["deleteUserAuthorization"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/user/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what the caller is told; here, the teams that it is invited to */
        get: operations["listUserNotifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/config": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tell what the installation is called and has switched on */
        get: operations["getConfig"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/csrf_token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get what each request of the session brings that is no read; begins a session of nobody */
        get: operations["getCsrfToken"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tell that the registry's protocol is spoken here, or where its tokens are */
        get: operations["getRegistryVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/{repository}/blobs/uploads/": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The full path of a repository that exists. */
                repository: components["parameters"]["Repository"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin to upload a blob */
        post: operations["startUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/{repository}/blobs/uploads/{upload_uuid}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The full path of a repository that exists. */
                repository: components["parameters"]["Repository"];
                upload_uuid: string;
            };
            cookie?: never;
        };
        get?: never;
        /** Upload a blob in one piece */
        put: operations["finishUpload"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/{repository}/manifests/{reference}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A tag. */
                reference: string;
                /** @description The full path of a repository that exists. */
                repository: components["parameters"]["Repository"];
            };
            cookie?: never;
        };
        /** Get the manifest that a tag stands for */
        get: operations["getManifest"];
        /** Let a tag stand for a manifest */
        put: operations["putManifest"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/auth": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a token for a push or a pull
         * @description The password of `$oauthtoken` is an OAuth token; robots give their name and their token.
         */
        get: operations["getRegistryToken"];
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
        Errors: {
            errors: {
                code: string;
                detail: Record<string, never>;
                message: string;
            }[];
        };
        Problem: {
            detail: string;
            status: number;
            title: string;
        };
    };
    responses: {
        /** @description The CSRF token is none of the session, or name and password are nobody's who may sign in. */
        NotSignedIn: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    invalidCredentials: boolean;
                    message: string | null;
                    needsEmailVerification: boolean;
                };
                "text/html": string;
            };
        };
        /** @description Why not. */
        Refused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Errors"] | components["schemas"]["Problem"];
            };
        };
        /** @description The session is the user's. */
        SignedIn: {
            headers: {
                "Set-Cookie": string;
                "X-Next-CSRF-Token": string;
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    /** @constant */
                    success: true;
                };
            };
        };
        /** @description Who calls is not known, or may not do it; the header says where tokens are. */
        Unauthorized: {
            headers: {
                "WWW-Authenticate"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Errors"];
            };
        };
    };
    parameters: {
        /** @description The full path of a repository that exists. */
        Repository: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    signinUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    invite_code?: string;
                    password: string;
                    /** @description The name or the e-mail address. */
                    username: string;
                };
            };
        };
        responses: {
            200: components["responses"]["SignedIn"];
            400: components["responses"]["Refused"];
            403: components["responses"]["NotSignedIn"];
        };
    };
    verifyUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                };
            };
        };
        responses: {
            200: components["responses"]["SignedIn"];
            400: components["responses"]["Refused"];
            401: components["responses"]["Refused"];
            403: components["responses"]["NotSignedIn"];
        };
    };
    logout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All sessions of the user have ended. */
            200: {
                headers: {
                    "Set-Cookie": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                    };
                };
            };
            403: components["responses"]["NotSignedIn"];
        };
    };
    changeInstallUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                username: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    enabled: boolean;
                };
            };
        };
        responses: {
            /** @description The user. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        enabled: boolean;
                        username: string;
                    };
                };
            };
            400: components["responses"]["Refused"];
            401: components["responses"]["Refused"];
            403: components["responses"]["Refused"];
            404: components["responses"]["Refused"];
        };
    };
    deleteInstallUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                username: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused"];
            401: components["responses"]["Refused"];
            403: components["responses"]["Refused"];
            404: components["responses"]["Refused"];
        };
    };
    acceptOrganizationTeamInvite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The team that the caller now is in. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        org: string;
                        team: string;
                    };
                };
            };
            400: components["responses"]["Refused"];
            401: components["responses"]["Refused"];
            403: components["responses"]["Refused"];
        };
    };
    listUserAuthorizations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description They. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        authorizations: {
                            application: {
                                clientId: string;
                                name: string;
                            };
                            uuid: string;
                        }[];
                    };
                };
            };
            401: components["responses"]["Refused"];
            403: components["responses"]["Refused"];
        };
    };
    deleteUserAuthorization: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                access_token_uuid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The token is good for nothing any more. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Refused"];
            403: components["responses"]["Refused"];
            404: components["responses"]["Refused"];
        };
    };
    listUserNotifications: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description They. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        notifications: {
                            /** @constant */
                            kind: "org_team_invite";
                            metadata: {
                                code: string;
                                inviter: string;
                                org: string;
                                team: string;
                            };
                        }[];
                    };
                };
            };
            401: components["responses"]["Refused"];
            403: components["responses"]["Refused"];
        };
    };
    getConfig: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the web interface goes by. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        account_recovery_mode: boolean;
                        config: {
                            AUTHENTICATION_TYPE: string;
                            /** @enum {unknown} */
                            PREFERRED_URL_SCHEME: "http" | "https";
                            REGISTRY_TITLE: string;
                            SERVER_HOSTNAME: string;
                        } & {
                            [key: string]: unknown;
                        };
                        external_login: Record<string, never>[];
                        features: {
                            [key: string]: boolean;
                        };
                        oauth: Record<string, never>;
                        /** @enum {unknown} */
                        registry_state: "normal" | "readonly";
                    };
                };
            };
        };
    };
    getCsrfToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The token. */
            200: {
                headers: {
                    "Set-Cookie": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        csrf_token: string;
                    };
                };
            };
        };
    };
    getRegistryVersion: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The caller has a token. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": true;
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    startUpload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The full path of a repository that exists. */
                repository: components["parameters"]["Repository"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where to upload it. */
            202: {
                headers: {
                    "Docker-Upload-UUID": string;
                    Location: string;
                    Range: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["Refused"];
            405: components["responses"]["Refused"];
        };
    };
    finishUpload: {
        parameters: {
            query: {
                digest: string;
            };
            header?: never;
            path: {
                /** @description The full path of a repository that exists. */
                repository: components["parameters"]["Repository"];
                upload_uuid: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description The blob is there. */
            201: {
                headers: {
                    "Docker-Content-Digest": string;
                    Location: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["Refused"];
        };
    };
    getManifest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A tag. */
                reference: string;
                /** @description The full path of a repository that exists. */
                repository: components["parameters"]["Repository"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The manifest. */
            200: {
                headers: {
                    "Docker-Content-Digest": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.docker.distribution.manifest.list.v2+json": string;
                    "application/vnd.docker.distribution.manifest.v2+json": string;
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["Refused"];
        };
    };
    putManifest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A tag. */
                reference: string;
                /** @description The full path of a repository that exists. */
                repository: components["parameters"]["Repository"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/vnd.docker.distribution.manifest.list.v2+json": string;
                "application/vnd.docker.distribution.manifest.v2+json": string;
            };
        };
        responses: {
            /** @description The manifest is there. */
            201: {
                headers: {
                    "Docker-Content-Digest": string;
                    Location: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Refused"];
            404: components["responses"]["Refused"];
            405: components["responses"]["Refused"];
        };
    };
    getRegistryToken: {
        parameters: {
            query?: {
                /** @description `repository:namespace/name:pull,push`. */
                scope?: string;
                service?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What of it the caller may do stands in the token. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        token: string;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
}
