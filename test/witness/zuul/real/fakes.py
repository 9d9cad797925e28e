"""Where upstream's test fakes are told about this world, and where they would stumble over it."""

import json
import time
import uuid

import boto3
import tests.base
import yaml
from zuul.driver.aws import awsendpoint


def install(world):
    """Call it before the test case is set up."""
    with open(world / "behaviours.yaml") as file:
        behaviours = yaml.safe_load(file)
    _behave(behaviours)
    tests.base.registerProjects = _register_projects
    tests.base.FakeNodepool = _Nodepool
    tests.base.FakeAnsibleManager.getAnsibleCommand = _no_ansible
    awsendpoint.AwsImageUploadJob.run = _upload


def _behave(behaviours):
    """Builds take as long, and end, as behaviours.yaml says. Upstream's builds end at once."""
    run_playbook = tests.base.RecordingAnsibleJob.runAnsible

    def run_ansible(self, *args, **kwargs):
        build = self.executor_server.job_builds[self.build_request.uuid]
        build.phase = kwargs.get("phase")
        return run_playbook(self, *args, **kwargs)

    run_fake = tests.base.FakeBuild.run

    def run(self):
        told = behaviours[self.name]
        if self.phase == "pre" and self.shouldRetry():
            return tests.base.RecordingAnsibleJob.RESULT_NORMAL, None
        if self.phase != "run":
            return tests.base.RecordingAnsibleJob.RESULT_NORMAL, 0
        if told["seconds"] is None:
            self._wait()
        else:
            self._pass(told["seconds"])
        self.should_fail = told.get("fails", False)
        if "artifacts" in told:
            with open(self.jobdir.result_data_file, "w") as file:
                returned = {"log_url": f"https://logs.example.com/{self.unique}/",
                            "artifacts": told["artifacts"]}
                json.dump({"data": {"zuul": returned}, "secret_data": {}}, file)
        return run_fake(self)

    def let_pass(self, seconds):
        with self.wait_condition:
            self.wait_condition.wait_for(lambda: self.aborted, seconds)

    tests.base.RecordingAnsibleJob.runAnsible = run_ansible
    tests.base.FakeBuild.run = run
    tests.base.FakeBuild._pass = let_pass


def _register_projects(source_name, client, config):
    """Upstream's own stumbles over entries of the tenant configuration that are no tenants."""
    with open(config.get("scheduler", "tenant_config")) as file:
        tenants = [entry["tenant"] for entry in yaml.safe_load(file)
                   if "tenant" in entry]
    for tenant in tenants:
        source = tenant["source"].get(source_name, {})
        for kind in ("config-projects", "untrusted-projects"):
            for project in source.get(kind, []):
                name = project if isinstance(project, str) else next(iter(project))
                client.addProjectByName(name)


def _no_ansible(self, version, command="ansible-playbook"):
    """Builds run no Ansible: none has to be installed."""
    return command


class _Nodepool(tests.base.FakeNodepool):
    """Has labels of its own, and writes the type of a node as a list, as the real one does."""

    def registerLauncher(self, labels=("internal-secret", "ubuntu-legacy"),
                         id="FakeLauncher"):
        super().registerLauncher(labels=list(labels), id=id)

    def makeNode(self, request_id, node_type, request):
        node = super().makeNode(request_id, node_type, request)
        path = f"{self.NODE_ROOT}/{node}"
        data = json.loads(self.client.get(path)[0])
        data["type"] = [node_type]
        self.client.set(path, json.dumps(data).encode())
        return node


def _upload(self, filename):
    """An image of the faked cloud, without the detour over its storage; a second later, as nothing in a cloud is at once."""
    time.sleep(1)
    ec2 = boto3.client("ec2", region_name=self.endpoint.region)
    image = ec2.register_image(Name=uuid.uuid4().hex,
                               RootDeviceName="/dev/sda1",
                               Architecture="x86_64")
    return image["ImageId"]
