import { createHash } from "node:crypto";
import type { Artifact, Flavor, Image, Label, Provider, Upload } from "../../fixtures/zuul/rows.ts";
import {
  artifacts as ids,
  builds,
  canonical,
  flavors as flavorNames,
  images as names,
  jobs,
  labels as labelNames,
  projects,
  providers as providerNames,
  tenants,
  uploads as uploadIds,
} from "../../fixtures/zuul/names.ts";
import { at } from "./times.ts";

/** The canonical name of what the config project defines: a provider, image, label or flavor. */
export function providerName(name: string): string {
  return `${encodeURIComponent(canonical(projects.config))}/${name}`;
}

const local = providerName(names.local);

export function providers(): Provider[] {
  const all = [names.local, names.unbuilt, names.cloud].map(providerName);
  return [
    provider(providerNames.aws, { tenant: tenants.one, images: all }),
    provider(providerNames.openstack, {
      tenant: tenants.one,
      images: [local],
      endpoint: "openstack/RegionOne",
      cloud: "OpenStack",
      region: "RegionOne",
    }),
    provider(providerNames.aws, { tenant: tenants.two, images: [local] }),
  ];
}

function provider(name: string, other: Partial<Provider> & { tenant: string; images: string[] }): Provider {
  return {
    name,
    canonical_name: providerName(name),
    endpoint: "aws/aws-us-east-1",
    cloud: "AWS",
    region: "us-east-1",
    labels: [labelNames.small, labelNames.large].map(providerName),
    flavors: [flavorNames.normal, flavorNames.large].map(providerName),
    ...other,
  };
}

export function labels(): Label[] {
  const ofLayout = [tenants.one, tenants.two].flatMap((tenant) => [
    { tenant, name: labelNames.small, description: "A small machine." },
    { tenant, name: labelNames.large, description: null },
  ]);
  return [
    ...[labelNames.nodepool, labelNames.forbidden].map((name) => ({
      tenant: "",
      name,
      canonical_name: name,
      description: null,
    })),
    ...ofLayout.map((label) => ({ ...label, canonical_name: providerName(label.name) })),
  ];
}

export function flavors(): Flavor[] {
  return [tenants.one, tenants.two].flatMap((tenant) => [
    {
      tenant,
      name: flavorNames.normal,
      canonical_name: providerName(flavorNames.normal),
      description: "2 CPUs",
    },
    { tenant, name: flavorNames.large, canonical_name: providerName(flavorNames.large), description: null },
  ]);
}

export function images(): Image[] {
  const image = (name: string, other: Partial<Image>): Image => ({
    canonical_name: providerName(name),
    name,
    project_canonical_name: canonical(projects.config),
    branch: "master",
    type: "zuul",
    build_job: null,
    validate_job: null,
    ...other,
  });
  return [
    image(names.local, { build_job: jobs.buildImage, validate_job: jobs.validateImage }),
    image(names.unbuilt, { build_job: jobs.buildImage, validate_job: jobs.validateImage }),
    image(names.cloud, { type: "cloud" }),
  ];
}

export function artifacts(): Artifact[] {
  return [
    artifact(ids.validated, "2026-01-14T03:10:00"),
    artifact(ids.fresh, "2026-01-15T03:10:00", { build_uuid: builds.imageOfFresh }),
    artifact(ids.locked, "2026-01-13T03:10:00", {
      build_uuid: builds.imageOfLocked,
      lock_holder: "launcher01.example.com",
    }),
    artifact(ids.ofTenantTwo, "2026-01-15T07:26:00", {
      tenant: tenants.two,
      build_uuid: builds.ofTenantTwo,
    }),
  ];
}

function artifact(uuid: string, time: string, other: Partial<Artifact> = {}): Artifact {
  return {
    uuid,
    canonical_name: local,
    tenant: tenants.one,
    build_uuid: builds.image,
    format: "raw",
    md5sum: createHash("md5").update(uuid).digest("hex"),
    sha256: createHash("sha256").update(uuid).digest("hex"),
    url: `https://images.example.com/${uuid}/debian-local.raw`,
    timestamp: at(time),
    state: "ready",
    state_time: at(time),
    lock_holder: null,
    ...other,
  };
}

export function uploads(): Upload[] {
  return [
    upload(uploadIds.validated, ids.validated, {}),
    upload(uploadIds.validatedOther, ids.validated, { endpoint_name: "openstack/RegionOne" }),
    upload(uploadIds.fresh, ids.fresh, { validated: false }),
    upload(uploadIds.locked, ids.locked, { lock_holder: "launcher01.example.com" }),
    upload(uploadIds.ofTenantTwo, ids.ofTenantTwo, {
      timestamp: at("2026-01-15T07:36:00"),
      state_time: at("2026-01-15T07:36:00"),
    }),
  ];
}

function upload(uuid: string, artifact_uuid: string, other: Partial<Upload>): Upload {
  return {
    uuid,
    artifact_uuid,
    canonical_name: local,
    endpoint_name: "aws/aws-us-east-1",
    external_id: `ami-${uuid.slice(-8)}`,
    timestamp: at("2026-01-15T03:20:00"),
    validated: true,
    state: "ready",
    state_time: at("2026-01-15T03:20:00"),
    lock_holder: null,
    ...other,
  };
}
