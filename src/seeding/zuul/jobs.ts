import type { Schema } from "../../fixtures/zuul/schema.ts";
import type { JobAttributes, JobBehaviour, JobVariant } from "../../fixtures/zuul/rows.ts";
import { loadedTenants } from "./layout.ts";
import { canonical, images, jobs as names, labels, projects, semaphores } from "../../fixtures/zuul/names.ts";

/** Every tenant has the same jobs: all stand in the config project. */
export function jobVariants(): JobVariant[] {
  return loadedTenants.flatMap((tenant) =>
    Object.entries(configuration).flatMap(([name, variants]) =>
      variants.map((attributes, number) => ({
        tenant,
        name,
        number,
        attributes: { source_context: source("zuul.yaml"), ...attributes },
      })),
    ),
  );
}

const debian: Schema<"Nodeset"> = {
  name: "debian",
  nodes: [
    {
      name: "controller",
      aliases: [],
      label: labels.small,
      id: null,
      state: "unknown",
      hold_job: null,
      comment: null,
      user_data: null,
      tenant_name: null,
      requestor: null,
    },
  ],
  groups: [],
  alternatives: [],
};

const configuration: Readonly<Record<string, readonly JobAttributes[]>> = {
  [names.base]: [
    {
      parent: null,
      description: "The base job.\nAll others inherit from it.",
      abstract: true,
      nodeset: debian,
      timeout: 1800,
      pre_run: [playbook("base-pre")],
      post_run: [playbook("base-post")],
      roles: [role()],
      variables: { greeting: "hello" },
    },
  ],
  [names.merge]: [job("Merge the change.", { tags: ["fast"] })],
  [names.test1]: [
    job("Test the project.", {
      run: [playbook(names.test1, [{ name: "project_secret", alias: "project_secret" }])],
      provides: ["project-tarball"],
      irrelevant_files: [{ regex: "^docs/.*$", negate: false }],
      required_projects: [
        { project_name: canonical(projects.project1), override_branch: null, override_checkout: null },
      ],
      variables: { suite: "one" },
    }),
    {
      parent: names.base,
      description: null,
      variant_description: "On stable branches.",
      branches: ["stable/.*"],
      timeout: 3600,
      variables: { suite: "stable" },
    },
  ],
  [names.test2]: [job("Test the project again.")],
  [names.failing]: [job("Fails.")],
  [names.after]: [job("Runs after the job that fails.")],
  [names.slow]: [
    job("Runs until it is stopped.", { semaphores: [{ name: semaphores.held, resources_first: false }] }),
  ],
  [names.slowPeriodic]: [job("Runs until it is stopped.")],
  [names.slowGate]: [job("Runs until it is stopped.")],
  [names.lint]: [job("Reads the code.", { voting: false })],
  [names.post]: [job("Publishes.", { post_review: true, protected: true })],
  [names.buildImage]: [job("Builds the image.", { image_build_name: images.local })],
  [names.validateImage]: [job("Validates the image.")],
  [names.noop]: [{ parent: null, description: "Always succeeds.", variant_description: null, source_context: null }],
  [names.encoded]: [job("Its name must be encoded.")],
};

function job(description: string, other: JobAttributes = {}): JobAttributes {
  return { parent: names.base, description, run: [playbook("run")], ...other };
}

function playbook(name: string, secrets: Schema<"Playbook">["secrets"] = []): Schema<"Playbook"> {
  const path = `playbooks/${name}.yaml`;
  return { path, roles: [role()], secrets, semaphores: [], cleanup: false, source_context: source(path) };
}

function role(): Schema<"Role"> {
  return {
    target_name: projects.config,
    type: "zuul",
    project_canonical_name: canonical(projects.config),
    implicit: true,
  };
}

function source(path: string): Schema<"SourceContext"> {
  return { project: projects.config, branch: "master", path };
}

export function behaviours(): JobBehaviour[] {
  const behaviour = (
    name: string,
    run_ms: number | null,
    other: Partial<JobBehaviour> = {},
  ): JobBehaviour => ({
    name,
    result: "SUCCESS",
    run_ms,
    artifacts: [],
    ...other,
  });
  return [
    behaviour(names.merge, 2000),
    behaviour(names.test1, 2000, {
      artifacts: [{ name: "tarball", url: "project.tar.gz", metadata: { type: "archive" } }],
    }),
    behaviour(names.test2, 3000),
    behaviour(names.failing, 2000, { result: "FAILURE" }),
    behaviour(names.after, 2000),
    behaviour(names.slow, null),
    behaviour(names.slowPeriodic, null),
    behaviour(names.slowGate, null),
    behaviour(names.post, 2000),
    behaviour(names.buildImage, 3000),
    behaviour(names.validateImage, 2000),
    behaviour(names.noop, 0),
  ];
}
