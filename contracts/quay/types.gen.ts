// Generated from openapi.yaml by `npm run generate`; do not edit.
export interface paths {
    "/api/v1/app/{client_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The client id of the OAuth application. */
                client_id: string;
            };
            cookie?: never;
        };
        /**
         * Tell about an application
         * @description For everybody. Answers what an application says of itself, and the organization as the caller may see it, but with no teams: `teams` and `ordered_teams` are there and empty. The avatar is made of the avatar address of the application, or the address of the organization. Refused: 404 for an application that does not exist, or whose organization was deleted.
         */
        get: operations["getApplicationInformation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/discovery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Describe the API
         * @description For everybody. Answers a Swagger 2.0 document of the operations that are on; internal ones are left out unless asked for. Its responses are made from the verb alone: POST 201, DELETE 204, others 200.
         */
        get: operations["discovery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/entities/{prefix}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description How the name starts; spaces and case do not matter. */
                prefix: string;
            };
            cookie?: never;
        };
        /**
         * Find users, teams, robots and organizations by prefix
         * @description For everybody. First teams, then users and robots, then the organization. Users: the exact match first, at most 10. With a `namespace` that is an organization of the caller: its robots too, by the part after `+`, and on request its teams and itself. With the name of the caller as `namespace`: their own robots.
         */
        get: operations["getMatchingEntities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/error/{error_type}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The error code identifying the type of error. */
                error_type: string;
            };
            cookie?: never;
        };
        /**
         * Describe a kind of error
         * @description For everybody. The `type` of every ApiError leads here. Refused: 404 for a code that is none.
         */
        get: operations["getErrorDescription"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/find/all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find teams, robots, repositories, users and organizations
         * @description For everybody; teams and robots only with a token. At most 5 of each, the highest score first. The score is 1 for namespaces and robots, 2 for teams and 4 for repositories, times how well the name matches, from 0 to 1. Users and organizations are found by their repositories that the caller may see; robots by the short name, own ones and of organizations that the caller administers; teams that the caller is in, and those that have members of organizations that it administers. An empty query finds nothing.
         */
        get: operations["conductSearch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/find/repositories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find repositories
         * @description For everybody; without a token only public ones. Looks at name and description, not at the namespace. An empty query finds all. 10 to a page, at most 10 pages. Refused: 400 for a page that is no integer.
         */
        get: operations["conductRepoSearch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/message/{uuid}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The uuid of the message. */
                uuid: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a message to everybody
         * @description For superusers. A message that does not exist is deleted too. Refused, in this order: 403 without a token; 403 `{"message": …}` for anybody but a superuser. No usage log.
         */
        delete: operations["deleteGlobalMessage"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the messages to everybody
         * @description For everybody. In the order in which they were created.
         */
        get: operations["getGlobalMessages"];
        put?: never;
        /**
         * Create a message to everybody
         * @description For superusers. The answer does not name the message; list them to find it. Refused, in this order: 403 without a token; 400 or 415 for the body; 403 `{"message": …}` for anybody else. No usage log.
         */
        post: operations["createGlobalMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organization/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create an organization
         * @description For every user, with user:admin. Creates the organization with one team, `owners` of role admin, whose only member is the caller; deleted tags are kept for 1209600 seconds. It shows in getLoggedInUser, and the caller may create repositories in it. Writes `org_create` {email, namespace} to the log of the organization. The names of users, robots and organizations are one space. Refused, in this order: 403; 400 for a body that breaks its schema; 400 `A user or organization with this name already exists`; 400 `Email address is required`; 400 `Invalid email address: <address>`; 400 `Invalid namespace <name>: Namespace must match expression ^([a-z0-9]+(?:[._-][a-z0-9]+)*)$`; 400 `Invalid namespace <name>: Namespace must be between 2 and 255 characters in length`; 400 `Email has already been used: <address>`, be it of a user or an organization; 400 with `message` for a wrong captcha, where one is asked.
         */
        post: operations["createOrganization"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organization/{orgname}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of the organization. */
                orgname: components["parameters"]["Orgname"];
            };
            cookie?: never;
        };
        /**
         * Get an organization
         * @description For everybody. Who is no member sees name, avatar and an empty address; members see the teams too; administrators see everything. A token shows what its scopes open. Refused: 404 for an organization that does not exist, or the name of a user.
         */
        get: operations["getOrganization"];
        /**
         * Change the details of an organization
         * @description For administrators of the organization. Changes what is given, in this order: whether invoices are sent, where to, the contact address, the time for which deleted tags are kept. What comes before a refusal stays changed. Answers the organization as an administrator sees it. Writes `org_change_invoicing` {invoice_email, namespace} or {invoice_email_address, namespace}, `org_change_email` {email, namespace, old_email} and `org_change_tag_expiration` {tag_expiration, namespace} to the log of the organization; for the two addresses only when they differ. Refused, in this order: 403 without a token; 400 for a body that breaks its schema; 403 (also for an organization that does not exist); 404 for the own user name, which is no organization; 400 `E-mail address already used` for the address of a user or an organization; 400 with `message` `Invalid tag expiration option` for a time that is not offered.
         */
        put: operations["changeOrganizationDetails"];
        post?: never;
        /**
         * Delete an organization
         * @description For administrators of the organization. Deletes the organization with its repositories, teams, robots, applications and their tokens, default permissions, quota and proxy cache. From then on getOrganization and getApplicationInformation are 404, and its repositories 403. The name is free again at once. Writes `org_delete` {namespace}. Refused, in this order: 403 (also for an organization that does not exist, and without a token); 404 for the own user name, which is no organization. The second time it is 403.
         */
        delete: operations["deleteAdminedOrganization"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organization/{orgname}/aggregatelogs": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of the organization. */
                orgname: components["parameters"]["Orgname"];
            };
            cookie?: never;
        };
        /**
         * Count the usage logs of an organization
         * @description For administrators of the organization. One row for each kind and day that has entries. An unknown organization is 403 too. One day is added to the end. Refused, in this order: 401 without a token; 403; 400 when the end is before the start; 400 `Invalid date range for logs` for more than 31 days; 400 for a performer that does not exist.
         */
        get: operations["getAggregateOrgLogs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organization/{orgname}/applications": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of the organization. */
                orgname: components["parameters"]["Orgname"];
            };
            cookie?: never;
        };
        /**
         * List the applications of an organization
         * @description For administrators of the organization. Answers the OAuth applications with their secrets. Refused, in this order: 401; 403 (also for an organization that does not exist); 404 for the own user name, which is no organization.
         */
        get: operations["getOrganizationApplications"];
        put?: never;
        /**
         * Create an application
         * @description For administrators of the organization. Creates an OAuth application with a client id and a secret; names need not be unique. Writes `create_application` {the body, application_name, client_id} to the log of the organization. Refused, in this order: 403 without a token; 400 for a body that breaks its schema; 403 (also for an organization that does not exist); 404 for the own user name, which is no organization.
         */
        post: operations["createOrganizationApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organization/{orgname}/applications/{client_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The client id of the OAuth application. */
                client_id: string;
                /** @description The name of the organization. */
                orgname: components["parameters"]["Orgname"];
            };
            cookie?: never;
        };
        /**
         * Get an application
         * @description For administrators of the organization. Answers the application with its secret. Refused, in this order: 401; 403 (also for an organization that does not exist); 404 for the own user name, which is no organization, and for an application that does not exist or is of another organization.
         */
        get: operations["getOrganizationApplication"];
        /**
         * Replace an application
         * @description For administrators of the organization. Replaces everything but client id and secret. Writes `update_application` {the body, application_name, client_id} to the log of the organization. Refused, in this order: 403 without a token; 400 for a body that breaks its schema; 403 (also for an organization that does not exist); 404 for the own user name, which is no organization, and for an application that does not exist or is of another organization.
         */
        put: operations["updateOrganizationApplication"];
        post?: never;
        /**
         * Delete an application
         * @description For administrators of the organization. Deletes the application; its tokens count as unknown from now on. Writes `delete_application` {application_name, client_id} to the log of the organization. Refused, in this order: 403 (also for an organization that does not exist, and without a token); 404 for the own user name, which is no organization, and for an application that does not exist (so also the second time) or is of another organization.
         */
        delete: operations["deleteOrganizationApplication"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organization/{orgname}/autoprunepolicy/": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of the organization. */
                orgname: components["parameters"]["Orgname"];
            };
            cookie?: never;
        };
        /**
         * List the auto-prune policies of the organization
         * @description For administrators of the organization. Answers the policy of the organization, or none. Policies of a namespace and of its repositories are apart. Refused, in this order: 401 without a valid token; 403 for everybody else, whether or not there is such an organization.
         */
        get: operations["listOrganizationAutoPrunePolicies"];
        put?: never;
        /**
         * Create the auto-prune policy of the organization
         * @description For administrators of the organization. Gives the organization a policy; there can be one. Usage log `create_namespace_autoprune_policy` with method, value, namespace. Refused, in this order: 403 without a valid token; 415 and 400 for the body; 403 for everybody else, whether or not there is such an organization; 400 `Policy for this namespace already exists, delete existing to create new policy`, whatever the values are; 400 `Invalid method provided`; 400 `Invalid value given for method type`.
         */
        post: operations["createOrganizationAutoPrunePolicy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organization/{orgname}/autoprunepolicy/{policy_uuid}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of the organization. */
                orgname: components["parameters"]["Orgname"];
                /** @description The unique ID of the policy. */
                policy_uuid: components["parameters"]["PolicyUuid"];
            };
            cookie?: never;
        };
        /**
         * Get the auto-prune policy of the organization
         * @description For administrators of the organization. Answers the policy. Refused, in this order: 401 without a valid token; 403 for everybody else, whether or not there is such an organization; 404 for an unknown policy, or one of somebody else.
         */
        get: operations["getOrganizationAutoPrunePolicy"];
        /**
         * Replace the auto-prune policy of the organization
         * @description For administrators of the organization. Replaces method and value; the UUID stays. Usage log `update_namespace_autoprune_policy` with method, value, namespace. Refused, in this order: 403 without a valid token; 415 and 400 for the body; 403 for everybody else, whether or not there is such an organization; 404 for an unknown policy; 400 `Invalid method provided`; 400 `Invalid value given for method type`.
         */
        put: operations["updateOrganizationAutoPrunePolicy"];
        post?: never;
        /**
         * Delete the auto-prune policy of the organization
         * @description For administrators of the organization. Deletes the policy and answers its UUID. Usage log `delete_namespace_autoprune_policy` with policy_uuid, namespace. Refused, in this order: 403 without a valid token; 403 for everybody else, whether or not there is such an organization; 404 for an unknown policy, so also the second time.
         */
        delete: operations["deleteOrganizationAutoPrunePolicy"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organization/{orgname}/collaborators": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of the organization. */
                orgname: components["parameters"]["Orgname"];
            };
            cookie?: never;
        };
        /**
         * List the outside collaborators of an organization
         * @description For administrators of the organization. Answers the users who are in no team and have a permission of their own on a repository of the organization; no robots. Refused, in this order: 401; 403 (also for an organization that does not exist); 404 for the own user name, which is no organization.
         */
        get: operations["getOrganizationCollaborators"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organization/{orgname}/exportlogs": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of the organization. */
                orgname: components["parameters"]["Orgname"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Export the usage logs of an organization
         * @description For administrators of the organization. Queues an export and answers its id; a link to it goes to the address or the mailbox. An unknown organization is 403 too. Refused, in this order: 400 or 415 for the body; 403; 400 `Invalid callback e-mail` for an address without `@`; 400 `Invalid callback URL` for what does not start with http:// or https://; 400 when the end is before the start. No usage log.
         */
        post: operations["exportOrgLogs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organization/{orgname}/logs": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of the organization. */
                orgname: components["parameters"]["Orgname"];
            };
            cookie?: never;
        };
        /**
         * List the usage logs of an organization
         * @description For administrators of the organization. Newest first, 20 to a page; a page may be short, and the last one empty. An unknown organization is 403 too. One day is added to the end. Refused, in this order: 401 without a token; 403; 400 when the end is before the start; 400 for a performer that does not exist.
         */
        get: operations["listOrgLogs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organization/{orgname}/members": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of the organization. */
                orgname: components["parameters"]["Orgname"];
            };
            cookie?: never;
        };
        /**
         * List the human members of an organization
         * @description For administrators of the organization. Answers who is in a team, with the teams and the repositories on which there is a direct permission; no robots. Refused, in this order: 401; 403 (also for an organization that does not exist); 404 for the own user name, which is no organization.
         */
        get: operations["getOrganizationMembers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organization/{orgname}/members/{membername}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The username of the member. */
                membername: string;
                /** @description The name of the organization. */
                orgname: components["parameters"]["Orgname"];
            };
            cookie?: never;
        };
        /**
         * Get a member of an organization
         * @description For administrators of the organization. Answers the member as in the list. A robot of the organization is one, also without a team. Refused, in this order: 401; 403 (also for an organization that does not exist); 404 for the own user name, which is no organization, for a name that does not exist, and for somebody who is in no team.
         */
        get: operations["getOrganizationMember"];
        put?: never;
        post?: never;
        /**
         * Remove a member from an organization
         * @description For administrators of the organization. Takes the user out of all teams of the organization and deletes the direct permissions on its repositories; somebody who is no member is removed without an effect. Writes no log entry. Refused, in this order: 403 (also for an organization that does not exist, and without a token); 404 for the own user name, which is no organization, for a robot and for a name that does not exist; 400 with `message` `Cannot remove user as they are the only organization admin`.
         */
        delete: operations["removeOrganizationMember"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organization/{orgname}/prototypes": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of the organization. */
                orgname: components["parameters"]["Orgname"];
            };
            cookie?: never;
        };
        /**
         * List the default permissions of an organization
         * @description For administrators of the organization. Answers what new repositories of the organization start with. Refused, in this order: 401; 403 (also for an organization that does not exist); 404 for the own user name, which is no organization.
         */
        get: operations["getOrganizationPrototypePermissions"];
        put?: never;
        /**
         * Add a default permission
         * @description For administrators of the organization. From now on new repositories of the organization, or only those that the activating user creates, start with this role for the delegate. One of the creator's own comes before a general one for the same delegate; the creator gets admin in any case, and a default for the creator is passed over. Repositories that exist stay as they are. The same may be added twice. Writes `create_prototype_permission` {prototypeid, username, activating_username, role, delegate_user or delegate_team} to the log of the organization. Refused, in this order: 403 without a token; 400 for a body that breaks its schema; 403 (also for an organization that does not exist); 404 for the own user name, which is no organization; 400 with `message` `('Team does not exist: %s/%s', '<organization>', '<team>')` for an unknown team; 400 `Unknown activating user`; 400 `Missing delegate user or team` for an unknown user.
         */
        post: operations["createOrganizationPrototypePermission"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organization/{orgname}/prototypes/{prototypeid}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of the organization. */
                orgname: components["parameters"]["Orgname"];
                /** @description The id of the default permission. */
                prototypeid: string;
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Change the role of a default permission
         * @description For administrators of the organization. Changes the role for repositories to come. Writes `modify_prototype_permission` {prototypeid, username, activating_username, role, original_role, delegate_user or delegate_team} to the log of the organization. Refused, in this order: 403 without a token; 400 for a body that breaks its schema; 403 (also for an organization that does not exist); 404 for the own user name, which is no organization, and for a default permission that does not exist or is of another organization.
         */
        put: operations["updateOrganizationPrototypePermission"];
        post?: never;
        /**
         * Delete a default permission
         * @description For administrators of the organization. Deletes it; repositories that exist stay as they are. Writes `delete_prototype_permission` {prototypeid, username, activating_username, role, delegate_user or delegate_team} to the log of the organization. Refused, in this order: 403 (also for an organization that does not exist, and without a token); 404 for the own user name, which is no organization, and for a default permission that does not exist (so also the second time) or is of another organization.
         */
        delete: operations["deleteOrganizationPrototypePermission"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organization/{orgname}/proxycache": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of the organization. */
                orgname: components["parameters"]["Orgname"];
            };
            cookie?: never;
        };
        /**
         * Get the proxy cache of an organization
         * @description For members of the organization. Answers what the organization caches, without credentials; three empty texts where it caches nothing. Refused, in this order: 401; 403 (also for an organization that does not exist).
         */
        get: operations["getProxyCacheConfig"];
        put?: never;
        /**
         * Make an organization a proxy cache
         * @description For administrators of the organization. Makes the organization a cache of another registry, which is not asked. Writes `create_proxy_cache_config` {upstream_registry} to the log of the organization. Refused, in this order: 403 without a token; 400 for a body that breaks its schema; 403 (also for an organization that does not exist); 400 for the own user name, which is no organization; 400 `Proxy Cache Configuration already exists`.
         */
        post: operations["createProxyCacheConfig"];
        /**
         * Delete the proxy cache of an organization
         * @description For administrators of the organization. The organization caches nothing from now on. Writes `delete_proxy_cache_config` {} to the log of the organization. Refused, in this order: 403 (also for an organization that does not exist, and without a token); 404 where there is none (so also the second time).
         */
        delete: operations["deleteProxyCacheConfig"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organization/{orgname}/quota": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of the organization. */
                orgname: components["parameters"]["Orgname"];
            };
            cookie?: never;
        };
        /**
         * List the quota of an organization
         * @description For members of the organization and for superusers with super:user. Answers the one quota of the organization in a list. Refused, in this order: 401; 403 (also for an organization that does not exist); 404 for an organization that does not exist, asked by a superuser or with the own user name.
         */
        get: operations["listOrganizationQuota"];
        put?: never;
        /**
         * Give an organization a quota
         * @description For superusers with super:user. Sets how many bytes the organization may store; pushes are refused only by a limit of type Reject. The quota shows in the lists and in getOrganization. Writes no log entry. Refused, in this order: 403 without a token; 400 for a body that breaks its schema; 403; 404 for an organization that does not exist, or the name of a user; 400 `Organization quota for '<name>' already exists`; 400 `Invalid quota size limit value: '<size>'` for 0 or less.
         */
        post: operations["createOrganizationQuota"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organization/{orgname}/quota/{quota_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of the organization. */
                orgname: components["parameters"]["Orgname"];
                /** @description The number of the quota; what is no number names none. */
                quota_id: string;
            };
            cookie?: never;
        };
        /**
         * Get a quota of an organization
         * @description For members of the organization and for superusers with super:user. Answers the quota with its limits. Refused, in this order: 401; 403 (also for an organization that does not exist); 404 for a quota that does not exist or is of another namespace.
         */
        get: operations["getOrganizationQuota"];
        /**
         * Change the size of a quota
         * @description For superusers with super:user. Sets the size; an empty object changes nothing. Writes no log entry. Refused, in this order: 403 without a token; 400 for a body that breaks its schema; 403; 404 for a quota that does not exist or is of another namespace; 400 `Invalid quota size limit value: '<size>'` for 0 or less.
         */
        put: operations["changeOrganizationQuota"];
        post?: never;
        /**
         * Delete a quota
         * @description For superusers with super:user. Deletes the quota with its limits. Writes no log entry. Refused, in this order: 403; 404 for a quota that does not exist (so also the second time) or is of another namespace.
         */
        delete: operations["deleteOrganizationQuota"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organization/{orgname}/quota/{quota_id}/limit": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of the organization. */
                orgname: components["parameters"]["Orgname"];
                /** @description The number of the quota; what is no number names none. */
                quota_id: string;
            };
            cookie?: never;
        };
        /**
         * List the limits of a quota
         * @description For members of the organization. Answers the limits of the quota. Refused, in this order: 401; 403 (also for an organization that does not exist); 404 for a quota that does not exist or is of another namespace.
         */
        get: operations["listOrganizationQuotaLimit"];
        put?: never;
        /**
         * Add a limit to a quota
         * @description For superusers with super:user. Adds a limit: from this percentage of the quota on there is a warning, or pushes are refused. There may be several of each type. Writes no log entry. Refused, in this order: 403 without a token; 400 for a body that breaks its schema; 403; 404 for a quota that does not exist or is of another namespace; 400 `Quota limit already exists` for the same type (written alike) and percentage, for 0 percent also when there is any limit of the type; 400 with `message`: `Quota type must be one of [Warning, Reject]`, `Quota limit threshold must be between 1 and 100` (0 percent: the same text as ApiError).
         */
        post: operations["createOrganizationQuotaLimit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organization/{orgname}/quota/{quota_id}/limit/{limit_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The number of the limit; what is no number names none. */
                limit_id: string;
                /** @description The name of the organization. */
                orgname: components["parameters"]["Orgname"];
                /** @description The number of the quota; what is no number names none. */
                quota_id: string;
            };
            cookie?: never;
        };
        /**
         * Get a limit of a quota
         * @description For members of the organization. Answers the limit. Refused, in this order: 401; 403 (also for an organization that does not exist); 404 for a quota or a limit that does not exist; 400 with an empty `message` for a limit of another quota.
         */
        get: operations["getOrganizationQuotaLimit"];
        /**
         * Change a limit of a quota
         * @description For superusers with super:user. Changes type, percentage or both, and answers the whole quota. Writes no log entry. Refused, in this order: 403 without a token; 400 for a body that breaks its schema; 403; 404 for a quota or a limit that does not exist; 400 with an empty `message` for a limit of another quota; 400 with `message` for a bad type or percentage, in the words of createOrganizationQuotaLimit.
         */
        put: operations["changeOrganizationQuotaLimit"];
        post?: never;
        /**
         * Delete a limit of a quota
         * @description For superusers with super:user. Deletes the limit. Writes no log entry. Refused, in this order: 403; 404 for a quota or a limit that does not exist (so also the second time); 400 with an empty `message` for a limit of another quota.
         */
        delete: operations["deleteOrganizationQuotaLimit"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organization/{orgname}/robots": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of the organization. */
                orgname: components["parameters"]["Orgname"];
            };
            cookie?: never;
        };
        /**
         * List the robots of an organization
         * @description For members of the organization. Answers its robots, last used first; tokens and permissions only to administrators, members get neither whatever they ask. Refused, in this order: 400 for a `limit` that is no integer; 401; 403 (also for an organization that does not exist).
         */
        get: operations["getOrgRobots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organization/{orgname}/robots/{robot_shortname}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of the organization. */
                orgname: components["parameters"]["Orgname"];
                /** @description The short name of the robot, without the namespace. */
                robot_shortname: string;
            };
            cookie?: never;
        };
        /**
         * Get a robot of an organization
         * @description For administrators of the organization. Answers the robot with its token and metadata. Refused, in this order: 401; 403 (also for an organization that does not exist); 400 with `message` `Could not find robot with specified username`.
         */
        get: operations["getOrgRobot"];
        /**
         * Create a robot of an organization
         * @description For administrators of the organization. Creates the robot with a new token; the whole body may be left out. It cannot be repeated. Writes `create_robot` {robot, description, unstructured_metadata} to the log of the organization. Refused, in this order: 403 without a token; 400 for a body that breaks its schema; 403 (also for an organization that does not exist); 400 `Existing robot with name: <namespace>+<name>`; 400 `The name for the robot '<name>' is invalid: Namespace must match expression ^([a-z0-9]+(?:[._-][a-z0-9]+)*)$`, or with the end `Namespace must be between 2 and 255 characters in length`. A body of more than 1 MiB is 400. With the own user name, which is no organization: 400 with `message` `Organization does not exist: <name>`.
         */
        put: operations["createOrgRobot"];
        post?: never;
        /**
         * Delete a robot of an organization
         * @description For administrators of the organization. Deletes the robot with its permissions, its places in teams and the default permissions that name it; triggers that pulled with it pull with nobody. Writes `delete_robot` {robot} to the log of the organization. Refused, in this order: 403 (also for an organization that does not exist); 400 `Robot is being used by a mirror`; 400 with `message` `Could not find robot with specified username` (so also the second time).
         */
        delete: operations["deleteOrgRobot"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organization/{orgname}/robots/{robot_shortname}/permissions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of the organization. */
                orgname: components["parameters"]["Orgname"];
                /** @description The short name of the robot, without the namespace. */
                robot_shortname: string;
            };
            cookie?: never;
        };
        /**
         * List the permissions of a robot of an organization
         * @description For administrators of the organization; the token needs user:admin besides org:admin. Answers the permissions of the robot. Refused, in this order: 401; 403 without user:admin; 403 with `message` for who is no administrator (also for an organization that does not exist); 400 with `message` `Could not find robot with specified username`.
         */
        get: operations["getOrgRobotPermissions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organization/{orgname}/robots/{robot_shortname}/regenerate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of the organization. */
                orgname: components["parameters"]["Orgname"];
                /** @description The short name of the robot, without the namespace. */
                robot_shortname: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a robot of an organization a new token
         * @description For administrators of the organization. The token before is worth nothing from now on. No body is needed. Writes `regenerate_robot_token` {robot} to the log of the organization. Refused, in this order: 403 (also for an organization that does not exist); 400 with `message` `Could not find robot with specified username`.
         */
        post: operations["regenerateOrgRobotToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organization/{orgname}/team/{teamname}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of the organization. */
                orgname: components["parameters"]["Orgname"];
                /** @description The name of the team. */
                teamname: components["parameters"]["Teamname"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Create or change a team
         * @description For administrators of the organization. Creates the team, or changes its role and, when given, its description. A role gives its rights at once. Writes `org_create_team` {team} for a new team, otherwise `org_set_team_description` {team, description} and `org_set_team_role` {team, role} for what differs, to the log of the organization. Refused, in this order: 403 without a token; 400 for a body that breaks its schema; 403 (also for an organization that does not exist); 400 with `message`: `Organization does not exist: <name>` for the own user name; `Invalid team name <name>: Namespace must match expression ^([a-z0-9]+(?:[._-][a-z0-9]+)*)$`, or with the end `Team must be between 2 and 255 characters in length`; `Cannot remove admin from team '<team>' because calling user would no longer have admin on org '<organization>'`.
         */
        put: operations["updateOrganizationTeam"];
        post?: never;
        /**
         * Delete a team
         * @description For administrators of the organization. Deletes the team with its places, invitations, permissions and the default permissions that name it. Writes `org_delete_team` {team} to the log of the organization. Refused, in this order: 403 (also for an organization that does not exist, and without a token); 400 with `message`: `Team '<team>' is not a team in org '<organization>'` (so also the second time); `Deleting team '<team>' would remove admin ability for user '<user>' in organization '<organization>'`.
         */
        delete: operations["deleteOrganizationTeam"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organization/{orgname}/team/{teamname}/invite/{email}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The e-mail address; it is not checked. */
                email: string;
                /** @description The name of the organization. */
                orgname: components["parameters"]["Orgname"];
                /** @description The name of the team. */
                teamname: components["parameters"]["Teamname"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Invite an e-mail address to a team
         * @description For administrators of the organization. Adds an invitation; inviting again adds another one. The list of members shows it as pending. No body is needed. Writes `org_invite_team_member` {email, team, member} to the log of the organization. Refused, in this order: 403 (also for an organization that does not exist, and without a token); 404 for a team that does not exist.
         */
        put: operations["inviteTeamMemberEmail"];
        post?: never;
        /**
         * Delete the invitation of an e-mail address
         * @description For administrators of the organization. Deletes one invitation of this address. Writes `org_delete_team_member_invite` {email, team, member} to the log of the organization. Refused, in this order: 403 (also for an organization that does not exist, and without a token); 404 for a team that does not exist, and for an address without an invitation.
         */
        delete: operations["deleteTeamMemberEmailInvite"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organization/{orgname}/team/{teamname}/members": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of the organization. */
                orgname: components["parameters"]["Orgname"];
                /** @description The name of the team. */
                teamname: components["parameters"]["Teamname"];
            };
            cookie?: never;
        };
        /**
         * List the members of a team
         * @description For administrators of the organization and members of the team. Answers the members, users and robots, and after them the invitations, when they are asked for and the caller is an administrator. Refused, in this order: 401; 403 (also for an organization that does not exist, and to others for a team that does not exist); 404 for a team that does not exist.
         */
        get: operations["getOrganizationTeamMembers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organization/{orgname}/team/{teamname}/members/{membername}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of the user or robot, `namespace+short` for a robot. */
                membername: string;
                /** @description The name of the organization. */
                orgname: components["parameters"]["Orgname"];
                /** @description The name of the team. */
                teamname: components["parameters"]["Teamname"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Add or invite a member to a team
         * @description For administrators of the organization. Who is in another team of the organization, and a robot of the organization, is a member at once; another user is invited and listed as pending. No body is needed. Writes `org_add_team_member` {member, team} or `org_invite_team_member` {user, member, team} to the log of the organization. Refused, in this order: 403 (also for an organization that does not exist, and without a token); 404 for a team that does not exist; 400 `Unknown user`; 400 with `message`: `User <user> is already a member of team <team>`; `Cannot add the specified robot to this team, as it is not a member of the organization`.
         */
        put: operations["updateOrganizationTeamMember"];
        post?: never;
        /**
         * Remove a member from a team
         * @description For administrators of the organization. Deletes the invitation of the user where there is one, and the place in the team otherwise. Writes `org_delete_team_member_invite` {user, team, member} or `org_remove_team_member` {member, team} to the log of the organization. Refused, in this order: 403 (also for an organization that does not exist, and without a token); 404 for a team or a user that does not exist; 400 with `message`: `User <user> does not belong to team <team>` (so also the second time); `User cannot remove themselves from their only admin team.`
         */
        delete: operations["deleteOrganizationTeamMember"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organization/{orgname}/team/{teamname}/permissions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of the organization. */
                orgname: components["parameters"]["Orgname"];
                /** @description The name of the team. */
                teamname: components["parameters"]["Teamname"];
            };
            cookie?: never;
        };
        /**
         * List the permissions of a team
         * @description For administrators of the organization. Answers the repositories on which the team has a role. Refused, in this order: 401; 403 (also for an organization that does not exist); 404 for a team that does not exist.
         */
        get: operations["getOrganizationTeamPermissions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organization/{orgname}/validateproxycache": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of the organization. */
                orgname: components["parameters"]["Orgname"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try a proxy cache configuration
         * @description For administrators of the organization. Asks the other registry, and keeps nothing: `Valid` when it lets the credentials in, `Anonymous` when it wants a token of those who have none. Refused, in this order: 403 without a token; 400 for a body that breaks its schema; 403 (also for an organization that does not exist); 400 with `message` for the own user name, which is no organization; 400 `Proxy Cache Configuration already exists`; 400 `Failed login to remote registry. Please verify entered details and try again.` when it cannot be reached, fails or refuses the credentials; 400 `Failed to validate Proxy cache configuration` for any other answer.
         */
        post: operations["validateProxyCacheConfig"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/repository": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List repositories
         * @description For everybody. Answers what the caller may see through a role of their own; `public` adds the public ones. 100 to a page, in the order in which they were created. An unknown namespace, or one without anything to see, is an empty list. Refused, in this order: 400 without any of `namespace`, `starred` and `public`; 400 for `starred` without a token.
         */
        get: operations["listRepos"];
        put?: never;
        /**
         * Create a repository
         * @description For whom may create repositories in the namespace: its owner, and members of teams with the role creator or admin; the token needs repo:create. Without `namespace` it is the caller's. The creator becomes administrator of the repository; in an organization its default permissions are applied. Refused, in this order: 403 without a token; 400 or 415 for the body; 403 also for a namespace that does not exist; 400 `Repository already exists`; 400 `Invalid repository name`. Usage log: `create_repo` with `repo` and `namespace`.
         */
        post: operations["createRepo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/repository/{repository}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
            };
            cookie?: never;
        };
        /**
         * Get a repository
         * @description For readers of the repository. Refused, in this order: 401 without a token, unless the repository is public; 403; 404 for a repository that does not exist in a namespace that the caller administers.
         */
        get: operations["getRepo"];
        /**
         * Change the description of a repository
         * @description For writers of the repository. Refused, in this order: 403; 400 or 415 for the body; 404 for a repository that does not exist. Usage log: `set_repo_description` with `repo`, `namespace` and `description`.
         */
        put: operations["updateRepo"];
        post?: never;
        /**
         * Delete a repository
         * @description For administrators of the repository. It is gone at once with its tags, builds, permissions and stars, and its name is free. A repository that does not exist in a namespace that the caller administers is deleted too. Refused: 403. Usage log: `delete_repo` with `repo` and `namespace`, in the namespace's log.
         */
        delete: operations["deleteRepository"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/repository/{repository}/aggregatelogs": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
            };
            cookie?: never;
        };
        /**
         * Count the usage logs of a repository
         * @description For administrators of the repository. One row for each kind and day that has entries. One day is added to the end. Refused, in this order: 401 without a token; 403; 404 for a repository that does not exist; 400 when the end is before the start; 400 `Invalid date range for logs` for more than 31 days.
         */
        get: operations["getAggregateRepoLogs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/repository/{repository}/autoprunepolicy/": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
            };
            cookie?: never;
        };
        /**
         * List the auto-prune policies of the repository
         * @description For administrators of the repository. Answers the policy of the repository, or none. Policies of a namespace and of its repositories are apart. Refused, in this order: 401 without a valid token; 403 for everybody else; 404 for a repository that does not exist.
         */
        get: operations["listRepositoryAutoPrunePolicies"];
        put?: never;
        /**
         * Create the auto-prune policy of the repository
         * @description For administrators of the repository. Gives the repository a policy; there can be one. Usage log `create_repository_autoprune_policy` with method, value, namespace and repo. Refused, in this order: 403 without a valid token; 403 for everybody else; 415 and 400 for the body; 404 for a repository that does not exist; 400 `Policy for this repository already exists, delete existing to create new policy`, whatever the values are; 400 `Invalid method provided`; 400 `Invalid value given for method type`.
         */
        post: operations["createRepositoryAutoPrunePolicy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/repository/{repository}/autoprunepolicy/{policy_uuid}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The unique ID of the policy. */
                policy_uuid: components["parameters"]["PolicyUuid"];
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
            };
            cookie?: never;
        };
        /**
         * Get the auto-prune policy of the repository
         * @description For administrators of the repository. Answers the policy. A policy of a repository of the same name in another namespace is found too. Refused, in this order: 401 without a valid token; 403 for everybody else; 404 for a repository that does not exist; 404 for an unknown policy, or one of somebody else.
         */
        get: operations["getRepositoryAutoPrunePolicy"];
        /**
         * Replace the auto-prune policy of the repository
         * @description For administrators of the repository. Replaces method and value; the UUID stays. Usage log `update_repository_autoprune_policy` with method, value, namespace and repo. Refused, in this order: 403 without a valid token; 403 for everybody else; 415 and 400 for the body; 404 for a repository that does not exist; 404 for an unknown policy; 400 `Invalid method provided`; 400 `Invalid value given for method type`.
         */
        put: operations["updateRepositoryAutoPrunePolicy"];
        post?: never;
        /**
         * Delete the auto-prune policy of the repository
         * @description For administrators of the repository. Deletes the policy and answers its UUID. Usage log `delete_repository_autoprune_policy` with policy_uuid, namespace and repo. Refused, in this order: 403 without a valid token; 403 for everybody else; 404 for a repository that does not exist; 404 for an unknown policy, so also the second time.
         */
        delete: operations["deleteRepositoryAutoPrunePolicy"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/repository/{repository}/build/": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
            };
            cookie?: never;
        };
        /**
         * List the builds of a repository
         * @description For readers of the repository. Newest first. A repository that does not exist in a namespace that the caller administers has no builds: an empty list. Refused, in this order: 401 without a token, unless the repository is public; 403; 400 for a parameter that is no integer.
         */
        get: operations["getRepoBuilds"];
        put?: never;
        /**
         * Request a build
         * @description For writers of the repository. Starts a build in phase `waiting` by hand. The tags are sanitized: a character that a tag may not have becomes `_`, and what is longer than 127 is cut. `dockerfile_path` wins over `subdirectory`; then `context` is its folder unless given. With `subdirectory` alone the Dockerfile is `<subdirectory>/Dockerfile` and the context the subdirectory; with neither it is `<context>/Dockerfile`, and the context is `/` unless given. Refused, in this order: 403; 503 for a repository that is read-only or a mirror; 400 or 415 for the body; 400 with neither `file_id` nor `archive_url`; 400 for an archive that is not on http or https; 403 for a `pull_robot` that is no robot's name, 404 for an unknown one, 403 unless the caller administers its namespace; 404 for a repository that does not exist; 429 when the namespace has too many builds waiting. Usage log: `build_dockerfile` with `repo`, `namespace`, `build_id`, `docker_tags`, `is_manual` and `manual_user`.
         */
        post: operations["requestRepoBuild"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/repository/{repository}/build/{build_uuid}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The UUID of the build. */
                build_uuid: string;
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
            };
            cookie?: never;
        };
        /**
         * Get a build
         * @description For readers of the repository. Refused, in this order: 401 without a token, unless the repository is public; 403; 404 for a build that is unknown or of another repository.
         */
        get: operations["getRepoBuild"];
        put?: never;
        post?: never;
        /**
         * Cancel a build
         * @description For administrators of the repository. The build's phase becomes `cancelled`; only a waiting build can be cancelled. Refused, in this order: 403; 503 for a repository that is read-only or a mirror; 404 for a build that is unknown or of another repository; 400 `Build is currently running or has finished`, so also the second time. Usage log: `cancel_build` with `build_uuid`.
         */
        delete: operations["cancelRepoBuild"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/repository/{repository}/build/{build_uuid}/logs": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The UUID of the build. */
                build_uuid: string;
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
            };
            cookie?: never;
        };
        /**
         * Get the log of a build
         * @description For writers of the repository, though the guide names repo:read. Answers the entries from `start` on; when the log is archived, only where it is. Refused, in this order: 401 without a token; 403; 400 for a `start` that is no integer; 400 `Unable to locate a build by id: <id>` for an unknown build; 404 for a build of another repository.
         */
        get: operations["getRepoBuildLogs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/repository/{repository}/build/{build_uuid}/status": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The UUID of the build. */
                build_uuid: string;
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
            };
            cookie?: never;
        };
        /**
         * Get the status of a build
         * @description For readers of the repository. Answers the whole build. Refused, in this order: 401 without a token, unless the repository is public; 403; 400 `Unable to locate a build by id: <id>` for an unknown build; 404 for a build of another repository.
         */
        get: operations["getRepoBuildStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/repository/{repository}/changestate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Change the state of a repository
         * @description For administrators of the repository. Any state may follow any; a mirror needs no configuration. Nobody may write to a repository that is not NORMAL. Refused, in this order: 403; 400 or 415 for the body; 404 for a repository that does not exist. Usage log: `change_repo_state` with `repo`, `namespace` and `state_changed`.
         */
        put: operations["changeRepoState"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/repository/{repository}/changevisibility": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change the visibility of a repository
         * @description For administrators of the repository. A repository that does not exist in a namespace that the caller administers is answered `null`. Refused, in this order: 403; 400 or 415 for the body. Usage log: `change_repo_visibility` with `repo`, `namespace` and `visibility`.
         */
        post: operations["changeRepoVisibility"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/repository/{repository}/exportlogs": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Export the usage logs of a repository
         * @description For administrators of the repository. Queues an export and answers its id; a link to it goes to the address or the mailbox. Refused, in this order: 403; 400 or 415 for the body; 404 for a repository that does not exist; 400 `Invalid callback e-mail` for an address without `@`; 400 `Invalid callback URL` for what does not start with http:// or https://; 400 when the end is before the start. No usage log.
         */
        post: operations["exportRepoLogs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/repository/{repository}/logs": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
            };
            cookie?: never;
        };
        /**
         * List the usage logs of a repository
         * @description For administrators of the repository. Newest first, 20 to a page; a page may be short, and the last one empty. One day is added to the end. Refused, in this order: 401 without a token; 403; 404 for a repository that does not exist; 400 when the end is before the start.
         */
        get: operations["listRepoLogs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/repository/{repository}/manifest/{manifestref}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The digest of the manifest. Anything else, such as a tag, makes the path that of a repository with a longer name. */
                manifestref: components["schemas"]["Digest"];
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
            };
            cookie?: never;
        };
        /**
         * Get a manifest
         * @description For readers of the repository. Refused, in this order: 401 without a token, unless the repository is public; 403; 404 for a manifest that is unknown, or that is named by a tag.
         */
        get: operations["getRepoManifest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/repository/{repository}/manifest/{manifestref}/labels": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The digest of the manifest. Anything else, such as a tag, makes the path that of a repository with a longer name. */
                manifestref: components["schemas"]["Digest"];
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
            };
            cookie?: never;
        };
        /**
         * List the labels of a manifest
         * @description For readers of the repository. In the order in which they were added. Refused, in this order: 401 without a token, unless the repository is public; 403; 404 for an unknown manifest.
         */
        get: operations["listManifestLabels"];
        put?: never;
        /**
         * Add a label to a manifest
         * @description For writers of the repository. A label of the same key and value may exist already. With `media_type` null the value decides: JSON of an object or a list is application/json, anything else text/plain. Refused, in this order: 403; 503 for a repository that is read-only or a mirror; 400 or 415 for the body; 400 `Label has a reserved prefix`; 404 for an unknown manifest; 400 for a key of an invalid format. Usage log: `manifest_label_add` with `id`, `key`, `value`, `manifest_digest`, `media_type`, `namespace` and `repo`.
         */
        post: operations["addManifestLabel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/repository/{repository}/manifest/{manifestref}/labels/{labelid}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The ID of the label. */
                labelid: string;
                /** @description The digest of the manifest. Anything else, such as a tag, makes the path that of a repository with a longer name. */
                manifestref: components["schemas"]["Digest"];
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
            };
            cookie?: never;
        };
        /**
         * Get a label of a manifest
         * @description For readers of the repository. Answers the label itself, not inside an object. Refused, in this order: 401 without a token, unless the repository is public; 403; 404 for an unknown manifest or label.
         */
        get: operations["getManifestLabel"];
        put?: never;
        post?: never;
        /**
         * Delete a label of a manifest
         * @description For writers of the repository. Refused, in this order: 403; 503 for a repository that is read-only or a mirror; 404 for an unknown manifest or label, so also the second time; 400 `Cannot delete immutable label` for a label that was not added through this API. Usage log: `manifest_label_delete` with the keys of `manifest_label_add` but `media_type`.
         */
        delete: operations["deleteManifestLabel"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/repository/{repository}/manifest/{manifestref}/security": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The digest of the manifest. Anything else, such as a tag, makes the path that of a repository with a longer name. */
                manifestref: components["schemas"]["Digest"];
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
            };
            cookie?: never;
        };
        /**
         * Get the security report of a manifest
         * @description For readers of the repository. Refused, in this order: 401 without a token, unless the repository is public; 403; 404 for an unknown manifest; 520 when the scanner cannot be reached.
         */
        get: operations["getRepoManifestSecurity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/repository/{repository}/mirror": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
            };
            cookie?: never;
        };
        /**
         * Get the mirror configuration of a repository
         * @description For administrators of the repository. The password is never shown. Refused, in this order: 401 without a token; 403; 404 for a repository that does not exist or has no configuration.
         */
        get: operations["getRepoMirrorConfig"];
        /**
         * Change the mirror configuration of a repository
         * @description For administrators of the repository. Changes the fields that are there, in this order: is_enabled, external_reference, robot_username, sync_start_date, sync_interval, credentials, external_registry_config, root_rule. Setting only a key of `proxy` when none is stored creates an empty proxy and loses the value; the second time it stays. Refused, in this order: 403; 400 or 415 for the body; 404 for a repository that does not exist or has no configuration; 400 for the first field that breaks a rule. Usage log: `repo_mirror_config_changed` with `changed` and `to` for each field.
         */
        put: operations["changeRepoMirrorConfig"];
        /**
         * Make a repository a mirror
         * @description For administrators of the repository. The repository's state becomes MIRROR, the robot may write to it from now on, the synchronization has status NEVER_RUN and 3 retries. Refused, in this order: 403; 400 or 415 for the body; 404 for a repository that does not exist; 409 for one that has a configuration; 400 for a `sync_start_date` that is not `YYYY-MM-DDTHH:MM:SSZ`; 400 for a rule without a pattern; 400 for a robot that does not exist or is of another namespace. Usage log: `repo_mirror_config_changed` with `changed` external_reference and `to`.
         */
        post: operations["createRepoMirrorConfig"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/repository/{repository}/mirror/sync-cancel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel the synchronization
         * @description For administrators of the repository. From status SYNCING or SYNC_NOW: the status becomes NEVER_RUN again, the retries stay. Refused, in this order: 403; 404 for a repository that does not exist or has no configuration, or in any other status. Usage log: `repo_mirror_config_changed` with `changed` sync_status and `to` SYNC_CANCEL.
         */
        post: operations["syncCancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/repository/{repository}/mirror/sync-now": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Synchronize now
         * @description For administrators of the repository. The status becomes SYNC_NOW, at least one retry is left, and the expiration is cleared; also when the configuration is disabled, and again when it is SYNC_NOW already. Refused, in this order: 403; 404 for a repository that does not exist or has no configuration, or while it is SYNCING. Usage log: `repo_mirror_config_changed` with `changed` sync_status and `to` SYNC_NOW.
         */
        post: operations["syncNow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/repository/{repository}/notification/": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
            };
            cookie?: never;
        };
        /**
         * List the notifications of a repository
         * @description For administrators of the repository. Answers all notifications, also those that failed too often. A repository that does not exist in the caller's own namespace has none. Refused, in this order: 401 without a valid token; 403 for everybody else.
         */
        get: operations["listRepoNotifications"];
        put?: never;
        /**
         * Create a notification for a repository
         * @description For administrators of the repository. From now on the event is delivered by the method. The request's `eventConfig` is `event_config` in answers. Usage log `add_repo_notification` with repo, namespace, notification_id, event, method. Refused, in this order: 403 without a valid token; 403 for everybody else; 415 and 400 for the body; 400 for an unknown method; 400 for a config that does not fit the method: `Missing webhook URL`, `Invalid webhook URL` (not http or https, or localhost), a bad template; `Missing e-mail address`, `The specified e-mail address is not authorized to receive notifications for this repository`; `Missing target`, `Unknown user …`, `Unknown organization …`, an organization other than the repository's, `Unknown team …`; `Missing Slack Callback URL`; `Missing Flowdock API Token`; `Missing Hipchat Room Notification Token`, `Missing Hipchat Room ID`; 404 for a repository that does not exist; 400 for an unknown event.
         */
        post: operations["createRepoNotification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/repository/{repository}/notification/{uuid}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
                /** @description The UUID of the notification. */
                uuid: components["parameters"]["NotificationUuid"];
            };
            cookie?: never;
        };
        /**
         * Get a notification
         * @description For administrators of the repository. Answers the notification. The UUID alone decides: one of another repository is found too. Refused, in this order: 401 without a valid token; 403 for everybody else; 404 for an unknown notification.
         */
        get: operations["getRepoNotification"];
        put?: never;
        /**
         * Reset the failures of a notification
         * @description For administrators of the repository. Sets `number_of_failures` to 0, so that events are delivered again. A body is not read. Usage log `reset_repo_notification` with repo, namespace, notification_id, event, method. Refused, in this order: 403 without a valid token; 403 for everybody else; 400 `No repository notification found for: …` for an unknown notification; 400 (Message) `No repository notification found with uuid: …` for one of another repository.
         */
        post: operations["resetRepositoryNotificationFailures"];
        /**
         * Delete a notification
         * @description For administrators of the repository. Deletes the notification. Usage log `delete_repo_notification` with repo, namespace, notification_id, event, method. Refused, in this order: 403 without a valid token; 403 for everybody else; 400 `No repository notification found for: …` for an unknown notification, so also the second time, and for one of another repository.
         */
        delete: operations["deleteRepoNotification"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/repository/{repository}/notification/{uuid}/test": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
                /** @description The UUID of the notification. */
                uuid: components["parameters"]["NotificationUuid"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a test by a notification
         * @description For administrators of the repository. Queues the delivery of a sample event. A delivery that fails later counts in `number_of_failures`. The UUID alone decides: one of another repository is tested too. A body is not read. No usage log. Refused, in this order: 403 without a valid token; 403 for everybody else; 400 `No repository notification found for: …` for an unknown notification.
         */
        post: operations["testRepoNotification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/repository/{repository}/permissions/team/": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
            };
            cookie?: never;
        };
        /**
         * List the team permissions of a repository
         * @description For administrators of the repository. Answers the permissions of teams by name; `{}` in the namespace of a user. A repository that does not exist, in a namespace of the caller, has none: `{}`. Refused, in this order: 401; 403.
         */
        get: operations["listRepoTeamPermissions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/repository/{repository}/permissions/team/{teamname}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
                /** @description The name of the team. */
                teamname: string;
            };
            cookie?: never;
        };
        /**
         * Get the permission of a team on a repository
         * @description For administrators of the repository. Answers only the role, without name and avatar. Refused, in this order: 401; 403; 400 with `message` `Team does not have permission for repo.` where there is none, also for an unknown team.
         */
        get: operations["getTeamPermissions"];
        /**
         * Set the permission of a team on a repository
         * @description For administrators of the repository. Gives the team this role in place of the one before. It shows in the list, in the permissions of the team and in the transitive view of its members, and decides what they may do. Writes `change_repo_permission` {team, repo, role} to the log of the repository. Refused, in this order: 403; 400 for a body that breaks its schema; 404 for a repository that does not exist; 400 `No team <team> in organization <namespace>`, so always in the namespace of a user.
         */
        put: operations["changeTeamPermissions"];
        post?: never;
        /**
         * Delete the permission of a team on a repository
         * @description For administrators of the repository. Takes the permission away. Writes `delete_repo_permission` {team, repo} to the log of the repository. Refused, in this order: 403; 400 `Team does not have permission for repo.` where there is none (so also the second time).
         */
        delete: operations["deleteTeamPermissions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/repository/{repository}/permissions/user/": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
            };
            cookie?: never;
        };
        /**
         * List the user permissions of a repository
         * @description For administrators of the repository. Answers the direct permissions of users and robots by name; no rights through teams. A repository that does not exist, in a namespace of the caller, has none: `{}`. Refused, in this order: 401; 403.
         */
        get: operations["listRepoUserPermissions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/repository/{repository}/permissions/user/{username}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
                /** @description The name of the user or robot, `namespace+short` for a robot. */
                username: string;
            };
            cookie?: never;
        };
        /**
         * Get the permission of a user on a repository
         * @description For administrators of the repository. Answers the direct permission. Refused, in this order: 401; 403; 400 with `message` `User does not have permission for repo.` where there is none, also for an unknown user.
         */
        get: operations["getUserPermissions"];
        /**
         * Set the permission of a user on a repository
         * @description For administrators of the repository. Gives the user or robot this role in place of the one before. It shows in the list, in the transitive view and among the repositories of a robot, and decides what the user may do. Writes `change_repo_permission` {username, repo, namespace, role} to the log of the repository. Refused, in this order: 403; 400 for a body that breaks its schema; 404 for a repository that does not exist; 400 `Invalid username: <name>`; 400 `Namespace owner must always be admin.` for the owner of a user's repository; 400 `Cannot add robot <name> under namespace <namespace>` for a robot of another namespace.
         */
        put: operations["changeUserPermissions"];
        post?: never;
        /**
         * Delete the permission of a user on a repository
         * @description For administrators of the repository. Takes the direct permission away; what teams give stays. Writes `delete_repo_permission` {username, repo, namespace} to the log of the repository. Refused, in this order: 403; 400 `Namespace owner must always be admin.` for the owner of a user's repository; 400 `User does not have permission for repo.` where there is none (so also the second time).
         */
        delete: operations["deleteUserPermissions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/repository/{repository}/permissions/user/{username}/transitive": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
                /** @description The name of the user or robot, `namespace+short` for a robot. */
                username: string;
            };
            cookie?: never;
        };
        /**
         * Get the roles of a user on a repository, teams included
         * @description For administrators of the repository. Answers a role for each direct permission and each team of the user that has one; they are not merged, and the rights of administrators of the organization do not count. Refused, in this order: 401; 403; 404 where there is none, and for an unknown user or repository.
         */
        get: operations["getUserTransitivePermission"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/repository/{repository}/tag/": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
            };
            cookie?: never;
        };
        /**
         * List the tags of a repository with their history
         * @description For readers of the repository. Each row is a manifest that a tag has or had; the latest start first, then by name. Refused, in this order: 401 without a token, unless the repository is public; 403; 400 for a parameter that is no integer; 404 for a repository that does not exist; 400 for a `filter_tag_name` without a colon.
         */
        get: operations["listRepoTags"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/repository/{repository}/tag/{tag}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
                /** @description The name of the tag. */
                tag: string;
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Point a tag elsewhere, create it, or set its end
         * @description For writers of the repository. `expiration` comes first: seconds since 1970 at which the tag ends, no earlier than an hour and no later than 104 weeks after its start, or null for no end. Then `manifest_digest`: the tag's row ends now and a new one starts, or the tag is created. The empty object changes nothing. Refused, in this order: 403; 503 for a repository that is read-only or a mirror; 400 or 415 for the body; 400 for a bad name; 404 for a repository that does not exist; for `expiration` 404 for a tag that does not exist and 400 for a time in the past; for `manifest_digest` 404 for an unknown manifest, and for null. Usage log: `change_tag_expiration` with `username`, `repo`, `tag`, `namespace`, `expiration_date` and `old_expiration_date`; `create_tag` or `move_tag` with `username`, `repo`, `tag`, `namespace`, `manifest_digest` and `original_manifest_digest`.
         */
        put: operations["changeTag"];
        post?: never;
        /**
         * Delete a tag
         * @description For writers of the repository. The tag's row ends now and stays in the history. Refused, in this order: 403; 503 for a repository that is read-only or a mirror; 404 for a repository or a tag that does not exist, so also the second time. Usage log: `delete_tag` with `username`, `repo`, `namespace` and `tag`.
         */
        delete: operations["deleteFullTag"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/repository/{repository}/tag/{tag}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
                /** @description The name of the tag. */
                tag: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore a tag to a manifest of its history
         * @description For writers of the repository. The tag's row ends now, and a new one with `reversion` starts; the manifest may belong to rows that have ended. Refused, in this order: 403; 503 for a repository that is read-only or a mirror; 400 or 415 for the body; 404 for a repository that does not exist; 400 `Missing manifest_digest`; 404 for an unknown manifest. Usage log: `revert_tag` with `username`, `repo`, `tag` and `manifest_digest`.
         */
        post: operations["restoreTag"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/repository/{repository}/tokens/": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
            };
            cookie?: never;
        };
        /**
         * List the access tokens of a repository (removed)
         * @description For administrators of the repository. Access tokens of repositories are removed: the answer is always 410. Refused, in this order: 401 without a valid token; 403 for everybody else; 410 also for a repository that does not exist in the caller's own namespace.
         */
        get: operations["listRepoTokens"];
        put?: never;
        /**
         * Create an access token of a repository (removed)
         * @description For administrators of the repository. Access tokens of repositories are removed: the answer is always 410. Refused, in this order: 403 without a valid token; 403 for everybody else; 415 and 400 for the body; 410.
         */
        post: operations["createToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/repository/{repository}/tokens/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The token code; not looked at. */
                code: components["parameters"]["TokenCode"];
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
            };
            cookie?: never;
        };
        /**
         * Get an access token of a repository (removed)
         * @description For administrators of the repository. Access tokens of repositories are removed: the answer is always 410. Refused, in this order: 401 without a valid token; 403 for everybody else; 410, whatever the code is.
         */
        get: operations["getTokens"];
        /**
         * Change an access token of a repository (removed)
         * @description For administrators of the repository. Access tokens of repositories are removed: the answer is always 410. Refused, in this order: 403 without a valid token; 403 for everybody else; 415 and 400 for the body; 410, whatever the code is.
         */
        put: operations["changeToken"];
        post?: never;
        /**
         * Delete an access token of a repository (removed)
         * @description For administrators of the repository. Access tokens of repositories are removed: the answer is always 410. Refused, in this order: 403 without a valid token; 403 for everybody else; 410, whatever the code is.
         */
        delete: operations["deleteToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/repository/{repository}/trigger/": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
            };
            cookie?: never;
        };
        /**
         * List the build triggers of a repository
         * @description For administrators of the repository. Answers all triggers, also those that wait to be activated, with their whole configuration. A repository that does not exist in the caller's own namespace has none. Refused, in this order: 401 without a valid token; 403 for everybody else, whether or not there is such a repository.
         */
        get: operations["listBuildTriggers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/repository/{repository}/trigger/{trigger_uuid}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
                /** @description The UUID of the build trigger. */
                trigger_uuid: components["parameters"]["TriggerUuid"];
            };
            cookie?: never;
        };
        /**
         * Get a build trigger
         * @description For administrators of the repository. Answers the trigger with its whole configuration. The UUID alone decides: a trigger of another repository is found too. Refused, in this order: 401 without a valid token; 403 for everybody else; 404 for an unknown trigger.
         */
        get: operations["getBuildTrigger"];
        /**
         * Enable or disable a build trigger
         * @description For administrators of the repository. Disabling sets `disabled_reason` to `user_toggled`; enabling leaves the reason of the last time. The answer hides source and configuration. A disabled trigger cannot be started. Usage log `toggle_repo_trigger` with repo, trigger_id, service, enabled. The UUID alone decides which trigger. Refused, in this order: 403 without a valid token; 403 for everybody else; 503 for a repository that is read-only or a mirror; 415 and 400 for the body; 404 for an unknown trigger; 400 `Cannot update an unactivated trigger`.
         */
        put: operations["updateBuildTrigger"];
        post?: never;
        /**
         * Delete a build trigger
         * @description For administrators of the repository. Deletes the trigger, activated or not. Its builds stay, with `trigger` null. The UUID alone decides which trigger. Usage log `delete_repo_trigger` with repo, trigger_id, service, for an activated trigger only. Refused, in this order: 403 without a valid token; 403 for everybody else; 503 for a repository that is read-only or a mirror; 404 for an unknown trigger, so also the second time.
         */
        delete: operations["deleteBuildTrigger"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/repository/{repository}/trigger/{trigger_uuid}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
                /** @description The UUID of the build trigger. */
                trigger_uuid: components["parameters"]["TriggerUuid"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Activate a build trigger
         * @description For administrators of the repository; it must be the user who set the trigger up. Stores the configuration and the pull robot, and makes the trigger active. The configuration gains `credentials` for custom-git (the entries `SSH Public Key` and `Webhook Endpoint URL`), `hook_id` for github and gitlab, `webhook_id` for bitbucket. Usage log `setup_repo_trigger` with repo, namespace, trigger_id, service, pull_robot, config. Refused, in this order: 403 without a valid token; 403 for everybody else; 503 for a repository that is read-only or a mirror; 415 and 400 for the body; 404 for an unknown trigger; 400 `Trigger config is not sufficient for activation.` for a trigger that is active already; 403 for a caller who did not set it up, or whose token has no user:admin; 404 for an unknown robot; 403 for a robot whose namespace the caller does not administer (the token needs org:admin) or that is not the repository's.
         */
        post: operations["activateBuildTrigger"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/repository/{repository}/trigger/{trigger_uuid}/builds": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
                /** @description The UUID of the build trigger. */
                trigger_uuid: components["parameters"]["TriggerUuid"];
            };
            cookie?: never;
        };
        /**
         * List the latest builds of a build trigger
         * @description For administrators of the repository. Answers the builds of the repository that the trigger started, newest first; an unknown trigger, or one of another repository, has none. Refused, in this order: 401 without a valid token; 403 for everybody else; 400 for a limit that is no integer.
         */
        get: operations["listTriggerRecentBuilds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/repository/{repository}/trigger/{trigger_uuid}/start": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
                /** @description The UUID of the build trigger. */
                trigger_uuid: components["parameters"]["TriggerUuid"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start a build from a build trigger
         * @description For administrators of the repository. Queues a build with the trigger's configuration. A build of custom-git has the first 7 characters of the commit as `display_name` and only tag (unless `tag_templates` say otherwise), the commit and the git URL as `trigger_metadata`, and no `archive_url`. The build is in the lists of builds of repository and trigger. The UUID alone decides which trigger. Usage log `build_dockerfile` with build_id, docker_tags, repo, namespace, is_manual, manual_user, trigger_id, trigger_kind, trigger_metadata, trigger_manual; event `build_queued`. Refused, in this order: 403 without a valid token; 403 for everybody else; 503 for a repository that is read-only or a mirror; 415 and 400 for the body, which must be an object and may have no other keys; 404 for an unknown trigger; 400 `Trigger is not enabled.`; 400 `Trigger is not active.`; for custom-git 400 `missing required parameter` without `commit_sha`, and 400 for a commit that is not 7 hexadecimal digits or more; 404 for a repository that does not exist; 429 when the namespace has too many builds waiting.
         */
        post: operations["manuallyStartBuildTrigger"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/superuser/{build_uuid}/build": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The UUID of the build, of any repository. */
                build_uuid: components["parameters"]["BuildUuid"];
            };
            cookie?: never;
        };
        /**
         * Get a build of any repository
         * @description For superusers with super:user. Answers the build. What the caller may do in the repository decides `is_writer` and what the trigger shows. A build without a trigger has `trigger` null. The job's own fields (subdirectory, dockerfile_path, context, tags, manual_user, trigger_metadata) are not filled here. Refused, in this order: 401 without a valid token; 403 for everybody else; 404 for an unknown build.
         */
        get: operations["getRepoBuildSuperUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/superuser/{build_uuid}/logs": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The UUID of the build, of any repository. */
                build_uuid: components["parameters"]["BuildUuid"];
            };
            cookie?: never;
        };
        /**
         * Get the logs of a build of any repository
         * @description For superusers with super:user. Answers the entries of a build from number `start` on; once they are archived, only where they are. Refused, in this order: 401 without a valid token; 400 for a `start` that is no integer; 403 for everybody else; 400 (invalid_response) for an unknown build.
         */
        get: operations["getRepoBuildLogsSuperUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/superuser/{build_uuid}/status": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The UUID of the build, of any repository. */
                build_uuid: components["parameters"]["BuildUuid"];
            };
            cookie?: never;
        };
        /**
         * Get the status of a build of any repository
         * @description For superusers with super:user. Answers the same object as getRepoBuildSuperUser. Refused, in this order: 401 without a valid token; 403 for everybody else; 400 (invalid_response) for an unknown build, not 404.
         */
        get: operations["getRepoBuildStatusSuperUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/superuser/approvedkeys/{kid}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The unique identifier for a service key. */
                kid: components["parameters"]["Kid"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve a service key
         * @description For superusers with super:user. From now on the key has an `approval` by the caller, with the notes. A key that is approved already stays as it is, and the answer is the same. Usage log `service_key_approve` with kid, service, name, expiration_date, for a new approval only. Refused, in this order: 403 without a valid token; 415 and 400 for the body, which must be an object; 403 for everybody else; 404 for an unknown key.
         */
        post: operations["approveServiceKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/superuser/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the service keys
         * @description For superusers with super:user. Answers all keys: approved or not, also expired ones, until 7 days after. Refused, in this order: 401 without a valid token; 403 for everybody else.
         */
        get: operations["listServiceKeys"];
        put?: never;
        /**
         * Create a service key
         * @description For superusers with super:user. Makes an RSA key, which is approved at once by the caller, with the notes. The private key is in this answer only. The server adds `created_by` (`Quay Superuser Panel`), `creator` and `ip` to the metadata. Usage logs `service_key_create` and `service_key_approve` with kid, preshared, service, name, expiration_date, auto_approved. Refused, in this order: 403 without a valid token; 415 and 400 for the body; 403 for everybody else; 400 `Invalid service key friendly name: …`; 400 `Expiration date cannot be in the past`; 400 (Message, empty) for a bad service.
         */
        post: operations["createServiceKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/superuser/keys/{kid}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The unique identifier for a service key. */
                kid: components["parameters"]["Kid"];
            };
            cookie?: never;
        };
        /**
         * Get a service key
         * @description For superusers with super:user. Answers the key, without its private part, approved or not. Refused, in this order: 401 without a valid token; 403 for everybody else; 404 for an unknown key.
         */
        get: operations["getServiceKey"];
        /**
         * Change a service key
         * @description For superusers with super:user. Changes what is sent: the name; the metadata, which is merged into the old one; the expiration. Usage logs `service_key_extend` (kid, service, name, old_expiration_date, expiration_date) when `expiration` is sent, `service_key_modify` (kid, service, name, expiration_date) when name or metadata are. Refused, in this order: 403 without a valid token; 415 and 400 for the body; 403 for everybody else; 404 for an unknown key; 400 `Cannot have an expiration date in the past`; 400 `Invalid service key friendly name: …`, by then the expiration is changed.
         */
        put: operations["updateServiceKey"];
        post?: never;
        /**
         * Delete a service key
         * @description For superusers with super:user. Deletes the key. Usage log `service_key_delete` with kid, service, name, created_date, expiration_date. Refused, in this order: 403 without a valid token; 403 for everybody else; 404 for an unknown key, so also the second time.
         */
        delete: operations["deleteServiceKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/superuser/logs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the usage logs of the whole registry
         * @description For superusers with super:user. Answers the entries of all namespaces, newest first, 20 to a page; each tells its namespace, unless it has none. `end_time` is one day after the day asked for. An end before the start gives an empty list. Refused, in this order: 401 without a valid token; 400 for a page that is no integer; 403 for everybody else.
         */
        get: operations["listAllLogs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/superuser/organization/{namespace}/quota": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of a user or an organization; both paths take both. */
                namespace: components["parameters"]["Namespace"];
            };
            cookie?: never;
        };
        /**
         * List the quota of a namespace (path of organizations)
         * @description For superusers with super:user. Answers a bare array with the quota of the namespace, or an empty one. The same as listOrganizationQuotaSuperUser: guide and server give the ids crosswise, and either path takes users and organizations. Refused, in this order: 401 without a valid token; 403 for everybody else; 404 for an unknown namespace.
         */
        get: operations["listUserQuotaSuperUser"];
        put?: never;
        /**
         * Create the quota of a namespace (path of organizations)
         * @description For superusers with super:user. Gives the namespace a quota, which is seen everywhere the namespace's quotas are. The same as createOrganizationQuotaSuperUser: guide and server give the ids crosswise, and either path takes users and organizations. Refused, in this order: 403 without a valid token; 415 and 400 for the body; 403 for everybody else; 404 for an unknown namespace; 400 `Quota for '…' already exists`; 400 `Invalid quota size limit value: '…'` for 0 or less.
         */
        post: operations["createUserQuotaSuperUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/superuser/organization/{namespace}/quota/{quota_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of a user or an organization; both paths take both. */
                namespace: components["parameters"]["Namespace"];
                /** @description The id of the quota; what is no number is not found. */
                quota_id: components["parameters"]["QuotaId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Change the quota of a namespace (path of organizations)
         * @description For superusers with super:user. Changes the limit; `{}` changes nothing. The same as changeOrganizationQuotaSuperUser: guide and server give the ids crosswise, and either path takes users and organizations. Refused, in this order: 403 without a valid token; 415 and 400 for the body; 403 for everybody else; 404 for an unknown namespace, and for a quota that does not exist or is of another namespace; 400 `Invalid quota size limit value: '…'` for 0 or less.
         */
        put: operations["changeUserQuotaSuperUser"];
        post?: never;
        /**
         * Delete the quota of a namespace (path of organizations)
         * @description For superusers with super:user. Deletes the quota with its limits. The same as deleteOrganizationQuotaSuperUser: guide and server give the ids crosswise, and either path takes users and organizations. Refused, in this order: 403 without a valid token; 403 for everybody else; 404 for an unknown namespace, and for a quota that does not exist, so also the second time, or is of another namespace.
         */
        delete: operations["deleteUserQuotaSuperUser"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/superuser/organizations/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the organizations of the registry
         * @description For superusers with super:user. Answers all organizations; in pages only where `limit` is sent. Refused, in this order: 401 without a valid token; 400 for a limit that is no integer; 403 for everybody else; 400 for a limit above 100.
         */
        get: operations["listAllOrganizations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/superuser/organizations/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of the organization being managed. */
                name: components["parameters"]["OrganizationName"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Rename an organization
         * @description For superusers with super:user. Gives the organization another name; its robots (`new+short`) and repositories follow. `{}` changes nothing. The guide's other fields are ignored. Usage log `org_change_name` with old_name, new_name, superuser, also for `{}`. Refused, in this order: 403 without a valid token; 415 and 400 for the body; 403 for everybody else; 400 (Message) for an unknown organization; 400 (Message) `Invalid username …: …` for a bad name; 400 (Message) for a name in use.
         */
        put: operations["changeOrganization"];
        post?: never;
        /**
         * Delete an organization
         * @description For superusers with super:user. Deletes the organization with its repositories, teams, robots, applications and quota. Refused, in this order: 403 without a valid token; 403 for everybody else; 400 (Message) `Organization does not exist: …`, so also the second time.
         */
        delete: operations["deleteOrganization"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/superuser/registrysize/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the size of the registry
         * @description For superusers with super:user. Answers the size as it was computed last, and whether a computation waits or runs. Refused, in this order: 401 without a valid token; 403 for everybody else.
         */
        get: operations["getRegistrySize"];
        put?: never;
        /**
         * Compute the size of the registry
         * @description For superusers with super:user. Queues the computation: `queued` is true from now on, then `running`, then `size_bytes` and `last_ran` are new. A body is not read, whatever it is. Refused, in this order: 403 without a valid token; 403 for everybody else.
         */
        post: operations["postRegistrySize"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/superuser/users/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the users of the registry
         * @description For superusers with super:user. Answers all users, no organizations and no robots; in pages only where `limit` is sent. Refused, in this order: 401 without a valid token; 400 for a limit that is no integer; 403 for everybody else; 400 for a limit above 100.
         */
        get: operations["listAllUsers"];
        put?: never;
        /**
         * Create a user
         * @description For superusers with super:user. Makes an enabled user with a random password, which is shown only here; the e-mail address waits to be confirmed. Usage log `user_create` with email, username, superuser, in the new namespace. Refused, in this order: 403 without a valid token; 415 and 400 for the body; 403 for everybody else; then 400 (Message): no valid e-mail address (`Invalid email address: …`), a bad name (`Invalid namespace …: …`), a name in use (`Username has already been taken …`), an address in use (`Email has already been used: …`).
         */
        post: operations["createInstallUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/superuser/users/{namespace}/quota": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of a user or an organization; both paths take both. */
                namespace: components["parameters"]["Namespace"];
            };
            cookie?: never;
        };
        /**
         * List the quota of a namespace (path of users)
         * @description For superusers with super:user. Answers a bare array with the quota of the namespace, or an empty one. The same as listUserQuotaSuperUser: guide and server give the ids crosswise, and either path takes users and organizations. Refused, in this order: 401 without a valid token; 403 for everybody else; 404 for an unknown namespace.
         */
        get: operations["listOrganizationQuotaSuperUser"];
        put?: never;
        /**
         * Create the quota of a namespace (path of users)
         * @description For superusers with super:user. Gives the namespace a quota, which is seen everywhere the namespace's quotas are. The same as createUserQuotaSuperUser: guide and server give the ids crosswise, and either path takes users and organizations. Refused, in this order: 403 without a valid token; 415 and 400 for the body; 403 for everybody else; 404 for an unknown namespace; 400 `Quota for '…' already exists`; 400 `Invalid quota size limit value: '…'` for 0 or less.
         */
        post: operations["createOrganizationQuotaSuperUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/superuser/users/{namespace}/quota/{quota_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of a user or an organization; both paths take both. */
                namespace: components["parameters"]["Namespace"];
                /** @description The id of the quota; what is no number is not found. */
                quota_id: components["parameters"]["QuotaId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Change the quota of a namespace (path of users)
         * @description For superusers with super:user. Changes the limit; `{}` changes nothing. The same as changeUserQuotaSuperUser: guide and server give the ids crosswise, and either path takes users and organizations. Refused, in this order: 403 without a valid token; 415 and 400 for the body; 403 for everybody else; 404 for an unknown namespace, and for a quota that does not exist or is of another namespace; 400 `Invalid quota size limit value: '…'` for 0 or less.
         */
        put: operations["changeOrganizationQuotaSuperUser"];
        post?: never;
        /**
         * Delete the quota of a namespace (path of users)
         * @description For superusers with super:user. Deletes the quota with its limits. The same as deleteUserQuotaSuperUser: guide and server give the ids crosswise, and either path takes users and organizations. Refused, in this order: 403 without a valid token; 403 for everybody else; 404 for an unknown namespace, and for a quota that does not exist, so also the second time, or is of another namespace.
         */
        delete: operations["deleteOrganizationQuotaSuperUser"];
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
        /**
         * Get the caller
         * @description For the owner of the account. What a token of user:read may not see is left out. Refused: 401 without a token, and for one that has neither user:read nor user:admin.
         */
        get: operations["getLoggedInUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/user/aggregatelogs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count the usage logs of the caller's account
         * @description For the owner of the account. One row for each kind and day that has entries. Entries about service keys are left out. One day is added to the end. Refused, in this order: 401 without a token; 403; 400 when the end is before the start; 400 `Invalid date range for logs` for more than 31 days; 400 for a performer that does not exist.
         */
        get: operations["getAggregateUserLogs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/user/apptoken": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the caller's app tokens
         * @description For the owner of the account. Answers the tokens, also expired ones, without their secrets. Refused, in this order: 401 without a token; 403.
         */
        get: operations["listAppTokens"];
        put?: never;
        /**
         * Create an app token
         * @description For the owner of the account. Creates a token with a secret of 120 characters; titles need not be unique. Refused, in this order: 403; 400 or 415 for the body. Usage log: `create_app_specific_token` with `app_specific_token_title` and `app_specific_token` (its uuid).
         */
        post: operations["createAppToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/user/apptoken/{token_uuid}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The uuid of the app token. */
                token_uuid: string;
            };
            cookie?: never;
        };
        /**
         * Get an app token with its secret
         * @description For the owner of the account. Shows the secret every time. Refused, in this order: 401 without a token; 403; 404 for a token that is unknown, expired or somebody else's.
         */
        get: operations["getAppToken"];
        put?: never;
        post?: never;
        /**
         * Revoke an app token
         * @description For the owner of the account. The token is gone. Refused, in this order: 403; 404 for a token that is unknown (so also the second time) or somebody else's. Usage log: `revoke_app_specific_token` with `app_specific_token_title` and `app_specific_token`.
         */
        delete: operations["revokeAppToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/user/autoprunepolicy/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the auto-prune policies of the user namespace of the caller
         * @description For everybody with user:admin, about their own namespace. Answers the policy of the user namespace of the caller, or none. Policies of a namespace and of its repositories are apart. Refused, in this order: 401 without a valid token; 403 for a token without user:admin.
         */
        get: operations["listUserAutoPrunePolicies"];
        put?: never;
        /**
         * Create the auto-prune policy of the user namespace of the caller
         * @description For everybody with user:admin, about their own namespace. Gives the user namespace of the caller a policy; there can be one. Usage log `create_namespace_autoprune_policy` with method, value, namespace. Refused, in this order: 403 without a valid token; 403 for a token without user:admin; 415 and 400 for the body; 400 `Policy for this namespace already exists, delete existing to create new policy`, whatever the values are; 400 `Invalid method provided`; 400 `Invalid value given for method type`.
         */
        post: operations["createUserAutoPrunePolicy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/user/autoprunepolicy/{policy_uuid}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The unique ID of the policy. */
                policy_uuid: components["parameters"]["PolicyUuid"];
            };
            cookie?: never;
        };
        /**
         * Get the auto-prune policy of the user namespace of the caller
         * @description For everybody with user:admin, about their own namespace. Answers the policy. Refused, in this order: 401 without a valid token; 403 for a token without user:admin; 404 for an unknown policy, or one of somebody else.
         */
        get: operations["getUserAutoPrunePolicy"];
        /**
         * Replace the auto-prune policy of the user namespace of the caller
         * @description For everybody with user:admin, about their own namespace. Replaces method and value; the UUID stays. Usage log `update_namespace_autoprune_policy` with method, value, namespace. Refused, in this order: 403 without a valid token; 403 for a token without user:admin; 415 and 400 for the body; 404 for an unknown policy; 400 `Invalid method provided`; 400 `Invalid value given for method type`.
         */
        put: operations["updateUserAutoPrunePolicy"];
        post?: never;
        /**
         * Delete the auto-prune policy of the user namespace of the caller
         * @description For everybody with user:admin, about their own namespace. Deletes the policy and answers its UUID. Usage log `delete_namespace_autoprune_policy` with policy_uuid, namespace. Refused, in this order: 403 without a valid token; 403 for a token without user:admin; 404 for an unknown policy, so also the second time.
         */
        delete: operations["deleteUserAutoPrunePolicy"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/user/exportlogs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Export the usage logs of the caller's account
         * @description For the owner of the account. Queues an export and answers its id; a link to it goes to the address or the mailbox. Refused, in this order: 403; 400 or 415 for the body; 400 `Invalid callback e-mail` for an address without `@`; 400 `Invalid callback URL` for what does not start with http:// or https://; 400 when the end is before the start. No usage log.
         */
        post: operations["exportUserLogs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/user/logs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the usage logs of the caller's account
         * @description For the owner of the account. Newest first, 20 to a page; a page may be short, and the last one empty. Entries about service keys are left out. One day is added to the end. Refused, in this order: 401 without a token; 403; 400 when the end is before the start; 400 for a performer that does not exist.
         */
        get: operations["listUserLogs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/user/quota": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the caller's quota
         * @description For the caller's own account. Answers the one quota of the caller in a list; never the default of the system. Refused, in this order: 401; 403.
         */
        get: operations["listUserQuota"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/user/quota/{quota_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The number of the quota; what is no number names none. */
                quota_id: string;
            };
            cookie?: never;
        };
        /**
         * Get the caller's quota
         * @description For the caller's own account. Answers the quota with its limits. Refused, in this order: 401; 403; 404 for a quota that does not exist or is of another namespace.
         */
        get: operations["getUserQuota"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/user/quota/{quota_id}/limit": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The number of the quota; what is no number names none. */
                quota_id: string;
            };
            cookie?: never;
        };
        /**
         * List the limits of the caller's quota
         * @description For the caller's own account. Answers the limits of the quota. Refused, in this order: 401; 403; 404 for a quota that does not exist or is of another namespace.
         */
        get: operations["listUserQuotaLimit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/user/quota/{quota_id}/limit/{limit_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The number of the limit; what is no number names none. */
                limit_id: string;
                /** @description The number of the quota; what is no number names none. */
                quota_id: string;
            };
            cookie?: never;
        };
        /**
         * Get the caller's quota by one of its limits
         * @description For the caller's own account. Answers the whole quota, not the limit. Refused, in this order: 401; 403; 404 for a quota or a limit that does not exist; 400 with an empty `message` for a limit of another quota.
         */
        get: operations["getUserQuotaLimit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/user/robots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the robots of the caller
         * @description For the caller's own account. Answers the robots of the caller, last used first. Refused, in this order: 401; 403; 400 for a `limit` that is no integer.
         */
        get: operations["getUserRobots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/user/robots/{robot_shortname}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The short name of the robot, without the namespace. */
                robot_shortname: string;
            };
            cookie?: never;
        };
        /**
         * Get a robot of the caller
         * @description For the caller's own account. Answers the robot with its token and metadata. Refused, in this order: 401; 403; 400 with `message` `Could not find robot with specified username`.
         */
        get: operations["getUserRobot"];
        /**
         * Create a robot of the caller
         * @description For the caller's own account. Creates the robot with a new token; the whole body may be left out. It cannot be repeated. Writes `create_robot` {robot, description, unstructured_metadata} to the log of the caller. Refused, in this order: 403; 400 for a body that breaks its schema; 400 `Existing robot with name: <namespace>+<name>`; 400 `The name for the robot '<name>' is invalid: Namespace must match expression ^([a-z0-9]+(?:[._-][a-z0-9]+)*)$`, or with the end `Namespace must be between 2 and 255 characters in length`. A body of more than 1 MiB is 400.
         */
        put: operations["createUserRobot"];
        post?: never;
        /**
         * Delete a robot of the caller
         * @description For the caller's own account. Deletes the robot with its permissions, its places in teams and the default permissions that name it; triggers that pulled with it pull with nobody. Writes `delete_robot` {robot} to the log of the caller. Refused, in this order: 403; 400 `Robot is being used by a mirror`; 400 with `message` `Could not find robot with specified username` (so also the second time).
         */
        delete: operations["deleteUserRobot"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/user/robots/{robot_shortname}/permissions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The short name of the robot, without the namespace. */
                robot_shortname: string;
            };
            cookie?: never;
        };
        /**
         * List the permissions of a robot of the caller
         * @description For the caller's own account. Answers the permissions of the robot. Refused, in this order: 401; 403; 400 with `message` `Could not find robot with specified username`.
         */
        get: operations["getUserRobotPermissions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/user/robots/{robot_shortname}/regenerate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The short name of the robot, without the namespace. */
                robot_shortname: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a robot of the caller a new token
         * @description For the caller's own account. The token before is worth nothing from now on. No body is needed. Writes `regenerate_robot_token` {robot} to the log of the caller. Refused, in this order: 403; 400 with `message` `Could not find robot with specified username`.
         */
        post: operations["regenerateUserRobotToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/user/starred": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the repositories that the caller has starred
         * @description For the owner of the account. 100 to a page, in the order in which the repositories were created. Refused, in this order: 401 without a token; 403.
         */
        get: operations["listStarredRepos"];
        put?: never;
        /**
         * Star a repository
         * @description For the owner of the account: the token needs user:admin, though the guide names repo:read. Whether the caller may see the repository is not asked; a star that exists is accepted again. A repository that does not exist is answered 200 and `null`. Refused, in this order: 403 without a token; 400 or 415 for the body; 403. No usage log.
         */
        post: operations["createStar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/user/starred/{repository}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a star
         * @description For the owner of the account. A repository without a star is accepted too; one that does not exist is answered 200 and `null`. Refused: 403. No usage log.
         */
        delete: operations["deleteStar"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{username}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of the user. */
                username: string;
            };
            cookie?: never;
        };
        /**
         * Get a user
         * @description For everybody: name and avatar. The caller is answered as by getLoggedInUser, as far as the token allows; a superuser also sees `super_user` false on others. Refused: 404 `{"message": …}` for a name that is unknown or that of an organization or a robot.
         */
        get: operations["getUserInformation"];
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
        ActivatedTrigger: components["schemas"]["Trigger"] & {
            /** @constant */
            can_invoke?: true;
            /** @constant */
            is_active?: true;
        };
        /** @description Other keys are ignored. */
        ActivateTrigger: {
            /** @description The configuration; it replaces the old one. Known keys: `build_source`, `dockerfile_path`, `context`, `branchtag_regex`, `default_tag_from_ref`, `latest_for_default_branch`, `tag_templates`. */
            config: {
                [key: string]: unknown;
            };
            /** @description The full name of the robot that pulls base images; empty means none. */
            pull_robot?: string;
        };
        AggregatedLogs: {
            aggregated: {
                count: number;
                /** @description Midnight of the day. */
                datetime: components["schemas"]["Rfc2822"];
                kind: string;
            }[];
        };
        ApiError: {
            /** @description What went wrong this time. */
            detail: string;
            /**
             * @deprecated
             * @description Same as `detail`.
             */
            error_message: string;
            error_type: components["schemas"]["ApiErrorTitle"];
            /** @description The HTTP status. */
            status: number;
            title: components["schemas"]["ApiErrorTitle"];
            /**
             * Format: uri
             * @description Where `getErrorDescription` tells of the title.
             */
            type: string;
        };
        ApiErrorDescription: {
            /** @description One English sentence. */
            description: string;
            title: components["schemas"]["ApiErrorTitle"];
            /**
             * Format: uri
             * @description The absolute address of this description.
             */
            type: string;
        };
        /** @enum {string} */
        ApiErrorTitle: "invalid_token" | "expired_token" | "fresh_login_required" | "insufficient_scope" | "not_found" | "invalid_request" | "invalid_response" | "exceeds_license" | "external_service_timeout" | "downstream_issue";
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
        ApplicationInformation: {
            avatar: components["schemas"]["Avatar"];
            description: string;
            name: string;
            organization: components["schemas"]["Organization"];
            /** @description The homepage of the application. */
            uri: string;
        };
        /** @description Other keys are ignored. */
        ApproveServiceKey: {
            /** @description Optional approval notes; default empty. */
            notes?: string;
        };
        AppToken: {
            created: components["schemas"]["Rfc2822"];
            /** @description Null unless the server lets such tokens expire. */
            expiration: components["schemas"]["Rfc2822"] | null;
            last_accessed: components["schemas"]["Rfc2822"] | null;
            title: string;
            /** Format: uuid */
            uuid: string;
        };
        AppTokenAnswer: {
            token: components["schemas"]["AppTokenWithCode"];
        };
        AppTokenList: {
            /** @description How `expiring` was read; null when it was absent. */
            only_expiring: boolean | null;
            tokens: components["schemas"]["AppToken"][];
        };
        AppTokenWithCode: {
            created: components["schemas"]["Rfc2822"];
            expiration: components["schemas"]["Rfc2822"] | null;
            last_accessed: components["schemas"]["Rfc2822"] | null;
            title: string;
            token_code: string;
            /** Format: uuid */
            uuid: string;
        };
        AutoPrunePolicy: {
            /** @enum {unknown} */
            method: "number_of_tags" | "creation_date";
            /** Format: uuid */
            uuid: string;
            /** @description A number of tags, or an age such as `7d`. */
            value: number | string;
        };
        /** @description Other keys are ignored. */
        AutoPrunePolicyConfig: {
            /** @description The method to use for pruning tags: `number_of_tags` or `creation_date`. */
            method: string;
            /** @description The value to use for the pruning method: a number of tags above 0, e.g. 10; or an age, a number and one of s, m, h, d, w, e.g. `7d` (7 days). */
            value: number | string;
        };
        AutoPrunePolicyList: {
            /** @description None or one. */
            policies: components["schemas"]["AutoPrunePolicy"][];
        };
        AutoPrunePolicyUuid: {
            /** Format: uuid */
            uuid: string;
        };
        Avatar: {
            color: string;
            hash: string;
            /** @enum {unknown} */
            kind: "user" | "robot" | "team" | "org" | "app";
            name: string;
        };
        Build: {
            /** @description Only for writers, and only where there is an archive. */
            archive_url?: string;
            context: string;
            display_name: string;
            dockerfile_path: string;
            error: string | null;
            id: string;
            /** @description The caller may write to the repository. */
            is_writer: boolean;
            /** @description Who started it by hand. */
            manual_user: string | null;
            phase: components["schemas"]["BuildPhase"];
            pull_robot: components["schemas"]["PullRobot"] | null;
            repository: {
                name: string;
                namespace: string;
            };
            /** @description The id of the uploaded file. */
            resource_key: string | null;
            started: components["schemas"]["Rfc2822"];
            /** @description Empty when there is nothing to report. */
            status: {
                [key: string]: unknown;
            };
            /** @description The same as `dockerfile_path`. */
            subdirectory: string;
            tags: string[];
            trigger: components["schemas"]["BuildTrigger"] | null;
            /** @description Null where the caller has no role on the repository. */
            trigger_metadata: {
                [key: string]: unknown;
            } | null;
        };
        BuildList: {
            builds: components["schemas"]["Build"][];
        };
        BuildLogEntry: {
            data?: {
                /** @description When it was written, in UTC. */
                datetime?: string;
            } & {
                [key: string]: unknown;
            };
            message: string;
            /** @enum {string} */
            type?: "phase" | "command" | "error";
        };
        BuildLogs: {
            logs: components["schemas"]["BuildLogEntry"][];
            start: number;
            total: number;
        } | {
            /** @description Where the archived log is. */
            logs_url: string;
        };
        /**
         * @description `expired` (an internal error without retries left) and `cannot_load` (the status is out of reach) are only shown, never stored.
         * @enum {string}
         */
        BuildPhase: "waiting" | "build-scheduled" | "unpacking" | "pulling" | "building" | "pushing" | "complete" | "error" | "internalerror" | "cancelled" | "expired" | "cannot_load";
        BuildTrigger: {
            build_source: string | null;
            can_invoke: boolean;
            /** @description Empty unless the caller administers the repository. */
            config: {
                [key: string]: unknown;
            };
            /** @enum {unknown} */
            disabled_reason: "user_toggled" | "successive_build_failures" | "successive_build_internal_errors" | null;
            enabled: boolean;
            /** Format: uuid */
            id: string;
            is_active: boolean;
            /** @description Null for custom-git. */
            repository_url: string | null;
            /** @enum {string} */
            service: "github" | "gitlab" | "bitbucket" | "custom-git";
        };
        Collaborator: {
            avatar: components["schemas"]["Avatar"];
            /** @constant */
            kind: "user";
            name: string;
            repositories: string[];
        };
        CreatedRepository: {
            kind: components["schemas"]["RepositoryKind"];
            name: string;
            namespace: string;
        };
        CreatedServiceKey: {
            kid: string;
            name: string;
            /** @description Shown only here. */
            private_key: string;
            public_key: string;
            service: string;
        };
        /** @description Other keys are ignored. */
        CreateInstallUser: {
            /** @description The e-mail address of the user being created; needed while the registry sends e-mail. */
            email?: string;
            /** @description The username of the user being created. */
            username: string;
        };
        /** @description Other keys are ignored. */
        CreateRepositoryNotification: {
            /** @description For webhook `url` and perhaps `template`; for email `email`; for quay_notification `target` with `kind` (user, org, team) and `name`; for slack `url`; for flowdock `flow_api_token`; for hipchat `notification_token` and `room_id`. */
            config: {
                [key: string]: unknown;
            };
            /** @description The event on which the notification will respond. */
            event: string;
            /** @description For vulnerability_found `level`, from `"0"` (Critical) to `"5"` (Unknown); for the build events `ref-regex`. */
            eventConfig: {
                [key: string]: unknown;
            };
            /** @description The method of notification (such as email or web callback). */
            method: string;
            /** @description The human-readable title of the notification. */
            title?: string;
        };
        CreateRobot: {
            description?: string;
            unstructured_metadata?: {
                [key: string]: unknown;
            };
        };
        /** @description Other keys are ignored. */
        CreateServiceKey: {
            /** @description The expiration date as a Unix timestamp in seconds; null means never. */
            expiration: number | null;
            /** @description The key/value pairs of this key's metadata. */
            metadata?: {
                [key: string]: unknown;
            };
            /** @description The friendly name of a service key: letters, digits, spaces, `-`, `_`, `:` and `/` only. */
            name?: string;
            /** @description Extra notes for the approval. */
            notes?: string;
            /** @description The service authenticating with this key; small letters, digits and `_` only. */
            service: string;
        };
        Digest: string;
        DiscoveredOperation: {
            description?: string;
            operationId: string;
            parameters: components["schemas"]["DiscoveredParameter"][];
            responses: {
                [key: string]: {
                    [key: string]: unknown;
                };
            };
            tags: string[];
        };
        DiscoveredParameter: {
            /** @enum {string} */
            in: "path" | "query" | "body";
            name: string;
        } & {
            [key: string]: unknown;
        };
        DiscoveredPath: {
            delete?: components["schemas"]["DiscoveredOperation"];
            get?: components["schemas"]["DiscoveredOperation"];
            parameters?: components["schemas"]["DiscoveredParameter"][];
            post?: components["schemas"]["DiscoveredOperation"];
            put?: components["schemas"]["DiscoveredOperation"];
            "x-name": string;
            "x-path": string;
            "x-tag": string;
        };
        Discovery: {
            /** @constant */
            basePath: "/";
            /** @description JSON schemas by name. */
            definitions: {
                [key: string]: {
                    [key: string]: unknown;
                };
            };
            host: string;
            info: {
                contact: {
                    email: string;
                };
                description: string;
                termsOfService: string;
                title: string;
                /** @constant */
                version: "v1";
            };
            /** @description Beside the API's paths there are those of files that a build or an export leaves. */
            paths: {
                [key: string]: components["schemas"]["DiscoveredPath"];
            };
            schemes: ("http" | "https")[];
            securityDefinitions: {
                oauth2_implicit: {
                    /** Format: uri */
                    authorizationUrl: string;
                    /** @constant */
                    flow: "implicit";
                    /** @description Text by scope. */
                    scopes: {
                        [key: string]: string;
                    };
                    /** @constant */
                    type: "oauth2";
                };
            };
            /** @constant */
            swagger: "2.0";
            tags: {
                description: string;
                name: string;
            }[];
        };
        DownstreamIssue: components["schemas"]["ApiError"] & {
            /** @constant */
            error_type?: "downstream_issue";
            /** @constant */
            status?: 520;
            /** @constant */
            title?: "downstream_issue";
        };
        EarlyError: string;
        EcPublicKey: {
            alg?: string;
            crv?: string;
            key_ops?: string[];
            kid?: string;
            /** @constant */
            kty: "EC";
            use?: string;
            x: string;
            y: string;
        };
        Entity: {
            avatar: components["schemas"]["Avatar"];
            /** @description Only when `namespace` is an organization; the server calls everybody a member. */
            is_org_member?: boolean;
            /** @description Only of the kind user. */
            is_robot?: boolean;
            /** @enum {string} */
            kind: "user" | "team" | "org" | "external";
            name: string;
            /** @description Only of the kind external. */
            title?: string;
        };
        EntityList: {
            results: components["schemas"]["Entity"][];
        };
        ExportAnswer: {
            /** Format: uuid */
            export_id: string;
        };
        ExportLogs: {
            /** @description The mailbox to send the link to. */
            callback_email?: string;
            /** @description Where to send the link; http or https. */
            callback_url?: string;
        };
        FoundEntity: {
            /** @description Null for a robot. */
            avatar: components["schemas"]["Avatar"] | null;
            href: string;
            /** @enum {string} */
            kind: "user" | "organization" | "robot";
            name: string;
            score: number;
            /** @description Only of a robot found by a search: the part after `+`. */
            short_name?: string;
            /** @enum {string} */
            title: "user" | "org" | "robot";
        };
        FoundRepository: {
            description: string | null;
            href: string;
            is_public: boolean;
            /** @enum {string} */
            kind: "repository" | "application";
            /** @description Seconds since 1970; only with `includeUsage` and a tag. */
            last_modified?: number;
            name: string;
            namespace: components["schemas"]["FoundEntity"];
            /** @description Only with `includeUsage`. */
            popularity?: number;
            score: number;
            /** @description Only with `includeUsage`. */
            stars?: number;
            /** @enum {string} */
            title: "repo" | "app";
        };
        FoundTeam: {
            avatar: components["schemas"]["Avatar"];
            href: string;
            /** @constant */
            kind: "team";
            name: string;
            organization: components["schemas"]["FoundEntity"];
            score: number;
        };
        GlobalMessage: {
            content: string;
            media_type: components["schemas"]["MessageMediaType"];
            severity: components["schemas"]["Severity"];
            /** Format: uuid */
            uuid: string;
        };
        /** @description `Fri, 21 Aug 2026 16:02:54 GMT`. */
        HttpDate: string;
        HumanMember: components["schemas"]["OrganizationMember"] & {
            /** @constant */
            kind?: "user";
        };
        InstallUser: {
            email: string | null;
            encrypted_password: string;
            /** @description Shown only here. */
            password: string;
            username: string;
        };
        InsufficientScope: components["schemas"]["ApiError"] & {
            /** @constant */
            error_type?: "insufficient_scope";
            /** @constant */
            status?: 403;
            /** @constant */
            title?: "insufficient_scope";
        };
        InvalidRequest: components["schemas"]["ApiError"] & {
            /** @constant */
            error_type?: "invalid_request";
            /** @constant */
            status?: 400;
            /** @constant */
            title?: "invalid_request";
        };
        InvalidResponse: components["schemas"]["ApiError"] & {
            /** @constant */
            error_type?: "invalid_response";
            /** @constant */
            status?: 400;
            /** @constant */
            title?: "invalid_response";
        };
        InvalidToken: components["schemas"]["ApiError"] & {
            /** @constant */
            error_type?: "invalid_token";
            /** @constant */
            status?: 401;
            /** @constant */
            title?: "invalid_token";
        };
        /** @description `2030-01-01T00:00:00Z`; with microseconds where they are stored. */
        IsoDate: string | null;
        Label: {
            /** Format: uuid */
            id: string;
            key: string;
            /** @enum {string} */
            media_type: "text/plain" | "application/json";
            /**
             * @description Where it comes from; only a label of the source `api` can be deleted.
             * @enum {string}
             */
            source_type: "manifest" | "api" | "internal";
            value: string;
        };
        LabelAnswer: {
            label: components["schemas"]["Label"];
        };
        LabelList: {
            labels: components["schemas"]["Label"][];
        };
        Layer: {
            author: string | null;
            blob_digest: components["schemas"]["Digest"];
            command: string[] | null;
            comment: string | null;
            compressed_size: number | null;
            created_datetime: components["schemas"]["Rfc2822"] | null;
            index: number;
            is_remote: boolean;
            urls: string[] | null;
        };
        LogEntry: {
            datetime: components["schemas"]["Rfc2822"];
            ip: string | null;
            kind: string;
            metadata: {
                [key: string]: unknown;
            };
            /** @description Absent when unknown. */
            performer?: components["schemas"]["LogPerformer"];
        };
        LogPage: {
            /** @description One day after `endtime`, or after now. */
            end_time: components["schemas"]["Rfc2822"];
            logs: components["schemas"]["LogEntry"][];
            /** @description Only while there may be more: the page that it leads to may be empty. */
            next_page?: string;
            start_time: components["schemas"]["Rfc2822"];
        };
        LogPerformer: {
            avatar: components["schemas"]["Avatar"];
            is_robot: boolean;
            /** @constant */
            kind: "user";
            name: string;
        };
        Manifest: {
            config_media_type: string | null;
            digest: components["schemas"]["Digest"];
            is_manifest_list: boolean;
            /** @description From the base layer on; null for a list. */
            layers: components["schemas"]["Layer"][] | null;
            /** @description Bytes; 0 for a list. */
            layers_compressed_size: number | null;
            /** @description The manifest itself, JSON as text. */
            manifest_data: string;
        };
        Message: {
            message: string;
        };
        MessageList: {
            messages: components["schemas"]["GlobalMessage"][];
        };
        /** @enum {string} */
        MessageMediaType: "text/plain" | "text/markdown";
        MirrorConfig: {
            external_reference: string;
            external_registry_config: components["schemas"]["RegistryConfig"];
            external_registry_username: string | null;
            is_enabled: boolean;
            /** @constant */
            mirror_type: "PULL";
            robot_username: string | null;
            root_rule: components["schemas"]["RootRule"];
            sync_expiration_date: components["schemas"]["IsoDate"];
            /** @description Seconds. */
            sync_interval: number;
            sync_retries_remaining: number;
            sync_start_date: components["schemas"]["IsoDate"];
            /** @enum {string} */
            sync_status: "FAIL" | "NEVER_RUN" | "SUCCESS" | "SYNCING" | "SYNC_NOW";
        };
        MirrorConfigChange: {
            /** @description Location of the external repository. */
            external_reference?: string;
            external_registry_config?: components["schemas"]["RegistryConfig"];
            /** @description Password at the external registry. */
            external_registry_password?: string | null;
            /** @description Username at the external registry. */
            external_registry_username?: string | null;
            /** @description Whether to synchronize. */
            is_enabled?: boolean;
            /** @description Username of the robot that pushes the images. */
            robot_username?: string;
            root_rule?: components["schemas"]["RootRule"];
            /** @description Seconds between synchronizations. */
            sync_interval?: number;
            /** @description When to synchronize next, `YYYY-MM-DDTHH:MM:SSZ`. */
            sync_start_date?: string;
        };
        MirrorDetail: {
            detail: string;
        };
        /** @description What is not given is empty; the avatar address is null. */
        NewApp: {
            application_uri?: string;
            avatar_email?: string;
            description?: string;
            /** @description Need not be unique. */
            name: string;
            redirect_uri?: string;
        };
        NewAppToken: {
            /** @description Friendly name to help identify the token; may be empty. */
            title: string;
        };
        NewBuild: {
            /** @description URL of the archive to build; http or https. */
            archive_url?: string;
            /** @description Path of the build's context. */
            context?: string;
            /** @description Tags for what is built; `latest` when absent. The guide calls it `tags`. */
            docker_tags?: string[];
            /** @description Path of the Dockerfile. */
            dockerfile_path?: string;
            /** @description The id of the uploaded file. */
            file_id?: string;
            /** @description Username of the robot that pulls the base images. */
            pull_robot?: string;
            /** @description Folder of the Dockerfile. */
            subdirectory?: string;
            /** @description The guide's name for `docker_tags`; ignored whatever it is. */
            tags?: unknown;
        };
        NewLabel: {
            /** @description The key of the label; its format is judged after the manifest is found. */
            key: string;
            /**
             * @description The media type of the value; must be there, and null means to guess it.
             * @enum {string|null}
             */
            media_type: "text/plain" | "application/json" | null;
            /** @description The value of the label. */
            value: string;
        };
        NewMessage: {
            message: {
                content: string;
                media_type: components["schemas"]["MessageMediaType"];
                severity: components["schemas"]["Severity"];
            };
        };
        NewMirrorConfig: {
            /** @description Location of the external repository. */
            external_reference: string;
            external_registry_config?: components["schemas"]["RegistryConfig"];
            /** @description Password at the external registry. */
            external_registry_password?: string | null;
            /** @description Username at the external registry. */
            external_registry_username?: string | null;
            /** @description Whether to synchronize; true unless given. */
            is_enabled?: boolean;
            /** @description Username of the robot that pushes the images. */
            robot_username: string;
            root_rule: components["schemas"]["RootRule"];
            /** @description Seconds between synchronizations. */
            sync_interval: number;
            /** @description When to synchronize first, `YYYY-MM-DDTHH:MM:SSZ`. */
            sync_start_date: string;
        };
        /** @description The rules of name and address are judged after the schema, with texts of their own. */
        NewOrg: {
            /** @description Contact address; needed, and of nobody else. */
            email?: string;
            /** @description The name; lower-case letters and digits with single `.`, `_` or `-` between, 2 to 255 characters. */
            name: string;
            /** @description Answer to a captcha, where the server asks for one. */
            recaptcha_response?: string;
        };
        NewPrototype: {
            /** @description Whose new repositories it is about; leave it out for everybody, null is refused. */
            activating_user?: {
                name: string;
            };
            /** @description Who gets the role. */
            delegate: {
                /** @enum {unknown} */
                kind: "user" | "team";
                /** @description A user, a robot as `namespace+short`, or a team of the organization. */
                name: string;
            };
            role: components["schemas"]["RepositoryRole"];
        };
        NewProxyCacheConfig: {
            /** @default 86400 */
            expiration_s: number;
            /** @default false */
            insecure: boolean;
            /** @description The organization once more: servers of release 3.11 fail without it, later ones ignore it. */
            org_name?: string;
            /** @description The registry, with a namespace perhaps: `docker.io/library`. */
            upstream_registry: string;
            upstream_registry_password?: string | null;
            upstream_registry_username?: string | null;
        };
        /** @description A size of 0 or less passes the schema and is refused with a text of its own. */
        NewQuota: {
            /** @description Number of bytes the namespace is allowed; more than 0. */
            limit_bytes: number;
        };
        /** @description Type and percentage pass the schema and are judged by rules with texts of their own. */
        NewQuotaLimit: {
            /** @description Percent of the quota, 1 to 100. */
            threshold_percent: number;
            /** @description `Warning` or `Reject`, in any case. */
            type: string;
        };
        NewRepository: {
            /** @description Markdown. */
            description: string;
            /** @description Where to create it; the caller's namespace unless given. */
            namespace?: string;
            /**
             * @description Null is image.
             * @enum {string|null}
             */
            repo_kind?: "image" | "application" | null;
            /** @description Repository name. */
            repository: string;
            visibility: components["schemas"]["Visibility"];
        };
        NewRepositoryNotification: components["schemas"]["RepositoryNotification"] & {
            /** @constant */
            number_of_failures?: 0;
        };
        NewRobotDetail: {
            created: components["schemas"]["Rfc2822"] | null;
            /** @description Null for robots of old servers. */
            description: string | null;
            /** @description Null until the robot has signed in. */
            last_accessed: components["schemas"]["Rfc2822"] | null;
            /** @description `namespace+short`. */
            name: string;
            /** @description The password of the robot. */
            token: string;
            /** @description Null where none was sent. */
            unstructured_metadata: {
                [key: string]: unknown;
            } | null;
        };
        NewRole: {
            role: components["schemas"]["RepositoryRole"];
        };
        /** @description Other keys are ignored. */
        NewToken: {
            /** @description Friendly name to help identify the token. */
            friendlyName: string;
        };
        NoSession: components["schemas"]["InvalidToken"] & {
            /** @constant */
            session_required: false;
        };
        NotFound: components["schemas"]["ApiError"] & {
            /** @constant */
            error_type?: "not_found";
            /** @constant */
            status?: 404;
            /** @constant */
            title?: "not_found";
        };
        Organization: {
            avatar: components["schemas"]["Avatar"];
            /** @description Empty for all but administrators. */
            email: string;
            /** @description This and the rest are for administrators. */
            invoice_email?: boolean;
            invoice_email_address?: string | null;
            is_admin: boolean;
            is_free_account?: boolean;
            is_member: boolean;
            name: string;
            /** @description Their names, oldest team first; together with `teams`. */
            ordered_teams?: string[];
            quota_report?: components["schemas"]["QuotaReport"];
            quotas?: components["schemas"]["QuotaSummary"][];
            /** @description Seconds for which deleted tags can be restored. */
            tag_expiration_s?: number;
            /** @description By name; for members. Empty where an application names its organization. */
            teams?: {
                [key: string]: components["schemas"]["OrganizationTeam"];
            };
        };
        OrganizationMember: {
            avatar: components["schemas"]["Avatar"];
            /** @enum {unknown} */
            kind: "user" | "robot";
            name: string;
            /** @description Names of the repositories of the organization with a direct permission. */
            repositories: string[];
            teams: components["schemas"]["TeamName"][];
        };
        OrganizationTeam: {
            avatar: components["schemas"]["Avatar"];
            /** @description Whether the caller may see its members. */
            can_view: boolean;
            description: string;
            /** @description Whether another service decides the members. */
            is_synced: boolean;
            member_count: number;
            name: string;
            /** @description Repositories on which the team has a permission. */
            repo_count: number;
            role: components["schemas"]["TeamRole"];
        };
        ParameterMessage: {
            /** @description The parameter's help text, by its name. */
            message: {
                [key: string]: string;
            };
        };
        PermittedRepository: {
            is_public: boolean;
            /** @description Without the namespace. */
            name: string;
        };
        Prototype: {
            /** @description Whose new repositories it is about; null means everybody's. */
            activating_user: components["schemas"]["PrototypeUser"] | null;
            /** @description Who gets the role. */
            delegate: components["schemas"]["PrototypeUser"] | components["schemas"]["PrototypeTeam"];
            /** Format: uuid */
            id: string;
            role: components["schemas"]["RepositoryRole"];
        };
        PrototypeTeam: {
            avatar: components["schemas"]["Avatar"];
            /** @constant */
            kind: "team";
            name: string;
        };
        PrototypeUpdate: {
            role: components["schemas"]["RepositoryRole"];
        };
        PrototypeUser: {
            avatar: components["schemas"]["Avatar"];
            /** @description True for robots. */
            is_org_member: boolean;
            is_robot: boolean;
            /** @constant */
            kind: "user";
            /** @description Robots as `namespace+short`. */
            name: string;
        };
        /** @description Credentials are never shown. */
        ProxyCacheConfig: {
            /** @description Seconds; an empty text where there is none. */
            expiration_s: number | "";
            /** @description Whether plain HTTP is allowed; an empty text where there is none. */
            insecure: boolean | "";
            /** @description Empty where there is none. */
            upstream_registry: string;
        };
        PullRobot: {
            /** @constant */
            is_robot: true;
            /** @constant */
            kind: "user";
            name: string;
        };
        QueueRegistrySize: {
            /** @description Ignored. */
            last_ran?: unknown;
            /** @description Ignored. */
            queued?: unknown;
            /** @description Ignored. */
            running?: unknown;
        };
        Quota: {
            /** @description Whether this is the default of the system. */
            default_config: boolean;
            /** @description Whether the system has a default. */
            default_config_exists: boolean;
            /** @description Null for the default of the system, where there is one. */
            id: number | null;
            limit_bytes: number;
            limits: components["schemas"]["QuotaLimit"][];
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
        /** @description How to reach the registry; `{}` unless set. */
        RegistryConfig: {
            proxy?: {
                http_proxy?: string | null;
                https_proxy?: string | null;
                no_proxy?: string | null;
            };
            unsigned_images?: boolean;
            verify_tls?: boolean;
        };
        RegistryLogEntry: {
            datetime: components["schemas"]["Rfc2822"];
            ip: string | null;
            kind: string;
            metadata: {
                [key: string]: unknown;
            };
            /** @description Whose log it is in; absent when the entry is in nobody's. */
            namespace?: {
                avatar: components["schemas"]["Avatar"];
                /** @enum {string} */
                kind: "user" | "org";
                name: string;
            };
            performer?: components["schemas"]["LogPerformer"];
        };
        RegistrySize: {
            /** @description Milliseconds since 1970. */
            last_ran: number | null;
            queued: boolean;
            running: boolean;
            /** @description 0 until it is computed for the first time. */
            size_bytes: number;
        };
        Repository: {
            can_admin: boolean;
            /** @description The caller may write and the state is NORMAL. */
            can_write: boolean;
            description: string | null;
            is_free_account: boolean;
            /** @description The namespace is an organization. */
            is_organization: boolean;
            is_public: boolean;
            is_starred: boolean;
            kind: components["schemas"]["RepositoryKind"];
            name: string;
            namespace: string;
            state: components["schemas"]["RepositoryState"];
            /** @description Only with `includeStats`; not sorted. */
            stats?: {
                count: number;
                /** Format: date */
                date: string;
            }[];
            /** @description Empty for a public repository. */
            status_token: string;
            /** @description The namespace's, in seconds. */
            tag_expiration_s: number;
            /** @description By name; only with `includeTags`. */
            tags?: {
                [key: string]: components["schemas"]["RepositoryTag"];
            };
            trust_enabled: boolean;
        };
        RepositoryChange: {
            /** @description Markdown. */
            description: string;
        };
        RepositoryItem: {
            description: string | null;
            is_public: boolean;
            /** @description Only with a token. */
            is_starred?: boolean;
            kind: components["schemas"]["RepositoryKind"];
            /** @description Seconds since 1970, null without tags; only when asked for. */
            last_modified?: number | null;
            name: string;
            namespace: string;
            /** @description Only when asked for. */
            popularity?: number;
            /** @description Only where quotas are on. */
            quota_report?: {
                configured_quota: number | null;
                quota_bytes: number;
            };
            state: components["schemas"]["RepositoryState"];
        };
        /** @enum {string} */
        RepositoryKind: "image" | "application";
        RepositoryNotification: {
            config: {
                [key: string]: unknown;
            };
            event: components["schemas"]["RepositoryNotificationEvent"];
            event_config: {
                [key: string]: unknown;
            };
            method: components["schemas"]["RepositoryNotificationMethod"];
            /** @description Deliveries that failed; from 3 on nothing is delivered. */
            number_of_failures: number;
            title: string | null;
            /** Format: uuid */
            uuid: string;
        };
        /** @enum {unknown} */
        RepositoryNotificationEvent: "repo_push" | "build_queued" | "build_start" | "build_success" | "build_failure" | "build_cancelled" | "vulnerability_found" | "repo_mirror_sync_started" | "repo_mirror_sync_success" | "repo_mirror_sync_failed";
        RepositoryNotificationList: {
            notifications: components["schemas"]["RepositoryNotification"][];
        };
        /** @enum {unknown} */
        RepositoryNotificationMethod: "quay_notification" | "email" | "webhook" | "flowdock" | "hipchat" | "slack";
        /** @description Nothing to say. */
        RepositoryNotificationTest: Record<string, never>;
        RepositoryPage: {
            /** @description Only while there is more. */
            next_page?: string;
            repositories: components["schemas"]["RepositoryItem"][];
        };
        /** @enum {unknown} */
        RepositoryRole: "read" | "write" | "admin";
        RepositorySearch: {
            /** @description There is another page. */
            has_additional: boolean;
            page: number;
            /** @constant */
            page_size: 10;
            results: components["schemas"]["FoundRepository"][];
            start_index: number;
        };
        /** @enum {unknown} */
        RepositoryState: "NORMAL" | "READ_ONLY" | "MIRROR";
        RepositoryTag: {
            /** @description Only where an end is set. */
            expiration?: components["schemas"]["Rfc2822"];
            last_modified?: components["schemas"]["Rfc2822"];
            manifest_digest?: components["schemas"]["Digest"];
            name: string;
            size: number | null;
        };
        /** @description RFC 2822 in UTC, such as `Sat, 21 Nov 2026 01:41:24 -0000`. */
        Rfc2822: string;
        /** @description In a list without permissions. */
        Robot: {
            created: components["schemas"]["Rfc2822"] | null;
            /** @description Null for robots of old servers. */
            description: string | null;
            /** @description Null until the robot has signed in. */
            last_accessed: components["schemas"]["Rfc2822"] | null;
            /** @description `namespace+short`. */
            name: string;
            /** @description The password of the robot. */
            token?: string;
        };
        RobotDetail: {
            created: components["schemas"]["Rfc2822"] | null;
            /** @description Null for robots of old servers. */
            description: string | null;
            /** @description Null until the robot has signed in. */
            last_accessed: components["schemas"]["Rfc2822"] | null;
            /** @description `namespace+short`. */
            name: string;
            /** @description The password of the robot. */
            token: string;
            /** @description `{}` where none was stored. */
            unstructured_metadata: {
                [key: string]: unknown;
            };
        };
        RobotList: {
            /** @description Last used first. */
            robots: components["schemas"]["Robot"][] | components["schemas"]["RobotWithPermissions"][];
        };
        RobotPermission: {
            repository: components["schemas"]["PermittedRepository"];
            role: components["schemas"]["RepositoryRole"];
        };
        RobotPermissionList: {
            permissions: components["schemas"]["RobotPermission"][];
        };
        /** @description In a list with permissions. */
        RobotWithPermissions: {
            created: components["schemas"]["Rfc2822"] | null;
            /** @description Null for robots of old servers. */
            description: string | null;
            /** @description Null until the robot has signed in. */
            last_accessed: components["schemas"]["Rfc2822"] | null;
            /** @description `namespace+short`. */
            name: string;
            /** @description Names of repositories, without the namespace. */
            repositories: string[];
            teams: components["schemas"]["TeamName"][];
            /** @description The password of the robot. */
            token?: string;
        };
        /** @description Without the metadata. */
        RobotWithToken: {
            created: components["schemas"]["Rfc2822"] | null;
            /** @description Null for robots of old servers. */
            description: string | null;
            /** @description Null until the robot has signed in. */
            last_accessed: components["schemas"]["Rfc2822"] | null;
            /** @description `namespace+short`. */
            name: string;
            /** @description The password of the robot. */
            token: string;
        };
        Role: {
            role: components["schemas"]["RepositoryRole"];
        };
        /** @description Which tags to mirror, as glob patterns. */
        RootRule: {
            /** @enum {string} */
            rule_kind: "tag_glob_csv";
            rule_value: string[];
        };
        RsaPublicKey: {
            alg?: string;
            e: string;
            key_ops?: string[];
            kid?: string;
            /** @constant */
            kty: "RSA";
            n: string;
            use?: string;
        };
        RunParameters: {
            /** @description Not for custom-git: the branch to build. */
            branch_name?: string;
            /** @description For custom-git only, where it is needed: the commit to build. */
            commit_sha?: string;
            /** @description Not for custom-git: the ref to build. */
            refs?: {
                [key: string]: unknown;
            } | null;
        };
        ScannedFeature: {
            /** @description The digest of the layer. */
            AddedBy: string;
            /** @description A package. */
            Name: string;
            NamespaceName: string;
            Version: string;
            VersionFormat: string;
            Vulnerabilities: components["schemas"]["Vulnerability"][];
        };
        ScannedLayer: {
            Features: components["schemas"]["ScannedFeature"][];
            IndexedByVersion: number;
            /** @description The manifest. */
            Name: components["schemas"]["Digest"];
            NamespaceName: string;
            ParentName: string;
        };
        SearchResults: {
            results: (components["schemas"]["FoundTeam"] | components["schemas"]["FoundEntity"] | components["schemas"]["FoundRepository"])[];
        };
        SecurityReport: {
            data: {
                Layer: components["schemas"]["ScannedLayer"];
            };
            /** @constant */
            status: "scanned";
        } | {
            data: null;
            /** @enum {string} */
            status: "queued" | "failed" | "unsupported" | "manifest_layer_too_large";
        };
        ServiceKey: {
            /** @description Null until somebody approves. */
            approval: components["schemas"]["ServiceKeyApproval"] | null;
            created_date: components["schemas"]["HttpDate"];
            expiration_date: components["schemas"]["HttpDate"] | null;
            /** @description The public key. One that a service registered itself is told as it sent it, of either kind and with or without a `kid`; those that Quay makes are RSA and have one. */
            jwk: components["schemas"]["RsaPublicKey"] | components["schemas"]["EcPublicKey"];
            /** @description The thumbprint of the key. */
            kid: string;
            metadata: {
                [key: string]: unknown;
            };
            /** @description The friendly name; may be empty. */
            name: string;
            /** @description Seconds. */
            rotation_duration: number | null;
            service: string;
        };
        ServiceKeyApproval: {
            /** @enum {unknown} */
            approval_type: "ServiceKeyApprovalType.SUPERUSER" | "ServiceKeyApprovalType.KEY_ROTATION" | "ServiceKeyApprovalType.AUTOMATIC";
            approved_date: components["schemas"]["HttpDate"];
            /** @description Null when nobody in particular approved. */
            approver: components["schemas"]["SuperuserUser"] | null;
            notes: string;
        };
        ServiceKeyList: {
            keys: components["schemas"]["ServiceKey"][];
        };
        /** @enum {string} */
        Severity: "info" | "warning" | "error";
        Star: {
            /** @description Namespace of the repository. */
            namespace: string;
            /** @description Name of the repository. */
            repository: string;
        };
        StarAnswer: {
            namespace: string;
            repository: string;
        };
        StarredPage: {
            /** @description Only while there is more. */
            next_page?: string;
            repositories: {
                description: string | null;
                is_public: boolean;
                name: string;
                namespace: string;
            }[];
        };
        StateChange: {
            state: components["schemas"]["RepositoryState"];
        };
        Success: {
            /** @constant */
            success: true;
        };
        SuperuserBuild: {
            /** @description For callers who may write the repository. */
            archive_url?: string;
            context: string;
            display_name: string;
            dockerfile_path: string;
            error: string | null;
            /** Format: uuid */
            id: string;
            /** @description Whether the caller may write the repository. */
            is_writer: boolean;
            manual_user: string | null;
            phase: components["schemas"]["BuildPhase"];
            pull_robot: components["schemas"]["PullRobot"] | null;
            repository: {
                name: string;
                namespace: string;
            };
            resource_key: string | null;
            started: components["schemas"]["Rfc2822"];
            status: {
                [key: string]: unknown;
            };
            subdirectory: string;
            tags: string[];
            trigger: components["schemas"]["SuperuserBuildTrigger"] | null;
            trigger_metadata: {
                [key: string]: unknown;
            } | null;
        };
        SuperuserBuildTrigger: {
            build_source: string | null;
            can_invoke: boolean;
            config: {
                [key: string]: unknown;
            };
            /** Format: uuid */
            id: string;
            is_active: boolean;
            repository_url: string | null;
            /** @enum {unknown} */
            service: "github" | "gitlab" | "bitbucket" | "custom-git";
        };
        SuperuserOrganization: {
            avatar: components["schemas"]["Avatar"];
            email: string;
            name: string;
            quota_report?: components["schemas"]["QuotaReport"];
            quotas?: components["schemas"]["SuperuserQuotas"];
        };
        SuperuserOrganizationList: {
            /** @description There is more. */
            next_page?: string;
            organizations: components["schemas"]["SuperuserOrganization"][];
        };
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
        SuperuserUserList: {
            /** @description There is more. */
            next_page?: string;
            users: components["schemas"]["SuperuserUser"][];
        };
        SystemLogs: {
            end_time: components["schemas"]["Rfc2822"];
            /** @description Newest first, at most 20. */
            logs: components["schemas"]["RegistryLogEntry"][];
            /** @description There may be more. */
            next_page?: string;
            start_time: components["schemas"]["Rfc2822"];
        };
        Tag: {
            /** @description Seconds since 1970; absent while there is no end. In the future: still active. */
            end_ts?: number;
            /** @description `end_ts`. */
            expiration?: components["schemas"]["Rfc2822"];
            is_manifest_list: boolean;
            /** @description `start_ts`. */
            last_modified: components["schemas"]["Rfc2822"];
            manifest_digest: components["schemas"]["Digest"];
            name: string;
            /** @description The row comes from a restore. */
            reversion: boolean;
            /** @description Bytes; null for a manifest list. */
            size: number | null;
            /** @description Seconds since 1970. */
            start_ts: number;
        };
        TagChange: {
            /** @description When the tag ends, in seconds since 1970; null for never. */
            expiration?: number | null;
            /** @description The manifest to which the tag shall point. */
            manifest_digest?: string | null;
        };
        TagPage: {
            /** @description There is another page. */
            has_additional: boolean;
            page: number;
            tags: components["schemas"]["Tag"][];
        };
        TagRestore: {
            /** @description The manifest; wanted in effect. */
            manifest_digest?: string;
        };
        Team: {
            avatar: components["schemas"]["Avatar"];
            can_view: boolean;
            description: string;
            name: string;
            /** @description Whether this request created it. */
            new_team: boolean;
            role: components["schemas"]["TeamRole"];
        };
        TeamDescription: {
            /** @description Markdown. */
            description?: string;
            role: components["schemas"]["TeamRole"];
        };
        TeamInvite: {
            avatar: components["schemas"]["Avatar"];
            email: string;
            /** @constant */
            invited: true;
            /** @constant */
            kind: "invite";
        };
        TeamMember: {
            avatar: components["schemas"]["Avatar"];
            /** @description Whether the user has yet to accept. */
            invited: boolean;
            is_robot: boolean;
            /** @constant */
            kind: "user";
            name: string;
        };
        TeamMembers: {
            can_edit: boolean;
            can_sync?: {
                service: string;
            };
            members: (components["schemas"]["TeamMember"] | components["schemas"]["TeamInvite"])[];
            name: string;
            synced?: {
                service: string;
            };
        };
        TeamName: {
            avatar: components["schemas"]["Avatar"];
            name: string;
        };
        TeamPermission: {
            avatar: components["schemas"]["Avatar"];
            name: string;
            role: components["schemas"]["RepositoryRole"];
        };
        TeamPermissionList: {
            permissions: components["schemas"]["RobotPermission"][];
        };
        /** @enum {unknown} */
        TeamRole: "member" | "creator" | "admin";
        ToggledTrigger: components["schemas"]["Trigger"] & {
            /** @constant */
            build_source?: unknown;
            /** @constant */
            can_invoke?: false;
            config?: Record<string, never>;
            /** @constant */
            is_active?: true;
            /** @constant */
            repository_url?: unknown;
        };
        TokenCreationGone: {
            /** @constant */
            message: "Creation of access tokens is no longer supported";
        };
        /** @description Other keys are ignored. */
        TokenPermission: {
            /** @description Role to use for the token. */
            role: components["schemas"]["RepositoryRole"];
        };
        TokensGone: {
            /** @constant */
            message: "Handling of access tokens is no longer supported";
        };
        TriedProxyCacheConfig: {
            /** @description Seconds; not read. */
            expiration_s?: unknown;
            /** @description Whether it is asked by HTTP. */
            insecure?: unknown;
            /** @description The organization once more; not read. */
            org_name?: unknown;
            /** @description The registry, with a namespace perhaps: `docker.io/library`. */
            upstream_registry: string;
            /** @description A text or null. */
            upstream_registry_password?: unknown;
            /** @description A text or null. */
            upstream_registry_username?: unknown;
        };
        Trigger: {
            /** @description What is built, such as `owner/name` or a git URL; null for callers who may not read the repository. */
            build_source: string | null;
            /** @description Whether the caller may start it. */
            can_invoke: boolean;
            /** @description The whole configuration for administrators of the repository, `{}` for others. */
            config: {
                [key: string]: unknown;
            };
            /**
             * @description Why it was disabled last; enabling does not clear it.
             * @enum {unknown}
             */
            disabled_reason: null | "user_toggled" | "successive_build_failures" | "successive_build_internal_errors";
            enabled: boolean;
            /** Format: uuid */
            id: string;
            /** @description Whether it was activated. */
            is_active: boolean;
            pull_robot?: components["schemas"]["PullRobot"];
            /** @description Where a person looks at the source; always null for custom-git. */
            repository_url: string | null;
            /** @enum {unknown} */
            service: "github" | "gitlab" | "bitbucket" | "custom-git";
        };
        TriggerBuildList: {
            /** @description Newest first. */
            builds: components["schemas"]["Build"][];
        };
        TriggerList: {
            triggers: components["schemas"]["Trigger"][];
        };
        /** @description Replaces everything: no description makes it empty, no avatar address makes it null. */
        UpdateApp: {
            application_uri: string;
            avatar_email?: string;
            description?: string;
            name: string;
            redirect_uri: string;
        };
        /** @description Only `name` is read; other keys are ignored, whatever their type, so they have none here. */
        UpdateInstallOrganization: {
            /** @description Ignored. In the guide; it belongs to another operation. */
            email?: unknown;
            /** @description Ignored. In the guide; it belongs to another operation. */
            invoice_email?: unknown;
            /** @description Ignored. In the guide; it belongs to another operation. */
            invoice_email_address?: unknown;
            /** @description The new name of the organization. */
            name?: string;
            /** @description Ignored. In the guide; it belongs to another operation. */
            tag_expiration_s?: unknown;
        };
        /** @description What is not given stays. */
        UpdateOrg: {
            /** @description Contact address. */
            email?: string;
            /** @description Whether invoices are sent by e-mail. */
            invoice_email?: boolean;
            /** @description Where to; null means the contact address. */
            invoice_email_address?: string | null;
            /** @description One of 0, 86400, 604800, 1209600 and 2419200; another one is refused by a rule. */
            tag_expiration_s?: number;
        };
        /** @description Nothing given changes nothing. */
        UpdateQuota: {
            /** @description Number of bytes the namespace is allowed; more than 0. */
            limit_bytes?: number;
        };
        /** @description What is not given stays. */
        UpdateQuotaLimit: {
            /** @description Percent of the quota, 1 to 100. */
            threshold_percent?: number;
            /** @description `Warning` or `Reject`, in any case. */
            type?: string;
        };
        /** @description Other keys are ignored. */
        UpdateServiceKey: {
            /** @description The expiration date as a Unix timestamp in seconds; null means never. */
            expiration?: number | null;
            /** @description Merged into the key's metadata. */
            metadata?: {
                [key: string]: unknown;
            };
            /** @description The friendly name of a service key: letters, digits, spaces, `-`, `_`, `:` and `/` only. */
            name?: string;
        };
        /** @description Other keys are ignored. */
        UpdateTrigger: {
            /** @description Whether the build trigger is enabled. */
            enabled: boolean;
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
        UserPermission: {
            avatar: components["schemas"]["Avatar"];
            /** @description Only in repositories of organizations; true for robots. */
            is_org_member?: boolean;
            is_robot: boolean;
            /** @description Robots as `namespace+short`. */
            name: string;
            role: components["schemas"]["RepositoryRole"];
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
        /** @enum {string} */
        Visibility: "public" | "private";
        VisibilityChange: {
            visibility: components["schemas"]["Visibility"];
        };
        Vulnerability: {
            Description: string | null;
            /** @description The version that fixes it; empty for none. */
            FixedBy: string | null;
            /** @description URLs with spaces between. */
            Link: string | null;
            Metadata: {
                DistroName: string | null;
                DistroVersion: string | null;
                NVD: {
                    CVSSv3: {
                        /** @description Empty where the scanner knows none. */
                        Score: number | "";
                        /** @description Empty where the scanner knows none. */
                        Vectors: string;
                    };
                };
                RepoLink: string | null;
                RepoName: string | null;
                UpdatedBy: string | null;
            };
            Name: string | null;
            NamespaceName: string | null;
            /** @enum {unknown} */
            Severity: "Unknown" | "Negligible" | "Low" | "Medium" | "High" | "Critical" | null;
        };
        WrongState: {
            message: string;
        };
    };
    responses: {
        /** @description There is no such build, or `start` is no integer (JSON); or a browser sent no `X-Requested-With` (text/html). */
        BadBuildLogs: {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["InvalidResponse"] | components["schemas"]["ParameterMessage"];
                "text/html": components["schemas"]["EarlyError"];
            };
        };
        /** @description The limit is no integer or more than 100 (JSON), or a browser sent no `X-Requested-With` (text/html). */
        BadListLimit: {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ParameterMessage"] | components["schemas"]["InvalidRequest"];
                "text/html": components["schemas"]["EarlyError"];
            };
        };
        /** @description A query parameter cannot be read, the message names it with its help text (JSON); or a browser sent no `X-Requested-With` (text/html). */
        BadParameterOrBrowser: {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ParameterMessage"];
                "text/html": components["schemas"]["EarlyError"];
            };
        };
        /** @description The body breaks its schema or a rule (ApiError), or is no JSON at all (Message). */
        BadRequest: {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["InvalidRequest"] | components["schemas"]["Message"];
            };
        };
        /** @description A rule of the data is broken. */
        BadRequestMessage: {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["AllowOriginMaybe"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Message"];
            };
        };
        /** @description The parameters break a rule (JSON); or a browser sent no `X-Requested-With` (text/html). */
        BadRequestMessageOrBrowser: {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Message"];
                "text/html": components["schemas"]["EarlyError"];
            };
        };
        /** @description The body breaks its schema or a rule (ApiError), or is no JSON or breaks a rule of the data (Message). */
        BadRequestOrData: {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["AllowOriginMaybe"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["InvalidRequest"] | components["schemas"]["Message"];
            };
        };
        /** @description A browser sent no `X-Requested-With`. */
        BrowserWithoutXhr: {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                [name: string]: unknown;
            };
            content: {
                "text/html": components["schemas"]["EarlyError"];
            };
        };
        /** @description A rule of the data is broken (JSON); or a browser sent no `X-Requested-With` (text/html). */
        DataOrBrowser: {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["AllowOriginMaybe"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Message"];
                "text/html": components["schemas"]["EarlyError"];
            };
        };
        /** @description The caller's role or the token's scope is too small. For reads. */
        Forbidden: {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["InsufficientScope"];
            };
        };
        /** @description The caller's role or the token's scope is too small (JSON); or nobody is signed in, then CSRF is missing (text/html). */
        ForbiddenWrite: {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["InsufficientScope"];
                "text/html": components["schemas"]["EarlyError"];
            };
        };
        /** @description A rule is broken. */
        InvalidRequest: {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["InvalidRequest"];
            };
        };
        /** @description Done; nothing to say. */
        NoContent: {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description It does not exist, or not for the caller. */
        NotFound: {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["NotFound"];
            };
        };
        /** @description There are no such tokens any more. */
        TokenCreationGone: {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["TokenCreationGone"];
            };
        };
        /** @description There are no such tokens any more. */
        TokensGone: {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["TokensGone"];
            };
        };
        /** @description The namespace has too many builds waiting. */
        TooManyBuilds: {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Message"];
            };
        };
        /** @description Nobody is signed in. */
        Unauthorized: {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["InvalidToken"];
            };
        };
        /** @description There is no such build (JSON), or a browser sent no `X-Requested-With` (text/html). */
        UnknownBuild: {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["InvalidResponse"];
                "text/html": components["schemas"]["EarlyError"];
            };
        };
        /** @description There is no such notification (ApiError), or it is of another repository (Message). */
        UnknownNotification: {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["AllowOriginMaybe"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["InvalidRequest"] | components["schemas"]["Message"];
            };
        };
        /** @description The body is not sent as JSON. */
        UnsupportedMediaType: {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Message"];
            };
        };
        /** @description The repository is read-only or a mirror; its state ends the text, or the number of it. */
        WrongState: {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["WrongState"];
            };
        };
    };
    parameters: {
        /** @description The UUID of the build, of any repository. */
        BuildUuid: string;
        /** @description To the end of this day, `MM/DD/YYYY` in UTC; default now. What cannot be read counts as absent. */
        EndTime: string;
        /** @description The unique identifier for a service key. */
        Kid: string;
        /** @description The number of results per page; all on one page without it. More than 100 is refused after the right was judged, so the schema has no maximum. */
        Limit: number;
        /** @description The name of a user or an organization; both paths take both. */
        Namespace: string;
        /** @description The `next_page` of the page before, valid for 2 days. Anything else means the first page. */
        NextPage: string;
        /** @description The UUID of the notification. */
        NotificationUuid: string;
        /** @description The name of the organization being managed. */
        OrganizationName: string;
        /** @description The name of the organization. */
        Orgname: string;
        /** @description The unique ID of the policy. */
        PolicyUuid: string;
        /** @description The id of the quota; what is no number is not found. */
        QuotaId: string;
        /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
        Repository: string;
        /** @description From this day on, `MM/DD/YYYY` in UTC; default one day ago. What cannot be read counts as absent. */
        StartTime: string;
        /** @description The name of the team. */
        Teamname: string;
        /** @description The token code; not looked at. */
        TokenCode: string;
        /** @description The UUID of the build trigger. */
        TriggerUuid: string;
    };
    requestBodies: never;
    headers: {
        /**
         * @description Everybody may read the answer in a browser.
         * @example *
         */
        AllowOrigin: "*";
        /**
         * @description Everybody may read the answer in a browser. Absent where a rule of the data is broken (Message).
         * @example *
         */
        AllowOriginMaybe: "*";
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getApplicationInformation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The client id of the OAuth application. */
                client_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The application. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationInformation"];
                };
            };
            400: components["responses"]["BrowserWithoutXhr"];
            404: components["responses"]["NotFound"];
        };
    };
    discovery: {
        parameters: {
            query?: {
                /** @description Whether to include internal operations. `false`, `False`, `FALSE`, `0`, `null` and the empty text are false, any other text is true. */
                internal?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Discovery"];
                };
            };
            400: components["responses"]["BrowserWithoutXhr"];
        };
    };
    getMatchingEntities: {
        parameters: {
            query?: {
                /** @description Whether to include the organization. `false`, `False`, `FALSE`, `0`, `null` and the empty text are false, any other text is true. */
                includeOrgs?: string;
                /** @description Whether to include teams of the organization; read like `includeOrgs`. */
                includeTeams?: string;
                /** @description The organization or user whose robots and teams to look at. */
                namespace?: string;
            };
            header?: never;
            path: {
                /** @description How the name starts; spaces and case do not matter. */
                prefix: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What matches. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntityList"];
                };
            };
            400: components["responses"]["BrowserWithoutXhr"];
        };
    };
    getErrorDescription: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The error code identifying the type of error. */
                error_type: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the code means. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiErrorDescription"];
                };
            };
            400: components["responses"]["BrowserWithoutXhr"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    conductSearch: {
        parameters: {
            query?: {
                /** @description What to find. */
                query?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What matches. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchResults"];
                };
            };
            400: components["responses"]["BrowserWithoutXhr"];
        };
    };
    conductRepoSearch: {
        parameters: {
            query?: {
                /** @description Whether to include stars, popularity and last change. `false`, `False`, `FALSE`, `0`, `null` and the empty text are false, any other text is true. */
                includeUsage?: string;
                /** @description Number of the page; less than 1 is 1, more than 10 is 10. */
                page?: number;
                /** @description What to find. */
                query?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of repositories. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RepositorySearch"];
                };
            };
            400: components["responses"]["BadParameterOrBrowser"];
        };
    };
    deleteGlobalMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The uuid of the message. */
                uuid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["NoContent"];
            /** @description The caller is no superuser (JSON); or nobody is signed in (text/html). */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                    "text/html": components["schemas"]["EarlyError"];
                };
            };
        };
    };
    getGlobalMessages: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The messages. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageList"];
                };
            };
            400: components["responses"]["BrowserWithoutXhr"];
        };
    };
    createGlobalMessage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The message. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMessage"];
            };
        };
        responses: {
            /** @description Created; nothing to say. */
            201: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            /** @description The caller is no superuser (JSON); or nobody is signed in (text/html). */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                    "text/html": components["schemas"]["EarlyError"];
                };
            };
            415: components["responses"]["UnsupportedMediaType"];
        };
    };
    createOrganization: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The organization. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewOrg"];
            };
        };
        responses: {
            /** @description Created; the text says so. */
            201: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": "Created";
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["ForbiddenWrite"];
            415: components["responses"]["UnsupportedMediaType"];
        };
    };
    getOrganization: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of the organization. */
                orgname: components["parameters"]["Orgname"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The organization, as the caller may see it. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
            400: components["responses"]["BrowserWithoutXhr"];
            404: components["responses"]["NotFound"];
        };
    };
    changeOrganizationDetails: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of the organization. */
                orgname: components["parameters"]["Orgname"];
            };
            cookie?: never;
        };
        /** @description What to change. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateOrg"];
            };
        };
        responses: {
            /** @description The organization as it is now. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
            400: components["responses"]["BadRequestOrData"];
            403: components["responses"]["ForbiddenWrite"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
        };
    };
    deleteAdminedOrganization: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of the organization. */
                orgname: components["parameters"]["Orgname"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["NoContent"];
            403: components["responses"]["ForbiddenWrite"];
            404: components["responses"]["NotFound"];
        };
    };
    getAggregateOrgLogs: {
        parameters: {
            query?: {
                /** @description To the end of this day, `MM/DD/YYYY` in UTC; default now. What cannot be read counts as absent. */
                endtime?: components["parameters"]["EndTime"];
                /** @description Only what this user or robot did. */
                performer?: string;
                /** @description From this day on, `MM/DD/YYYY` in UTC; default one day ago. What cannot be read counts as absent. */
                starttime?: components["parameters"]["StartTime"];
            };
            header?: never;
            path: {
                /** @description The name of the organization. */
                orgname: components["parameters"]["Orgname"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The counts. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AggregatedLogs"];
                };
            };
            400: components["responses"]["BadRequestMessageOrBrowser"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
        };
    };
    getOrganizationApplications: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of the organization. */
                orgname: components["parameters"]["Orgname"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The applications. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        applications: components["schemas"]["Application"][];
                    };
                };
            };
            400: components["responses"]["BrowserWithoutXhr"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    createOrganizationApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of the organization. */
                orgname: components["parameters"]["Orgname"];
            };
            cookie?: never;
        };
        /** @description The application. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewApp"];
            };
        };
        responses: {
            /** @description The application. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Application"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["ForbiddenWrite"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
        };
    };
    getOrganizationApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The client id of the OAuth application. */
                client_id: string;
                /** @description The name of the organization. */
                orgname: components["parameters"]["Orgname"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The application. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Application"];
                };
            };
            400: components["responses"]["BrowserWithoutXhr"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    updateOrganizationApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The client id of the OAuth application. */
                client_id: string;
                /** @description The name of the organization. */
                orgname: components["parameters"]["Orgname"];
            };
            cookie?: never;
        };
        /** @description The application. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateApp"];
            };
        };
        responses: {
            /** @description The application as it is now. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Application"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["ForbiddenWrite"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
        };
    };
    deleteOrganizationApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The client id of the OAuth application. */
                client_id: string;
                /** @description The name of the organization. */
                orgname: components["parameters"]["Orgname"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["NoContent"];
            403: components["responses"]["ForbiddenWrite"];
            404: components["responses"]["NotFound"];
        };
    };
    listOrganizationAutoPrunePolicies: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of the organization. */
                orgname: components["parameters"]["Orgname"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description None or one. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AutoPrunePolicyList"];
                };
            };
            400: components["responses"]["BrowserWithoutXhr"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
        };
    };
    createOrganizationAutoPrunePolicy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of the organization. */
                orgname: components["parameters"]["Orgname"];
            };
            cookie?: never;
        };
        /** @description The policy configuration that is to be applied. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["AutoPrunePolicyConfig"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AutoPrunePolicyUuid"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["ForbiddenWrite"];
            415: components["responses"]["UnsupportedMediaType"];
        };
    };
    getOrganizationAutoPrunePolicy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of the organization. */
                orgname: components["parameters"]["Orgname"];
                /** @description The unique ID of the policy. */
                policy_uuid: components["parameters"]["PolicyUuid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The policy. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AutoPrunePolicy"];
                };
            };
            400: components["responses"]["BrowserWithoutXhr"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    updateOrganizationAutoPrunePolicy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of the organization. */
                orgname: components["parameters"]["Orgname"];
                /** @description The unique ID of the policy. */
                policy_uuid: components["parameters"]["PolicyUuid"];
            };
            cookie?: never;
        };
        /** @description The policy configuration that is to be applied. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["AutoPrunePolicyConfig"];
            };
        };
        responses: {
            204: components["responses"]["NoContent"];
            400: components["responses"]["BadRequest"];
            403: components["responses"]["ForbiddenWrite"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
        };
    };
    deleteOrganizationAutoPrunePolicy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of the organization. */
                orgname: components["parameters"]["Orgname"];
                /** @description The unique ID of the policy. */
                policy_uuid: components["parameters"]["PolicyUuid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AutoPrunePolicyUuid"];
                };
            };
            403: components["responses"]["ForbiddenWrite"];
            404: components["responses"]["NotFound"];
        };
    };
    getOrganizationCollaborators: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of the organization. */
                orgname: components["parameters"]["Orgname"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The collaborators. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        collaborators: components["schemas"]["Collaborator"][];
                    };
                };
            };
            400: components["responses"]["BrowserWithoutXhr"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    exportOrgLogs: {
        parameters: {
            query?: {
                /** @description To the end of this day, `MM/DD/YYYY` in UTC; default now. What cannot be read counts as absent. */
                endtime?: components["parameters"]["EndTime"];
                /** @description From this day on, `MM/DD/YYYY` in UTC; default one day ago. What cannot be read counts as absent. */
                starttime?: components["parameters"]["StartTime"];
            };
            header?: never;
            path: {
                /** @description The name of the organization. */
                orgname: components["parameters"]["Orgname"];
            };
            cookie?: never;
        };
        /** @description Whom to tell; the object may be empty. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExportLogs"];
            };
        };
        responses: {
            /** @description The export is queued. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["ForbiddenWrite"];
            415: components["responses"]["UnsupportedMediaType"];
        };
    };
    listOrgLogs: {
        parameters: {
            query?: {
                /** @description To the end of this day, `MM/DD/YYYY` in UTC; default now. What cannot be read counts as absent. */
                endtime?: components["parameters"]["EndTime"];
                /** @description The `next_page` of the page before, valid for 2 days. Anything else means the first page. */
                next_page?: components["parameters"]["NextPage"];
                /** @description Only what this user or robot did. */
                performer?: string;
                /** @description From this day on, `MM/DD/YYYY` in UTC; default one day ago. What cannot be read counts as absent. */
                starttime?: components["parameters"]["StartTime"];
            };
            header?: never;
            path: {
                /** @description The name of the organization. */
                orgname: components["parameters"]["Orgname"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of entries. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogPage"];
                };
            };
            400: components["responses"]["BadRequestMessageOrBrowser"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
        };
    };
    getOrganizationMembers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of the organization. */
                orgname: components["parameters"]["Orgname"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The members. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        members: components["schemas"]["HumanMember"][];
                    };
                };
            };
            400: components["responses"]["BrowserWithoutXhr"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    getOrganizationMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The username of the member. */
                membername: string;
                /** @description The name of the organization. */
                orgname: components["parameters"]["Orgname"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The member. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationMember"];
                };
            };
            400: components["responses"]["BrowserWithoutXhr"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    removeOrganizationMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The username of the member. */
                membername: string;
                /** @description The name of the organization. */
                orgname: components["parameters"]["Orgname"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["NoContent"];
            400: components["responses"]["BadRequestMessage"];
            403: components["responses"]["ForbiddenWrite"];
            404: components["responses"]["NotFound"];
        };
    };
    getOrganizationPrototypePermissions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of the organization. */
                orgname: components["parameters"]["Orgname"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The default permissions. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        prototypes: components["schemas"]["Prototype"][];
                    };
                };
            };
            400: components["responses"]["BrowserWithoutXhr"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    createOrganizationPrototypePermission: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of the organization. */
                orgname: components["parameters"]["Orgname"];
            };
            cookie?: never;
        };
        /** @description The default permission. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPrototype"];
            };
        };
        responses: {
            /** @description The default permission. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Prototype"];
                };
            };
            400: components["responses"]["BadRequestOrData"];
            403: components["responses"]["ForbiddenWrite"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
        };
    };
    updateOrganizationPrototypePermission: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of the organization. */
                orgname: components["parameters"]["Orgname"];
                /** @description The id of the default permission. */
                prototypeid: string;
            };
            cookie?: never;
        };
        /** @description The role. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["PrototypeUpdate"];
            };
        };
        responses: {
            /** @description The default permission as it is now. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Prototype"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["ForbiddenWrite"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
        };
    };
    deleteOrganizationPrototypePermission: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of the organization. */
                orgname: components["parameters"]["Orgname"];
                /** @description The id of the default permission. */
                prototypeid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["NoContent"];
            403: components["responses"]["ForbiddenWrite"];
            404: components["responses"]["NotFound"];
        };
    };
    getProxyCacheConfig: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of the organization. */
                orgname: components["parameters"]["Orgname"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The configuration. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProxyCacheConfig"];
                };
            };
            400: components["responses"]["BrowserWithoutXhr"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
        };
    };
    createProxyCacheConfig: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of the organization. */
                orgname: components["parameters"]["Orgname"];
            };
            cookie?: never;
        };
        /** @description The configuration. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewProxyCacheConfig"];
            };
        };
        responses: {
            /** @description Created; the text says so. */
            201: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": "Created";
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["ForbiddenWrite"];
            415: components["responses"]["UnsupportedMediaType"];
        };
    };
    deleteProxyCacheConfig: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of the organization. */
                orgname: components["parameters"]["Orgname"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted; the text says so. */
            201: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": "Deleted";
                };
            };
            403: components["responses"]["ForbiddenWrite"];
            404: components["responses"]["NotFound"];
        };
    };
    listOrganizationQuota: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of the organization. */
                orgname: components["parameters"]["Orgname"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The quota, in a list; an empty list where there is none. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quota"][];
                };
            };
            400: components["responses"]["BrowserWithoutXhr"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    createOrganizationQuota: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of the organization. */
                orgname: components["parameters"]["Orgname"];
            };
            cookie?: never;
        };
        /** @description The size. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewQuota"];
            };
        };
        responses: {
            /** @description Created; the text says so. */
            201: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": "Created";
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["ForbiddenWrite"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
        };
    };
    getOrganizationQuota: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of the organization. */
                orgname: components["parameters"]["Orgname"];
                /** @description The number of the quota; what is no number names none. */
                quota_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The quota. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quota"];
                };
            };
            400: components["responses"]["BrowserWithoutXhr"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    changeOrganizationQuota: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of the organization. */
                orgname: components["parameters"]["Orgname"];
                /** @description The number of the quota; what is no number names none. */
                quota_id: string;
            };
            cookie?: never;
        };
        /** @description The size. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateQuota"];
            };
        };
        responses: {
            /** @description The quota as it is now. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quota"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["ForbiddenWrite"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
        };
    };
    deleteOrganizationQuota: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of the organization. */
                orgname: components["parameters"]["Orgname"];
                /** @description The number of the quota; what is no number names none. */
                quota_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["NoContent"];
            403: components["responses"]["ForbiddenWrite"];
            404: components["responses"]["NotFound"];
        };
    };
    listOrganizationQuotaLimit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of the organization. */
                orgname: components["parameters"]["Orgname"];
                /** @description The number of the quota; what is no number names none. */
                quota_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The limits. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotaLimit"][];
                };
            };
            400: components["responses"]["BrowserWithoutXhr"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    createOrganizationQuotaLimit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of the organization. */
                orgname: components["parameters"]["Orgname"];
                /** @description The number of the quota; what is no number names none. */
                quota_id: string;
            };
            cookie?: never;
        };
        /** @description The limit. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewQuotaLimit"];
            };
        };
        responses: {
            /** @description Created; the text says so. */
            201: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": "Created";
                };
            };
            400: components["responses"]["BadRequestOrData"];
            403: components["responses"]["ForbiddenWrite"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
        };
    };
    getOrganizationQuotaLimit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The number of the limit; what is no number names none. */
                limit_id: string;
                /** @description The name of the organization. */
                orgname: components["parameters"]["Orgname"];
                /** @description The number of the quota; what is no number names none. */
                quota_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The limit. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotaLimit"];
                };
            };
            400: components["responses"]["DataOrBrowser"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    changeOrganizationQuotaLimit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The number of the limit; what is no number names none. */
                limit_id: string;
                /** @description The name of the organization. */
                orgname: components["parameters"]["Orgname"];
                /** @description The number of the quota; what is no number names none. */
                quota_id: string;
            };
            cookie?: never;
        };
        /** @description What to change. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateQuotaLimit"];
            };
        };
        responses: {
            /** @description The whole quota, not the limit. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quota"];
                };
            };
            400: components["responses"]["BadRequestOrData"];
            403: components["responses"]["ForbiddenWrite"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
        };
    };
    deleteOrganizationQuotaLimit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The number of the limit; what is no number names none. */
                limit_id: string;
                /** @description The name of the organization. */
                orgname: components["parameters"]["Orgname"];
                /** @description The number of the quota; what is no number names none. */
                quota_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["NoContent"];
            400: components["responses"]["BadRequestMessage"];
            403: components["responses"]["ForbiddenWrite"];
            404: components["responses"]["NotFound"];
        };
    };
    getOrgRobots: {
        parameters: {
            query?: {
                /** @description How many robots to answer; default all. */
                limit?: number;
                /** @description Whether teams and repositories of the robots are told; any text but those that mean false means true. Default false. */
                permissions?: string;
                /** @description Whether tokens are told; any text but those that mean false means true. Default true. */
                token?: string;
            };
            header?: never;
            path: {
                /** @description The name of the organization. */
                orgname: components["parameters"]["Orgname"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The robots. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RobotList"];
                };
            };
            400: components["responses"]["BadParameterOrBrowser"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
        };
    };
    getOrgRobot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of the organization. */
                orgname: components["parameters"]["Orgname"];
                /** @description The short name of the robot, without the namespace. */
                robot_shortname: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The robot. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RobotDetail"];
                };
            };
            400: components["responses"]["DataOrBrowser"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
        };
    };
    createOrgRobot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of the organization. */
                orgname: components["parameters"]["Orgname"];
                /** @description The short name of the robot, without the namespace. */
                robot_shortname: string;
            };
            cookie?: never;
        };
        /** @description What is known of the robot. */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["CreateRobot"];
            };
        };
        responses: {
            /** @description The robot. */
            201: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewRobotDetail"];
                };
            };
            400: components["responses"]["BadRequestOrData"];
            403: components["responses"]["ForbiddenWrite"];
        };
    };
    deleteOrgRobot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of the organization. */
                orgname: components["parameters"]["Orgname"];
                /** @description The short name of the robot, without the namespace. */
                robot_shortname: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["NoContent"];
            /** @description A mirror uses the robot (ApiError), or it does not exist (Message). */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOriginMaybe"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidRequest"] | components["schemas"]["Message"];
                };
            };
            403: components["responses"]["ForbiddenWrite"];
        };
    };
    getOrgRobotPermissions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of the organization. */
                orgname: components["parameters"]["Orgname"];
                /** @description The short name of the robot, without the namespace. */
                robot_shortname: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The permissions. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RobotPermissionList"];
                };
            };
            400: components["responses"]["DataOrBrowser"];
            401: components["responses"]["Unauthorized"];
            /** @description The token has no user:admin (ApiError), or the caller does not administer the organization (Message). */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InsufficientScope"] | components["schemas"]["Message"];
                };
            };
        };
    };
    regenerateOrgRobotToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of the organization. */
                orgname: components["parameters"]["Orgname"];
                /** @description The short name of the robot, without the namespace. */
                robot_shortname: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The robot with its new token. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RobotWithToken"];
                };
            };
            400: components["responses"]["BadRequestMessage"];
            403: components["responses"]["ForbiddenWrite"];
        };
    };
    updateOrganizationTeam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of the organization. */
                orgname: components["parameters"]["Orgname"];
                /** @description The name of the team. */
                teamname: components["parameters"]["Teamname"];
            };
            cookie?: never;
        };
        /** @description What the team is. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["TeamDescription"];
            };
        };
        responses: {
            /** @description The team. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Team"];
                };
            };
            400: components["responses"]["BadRequestOrData"];
            403: components["responses"]["ForbiddenWrite"];
            415: components["responses"]["UnsupportedMediaType"];
        };
    };
    deleteOrganizationTeam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of the organization. */
                orgname: components["parameters"]["Orgname"];
                /** @description The name of the team. */
                teamname: components["parameters"]["Teamname"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["NoContent"];
            400: components["responses"]["BadRequestMessage"];
            403: components["responses"]["ForbiddenWrite"];
        };
    };
    inviteTeamMemberEmail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The e-mail address; it is not checked. */
                email: string;
                /** @description The name of the organization. */
                orgname: components["parameters"]["Orgname"];
                /** @description The name of the team. */
                teamname: components["parameters"]["Teamname"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The invitation. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamInvite"];
                };
            };
            403: components["responses"]["ForbiddenWrite"];
            404: components["responses"]["NotFound"];
        };
    };
    deleteTeamMemberEmailInvite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The e-mail address; it is not checked. */
                email: string;
                /** @description The name of the organization. */
                orgname: components["parameters"]["Orgname"];
                /** @description The name of the team. */
                teamname: components["parameters"]["Teamname"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["NoContent"];
            403: components["responses"]["ForbiddenWrite"];
            404: components["responses"]["NotFound"];
        };
    };
    getOrganizationTeamMembers: {
        parameters: {
            query?: {
                /** @description Whether invitations are told; any text but those that mean false means true. Default false. */
                includePending?: string;
            };
            header?: never;
            path: {
                /** @description The name of the organization. */
                orgname: components["parameters"]["Orgname"];
                /** @description The name of the team. */
                teamname: components["parameters"]["Teamname"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The members. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamMembers"];
                };
            };
            400: components["responses"]["BrowserWithoutXhr"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    updateOrganizationTeamMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of the user or robot, `namespace+short` for a robot. */
                membername: string;
                /** @description The name of the organization. */
                orgname: components["parameters"]["Orgname"];
                /** @description The name of the team. */
                teamname: components["parameters"]["Teamname"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The member; `invited` tells which. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamMember"];
                };
            };
            /** @description The user does not exist (ApiError), or a rule of the data is broken (Message). */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOriginMaybe"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidRequest"] | components["schemas"]["Message"];
                };
            };
            403: components["responses"]["ForbiddenWrite"];
            404: components["responses"]["NotFound"];
        };
    };
    deleteOrganizationTeamMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of the user or robot, `namespace+short` for a robot. */
                membername: string;
                /** @description The name of the organization. */
                orgname: components["parameters"]["Orgname"];
                /** @description The name of the team. */
                teamname: components["parameters"]["Teamname"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["NoContent"];
            400: components["responses"]["BadRequestMessage"];
            403: components["responses"]["ForbiddenWrite"];
            404: components["responses"]["NotFound"];
        };
    };
    getOrganizationTeamPermissions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of the organization. */
                orgname: components["parameters"]["Orgname"];
                /** @description The name of the team. */
                teamname: components["parameters"]["Teamname"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The permissions. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamPermissionList"];
                };
            };
            400: components["responses"]["BrowserWithoutXhr"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    validateProxyCacheConfig: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of the organization. */
                orgname: components["parameters"]["Orgname"];
            };
            cookie?: never;
        };
        /** @description The configuration. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["TriedProxyCacheConfig"];
            };
        };
        responses: {
            /** @description It can be used. */
            202: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": "Valid" | "Anonymous";
                };
            };
            400: components["responses"]["BadRequestOrData"];
            403: components["responses"]["ForbiddenWrite"];
            415: components["responses"]["UnsupportedMediaType"];
        };
    };
    listRepos: {
        parameters: {
            query?: {
                /** @description Whether to include when a tag was last changed; read like `popularity`. */
                last_modified?: string;
                /** @description Only repositories of this namespace. */
                namespace?: string;
                /** @description The `next_page` of the page before, valid for 2 days. Anything else means the first page. */
                next_page?: components["parameters"]["NextPage"];
                /** @description Whether to include the popularity. `false`, `False`, `FALSE`, `0`, `null` and the empty text are false, any other text is true. */
                popularity?: string;
                /** @description Whether to add public repositories; read like `popularity`. */
                public?: string;
                /** @description Only repositories of this kind. */
                repo_kind?: string;
                /** @description Only repositories that the caller has starred; read like `popularity`. */
                starred?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of repositories. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RepositoryPage"];
                };
            };
            /** @description Neither namespace, starred nor public; or starred without a token (JSON); or a browser sent no `X-Requested-With` (text/html). */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidRequest"] | components["schemas"]["Message"];
                    "text/html": components["schemas"]["EarlyError"];
                };
            };
        };
    };
    createRepo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The repository. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRepository"];
            };
        };
        responses: {
            /** @description The repository. */
            201: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedRepository"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["ForbiddenWrite"];
            415: components["responses"]["UnsupportedMediaType"];
        };
    };
    getRepo: {
        parameters: {
            query?: {
                /** @description Whether to include the actions of each day of the last three months; read like `includeTags`. */
                includeStats?: string;
                /** @description Whether to include the active tags, at most 500. `false`, `False`, `FALSE`, `0`, `null` and the empty text are false, any other text is true. */
                includeTags?: string;
            };
            header?: never;
            path: {
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The repository. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Repository"];
                };
            };
            400: components["responses"]["BrowserWithoutXhr"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    updateRepo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
            };
            cookie?: never;
        };
        /** @description The new description. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["RepositoryChange"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true
                     *     }
                     */
                    "application/json": components["schemas"]["Success"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["ForbiddenWrite"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
        };
    };
    deleteRepository: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["NoContent"];
            403: components["responses"]["ForbiddenWrite"];
        };
    };
    getAggregateRepoLogs: {
        parameters: {
            query?: {
                /** @description To the end of this day, `MM/DD/YYYY` in UTC; default now. What cannot be read counts as absent. */
                endtime?: components["parameters"]["EndTime"];
                /** @description From this day on, `MM/DD/YYYY` in UTC; default one day ago. What cannot be read counts as absent. */
                starttime?: components["parameters"]["StartTime"];
            };
            header?: never;
            path: {
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The counts. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AggregatedLogs"];
                };
            };
            400: components["responses"]["BadRequestMessageOrBrowser"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    listRepositoryAutoPrunePolicies: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description None or one. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AutoPrunePolicyList"];
                };
            };
            400: components["responses"]["BrowserWithoutXhr"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    createRepositoryAutoPrunePolicy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
            };
            cookie?: never;
        };
        /** @description The policy configuration that is to be applied. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["AutoPrunePolicyConfig"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AutoPrunePolicyUuid"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["ForbiddenWrite"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
        };
    };
    getRepositoryAutoPrunePolicy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The unique ID of the policy. */
                policy_uuid: components["parameters"]["PolicyUuid"];
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The policy. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AutoPrunePolicy"];
                };
            };
            400: components["responses"]["BrowserWithoutXhr"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    updateRepositoryAutoPrunePolicy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The unique ID of the policy. */
                policy_uuid: components["parameters"]["PolicyUuid"];
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
            };
            cookie?: never;
        };
        /** @description The policy configuration that is to be applied. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["AutoPrunePolicyConfig"];
            };
        };
        responses: {
            204: components["responses"]["NoContent"];
            400: components["responses"]["BadRequest"];
            403: components["responses"]["ForbiddenWrite"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
        };
    };
    deleteRepositoryAutoPrunePolicy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The unique ID of the policy. */
                policy_uuid: components["parameters"]["PolicyUuid"];
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AutoPrunePolicyUuid"];
                };
            };
            403: components["responses"]["ForbiddenWrite"];
            404: components["responses"]["NotFound"];
        };
    };
    getRepoBuilds: {
        parameters: {
            query?: {
                /** @description The most builds to answer; there is no maximum. */
                limit?: number;
                /** @description Only builds that started at this time or later, in seconds since 1970. */
                since?: number;
            };
            header?: never;
            path: {
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The builds. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BuildList"];
                };
            };
            400: components["responses"]["BadParameterOrBrowser"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
        };
    };
    requestRepoBuild: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
            };
            cookie?: never;
        };
        /** @description What to build from. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewBuild"];
            };
        };
        responses: {
            /** @description The build waits. */
            201: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    /**
                     * @description Path of the build's status.
                     * @example /api/v1/repository/devtable/simple/build/3f6f0bd4-6d0b-4a0e-8d53-1c0a7a4e9b52/status
                     */
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Build"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["ForbiddenWrite"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyBuilds"];
            503: components["responses"]["WrongState"];
        };
    };
    getRepoBuild: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The UUID of the build. */
                build_uuid: string;
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The build. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Build"];
                };
            };
            400: components["responses"]["BrowserWithoutXhr"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    cancelRepoBuild: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The UUID of the build. */
                build_uuid: string;
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Cancelled. The real server says it with 201. */
            201: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    /** @example Okay */
                    "application/json": "Okay";
                };
            };
            /** @description The build cannot be cancelled any more. */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidRequest"];
                };
            };
            403: components["responses"]["ForbiddenWrite"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["WrongState"];
        };
    };
    getRepoBuildLogs: {
        parameters: {
            query?: {
                /** @description Number of the first entry. The guide does not list it. */
                start?: number;
            };
            header?: never;
            path: {
                /** @description The UUID of the build. */
                build_uuid: string;
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The log. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BuildLogs"];
                };
            };
            /** @description The build is unknown, or `start` cannot be read (JSON); or a browser sent no `X-Requested-With` (text/html). */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOriginMaybe"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"] | components["schemas"]["ParameterMessage"];
                    "text/html": components["schemas"]["EarlyError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    getRepoBuildStatus: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The UUID of the build. */
                build_uuid: string;
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The build. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Build"];
                };
            };
            /** @description The build is unknown (JSON); or a browser sent no `X-Requested-With` (text/html). */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOriginMaybe"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                    "text/html": components["schemas"]["EarlyError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    changeRepoState: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
            };
            cookie?: never;
        };
        /** @description The new state. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["StateChange"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true
                     *     }
                     */
                    "application/json": components["schemas"]["Success"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["ForbiddenWrite"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
        };
    };
    changeRepoVisibility: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
            };
            cookie?: never;
        };
        /** @description The new visibility. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["VisibilityChange"];
            };
        };
        responses: {
            /** @description Done; null for a repository that does not exist. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success"] | null;
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["ForbiddenWrite"];
            415: components["responses"]["UnsupportedMediaType"];
        };
    };
    exportRepoLogs: {
        parameters: {
            query?: {
                /** @description To the end of this day, `MM/DD/YYYY` in UTC; default now. What cannot be read counts as absent. */
                endtime?: components["parameters"]["EndTime"];
                /** @description From this day on, `MM/DD/YYYY` in UTC; default one day ago. What cannot be read counts as absent. */
                starttime?: components["parameters"]["StartTime"];
            };
            header?: never;
            path: {
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
            };
            cookie?: never;
        };
        /** @description Whom to tell; the object may be empty. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExportLogs"];
            };
        };
        responses: {
            /** @description The export is queued. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["ForbiddenWrite"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
        };
    };
    listRepoLogs: {
        parameters: {
            query?: {
                /** @description To the end of this day, `MM/DD/YYYY` in UTC; default now. What cannot be read counts as absent. */
                endtime?: components["parameters"]["EndTime"];
                /** @description The `next_page` of the page before, valid for 2 days. Anything else means the first page. */
                next_page?: components["parameters"]["NextPage"];
                /** @description From this day on, `MM/DD/YYYY` in UTC; default one day ago. What cannot be read counts as absent. */
                starttime?: components["parameters"]["StartTime"];
            };
            header?: never;
            path: {
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of entries. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogPage"];
                };
            };
            400: components["responses"]["BadRequestMessageOrBrowser"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    getRepoManifest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The digest of the manifest. Anything else, such as a tag, makes the path that of a repository with a longer name. */
                manifestref: components["schemas"]["Digest"];
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The manifest. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Manifest"];
                };
            };
            400: components["responses"]["BrowserWithoutXhr"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    listManifestLabels: {
        parameters: {
            query?: {
                /** @description Only labels whose key starts with this. */
                filter?: string;
            };
            header?: never;
            path: {
                /** @description The digest of the manifest. Anything else, such as a tag, makes the path that of a repository with a longer name. */
                manifestref: components["schemas"]["Digest"];
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The labels. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LabelList"];
                };
            };
            400: components["responses"]["BrowserWithoutXhr"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    addManifestLabel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The digest of the manifest. Anything else, such as a tag, makes the path that of a repository with a longer name. */
                manifestref: components["schemas"]["Digest"];
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
            };
            cookie?: never;
        };
        /** @description The label. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewLabel"];
            };
        };
        responses: {
            /** @description The label. */
            201: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    /**
                     * @description Path of the label.
                     * @example /api/v1/repository/devtable/simple/manifest/sha256:e692418e4cbaf90ca69d05a66403747baa33ee08806650b51fab815ad7fc331f/labels/8c1c4b3e-0b3f-4f0f-9b0e-5f5f0a1b2c3d
                     */
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LabelAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["ForbiddenWrite"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["WrongState"];
        };
    };
    getManifestLabel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The ID of the label. */
                labelid: string;
                /** @description The digest of the manifest. Anything else, such as a tag, makes the path that of a repository with a longer name. */
                manifestref: components["schemas"]["Digest"];
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The label. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Label"];
                };
            };
            400: components["responses"]["BrowserWithoutXhr"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    deleteManifestLabel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The ID of the label. */
                labelid: string;
                /** @description The digest of the manifest. Anything else, such as a tag, makes the path that of a repository with a longer name. */
                manifestref: components["schemas"]["Digest"];
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["NoContent"];
            400: components["responses"]["BadRequestMessage"];
            403: components["responses"]["ForbiddenWrite"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["WrongState"];
        };
    };
    getRepoManifestSecurity: {
        parameters: {
            query?: {
                /** @description Whether to include vulnerabilities; they always are. */
                vulnerabilities?: string;
            };
            header?: never;
            path: {
                /** @description The digest of the manifest. Anything else, such as a tag, makes the path that of a repository with a longer name. */
                manifestref: components["schemas"]["Digest"];
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The report, or how far it is. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecurityReport"];
                };
            };
            400: components["responses"]["BrowserWithoutXhr"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description The scanner cannot be reached. */
            520: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DownstreamIssue"];
                };
            };
        };
    };
    getRepoMirrorConfig: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The configuration. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MirrorConfig"];
                };
            };
            400: components["responses"]["BrowserWithoutXhr"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    changeRepoMirrorConfig: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
            };
            cookie?: never;
        };
        /** @description What to change; the object may be empty. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["MirrorConfigChange"];
            };
        };
        responses: {
            /** @description Done. The real server says it with 201 and an empty text. */
            201: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    /** @example  */
                    "application/json": "";
                };
            };
            /** @description The body breaks its schema or a rule. */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOriginMaybe"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidRequest"] | components["schemas"]["Message"] | components["schemas"]["MirrorDetail"];
                };
            };
            403: components["responses"]["ForbiddenWrite"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
        };
    };
    createRepoMirrorConfig: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
            };
            cookie?: never;
        };
        /** @description From where, when and what to mirror. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMirrorConfig"];
            };
        };
        responses: {
            /** @description Done. The real server says it with 201 and an empty text. */
            201: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    /** @example  */
                    "application/json": "";
                };
            };
            /** @description The body breaks its schema or a rule. */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOriginMaybe"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidRequest"] | components["schemas"]["Message"] | components["schemas"]["MirrorDetail"];
                };
            };
            403: components["responses"]["ForbiddenWrite"];
            404: components["responses"]["NotFound"];
            /** @description The repository has a configuration. */
            409: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MirrorDetail"];
                };
            };
            415: components["responses"]["UnsupportedMediaType"];
        };
    };
    syncCancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["NoContent"];
            403: components["responses"]["ForbiddenWrite"];
            404: components["responses"]["NotFound"];
        };
    };
    syncNow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["NoContent"];
            403: components["responses"]["ForbiddenWrite"];
            404: components["responses"]["NotFound"];
        };
    };
    listRepoNotifications: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The notifications. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RepositoryNotificationList"];
                };
            };
            400: components["responses"]["BrowserWithoutXhr"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
        };
    };
    createRepoNotification: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
            };
            cookie?: never;
        };
        /** @description Information for creating a notification on a repository. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateRepositoryNotification"];
            };
        };
        responses: {
            /** @description The notification. */
            201: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewRepositoryNotification"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["ForbiddenWrite"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
        };
    };
    getRepoNotification: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
                /** @description The UUID of the notification. */
                uuid: components["parameters"]["NotificationUuid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The notification. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RepositoryNotification"];
                };
            };
            400: components["responses"]["BrowserWithoutXhr"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    resetRepositoryNotificationFailures: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
                /** @description The UUID of the notification. */
                uuid: components["parameters"]["NotificationUuid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["NoContent"];
            400: components["responses"]["UnknownNotification"];
            403: components["responses"]["ForbiddenWrite"];
        };
    };
    deleteRepoNotification: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
                /** @description The UUID of the notification. */
                uuid: components["parameters"]["NotificationUuid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["NoContent"];
            400: components["responses"]["InvalidRequest"];
            403: components["responses"]["ForbiddenWrite"];
        };
    };
    testRepoNotification: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
                /** @description The UUID of the notification. */
                uuid: components["parameters"]["NotificationUuid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Queued. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RepositoryNotificationTest"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            403: components["responses"]["ForbiddenWrite"];
        };
    };
    listRepoTeamPermissions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The permissions by name. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description By team name. */
                        permissions: {
                            [key: string]: components["schemas"]["TeamPermission"];
                        };
                    };
                };
            };
            400: components["responses"]["BrowserWithoutXhr"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
        };
    };
    getTeamPermissions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
                /** @description The name of the team. */
                teamname: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The role. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Role"];
                };
            };
            400: components["responses"]["DataOrBrowser"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
        };
    };
    changeTeamPermissions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
                /** @description The name of the team. */
                teamname: string;
            };
            cookie?: never;
        };
        /** @description The role. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRole"];
            };
        };
        responses: {
            /** @description The permission. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamPermission"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["ForbiddenWrite"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
        };
    };
    deleteTeamPermissions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
                /** @description The name of the team. */
                teamname: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["NoContent"];
            400: components["responses"]["InvalidRequest"];
            403: components["responses"]["ForbiddenWrite"];
        };
    };
    listRepoUserPermissions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The permissions by name. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description By username. */
                        permissions: {
                            [key: string]: components["schemas"]["UserPermission"];
                        };
                    };
                };
            };
            400: components["responses"]["BrowserWithoutXhr"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
        };
    };
    getUserPermissions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
                /** @description The name of the user or robot, `namespace+short` for a robot. */
                username: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The permission. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserPermission"];
                };
            };
            400: components["responses"]["DataOrBrowser"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
        };
    };
    changeUserPermissions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
                /** @description The name of the user or robot, `namespace+short` for a robot. */
                username: string;
            };
            cookie?: never;
        };
        /** @description The role. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRole"];
            };
        };
        responses: {
            /** @description The permission. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserPermission"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["ForbiddenWrite"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
        };
    };
    deleteUserPermissions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
                /** @description The name of the user or robot, `namespace+short` for a robot. */
                username: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["NoContent"];
            400: components["responses"]["InvalidRequest"];
            403: components["responses"]["ForbiddenWrite"];
        };
    };
    getUserTransitivePermission: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
                /** @description The name of the user or robot, `namespace+short` for a robot. */
                username: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The roles. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        permissions: components["schemas"]["Role"][];
                    };
                };
            };
            400: components["responses"]["BrowserWithoutXhr"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    listRepoTags: {
        parameters: {
            query?: {
                /** @description `like:<part>` or `eq:<name>`. Another operation before the colon is ignored. */
                filter_tag_name?: string;
                /** @description Rows to a page; less than 1 is 1, more than 100 is 100. */
                limit?: number;
                /** @description Only what tags have now. `false`, `False`, `FALSE`, `0`, `null` and the empty text are false, any other text is true. */
                onlyActiveTags?: string;
                /** @description Number of the page; less than 1 is 1. */
                page?: number;
                /** @description Only rows of this tag. */
                specificTag?: string;
            };
            header?: never;
            path: {
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of rows. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TagPage"];
                };
            };
            /** @description A parameter cannot be read, or the filter has no colon (JSON); or a browser sent no `X-Requested-With` (text/html). */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParameterMessage"] | components["schemas"]["Message"];
                    "text/html": components["schemas"]["EarlyError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    changeTag: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
                /** @description The name of the tag. */
                tag: string;
            };
            cookie?: never;
        };
        /** @description What to change. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["TagChange"];
            };
        };
        responses: {
            /** @description Done. The real server says it with 201. */
            201: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    /** @example Updated */
                    "application/json": "Updated";
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["ForbiddenWrite"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["WrongState"];
        };
    };
    deleteFullTag: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
                /** @description The name of the tag. */
                tag: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["NoContent"];
            403: components["responses"]["ForbiddenWrite"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["WrongState"];
        };
    };
    restoreTag: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
                /** @description The name of the tag. */
                tag: string;
            };
            cookie?: never;
        };
        /** @description The manifest to restore. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["TagRestore"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    /** @example {} */
                    "application/json": Record<string, never>;
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["ForbiddenWrite"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["WrongState"];
        };
    };
    listRepoTokens: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            400: components["responses"]["BrowserWithoutXhr"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            410: components["responses"]["TokensGone"];
        };
    };
    createToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
            };
            cookie?: never;
        };
        /** @description Description of a new token. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewToken"];
            };
        };
        responses: {
            400: components["responses"]["BadRequest"];
            403: components["responses"]["ForbiddenWrite"];
            410: components["responses"]["TokenCreationGone"];
            415: components["responses"]["UnsupportedMediaType"];
        };
    };
    getTokens: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The token code; not looked at. */
                code: components["parameters"]["TokenCode"];
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            400: components["responses"]["BrowserWithoutXhr"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            410: components["responses"]["TokensGone"];
        };
    };
    changeToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The token code; not looked at. */
                code: components["parameters"]["TokenCode"];
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
            };
            cookie?: never;
        };
        /** @description Description of a token permission. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["TokenPermission"];
            };
        };
        responses: {
            400: components["responses"]["BadRequest"];
            403: components["responses"]["ForbiddenWrite"];
            410: components["responses"]["TokensGone"];
            415: components["responses"]["UnsupportedMediaType"];
        };
    };
    deleteToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The token code; not looked at. */
                code: components["parameters"]["TokenCode"];
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            403: components["responses"]["ForbiddenWrite"];
            410: components["responses"]["TokensGone"];
        };
    };
    listBuildTriggers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The triggers. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TriggerList"];
                };
            };
            400: components["responses"]["BrowserWithoutXhr"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
        };
    };
    getBuildTrigger: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
                /** @description The UUID of the build trigger. */
                trigger_uuid: components["parameters"]["TriggerUuid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The trigger. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Trigger"];
                };
            };
            400: components["responses"]["BrowserWithoutXhr"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    updateBuildTrigger: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
                /** @description The UUID of the build trigger. */
                trigger_uuid: components["parameters"]["TriggerUuid"];
            };
            cookie?: never;
        };
        /** @description Options for updating a build trigger. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateTrigger"];
            };
        };
        responses: {
            /** @description The trigger, without source and configuration. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ToggledTrigger"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["ForbiddenWrite"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["WrongState"];
        };
    };
    deleteBuildTrigger: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
                /** @description The UUID of the build trigger. */
                trigger_uuid: components["parameters"]["TriggerUuid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["NoContent"];
            403: components["responses"]["ForbiddenWrite"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["WrongState"];
        };
    };
    activateBuildTrigger: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
                /** @description The UUID of the build trigger. */
                trigger_uuid: components["parameters"]["TriggerUuid"];
            };
            cookie?: never;
        };
        /** @description Configuration and robot. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActivateTrigger"];
            };
        };
        responses: {
            /** @description The active trigger. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivatedTrigger"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["ForbiddenWrite"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["WrongState"];
        };
    };
    listTriggerRecentBuilds: {
        parameters: {
            query?: {
                /** @description The maximum number of builds to return; there is no largest. */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
                /** @description The UUID of the build trigger. */
                trigger_uuid: components["parameters"]["TriggerUuid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The builds. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TriggerBuildList"];
                };
            };
            400: components["responses"]["BadParameterOrBrowser"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
        };
    };
    manuallyStartBuildTrigger: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
                /** @description The UUID of the build trigger. */
                trigger_uuid: components["parameters"]["TriggerUuid"];
            };
            cookie?: never;
        };
        /** @description Optional run parameters; the object itself is not optional. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["RunParameters"];
            };
        };
        responses: {
            /** @description The build that was queued. */
            201: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    /**
                     * @description The path of the build's status.
                     * @example /api/v1/repository/devtable/building/build/deadbeef-dead-beef-dead-beefdeadbeef/status
                     */
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Build"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["ForbiddenWrite"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyBuilds"];
            503: components["responses"]["WrongState"];
        };
    };
    getRepoBuildSuperUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The UUID of the build, of any repository. */
                build_uuid: components["parameters"]["BuildUuid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The build. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuperuserBuild"];
                };
            };
            400: components["responses"]["BrowserWithoutXhr"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    getRepoBuildLogsSuperUser: {
        parameters: {
            query?: {
                /** @description The number of the first entry to return. */
                start?: number;
            };
            header?: never;
            path: {
                /** @description The UUID of the build, of any repository. */
                build_uuid: components["parameters"]["BuildUuid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The entries, or where they are. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BuildLogs"];
                };
            };
            400: components["responses"]["BadBuildLogs"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
        };
    };
    getRepoBuildStatusSuperUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The UUID of the build, of any repository. */
                build_uuid: components["parameters"]["BuildUuid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The build. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuperuserBuild"];
                };
            };
            400: components["responses"]["UnknownBuild"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
        };
    };
    approveServiceKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The unique identifier for a service key. */
                kid: components["parameters"]["Kid"];
            };
            cookie?: never;
        };
        /** @description Information for approving service keys; the object itself is not optional. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApproveServiceKey"];
            };
        };
        responses: {
            /** @description Approved; nothing to say. */
            201: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["ForbiddenWrite"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
        };
    };
    listServiceKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The keys. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceKeyList"];
                };
            };
            400: components["responses"]["BrowserWithoutXhr"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
        };
    };
    createServiceKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Description of creation of a service key. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateServiceKey"];
            };
        };
        responses: {
            /** @description The key, with its private part. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedServiceKey"];
                };
            };
            400: components["responses"]["BadRequestOrData"];
            403: components["responses"]["ForbiddenWrite"];
            415: components["responses"]["UnsupportedMediaType"];
        };
    };
    getServiceKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The unique identifier for a service key. */
                kid: components["parameters"]["Kid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The key. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceKey"];
                };
            };
            400: components["responses"]["BrowserWithoutXhr"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    updateServiceKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The unique identifier for a service key. */
                kid: components["parameters"]["Kid"];
            };
            cookie?: never;
        };
        /** @description Description of updates for a service key. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateServiceKey"];
            };
        };
        responses: {
            /** @description The key. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceKey"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["ForbiddenWrite"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
        };
    };
    deleteServiceKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The unique identifier for a service key. */
                kid: components["parameters"]["Kid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["NoContent"];
            403: components["responses"]["ForbiddenWrite"];
            404: components["responses"]["NotFound"];
        };
    };
    listAllLogs: {
        parameters: {
            query?: {
                /** @description To the end of this day, `MM/DD/YYYY` in UTC; default now. What cannot be read counts as absent. */
                endtime?: components["parameters"]["EndTime"];
                /** @description The `next_page` of the page before, valid for 2 days. Anything else means the first page. */
                next_page?: components["parameters"]["NextPage"];
                /** @description Read, and ignored. An integer all the same. */
                page?: number;
                /** @description From this day on, `MM/DD/YYYY` in UTC; default one day ago. What cannot be read counts as absent. */
                starttime?: components["parameters"]["StartTime"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The entries. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SystemLogs"];
                };
            };
            400: components["responses"]["BadParameterOrBrowser"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
        };
    };
    listUserQuotaSuperUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of a user or an organization; both paths take both. */
                namespace: components["parameters"]["Namespace"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description None or one. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quota"][];
                };
            };
            400: components["responses"]["BrowserWithoutXhr"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    createUserQuotaSuperUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of a user or an organization; both paths take both. */
                namespace: components["parameters"]["Namespace"];
            };
            cookie?: never;
        };
        /** @description Description of a new quota. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewQuota"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": "Created";
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["ForbiddenWrite"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
        };
    };
    changeUserQuotaSuperUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of a user or an organization; both paths take both. */
                namespace: components["parameters"]["Namespace"];
                /** @description The id of the quota; what is no number is not found. */
                quota_id: components["parameters"]["QuotaId"];
            };
            cookie?: never;
        };
        /** @description Description of the changed quota. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateQuota"];
            };
        };
        responses: {
            /** @description The quota. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quota"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["ForbiddenWrite"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
        };
    };
    deleteUserQuotaSuperUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of a user or an organization; both paths take both. */
                namespace: components["parameters"]["Namespace"];
                /** @description The id of the quota; what is no number is not found. */
                quota_id: components["parameters"]["QuotaId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["NoContent"];
            403: components["responses"]["ForbiddenWrite"];
            404: components["responses"]["NotFound"];
        };
    };
    listAllOrganizations: {
        parameters: {
            query?: {
                /** @description The number of results per page; all on one page without it. More than 100 is refused after the right was judged, so the schema has no maximum. */
                limit?: number;
                /** @description Ignored. In the guide, where it stands among the query parameters as a path parameter. */
                name?: string;
                /** @description The `next_page` of the page before, valid for 2 days. Anything else means the first page. */
                next_page?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The organizations. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuperuserOrganizationList"];
                };
            };
            400: components["responses"]["BadListLimit"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    changeOrganization: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of the organization being managed. */
                name: components["parameters"]["OrganizationName"];
            };
            cookie?: never;
        };
        /** @description Description of updates for an existing organization. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateInstallOrganization"];
            };
        };
        responses: {
            /** @description The organization. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuperuserOrganization"];
                };
            };
            400: components["responses"]["BadRequestOrData"];
            403: components["responses"]["ForbiddenWrite"];
            415: components["responses"]["UnsupportedMediaType"];
        };
    };
    deleteOrganization: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of the organization being managed. */
                name: components["parameters"]["OrganizationName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["NoContent"];
            400: components["responses"]["BadRequestMessage"];
            403: components["responses"]["ForbiddenWrite"];
        };
    };
    getRegistrySize: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The size. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrySize"];
                };
            };
            400: components["responses"]["BrowserWithoutXhr"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
        };
    };
    postRegistrySize: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Not read. */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["QueueRegistrySize"];
            };
        };
        responses: {
            /** @description Queued. */
            201: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": "";
                };
            };
            /** @description It was queued, or runs, already. */
            202: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": "";
                };
            };
            403: components["responses"]["ForbiddenWrite"];
        };
    };
    listAllUsers: {
        parameters: {
            query?: {
                /** @description Whether disabled users are listed too: no for `false`, `False`, `FALSE`, `0`, `null` and the empty text, yes for anything else and without it. */
                disabled?: string;
                /** @description The number of results per page; all on one page without it. More than 100 is refused after the right was judged, so the schema has no maximum. */
                limit?: components["parameters"]["Limit"];
                /** @description The `next_page` of the page before, valid for 2 days. Anything else means the first page. */
                next_page?: components["parameters"]["NextPage"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The users. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuperuserUserList"];
                };
            };
            400: components["responses"]["BadListLimit"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
        };
    };
    createInstallUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Data for creating a user. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateInstallUser"];
            };
        };
        responses: {
            /** @description The user with the password. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstallUser"];
                };
            };
            400: components["responses"]["BadRequestOrData"];
            403: components["responses"]["ForbiddenWrite"];
            415: components["responses"]["UnsupportedMediaType"];
        };
    };
    listOrganizationQuotaSuperUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of a user or an organization; both paths take both. */
                namespace: components["parameters"]["Namespace"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description None or one. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quota"][];
                };
            };
            400: components["responses"]["BrowserWithoutXhr"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    createOrganizationQuotaSuperUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of a user or an organization; both paths take both. */
                namespace: components["parameters"]["Namespace"];
            };
            cookie?: never;
        };
        /** @description Description of a new quota. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewQuota"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": "Created";
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["ForbiddenWrite"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
        };
    };
    changeOrganizationQuotaSuperUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of a user or an organization; both paths take both. */
                namespace: components["parameters"]["Namespace"];
                /** @description The id of the quota; what is no number is not found. */
                quota_id: components["parameters"]["QuotaId"];
            };
            cookie?: never;
        };
        /** @description Description of the changed quota. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateQuota"];
            };
        };
        responses: {
            /** @description The quota. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quota"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["ForbiddenWrite"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
        };
    };
    deleteOrganizationQuotaSuperUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of a user or an organization; both paths take both. */
                namespace: components["parameters"]["Namespace"];
                /** @description The id of the quota; what is no number is not found. */
                quota_id: components["parameters"]["QuotaId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["NoContent"];
            403: components["responses"]["ForbiddenWrite"];
            404: components["responses"]["NotFound"];
        };
    };
    getLoggedInUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The caller. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserView"];
                };
            };
            400: components["responses"]["BrowserWithoutXhr"];
            /** @description Nobody is signed in, or the token may not read the account. */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoSession"];
                };
            };
        };
    };
    getAggregateUserLogs: {
        parameters: {
            query?: {
                /** @description To the end of this day, `MM/DD/YYYY` in UTC; default now. What cannot be read counts as absent. */
                endtime?: components["parameters"]["EndTime"];
                /** @description Only what this user or robot did. */
                performer?: string;
                /** @description From this day on, `MM/DD/YYYY` in UTC; default one day ago. What cannot be read counts as absent. */
                starttime?: components["parameters"]["StartTime"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The counts. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AggregatedLogs"];
                };
            };
            400: components["responses"]["BadRequestMessageOrBrowser"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
        };
    };
    listAppTokens: {
        parameters: {
            query?: {
                /** @description Only tokens that expire soon, within a tenth of the life of a token. `false`, `False`, `FALSE`, `0`, `null` and the empty text are false, any other text is true. */
                expiring?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tokens. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppTokenList"];
                };
            };
            400: components["responses"]["BrowserWithoutXhr"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
        };
    };
    createAppToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description What the token is called. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAppToken"];
            };
        };
        responses: {
            /** @description The token with its secret. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppTokenAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["ForbiddenWrite"];
            415: components["responses"]["UnsupportedMediaType"];
        };
    };
    getAppToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The uuid of the app token. */
                token_uuid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The token with its secret. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppTokenAnswer"];
                };
            };
            400: components["responses"]["BrowserWithoutXhr"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    revokeAppToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The uuid of the app token. */
                token_uuid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["NoContent"];
            403: components["responses"]["ForbiddenWrite"];
            404: components["responses"]["NotFound"];
        };
    };
    listUserAutoPrunePolicies: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description None or one. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AutoPrunePolicyList"];
                };
            };
            400: components["responses"]["BrowserWithoutXhr"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
        };
    };
    createUserAutoPrunePolicy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The policy configuration that is to be applied. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["AutoPrunePolicyConfig"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AutoPrunePolicyUuid"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["ForbiddenWrite"];
            415: components["responses"]["UnsupportedMediaType"];
        };
    };
    getUserAutoPrunePolicy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The unique ID of the policy. */
                policy_uuid: components["parameters"]["PolicyUuid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The policy. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AutoPrunePolicy"];
                };
            };
            400: components["responses"]["BrowserWithoutXhr"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    updateUserAutoPrunePolicy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The unique ID of the policy. */
                policy_uuid: components["parameters"]["PolicyUuid"];
            };
            cookie?: never;
        };
        /** @description The policy configuration that is to be applied. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["AutoPrunePolicyConfig"];
            };
        };
        responses: {
            204: components["responses"]["NoContent"];
            400: components["responses"]["BadRequest"];
            403: components["responses"]["ForbiddenWrite"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
        };
    };
    deleteUserAutoPrunePolicy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The unique ID of the policy. */
                policy_uuid: components["parameters"]["PolicyUuid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AutoPrunePolicyUuid"];
                };
            };
            403: components["responses"]["ForbiddenWrite"];
            404: components["responses"]["NotFound"];
        };
    };
    exportUserLogs: {
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
        /** @description Whom to tell; the object may be empty. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExportLogs"];
            };
        };
        responses: {
            /** @description The export is queued. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["ForbiddenWrite"];
            415: components["responses"]["UnsupportedMediaType"];
        };
    };
    listUserLogs: {
        parameters: {
            query?: {
                /** @description To the end of this day, `MM/DD/YYYY` in UTC; default now. What cannot be read counts as absent. */
                endtime?: components["parameters"]["EndTime"];
                /** @description The `next_page` of the page before, valid for 2 days. Anything else means the first page. */
                next_page?: components["parameters"]["NextPage"];
                /** @description Only what this user or robot did. */
                performer?: string;
                /** @description From this day on, `MM/DD/YYYY` in UTC; default one day ago. What cannot be read counts as absent. */
                starttime?: components["parameters"]["StartTime"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of entries. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogPage"];
                };
            };
            400: components["responses"]["BadRequestMessageOrBrowser"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
        };
    };
    listUserQuota: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The quota, in a list; an empty list where there is none. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quota"][];
                };
            };
            400: components["responses"]["BrowserWithoutXhr"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
        };
    };
    getUserQuota: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The number of the quota; what is no number names none. */
                quota_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The quota. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quota"];
                };
            };
            400: components["responses"]["BrowserWithoutXhr"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    listUserQuotaLimit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The number of the quota; what is no number names none. */
                quota_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The limits. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotaLimit"][];
                };
            };
            400: components["responses"]["BrowserWithoutXhr"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    getUserQuotaLimit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The number of the limit; what is no number names none. */
                limit_id: string;
                /** @description The number of the quota; what is no number names none. */
                quota_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The whole quota, not the limit. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quota"];
                };
            };
            400: components["responses"]["DataOrBrowser"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    getUserRobots: {
        parameters: {
            query?: {
                /** @description How many robots to answer; default all. */
                limit?: number;
                /** @description Whether teams and repositories of the robots are told; any text but those that mean false means true. Default false. */
                permissions?: string;
                /** @description Whether tokens are told; any text but those that mean false means true. Default true. */
                token?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The robots. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RobotList"];
                };
            };
            400: components["responses"]["BadParameterOrBrowser"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
        };
    };
    getUserRobot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The short name of the robot, without the namespace. */
                robot_shortname: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The robot. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RobotDetail"];
                };
            };
            400: components["responses"]["DataOrBrowser"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
        };
    };
    createUserRobot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The short name of the robot, without the namespace. */
                robot_shortname: string;
            };
            cookie?: never;
        };
        /** @description What is known of the robot. */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["CreateRobot"];
            };
        };
        responses: {
            /** @description The robot. */
            201: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewRobotDetail"];
                };
            };
            400: components["responses"]["BadRequestOrData"];
            403: components["responses"]["ForbiddenWrite"];
        };
    };
    deleteUserRobot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The short name of the robot, without the namespace. */
                robot_shortname: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["NoContent"];
            /** @description A mirror uses the robot (ApiError), or it does not exist (Message). */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOriginMaybe"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidRequest"] | components["schemas"]["Message"];
                };
            };
            403: components["responses"]["ForbiddenWrite"];
        };
    };
    getUserRobotPermissions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The short name of the robot, without the namespace. */
                robot_shortname: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The permissions. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RobotPermissionList"];
                };
            };
            400: components["responses"]["DataOrBrowser"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
        };
    };
    regenerateUserRobotToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The short name of the robot, without the namespace. */
                robot_shortname: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The robot with its new token. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RobotWithToken"];
                };
            };
            400: components["responses"]["BadRequestMessage"];
            403: components["responses"]["ForbiddenWrite"];
        };
    };
    listStarredRepos: {
        parameters: {
            query?: {
                /** @description The `next_page` of the page before, valid for 2 days. Anything else means the first page. */
                next_page?: components["parameters"]["NextPage"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of repositories. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StarredPage"];
                };
            };
            400: components["responses"]["BrowserWithoutXhr"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
        };
    };
    createStar: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The repository. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Star"];
            };
        };
        responses: {
            /** @description There is no such repository. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    /** @example null */
                    "application/json": null;
                };
            };
            /** @description The repository is starred. */
            201: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StarAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["ForbiddenWrite"];
            415: components["responses"]["UnsupportedMediaType"];
        };
    };
    deleteStar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The full path of the repository, e.g. `namespace/name`; names may be nested. */
                repository: components["parameters"]["Repository"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description There is no such repository. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    /** @example null */
                    "application/json": null;
                };
            };
            204: components["responses"]["NoContent"];
            403: components["responses"]["ForbiddenWrite"];
        };
    };
    getUserInformation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of the user. */
                username: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserView"];
                };
            };
            400: components["responses"]["BrowserWithoutXhr"];
            /** @description There is no such user. */
            404: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
        };
    };
}
