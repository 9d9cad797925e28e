// Generated from companions.yaml by `npm run generate`; do not edit.
export interface paths {
    "/api/v1/filedrop/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Get where a Dockerfile or an archive can be put that a build is to be made of */
        post: operations["getFiledropUrl"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organization/{orgname}/applications/{client_id}/resetclientsecret": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                client_id: string;
                orgname: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give an application another secret */
        post: operations["resetOrganizationApplicationClientSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recovery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have the mail sent by which a password is set anew */
        post: operations["requestRecoveryEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/repository/{repository}/authorizedemail/{email}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                email: string;
                /** @description The full path of a repository that exists. */
                repository: components["parameters"]["Repository"];
            };
            cookie?: never;
        };
        /** Tell whether an address agrees to get notifications of a repository */
        get: operations["checkRepoEmailAuthorized"];
        put?: never;
        /** Ask an address by mail whether it agrees */
        post: operations["sendAuthorizeRepoEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/repository/{repository}/trigger/{trigger_uuid}/fields/{field_name}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                field_name: string;
                /** @description The full path of a repository that exists. */
                repository: components["parameters"]["Repository"];
                trigger_uuid: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * List what a trigger can be started with by hand, its branches and tags
         * @description The refs that the trigger has built, and its default branch. Nobody can list those of a git server of one's own.
         */
        post: operations["listTriggerFieldValues"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
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
    "/api/v1/superuser/aggregatelogs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Count the usage logs of the whole registry */
        get: operations["listAllAggregateLogs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/superuser/registrystatus": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tell whether the registry has been set up */
        get: operations["scRegistryStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/superuser/takeownership/{namespace}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                namespace: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Become an administrator of an organization; a user becomes one */
        post: operations["takeOwnership"];
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
        /** Get a user */
        get: operations["getInstallUser"];
        /** Change a user's password or address, disable a user, or enable it again; a superuser is none that can be */
        put: operations["changeInstallUser"];
        post?: never;
        /** Delete a user with all that it owns; a superuser is none that can be */
        delete: operations["deleteInstallUser"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/superusers/users/{username}/sendrecovery": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                username: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a user the mail by which a password is set anew */
        post: operations["sendInstallUserRecoveryEmail"];
        delete?: never;
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
        /** Decline an invitation to a team */
        delete: operations["declineOrganizationTeamInvite"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/user/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change the caller's own account
         * @description A new password ends every session and begins one; a new address counts when its mail is answered (the control `confirmEmail`). `username` has no effect: names are not changed here.
         */
        put: operations["changeUserDetails"];
        post?: never;
        /** Delete the caller's own account with all that it owns */
        delete: operations["deleteCurrentUser"];
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
        /** Get a token that the caller has agreed to */
        get: operations["getUserAuthorization"];
        put?: never;
        post?: never;
        /** Take the consent to a token back */
        delete: operations["deleteUserAuthorization"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/user/clientkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Encrypt the caller's password, for clients of the registry */
        post: operations["generateUserClientKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/user/convert": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make an organization of the caller, and sign its administrator in */
        post: operations["convertUserToOrganization"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/user/initialize": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make the first user of a registry without any, and sign it in */
        post: operations["initializeUser"];
        delete?: never;
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
        /**
         * List what the caller is told, the newest first
         * @description Invitations to teams, and what notifications of repositories whose method is `quay_notification` have told the caller or an organization that the caller administers. What was dismissed is not shown.
         */
        get: operations["listUserNotifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/user/notifications/{uuid}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                uuid: string;
            };
            cookie?: never;
        };
        /** Get one thing that the caller is told */
        get: operations["getUserNotification"];
        /** Dismiss what the caller is told, or show it again */
        put: operations["updateUserNotification"];
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
    "/userfiles/{file_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file_id: string;
            };
            cookie?: never;
        };
        /** Get a text that was put here; of other files the size is kept alone */
        get: operations["getUserFile"];
        /** Put a file where `getFiledropUrl` said */
        put: operations["putUserFile"];
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
        AggregatedLogs: {
            aggregated: {
                count: number;
                /** @description Midnight of the day. */
                datetime: components["schemas"]["Rfc2822"];
                kind: string;
            }[];
        };
        Application: {
            application_uri: string;
            avatar_email: string | null;
            /** @description 20 capital letters and digits when the server made it. */
            client_id: string;
            /** @description 40 capital letters and digits. */
            client_secret: string;
            description: string;
            name: string;
            redirect_uri: string;
        };
        Authorization: {
            application: {
                avatar: components["schemas"]["Avatar"];
                description: string;
                name: string;
                organization: {
                    avatar: components["schemas"]["Avatar"];
                    name: string;
                };
                url: string;
            };
            scopes: {
                dangerous: boolean;
                description: string;
                icon: string;
                scope: string;
                title: string;
            }[];
            uuid: string;
        };
        AuthorizedEmail: {
            confirmed: boolean;
            email: string;
            namespace: string;
            repository: string;
        };
        Avatar: {
            color: string;
            hash: string;
            /** @enum {unknown} */
            kind: "user" | "robot" | "team" | "org" | "app";
            name: string;
        };
        Errors: {
            errors: {
                code: string;
                detail: Record<string, never>;
                message: string;
            }[];
        };
        Message: {
            message: string | Record<string, never>;
        };
        Problem: {
            detail: string;
            status: number;
            title: string;
        };
        QuotaLimit: {
            id: number;
            limit_percent: number;
            /** @enum {unknown} */
            type: "Warning" | "Reject";
        };
        QuotaReport: {
            /** @enum {unknown} */
            backfill_status: "waiting" | "running" | "complete" | "";
            configured_quota: number | null;
            quota_bytes: number;
            running_backfill: string;
        };
        /** @description A quota inside a user or an organization. */
        QuotaSummary: {
            id: number;
            limit_bytes: number;
            limits: components["schemas"]["QuotaLimit"][];
        };
        /** @description RFC 2822 in UTC, such as `Sat, 21 Nov 2026 01:41:24 -0000`. */
        Rfc2822: string;
        /** @description None or one. Only where quotas are managed. */
        SuperuserQuotas: components["schemas"]["QuotaSummary"][];
        SuperuserUser: {
            avatar: components["schemas"]["Avatar"];
            email: string;
            enabled: boolean;
            /** @constant */
            kind: "user";
            name: string;
            quota_report?: components["schemas"]["QuotaReport"];
            quotas?: components["schemas"]["SuperuserQuotas"];
            super_user: boolean;
            /** @description Same as `name`. */
            username: string;
            /** @description Whether the e-mail address is confirmed. */
            verified: boolean;
        };
        UpdateUser: {
            company?: string | null;
            email?: string;
            family_name?: string | null;
            given_name?: string | null;
            invoice_email?: boolean;
            invoice_email_address?: string | null;
            location?: string | null;
            password?: string;
            tag_expiration_s?: number;
            username?: string;
        };
        UserNotification: {
            created: components["schemas"]["Rfc2822"];
            dismissed: boolean;
            id: string;
            /** @description `org_team_invite`, or the event of a repository. */
            kind: string;
            /** @description Of an invitation: code, org, team, inviter; else the event's data. */
            metadata: {
                [key: string]: unknown;
            };
            /** @description The organization that is told. */
            organization: string | null;
        };
        UserOrganization: {
            avatar: components["schemas"]["Avatar"];
            can_create_repo: boolean;
            /** @description Only with user:admin. */
            is_org_admin?: boolean;
            name: string;
            /** @description Only with user:admin. */
            preferred_namespace?: boolean;
            public: boolean;
        };
        UserView: {
            /** @constant */
            anonymous: false;
            avatar: components["schemas"]["Avatar"];
            /** @constant */
            can_create_repo?: true;
            company?: string | null;
            email?: string;
            family_name?: string | null;
            given_name?: string | null;
            has_password_set?: boolean;
            invoice_email?: boolean;
            invoice_email_address?: string | null;
            is_free_account?: boolean;
            /** @constant */
            is_me?: true;
            location?: string | null;
            /** @description External accounts. */
            logins?: {
                metadata: Record<string, never>;
                service: string;
                service_identifier: string;
            }[];
            /** @description Only with user:read or user:admin. */
            organizations?: components["schemas"]["UserOrganization"][];
            preferred_namespace?: boolean;
            prompts?: ("confirm_username" | "enter_name" | "enter_company")[];
            /** @description Only where quotas are on. */
            quota_report?: components["schemas"]["QuotaReport"];
            /** @description Only where quotas are on. */
            quotas?: components["schemas"]["QuotaSummary"][];
            /** @description Only for superusers with super:user: whether this is the caller. */
            super_user?: boolean;
            /** @description Seconds. */
            tag_expiration_s?: number;
            username: string;
            /** @description The e-mail address is confirmed. */
            verified?: boolean;
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
                "application/json": components["schemas"]["Errors"] | components["schemas"]["Problem"] | components["schemas"]["Message"];
                "text/html": string;
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
        /** @description To the end of this day, `MM/DD/YYYY` in UTC; default now. What cannot be read counts as absent. */
        EndTime: string;
        /** @description The full path of a repository that exists. */
        Repository: string;
        /** @description From this day on, `MM/DD/YYYY` in UTC; default one day ago. What cannot be read counts as absent. */
        StartTime: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getFiledropUrl: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    mimeType: string;
                };
            };
        };
        responses: {
            /** @description Where, and what the file is called to requestRepoBuild. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        file_id: string;
                        /** Format: uri */
                        url: string;
                    };
                };
            };
            400: components["responses"]["Refused"];
            403: components["responses"]["Refused"];
            415: components["responses"]["Refused"];
        };
    };
    resetOrganizationApplicationClientSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                client_id: string;
                orgname: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The application. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Application"];
                };
            };
            401: components["responses"]["Refused"];
            403: components["responses"]["Refused"];
            404: components["responses"]["Refused"];
        };
    };
    requestRecoveryEmail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                    recaptcha_response?: string;
                };
            };
        };
        responses: {
            /** @description It was sent, if the address is somebody's; an organization's goes to who administers it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        orgemail?: string;
                        /** @description Its middle is hidden. */
                        orgname?: string;
                        /** @enum {unknown} */
                        status: "sent" | "org";
                    };
                };
            };
            400: components["responses"]["Refused"];
            403: components["responses"]["NotSignedIn"];
        };
    };
    checkRepoEmailAuthorized: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                email: string;
                /** @description The full path of a repository that exists. */
                repository: components["parameters"]["Repository"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It was asked; `confirmed` once it has agreed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthorizedEmail"];
                };
            };
            401: components["responses"]["Refused"];
            403: components["responses"]["Refused"];
            404: components["responses"]["Refused"];
        };
    };
    sendAuthorizeRepoEmail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                email: string;
                /** @description The full path of a repository that exists. */
                repository: components["parameters"]["Repository"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It was asked, or has agreed before. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthorizedEmail"];
                };
            };
            401: components["responses"]["Refused"];
            403: components["responses"]["Refused"];
            404: components["responses"]["Refused"];
        };
    };
    listTriggerFieldValues: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                field_name: string;
                /** @description The full path of a repository that exists. */
                repository: components["parameters"]["Repository"];
                trigger_uuid: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    [key: string]: unknown;
                } | null;
            };
        };
        responses: {
            /** @description They. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        values: (string | {
                            /** @enum {unknown} */
                            kind: "branch" | "tag";
                            name: string;
                        })[];
                    };
                };
            };
            400: components["responses"]["Refused"];
            401: components["responses"]["Refused"];
            403: components["responses"]["Refused"];
            404: components["responses"]["Refused"];
            415: components["responses"]["Refused"];
            503: components["responses"]["Refused"];
        };
    };
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
    listAllAggregateLogs: {
        parameters: {
            query?: {
                /** @description To the end of this day, `MM/DD/YYYY` in UTC; default now. What cannot be read counts as absent. */
                endtime?: components["parameters"]["EndTime"];
                /** @description From this day on, `MM/DD/YYYY` in UTC; default one day ago. What cannot be read counts as absent. */
                starttime?: components["parameters"]["StartTime"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One row for each kind and day that has entries. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AggregatedLogs"];
                };
            };
            401: components["responses"]["Refused"];
            403: components["responses"]["Refused"];
        };
    };
    scRegistryStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It has. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        provider_id?: string;
                        /** @enum {unknown} */
                        status: "ready" | "setup-incomplete";
                    };
                };
            };
        };
    };
    takeOwnership: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                namespace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is the caller's too. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        namespace: string;
                    };
                };
            };
            400: components["responses"]["Refused"];
            401: components["responses"]["Refused"];
            403: components["responses"]["Refused"];
            404: components["responses"]["Refused"];
        };
    };
    getInstallUser: {
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
            /** @description The user. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuperuserUser"];
                };
            };
            401: components["responses"]["Refused"];
            403: components["responses"]["Refused"];
            404: components["responses"]["Refused"];
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
                    email?: string;
                    enabled?: boolean;
                    password?: string;
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
                        encrypted_password?: string;
                        username: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            400: components["responses"]["Refused"];
            401: components["responses"]["Refused"];
            403: components["responses"]["Refused"];
            404: components["responses"]["Refused"];
            415: components["responses"]["Refused"];
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
    sendInstallUserRecoveryEmail: {
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
            /** @description Where it was sent. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        email: string;
                    };
                };
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
    declineOrganizationTeamInvite: {
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
            /** @description The invitation is gone. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused"];
            401: components["responses"]["Refused"];
            403: components["responses"]["Refused"];
        };
    };
    changeUserDetails: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateUser"];
            };
        };
        responses: {
            /** @description The account. */
            200: {
                headers: {
                    /** @description Of the session that a new password begins. */
                    "Set-Cookie"?: string;
                    "X-Next-CSRF-Token"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserView"];
                };
            };
            400: components["responses"]["Refused"];
            401: components["responses"]["Refused"];
            403: components["responses"]["Refused"];
            415: components["responses"]["Refused"];
        };
    };
    deleteCurrentUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
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
                        authorizations: components["schemas"]["Authorization"][];
                    };
                };
            };
            401: components["responses"]["Refused"];
            403: components["responses"]["Refused"];
        };
    };
    getUserAuthorization: {
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
            /** @description It. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Authorization"];
                };
            };
            401: components["responses"]["Refused"];
            403: components["responses"]["Refused"];
            404: components["responses"]["Refused"];
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
    generateUserClientKey: {
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
            /** @description What signs the caller in to the registry in the place of the password. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        key: string;
                    };
                };
            };
            400: components["responses"]["Refused"];
            401: components["responses"]["Refused"];
            403: components["responses"]["Refused"];
            415: components["responses"]["Refused"];
        };
    };
    convertUserToOrganization: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    adminPassword: string;
                    /** @description Who will be in its team of owners. */
                    adminUser: string;
                    /** @description Of no effect while there is nothing to pay. */
                    plan?: string;
                };
            };
        };
        responses: {
            200: components["responses"]["SignedIn"];
            400: components["responses"]["Refused"];
            401: components["responses"]["Refused"];
            403: components["responses"]["Refused"];
            415: components["responses"]["Refused"];
        };
    };
    initializeUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Whether a token for everything is wanted too */
                    access_token?: boolean;
                    email?: string;
                    password: string;
                    username: string;
                };
            };
        };
        responses: {
            /** @description The user; the session is its. */
            200: {
                headers: {
                    "Set-Cookie": string;
                    "X-Next-CSRF-Token": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        access_token?: string;
                        email: string;
                        encrypted_password: string;
                        username: string;
                    };
                };
            };
            400: components["responses"]["Refused"];
        };
    };
    listUserNotifications: {
        parameters: {
            query?: {
                limit?: number;
                page?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Whether there is more. */
                        additional: boolean;
                        notifications: components["schemas"]["UserNotification"][];
                    };
                };
            };
            400: components["responses"]["Refused"];
            401: components["responses"]["Refused"];
            403: components["responses"]["Refused"];
        };
    };
    getUserNotification: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                uuid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserNotification"];
                };
            };
            401: components["responses"]["Refused"];
            403: components["responses"]["Refused"];
            404: components["responses"]["Refused"];
        };
    };
    updateUserNotification: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                uuid: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    dismissed?: boolean;
                };
            };
        };
        responses: {
            /** @description It. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserNotification"];
                };
            };
            400: components["responses"]["Refused"];
            401: components["responses"]["Refused"];
            403: components["responses"]["Refused"];
            404: components["responses"]["Refused"];
            415: components["responses"]["Refused"];
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
    getUserFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            404: components["responses"]["Refused"];
        };
    };
    putUserFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/gzip": string;
                "application/octet-stream": string;
                "application/x-gzip": string;
                "application/x-tar": string;
                "application/zip": string;
                "text/plain": string;
            };
        };
        responses: {
            /** @description It is here. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused"];
            404: components["responses"]["Refused"];
            415: components["responses"]["Refused"];
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
