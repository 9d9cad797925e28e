"""Upstream's own test case, with this world, that serves instead of testing."""

import json
import os
import pathlib
import sys
import unittest

import fakes
import yaml
from api import Api
from story import Story
from tests.base import ZuulWebFixture, return_data
from tests.unit.test_launcher import LauncherBaseTestCase

import zuul.model

WORLD, TOKENS, PORT, OUT = sys.argv[1:5]
WORLD = pathlib.Path(WORLD).resolve()


def progress(text):
    print(f"witness: {text}", file=sys.stderr, flush=True)


class ServedWorld(LauncherBaseTestCase):
    config_file = str(WORLD / "zuul.conf")
    tenant_config_file = str(WORLD / "tenants.yaml")
    # Each project has its own key, as in production; upstream's tests share one.
    create_project_keys = True
    # A slow machine is no failure.
    wait_timeout = 900

    def setup_config(self, config_file):
        config = super().setup_config(config_file)
        config.set("connection git", "baseurl", self.upstream_root)
        self._make_repositories()
        return config

    @return_data("build-debian-local-image", "refs/heads/master",
                 LauncherBaseTestCase.debian_return_data)
    def test_serve(self):
        progress("Zuul runs; its web server starts")
        self.config.set("web", "listen_address", "127.0.0.1")
        self.config.set("web", "port", PORT)
        self.web = self.useFixture(ZuulWebFixture(
            self.config, self.test_config, self.additional_event_queues,
            self.upstream_root, self.poller_events, self.git_url_with_auth,
            self.addCleanup, self.test_root,
            info=zuul.model.WebInfo.fromConfig(self.config)))
        with open(TOKENS) as file:
            api = Api(f"http://127.0.0.1:{PORT}", json.load(file))
        inputs = Story(self, api, WORLD, progress).tell()
        written = f"{OUT}.part"
        with open(written, "w") as file:
            json.dump(inputs, file, indent=2)
        os.rename(written, OUT)
        progress("ready")
        sys.stdin.read()
        progress("stops")
        # Its folders, database and ZooKeeper are thrown away by whoever started it.
        os._exit(0)

    def _make_repositories(self):
        with open(WORLD / "tenants.yaml") as file:
            tenants = [entry["tenant"] for entry in yaml.safe_load(file)
                       if "tenant" in entry]
        names = {name if isinstance(name, str) else next(iter(name))
                 for tenant in tenants
                 for source in tenant["source"].values()
                 for kind in source.values() for name in kind}
        for name in sorted(names):
            content = WORLD / "repos" / name
            if content.is_dir():
                self.copyDirToRepo(name, str(content))
            else:
                self.init_repo(name, tag="init")
        with open(WORLD / "branches.yaml") as file:
            for told in yaml.safe_load(file):
                self.create_branch(told["project"], told["branch"])
                if "file" in told:
                    self.addCommitToRepo(
                        told["project"], "the branch's configuration",
                        {told["file"]: told["text"]}, branch=told["branch"])


def main():
    fakes.install(WORLD)
    result = unittest.TestResult()
    ServedWorld("test_serve").run(result)
    for _, text in result.errors + result.failures:
        progress("failed: " + text.strip().splitlines()[-1])
        print(text, flush=True)
    os._exit(1)

