"""The API of the Zuul that was started, as its administrators use it."""

import json
import re
import time
import urllib.error
import urllib.parse
import urllib.request


class Refused(Exception):
    """The API answered that it will not."""


class Api:
    def __init__(self, base_url, tokens):
        self.base_url = base_url
        self.tokens = tokens

    def get(self, path, token=None, **query):
        if query:
            path += "?" + urllib.parse.urlencode(query)
        return self._send("GET", path, None, token)

    def post(self, path, body, token):
        return self._send("POST", path, body, token)

    def wait(self, what, read, seconds=900):
        """What `read` returns, as soon as it is true."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            found = read()
            if found:
                return found
            time.sleep(0.2)
        raise Exception(f"not there after {seconds} s: {what}")

    def wait_for_tenants(self, names):
        """Until the web server has loaded them all."""
        def loaded():
            try:
                return all(self.get(f"tenant/{name}/info") for name in names)
            except Refused:
                return False
        self.wait(f"the tenants {names}", loaded)

    def enqueue_change(self, tenant, project, pipeline, change, token):
        body = {"pipeline": pipeline, "change": change}
        self._enqueue(tenant, project, body, token)

    def enqueue_revision(self, tenant, project, pipeline, newrev, token):
        """The default branch with a new revision, as after a merge."""
        body = {"pipeline": pipeline, "ref": "refs/heads/master",
                "oldrev": "0" * 40, "newrev": newrev}
        self._enqueue(tenant, project, body, token)

    def buildset(self, tenant, token=None, **query):
        """The newest finished buildset of these, with its builds."""
        def newest():
            found = self.get(f"tenant/{tenant}/buildsets", token, limit=1,
                             **query)
            if found and found[0]["result"]:
                return self.get(f"tenant/{tenant}/buildset/"
                                + found[0]["uuid"], token)
        return self.wait(f"a finished buildset of {tenant} {query}", newest)

    def running_build(self, tenant, change, token=None):
        """The build that runs until it is stopped, once it has started."""
        def started():
            for item in self.get(f"tenant/{tenant}/status/change/{change}",
                                 token):
                for job in item["jobs"]:
                    if "-slow" in job["name"] and job["start_time"]:
                        return job["uuid"]
        return self.wait(f"a running build of {change} in {tenant}", started)

    def _enqueue(self, tenant, project, body, token):
        self.post(f"tenant/{tenant}/project/{project}/enqueue", body, token)

    def _send(self, method, path, body, token):
        headers = {"Content-Type": "application/json"}
        if token:
            headers["Authorization"] = "Bearer " + self.tokens[token]
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(
            f"{self.base_url}/api/{path}", data, headers, method=method)
        try:
            with urllib.request.urlopen(request, timeout=300) as answer:
                return json.loads(answer.read() or b"null")
        except urllib.error.HTTPError as error:
            found = re.search("<p>(.*?)</p>", error.read().decode(), re.DOTALL)
            reason = found.group(1) if found else error.reason
            raise Refused(f"{method} {path}: {error.code} {reason}") from error
