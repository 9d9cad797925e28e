"""Calls zuul-client. Each line of standard input is a call, each line of standard output its reply, as JSON."""

import inspect
import json
import sys

from zuulclient.api import ZuulRESTClient, ZuulRESTException


def methods():
    return [name for name, member in inspect.getmembers(ZuulRESTClient)
            if not name.startswith("_") and inspect.isfunction(member)]


def main():
    url = sys.argv[1]
    tell({"methods": methods()})
    for line in sys.stdin:
        told = json.loads(line)
        client = ZuulRESTClient(url, auth_token=told.get("as"))
        try:
            tell({"answer": getattr(client, told["method"])(**told["with"])})
        except ZuulRESTException as error:
            tell({"refused": str(error)})


def tell(reply):
    print(json.dumps(reply), flush=True)


main()
