"""What happens in the world before the suite sees it. Tells the inputs of the suite that only a running Zuul knows."""

import os

import git
import nodes
import yaml
from changes import make_changes
from history import lengthen
from images import tell_images

TENANTS = ("tenant-one", "tenant-two", "tenant-protected", "tenant-gate")
BEFORE_THE_NAMED_BUILDS = 8  # copies of the first builds


class Story:
    def __init__(self, test, api, world, progress):
        self.test = test
        self.api = api
        self.world = world
        self.progress = progress
        self.inputs = {}

    def tell(self):
        self._start()
        self._first_builds()
        self._named_builds()
        self._held_nodes()
        self._queues()
        self._things()
        self._events()
        self._loading_tenant()
        return self.inputs

    def _start(self):
        self.progress("the tenants are loaded")
        with open(self.world / "changes.yaml") as file:
            self.changes = make_changes(self.test.fake_gerrit,
                                        yaml.safe_load(file))
        self.api.wait_for_tenants(TENANTS)
        self._settle("what the launcher builds by itself is built")
        self._image()

    def _image(self):
        """A launcher of 13.1.1 builds each missing image by itself; one of 14.3.0 waits until it is told to."""
        self.progress("the image is built and validated")

        def artifacts():
            return [artifact for image in self.api.get("tenant/tenant-one/images")
                    for artifact in image.get("build_artifacts", [])]
        if not artifacts():
            self.api.post("tenant/tenant-one/image/debian-local/build", None, "admin")
            self.api.wait("an artifact of debian-local", artifacts)
        self._settle("the image is built and validated")

    def _first_builds(self):
        """Of several projects, pipelines, branches and results; copied, they are the long history."""
        self.progress("the first builds")
        one = "tenant-one"
        for project, pipeline, change in (
                ("org/project1", "check", "21,1"),
                ("org/project", "check", "63,1"),
                ("org/failing", "check", "35,1"),
                ("org/lint", "check", "81,1"),
                ("org/lint", "check", "82,1"),
                ("org/noop", "check", "41,1"),
                ("org/project1", "gate", "22,1")):
            self.api.enqueue_change(one, project, pipeline, change, "admin")
        for project in ("org/project", "org/project1"):
            self.api.enqueue_revision(one, project, "post",
                                      self._head(project), "admin")
        self._on_timer("org/project")
        self._settle("the first builds have ended")
        lengthen(self.test.scheds.first.connections.getSqlConnection(),
                 BEFORE_THE_NAMED_BUILDS)

    def _head(self, project):
        repository = os.path.join(self.test.upstream_root, project)
        return git.Repo(repository).heads["master"].commit.hexsha

    def _named_builds(self):
        self.progress("the builds that the suite asks for by name")
        one, two = "tenant-one", "tenant-two"
        periodic = self.api.buildset(one, pipeline="periodic")
        self.inputs["periodicBuildsetUuid"] = periodic["uuid"]

        self.test.executor_server.retryJob(
            "project-merge", self.changes[10], retries=1)
        self.api.enqueue_change(one, "org/project", "check", "10,1", "admin")
        self._settle("passed")
        passed = self.api.buildset(one, pipeline="check", change=10)
        builds = _by_job(passed)
        self.inputs |= {
            "passedBuildsetUuid": passed["uuid"],
            "passedBuildUuid": builds["project-test1"][0],
            "artifactBuildUuid": builds["project-test1"][0],
            "passedMergeBuildUuid": builds["project-merge"][-1],
            "retriedBuildUuid": self._retried(passed, builds),
        }
        self.api.enqueue_change(one, "org/project", "gate", "10,1", "admin")
        self._settle("gated")
        gated = self.api.buildset(one, pipeline="gate", change=10)
        self.inputs["gatedBuildsetUuid"] = gated["uuid"]

        self.api.enqueue_change(one, "org/project", "check", "61,1", "admin")
        self.api.enqueue_change(two, "org/project2", "check", "71,1", "tenantTwoAdmin")
        self._settle("conflict and tenant-two")
        conflicting = self.api.buildset(one, change=61)
        self.inputs["conflictingBuildsetUuid"] = conflicting["uuid"]
        of_two = self.api.buildset(two, change=71)
        self.inputs["tenantTwoBuildsetUuid"] = of_two["uuid"]
        self.inputs["tenantTwoBuildUuid"] = of_two["builds"][0]["uuid"]

    def _on_timer(self, project):
        """What the pipeline's timer does when its time comes."""
        timer = self.test.scheds.first.connections.drivers["timer"]
        timer._dispatchEvent("tenant-one", "periodic",
                             f"review.example.com/{project}", "master",
                             False, "0 0 1 1 *")

    def _retried(self, buildset, builds):
        """Retries are no part of a buildset's `builds`, but of its `retry_builds`."""
        others = [build["uuid"] for build in buildset.get("retry_builds", [])]
        return (others + builds["project-merge"])[0]

    def _held_nodes(self):
        self.progress("nodes held for failed builds")
        one = "tenant-one"
        for project, job, change in (
                ("org/legacy", "project-failing-legacy", "91,1"),
                ("org/failing", "project-failing", "32,1")):
            self._hold(project, job)
            self.api.enqueue_change(one, project, "check", change, "admin")
            self._settle(f"held for {job}")
        held = self.api.buildset(one, change=32)
        self.inputs["heldBuildUuid"] = _by_job(held)["project-failing"][0]

        self.api.enqueue_change(one, "org/failing", "check", "31,1", "admin")
        self._settle("failed")
        failed = self.api.buildset(one, change=31)
        builds = _by_job(failed)
        self.inputs |= {
            "failedBuildsetUuid": failed["uuid"],
            "failedBuildUuid": builds["project-failing"][0],
            "skippedBuildUuid": builds["project-after"][0],
        }

    def _hold(self, project, job):
        self.api.post(f"tenant/tenant-one/project/{project}/autohold", {
            "job": job, "count": 1, "change": None, "ref": None,
            "reason": "Debug the failure", "node_hold_expiration": 86400,
        }, "admin")

    def _queues(self):
        self.progress("the queues: jobs that run until they are stopped")
        one, gate, protected = "tenant-one", "tenant-gate", "tenant-protected"
        self.api.enqueue_change(one, "org/slow", "check", "51,1", "admin")
        running = self.api.running_build(one, "51,1")
        self.inputs["lockedNodeUuid"] = self.api.wait(
            "its node", lambda: nodes.locked_node(self.api))
        self.api.enqueue_change(one, "org/slow", "check", "52,1", "admin")
        self._on_timer("org/slow")
        for project, change in (("org/project", "1,1"), ("org/project1", "2,1"),
                                ("org/project", "3,1")):
            self.api.enqueue_change(gate, project, "gate", change, "admin")
            self.api.running_build(gate, change)
        self.api.enqueue_change(protected, "org/project", "check", "5,1",
                                "protectedAdmin")
        of_protected = self.api.running_build(protected, "5,1", "reader")
        self._settle("the queues are full")
        self.inputs |= {
            "runningBuildUuid": running,
            "runningBuildsetUuid": self._buildset_of(one, running),
            "protectedBuildUuid": of_protected,
            "protectedBuildsetUuid": self._buildset_of(
                protected, of_protected, "reader"),
        }

    def _buildset_of(self, tenant, build, token=None):
        return self.api.get(f"tenant/{tenant}/build/{build}",
                            token)["buildset"]["uuid"]

    def _things(self):
        self.progress("nodes and images")
        self.inputs |= nodes.tell(self.test, self.api)
        self.inputs |= tell_images(self.test, self.api)

    def _events(self):
        for _ in range(3):
            self.test.scheds.first.tenantReconfigure(["tenant-one"])
        self._settle("reconfigured")

    def _loading_tenant(self):
        """A tenant is configured and not loaded only for moments; here the web server believes that for ever."""
        known = self.test.web.web.unparsed_abide.tenants
        known["tenant-loading"] = {"name": "tenant-loading", "source": {}}

    def _settle(self, what):
        self.test.waitUntilSettled(what)


def _by_job(buildset):
    """The UUIDs of the builds of each job, in their order."""
    builds = {}
    for build in buildset["builds"]:
        builds.setdefault(build["job_name"], []).append(build["uuid"])
    return builds
