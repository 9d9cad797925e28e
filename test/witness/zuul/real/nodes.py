"""Nodes and requests for nodes in states that last, made with upstream's own classes."""


def tell(test, api):
    inputs = {}
    label = "debian-normal"
    inputs["tenantTwoNodesetRequestUuid"], inputs["tenantTwoNodeUuid"] = \
        _request(test, label, "tenant-two")
    inputs["spareNodesetRequestUuid"], inputs["spareNodeUuid"] = _request(test, label)
    _, inputs["nodeUuid"] = _request(test, label)
    inputs["lockedNodesetRequestUuid"], _ = _request(test, label, lock=True)
    for node in api.get("tenant/tenant-one/nodes"):
        if "uuid" not in node:
            inputs["nodepoolNodeId"] = node["id"]
        elif node["state"] == "hold":
            inputs["heldNodeUuid"] = node["uuid"]
        elif node["label"] == "debian-ready":
            inputs["unassignedNodeUuid"] = node["uuid"]
    return inputs


def locked_node(api):
    """The node of the only build that runs."""
    found = [node["uuid"] for node in api.get("tenant/tenant-one/nodes")
             if node["state"] == "in-use" and node.get("is_locked")]
    return found[0] if len(found) == 1 else None


def _request(test, label, tenant="tenant-one", lock=False):
    """A fulfilled request that no pipeline takes, and its node."""
    request = test.requestNodes([label], tenant=tenant, timeout=300)
    node, = test.getNodes(request)
    with test.createZKContext(None) as context:
        if lock:
            request.acquireLock(context)
        else:
            _use(context, node)
    return request.uuid, node.uuid


def _use(context, node):
    with node.locked(context, blocking=True), node.activeContext(context):
        node.setState(node.State.IN_USE)
