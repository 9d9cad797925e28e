"""Calls python-gitlab. Each line of standard input is a call, each line of standard output its reply, as JSON."""

import json
import sys

import gitlab

METHODS = ("begin", "list", "get", "create", "update", "delete")


def call(url, told):
    client = gitlab.Gitlab(url, private_token=told["as"])
    arguments = dict(told["with"])
    if told["method"] == "begin":
        return begin(client, arguments["project"])
    # No request is made for a lazy project.
    project = client.projects.get(arguments.pop("project"), lazy=True)
    answer = getattr(project.cluster_agents, told["method"])(**arguments)
    if isinstance(answer, list):
        return [one.attributes for one in answer]
    return answer.attributes if hasattr(answer, "attributes") else answer


def begin(client, project):
    """As programs begin: who they are, of what version the server is, the project."""
    client.auth()
    version, _ = client.version()
    found = client.projects.get(project)
    return {"user": client.user.attributes, "version": version, "project": found.attributes}


def main():
    url = sys.argv[1]
    manager = gitlab.Gitlab(url).projects.get(1, lazy=True).cluster_agents
    tell({"methods": [name for name in METHODS if name == "begin" or hasattr(manager, name)]})
    for line in sys.stdin:
        try:
            tell({"answer": call(url, json.loads(line))})
        except gitlab.GitlabError as error:
            tell({"refused": {"status": error.response_code,
                              "message": error.error_message}})


def tell(reply):
    print(json.dumps(reply), flush=True)


main()
