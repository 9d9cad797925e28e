// Generated from openapi.yaml by `npm run generate`; do not edit.
export interface paths {
    "/api/v1/apps/{appID}/deployments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the deployments of an app
         * @description For any signed-in user. Returns one page of the app's deployments, newest first; `total` counts all of them. An app that does not exist has an empty page. Changes nothing. Refusals: 401, then 400 for the app id, `limit` or `offset`.
         */
        get: operations["deployGetApiV1AppsByAppIDDeployments"];
        put?: never;
        /**
         * Start a deployment by hand
         * @description For the app's owner, a tenant admin and a platform admin. Adds a deployment in status pending, queues its build and publishes an event. Without `commit_sha` it takes the HEAD of the connected branch; a given commit is not looked up now, an unknown one fails later. With `force_rebuild` the image is built again even if that commit has one. Refusals in this order: 401, 400 app id, 404 app, 403, 400 body, 409 while another deployment of the app is in progress, then 412 without a subdomain, 412 without a git connection, 412 `staging_required` for an app approved by review with staging off, 502 when the HEAD is wanted and GitHub does not answer.
         */
        post: operations["deployPostApiV1AppsByAppIDDeployments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/apps/{appID}/deployments/{did}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a deployment
         * @description For any signed-in user. Returns the deployment as it is now: in progress it has a `current_stage` and no `completed_at`, failed it has a `failure_reason`. Changes nothing. Refusals: 401, 400 for an id, 404 for an unknown app, an unknown deployment or a deployment of another app.
         */
        get: operations["deployGetApiV1AppsByAppIDDeploymentsByDid"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/apps/{appID}/deployments/{did}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a deployment
         * @description For the app's owner and admins. Moves a deployment in progress to cancelled and frees the app for the next one at once; a worker that is late sees the terminal status and stops. Cancelling a cancelled deployment changes nothing and is 204 too. Takes no body. Refusals in this order: 401, 400 for an id, 404 app, 403, 404 deployment, 409 when it has succeeded or failed.
         */
        post: operations["deployPostApiV1AppsByAppIDDeploymentsByDidCancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/apps/{appID}/deployments/{did}/rollback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Roll production back to a deployment
         * @description For the app's owner and admins. Puts the image of an already built deployment into production. No deployment is added: the swap and the move of the production pointer are recorded as an event. The call is answered at once and applied later; `production_deployment_id` of the app's detail shows the result. With staging on, only versions that a review approved may return; the schema stays as it is, so when destructive schema changes were applied after the version, `confirm_schema_skew` must be true. Refusals in this order: 401, 400 for an id, 404 app, 403, 400 body, 404 deployment, 412 no image, 403 `version_not_approved`, 412 `confirm_required`.
         */
        post: operations["deployPostApiV1AppsByAppIDDeploymentsByDidRollback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/apps/{appID}/diagnosis": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Diagnose the current rollout
         * @description For the app's owner and admins. Reads the state of the current rollout and keeps the cause of a failed deployment (`reason`) apart from what the app itself prints (`signals`), which is not to be trusted. An unhealthy app is still 200; unhealthy without a reason means passing, in progress or unreadable. Changes nothing. Refusals in this order: 401, 400 app id, 404 app, 403.
         */
        get: operations["deployGetApiV1AppsByAppIDDiagnosis"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/apps/{appID}/git-connection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the git connection
         * @description For active members of the app's tenant; for everyone else the app does not exist. Connected: provider, repository, branch and installation. Not connected: the owner and admins get `install_url` with a state token made by this call (valid for 10 minutes), other members get no URL and nothing is made. Refusals in this order: 401, 400 app id, 404 for an unknown app or a caller outside its tenant.
         */
        get: operations["deployGetApiV1AppsByAppIDGitConnection"];
        put?: never;
        /**
         * Connect a repository after installation
         * @description For the app's owner and admins. The web app calls it when GitHub has come back from installing the App, with the one-time state token, the installation and the repository. Adds the connection and uses up the token; a failed call does not. An empty branch means `main`. Refusals in this order: 401, 400 app id, 404 app, 403, 400 body or a bad branch name, 400 for a state that is unknown, expired or used, 403 for a state of another app, 400 when the installation cannot access the repository.
         */
        post: operations["deployPostApiV1AppsByAppIDGitConnection"];
        /**
         * Disconnect the repository
         * @description For the app's owner and admins. Removes the connection, so that later pushes match nothing and no longer deploy; past deployments stay. Without a connection it changes nothing and is 204 too. Refusals in this order: 401, 400 app id, 404 app, 403.
         */
        delete: operations["deployDeleteApiV1AppsByAppIDGitConnection"];
        options?: never;
        head?: never;
        /**
         * Change the branch that deploys
         * @description For the app's owner and admins. Sets the branch whose pushes deploy the app. Refusals in this order: 401, 400 app id, 404 app, 403, 400 body or a bad branch name, 404 without a connection.
         */
        patch: operations["deployPatchApiV1AppsByAppIDGitConnection"];
        trace?: never;
    };
    "/api/v1/apps/{appID}/git/github/connect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Connect a repository without a browser
         * @description For the app's owner and admins. A delegated token must also carry deploy:write. For agents that cannot receive a state token: the server checks with the GitHub token that it stores of the caller. Adds or replaces the connection; the same call again is harmless. An empty branch means `main`. Refusals in this order: 401, 400 app id, 403 (also for an unknown app), 400 body or a bad branch name, 428 without a usable GitHub token, 403 when the caller does not own the installation, 400 when the App cannot read the repository.
         */
        post: operations["deployPostApiV1AppsByAppIDGitGithubConnect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/apps/{appID}/git/github/install/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Go to the installation of the GitHub App
         * @description For the app's owner and admins. Makes a one-time state token bound to the app and the caller, which guards the way back against replay and against another app, and redirects to GitHub's installation page with it. Afterwards GitHub returns to the web app, which connects the repository. Refusals in this order: 401, 400 app id, 404 app, 403.
         */
        get: operations["deployGetApiV1AppsByAppIDGitGithubInstallStart"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/apps/{appID}/logs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read runtime logs
         * @description For the app's owner and admins. Returns one page of what the app's pods print, read from the log backend and stored nowhere else. `backward` starts at the newest lines and pages to older ones; `forward` returns only lines after the cursor, so that calling it every 2 seconds follows the app live. Lines are in ascending order of time either way. `next_cursor` goes unchanged into the next call; it is empty at the end. Changes nothing. Refusals in this order: 401, 400 app id, 404 app, 403, 400 for a bad direction, cursor, time or limit, 503 when the log backend is down.
         */
        get: operations["deployGetApiV1AppsByAppIDLogs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/apps/{appID}/promotions/{requestID}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Retry a promotion
         * @description For the app's owner and admins. Runs a promotion again that failed or is stuck. Schema changes that were applied are skipped and the same image may be applied twice, so it is idempotent. Answered at once; `promote_status` of the review's detail goes to promoting and shows the result. Takes no body. Refusals in this order: 401, 400 for an id, 404 app, 403, 404 review request, 409 when promoted already or not approved, 412 with staging off, 412 without a pinned snapshot, 412 while a run is younger than 60 seconds.
         */
        post: operations["deployPostApiV1AppsByAppIDPromotionsByRequestIDRetry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/apps/{appID}/releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the versions of an app
         * @description For any signed-in user. Returns the versions that succeeded deployments were given, newest version first, each with where it runs now and whether a review ever approved it. Changes nothing. Refusals in this order: 401, 400 app id, 404 app, 400 for `limit` or `offset`.
         */
        get: operations["deployGetApiV1AppsByAppIDReleases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/apps/{appID}/releases/promote-preflight": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Check whether a version can be promoted
         * @description For the app's owner and admins. They submit and approve reviews; others may not see names of environment keys and schema changes. Checks that the images are still in the registry, lists the environment keys whose staging value differs from production, and the schema changes that this promotion would carry. Changes nothing. Refusals in this order: 401, 400 app id, 404 app, 403, 400 for `deployment_id`, 404 deployment, 412 with staging off, 412 for a deployment that did not succeed.
         */
        get: operations["deployGetApiV1AppsByAppIDReleasesPromotePreflight"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/apps/{appID}/staging": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Turn staging on
         * @description For the app's owner and admins. Copies the structure of the app's no-code database schema and stores the choice; from then on pushes reach staging only and production changes by promotion only. The current production version is put on staging later without a rebuild, so its URL may be down until then. If a step fails, the whole fails and what was made is removed. Takes no body. Refusals in this order: 401, 400 app id, 404 app, 403, 409 when staging is on already, 409 for a static app, 412 without a production deployment, 412 when the name is too long for a namespace.
         */
        put: operations["deployPutApiV1AppsByAppIDStaging"];
        post?: never;
        /**
         * Turn staging off
         * @description For the app's owner and admins. Removes the staging pods and host, drops the staging schema with its data and forgets the changes that were not promoted; the body must agree to that. Refusals in this order: 401, 400 app id, 404 app, 403, 400 body, 412 with staging off, 412 while a review is pending, 412 while a promotion runs, 412 unless `confirm_discard_ops` is true.
         */
        delete: operations["deployDeleteApiV1AppsByAppIDStaging"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/git/github/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Finish an installation that GitHub sent to the web app
         * @description For any signed-in user who asked for the state token. The app comes from the token and not from the path, so a leaked token cannot lead to another app. Checked before use: the token exists, belongs to the caller and is fresh, the caller owns the installation, the App can read the repository; only then the token is used up and the connection added or replaced. An empty branch means `main`. Refusals in this order: 401, 400 body or a bad branch name, 400 unknown state, 403 another user's state, 400 expired or used state, 428 without a usable GitHub token, 403 when the caller does not own the installation, 400 when the App cannot read the repository.
         */
        post: operations["deployPostApiV1GitGithubComplete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/github/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List GitHub accounts for the installation picker
         * @description For any signed-in user. Merges what GitHub says about the user, the user's active organizations and the places where the AxHub App is installed: the user first, then the organizations. A stored GitHub token that is stale is refreshed and saved on the way. Refusals: 401, 428 when no token is stored or its refresh is refused, 502 when GitHub fails.
         */
        get: operations["deployGetApiV1GithubAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/github/installations/{installationID}/repositories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the repositories of an installation
         * @description For any signed-in user whose own GitHub installations contain this one, so that nobody sees the repositories of others. Returns one page and the number of all repositories. Refusals in this order: 401, 400 for the installation id, `page` or `per_page`, 428 without a usable GitHub token, 403 when the installation is not the caller's, 502 when GitHub fails.
         */
        get: operations["deployGetApiV1GithubInstallationsByInstallationIDRepositories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenants/{tenantID}/app-bootstraps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create an app from a template
         * @description For active members of the tenant in the path. Starts a bootstrap, which runs on its own: create the app, create the GitHub repository, push the template, connect, start the first deployment. Answers with its id and the path to poll. A slug or a repository name that is taken fails the bootstrap, not this call. Refusals in this order: 401, 400 tenant id, 403, 400 body or an unknown template, 422 without `github_installation_id`.
         */
        post: operations["deployPostApiV1TenantsByTenantIDAppBootstraps"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenants/{tenantID}/app-bootstraps/{bootstrapID}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow a bootstrap
         * @description For active members of the tenant in the path. Returns where the bootstrap stands; poll until its status is done or failed. A bootstrap is done when its first deployment was started, however that deployment ends. Changes nothing. Refusals in this order: 401, 400 for an id, 403, 404 for an unknown bootstrap or one of another tenant.
         */
        get: operations["deployGetApiV1TenantsByTenantIDAppBootstrapsByBootstrapID"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenants/{tenantID}/deployments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List recent deployments of a tenant
         * @description For active members of the tenant in the path. Returns the most recent deployments of all its apps, newest first; each carries its `app_id`. Changes nothing. Refusals in this order: 401, 400 tenant id, 403, 400 for `limit`.
         */
        get: operations["deployGetApiV1TenantsByTenantIDDeployments"];
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
        BareError428: {
            /** @constant */
            code: "github_relogin_required";
            message: string;
        };
        Bootstrap: {
            /** @description UUID of the new app; empty until the app step has passed. */
            app_id: string;
            /** @description UUID of the first deployment; empty until the deploy step has passed. */
            deployment_id: string;
            /** @description Code to branch on (`repo_exists`, `app_failed`, ...; the set is open); empty unless failed. */
            error_code: string;
            /** @description Details of the failure; empty unless failed. */
            error_message: string;
            /** Format: uuid */
            id: string;
            /** @description `owner/repo`; empty until the repo step has passed. */
            repo_full_name: string;
            /**
             * @description The step in progress; a failed bootstrap stays at the step that failed.
             * @enum {string}
             */
            stage: "app" | "repo" | "push" | "connect" | "deploy" | "done";
            /** @enum {string} */
            status: "running" | "done" | "failed";
        };
        BootstrapStarted: {
            /** Format: uuid */
            bootstrap_id: string;
            /** @description Path to poll. */
            status_url: string;
        };
        /** @description Branch whose pushes deploy the app. */
        BranchName: string;
        ChangeBranch: {
            /** @description The new branch. A name that git does not allow (such as `bad..name`, with a space, or ending in `/` or `.lock`) is refused with 400. */
            branch: string;
        };
        /**
         * @description Branch whose pushes will deploy the app; empty means `main`. A name that git does not allow (such as `bad..name`, with a space, or ending in `/` or `.lock`) is refused with 400.
         * @default main
         */
        ChosenBranch: string;
        CompletedConnection: {
            /**
             * Format: uuid
             * @description The app that the state token was issued for.
             */
            app_id: string;
            branch: components["schemas"]["BranchName"];
            installation_id: components["schemas"]["InstallationNumber"];
            provider: components["schemas"]["GitProvider"];
            repo_full_name: components["schemas"]["RepoFullName"];
            /** @description Slug of the app's tenant, for moving to its subdomain; empty when its look-up failed. */
            tenant_slug: string;
        };
        CompleteInstallation: {
            branch?: components["schemas"]["ChosenBranch"];
            /**
             * Format: int64
             * @description GitHub's id of an App installation that the caller owns.
             */
            installation_id: number;
            repo_full_name: components["schemas"]["RepoFullName"];
            state: components["schemas"]["StateToken"];
        };
        ConnectedState: {
            branch: components["schemas"]["BranchName"];
            /** @constant */
            connected: true;
            install_url?: never;
            installation_id: components["schemas"]["InstallationNumber"];
            provider: components["schemas"]["GitProvider"];
            repo_full_name: components["schemas"]["RepoFullName"];
        };
        ConnectRepository: {
            branch?: components["schemas"]["ChosenBranch"];
            /**
             * Format: int64
             * @description GitHub's id of an App installation that the caller owns.
             */
            installation_id: number;
            repo_full_name: components["schemas"]["RepoFullName"];
        };
        Deployment: {
            /**
             * Format: uuid
             * @description The app that the deployment belongs to.
             */
            app_id: string;
            /** @description The git commit that was built. */
            commit_sha: string;
            /**
             * Format: date-time
             * @description When it ended; null until then.
             */
            completed_at: string | null;
            /**
             * @description The stage in progress; null in a terminal status.
             * @enum {string|null}
             */
            current_stage: "pending" | "building" | "pushing" | "deploying" | null;
            /** @description Why it failed; null unless the status is failed. */
            failure_reason: components["schemas"]["FailureReason"] | null;
            /** Format: uuid */
            id: string;
            /** @description Path of the pushed image; null before the build. */
            image_uri: string | null;
            /** Format: date-time */
            started_at: string;
            status: components["schemas"]["DeploymentStatus"];
            /**
             * @description What started it. No operation of this API makes a row with `rollback`.
             * @enum {string}
             */
            trigger_source: "webhook" | "manual" | "rollback";
        };
        DeploymentPage: {
            items: components["schemas"]["Deployment"][];
            next_cursor: components["schemas"]["NextCursor"];
            total: components["schemas"]["Total"];
        };
        /**
         * @description The last three are terminal.
         * @enum {string}
         */
        DeploymentStatus: "pending" | "building" | "pushing" | "deploying" | "succeeded" | "failed" | "cancelled";
        Diagnosis: {
            /** Format: uuid */
            app_id: string;
            /** @description False when there is no rollout to diagnose (a static app, or one never deployed). */
            applicable: boolean;
            healthy: boolean;
            services: components["schemas"]["DiagnosisService"][];
        };
        DiagnosisReason: {
            /** @enum {string} */
            category: "configuration" | "auth" | "build" | "infrastructure" | "timeout";
            code: string;
            message: string;
            stage: string;
        };
        DiagnosisService: {
            /** @description End of the build log, secrets masked, truncated. */
            build_log_tail?: string;
            healthy: boolean;
            name?: string;
            reason?: components["schemas"]["DiagnosisReason"];
            /** @description Output of the app itself, kept apart from the reason. */
            signals?: components["schemas"]["DiagnosisSignal"][];
        };
        DiagnosisSignal: {
            /** @description What the app printed; not to be trusted. */
            text: string;
        };
        DisableStaging: {
            /** @description Explicit consent to lose the schema changes that were not promoted; without it 412. */
            confirm_discard_ops?: boolean;
        };
        Error400: components["schemas"]["ErrorDetail"] & {
            /** @constant */
            category?: "validation";
            /** @enum {string} */
            code?: "bad_request" | "required" | "empty" | "invalid_format" | "invalid_value" | "too_long" | "invalid_oauth_state";
            /** @constant */
            retryable?: false;
        };
        Error401: components["schemas"]["ErrorDetail"] & {
            /** @constant */
            category?: "unauthenticated";
            /** @enum {string} */
            code?: "token_missing" | "token_invalid" | "token_expired" | "session_ended" | "session_expired" | "invalid_token";
        };
        Error403: components["schemas"]["ErrorDetail"] & {
            /** @constant */
            category?: "permission_denied";
            /** @enum {string} */
            code?: "forbidden" | "not_member" | "member_inactive" | "action_denied" | "version_not_approved";
            /** @constant */
            retryable?: false;
        };
        Error404: components["schemas"]["ErrorDetail"] & {
            /** @constant */
            category?: "not_found";
            /** @constant */
            code?: "not_found";
            /** @constant */
            retryable?: false;
        };
        Error409: components["schemas"]["ErrorDetail"] & {
            /** @constant */
            category?: "conflict";
            /** @enum {string} */
            code?: "conflict" | "already_terminal" | "already_promoted" | "invalid_state_transition" | "staging_already_enabled" | "unsupported_for_static_app";
            /** @constant */
            retryable?: false;
        };
        Error412: components["schemas"]["ErrorDetail"] & {
            /** @constant */
            category?: "precondition_failed";
            /** @enum {string} */
            code?: "subdomain_not_configured" | "git_connection_required" | "staging_required" | "precondition_failed" | "confirm_required" | "promote_snapshot_missing" | "promote_in_progress" | "staging_not_enabled" | "not_promotable" | "pending_review_exists" | "prod_deploy_required" | "staging_namespace_too_long";
        };
        Error422: components["schemas"]["ErrorDetail"] & {
            /** @constant */
            category?: "precondition_failed";
            /** @constant */
            code?: "github_installation_missing";
            /** @constant */
            retryable?: false;
        };
        Error429: components["schemas"]["ErrorDetail"] & {
            /** @enum {string} */
            category?: "unavailable" | "rate_limited";
            /** @enum {string} */
            code?: "rate_limited" | "temporarily_unavailable";
            /** @constant */
            retryable?: true;
        };
        Error500: components["schemas"]["ErrorDetail"] & {
            /** @constant */
            category?: "internal";
            /** @constant */
            code?: "internal_error";
            /** @constant */
            retryable?: false;
        };
        Error502: components["schemas"]["ErrorDetail"] & {
            /** @constant */
            category?: "unavailable";
            /** @constant */
            code?: "github_unavailable";
            /** @constant */
            retryable?: true;
        };
        Error503: components["schemas"]["ErrorDetail"] & {
            /** @constant */
            category?: "unavailable";
            /** @constant */
            code?: "temporarily_unavailable";
            /** @constant */
            retryable?: true;
        };
        ErrorDetail: {
            category: string;
            code: string;
            /** Format: uri */
            doc_url?: string;
            fields?: components["schemas"]["ErrorField"][];
            /** @description For people; may change at any time. */
            message: string;
            /** @description The same id as in the X-Request-ID header. */
            request_id: string;
            /** @description Kind of the thing that the error is about. */
            resource?: string;
            retry?: {
                after_ms: number;
            };
            retryable: boolean;
        };
        ErrorField: {
            code: string;
            message?: string;
            /** @description The parameter or the body field. */
            name: string;
        };
        FailureReason: {
            /** @description For example `resolve.spec_invalid` or `commit_not_found`. */
            code: string;
            /** @description Sentence for the user. */
            message: string;
            /** @description Step of the build pipeline that failed (`resolve`, `build`, ...); not a deployment status. */
            stage: string;
        };
        GitConnection: {
            branch: components["schemas"]["BranchName"];
            installation_id: components["schemas"]["InstallationNumber"];
            provider: components["schemas"]["GitProvider"];
            repo_full_name: components["schemas"]["RepoFullName"];
        };
        /** @description Two shapes, told apart by `connected`. */
        GitConnectionState: components["schemas"]["ConnectedState"] | components["schemas"]["UnconnectedState"];
        GithubAccount: {
            /**
             * Format: uri
             * @description The App's installation page, the same for every account.
             */
            install_url: string;
            /**
             * Format: int64
             * @description Null or absent where the App is not installed.
             */
            installation_id?: number | null;
            /** @description Whether the AxHub App is installed there. */
            installed: boolean;
            login: string;
            /** @enum {string} */
            type: "User" | "Organization";
        };
        GithubAccounts: {
            /** @description The user first, then the organizations. */
            accounts: components["schemas"]["GithubAccount"][];
        };
        /**
         * @description The only provider so far.
         * @enum {string}
         */
        GitProvider: "github";
        /**
         * Format: int64
         * @description GitHub's id of the App installation.
         */
        InstallationNumber: number;
        LogLine: {
            message: string;
            pod: string;
            severity: string;
            /** @enum {string} */
            stream: "stdout" | "stderr";
            /** Format: date-time */
            timestamp: string;
        };
        LogPage: {
            /** @description There is another page; also true for `forward` when the page is full. */
            has_more: boolean;
            /** @description In ascending order of time, whatever the direction; empty when the range has no lines. */
            lines: components["schemas"]["LogLine"][];
            /** @description The cursor of the next call (`backward` older, `forward` newer); empty at the end. */
            next_cursor: string;
        };
        /** @description Empty while the list is paged by limit and offset. */
        NextCursor: string;
        PromotePreflight: {
            /** @description The schema-change cursor that submitting now would pin. */
            cursor_seq: number;
            /** @description Environment keys whose staging value differs from production, a difference nobody verified. */
            diff_keys: string[];
            /** @description Images that are gone from the registry; any of them blocks the promotion. */
            missing_images: string[];
            /** @description Schema changes that this promotion would carry. */
            ops: components["schemas"]["SchemaChange"][];
            /** @description The version can be promoted now; true exactly when no image is missing. */
            promotable: boolean;
        };
        RegisterConnection: {
            branch?: components["schemas"]["ChosenBranch"];
            /**
             * Format: int64
             * @description GitHub's id of the App installation, which must be able to read the repository.
             */
            installation_id: number;
            repo_full_name: components["schemas"]["RepoFullName"];
            state: components["schemas"]["StateToken"];
        };
        Release: {
            /** @description This version runs in production. */
            active_production: boolean;
            /** @description This version runs in staging. */
            active_staging: boolean;
            /** @description A review approved this version at some time. */
            approved: boolean;
            commit_sha: string;
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            deployment_id: string;
            image_uri: string;
            /** @description Counted per app, given when the deployment succeeded. */
            version: number;
        };
        ReleasePage: {
            items: components["schemas"]["Release"][];
            next_cursor: components["schemas"]["NextCursor"];
            total: components["schemas"]["Total"];
        };
        /** @description `owner/repo`. */
        RepoFullName: string;
        /**
         * @description Whether the repository to create is private.
         * @default true
         */
        RepoPrivate: boolean;
        Repository: {
            default_branch: string;
            full_name: components["schemas"]["RepoFullName"];
            /** Format: int64 */
            id: number;
            name: string;
            private: boolean;
        };
        RepositoryPage: {
            /** @description The repositories of this page. */
            repositories: components["schemas"]["Repository"][];
            /** @description Number of all repositories, before paging. */
            total_count: number;
        };
        Rollback: {
            /** @description The caller knows that a rollback leaves the schema as it is. Wanted only when destructive schema changes were applied after the version. */
            confirm_schema_skew?: boolean;
        };
        SchemaChange: {
            /** @description The change deletes data. */
            destructive: boolean;
            kind: string;
            /** @description Position in the app's record of schema changes. */
            seq: number;
            summary: string;
            table: string;
        };
        StartBootstrap: {
            /**
             * Format: int64
             * @description Id of the App installation of that owner. Not `required` here, since its absence (or null, or a number below 1) is 422, not 400.
             */
            github_installation_id?: number | null;
            /** @description GitHub user or organization that will own the repository. */
            github_owner: string;
            /** @description Display name of the app. */
            name: string;
            /** @description Name of the repository to create, unique within its owner. */
            repo_name: string;
            repo_private?: components["schemas"]["RepoPrivate"];
            /** @description AxHub's identifier of the app. */
            slug: string;
            /** @description Label of the app's address, `{subdomain}.{tenant}.axhub.ai`. */
            subdomain: string;
            /**
             * Format: uuid
             * @description A template of the catalog (GET /api/v1/templates).
             */
            template_id: string;
        };
        StartDeployment: {
            /** @description Commit to build, in upper or lower case; empty or absent means the HEAD of the connected branch. */
            commit_sha?: string;
            /** @description Build a new image even if the commit is built already (new dependencies or base image). */
            force_rebuild?: boolean;
        };
        /** @description One-time token of an installation, 64 hex digits without a dot, passed on as it was received. An unknown one is refused like an expired one, whatever its form. */
        StateToken: string;
        /** @description Number of all entries, whatever the page. */
        Total: number;
        UnconnectedState: {
            branch?: never;
            /** @constant */
            connected: false;
            /**
             * Format: uri
             * @description The GitHub App's installation page with a fresh one-time state token (10 minutes). Only the app's owner and admins get it.
             */
            install_url?: string;
            installation_id?: never;
            provider?: never;
            repo_full_name?: never;
        };
    };
    responses: {
        /** @description The deployment has succeeded or failed. */
        AlreadyTerminal: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "category": "conflict",
                 *         "code": "already_terminal",
                 *         "message": "The deployment has already succeeded.",
                 *         "request_id": "17356896000007f3a9c1e5b2d4",
                 *         "retryable": false,
                 *         "resource": "deployment"
                 *       }
                 *     }
                 */
                "application/json": {
                    error: components["schemas"]["Error409"] & {
                        /** @constant */
                        code?: "already_terminal";
                    };
                };
            };
        };
        /** @description Listed by the reference, never explained. */
        CancelPrecondition: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "category": "precondition_failed",
                 *         "code": "precondition_failed",
                 *         "message": "The deployment cannot be cancelled.",
                 *         "request_id": "17356896000007f3a9c1e5b2d4",
                 *         "retryable": false
                 *       }
                 *     }
                 */
                "application/json": {
                    error: components["schemas"]["Error412"] & {
                        /** @constant */
                        code?: "precondition_failed";
                    };
                };
            };
        };
        /** @description Another deployment of the app is in progress. */
        DeploymentInProgress: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "category": "conflict",
                 *         "code": "conflict",
                 *         "message": "A deployment is already in progress.",
                 *         "request_id": "17356896000007f3a9c1e5b2d4",
                 *         "retryable": false,
                 *         "resource": "deployment"
                 *       }
                 *     }
                 */
                "application/json": {
                    error: components["schemas"]["Error409"] & {
                        /** @constant */
                        code?: "conflict";
                    };
                };
            };
        };
        /** @description The app lacks a subdomain or a git connection, or is approved by review without staging. */
        DeployPrecondition: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    error: components["schemas"]["Error412"] & {
                        /** @enum {string} */
                        code?: "subdomain_not_configured" | "git_connection_required" | "staging_required";
                    };
                };
            };
        };
        /** @description The caller may not do this: the gate refuses, or the state token or the installation belongs to someone else. */
        Forbidden: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "category": "permission_denied",
                 *         "code": "forbidden",
                 *         "message": "Only the app owner or an admin may do this.",
                 *         "request_id": "17356896000007f3a9c1e5b2d4",
                 *         "retryable": false
                 *       }
                 *     }
                 */
                "application/json": {
                    error: components["schemas"]["Error403"] & {
                        /** @constant */
                        code?: "forbidden";
                    };
                };
            };
        };
        /** @description The app does not exist, the gate refuses or the installation is not the caller's (`forbidden`); or the token lacks the delegation deploy:write (`action_denied`). */
        ForbiddenConnect: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    error: components["schemas"]["Error403"] & {
                        /** @enum {string} */
                        code?: "forbidden" | "action_denied";
                    };
                };
            };
        };
        /** @description The gate refuses, or staging is on and no review ever approved this version. */
        ForbiddenRollback: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    error: components["schemas"]["Error403"] & {
                        /** @enum {string} */
                        code?: "forbidden" | "version_not_approved";
                    };
                };
            };
        };
        /** @description No GitHub token of the user is stored, or GitHub refuses to refresh it (invalid_grant); the user signs in to GitHub again. A bare error, without the envelope. */
        GithubReloginRequired: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": "github_relogin_required",
                 *       "message": "Sign in to GitHub again."
                 *     }
                 */
                "application/json": components["schemas"]["BareError428"];
            };
        };
        /** @description GitHub did not answer or answered with an error. */
        GithubUnavailable: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "category": "unavailable",
                 *         "code": "github_unavailable",
                 *         "message": "GitHub is not available.",
                 *         "request_id": "17356896000007f3a9c1e5b2d4",
                 *         "retryable": true
                 *       }
                 *     }
                 */
                "application/json": {
                    error: components["schemas"]["Error502"];
                };
            };
        };
        /** @description `github_installation_id` is missing: the GitHub App is not installed. */
        InstallationMissing: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "category": "precondition_failed",
                 *         "code": "github_installation_missing",
                 *         "message": "Install the GitHub App first.",
                 *         "request_id": "17356896000007f3a9c1e5b2d4",
                 *         "retryable": false
                 *       }
                 *     }
                 */
                "application/json": {
                    error: components["schemas"]["Error422"];
                };
            };
        };
        /** @description The server failed. */
        InternalError: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "category": "internal",
                 *         "code": "internal_error",
                 *         "message": "The server failed.",
                 *         "request_id": "17356896000007f3a9c1e5b2d4",
                 *         "retryable": false
                 *       }
                 *     }
                 */
                "application/json": {
                    error: components["schemas"]["Error500"];
                };
            };
        };
        /** @description A path id or a body field has the wrong form, a required field is missing, or the body is malformed JSON, of another content type (`bad_request`) or over the size limit (`too_long`). */
        InvalidBody: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    error: components["schemas"]["Error400"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "required" | "empty" | "invalid_format" | "invalid_value" | "too_long";
                    };
                };
            };
        };
        /** @description As for every body; `invalid_oauth_state` when the state token is unknown, expired or already used, `invalid_format` for a bad branch name, `invalid_value` when the installation cannot access the repository. */
        InvalidConnection: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    error: components["schemas"]["Error400"];
                };
            };
        };
        /** @description A path id has the wrong form, or the request cannot be read (a broken percent escape). */
        InvalidPath: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    error: components["schemas"]["Error400"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "invalid_format";
                    };
                };
            };
        };
        /** @description A path id has the wrong form, or `deployment_id` is missing or not a UUID. */
        InvalidPreflightQuery: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    error: components["schemas"]["Error400"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "required" | "invalid_format";
                    };
                };
            };
        };
        /** @description A path id or a query parameter has the wrong form or is out of range. `fields` names the parameter. */
        InvalidQuery: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    error: components["schemas"]["Error400"] & {
                        /** @enum {string} */
                        code?: "bad_request" | "invalid_format" | "invalid_value";
                    };
                };
            };
        };
        /** @description The log backend is not available. */
        LogBackendUnavailable: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "category": "unavailable",
                 *         "code": "temporarily_unavailable",
                 *         "message": "Logs are not available.",
                 *         "request_id": "17356896000007f3a9c1e5b2d4",
                 *         "retryable": true
                 *       }
                 *     }
                 */
                "application/json": {
                    error: components["schemas"]["Error503"];
                };
            };
        };
        /** @description The app, or the thing named below it, does not exist for the caller. */
        NotFound: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "category": "not_found",
                 *         "code": "not_found",
                 *         "message": "The app does not exist.",
                 *         "request_id": "17356896000007f3a9c1e5b2d4",
                 *         "retryable": false,
                 *         "resource": "app"
                 *       }
                 *     }
                 */
                "application/json": {
                    error: components["schemas"]["Error404"];
                };
            };
        };
        /** @description The caller is no member of the tenant, or an inactive one. */
        NotTenantMember: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    error: components["schemas"]["Error403"] & {
                        /** @enum {string} */
                        code?: "not_member" | "member_inactive";
                    };
                };
            };
        };
        /** @description Staging is off, or the deployment did not succeed. */
        PreflightPrecondition: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    error: components["schemas"]["Error412"] & {
                        /** @enum {string} */
                        code?: "staging_not_enabled" | "not_promotable";
                    };
                };
            };
        };
        /** @description The request is promoted already, or was not approved. */
        PromotionConflict: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    error: components["schemas"]["Error409"] & {
                        /** @enum {string} */
                        code?: "already_promoted" | "invalid_state_transition";
                    };
                };
            };
        };
        /** @description The snapshot of schema changes is missing, or the promotion has only just started. */
        RetryPrecondition: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    error: components["schemas"]["Error412"] & {
                        /** @enum {string} */
                        code?: "staging_not_enabled" | "promote_snapshot_missing" | "promote_in_progress";
                    };
                };
            };
        };
        /** @description The deployment has no image, or destructive schema changes came after it and were not confirmed. */
        RollbackPrecondition: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    error: components["schemas"]["Error412"] & {
                        /** @enum {string} */
                        code?: "precondition_failed" | "confirm_required";
                    };
                };
            };
        };
        /** @description Staging is on already, or the app is a static one. */
        StagingConflict: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    error: components["schemas"]["Error409"] & {
                        /** @enum {string} */
                        code?: "staging_already_enabled" | "unsupported_for_static_app";
                    };
                };
            };
        };
        /** @description Staging is off, a review is pending, a promotion runs, or the loss of changes was not confirmed. */
        StagingOffPrecondition: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    error: components["schemas"]["Error412"] & {
                        /** @enum {string} */
                        code?: "staging_not_enabled" | "pending_review_exists" | "promote_in_progress" | "confirm_required";
                    };
                };
            };
        };
        /** @description The app was never deployed to production, or its name is too long for a staging namespace. */
        StagingOnPrecondition: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    error: components["schemas"]["Error412"] & {
                        /** @enum {string} */
                        code?: "prod_deploy_required" | "staging_namespace_too_long";
                    };
                };
            };
        };
        /** @description The caller sent too many requests. */
        TooManyRequests: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                "X-Request-ID": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    error: components["schemas"]["Error429"];
                };
            };
        };
        /** @description No credentials, or credentials that are unknown, expired or of an ended session. */
        Unauthenticated: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    error: components["schemas"]["Error401"];
                };
            };
        };
        /** @description GitHub did not answer or answered with an error. */
        UndocumentedGithubUnavailable: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "category": "unavailable",
                 *         "code": "github_unavailable",
                 *         "message": "GitHub is not available.",
                 *         "request_id": "17356896000007f3a9c1e5b2d4",
                 *         "retryable": true
                 *       }
                 *     }
                 */
                "application/json": {
                    error: components["schemas"]["Error502"];
                };
            };
        };
        /** @description The server failed. */
        UndocumentedInternalError: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "category": "internal",
                 *         "code": "internal_error",
                 *         "message": "The server failed.",
                 *         "request_id": "17356896000007f3a9c1e5b2d4",
                 *         "retryable": false
                 *       }
                 *     }
                 */
                "application/json": {
                    error: components["schemas"]["Error500"];
                };
            };
        };
    };
    parameters: {
        /**
         * @description UUID of the app.
         * @example 22222222-2222-4222-8222-222222220001
         */
        AppId: string;
        /**
         * @description UUID of the bootstrap, as the call that started it returned it.
         * @example 55555555-5555-4555-8555-555555550001
         */
        BootstrapId: string;
        /**
         * @description UUID of the deployment, which must be one of the app's. A rollback takes its image.
         * @example 33333333-3333-4333-8333-333333330001
         */
        DeploymentId: string;
        /**
         * @description Id that GitHub gave to the installation of the AxHub App.
         * @example 4242
         */
        InstallationId: number;
        /** @description Page size. */
        Limit: number;
        /** @description Opaque; the `next_cursor` of the previous response, unchanged. */
        LogCursor: string;
        /** @description `backward` pages from the newest lines to older ones; `forward` returns only lines after the cursor. */
        LogDirection: "backward" | "forward";
        /** @description Most lines of one page. */
        LogLimit: number;
        /** @description Where a `forward` reading starts (RFC 3339). */
        LogSince: string;
        /** @description Upper bound of the time of a line (RFC 3339). */
        LogUntil: string;
        /** @description Number of newest entries to skip. */
        Offset: number;
        /** @description Number of the page, from 1. */
        Page: number;
        /** @description Repositories of one page. */
        PerPage: number;
        /**
         * @description UUID of the deployment whose version is checked.
         * @example 33333333-3333-4333-8333-333333330001
         */
        PreflightDeploymentId: string;
        /**
         * @description The caller's id of this request, echoed in the response; the server makes one when it is absent.
         * @example 17356896000007f3a9c1e5b2d4
         */
        RequestId: string;
        /**
         * @description UUID of the review request whose promotion is repeated.
         * @example 44444444-4444-4444-8444-444444440001
         */
        ReviewRequestId: string;
        /**
         * @description UUID of the tenant; the only place a tenant is named.
         * @example 11111111-1111-4111-8111-111111111111
         */
        TenantId: string;
    };
    requestBodies: never;
    headers: {
        /**
         * @description The GitHub App's installation page with the one-time state token in its query.
         * @example https://github.com/apps/ax-hub-deploy/installations/new?state=9f2c4e6a8b0d1f3e5c7a9b1d3f5e7c9a0b2d4f6e8c0a1b3d5f7e9c1a3b5d7f90
         */
        InstallLocation: string;
        /**
         * @description The request id that the caller sent, or the one that the server made.
         * @example 17356896000007f3a9c1e5b2d4
         */
        RequestId: string;
        /**
         * @description Seconds to wait before the next try.
         * @example 60
         */
        RetryAfter: number;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    deployGetApiV1AppsByAppIDDeployments: {
        parameters: {
            query?: {
                /** @description Page size. */
                limit?: components["parameters"]["Limit"];
                /** @description Number of newest entries to skip. */
                offset?: components["parameters"]["Offset"];
            };
            header?: {
                /**
                 * @description The caller's id of this request, echoed in the response; the server makes one when it is absent.
                 * @example 17356896000007f3a9c1e5b2d4
                 */
                "X-Request-ID"?: components["parameters"]["RequestId"];
            };
            path: {
                /**
                 * @description UUID of the app.
                 * @example 22222222-2222-4222-8222-222222220001
                 */
                appID: components["parameters"]["AppId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of deployments. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "33333333-3333-4333-8333-333333330002",
                     *           "app_id": "22222222-2222-4222-8222-222222220001",
                     *           "commit_sha": "0123456789abcdef0123456789abcdef01234567",
                     *           "status": "succeeded",
                     *           "current_stage": null,
                     *           "trigger_source": "webhook",
                     *           "image_uri": "gcr.io/axhub-apps/blog:0123456789abcdef0123456789abcdef01234567",
                     *           "failure_reason": null,
                     *           "started_at": "2026-01-04T09:00:00Z",
                     *           "completed_at": "2026-01-04T09:03:20Z"
                     *         },
                     *         {
                     *           "id": "33333333-3333-4333-8333-333333330003",
                     *           "app_id": "22222222-2222-4222-8222-222222220001",
                     *           "commit_sha": "89abcdef0123456789abcdef0123456789abcdef",
                     *           "status": "failed",
                     *           "current_stage": null,
                     *           "trigger_source": "manual",
                     *           "image_uri": null,
                     *           "failure_reason": {
                     *             "stage": "resolve",
                     *             "code": "resolve.spec_invalid",
                     *             "message": "The build settings cannot be read."
                     *           },
                     *           "started_at": "2026-01-03T09:00:00Z",
                     *           "completed_at": "2026-01-03T09:00:08Z"
                     *         }
                     *       ],
                     *       "next_cursor": "",
                     *       "total": 3
                     *     }
                     */
                    "application/json": components["schemas"]["DeploymentPage"];
                };
            };
            400: components["responses"]["InvalidQuery"];
            401: components["responses"]["Unauthenticated"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
        };
    };
    deployPostApiV1AppsByAppIDDeployments: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The caller's id of this request, echoed in the response; the server makes one when it is absent.
                 * @example 17356896000007f3a9c1e5b2d4
                 */
                "X-Request-ID"?: components["parameters"]["RequestId"];
            };
            path: {
                /**
                 * @description UUID of the app.
                 * @example 22222222-2222-4222-8222-222222220001
                 */
                appID: components["parameters"]["AppId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["StartDeployment"];
            };
        };
        responses: {
            /** @description The deployment that was started. */
            202: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "33333333-3333-4333-8333-333333330001",
                     *       "app_id": "22222222-2222-4222-8222-222222220001",
                     *       "commit_sha": "0123456789abcdef0123456789abcdef01234567",
                     *       "status": "pending",
                     *       "current_stage": "pending",
                     *       "trigger_source": "manual",
                     *       "image_uri": null,
                     *       "failure_reason": null,
                     *       "started_at": "2026-01-05T09:00:00Z",
                     *       "completed_at": null
                     *     }
                     */
                    "application/json": components["schemas"]["Deployment"];
                };
            };
            400: components["responses"]["InvalidBody"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["DeploymentInProgress"];
            412: components["responses"]["DeployPrecondition"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            502: components["responses"]["UndocumentedGithubUnavailable"];
        };
    };
    deployGetApiV1AppsByAppIDDeploymentsByDid: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The caller's id of this request, echoed in the response; the server makes one when it is absent.
                 * @example 17356896000007f3a9c1e5b2d4
                 */
                "X-Request-ID"?: components["parameters"]["RequestId"];
            };
            path: {
                /**
                 * @description UUID of the app.
                 * @example 22222222-2222-4222-8222-222222220001
                 */
                appID: components["parameters"]["AppId"];
                /**
                 * @description UUID of the deployment, which must be one of the app's. A rollback takes its image.
                 * @example 33333333-3333-4333-8333-333333330001
                 */
                did: components["parameters"]["DeploymentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The deployment. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deployment"];
                };
            };
            400: components["responses"]["InvalidPath"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
        };
    };
    deployPostApiV1AppsByAppIDDeploymentsByDidCancel: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The caller's id of this request, echoed in the response; the server makes one when it is absent.
                 * @example 17356896000007f3a9c1e5b2d4
                 */
                "X-Request-ID"?: components["parameters"]["RequestId"];
            };
            path: {
                /**
                 * @description UUID of the app.
                 * @example 22222222-2222-4222-8222-222222220001
                 */
                appID: components["parameters"]["AppId"];
                /**
                 * @description UUID of the deployment, which must be one of the app's. A rollback takes its image.
                 * @example 33333333-3333-4333-8333-333333330001
                 */
                did: components["parameters"]["DeploymentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The deployment is cancelled. */
            204: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidPath"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["AlreadyTerminal"];
            412: components["responses"]["CancelPrecondition"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
        };
    };
    deployPostApiV1AppsByAppIDDeploymentsByDidRollback: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The caller's id of this request, echoed in the response; the server makes one when it is absent.
                 * @example 17356896000007f3a9c1e5b2d4
                 */
                "X-Request-ID"?: components["parameters"]["RequestId"];
            };
            path: {
                /**
                 * @description UUID of the app.
                 * @example 22222222-2222-4222-8222-222222220001
                 */
                appID: components["parameters"]["AppId"];
                /**
                 * @description UUID of the deployment, which must be one of the app's. A rollback takes its image.
                 * @example 33333333-3333-4333-8333-333333330001
                 */
                did: components["parameters"]["DeploymentId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "confirm_schema_skew": true
                 *     }
                 */
                "application/json": components["schemas"]["Rollback"];
            };
        };
        responses: {
            /** @description The rollback is accepted; no body. */
            202: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidBody"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenRollback"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["RollbackPrecondition"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
        };
    };
    deployGetApiV1AppsByAppIDDiagnosis: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The caller's id of this request, echoed in the response; the server makes one when it is absent.
                 * @example 17356896000007f3a9c1e5b2d4
                 */
                "X-Request-ID"?: components["parameters"]["RequestId"];
            };
            path: {
                /**
                 * @description UUID of the app.
                 * @example 22222222-2222-4222-8222-222222220001
                 */
                appID: components["parameters"]["AppId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The diagnosis. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Diagnosis"];
                };
            };
            400: components["responses"]["InvalidPath"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
        };
    };
    deployGetApiV1AppsByAppIDGitConnection: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The caller's id of this request, echoed in the response; the server makes one when it is absent.
                 * @example 17356896000007f3a9c1e5b2d4
                 */
                "X-Request-ID"?: components["parameters"]["RequestId"];
            };
            path: {
                /**
                 * @description UUID of the app.
                 * @example 22222222-2222-4222-8222-222222220001
                 */
                appID: components["parameters"]["AppId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The connection, or that there is none. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GitConnectionState"];
                };
            };
            400: components["responses"]["InvalidPath"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
        };
    };
    deployPostApiV1AppsByAppIDGitConnection: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The caller's id of this request, echoed in the response; the server makes one when it is absent.
                 * @example 17356896000007f3a9c1e5b2d4
                 */
                "X-Request-ID"?: components["parameters"]["RequestId"];
            };
            path: {
                /**
                 * @description UUID of the app.
                 * @example 22222222-2222-4222-8222-222222220001
                 */
                appID: components["parameters"]["AppId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "state": "9f2c4e6a8b0d1f3e5c7a9b1d3f5e7c9a0b2d4f6e8c0a1b3d5f7e9c1a3b5d7f90",
                 *       "installation_id": 4242,
                 *       "repo_full_name": "octo/blog",
                 *       "branch": "main"
                 *     }
                 */
                "application/json": components["schemas"]["RegisterConnection"];
            };
        };
        responses: {
            /** @description The new connection. */
            201: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "provider": "github",
                     *       "repo_full_name": "octo/blog",
                     *       "branch": "main",
                     *       "installation_id": 4242
                     *     }
                     */
                    "application/json": components["schemas"]["GitConnection"];
                };
            };
            400: components["responses"]["InvalidConnection"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            502: components["responses"]["UndocumentedGithubUnavailable"];
        };
    };
    deployDeleteApiV1AppsByAppIDGitConnection: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The caller's id of this request, echoed in the response; the server makes one when it is absent.
                 * @example 17356896000007f3a9c1e5b2d4
                 */
                "X-Request-ID"?: components["parameters"]["RequestId"];
            };
            path: {
                /**
                 * @description UUID of the app.
                 * @example 22222222-2222-4222-8222-222222220001
                 */
                appID: components["parameters"]["AppId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The app is not connected. */
            204: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidPath"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
        };
    };
    deployPatchApiV1AppsByAppIDGitConnection: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The caller's id of this request, echoed in the response; the server makes one when it is absent.
                 * @example 17356896000007f3a9c1e5b2d4
                 */
                "X-Request-ID"?: components["parameters"]["RequestId"];
            };
            path: {
                /**
                 * @description UUID of the app.
                 * @example 22222222-2222-4222-8222-222222220001
                 */
                appID: components["parameters"]["AppId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "branch": "release"
                 *     }
                 */
                "application/json": components["schemas"]["ChangeBranch"];
            };
        };
        responses: {
            /** @description The changed connection. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "provider": "github",
                     *       "repo_full_name": "octo/blog",
                     *       "branch": "release",
                     *       "installation_id": 4242
                     *     }
                     */
                    "application/json": components["schemas"]["GitConnection"];
                };
            };
            400: components["responses"]["InvalidBody"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
        };
    };
    deployPostApiV1AppsByAppIDGitGithubConnect: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The caller's id of this request, echoed in the response; the server makes one when it is absent.
                 * @example 17356896000007f3a9c1e5b2d4
                 */
                "X-Request-ID"?: components["parameters"]["RequestId"];
            };
            path: {
                /**
                 * @description UUID of the app.
                 * @example 22222222-2222-4222-8222-222222220001
                 */
                appID: components["parameters"]["AppId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "installation_id": 4242,
                 *       "repo_full_name": "octo/blog",
                 *       "branch": "main"
                 *     }
                 */
                "application/json": components["schemas"]["ConnectRepository"];
            };
        };
        responses: {
            /** @description The connection. */
            201: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "provider": "github",
                     *       "repo_full_name": "octo/blog",
                     *       "branch": "main",
                     *       "installation_id": 4242
                     *     }
                     */
                    "application/json": components["schemas"]["GitConnection"];
                };
            };
            400: components["responses"]["InvalidBody"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ForbiddenConnect"];
            428: components["responses"]["GithubReloginRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            502: components["responses"]["UndocumentedGithubUnavailable"];
        };
    };
    deployGetApiV1AppsByAppIDGitGithubInstallStart: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The caller's id of this request, echoed in the response; the server makes one when it is absent.
                 * @example 17356896000007f3a9c1e5b2d4
                 */
                "X-Request-ID"?: components["parameters"]["RequestId"];
            };
            path: {
                /**
                 * @description UUID of the app.
                 * @example 22222222-2222-4222-8222-222222220001
                 */
                appID: components["parameters"]["AppId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description To the installation page; no body. */
            302: {
                headers: {
                    Location: components["headers"]["InstallLocation"];
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidPath"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
        };
    };
    deployGetApiV1AppsByAppIDLogs: {
        parameters: {
            query?: {
                /** @description Opaque; the `next_cursor` of the previous response, unchanged. */
                cursor?: components["parameters"]["LogCursor"];
                /** @description `backward` pages from the newest lines to older ones; `forward` returns only lines after the cursor. */
                direction?: components["parameters"]["LogDirection"];
                /** @description Most lines of one page. */
                limit?: components["parameters"]["LogLimit"];
                /** @description Where a `forward` reading starts (RFC 3339). */
                since?: components["parameters"]["LogSince"];
                /** @description Upper bound of the time of a line (RFC 3339). */
                until?: components["parameters"]["LogUntil"];
            };
            header?: {
                /**
                 * @description The caller's id of this request, echoed in the response; the server makes one when it is absent.
                 * @example 17356896000007f3a9c1e5b2d4
                 */
                "X-Request-ID"?: components["parameters"]["RequestId"];
            };
            path: {
                /**
                 * @description UUID of the app.
                 * @example 22222222-2222-4222-8222-222222220001
                 */
                appID: components["parameters"]["AppId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of lines. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogPage"];
                };
            };
            400: components["responses"]["InvalidQuery"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["LogBackendUnavailable"];
        };
    };
    deployPostApiV1AppsByAppIDPromotionsByRequestIDRetry: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The caller's id of this request, echoed in the response; the server makes one when it is absent.
                 * @example 17356896000007f3a9c1e5b2d4
                 */
                "X-Request-ID"?: components["parameters"]["RequestId"];
            };
            path: {
                /**
                 * @description UUID of the app.
                 * @example 22222222-2222-4222-8222-222222220001
                 */
                appID: components["parameters"]["AppId"];
                /**
                 * @description UUID of the review request whose promotion is repeated.
                 * @example 44444444-4444-4444-8444-444444440001
                 */
                requestID: components["parameters"]["ReviewRequestId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The retry is accepted; no body. */
            202: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidPath"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["PromotionConflict"];
            412: components["responses"]["RetryPrecondition"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
        };
    };
    deployGetApiV1AppsByAppIDReleases: {
        parameters: {
            query?: {
                /** @description Page size. */
                limit?: components["parameters"]["Limit"];
                /** @description Number of newest entries to skip. */
                offset?: components["parameters"]["Offset"];
            };
            header?: {
                /**
                 * @description The caller's id of this request, echoed in the response; the server makes one when it is absent.
                 * @example 17356896000007f3a9c1e5b2d4
                 */
                "X-Request-ID"?: components["parameters"]["RequestId"];
            };
            path: {
                /**
                 * @description UUID of the app.
                 * @example 22222222-2222-4222-8222-222222220001
                 */
                appID: components["parameters"]["AppId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of versions. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "version": 2,
                     *           "deployment_id": "33333333-3333-4333-8333-333333330002",
                     *           "commit_sha": "0123456789abcdef0123456789abcdef01234567",
                     *           "image_uri": "gcr.io/axhub-apps/blog:0123456789abcdef0123456789abcdef01234567",
                     *           "active_production": true,
                     *           "active_staging": false,
                     *           "approved": true,
                     *           "created_at": "2026-01-04T09:03:20Z"
                     *         },
                     *         {
                     *           "version": 1,
                     *           "deployment_id": "33333333-3333-4333-8333-333333330001",
                     *           "commit_sha": "89abcdef0123456789abcdef0123456789abcdef",
                     *           "image_uri": "gcr.io/axhub-apps/blog:89abcdef0123456789abcdef0123456789abcdef",
                     *           "active_production": false,
                     *           "active_staging": false,
                     *           "approved": false,
                     *           "created_at": "2026-01-02T09:03:20Z"
                     *         }
                     *       ],
                     *       "next_cursor": "",
                     *       "total": 2
                     *     }
                     */
                    "application/json": components["schemas"]["ReleasePage"];
                };
            };
            400: components["responses"]["InvalidQuery"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
        };
    };
    deployGetApiV1AppsByAppIDReleasesPromotePreflight: {
        parameters: {
            query: {
                /**
                 * @description UUID of the deployment whose version is checked.
                 * @example 33333333-3333-4333-8333-333333330001
                 */
                deployment_id: components["parameters"]["PreflightDeploymentId"];
            };
            header?: {
                /**
                 * @description The caller's id of this request, echoed in the response; the server makes one when it is absent.
                 * @example 17356896000007f3a9c1e5b2d4
                 */
                "X-Request-ID"?: components["parameters"]["RequestId"];
            };
            path: {
                /**
                 * @description UUID of the app.
                 * @example 22222222-2222-4222-8222-222222220001
                 */
                appID: components["parameters"]["AppId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The result of the check. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromotePreflight"];
                };
            };
            400: components["responses"]["InvalidPreflightQuery"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreflightPrecondition"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
        };
    };
    deployPutApiV1AppsByAppIDStaging: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The caller's id of this request, echoed in the response; the server makes one when it is absent.
                 * @example 17356896000007f3a9c1e5b2d4
                 */
                "X-Request-ID"?: components["parameters"]["RequestId"];
            };
            path: {
                /**
                 * @description UUID of the app.
                 * @example 22222222-2222-4222-8222-222222220001
                 */
                appID: components["parameters"]["AppId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Staging is on; its first version follows. No body. */
            202: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidPath"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["StagingConflict"];
            412: components["responses"]["StagingOnPrecondition"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
        };
    };
    deployDeleteApiV1AppsByAppIDStaging: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The caller's id of this request, echoed in the response; the server makes one when it is absent.
                 * @example 17356896000007f3a9c1e5b2d4
                 */
                "X-Request-ID"?: components["parameters"]["RequestId"];
            };
            path: {
                /**
                 * @description UUID of the app.
                 * @example 22222222-2222-4222-8222-222222220001
                 */
                appID: components["parameters"]["AppId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "confirm_discard_ops": true
                 *     }
                 */
                "application/json": components["schemas"]["DisableStaging"];
            };
        };
        responses: {
            /** @description Staging is off. */
            204: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidBody"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["StagingOffPrecondition"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
        };
    };
    deployPostApiV1GitGithubComplete: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The caller's id of this request, echoed in the response; the server makes one when it is absent.
                 * @example 17356896000007f3a9c1e5b2d4
                 */
                "X-Request-ID"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "state": "9f2c4e6a8b0d1f3e5c7a9b1d3f5e7c9a0b2d4f6e8c0a1b3d5f7e9c1a3b5d7f90",
                 *       "installation_id": 4242,
                 *       "repo_full_name": "octo/blog",
                 *       "branch": "main"
                 *     }
                 */
                "application/json": components["schemas"]["CompleteInstallation"];
            };
        };
        responses: {
            /** @description The connection, its app and the slug of its tenant. */
            201: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "provider": "github",
                     *       "repo_full_name": "octo/blog",
                     *       "branch": "main",
                     *       "installation_id": 4242,
                     *       "app_id": "22222222-2222-4222-8222-222222220001",
                     *       "tenant_slug": "acme"
                     *     }
                     */
                    "application/json": components["schemas"]["CompletedConnection"];
                };
            };
            400: components["responses"]["InvalidConnection"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            428: components["responses"]["GithubReloginRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            502: components["responses"]["UndocumentedGithubUnavailable"];
        };
    };
    deployGetApiV1GithubAccounts: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The caller's id of this request, echoed in the response; the server makes one when it is absent.
                 * @example 17356896000007f3a9c1e5b2d4
                 */
                "X-Request-ID"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The accounts; may be none. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accounts": [
                     *         {
                     *           "login": "octo",
                     *           "type": "User",
                     *           "installed": true,
                     *           "installation_id": 4242,
                     *           "install_url": "https://github.com/apps/ax-hub-deploy/installations/new"
                     *         },
                     *         {
                     *           "login": "acme-inc",
                     *           "type": "Organization",
                     *           "installed": false,
                     *           "installation_id": null,
                     *           "install_url": "https://github.com/apps/ax-hub-deploy/installations/new"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["GithubAccounts"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            428: components["responses"]["GithubReloginRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["UndocumentedInternalError"];
            502: components["responses"]["GithubUnavailable"];
        };
    };
    deployGetApiV1GithubInstallationsByInstallationIDRepositories: {
        parameters: {
            query?: {
                /** @description Number of the page, from 1. */
                page?: components["parameters"]["Page"];
                /** @description Repositories of one page. */
                per_page?: components["parameters"]["PerPage"];
            };
            header?: {
                /**
                 * @description The caller's id of this request, echoed in the response; the server makes one when it is absent.
                 * @example 17356896000007f3a9c1e5b2d4
                 */
                "X-Request-ID"?: components["parameters"]["RequestId"];
            };
            path: {
                /**
                 * @description Id that GitHub gave to the installation of the AxHub App.
                 * @example 4242
                 */
                installationID: components["parameters"]["InstallationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of repositories. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "repositories": [
                     *         {
                     *           "id": 90210,
                     *           "name": "blog",
                     *           "full_name": "octo/blog",
                     *           "private": true,
                     *           "default_branch": "main"
                     *         }
                     *       ],
                     *       "total_count": 1
                     *     }
                     */
                    "application/json": components["schemas"]["RepositoryPage"];
                };
            };
            400: components["responses"]["InvalidQuery"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            428: components["responses"]["GithubReloginRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["UndocumentedInternalError"];
            502: components["responses"]["GithubUnavailable"];
        };
    };
    deployPostApiV1TenantsByTenantIDAppBootstraps: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The caller's id of this request, echoed in the response; the server makes one when it is absent.
                 * @example 17356896000007f3a9c1e5b2d4
                 */
                "X-Request-ID"?: components["parameters"]["RequestId"];
            };
            path: {
                /**
                 * @description UUID of the tenant; the only place a tenant is named.
                 * @example 11111111-1111-4111-8111-111111111111
                 */
                tenantID: components["parameters"]["TenantId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "template_id": "66666666-6666-4666-8666-666666660001",
                 *       "name": "My shop",
                 *       "slug": "my-shop",
                 *       "subdomain": "my-shop",
                 *       "github_owner": "octo",
                 *       "repo_name": "my-shop",
                 *       "repo_private": true,
                 *       "github_installation_id": 4242
                 *     }
                 */
                "application/json": components["schemas"]["StartBootstrap"];
            };
        };
        responses: {
            /** @description The bootstrap has started. */
            202: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "bootstrap_id": "55555555-5555-4555-8555-555555550001",
                     *       "status_url": "/api/v1/tenants/11111111-1111-4111-8111-111111111111/app-bootstraps/55555555-5555-4555-8555-555555550001"
                     *     }
                     */
                    "application/json": components["schemas"]["BootstrapStarted"];
                };
            };
            400: components["responses"]["InvalidBody"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotTenantMember"];
            422: components["responses"]["InstallationMissing"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
        };
    };
    deployGetApiV1TenantsByTenantIDAppBootstrapsByBootstrapID: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The caller's id of this request, echoed in the response; the server makes one when it is absent.
                 * @example 17356896000007f3a9c1e5b2d4
                 */
                "X-Request-ID"?: components["parameters"]["RequestId"];
            };
            path: {
                /**
                 * @description UUID of the bootstrap, as the call that started it returned it.
                 * @example 55555555-5555-4555-8555-555555550001
                 */
                bootstrapID: components["parameters"]["BootstrapId"];
                /**
                 * @description UUID of the tenant; the only place a tenant is named.
                 * @example 11111111-1111-4111-8111-111111111111
                 */
                tenantID: components["parameters"]["TenantId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The state of the bootstrap. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bootstrap"];
                };
            };
            400: components["responses"]["InvalidPath"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotTenantMember"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
        };
    };
    deployGetApiV1TenantsByTenantIDDeployments: {
        parameters: {
            query?: {
                /** @description Page size. */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /**
                 * @description The caller's id of this request, echoed in the response; the server makes one when it is absent.
                 * @example 17356896000007f3a9c1e5b2d4
                 */
                "X-Request-ID"?: components["parameters"]["RequestId"];
            };
            path: {
                /**
                 * @description UUID of the tenant; the only place a tenant is named.
                 * @example 11111111-1111-4111-8111-111111111111
                 */
                tenantID: components["parameters"]["TenantId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Recent deployments. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "33333333-3333-4333-8333-333333330001",
                     *           "app_id": "22222222-2222-4222-8222-222222220001",
                     *           "commit_sha": "0123456789abcdef0123456789abcdef01234567",
                     *           "status": "building",
                     *           "current_stage": "building",
                     *           "trigger_source": "manual",
                     *           "image_uri": null,
                     *           "failure_reason": null,
                     *           "started_at": "2026-01-05T09:00:00Z",
                     *           "completed_at": null
                     *         },
                     *         {
                     *           "id": "33333333-3333-4333-8333-333333330002",
                     *           "app_id": "22222222-2222-4222-8222-222222220001",
                     *           "commit_sha": "0123456789abcdef0123456789abcdef01234567",
                     *           "status": "succeeded",
                     *           "current_stage": null,
                     *           "trigger_source": "webhook",
                     *           "image_uri": "gcr.io/axhub-apps/blog:0123456789abcdef0123456789abcdef01234567",
                     *           "failure_reason": null,
                     *           "started_at": "2026-01-04T09:00:00Z",
                     *           "completed_at": "2026-01-04T09:03:20Z"
                     *         }
                     *       ],
                     *       "next_cursor": "",
                     *       "total": 2
                     *     }
                     */
                    "application/json": components["schemas"]["DeploymentPage"];
                };
            };
            400: components["responses"]["InvalidQuery"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotTenantMember"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
        };
    };
}
