// Generated from openapi.yaml by `npm run generate`; do not edit.
export interface paths {
    "/api": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the templates of the paths
         * @description For everybody, unless the server's api-root has access rules. Answers where things are, by name. Refused, in this order: 401 or 403 where api-root has access rules; 404 for an unknown query parameter.
         */
        get: operations["getApiIndex"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/authorizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tell what the token may do in the whole installation
         * @description For anybody with a token. Answers whether the token makes its bearer an administrator of the installation, which only a list of admin tenants with `*` does. Refused, in this order: 401 without a valid token; 403 where api-root has access rules that it does not meet; 404 for an unknown query parameter.
         */
        get: operations["getAuthorizations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/components": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the running components
         * @description For everybody, unless the server's api-root has access rules. Answers the components of the installation by kind. Refused, in this order: 401 or 403 where api-root has access rules; 404 for an unknown query parameter.
         */
        get: operations["listComponents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/connections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the source connections
         * @description For everybody, unless the server's api-root has access rules. Answers the connections with code hosts; other connections are left out. Refused, in this order: 401 or 403 where api-root has access rules; 404 for an unknown query parameter.
         */
        get: operations["listConnections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/info": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tell what the installation can do
         * @description For everybody. Answers capabilities and how to sign in; a token is not looked at. Refused, in this order: 404 for an unknown query parameter.
         */
        get: operations["getInfo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tenant/{tenant_name}/authorizations": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
            };
            cookie?: never;
        };
        /**
         * Tell what the token may do in the tenant
         * @description For anybody with a token, and with access to the tenant. Answers whether the token makes its bearer an administrator of the tenant. A token without that right is answered too. Refused, in this order: 404 `Unknown tenant`; 422 for a tenant that is still loading; 401 without a valid token; 403 where the tenant has access rules that it does not meet; 404 for an unknown query parameter.
         */
        get: operations["getTenantAuthorizations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tenant/{tenant_name}/autohold": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
            };
            cookie?: never;
        };
        /**
         * List the hold requests of the tenant
         * @description For everybody, unless the tenant has access rules. Answers the hold requests of the tenant. Unknown query parameters are ignored. Refused, in this order: 404 `Unknown tenant`; 422 for a tenant that is still loading; 401 or 403 where the tenant has access rules; 400 for a `project` that is given twice (the real server fails with 500).
         */
        get: operations["listAutoholds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tenant/{tenant_name}/autohold/{request_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Number of the hold request, such as `0000000000`. */
                request_id: components["parameters"]["AutoholdId"];
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
            };
            cookie?: never;
        };
        /**
         * Get a hold request
         * @description For everybody, unless the tenant has access rules. Answers the request with the nodes that it holds. Refused, in this order: 404 `Unknown tenant`; 422 for a tenant that is still loading; 401 or 403 where the tenant has access rules; 404 for an unknown query parameter; 404 for a request that does not exist or is of another tenant.
         */
        get: operations["getAutohold"];
        put?: never;
        post?: never;
        /**
         * Delete a hold request
         * @description For administrators of the tenant. Gives up the nodes that the request holds, and deletes it. Refused, in this order: 404 `Unknown tenant`; 422 for a tenant that is still loading; 401 without a valid token; 403 for a token that is no administrator here; 404 for an unknown query parameter; 404 for a request that does not exist (so also the second time) or is of another tenant.
         */
        delete: operations["deleteAutohold"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tenant/{tenant_name}/badge": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
            };
            cookie?: never;
        };
        /**
         * Show the latest result as a badge
         * @description For everybody, unless the tenant has access rules. Answers an image of the result of the newest finished buildset that matches: passing for SUCCESS, failing for any other. Refused, in this order: 404 `Unknown tenant`; 422 for a tenant that is still loading; 401 or 403 where the tenant has access rules; 404 for an unknown query parameter; 404 `No buildset found`.
         */
        get: operations["getBadge"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tenant/{tenant_name}/build-times": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
            };
            cookie?: never;
        };
        /**
         * List how long builds took
         * @description For everybody, unless the tenant has access rules. Answers one page of the ended builds, latest end first. Filters are exact and are all applied; both times bound the end. Refused, in this order: 404 `Unknown tenant`; 422 for a tenant that is still loading; 401 or 403 where the tenant has access rules; 404 for an unknown query parameter; 400 for a `limit` or `skip` that is no integer, and for a text or number that is given twice (the real server fails with 500).
         */
        get: operations["listBuildTimes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tenant/{tenant_name}/build/{uuid}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
                /** @description UUID of the build. */
                uuid: components["parameters"]["BuildUuid"];
            };
            cookie?: never;
        };
        /**
         * Get a build
         * @description For everybody, unless the tenant has access rules. Answers the build with the refs of its buildset. Refused, in this order: 404 `Unknown tenant`; 422 for a tenant that is still loading; 401 or 403 where the tenant has access rules; 404 for an unknown query parameter; 404 `Build not found`, also for a build of another tenant.
         */
        get: operations["getBuild"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tenant/{tenant_name}/builds": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
            };
            cookie?: never;
        };
        /**
         * List builds
         * @description For everybody, unless the tenant has access rules. Answers one page of the tenant's builds, newest first. Filters are all applied. Refused, in this order: 404 `Unknown tenant`; 422 for a tenant that is still loading; 401 or 403 where the tenant has access rules; 404 for an unknown query parameter; 400 for an `idx_min` or `idx_max` that is no integer; 400 for a `limit` or `skip` that is no integer, and for a text or number that is given twice (the real server fails with 500).
         */
        get: operations["listBuilds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tenant/{tenant_name}/buildset/{uuid}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
                /** @description UUID of the buildset. */
                uuid: components["parameters"]["BuildsetUuid"];
            };
            cookie?: never;
        };
        /**
         * Get a buildset
         * @description For everybody, unless the tenant has access rules. Answers the buildset with its builds and events; either key is absent when there is none. Refused, in this order: 404 `Unknown tenant`; 422 for a tenant that is still loading; 401 or 403 where the tenant has access rules; 404 for an unknown query parameter; 404 `Buildset not found`, also for a buildset of another tenant.
         */
        get: operations["getBuildset"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tenant/{tenant_name}/buildsets": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
            };
            cookie?: never;
        };
        /**
         * List buildsets
         * @description For everybody, unless the tenant has access rules. Answers one page of the tenant's buildsets without their builds, newest first. Filters are all applied. Refused, in this order: 404 `Unknown tenant`; 422 for a tenant that is still loading; 401 or 403 where the tenant has access rules; 404 for an unknown query parameter; 400 for an `idx_min` or `idx_max` that is no integer; 400 for a `limit` or `skip` that is no integer, and for a text or number that is given twice (the real server fails with 500).
         */
        get: operations["listBuildsets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tenant/{tenant_name}/config-errors": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
            };
            cookie?: never;
        };
        /**
         * List the errors of the configuration
         * @description For everybody, unless the tenant has access rules. Answers the errors and warnings in the order in which they were found. Filters are exact and are all applied. Refused, in this order: 404 `Unknown tenant`; 422 for a tenant that is still loading; 401 or 403 where the tenant has access rules; 404 for an unknown query parameter; 400 for a `limit` or `skip` that is no integer, and for a text or number that is given twice (the real server fails with 500).
         */
        get: operations["listConfigErrors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tenant/{tenant_name}/console-stream": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
            };
            cookie?: never;
        };
        /**
         * Follow the console of a running build
         * @description For everybody who can read the tenant; the token travels in the first frame and not in the request. Opens a WebSocket. The client's first text frame is `{"uuid": …, "logfile": "console.log", "token": …}`, the last only where the tenant has access rules and the handshake has no Authorization header; then the server sends the log as text and closes with 1000. It closes with 4000 for a bad first frame or token and with 4011 for a build that it cannot stream. Refused, in this order: 404 `Unknown tenant`; 422 for a tenant that is still loading; 404 for an unknown query parameter; 400 for a request that is no WebSocket handshake (RFC 6455, version 13), to which the real server answers 500 whatever the tenant.
         */
        get: operations["streamConsole"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tenant/{tenant_name}/flavors": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
            };
            cookie?: never;
        };
        /**
         * List the flavors of the tenant
         * @description For everybody, unless the tenant has access rules. Answers the flavors of the layout. Refused, in this order: 404 `Unknown tenant`; 422 for a tenant that is still loading; 401 or 403 where the tenant has access rules; 404 for an unknown query parameter.
         */
        get: operations["listFlavors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tenant/{tenant_name}/image-build-artifact/{artifact_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID of the artifact. */
                artifact_id: components["parameters"]["ArtifactId"];
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete an artifact of an image
         * @description For administrators of the tenant. Marks the artifact as deleting; its uploads and then itself go away later. Refused, in this order: 404 `Unknown tenant`; 422 for a tenant that is still loading; 401 without a valid token; 403 for a token that is no administrator here; 404 for an unknown query parameter; 404 for an artifact that does not exist or that another tenant built; 400 for a locked artifact (the real server fails with 500).
         */
        delete: operations["deleteImageArtifact"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tenant/{tenant_name}/image-upload/{upload_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
                /** @description UUID of the upload. */
                upload_id: components["parameters"]["UploadId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete an upload of an image
         * @description For administrators of the tenant. Marks the upload as deleting; it goes away later, and its artifact with the last one. Refused, in this order: 404 `Unknown tenant`; 422 for a tenant that is still loading; 401 without a valid token; 403 for a token that is no administrator here; 404 for an unknown query parameter; 404 for an upload that does not exist or of an artifact that another tenant built; 400 for a locked upload (the real server fails with 500).
         */
        delete: operations["deleteImageUpload"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tenant/{tenant_name}/image-upload/{upload_id}/validate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
                /** @description UUID of the upload. */
                upload_id: components["parameters"]["UploadId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a validation of an upload
         * @description For administrators of the tenant. Queues an event that makes a pipeline validate the upload; when its job succeeds the upload is validated. No body is read. Refused, in this order: 404 `Unknown tenant`; 422 for a tenant that is still loading; 401 without a valid token; 403 for a token that is no administrator here; 404 for an unknown query parameter; 404 for an upload that does not exist or of an artifact that another tenant built.
         */
        post: operations["validateImageUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tenant/{tenant_name}/image/{image_name}/build": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of the image. */
                image_name: components["parameters"]["ImageName"];
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a build of an image
         * @description For administrators of the tenant. Queues an event that makes a pipeline build the image; without such a pipeline nothing comes of it. No body is read. May be repeated. Refused, in this order: 404 `Unknown tenant`; 422 for a tenant that is still loading; 401 without a valid token; 403 for a token that is no administrator here; 404 for an unknown query parameter; 404 when no provider of the tenant has the image or Zuul does not build it.
         */
        post: operations["buildImage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tenant/{tenant_name}/images": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
            };
            cookie?: never;
        };
        /**
         * List the images of the tenant
         * @description For everybody, unless the tenant has access rules. Answers the images with those artifacts that one of the tenant's providers can use. Refused, in this order: 404 `Unknown tenant`; 422 for a tenant that is still loading; 401 or 403 where the tenant has access rules; 404 for an unknown query parameter.
         */
        get: operations["listImages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tenant/{tenant_name}/info": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
            };
            cookie?: never;
        };
        /**
         * Tell what the installation can do for the tenant
         * @description For everybody. Answers as `getInfo` does, for the tenant. A token is not looked at; a tenant that does not exist is answered too, with less about signing in. Refused, in this order: 404 for an unknown query parameter.
         */
        get: operations["getTenantInfo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tenant/{tenant_name}/job/{job_name}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of the job, percent-encoded; `+` is a space. */
                job_name: components["parameters"]["JobName"];
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
            };
            cookie?: never;
        };
        /**
         * Get the variants of a job
         * @description For everybody, unless the tenant has access rules. Answers all variants of the job. Refused, in this order: 404 `Unknown tenant`; 422 for a tenant that is still loading; 401 or 403 where the tenant has access rules; 404 for an unknown query parameter; 404 `Job not found`.
         */
        get: operations["getJob"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tenant/{tenant_name}/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
            };
            cookie?: never;
        };
        /**
         * List the jobs of the tenant
         * @description For everybody, unless the tenant has access rules. Answers the jobs by name, `noop` among them. Refused, in this order: 404 `Unknown tenant`; 422 for a tenant that is still loading; 401 or 403 where the tenant has access rules; 404 for an unknown query parameter.
         */
        get: operations["listJobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tenant/{tenant_name}/key/{project_name}.pub": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of the project with its slashes, short (`org/project`) or canonical (`review.example.com/org/project`). */
                project_name: components["parameters"]["ProjectName"];
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
            };
            cookie?: never;
        };
        /**
         * Get the key that encrypts secrets of a project
         * @description For everybody, unless the tenant has access rules. Answers the public key with which secrets of the project are encrypted. It stays the same. Refused, in this order: 404 `Unknown tenant`; 422 for a tenant that is still loading; 401 or 403 where the tenant has access rules; 404 for an unknown query parameter; 404 `Unknown project`; 404 for a short name that two connections have (the real server fails with 500).
         */
        get: operations["getProjectKey"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tenant/{tenant_name}/labels": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
            };
            cookie?: never;
        };
        /**
         * List the labels of the tenant
         * @description For everybody, unless the tenant has access rules. Answers the labels of nodepool that the tenant may use, by name, then those of the layout. Refused, in this order: 404 `Unknown tenant`; 422 for a tenant that is still loading; 401 or 403 where the tenant has access rules; 404 for an unknown query parameter.
         */
        get: operations["listLabels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tenant/{tenant_name}/nodes": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
            };
            cookie?: never;
        };
        /**
         * List the nodes of the tenant
         * @description For everybody, unless the tenant has access rules. Answers the nodes of nodepool, and those of the tenant's providers that are assigned to the tenant or to none, by the time they were asked for. Refused, in this order: 404 `Unknown tenant`; 422 for a tenant that is still loading; 401 or 403 where the tenant has access rules; 404 for an unknown query parameter.
         */
        get: operations["listNodes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tenant/{tenant_name}/nodes/{node_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID of a provider's node. */
                node_id: components["parameters"]["NodeId"];
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Hold a node, or give it up
         * @description For administrators of the tenant. Sets the state of a provider's node that is assigned to the tenant. A used node is cleaned up once its request is gone. Refused, in this order: 404 `Unknown tenant`; 422 for a tenant that is still loading; 401 without a valid token; 403 for a token that is no administrator here; 411 without Content-Length; 415 for anything but JSON; 400 for malformed JSON; 404 for an unknown query parameter; 400 for any other state; 404 `Node not found`; 400 for a locked node (the real server fails with 500).
         */
        put: operations["updateNode"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tenant/{tenant_name}/nodeset-requests": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
            };
            cookie?: never;
        };
        /**
         * List the requests for nodes
         * @description For everybody, unless the tenant has access rules. Answers what builds of the tenant wait for or hold; nothing when the tenant has no providers. Refused, in this order: 404 `Unknown tenant`; 422 for a tenant that is still loading; 401 or 403 where the tenant has access rules; 404 for an unknown query parameter.
         */
        get: operations["listNodesetRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tenant/{tenant_name}/nodeset-requests/{request_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID of the nodeset request. */
                request_id: components["parameters"]["NodesetRequestId"];
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a request for nodes
         * @description For administrators of the tenant. Deletes the request and gives up its nodes. Refused, in this order: 404 `Unknown tenant`; 422 for a tenant that is still loading; 401 without a valid token; 403 for a token that is no administrator here; 404 for an unknown query parameter; 404 `Request not found`, also for a request of another tenant; 400 for a locked request (the real server fails with 500).
         */
        delete: operations["deleteNodesetRequest"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tenant/{tenant_name}/pipeline/{pipeline_name}/project/{project_name}/branch/{branch_name}/freeze-job/{job_name}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Any branch, with its slashes (`stable/1.0`). */
                branch_name: components["parameters"]["BranchName"];
                /** @description Name of the job, percent-encoded; `+` is a space. */
                job_name: components["parameters"]["JobName"];
                /** @description Name of a pipeline of the tenant. */
                pipeline_name: components["parameters"]["PipelineName"];
                /** @description Name of the project with its slashes, short (`org/project`) or canonical (`review.example.com/org/project`). */
                project_name: components["parameters"]["ProjectName"];
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
            };
            cookie?: never;
        };
        /**
         * Show what a job would be run with
         * @description For everybody, unless the tenant has access rules. Answers the job as an executor would get it, secrets and keys redacted. Refused, in this order: 404 `Unknown tenant`; 422 for a tenant that is still loading; 401 or 403 where the tenant has access rules; 404 for an unknown query parameter; 404 `Unknown project`; 404 `Unknown pipeline`; 404 for a job that would not run; 404 for a short name that two connections have (the real server fails with 500).
         */
        get: operations["freezeJob"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tenant/{tenant_name}/pipeline/{pipeline_name}/project/{project_name}/branch/{branch_name}/freeze-jobs": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Any branch, with its slashes (`stable/1.0`). */
                branch_name: components["parameters"]["BranchName"];
                /** @description Name of a pipeline of the tenant. */
                pipeline_name: components["parameters"]["PipelineName"];
                /** @description Name of the project with its slashes, short (`org/project`) or canonical (`review.example.com/org/project`). */
                project_name: components["parameters"]["ProjectName"];
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
            };
            cookie?: never;
        };
        /**
         * List the jobs that a pipeline would run
         * @description For everybody, unless the tenant has access rules. Answers the job graph of the project on the branch, dependencies first. Which files a change touches is not asked. Any branch is taken. Refused, in this order: 404 `Unknown tenant`; 422 for a tenant that is still loading; 401 or 403 where the tenant has access rules; 404 for an unknown query parameter; 404 `Unknown project`; 404 `Unknown pipeline`; 404 for a short name that two connections have (the real server fails with 500).
         */
        get: operations["freezeJobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tenant/{tenant_name}/pipelines": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
            };
            cookie?: never;
        };
        /**
         * List the pipelines of the tenant
         * @description For everybody, unless the tenant has access rules. Answers the pipelines with what triggers them. Refused, in this order: 404 `Unknown tenant`; 422 for a tenant that is still loading; 401 or 403 where the tenant has access rules; 404 for an unknown query parameter.
         */
        get: operations["listPipelines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tenant/{tenant_name}/project-ssh-key/{project_name}.pub": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of the project with its slashes, short (`org/project`) or canonical (`review.example.com/org/project`). */
                project_name: components["parameters"]["ProjectName"];
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
            };
            cookie?: never;
        };
        /**
         * Get the SSH key of a project
         * @description For everybody, unless the tenant has access rules. Answers the public key that executors sign in with for the project. It stays the same. Refused, in this order: 404 `Unknown tenant`; 422 for a tenant that is still loading; 401 or 403 where the tenant has access rules; 404 for an unknown query parameter; 404 `Unknown project`; 404 for a short name that two connections have (the real server fails with 500).
         */
        get: operations["getProjectSshKey"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tenant/{tenant_name}/project/{project_name}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of the project with its slashes, short (`org/project`) or canonical (`review.example.com/org/project`). */
                project_name: components["parameters"]["ProjectName"];
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
            };
            cookie?: never;
        };
        /**
         * Get the configuration of a project
         * @description For everybody, unless the tenant has access rules. Answers how the project is configured: what holds for the whole, then each piece of configuration with its jobs by pipeline. Refused, in this order: 404 `Unknown tenant`; 422 for a tenant that is still loading; 401 or 403 where the tenant has access rules; 404 for an unknown query parameter; 404 `Unknown project`; 404 for a short name that two connections have (the real server fails with 500).
         */
        get: operations["getProject"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tenant/{tenant_name}/project/{project_name}/autohold": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of the project with its slashes, short (`org/project`) or canonical (`review.example.com/org/project`). */
                project_name: components["parameters"]["ProjectName"];
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
            };
            cookie?: never;
        };
        /**
         * List the hold requests of a project
         * @description For everybody, unless the tenant has access rules. Answers the hold requests of projects whose canonical name ends in the name; there need not be such a project. Refused, in this order: 404 `Unknown tenant`; 422 for a tenant that is still loading; 401 or 403 where the tenant has access rules; 404 for an unknown query parameter.
         */
        get: operations["listProjectAutoholds"];
        put?: never;
        /**
         * Ask to hold the nodes of failing builds
         * @description For administrators of the tenant. From now on the nodes of a build of the job that fails, on a matching ref of the project, are kept for debugging, as many times as `count` says. The answer does not name the request; list them. Refused, in this order: 404 `Unknown tenant`; 422 for a tenant that is still loading; 401 without a valid token; 403 for a token that is no administrator here; 411 without Content-Length; 415 for anything but JSON; 400 for malformed JSON; 404 for an unknown query parameter; 404 `Unknown project`; 400 for a missing key; 400 for `change` together with `ref`; 400 for a negative count; 400 for a bad regular expression; 400 for a count that is no number and for a change of a project whose connection has no changes (git, pagure), on which the real server fails with 500.
         */
        post: operations["createAutohold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tenant/{tenant_name}/project/{project_name}/dequeue": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of the project with its slashes, short (`org/project`) or canonical (`review.example.com/org/project`). */
                project_name: components["parameters"]["ProjectName"];
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
            };
            cookie?: never;
        };
        /**
         * List the accepted requests to dequeue
         * @description For administrators of the tenant. Documented, and not readable on the real server, which answers 405. Answers the requests to dequeue that were accepted for the project, newest first. Refused, in this order: 404 `Unknown tenant`; 422 for a tenant that is still loading; 401 without a valid token; 403 for a token that is no administrator here; 404 for an unknown query parameter; 404 `Unknown project`; 404 for a short name that two connections have (the real server fails with 500).
         */
        get: operations["listDequeues"];
        put?: never;
        /**
         * Take a change or a ref out of a pipeline
         * @description For administrators of the tenant. Queues the event and answers; the first live item of the change or ref then leaves the pipeline and its builds are stopped. An unknown change or ref is accepted too, and nothing comes of it. Refused, in this order: 404 `Unknown tenant`; 422 for a tenant that is still loading; 401 without a valid token; 403 for a token that is no administrator here; 411 without Content-Length; 415 for anything but JSON; 400 for malformed JSON; 404 for an unknown query parameter; 404 `Unknown project`; 400 for a missing key, and for `change` together with `ref`; 400 `Unknown pipeline`; 404 for a short name that two connections have (the real server fails with 500).
         */
        post: operations["dequeue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tenant/{tenant_name}/project/{project_name}/enqueue": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of the project with its slashes, short (`org/project`) or canonical (`review.example.com/org/project`). */
                project_name: components["parameters"]["ProjectName"];
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
            };
            cookie?: never;
        };
        /**
         * List the accepted requests to enqueue
         * @description For administrators of the tenant. Documented, and not readable on the real server, which answers 405. Answers the requests to enqueue that were accepted for the project, newest first. Refused, in this order: 404 `Unknown tenant`; 422 for a tenant that is still loading; 401 without a valid token; 403 for a token that is no administrator here; 404 for an unknown query parameter; 404 `Unknown project`; 404 for a short name that two connections have (the real server fails with 500).
         */
        get: operations["listEnqueues"];
        put?: never;
        /**
         * Put a change or a ref into a pipeline
         * @description For administrators of the tenant. Queues the event and answers; the item shows up in `getStatus` later. An unknown change or ref is accepted too, and nothing comes of it. Refused, in this order: 404 `Unknown tenant`; 422 for a tenant that is still loading; 401 without a valid token; 403 for a token that is no administrator here; 411 without Content-Length; 415 for anything but JSON; 400 for malformed JSON; 404 for an unknown query parameter; 404 `Unknown project`; 400 for a missing key; 400 `Unknown pipeline`; 404 for a short name that two connections have (the real server fails with 500).
         */
        post: operations["enqueue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tenant/{tenant_name}/projects": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
            };
            cookie?: never;
        };
        /**
         * List the projects of the tenant
         * @description For everybody, unless the tenant has access rules. Answers the projects by name. Refused, in this order: 404 `Unknown tenant`; 422 for a tenant that is still loading; 401 or 403 where the tenant has access rules; 404 for an unknown query parameter.
         */
        get: operations["listProjects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tenant/{tenant_name}/promote": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
            };
            cookie?: never;
        };
        /**
         * List the accepted requests to promote
         * @description For administrators of the tenant. Documented, and not readable on the real server, which answers 405. Answers the requests to promote that were accepted, newest first. Refused, in this order: 404 `Unknown tenant`; 422 for a tenant that is still loading; 401 without a valid token; 403 for a token that is no administrator here; 404 for an unknown query parameter.
         */
        get: operations["listPromotes"];
        put?: never;
        /**
         * Move changes to the front of their queue
         * @description For administrators of the tenant. Queues the event and answers; the changes then move to the front of their queue in the given order. An unknown change is accepted too, and the whole event is dropped. Refused, in this order: 404 `Unknown tenant`; 422 for a tenant that is still loading; 401 without a valid token; 403 for a token that is no administrator here; 411 without Content-Length; 415 for anything but JSON; 400 for malformed JSON; 404 for an unknown query parameter; 400 `Unknown pipeline`, also for none.
         */
        post: operations["promote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tenant/{tenant_name}/providers": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
            };
            cookie?: never;
        };
        /**
         * List the providers of the tenant
         * @description For everybody, unless the tenant has access rules. Answers the providers with their images, labels and flavors. Refused, in this order: 404 `Unknown tenant`; 422 for a tenant that is still loading; 401 or 403 where the tenant has access rules; 404 for an unknown query parameter.
         */
        get: operations["listProviders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tenant/{tenant_name}/semaphores": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
            };
            cookie?: never;
        };
        /**
         * List the semaphores of the tenant
         * @description For everybody, unless the tenant has access rules. Answers the semaphores by name, with who holds them. Holders in other tenants are only counted. Refused, in this order: 404 `Unknown tenant`; 422 for a tenant that is still loading; 401 or 403 where the tenant has access rules; 404 for an unknown query parameter.
         */
        get: operations["listSemaphores"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tenant/{tenant_name}/state": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
            };
            cookie?: never;
        };
        /**
         * Read what is held up in the tenant
         * @description For administrators of the tenant. Documented, and not readable on the real server, which fails with 500 for want of a body. Answers what `getStatus` shows as `state`. Refused, in this order: 404 `Unknown tenant`; 422 for a tenant that is still loading; 401 without a valid token; 403 for a token that is no administrator here; 404 for an unknown query parameter.
         */
        get: operations["getState"];
        put?: never;
        /**
         * Hold events up, or let them go
         * @description For administrators of the tenant. Sets what is sent and leaves the rest, but always replaces the reason. `getStatus` shows it as `state`. Refused, in this order: 404 `Unknown tenant`; 422 for a tenant that is still loading; 401 without a valid token; 403 for a token that is no administrator here; 411 without Content-Length; 415 for anything but JSON; 400 for malformed JSON; 404 for an unknown query parameter; 400 for a body that is no object.
         */
        post: operations["updateState"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tenant/{tenant_name}/status": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
            };
            cookie?: never;
        };
        /**
         * Show what the tenant is doing
         * @description For everybody, unless the tenant has access rules. Answers the pipelines with all that is queued in them. It is put together at most once a second, so a change may show a little later. Refused, in this order: 404 `Unknown tenant`; 422 for a tenant that is still loading; 401 or 403 where the tenant has access rules; 404 for an unknown query parameter.
         */
        get: operations["getStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tenant/{tenant_name}/status/change/{change}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description What `refs[].id` of an item says, such as `1,1`. */
                change: components["parameters"]["Change"];
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
            };
            cookie?: never;
        };
        /**
         * Show where a change is queued
         * @description For everybody, unless the tenant has access rules. Answers the items of all pipelines that have the change; an unknown change has none. Refused, in this order: 404 `Unknown tenant`; 422 for a tenant that is still loading; 401 or 403 where the tenant has access rules; 404 for an unknown query parameter.
         */
        get: operations["getChangeStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tenant/{tenant_name}/system-events": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
            };
            cookie?: never;
        };
        /**
         * List what happened to the tenant
         * @description For everybody, unless the tenant has access rules. Answers one page of events, newest first. Refused, in this order: 404 `Unknown tenant`; 422 for a tenant that is still loading; 401 or 403 where the tenant has access rules; 404 for an unknown query parameter; 400 for an `idx_min` or `idx_max` that is no integer; 400 for a `limit` or `skip` that is no integer, and for a text or number that is given twice (the real server fails with 500).
         */
        get: operations["listSystemEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tenant/{tenant_name}/tenant-ssh-key/ssh.pub": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
            };
            cookie?: never;
        };
        /**
         * Get the SSH key of the tenant
         * @description For everybody, unless the tenant has access rules. Answers the public key that executors sign in with for the tenant. It stays the same. Refused, in this order: 404 `Unknown tenant`; 422 for a tenant that is still loading; 401 or 403 where the tenant has access rules; 404 for an unknown query parameter.
         */
        get: operations["getTenantSshKey"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tenant/{tenant_name}/tenant-status": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
            };
            cookie?: never;
        };
        /**
         * Count the errors of the configuration
         * @description For everybody, unless the tenant has access rules. Answers how many errors and warnings the configuration of the tenant has. Refused, in this order: 404 `Unknown tenant`; 422 for a tenant that is still loading; 401 or 403 where the tenant has access rules; 404 for an unknown query parameter.
         */
        get: operations["getTenantStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tenants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the tenants
         * @description For everybody, unless the server's api-root has access rules. Answers all tenants by name. Refused, in this order: 401 or 403 where api-root has access rules; 404 for an unknown query parameter.
         */
        get: operations["listTenants"];
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
        /** @description Templates of paths, by name. Routes newer than this list are not in it. */
        ApiLinks: {
            authorizations: components["schemas"]["PathTemplate"];
            autohold: components["schemas"]["PathTemplate"];
            autohold_by_request_id: components["schemas"]["PathTemplate"];
            autohold_delete: components["schemas"]["PathTemplate"];
            autohold_list: components["schemas"]["PathTemplate"];
            badge: components["schemas"]["PathTemplate"];
            build: components["schemas"]["PathTemplate"];
            builds: components["schemas"]["PathTemplate"];
            buildset: components["schemas"]["PathTemplate"];
            buildsets: components["schemas"]["PathTemplate"];
            components: components["schemas"]["PathTemplate"];
            config_errors: components["schemas"]["PathTemplate"];
            connections: components["schemas"]["PathTemplate"];
            console_stream: components["schemas"]["PathTemplate"];
            dequeue: components["schemas"]["PathTemplate"];
            enqueue: components["schemas"]["PathTemplate"];
            info: components["schemas"]["PathTemplate"];
            job: components["schemas"]["PathTemplate"];
            jobs: components["schemas"]["PathTemplate"];
            key: components["schemas"]["PathTemplate"];
            labels: components["schemas"]["PathTemplate"];
            nodes: components["schemas"]["PathTemplate"];
            nodeset_requests: components["schemas"]["PathTemplate"];
            pipelines: components["schemas"]["PathTemplate"];
            project: components["schemas"]["PathTemplate"];
            project_freeze_jobs: components["schemas"]["PathTemplate"];
            project_ssh_key: components["schemas"]["PathTemplate"];
            projects: components["schemas"]["PathTemplate"];
            promote: components["schemas"]["PathTemplate"];
            semaphores: components["schemas"]["PathTemplate"];
            status: components["schemas"]["PathTemplate"];
            status_change: components["schemas"]["PathTemplate"];
            tenant_authorizations: components["schemas"]["PathTemplate"];
            tenant_info: components["schemas"]["PathTemplate"];
            tenant_ssh_key: components["schemas"]["PathTemplate"];
            tenant_status: components["schemas"]["PathTemplate"];
            tenants: components["schemas"]["PathTemplate"];
        } & {
            [key: string]: components["schemas"]["PathTemplate"];
        };
        ArtifactNotFoundPage: string;
        /** @description Why the token is not accepted. */
        AuthenticationError: {
            description: string;
            /** @enum {string} */
            error: "MissingAuthError" | "InvalidAuthFormat" | "AuthTokenUndecodedException" | "AuthTokenInvalidSignatureException" | "IssuerUnknownError" | "MissingClaimError" | "MissingUIDClaimError" | "IncorrectAudienceError" | "TokenExpiredError" | "IncorrectZuulAdminClaimError" | "UnauthorizedZuulAdminClaimError" | "AuthTokenUnauthorizedException";
            /** @description Null (or the text None) when the server has no realm. */
            realm: string | null;
        };
        AutoholdNotFoundPage: string;
        AutoholdRequest: {
            current_count: components["schemas"]["Count"];
            /** @description Seconds since 1970 when the count was used up; null until then. */
            expired: number | null;
            /** @description Number of the request, ten digits. */
            id: string;
            job: string;
            max_count: components["schemas"]["Count"];
            /** @description Seconds that nodes are held; 0 means for ever. */
            node_expiration: number;
            /** @description What is held, by build. */
            nodes: {
                build: components["schemas"]["Uuid"];
                /** @description True for nodes of a launcher; absent for those of nodepool. */
                niz?: boolean;
                nodes: string[];
            }[];
            /** @description Canonical name. */
            project: components["schemas"]["CanonicalName"];
            reason: string;
            /** @description Regular expression; `.*` when neither change nor ref was given. */
            ref_filter: string;
            tenant: string;
        };
        BadAutoholdPage: string;
        BadBodyPage: string;
        /** @description An SVG that reads `build passing` or `build failing`. */
        Badge: string;
        BadIndexPage: string;
        BadJsonPage: string;
        BadPagePage: string;
        BadPromotionPage: string;
        BadQueueRequestPage: string;
        /** @description A build as its buildset shows it. */
        Build: components["schemas"]["BuildFields"];
        BuildArtifact: {
            /** @description What the job says of it. */
            metadata?: {
                [key: string]: unknown;
            };
            name: string;
            url: string;
        };
        /** @description Absent when there is none, and always for a cloud image. */
        BuildArtifacts: components["schemas"]["ImageArtifact"][];
        BuildFields: {
            _id: components["schemas"]["RowId"];
            artifacts: components["schemas"]["BuildArtifact"][];
            /** @description Seconds. */
            duration: number | null;
            end_time: components["schemas"]["TimeOrNull"];
            error_detail: string | null;
            /** @description False for an attempt that was run again. */
            final: boolean | null;
            /** @description Whether its nodes are held for debugging. */
            held: boolean | null;
            job_name: string;
            log_url: string | null;
            /** @description Empty for a nodeset without a name. */
            nodeset: string | null;
            provides: {
                name: string;
            }[];
            ref: components["schemas"]["Ref"];
            result: components["schemas"]["Result"];
            start_time: components["schemas"]["TimeOrNull"];
            uuid: components["schemas"]["Uuid"];
            voting: boolean;
        };
        BuildNotFoundPage: string;
        BuildsetEvent: {
            description: string;
            event_time: components["schemas"]["Time"];
            /** @description So far only `triggered` is written. */
            event_type: string;
        };
        BuildsetFields: {
            _id: components["schemas"]["RowId"];
            event_id: string | null;
            event_timestamp: components["schemas"]["TimeOrNull"];
            first_build_start_time: components["schemas"]["TimeOrNull"];
            last_build_end_time: components["schemas"]["TimeOrNull"];
            message: string | null;
            pipeline: string;
            refs: components["schemas"]["Ref"][];
            result: components["schemas"]["Result"];
            uuid: components["schemas"]["Uuid"];
        };
        BuildsetNotFoundPage: string;
        BuildTime: {
            _id: components["schemas"]["RowId"];
            branch: string;
            duration: number | null;
            end_time: components["schemas"]["TimeOrNull"];
            final: boolean | null;
            job_name: string;
            pipeline: string;
            project: string;
            ref: string;
            result: string;
            start_time: components["schemas"]["TimeOrNull"];
            uuid: components["schemas"]["Uuid"];
        };
        /** @description Host name of the connection and name of the project. */
        CanonicalName: string;
        Capabilities: {
            auth: {
                auth_log_file_requests?: boolean;
                default_realm: string | null;
                /** @description Whether the tenant has providers. Never at the root, nor for a tenant that does not exist. */
                niz?: boolean;
                /** @description Whether reading needs a token. Absent for a tenant that does not exist. */
                read_protected?: boolean;
                /** @description The authenticators by realm; empty when there is none. */
                realms: {
                    [key: string]: components["schemas"]["Realm"];
                };
            };
            /** @description Whether builds are kept in a database. */
            job_history: boolean;
        };
        ChangeQueue: {
            branch: string | null;
            /** @description Each list is one chain; its first item has none ahead. */
            heads: components["schemas"]["Item"][][];
            /** @description Of the queue that projects share, or of its project; empty for a queue made for one item. */
            name: string;
            /** @description 0 in an independent pipeline. */
            window: components["schemas"]["Count"];
        };
        Component: {
            hostname: string;
            /** @enum {string} */
            state: "initializing" | "running" | "paused" | "stopped";
            /** @description The version of Zuul that it runs; null until it has said so. */
            version: string | null;
        };
        /** @description The running components by kind; a kind of which none runs is absent. */
        Components: {
            executor?: components["schemas"]["ComponentsOfKind"];
            fingergw?: components["schemas"]["ComponentsOfKind"];
            launcher?: components["schemas"]["ComponentsOfKind"];
            merger?: components["schemas"]["ComponentsOfKind"];
            scheduler: components["schemas"]["ComponentsOfKind"];
            web: components["schemas"]["ComponentsOfKind"];
        };
        ComponentsOfKind: components["schemas"]["Component"][];
        ConfigError: {
            /** @description The whole message, of several lines. */
            error: string;
            /** @description The kind of error, such as `Project Not Found` or `Regex Deprecation`; the list is open. */
            name: string;
            /** @enum {string} */
            severity: "error" | "warning";
            short_error: string | null;
            source_context: components["schemas"]["SourceContext"];
        };
        /** @description A source connection; which keys it has depends on its driver. */
        Connection: components["schemas"]["GerritConnection"] | components["schemas"]["GithubConnection"] | components["schemas"]["GitConnection"] | components["schemas"]["OtherConnection"];
        Count: number;
        /** @description Unknown keys are ignored. `change` and `ref` exclude each other when neither is null or empty. */
        CreateAutohold: {
            /** @description Number of a change; becomes the ref filter of its connection. */
            change?: string | number | null;
            /** @description How many failures to hold. */
            count: number;
            /** @description Name of the job; not checked. */
            job: string;
            /** @description Seconds; null means the server's default. More than the server's maximum, or 0 where there is one, becomes the maximum. */
            node_hold_expiration: number | null;
            reason: string;
            /** @description Regular expression that the ref must match. */
            ref?: string | null;
        };
        Dependency: {
            name: string;
            soft: boolean;
        };
        /** @description A change or a ref; the key decides, also when its value is null. Unknown keys are ignored. */
        Dequeue: components["schemas"]["DequeueChange"] | components["schemas"]["DequeueRef"];
        DequeueChange: {
            change: components["schemas"]["QueuedChange"];
            /** @description Name of a pipeline of the tenant. */
            pipeline: string;
            ref?: never;
        };
        DequeueRef: {
            change?: never;
            /** @description Name of a pipeline of the tenant. */
            pipeline: string;
            ref: string | null;
        };
        /** @description A build as it is shown alone, with the refs of its buildset. */
        DetailedBuild: {
            buildset: {
                refs: components["schemas"]["Ref"][];
                uuid: components["schemas"]["Uuid"];
            };
            event_id: string | null;
            event_timestamp: components["schemas"]["TimeOrNull"];
            pipeline: string;
        } & components["schemas"]["BuildFields"];
        /** @description A buildset as it is shown alone. */
        DetailedBuildset: {
            /** @description Absent when there is none. */
            builds?: components["schemas"]["Build"][];
            /** @description Absent when there is none. */
            events?: components["schemas"]["BuildsetEvent"][];
        } & components["schemas"]["BuildsetFields"];
        /** @description A change, or a ref with its revisions. `change` wins when both are there. Unknown keys are ignored. */
        Enqueue: components["schemas"]["EnqueueChange"] | components["schemas"]["EnqueueRef"];
        EnqueueChange: {
            change: components["schemas"]["QueuedChange"];
            /** @description Name of a pipeline of the tenant. */
            pipeline: string;
        };
        EnqueueRef: {
            change?: components["schemas"]["QueuedChange"];
            newrev: string | null;
            oldrev: string | null;
            /** @description Name of a pipeline of the tenant. */
            pipeline: string;
            ref: string | null;
        };
        /**
         * Format: int64
         * @description Milliseconds since 1970.
         */
        EpochMilliseconds: number;
        /** @description Seconds since 1970. */
        EpochSeconds: number | null;
        FileMatcher: {
            negate: boolean;
            regex: string;
        };
        Flavor: {
            /** @description Canonical name of the project, percent-encoded, then `/` and the name. */
            canonical_name: string;
            description: string | null;
            name: string;
        };
        /** @description What an executor would be given to run the job; `noop` has no playbooks at all. */
        FrozenJob: {
            ansible_split_streams: boolean | null;
            ansible_version: string;
            branch: string | null;
            cleanup_playbooks?: components["schemas"]["FrozenPlaybook"][];
            extra_vars: components["schemas"]["Variables"];
            failure_output: string[];
            group_vars: components["schemas"]["Variables"];
            host_vars: components["schemas"]["Variables"];
            items: Record<string, never>[];
            job: string;
            nodeset: components["schemas"]["Nodeset"];
            override_branch: string | null;
            override_checkout: string | null;
            pipeline_builds_images: boolean;
            playbooks?: components["schemas"]["FrozenPlaybook"][];
            post_playbooks?: components["schemas"]["FrozenPlaybook"][];
            post_timeout: number | null;
            pre_playbooks?: components["schemas"]["FrozenPlaybook"][];
            pre_timeout: number | null;
            projects: {
                canonical_name: components["schemas"]["CanonicalName"];
                connection: string;
                default_branch: string;
                name: string;
                override_branch: string | null;
                override_checkout: string | null;
            }[];
            repo_state_keys: string[];
            /** @description Never shown. */
            secret_vars: null;
            /** @description One, and two in a pipeline that runs after review. */
            ssh_keys: components["schemas"]["Redacted"][];
            timeout: number | null;
            vars: components["schemas"]["Variables"];
            workspace_checkout: boolean;
            workspace_scheme: components["schemas"]["WorkspaceScheme"];
            zuul: components["schemas"]["ZuulVars"];
        };
        FrozenJobNotFoundPage: string;
        FrozenPlaybook: {
            branch: string;
            cleanup: boolean;
            connection: string;
            nesting_level: components["schemas"]["Count"];
            path: string;
            project: string;
            roles: components["schemas"]["FrozenRole"][];
            /** @description By alias. */
            secrets: {
                [key: string]: components["schemas"]["Redacted"];
            };
            semaphores: Record<string, never>[];
            trusted: boolean;
        };
        FrozenRef: {
            branch: string;
            change_url: null;
            project: {
                canonical_hostname: string;
                canonical_name: components["schemas"]["CanonicalName"];
                name: string;
                short_name: string;
            };
            src_dir: string;
        };
        FrozenRole: {
            connection: string;
            implicit: boolean;
            project: string;
            project_canonical_name: components["schemas"]["CanonicalName"];
            project_default_branch: string;
            target_name: string;
            /** @constant */
            type: "zuul";
        };
        GerritConnection: {
            baseurl: string;
            canonical_hostname: string;
            /** @constant */
            driver: "gerrit";
            name: string;
            port: number;
            server: string;
            ssh_server: string;
        };
        GitConnection: {
            baseurl: string;
            canonical_hostname: string;
            /** @constant */
            driver: "git";
            name: string;
        };
        GithubConnection: {
            baseurl: string | null;
            canonical_hostname: string;
            /** @constant */
            driver: "github";
            name: string;
            repo_cache: string | null;
            server: string;
        };
        Image: {
            branch: string;
            build_artifacts?: components["schemas"]["BuildArtifacts"];
            canonical_name: string;
            name: string;
            project_canonical_name: components["schemas"]["CanonicalName"];
            type: components["schemas"]["ImageType"];
        };
        ImageArtifact: {
            /** @description Whether it was built in this tenant. */
            build_tenant: boolean;
            build_uuid: components["schemas"]["Uuid"];
            canonical_name: string;
            /** @description Such as `raw`, `qcow2` or `vhd`. */
            format: string;
            is_locked: boolean;
            lock_holder: string | null;
            md5sum: string | null;
            sha256: string | null;
            /** @enum {string} */
            state: "ready" | "deleting";
            state_time: components["schemas"]["Time"];
            timestamp: components["schemas"]["Time"];
            uploads?: components["schemas"]["ImageUpload"][];
            url: string;
            uuid: components["schemas"]["Uuid"];
            validated: boolean;
        };
        ImageNotFoundPage: string;
        /** @enum {string} */
        ImageType: "zuul" | "cloud";
        ImageUpload: {
            artifact_uuid: components["schemas"]["Uuid"];
            canonical_name: string;
            endpoint_name: string;
            /** @description The id at the provider; null until it is uploaded. */
            external_id: string | null;
            is_locked: boolean;
            lock_holder: string | null;
            /** @enum {string} */
            state: "pending" | "uploading" | "ready" | "failed" | "deleting";
            state_time: components["schemas"]["Time"];
            timestamp: components["schemas"]["Time"];
            uuid: components["schemas"]["Uuid"];
            validated: boolean;
        };
        Info: {
            capabilities: components["schemas"]["Capabilities"];
            stats: {
                prefix: string | null;
                /** @constant */
                type: "graphite";
                url: string | null;
            };
            /** @description The tenant of the path. At the root only an installation for one tenant names it. */
            tenant?: string;
            /** @description Where console streams are served when not beside this API. */
            websocket_url: string | null;
        };
        InternalErrorPage: string;
        /** @description A change, or what else was enqueued, on its way through a pipeline. */
        Item: {
            active: boolean;
            enqueue_time: components["schemas"]["EpochMilliseconds"];
            /** @description Such as `at least one job failed` or `it has a merge conflict`. */
            failing_reasons: string[];
            id: components["schemas"]["Uuid"];
            item_ahead: components["schemas"]["UuidOrNull"];
            items_behind: components["schemas"]["Uuid"][];
            jobs: components["schemas"]["StatusJob"][];
            live: boolean;
            refs: components["schemas"]["StatusRef"][];
            /** @description Milliseconds; null until every job has started. */
            remaining_time: number | null;
            /** @description `Z` and the uuid of the buildset. */
            zuul_ref: string | null;
        };
        /** @description One variant of a job. */
        Job: {
            abstract: boolean;
            ansible_split_streams: boolean | null;
            ansible_version: string | null;
            /** @description 3 unless configured. */
            attempts: number;
            /** @description Null when the variant runs on every branch. */
            branches: string[] | null;
            cleanup_run: components["schemas"]["Playbook"][];
            /** @enum {string|boolean} */
            deduplicate: "auto" | true | false;
            dependencies: components["schemas"]["Dependency"][];
            description: string | null;
            extra_variables: components["schemas"]["Variables"];
            failure_output: string[];
            files: components["schemas"]["FileMatcher"][];
            final: boolean;
            group_variables: components["schemas"]["Variables"];
            host_variables: components["schemas"]["Variables"];
            image_build_name: string | null;
            include_vars: {
                name: string;
                project_name: string | null;
                required: boolean;
                use_ref: boolean;
            }[];
            intermediate: boolean;
            irrelevant_files: components["schemas"]["FileMatcher"][];
            match_on_config_updates: boolean;
            name: string;
            /** @description Present when there is exactly one, and it is not empty. */
            nodeset?: components["schemas"]["Nodeset"];
            /** @description Present when there are several. */
            nodeset_alternatives?: components["schemas"]["Nodeset"][];
            override_checkout: string | null;
            parent: string | null;
            post_review: boolean | null;
            post_run: components["schemas"]["Playbook"][];
            post_timeout: number | null;
            pre_run: components["schemas"]["Playbook"][];
            pre_timeout: number | null;
            protected: boolean | null;
            provides: string[];
            required_projects: {
                override_branch: string | null;
                override_checkout: string | null;
                project_name: string;
            }[];
            requires: string[];
            roles: components["schemas"]["Role"][];
            run: components["schemas"]["Playbook"][];
            semaphores: {
                name: string;
                resources_first: boolean;
            }[];
            source_context: components["schemas"]["SourceContext"] | null;
            tags: string[];
            timeout: number | null;
            /** @enum {string} */
            type: "regular" | "initializer";
            variables: components["schemas"]["Variables"];
            /** @description Null for the built-in job only. */
            variant_description: string | null;
            voting: boolean;
            workspace_checkout: boolean;
            workspace_scheme: components["schemas"]["WorkspaceScheme"];
        };
        /** @description A job of the graph that would run. */
        JobNode: {
            dependencies: components["schemas"]["Dependency"][];
            name: string;
        };
        JobNotFoundPage: string;
        /** @description Keys that would be empty are absent; a base job has no parent. */
        JobSummary: {
            /** @description First line of the description. */
            description?: string;
            name: string;
            tags?: string[];
            variants?: {
                branches?: string[];
                parent?: string;
            }[];
        };
        /** @description Labels of nodepool have a name only, those of the layout all three keys. */
        Label: {
            canonical_name?: string;
            description?: string | null;
            name: string;
        };
        LengthRequiredPage: string;
        /** @description A build as lists show it. */
        ListedBuild: {
            buildset: {
                uuid: components["schemas"]["Uuid"];
            };
            event_id: string | null;
            event_timestamp: components["schemas"]["TimeOrNull"];
            pipeline: string;
        } & components["schemas"]["BuildFields"];
        /** @description A buildset as lists show it, without its builds. */
        ListedBuildset: components["schemas"]["BuildsetFields"];
        LockedPage: string;
        /** @enum {string} */
        MergeMode: "merge" | "merge-resolve" | "merge-recursive" | "merge-ort" | "cherry-pick" | "squash-merge" | "rebase";
        MethodNotAllowedPage: string;
        NoBuildsetFoundPage: string;
        /** @description A node of nodepool, or one of a provider of Zuul. */
        Node: components["schemas"]["NodepoolNode"] | components["schemas"]["ProviderNode"];
        NodeNotFoundPage: string;
        NodepoolNode: {
            comment: string | null;
            connection_type: string | null;
            external_id: string | {
                [key: string]: unknown;
            } | null;
            /** @description Ten digits. */
            id: string;
            provider: string | null;
            /** @enum {string} */
            state: "building" | "testing" | "ready" | "in-use" | "used" | "hold" | "deleting";
            /** @description Seconds since 1970. */
            state_time: number;
            type: string[];
        };
        Nodeset: {
            alternatives: (string | components["schemas"]["Nodeset"])[];
            groups: {
                name: string;
                nodes: string[];
            }[];
            /** @description Empty for a nodeset without a name. */
            name: string;
            nodes: {
                aliases: string[];
                comment: null;
                hold_job: null;
                id: null;
                label: string;
                name: string;
                requestor: null;
                /** @constant */
                state: "unknown";
                tenant_name: null;
                user_data: null;
            }[];
        };
        NodesetRequest: {
            buildset_uuid: components["schemas"]["Uuid"];
            image_names: string[] | null;
            image_upload_uuid: components["schemas"]["UuidOrNull"];
            is_locked: boolean;
            job_name: string;
            labels: string[];
            lock_holder: string | null;
            pipeline_name: string;
            /** @description 100 high, 200 normal, 300 low. */
            priority: number;
            provider_node_data: {
                executor_zone: string | null;
                failed_providers: string[];
                uuid: components["schemas"]["UuidOrNull"];
            }[];
            relative_priority: number;
            request_time: components["schemas"]["Time"];
            /** @enum {string} */
            state: "requested" | "accepted" | "fulfilled" | "failed" | "test-hold";
            uuid: components["schemas"]["Uuid"];
            zuul_event_id: components["schemas"]["Uuid"];
        };
        /** @enum {string} */
        NodeState: "requested" | "building" | "ready" | "failed" | "tempfailed" | "in-use" | "used" | "outdated" | "deregister" | "hold" | "snapshot" | "slot-host";
        /** @description Unknown keys are ignored. */
        NodeUpdate: {
            /**
             * @description Keep the node, or give it up.
             * @enum {string}
             */
            state: "hold" | "used";
        };
        NoHandshakePage: string;
        NotJsonPage: string;
        /** @description The JSON document `null`. */
        Null: null;
        OnlyTenantNotFoundPage: string;
        OtherConnection: {
            driver: string;
            name: string;
        };
        PathTemplate: string;
        /** @description A pipeline of which the server has no summary yet: only the three counters. */
        PipelineCounters: {
            management_events: components["schemas"]["Count"];
            result_events: components["schemas"]["Count"];
            trigger_events: components["schemas"]["Count"];
        };
        PipelineNotFoundPage: string;
        PipelineStatus: {
            /** @description Without the empty ones. */
            change_queues: components["schemas"]["ChangeQueue"][];
            description: string | null;
            management_events: components["schemas"]["Count"];
            /** @enum {string} */
            manager: "dependent" | "independent" | "serial" | "supercedent";
            name: string;
            result_events: components["schemas"]["Count"];
            /** @enum {string} */
            state: "normal" | "error";
            trigger_events: components["schemas"]["Count"];
            triggers: {
                driver: string;
            }[];
        };
        PipelineSummary: {
            name: string;
            triggers: {
                driver: string;
                /** @description The connection, or the driver where there is none (timer, zuul). */
                name: string;
            }[];
        };
        Playbook: {
            cleanup: boolean;
            path: string;
            roles: components["schemas"]["Role"][];
            secrets: {
                alias: string;
                name: string;
            }[];
            semaphores: {
                name: string;
            }[];
            source_context: components["schemas"]["SourceContext"] | null;
        };
        Project: {
            canonical_name: components["schemas"]["CanonicalName"];
            configs: components["schemas"]["ProjectConfig"][];
            connection_name: string;
            /** @description Empty for a project without configuration. */
            metadata: Record<string, never> | components["schemas"]["ProjectMetadata"];
            name: string;
        };
        ProjectConfig: {
            default_branch: string | null;
            is_template: boolean;
            merge_mode: components["schemas"]["MergeMode"] | null;
            /** @description By name. */
            pipelines: components["schemas"]["ProjectPipeline"][];
            queue_name: string | null;
            source_context: components["schemas"]["SourceContext"];
            templates: string[];
        };
        ProjectMetadata: {
            default_branch: string;
            is_template: boolean;
            merge_mode: components["schemas"]["MergeMode"];
            queue_name: string | null;
        };
        ProjectNotFoundPage: string;
        ProjectPipeline: {
            /** @description One list for each job, of its variants. */
            jobs: components["schemas"]["Job"][][];
            name: string;
        };
        ProjectSummary: {
            canonical_name: components["schemas"]["CanonicalName"];
            connection_name: string;
            name: string;
            /** @enum {string} */
            type: "config" | "untrusted";
        };
        /** @description Unknown keys are ignored. */
        Promote: {
            /** @description Numbers and patchsets in the order they shall have; not checked when the call is answered. */
            changes: string[];
            /** @description Name of a pipeline of the tenant. */
            pipeline: string;
        };
        Provider: {
            canonical_name: string;
            flavors: {
                canonical_name: string;
                name: string;
            }[];
            images: components["schemas"]["ProviderImage"][];
            labels: {
                canonical_name: string;
                name: string;
            }[];
            name: string;
        };
        ProviderImage: {
            build_artifacts?: components["schemas"]["BuildArtifacts"];
            canonical_name: string;
            name: string;
            type: components["schemas"]["ImageType"];
        };
        ProviderNode: {
            az: string | null;
            cloud: string | null;
            comment: string | null;
            connection_type: string | null;
            external_id: null;
            hold_expiration: number | null;
            /** @description The same as `uuid`. */
            id: components["schemas"]["Uuid"];
            interface_ip: string | null;
            is_locked: boolean;
            label: string;
            lock_holder: string | null;
            max_age: number | null;
            max_ready_age: number | null;
            private_ipv4: string | null;
            private_ipv6: string | null;
            /** @description Canonical name. */
            provider: string | null;
            public_ipv4: string | null;
            public_ipv6: string | null;
            /** @description By resource. */
            quota: {
                [key: string]: number;
            };
            region: string | null;
            request_id: components["schemas"]["UuidOrNull"];
            request_time: components["schemas"]["TimeOrNull"];
            slot: number | null;
            state: components["schemas"]["NodeState"];
            state_time: components["schemas"]["Time"];
            /** @description The label. */
            type: string[];
            username: string | null;
            uuid: components["schemas"]["Uuid"];
        };
        /** @description An RSA public key (SubjectPublicKeyInfo) in PEM. */
        PublicKeyPem: string;
        /** @description Number and patchset, such as `1,1`; nothing comes of null. */
        QueuedChange: string | null;
        QueueLength: {
            length: components["schemas"]["Count"];
        };
        Realm: {
            authority: string;
            client_id: string;
            /** @enum {string} */
            driver: "HS256" | "RS256" | "OpenIDConnect";
            /** @description OpenIDConnect only. */
            load_user_info?: boolean;
            /** @description OpenIDConnect only; `openid profile` unless configured. */
            scope?: string;
            /** @constant */
            type: "JWT";
        };
        /** @description A request to dequeue that was accepted. */
        RecordedDequeue: {
            change: string | null;
            pipeline: string;
            ref: string | null;
            requested_time: components["schemas"]["Time"];
        };
        /** @description A request to enqueue that was accepted. */
        RecordedEnqueue: {
            change: string | null;
            newrev: string | null;
            oldrev: string | null;
            pipeline: string;
            ref: string | null;
            requested_time: components["schemas"]["Time"];
        };
        /** @description A request to promote that was accepted. */
        RecordedPromote: {
            changes: string[];
            pipeline: string;
            requested_time: components["schemas"]["Time"];
        };
        /** @constant */
        Redacted: "REDACTED";
        Ref: {
            /** @description Empty when there is none. */
            branch: string;
            change: number | null;
            newrev: string | null;
            oldrev: string | null;
            patchset: string | null;
            project: string;
            ref: string;
            ref_url: string;
        };
        RepeatedProjectPage: string;
        RequestNotFoundPage: string;
        /** @description Null until it has ended. An upper-case word; jobs may return their own. */
        Result: string | null;
        Role: {
            implicit: boolean;
            project_canonical_name: components["schemas"]["CanonicalName"];
            target_name: string;
            /** @constant */
            type: "zuul";
        };
        RootAuthorizations: {
            zuul: {
                /** @description Whether the token makes its bearer an administrator of the whole installation. */
                admin: boolean;
                scope: "*"[];
            };
        };
        RootInfo: {
            info: components["schemas"]["Info"];
        };
        /**
         * Format: int64
         * @description Number of the row; rises with each build (or buildset).
         */
        RowId: number;
        Semaphore: {
            global: boolean;
            holders: {
                /** @description Holders in this and other tenants. */
                count: components["schemas"]["Count"];
                other_tenants: components["schemas"]["Count"];
                this_tenant: {
                    buildset_uuid: components["schemas"]["Uuid"];
                    job_name: string;
                }[];
            };
            max: number;
            name: string;
        };
        /** @description Where a piece of configuration stands. */
        SourceContext: {
            branch: string | null;
            path: string | null;
            /** @description Short name of the project. */
            project: string;
        };
        /** @description An RSA public key as OpenSSH writes it. */
        SshPublicKey: string;
        /** @description What is absent stays as it is, but `reason`, which is always replaced. Unknown keys are ignored. */
        StateUpdate: {
            /** @description Cut to 4096 characters; absent becomes null, empty stays empty. */
            reason?: string | null;
            result_queue_paused?: components["schemas"]["Truth"];
            trigger_queue_discarding?: components["schemas"]["Truth"];
            trigger_queue_paused?: components["schemas"]["Truth"];
        };
        Status: {
            /** @description By connection. */
            connection_event_queues: {
                [key: string]: components["schemas"]["QueueLength"];
            };
            last_reconfigured: components["schemas"]["EpochMilliseconds"];
            management_event_queue: components["schemas"]["QueueLength"];
            /** @description All pipelines in the order of the layout, also idle ones. */
            pipelines: (components["schemas"]["PipelineStatus"] | components["schemas"]["PipelineCounters"])[];
            state: components["schemas"]["TenantState"];
            trigger_event_queue: components["schemas"]["QueueLength"];
            zuul_version: string;
        };
        /** @description A job of an item. Without a build its uuid, url, times, flags and result are null, never absent. */
        StatusJob: {
            canceled: boolean | null;
            dependencies: string[];
            /** @description Milliseconds. */
            elapsed_time: number | null;
            end_time: components["schemas"]["EpochSeconds"];
            /** @description Seconds. */
            estimated_time: number | null;
            execute_time: components["schemas"]["EpochSeconds"];
            finger_url: string | null;
            name: string;
            paused: boolean | null;
            pipeline: string | null;
            pre_fail: boolean | null;
            queued: boolean;
            /** @description Milliseconds. */
            remaining_time: number | null;
            report_url: string | null;
            result: components["schemas"]["Result"];
            retry: boolean | null;
            start_time: components["schemas"]["EpochSeconds"];
            tries: components["schemas"]["Count"];
            /** @description `stream/…` while the job runs. */
            url: string | null;
            uuid: components["schemas"]["UuidOrNull"];
            voting: boolean;
            /** @description What the job waits for; null once it runs. */
            waiting_status: string | null;
        };
        StatusRef: {
            /** @description `number,patchset` of a change, else the new revision; null for a branch without one. */
            id: string | null;
            owner: string | null;
            project: string;
            project_canonical: string;
            ref: string | null;
            url: string | null;
        };
        SystemEvent: {
            description: string;
            event_id: string | null;
            event_time: components["schemas"]["Time"];
            /** @description So far only `tenant reconfiguration` is written. */
            event_type: string;
        };
        Tenant: {
            name: string;
        };
        TenantAuthorizations: {
            zuul: {
                /** @description Whether the token makes its bearer an administrator of the tenant. */
                admin: boolean;
                /** @description The tenant of the path. */
                scope: string[];
            };
        };
        TenantInfo: {
            info: components["schemas"]["Info"] & {
                tenant: string;
            };
        };
        TenantNotFoundPage: string;
        TenantNotReadyPage: string;
        /** @description What is held up in the tenant. */
        TenantState: {
            /** @description Why; null or empty when none was given. */
            reason: string | null;
            result_queue_paused: boolean;
            trigger_queue_discarding: boolean;
            trigger_queue_paused: boolean;
        };
        TenantStatus: {
            /** @description Errors and warnings together. */
            config_error_count: components["schemas"]["Count"];
        };
        /** @description UTC, without zone and fraction of a second. */
        Time: string;
        TimeOrNull: string | null;
        /**
         * @description The JSON document `true`.
         * @constant
         */
        True: true;
        Truth: boolean | number | string | null;
        UnknownQueryPage: string;
        UploadNotFoundPage: string;
        /** @description A UUID as 32 lower-case hex digits, without dashes. */
        Uuid: string;
        UuidOrNull: string | null;
        /** @description Variables of a job, as they are written in its configuration. */
        Variables: {
            [key: string]: unknown;
        };
        /** @enum {string} */
        WorkspaceScheme: "golang" | "flat" | "unique";
        /** @description The variables `zuul.*` of the job. */
        ZuulVars: {
            _inheritance_path: string[];
            artifacts?: Record<string, never>[];
            branch: string;
            /**
             * @description No build exists yet.
             * @constant
             */
            build: "00000000000000000000000000000000";
            build_refs: components["schemas"]["FrozenRef"][];
            buildset: null;
            buildset_refs: components["schemas"]["FrozenRef"][];
            change_url: null;
            child_jobs: string[];
            event_id: null;
            include_vars: {
                [key: string]: unknown;
            }[];
            items: Record<string, never>[];
            job: string;
            jobtags: string[];
            override_checkout?: string;
            pipeline: string;
            post_review: boolean;
            post_timeout: number | null;
            pre_timeout: number | null;
            project: {
                canonical_hostname: string;
                canonical_name: components["schemas"]["CanonicalName"];
                name: string;
                short_name: string;
                src_dir: string;
            };
            /** @description By canonical name. */
            projects: {
                [key: string]: {
                    canonical_hostname: string;
                    canonical_name: components["schemas"]["CanonicalName"];
                    name: string;
                    required: boolean;
                    short_name: string;
                    src_dir: string;
                };
            };
            ref: null;
            tenant: string;
            timeout: number | null;
            voting: boolean;
        };
    };
    responses: {
        /** @description No such tenant, no artifact that it built, or the operation does not know a query parameter. */
        ArtifactNotFound: {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                [name: string]: unknown;
            };
            content: {
                "text/html": components["schemas"]["ArtifactNotFoundPage"];
            };
        };
        /** @description No such tenant, no such request in it, or the operation does not know a query parameter. */
        AutoholdNotFound: {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                [name: string]: unknown;
            };
            content: {
                "text/html": components["schemas"]["AutoholdNotFoundPage"];
            };
        };
        /** @description The body is no JSON, a key is missing, or a value cannot be. */
        BadAutohold: {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                [name: string]: unknown;
            };
            content: {
                "text/html": components["schemas"]["BadAutoholdPage"];
            };
        };
        /** @description The body is no JSON, or not what the operation takes. */
        BadBody: {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                [name: string]: unknown;
            };
            content: {
                "text/html": components["schemas"]["BadBodyPage"];
            };
        };
        /** @description `idx_min`, `idx_max`, `limit` or `skip` is no integer, or what is read as one text is given twice. */
        BadIndex: {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                [name: string]: unknown;
            };
            content: {
                "text/html": components["schemas"]["BadIndexPage"];
            };
        };
        /** @description The body is no JSON object. */
        BadJson: {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                [name: string]: unknown;
            };
            content: {
                "text/html": components["schemas"]["BadJsonPage"];
            };
        };
        /** @description `limit` or `skip` is no integer, or what is read as one text is given twice, on which the real server fails. */
        BadPage: {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                [name: string]: unknown;
            };
            content: {
                "text/html": components["schemas"]["BadPagePage"];
            };
        };
        /** @description The body is no JSON, the tenant has no such pipeline, or there are no changes. */
        BadPromotion: {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                [name: string]: unknown;
            };
            content: {
                "text/html": components["schemas"]["BadPromotionPage"];
            };
        };
        /** @description The body is no JSON, a key is missing, or the tenant has no such pipeline. */
        BadQueueRequest: {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                [name: string]: unknown;
            };
            content: {
                "text/html": components["schemas"]["BadQueueRequestPage"];
            };
        };
        /** @description No such tenant, no such build in it, or the operation does not know a query parameter. */
        BuildNotFound: {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                [name: string]: unknown;
            };
            content: {
                "text/html": components["schemas"]["BuildNotFoundPage"];
            };
        };
        /** @description No such tenant, no such buildset in it, or the operation does not know a query parameter. */
        BuildsetNotFound: {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                [name: string]: unknown;
            };
            content: {
                "text/html": components["schemas"]["BuildsetNotFoundPage"];
            };
        };
        /** @description No such tenant, or the operation does not know a query parameter. */
        ConsoleTenantNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "text/html": components["schemas"]["TenantNotFoundPage"];
            };
        };
        /** @description The tenant is configured and not loaded yet. */
        ConsoleTenantNotReady: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "text/html": components["schemas"]["TenantNotReadyPage"];
            };
        };
        /** @description The token is good and gives no right to this. No body. */
        Forbidden: {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description No such tenant, project, pipeline or job, or the operation does not know a query parameter. */
        FrozenJobNotFound: {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                [name: string]: unknown;
            };
            content: {
                "text/html": components["schemas"]["FrozenJobNotFoundPage"];
            };
        };
        /** @description No such tenant, no image of its providers that Zuul builds, or the operation does not know a query parameter. */
        ImageNotFound: {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                [name: string]: unknown;
            };
            content: {
                "text/html": components["schemas"]["ImageNotFoundPage"];
            };
        };
        /** @description The server failed. What a failure carries besides its page is not bound. */
        InternalError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "text/html": components["schemas"]["InternalErrorPage"];
            };
        };
        /** @description No such tenant or job, or the operation does not know a query parameter. */
        JobNotFound: {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                [name: string]: unknown;
            };
            content: {
                "text/html": components["schemas"]["JobNotFoundPage"];
            };
        };
        /** @description A body is wanted, and the request has no Content-Length. */
        LengthRequired: {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                [name: string]: unknown;
            };
            content: {
                "text/html": components["schemas"]["LengthRequiredPage"];
            };
        };
        /** @description Somebody works on the thing: it is locked. The real server fails. */
        Locked: {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                [name: string]: unknown;
            };
            content: {
                "text/html": components["schemas"]["LockedPage"];
            };
        };
        /** @description Only POST is taken. There is no Allow header. */
        MethodNotAllowed: {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                [name: string]: unknown;
            };
            content: {
                "text/html": components["schemas"]["MethodNotAllowedPage"];
            };
        };
        /** @description No such tenant, no finished buildset that matches, or the operation does not know a query parameter. */
        NoBuildsetFound: {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                [name: string]: unknown;
            };
            content: {
                "text/html": components["schemas"]["NoBuildsetFoundPage"];
            };
        };
        /** @description No such tenant, no node of a provider that is assigned to it, or the operation does not know a query parameter. */
        NodeNotFound: {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                [name: string]: unknown;
            };
            content: {
                "text/html": components["schemas"]["NodeNotFoundPage"];
            };
        };
        /** @description The request is no WebSocket handshake, on which the real server fails. */
        NoHandshake: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "text/html": components["schemas"]["NoHandshakePage"];
            };
        };
        /** @description A JSON body is wanted; the request has another content type or none. */
        NotJson: {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                [name: string]: unknown;
            };
            content: {
                "text/html": components["schemas"]["NotJsonPage"];
            };
        };
        /** @description No such tenant. */
        OnlyTenantNotFound: {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                [name: string]: unknown;
            };
            content: {
                "text/html": components["schemas"]["OnlyTenantNotFoundPage"];
            };
        };
        /** @description No such tenant, project or pipeline, or the operation does not know a query parameter. */
        PipelineNotFound: {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                [name: string]: unknown;
            };
            content: {
                "text/html": components["schemas"]["PipelineNotFoundPage"];
            };
        };
        /** @description No such tenant or project, or the operation does not know a query parameter. */
        ProjectNotFound: {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                [name: string]: unknown;
            };
            content: {
                "text/html": components["schemas"]["ProjectNotFoundPage"];
            };
        };
        /** @description No such tenant or project, or the operation does not know a query parameter. */
        ProjectNotFoundListed: {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                [name: string]: unknown;
            };
            content: {
                "text/html": components["schemas"]["ProjectNotFoundPage"];
            };
        };
        /** @description `project` is given twice, on which the real server fails. */
        RepeatedProject: {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                [name: string]: unknown;
            };
            content: {
                "text/html": components["schemas"]["RepeatedProjectPage"];
            };
        };
        /** @description No such tenant, no such request in it, or the operation does not know a query parameter. */
        RequestNotFound: {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                [name: string]: unknown;
            };
            content: {
                "text/html": components["schemas"]["RequestNotFoundPage"];
            };
        };
        /** @description No such tenant, or the operation does not know a query parameter. */
        TenantNotFound: {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                [name: string]: unknown;
            };
            content: {
                "text/html": components["schemas"]["TenantNotFoundPage"];
            };
        };
        /** @description No such tenant, or the operation does not know a query parameter. */
        TenantNotFoundListed: {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                [name: string]: unknown;
            };
            content: {
                "text/html": components["schemas"]["TenantNotFoundPage"];
            };
        };
        /** @description The tenant is configured and not loaded yet. */
        TenantNotReady: {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                [name: string]: unknown;
            };
            content: {
                "text/html": components["schemas"]["TenantNotReadyPage"];
            };
        };
        /** @description The page says "Tenant not found", which cannot be; the operation does not know a query parameter. */
        TenantsNotFound: {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                [name: string]: unknown;
            };
            content: {
                "text/html": components["schemas"]["UnknownQueryPage"];
            };
        };
        /** @description A token is wanted, and there is none or a bad one. `error` says why. */
        Unauthorized: {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                "WWW-Authenticate": components["headers"]["Authenticate"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AuthenticationError"];
            };
        };
        /** @description The operation does not know a query parameter. */
        UnknownQuery: {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                [name: string]: unknown;
            };
            content: {
                "text/html": components["schemas"]["UnknownQueryPage"];
            };
        };
        /** @description The operation does not know a query parameter. This refusal has no Access-Control-Allow-Origin. */
        UnknownQueryOfInfo: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "text/html": components["schemas"]["UnknownQueryPage"];
            };
        };
        /** @description No such tenant, no upload of an artifact that it built, or the operation does not know a query parameter. */
        UploadNotFound: {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                [name: string]: unknown;
            };
            content: {
                "text/html": components["schemas"]["UploadNotFoundPage"];
            };
        };
    };
    parameters: {
        /** @description UUID of the artifact. */
        ArtifactId: string;
        /** @description Number of the hold request, such as `0000000000`. */
        AutoholdId: string;
        /** @description Only requests of projects whose canonical name ends in this. */
        AutoholdProject: string;
        /** @description Only of this branch. `*` stands for any text. Repeated: any of them. */
        BranchFilter: string[];
        /** @description Any branch, with its slashes (`stable/1.0`). */
        BranchName: string;
        /** @description UUID of the buildset. */
        BuildsetUuid: string;
        /** @description UUID of the build. */
        BuildUuid: string;
        /** @description What `refs[].id` of an item says, such as `1,1`. */
        Change: string;
        /** @description Only of the change with this number. Repeated: any of them. */
        ChangeFilter: string[];
        /** @description `true` in any case: only those with a result; any other text: only those without. An empty text is none for buildsets. */
        CompleteFilter: string;
        /** @description Only builds that ended at this time or later. An empty text is none. */
        EndedFrom: string;
        /** @description Only builds that ended at this time or earlier. An empty text is none. */
        EndedUntil: string;
        /** @description Only errors on this branch. */
        ErrorBranch: string;
        /** @description Only errors of this kind. */
        ErrorName: string;
        /** @description Only errors of this project. */
        ErrorProject: string;
        /** @description Only `error` or only `warning`. */
        ErrorSeverity: string;
        /** @description Only rows whose number, which is not shown, is at most this. */
        EventIdxMax: number;
        /** @description Only rows whose number, which is not shown, is at least this. */
        EventIdxMin: number;
        /** @description Only events of this type. Repeated: any of them. */
        EventType: string[];
        /** @description Only of this branch. Repeated: any of them. */
        ExactBranch: string[];
        /** @description Only of this job. Repeated: any of them. */
        ExactJobName: string[];
        /** @description Only of this pipeline. Repeated: any of them. */
        ExactPipeline: string[];
        /** @description Only of this project. Repeated: any of them. */
        ExactProject: string[];
        /** @description Without those that have this result, and without those that have none. Repeated: without all of them. */
        ExcludeResultFilter: string[];
        /** @description `true` in any case: only attempts that were not run again; any other text: only the others. */
        FinalFilter: string;
        /** @description Only builds whose nodes are held (`1`) or are not (`0`). Other texts mean what the database makes of them. */
        HeldFilter: string[];
        /** @description Only rows whose `_id` is at most this. */
        IdxMax: number;
        /** @description Only rows whose `_id` is at least this. */
        IdxMin: number;
        /** @description The `Last-Modified` of an earlier answer. */
        IfModifiedSince: string;
        /** @description Name of the image. */
        ImageName: string;
        /** @description Name of the job, percent-encoded; `+` is a space. */
        JobName: string;
        /** @description Only of this job. `*` stands for any text. Repeated: any of them. */
        JobNameFilter: string[];
        /** @description The most rows to answer; no upper bound. A text that is no integer makes the server fail (500). */
        Limit: number;
        /** @description Only of this new revision. Repeated: any of them. */
        NewrevFilter: string[];
        /** @description UUID of a provider's node. */
        NodeId: string;
        /** @description Only builds on the nodeset with this name. Repeated: any of them. */
        NodesetFilter: string[];
        /** @description UUID of the nodeset request. */
        NodesetRequestId: string;
        /** @description Only of this patchset. Repeated: any of them. */
        PatchsetFilter: string[];
        /** @description Only of this pipeline. `*` stands for any text. Repeated: any of them. */
        PipelineFilter: string[];
        /** @description Name of a pipeline of the tenant. */
        PipelineName: string;
        /** @description Only of this project. `*` stands for any text. Repeated: any of them. */
        ProjectFilter: string[];
        /** @description Name of the project with its slashes, short (`org/project`) or canonical (`review.example.com/org/project`). */
        ProjectName: string;
        /** @description Only of this ref. Repeated: any of them. */
        RefFilter: string[];
        /** @description Only those with this result. Repeated: any of them. */
        ResultFilter: string[];
        /** @description How many rows to leave out first. A text that is no integer makes the server fail (500). */
        Skip: number;
        /** @description Name of the tenant. */
        TenantName: string;
        /** @description UUID of the upload. */
        UploadId: string;
        /** @description Only the one with this UUID. Repeated: any of them. */
        UuidFilter: string[];
        /** @description Only voting (`1`) or non-voting (`0`) builds. Other texts mean what the database makes of them. */
        VotingFilter: string[];
    };
    requestBodies: never;
    headers: {
        /**
         * @description Pages of any origin may read the answer.
         * @example *
         */
        AllowOrigin: "*";
        /**
         * @description The realm, and the same error as in the body, on one line.
         * @example Bearer realm="zuul.example.com"       error="MissingAuthError"       error_description="Missing "Authorization" header"
         */
        Authenticate: string;
        /**
         * @description When the file of the badge was last changed.
         * @example Thu, 15 Jan 2026 08:00:00 GMT
         */
        BadgeModified: string;
        /**
         * @description When the status was put together.
         * @example Thu, 15 Jan 2026 09:00:00 GMT
         */
        Computed: string;
        /**
         * @description The answer must be asked for again.
         * @example no-cache
         */
        NoCache: "no-cache";
        /**
         * @description The answer may be kept for a second.
         * @example public, max-age=1
         */
        OneSecondCache: string;
        /**
         * @description When the server started.
         * @example Thu, 15 Jan 2026 08:00:00 GMT
         */
        Started: string;
        /**
         * @description Absent when the server is set to keep nothing.
         * @example public, max-age=3600
         */
        StaticCache: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getApiIndex: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The templates. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "info": "/api/info",
                     *       "connections": "/api/connections",
                     *       "components": "/api/components",
                     *       "authorizations": "/api/authorizations",
                     *       "tenants": "/api/tenants",
                     *       "tenant_info": "/api/tenant/{tenant}/info",
                     *       "status": "/api/tenant/{tenant}/status",
                     *       "status_change": "/api/tenant/{tenant}/status/change/{change}",
                     *       "jobs": "/api/tenant/{tenant}/jobs",
                     *       "job": "/api/tenant/{tenant}/job/{job_name}",
                     *       "projects": "/api/tenant/{tenant}/projects",
                     *       "project": "/api/tenant/{tenant}/project/{project:.*}",
                     *       "project_freeze_jobs": "/api/tenant/{tenant}/pipeline/{pipeline}/project/{project:.*}/branch/{branch:.*}/freeze-jobs",
                     *       "pipelines": "/api/tenant/{tenant}/pipelines",
                     *       "semaphores": "/api/tenant/{tenant}/semaphores",
                     *       "labels": "/api/tenant/{tenant}/labels",
                     *       "nodes": "/api/tenant/{tenant}/nodes",
                     *       "nodeset_requests": "/api/tenant/{tenant}/nodeset-requests",
                     *       "key": "/api/tenant/{tenant}/key/{project:.*}.pub",
                     *       "project_ssh_key": "/api/tenant/{tenant}/project-ssh-key/{project:.*}.pub",
                     *       "tenant_ssh_key": "/api/tenant/{tenant}/tenant-ssh-key/ssh.pub",
                     *       "console_stream": "/api/tenant/{tenant}/console-stream",
                     *       "badge": "/api/tenant/{tenant}/badge",
                     *       "builds": "/api/tenant/{tenant}/builds",
                     *       "build": "/api/tenant/{tenant}/build/{uuid}",
                     *       "buildsets": "/api/tenant/{tenant}/buildsets",
                     *       "buildset": "/api/tenant/{tenant}/buildset/{uuid}",
                     *       "config_errors": "/api/tenant/{tenant}/config-errors",
                     *       "tenant_authorizations": "/api/tenant/{tenant}/authorizations",
                     *       "tenant_status": "/api/tenant/{tenant}/tenant-status",
                     *       "autohold": "/api/tenant/{tenant}/project/{project:.*}/autohold",
                     *       "autohold_list": "/api/tenant/{tenant}/autohold",
                     *       "autohold_by_request_id": "/api/tenant/{tenant}/autohold/{request_id}",
                     *       "autohold_delete": "/api/tenant/{tenant}/autohold/{request_id}",
                     *       "enqueue": "/api/tenant/{tenant}/project/{project:.*}/enqueue",
                     *       "dequeue": "/api/tenant/{tenant}/project/{project:.*}/dequeue",
                     *       "promote": "/api/tenant/{tenant}/promote"
                     *     }
                     */
                    "application/json": components["schemas"]["ApiLinks"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["UnknownQuery"];
            500: components["responses"]["InternalError"];
        };
    };
    getAuthorizations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the token may do. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RootAuthorizations"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["UnknownQuery"];
            500: components["responses"]["InternalError"];
        };
    };
    listComponents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The components. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "scheduler": [
                     *         {
                     *           "hostname": "zuul01.example.com",
                     *           "state": "running",
                     *           "version": "13.1.1"
                     *         }
                     *       ],
                     *       "web": [
                     *         {
                     *           "hostname": "zuul02.example.com",
                     *           "state": "running",
                     *           "version": "13.1.1"
                     *         }
                     *       ],
                     *       "executor": [
                     *         {
                     *           "hostname": "ze01.example.com",
                     *           "state": "paused",
                     *           "version": "13.1.1"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Components"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["UnknownQuery"];
            500: components["responses"]["InternalError"];
        };
    };
    listConnections: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The connections. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "name": "gerrit",
                     *         "driver": "gerrit",
                     *         "baseurl": "https://review.example.com",
                     *         "canonical_hostname": "review.example.com",
                     *         "server": "review.example.com",
                     *         "ssh_server": "review.example.com",
                     *         "port": 29418
                     *       },
                     *       {
                     *         "name": "github",
                     *         "driver": "github",
                     *         "baseurl": null,
                     *         "canonical_hostname": "github.com",
                     *         "server": "github.com",
                     *         "repo_cache": null
                     *       },
                     *       {
                     *         "name": "git",
                     *         "driver": "git",
                     *         "baseurl": "https://git.example.com",
                     *         "canonical_hostname": "git.example.com"
                     *       },
                     *       {
                     *         "name": "mail",
                     *         "driver": "smtp"
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["Connection"][];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["UnknownQuery"];
            500: components["responses"]["InternalError"];
        };
    };
    getInfo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description About the installation. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    "Cache-Control": components["headers"]["StaticCache"];
                    "Last-Modified": components["headers"]["Started"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RootInfo"];
                };
            };
            404: components["responses"]["UnknownQueryOfInfo"];
            500: components["responses"]["InternalError"];
        };
    };
    getTenantAuthorizations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the token may do. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantAuthorizations"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["TenantNotFound"];
            422: components["responses"]["TenantNotReady"];
            500: components["responses"]["InternalError"];
        };
    };
    listAutoholds: {
        parameters: {
            query?: {
                /** @description Only requests of projects whose canonical name ends in this. */
                project?: components["parameters"]["AutoholdProject"];
            };
            header?: never;
            path: {
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The requests. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AutoholdRequest"][];
                };
            };
            400: components["responses"]["RepeatedProject"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["OnlyTenantNotFound"];
            422: components["responses"]["TenantNotReady"];
            500: components["responses"]["InternalError"];
        };
    };
    getAutohold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Number of the hold request, such as `0000000000`. */
                request_id: components["parameters"]["AutoholdId"];
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AutoholdRequest"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["AutoholdNotFound"];
            422: components["responses"]["TenantNotReady"];
            500: components["responses"]["InternalError"];
        };
    };
    deleteAutohold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Number of the hold request, such as `0000000000`. */
                request_id: components["parameters"]["AutoholdId"];
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Listed by the page. The real server answers 204. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is gone. */
            204: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["AutoholdNotFound"];
            422: components["responses"]["TenantNotReady"];
            500: components["responses"]["InternalError"];
        };
    };
    getBadge: {
        parameters: {
            query?: {
                /** @description Only of this branch. `*` stands for any text. Repeated: any of them. */
                branch?: components["parameters"]["BranchFilter"];
                /** @description Only of this pipeline. `*` stands for any text. Repeated: any of them. */
                pipeline?: components["parameters"]["PipelineFilter"];
                /** @description Only of this project. `*` stands for any text. Repeated: any of them. */
                project?: components["parameters"]["ProjectFilter"];
            };
            header?: {
                /** @description The `Last-Modified` of an earlier answer. */
                "If-Modified-Since"?: components["parameters"]["IfModifiedSince"];
            };
            path: {
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The badge. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    "Cache-Control": components["headers"]["NoCache"];
                    "Last-Modified": components["headers"]["BadgeModified"];
                    [name: string]: unknown;
                };
                content: {
                    "image/svg+xml": components["schemas"]["Badge"];
                };
            };
            /** @description The badge was not changed since. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NoBuildsetFound"];
            422: components["responses"]["TenantNotReady"];
            500: components["responses"]["InternalError"];
        };
    };
    listBuildTimes: {
        parameters: {
            query?: {
                /** @description Only of this branch. Repeated: any of them. */
                branch?: components["parameters"]["ExactBranch"];
                /** @description Only builds that ended at this time or earlier. An empty text is none. */
                end_time?: components["parameters"]["EndedUntil"];
                /** @description Without those that have this result, and without those that have none. Repeated: without all of them. */
                exclude_result?: components["parameters"]["ExcludeResultFilter"];
                /** @description `true` in any case: only attempts that were not run again; any other text: only the others. */
                final?: components["parameters"]["FinalFilter"];
                /** @description Only of this job. Repeated: any of them. */
                job_name?: components["parameters"]["ExactJobName"];
                /** @description The most rows to answer; no upper bound. A text that is no integer makes the server fail (500). */
                limit?: components["parameters"]["Limit"];
                /** @description Only of this pipeline. Repeated: any of them. */
                pipeline?: components["parameters"]["ExactPipeline"];
                /** @description Only of this project. Repeated: any of them. */
                project?: components["parameters"]["ExactProject"];
                /** @description Only of this ref. Repeated: any of them. */
                ref?: components["parameters"]["RefFilter"];
                /** @description How many rows to leave out first. A text that is no integer makes the server fail (500). */
                skip?: components["parameters"]["Skip"];
                /** @description Only builds that ended at this time or later. An empty text is none. */
                start_time?: components["parameters"]["EndedFrom"];
            };
            header?: never;
            path: {
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
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
                    "application/json": components["schemas"]["BuildTime"][];
                };
            };
            400: components["responses"]["BadPage"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["TenantNotFound"];
            422: components["responses"]["TenantNotReady"];
            500: components["responses"]["InternalError"];
        };
    };
    getBuild: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
                /** @description UUID of the build. */
                uuid: components["parameters"]["BuildUuid"];
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
                    /**
                     * @example {
                     *       "_id": 42,
                     *       "uuid": "5f1c9a2e4b7d4c0f8e6a3d2b1c0f9e8d",
                     *       "job_name": "project-test1",
                     *       "result": "SUCCESS",
                     *       "held": false,
                     *       "start_time": "2026-01-15T08:50:00",
                     *       "end_time": "2026-01-15T08:51:30",
                     *       "duration": 90,
                     *       "voting": true,
                     *       "log_url": "https://logs.example.com/1/1/check/project-test1/aaaa/",
                     *       "nodeset": "debian",
                     *       "error_detail": null,
                     *       "final": true,
                     *       "artifacts": [
                     *         {
                     *           "name": "tarball",
                     *           "url": "https://logs.example.com/1/1/check/project-test1/aaaa/project.tar.gz",
                     *           "metadata": {
                     *             "type": "archive"
                     *           }
                     *         }
                     *       ],
                     *       "provides": [
                     *         {
                     *           "name": "project-tarball"
                     *         }
                     *       ],
                     *       "ref": {
                     *         "project": "org/project",
                     *         "branch": "master",
                     *         "change": 1,
                     *         "patchset": "1",
                     *         "ref": "refs/changes/01/1/1",
                     *         "oldrev": null,
                     *         "newrev": null,
                     *         "ref_url": "https://review.example.com/1"
                     *       },
                     *       "pipeline": "check",
                     *       "event_id": "2b9d7f3c1a5e4860b4c2d8e6f0a19375",
                     *       "event_timestamp": "2026-01-15T08:49:50",
                     *       "buildset": {
                     *         "uuid": "7a2b4c6d8e0f41239a8b7c6d5e4f3021",
                     *         "refs": [
                     *           {
                     *             "project": "org/project",
                     *             "branch": "master",
                     *             "change": 1,
                     *             "patchset": "1",
                     *             "ref": "refs/changes/01/1/1",
                     *             "oldrev": null,
                     *             "newrev": null,
                     *             "ref_url": "https://review.example.com/1"
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["DetailedBuild"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["BuildNotFound"];
            422: components["responses"]["TenantNotReady"];
            500: components["responses"]["InternalError"];
        };
    };
    listBuilds: {
        parameters: {
            query?: {
                /** @description Only of this branch. `*` stands for any text. Repeated: any of them. */
                branch?: components["parameters"]["BranchFilter"];
                /** @description Only of the change with this number. Repeated: any of them. */
                change?: components["parameters"]["ChangeFilter"];
                /** @description `true` in any case: only those with a result; any other text: only those without. An empty text is none for buildsets. */
                complete?: components["parameters"]["CompleteFilter"];
                /** @description Without those that have this result, and without those that have none. Repeated: without all of them. */
                exclude_result?: components["parameters"]["ExcludeResultFilter"];
                /** @description `true` in any case: only attempts that were not run again; any other text: only the others. */
                final?: components["parameters"]["FinalFilter"];
                /** @description Only builds whose nodes are held (`1`) or are not (`0`). Other texts mean what the database makes of them. */
                held?: components["parameters"]["HeldFilter"];
                /** @description Only rows whose `_id` is at most this. */
                idx_max?: components["parameters"]["IdxMax"];
                /** @description Only rows whose `_id` is at least this. */
                idx_min?: components["parameters"]["IdxMin"];
                /** @description Only of this job. `*` stands for any text. Repeated: any of them. */
                job_name?: components["parameters"]["JobNameFilter"];
                /** @description The most rows to answer; no upper bound. A text that is no integer makes the server fail (500). */
                limit?: components["parameters"]["Limit"];
                /** @description Only of this new revision. Repeated: any of them. */
                newrev?: components["parameters"]["NewrevFilter"];
                /** @description Only builds on the nodeset with this name. Repeated: any of them. */
                nodeset?: components["parameters"]["NodesetFilter"];
                /** @description Only of this patchset. Repeated: any of them. */
                patchset?: components["parameters"]["PatchsetFilter"];
                /** @description Only of this pipeline. `*` stands for any text. Repeated: any of them. */
                pipeline?: components["parameters"]["PipelineFilter"];
                /** @description Only of this project. `*` stands for any text. Repeated: any of them. */
                project?: components["parameters"]["ProjectFilter"];
                /** @description Only of this ref. Repeated: any of them. */
                ref?: components["parameters"]["RefFilter"];
                /** @description Only those with this result. Repeated: any of them. */
                result?: components["parameters"]["ResultFilter"];
                /** @description How many rows to leave out first. A text that is no integer makes the server fail (500). */
                skip?: components["parameters"]["Skip"];
                /** @description Only the one with this UUID. Repeated: any of them. */
                uuid?: components["parameters"]["UuidFilter"];
                /** @description Only voting (`1`) or non-voting (`0`) builds. Other texts mean what the database makes of them. */
                voting?: components["parameters"]["VotingFilter"];
            };
            header?: never;
            path: {
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
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
                    "application/json": components["schemas"]["ListedBuild"][];
                };
            };
            400: components["responses"]["BadIndex"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["TenantNotFoundListed"];
            422: components["responses"]["TenantNotReady"];
            500: components["responses"]["InternalError"];
        };
    };
    getBuildset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
                /** @description UUID of the buildset. */
                uuid: components["parameters"]["BuildsetUuid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The buildset. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DetailedBuildset"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["BuildsetNotFound"];
            422: components["responses"]["TenantNotReady"];
            500: components["responses"]["InternalError"];
        };
    };
    listBuildsets: {
        parameters: {
            query?: {
                /** @description Only of this branch. `*` stands for any text. Repeated: any of them. */
                branch?: components["parameters"]["BranchFilter"];
                /** @description Only of the change with this number. Repeated: any of them. */
                change?: components["parameters"]["ChangeFilter"];
                /** @description `true` in any case: only those with a result; any other text: only those without. An empty text is none for buildsets. */
                complete?: components["parameters"]["CompleteFilter"];
                /** @description Without those that have this result, and without those that have none. Repeated: without all of them. */
                exclude_result?: components["parameters"]["ExcludeResultFilter"];
                /** @description Only rows whose `_id` is at most this. */
                idx_max?: components["parameters"]["IdxMax"];
                /** @description Only rows whose `_id` is at least this. */
                idx_min?: components["parameters"]["IdxMin"];
                /** @description The most rows to answer; no upper bound. A text that is no integer makes the server fail (500). */
                limit?: components["parameters"]["Limit"];
                /** @description Only of this new revision. Repeated: any of them. */
                newrev?: components["parameters"]["NewrevFilter"];
                /** @description Only of this patchset. Repeated: any of them. */
                patchset?: components["parameters"]["PatchsetFilter"];
                /** @description Only of this pipeline. `*` stands for any text. Repeated: any of them. */
                pipeline?: components["parameters"]["PipelineFilter"];
                /** @description Only of this project. `*` stands for any text. Repeated: any of them. */
                project?: components["parameters"]["ProjectFilter"];
                /** @description Only of this ref. Repeated: any of them. */
                ref?: components["parameters"]["RefFilter"];
                /** @description Only those with this result. Repeated: any of them. */
                result?: components["parameters"]["ResultFilter"];
                /** @description How many rows to leave out first. A text that is no integer makes the server fail (500). */
                skip?: components["parameters"]["Skip"];
                /** @description Only the one with this UUID. Repeated: any of them. */
                uuid?: components["parameters"]["UuidFilter"];
            };
            header?: never;
            path: {
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The buildsets. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListedBuildset"][];
                };
            };
            400: components["responses"]["BadIndex"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["TenantNotFoundListed"];
            422: components["responses"]["TenantNotReady"];
            500: components["responses"]["InternalError"];
        };
    };
    listConfigErrors: {
        parameters: {
            query?: {
                /** @description Only errors on this branch. */
                branch?: components["parameters"]["ErrorBranch"];
                /** @description The most rows to answer; no upper bound. A text that is no integer makes the server fail (500). */
                limit?: components["parameters"]["Limit"];
                /** @description Only errors of this kind. */
                name?: components["parameters"]["ErrorName"];
                /** @description Only errors of this project. */
                project?: components["parameters"]["ErrorProject"];
                /** @description Only `error` or only `warning`. */
                severity?: components["parameters"]["ErrorSeverity"];
                /** @description How many rows to leave out first. A text that is no integer makes the server fail (500). */
                skip?: components["parameters"]["Skip"];
            };
            header?: never;
            path: {
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The errors. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConfigError"][];
                };
            };
            400: components["responses"]["BadPage"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["TenantNotFound"];
            422: components["responses"]["TenantNotReady"];
            500: components["responses"]["InternalError"];
        };
    };
    streamConsole: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names the header that asks for another protocol.
                 * @example Upgrade
                 */
                Connection?: string;
                /**
                 * @description 16 random bytes in base 64.
                 * @example dGhlIHNhbXBsZSBub25jZQ==
                 */
                "Sec-WebSocket-Key"?: string;
                /**
                 * @description The version of the protocol.
                 * @example 13
                 */
                "Sec-WebSocket-Version"?: string;
                /**
                 * @description The protocol that is asked for.
                 * @example websocket
                 */
                Upgrade?: string;
            };
            path: {
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The connection is a WebSocket from now on. */
            101: {
                headers: {
                    /**
                     * @description The connection changes its protocol.
                     * @example Upgrade
                     */
                    Connection: string;
                    /**
                     * @description The answer to the client's key.
                     * @example s3pPLMBiTxaQ9kYGzzhZRbK+xOo=
                     */
                    "Sec-WebSocket-Accept": string;
                    /**
                     * @description The new protocol.
                     * @example websocket
                     */
                    Upgrade: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Listed by the page. The real server answers 101. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["NoHandshake"];
            404: components["responses"]["ConsoleTenantNotFound"];
            422: components["responses"]["ConsoleTenantNotReady"];
            500: components["responses"]["InternalError"];
        };
    };
    listFlavors: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The flavors. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Flavor"][];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["TenantNotFoundListed"];
            422: components["responses"]["TenantNotReady"];
            500: components["responses"]["InternalError"];
        };
    };
    deleteImageArtifact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID of the artifact. */
                artifact_id: components["parameters"]["ArtifactId"];
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Listed by the page. The real server answers 204. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It will be deleted. */
            204: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Locked"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ArtifactNotFound"];
            422: components["responses"]["TenantNotReady"];
            500: components["responses"]["InternalError"];
        };
    };
    deleteImageUpload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
                /** @description UUID of the upload. */
                upload_id: components["parameters"]["UploadId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Listed by the page. The real server answers 204. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It will be deleted. */
            204: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Locked"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["UploadNotFound"];
            422: components["responses"]["TenantNotReady"];
            500: components["responses"]["InternalError"];
        };
    };
    validateImageUpload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
                /** @description UUID of the upload. */
                upload_id: components["parameters"]["UploadId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The event is queued. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    /** @example null */
                    "application/json": components["schemas"]["Null"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["UploadNotFound"];
            422: components["responses"]["TenantNotReady"];
            500: components["responses"]["InternalError"];
        };
    };
    buildImage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of the image. */
                image_name: components["parameters"]["ImageName"];
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The event is queued. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    /** @example null */
                    "application/json": components["schemas"]["Null"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ImageNotFound"];
            422: components["responses"]["TenantNotReady"];
            500: components["responses"]["InternalError"];
        };
    };
    listImages: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The images. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Image"][];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["TenantNotFoundListed"];
            422: components["responses"]["TenantNotReady"];
            500: components["responses"]["InternalError"];
        };
    };
    getTenantInfo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description About the installation and the tenant. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    "Cache-Control": components["headers"]["StaticCache"];
                    "Last-Modified": components["headers"]["Started"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantInfo"];
                };
            };
            404: components["responses"]["UnknownQueryOfInfo"];
            500: components["responses"]["InternalError"];
        };
    };
    getJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of the job, percent-encoded; `+` is a space. */
                job_name: components["parameters"]["JobName"];
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The variants. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "name": "project-test1",
                     *         "parent": "base",
                     *         "type": "regular",
                     *         "description": "Test the project.",
                     *         "variant_description": "",
                     *         "branches": null,
                     *         "files": [],
                     *         "irrelevant_files": [
                     *           {
                     *             "regex": "^docs/.*$",
                     *             "negate": false
                     *           }
                     *         ],
                     *         "source_context": {
                     *           "project": "common-config",
                     *           "branch": "master",
                     *           "path": "zuul.yaml"
                     *         },
                     *         "required_projects": [
                     *           {
                     *             "project_name": "review.example.com/org/project1",
                     *             "override_branch": null,
                     *             "override_checkout": null
                     *           }
                     *         ],
                     *         "semaphores": [
                     *           {
                     *             "name": "test-semaphore",
                     *             "resources_first": false
                     *           }
                     *         ],
                     *         "variables": {
                     *           "greeting": "hello"
                     *         },
                     *         "extra_variables": {},
                     *         "host_variables": {},
                     *         "group_variables": {},
                     *         "include_vars": [],
                     *         "final": false,
                     *         "abstract": false,
                     *         "intermediate": false,
                     *         "voting": true,
                     *         "match_on_config_updates": true,
                     *         "workspace_checkout": true,
                     *         "protected": null,
                     *         "post_review": null,
                     *         "deduplicate": "auto",
                     *         "attempts": 3,
                     *         "pre_timeout": null,
                     *         "timeout": 1800,
                     *         "post_timeout": null,
                     *         "tags": [],
                     *         "provides": [],
                     *         "requires": [],
                     *         "dependencies": [
                     *           {
                     *             "name": "project-merge",
                     *             "soft": false
                     *           }
                     *         ],
                     *         "override_checkout": null,
                     *         "roles": [
                     *           {
                     *             "target_name": "common-config",
                     *             "type": "zuul",
                     *             "project_canonical_name": "review.example.com/common-config",
                     *             "implicit": true
                     *           }
                     *         ],
                     *         "run": [
                     *           {
                     *             "path": "playbooks/project-test1.yaml",
                     *             "roles": [
                     *               {
                     *                 "target_name": "common-config",
                     *                 "type": "zuul",
                     *                 "project_canonical_name": "review.example.com/common-config",
                     *                 "implicit": true
                     *               }
                     *             ],
                     *             "secrets": [],
                     *             "semaphores": [],
                     *             "cleanup": false,
                     *             "source_context": {
                     *               "project": "common-config",
                     *               "branch": "master",
                     *               "path": "playbooks/project-test1.yaml"
                     *             }
                     *           }
                     *         ],
                     *         "pre_run": [],
                     *         "post_run": [],
                     *         "cleanup_run": [],
                     *         "failure_output": [],
                     *         "image_build_name": null,
                     *         "ansible_version": null,
                     *         "ansible_split_streams": null,
                     *         "workspace_scheme": "golang",
                     *         "nodeset": {
                     *           "name": "debian",
                     *           "nodes": [
                     *             {
                     *               "name": "controller",
                     *               "aliases": [],
                     *               "label": "debian-normal",
                     *               "id": null,
                     *               "state": "unknown",
                     *               "hold_job": null,
                     *               "comment": null,
                     *               "user_data": null,
                     *               "tenant_name": null,
                     *               "requestor": null
                     *             }
                     *           ],
                     *           "groups": [],
                     *           "alternatives": []
                     *         }
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["Job"][];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["JobNotFound"];
            422: components["responses"]["TenantNotReady"];
            500: components["responses"]["InternalError"];
        };
    };
    listJobs: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The jobs. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "name": "base",
                     *         "description": "The root of all jobs.",
                     *         "variants": [
                     *           {
                     *             "branches": [
                     *               "master"
                     *             ]
                     *           }
                     *         ]
                     *       },
                     *       {
                     *         "name": "noop"
                     *       },
                     *       {
                     *         "name": "project-test1",
                     *         "tags": [
                     *           "unit"
                     *         ],
                     *         "variants": [
                     *           {
                     *             "parent": "base"
                     *           }
                     *         ]
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["JobSummary"][];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["TenantNotFoundListed"];
            422: components["responses"]["TenantNotReady"];
            500: components["responses"]["InternalError"];
        };
    };
    getProjectKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of the project with its slashes, short (`org/project`) or canonical (`review.example.com/org/project`). */
                project_name: components["parameters"]["ProjectName"];
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
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
                    /**
                     * @example -----BEGIN PUBLIC KEY-----
                     *     MIICIjANBgkqhkiG9w0BAQEFAAOCAg8AMIICCgKCAgEAyru18Z4UaDzfI5NL2Cat
                     *     MHdDU7k+gNOgus95+QO8blhhYGlryAaYRD46lt1+t8D8TGuFEB50n5Ej1QcSGwpr
                     *     a5PJTu79t4Y8hyR851NUyvUS4yvI3qohWsVCMpMcQ5wAG4UxToMQm/EaTWVkXkLD
                     *     J2N3n5pgVnKKVS6v3BZSxUDm5C4fbkdP91+YUJcDsqwPgwRClYSdJUCcA3VG/dBI
                     *     WGBc2UzR3flkKQT+n2pzg/sIAXFHy3fWpC6Tm0ADf0tDC6aXd/jUlOBexVmd21xJ
                     *     2EQaxHQcgP17Q8gxhxPsSc2UuvPp7R3mulzYXL8tY+0Ptv2YEQ9bdb53q4abfNiR
                     *     CtYoyAcEtK14XjviGZNd0XOXPO6nZtNLd4w6XYN5lRfKxJMOkP12EIgsyx440NC4
                     *     SZ4lrbjSiiWTnd1S5DOsVJCgklhQfrT3IBa3LKKFu9z8eID2wzbsZqsbpKXpuIip
                     *     tp8StWKE5ZIXHmB5BRxvtAXPQUQHbcuM/kcI62avET8RTdCOPLF8pSayR04krO3a
                     *     QmJOtZnpoKwlwN8PxsOr9lcAhxLYSKFDasKPp87nsFiMSoJTGBK3rnp2DH/aRQwS
                     *     NxHLOZmUPRmOn/oI3M5sXtLLcv+elyk2i7uYCIvOm5rzzBIqujydRCXJLVFF4LEZ
                     *     26xpGEWCJfqbXrNfaGkUycMCAwEAAQ==
                     *     -----END PUBLIC KEY-----
                     */
                    "text/plain": components["schemas"]["PublicKeyPem"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ProjectNotFoundListed"];
            422: components["responses"]["TenantNotReady"];
            500: components["responses"]["InternalError"];
        };
    };
    listLabels: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
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
                    /**
                     * @example [
                     *       {
                     *         "name": "centos-7"
                     *       },
                     *       {
                     *         "name": "debian-normal",
                     *         "canonical_name": "review.example.com%2Fcommon-config/debian-normal",
                     *         "description": null
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["Label"][];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["TenantNotFound"];
            422: components["responses"]["TenantNotReady"];
            500: components["responses"]["InternalError"];
        };
    };
    listNodes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The nodes. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Node"][];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["TenantNotFound"];
            422: components["responses"]["TenantNotReady"];
            500: components["responses"]["InternalError"];
        };
    };
    updateNode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID of a provider's node. */
                node_id: components["parameters"]["NodeId"];
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
            };
            cookie?: never;
        };
        /** @description The new state. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["NodeUpdate"];
            };
        };
        responses: {
            /** @description Listed by the page. The real server answers 201. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Done. */
            201: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    /** @example null */
                    "application/json": components["schemas"]["Null"];
                };
            };
            400: components["responses"]["BadBody"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NodeNotFound"];
            411: components["responses"]["LengthRequired"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["TenantNotReady"];
            500: components["responses"]["InternalError"];
        };
    };
    listNodesetRequests: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The requests. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NodesetRequest"][];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["TenantNotFound"];
            422: components["responses"]["TenantNotReady"];
            500: components["responses"]["InternalError"];
        };
    };
    deleteNodesetRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID of the nodeset request. */
                request_id: components["parameters"]["NodesetRequestId"];
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Listed by the page. The real server answers 204. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is gone. */
            204: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Locked"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["RequestNotFound"];
            422: components["responses"]["TenantNotReady"];
            500: components["responses"]["InternalError"];
        };
    };
    freezeJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Any branch, with its slashes (`stable/1.0`). */
                branch_name: components["parameters"]["BranchName"];
                /** @description Name of the job, percent-encoded; `+` is a space. */
                job_name: components["parameters"]["JobName"];
                /** @description Name of a pipeline of the tenant. */
                pipeline_name: components["parameters"]["PipelineName"];
                /** @description Name of the project with its slashes, short (`org/project`) or canonical (`review.example.com/org/project`). */
                project_name: components["parameters"]["ProjectName"];
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The frozen job. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FrozenJob"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["FrozenJobNotFound"];
            422: components["responses"]["TenantNotReady"];
            500: components["responses"]["InternalError"];
        };
    };
    freezeJobs: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Any branch, with its slashes (`stable/1.0`). */
                branch_name: components["parameters"]["BranchName"];
                /** @description Name of a pipeline of the tenant. */
                pipeline_name: components["parameters"]["PipelineName"];
                /** @description Name of the project with its slashes, short (`org/project`) or canonical (`review.example.com/org/project`). */
                project_name: components["parameters"]["ProjectName"];
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job graph. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "name": "project-merge",
                     *         "dependencies": []
                     *       },
                     *       {
                     *         "name": "project-test1",
                     *         "dependencies": [
                     *           {
                     *             "name": "project-merge",
                     *             "soft": false
                     *           }
                     *         ]
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["JobNode"][];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["PipelineNotFound"];
            422: components["responses"]["TenantNotReady"];
            500: components["responses"]["InternalError"];
        };
    };
    listPipelines: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The pipelines. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "name": "check",
                     *         "triggers": [
                     *           {
                     *             "name": "gerrit",
                     *             "driver": "gerrit"
                     *           }
                     *         ]
                     *       },
                     *       {
                     *         "name": "periodic",
                     *         "triggers": [
                     *           {
                     *             "name": "timer",
                     *             "driver": "timer"
                     *           }
                     *         ]
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["PipelineSummary"][];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["TenantNotFound"];
            422: components["responses"]["TenantNotReady"];
            500: components["responses"]["InternalError"];
        };
    };
    getProjectSshKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of the project with its slashes, short (`org/project`) or canonical (`review.example.com/org/project`). */
                project_name: components["parameters"]["ProjectName"];
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
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
                    /** @example ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAACA */
                    "text/plain": components["schemas"]["SshPublicKey"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ProjectNotFoundListed"];
            422: components["responses"]["TenantNotReady"];
            500: components["responses"]["InternalError"];
        };
    };
    getProject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of the project with its slashes, short (`org/project`) or canonical (`review.example.com/org/project`). */
                project_name: components["parameters"]["ProjectName"];
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The project. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ProjectNotFound"];
            422: components["responses"]["TenantNotReady"];
            500: components["responses"]["InternalError"];
        };
    };
    listProjectAutoholds: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of the project with its slashes, short (`org/project`) or canonical (`review.example.com/org/project`). */
                project_name: components["parameters"]["ProjectName"];
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The requests. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AutoholdRequest"][];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["TenantNotFound"];
            422: components["responses"]["TenantNotReady"];
            500: components["responses"]["InternalError"];
        };
    };
    createAutohold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of the project with its slashes, short (`org/project`) or canonical (`review.example.com/org/project`). */
                project_name: components["parameters"]["ProjectName"];
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
            };
            cookie?: never;
        };
        /** @description What shall be held. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateAutohold"];
            };
        };
        responses: {
            /** @description Accepted. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    /** @example true */
                    "application/json": components["schemas"]["True"];
                };
            };
            400: components["responses"]["BadAutohold"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ProjectNotFound"];
            411: components["responses"]["LengthRequired"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["TenantNotReady"];
            500: components["responses"]["InternalError"];
        };
    };
    listDequeues: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of the project with its slashes, short (`org/project`) or canonical (`review.example.com/org/project`). */
                project_name: components["parameters"]["ProjectName"];
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The requests. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedDequeue"][];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ProjectNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            422: components["responses"]["TenantNotReady"];
            500: components["responses"]["InternalError"];
        };
    };
    dequeue: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of the project with its slashes, short (`org/project`) or canonical (`review.example.com/org/project`). */
                project_name: components["parameters"]["ProjectName"];
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
            };
            cookie?: never;
        };
        /** @description What shall be done. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Dequeue"];
            };
        };
        responses: {
            /** @description The event is queued. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    /** @example true */
                    "application/json": components["schemas"]["True"];
                };
            };
            400: components["responses"]["BadQueueRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ProjectNotFound"];
            411: components["responses"]["LengthRequired"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["TenantNotReady"];
            500: components["responses"]["InternalError"];
        };
    };
    listEnqueues: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of the project with its slashes, short (`org/project`) or canonical (`review.example.com/org/project`). */
                project_name: components["parameters"]["ProjectName"];
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The requests. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedEnqueue"][];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ProjectNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            422: components["responses"]["TenantNotReady"];
            500: components["responses"]["InternalError"];
        };
    };
    enqueue: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of the project with its slashes, short (`org/project`) or canonical (`review.example.com/org/project`). */
                project_name: components["parameters"]["ProjectName"];
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
            };
            cookie?: never;
        };
        /** @description What shall be done. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Enqueue"];
            };
        };
        responses: {
            /** @description The event is queued. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    /** @example true */
                    "application/json": components["schemas"]["True"];
                };
            };
            400: components["responses"]["BadQueueRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ProjectNotFound"];
            411: components["responses"]["LengthRequired"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["TenantNotReady"];
            500: components["responses"]["InternalError"];
        };
    };
    listProjects: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The projects. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "name": "common-config",
                     *         "connection_name": "gerrit",
                     *         "canonical_name": "review.example.com/common-config",
                     *         "type": "config"
                     *       },
                     *       {
                     *         "name": "org/project",
                     *         "connection_name": "gerrit",
                     *         "canonical_name": "review.example.com/org/project",
                     *         "type": "untrusted"
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["ProjectSummary"][];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["TenantNotFound"];
            422: components["responses"]["TenantNotReady"];
            500: components["responses"]["InternalError"];
        };
    };
    listPromotes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The requests. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedPromote"][];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["TenantNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            422: components["responses"]["TenantNotReady"];
            500: components["responses"]["InternalError"];
        };
    };
    promote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
            };
            cookie?: never;
        };
        /** @description What shall be done. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "pipeline": "gate",
                 *       "changes": [
                 *         "3,1"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["Promote"];
            };
        };
        responses: {
            /** @description The event is queued. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    /** @example true */
                    "application/json": components["schemas"]["True"];
                };
            };
            400: components["responses"]["BadPromotion"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["TenantNotFound"];
            411: components["responses"]["LengthRequired"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["TenantNotReady"];
            500: components["responses"]["InternalError"];
        };
    };
    listProviders: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The providers. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Provider"][];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["TenantNotFoundListed"];
            422: components["responses"]["TenantNotReady"];
            500: components["responses"]["InternalError"];
        };
    };
    listSemaphores: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The semaphores. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Semaphore"][];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["TenantNotFoundListed"];
            422: components["responses"]["TenantNotReady"];
            500: components["responses"]["InternalError"];
        };
    };
    getState: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The state. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "trigger_queue_discarding": false,
                     *       "trigger_queue_paused": false,
                     *       "result_queue_paused": false,
                     *       "reason": null
                     *     }
                     */
                    "application/json": components["schemas"]["TenantState"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["TenantNotFound"];
            422: components["responses"]["TenantNotReady"];
            500: components["responses"]["InternalError"];
        };
    };
    updateState: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
            };
            cookie?: never;
        };
        /** @description What shall be held up. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["StateUpdate"];
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
                    /** @example null */
                    "application/json": components["schemas"]["Null"];
                };
            };
            400: components["responses"]["BadJson"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["TenantNotFound"];
            411: components["responses"]["LengthRequired"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["TenantNotReady"];
            500: components["responses"]["InternalError"];
        };
    };
    getStatus: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The status. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    "Cache-Control": components["headers"]["OneSecondCache"];
                    "Last-Modified": components["headers"]["Computed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "zuul_version": "13.1.1",
                     *       "state": {
                     *         "trigger_queue_discarding": false,
                     *         "trigger_queue_paused": false,
                     *         "result_queue_paused": false,
                     *         "reason": null
                     *       },
                     *       "last_reconfigured": 1768464000000,
                     *       "trigger_event_queue": {
                     *         "length": 0
                     *       },
                     *       "management_event_queue": {
                     *         "length": 0
                     *       },
                     *       "connection_event_queues": {
                     *         "gerrit": {
                     *           "length": 0
                     *         }
                     *       },
                     *       "pipelines": [
                     *         {
                     *           "name": "check",
                     *           "description": "Newly uploaded patchsets.",
                     *           "state": "normal",
                     *           "manager": "independent",
                     *           "triggers": [
                     *             {
                     *               "driver": "gerrit"
                     *             }
                     *           ],
                     *           "change_queues": [
                     *             {
                     *               "name": "org/project",
                     *               "branch": null,
                     *               "window": 0,
                     *               "heads": [
                     *                 [
                     *                   {
                     *                     "id": "9c8b7a6f5e4d4c3b8a291807f6e5d4c3",
                     *                     "active": true,
                     *                     "live": true,
                     *                     "refs": [
                     *                       {
                     *                         "id": "1,1",
                     *                         "ref": "refs/changes/01/1/1",
                     *                         "url": "https://review.example.com/1",
                     *                         "project": "org/project",
                     *                         "project_canonical": "review.example.com/org/project",
                     *                         "owner": "jane"
                     *                       }
                     *                     ],
                     *                     "item_ahead": null,
                     *                     "items_behind": [],
                     *                     "failing_reasons": [],
                     *                     "zuul_ref": "Z7a2b4c6d8e0f41239a8b7c6d5e4f3021",
                     *                     "enqueue_time": 1768466990000,
                     *                     "remaining_time": null,
                     *                     "jobs": [
                     *                       {
                     *                         "name": "project-merge",
                     *                         "dependencies": [],
                     *                         "elapsed_time": 12000,
                     *                         "remaining_time": 48000,
                     *                         "url": "stream/5f1c9a2e4b7d4c0f8e6a3d2b1c0f9e8d?logfile=console.log",
                     *                         "finger_url": "finger://zuul.example.com/5f1c9a2e4b7d4c0f8e6a3d2b1c0f9e8d",
                     *                         "report_url": "https://zuul.example.com/t/tenant-one/build/5f1c9a2e4b7d4c0f8e6a3d2b1c0f9e8d",
                     *                         "result": null,
                     *                         "voting": true,
                     *                         "uuid": "5f1c9a2e4b7d4c0f8e6a3d2b1c0f9e8d",
                     *                         "execute_time": 1768467000.5,
                     *                         "start_time": 1768467001.5,
                     *                         "end_time": null,
                     *                         "estimated_time": 60,
                     *                         "pipeline": "check",
                     *                         "canceled": false,
                     *                         "paused": false,
                     *                         "pre_fail": false,
                     *                         "retry": false,
                     *                         "tries": 1,
                     *                         "queued": false,
                     *                         "waiting_status": null
                     *                       },
                     *                       {
                     *                         "name": "project-test1",
                     *                         "dependencies": [
                     *                           "project-merge"
                     *                         ],
                     *                         "elapsed_time": null,
                     *                         "remaining_time": null,
                     *                         "url": null,
                     *                         "finger_url": null,
                     *                         "report_url": null,
                     *                         "result": null,
                     *                         "voting": true,
                     *                         "uuid": null,
                     *                         "execute_time": null,
                     *                         "start_time": null,
                     *                         "end_time": null,
                     *                         "estimated_time": null,
                     *                         "pipeline": null,
                     *                         "canceled": null,
                     *                         "paused": null,
                     *                         "pre_fail": null,
                     *                         "retry": null,
                     *                         "tries": 0,
                     *                         "queued": false,
                     *                         "waiting_status": "dependencies: project-merge"
                     *                       }
                     *                     ]
                     *                   }
                     *                 ]
                     *               ]
                     *             }
                     *           ],
                     *           "trigger_events": 0,
                     *           "result_events": 0,
                     *           "management_events": 0
                     *         },
                     *         {
                     *           "name": "gate",
                     *           "description": null,
                     *           "state": "normal",
                     *           "manager": "dependent",
                     *           "triggers": [
                     *             {
                     *               "driver": "gerrit"
                     *             }
                     *           ],
                     *           "change_queues": [],
                     *           "trigger_events": 0,
                     *           "result_events": 0,
                     *           "management_events": 0
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Status"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["TenantNotFound"];
            422: components["responses"]["TenantNotReady"];
            500: components["responses"]["InternalError"];
        };
    };
    getChangeStatus: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description What `refs[].id` of an item says, such as `1,1`. */
                change: components["parameters"]["Change"];
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The items. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    "Cache-Control": components["headers"]["OneSecondCache"];
                    "Last-Modified": components["headers"]["Computed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Item"][];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["TenantNotFound"];
            422: components["responses"]["TenantNotReady"];
            500: components["responses"]["InternalError"];
        };
    };
    listSystemEvents: {
        parameters: {
            query?: {
                /** @description Only events of this type. Repeated: any of them. */
                event_type?: components["parameters"]["EventType"];
                /** @description Only rows whose number, which is not shown, is at most this. */
                idx_max?: components["parameters"]["EventIdxMax"];
                /** @description Only rows whose number, which is not shown, is at least this. */
                idx_min?: components["parameters"]["EventIdxMin"];
                /** @description The most rows to answer; no upper bound. A text that is no integer makes the server fail (500). */
                limit?: components["parameters"]["Limit"];
                /** @description How many rows to leave out first. A text that is no integer makes the server fail (500). */
                skip?: components["parameters"]["Skip"];
            };
            header?: never;
            path: {
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The events. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SystemEvent"][];
                };
            };
            400: components["responses"]["BadIndex"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["TenantNotFoundListed"];
            422: components["responses"]["TenantNotReady"];
            500: components["responses"]["InternalError"];
        };
    };
    getTenantSshKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
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
                    /** @example ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAACA */
                    "text/plain": components["schemas"]["SshPublicKey"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["TenantNotFoundListed"];
            422: components["responses"]["TenantNotReady"];
            500: components["responses"]["InternalError"];
        };
    };
    getTenantStatus: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of the tenant. */
                tenant_name: components["parameters"]["TenantName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The count. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "config_error_count": 1
                     *     }
                     */
                    "application/json": components["schemas"]["TenantStatus"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["TenantNotFound"];
            422: components["responses"]["TenantNotReady"];
            500: components["responses"]["InternalError"];
        };
    };
    listTenants: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tenants. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    "Cache-Control": components["headers"]["OneSecondCache"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "name": "tenant-one"
                     *       },
                     *       {
                     *         "name": "tenant-two"
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["Tenant"][];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["TenantsNotFound"];
            500: components["responses"]["InternalError"];
        };
    };
}
