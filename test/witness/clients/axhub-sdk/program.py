"""Calls axhub-sdk. Each line of standard input is a call, each line of standard output its reply, as JSON."""

import json
import sys

from axhub_sdk import AxHubClient, AxHubError, ROUTES, TokenType


def call(url, told):
    token = told.get("as")
    kind = TokenType.PAT if token and token.startswith("axp_") else TokenType.JWT
    client = AxHubClient(base_url=url, token=token, token_type=kind)
    return client.request(told["method"], **told["with"])


def main():
    url = sys.argv[1]
    tell({"methods": [route["operationId"] for route in ROUTES
                      if route["tag"].lower() == "deploy"]})
    for line in sys.stdin:
        try:
            tell({"answer": call(url, json.loads(line))})
        except AxHubError as error:
            tell({"refused": {"status": error.status, "code": error.code,
                              "category": error.category,
                              "retryable": error.retryable}})


def tell(reply):
    print(json.dumps(reply), flush=True)


main()
