import type { Label, Layer, Manifest, Mirror, SecurityReport, Tag } from "../../fixtures/quay/rows.ts";
import {
  bulkTags,
  digest,
  digests,
  labels as uuids,
  repositories,
  robots,
  tags as names,
} from "../../fixtures/quay/names.ts";
import * as numbers from "./numbers.ts";
import { at } from "./times.ts";

const simple = numbers.repositoryId(repositories.simple);
const schema2 = "application/vnd.docker.distribution.manifest.v2+json";
const listType = "application/vnd.docker.distribution.manifest.list.v2+json";
const configType = "application/vnd.docker.container.image.v1+json";

/** Repositories with one tag, `latest`, of `digests.common`. */
const ordinary: readonly string[] = [
  repositories.shared,
  repositories.building,
  repositories.readOnly,
  repositories.history,
  repositories.tagged,
  repositories.public,
  repositories.ofOrg,
  repositories.publicOfOrg,
  ...repositories.spares,
  ...repositories.sparesOfOrg,
];

export function manifests(): Manifest[] {
  const { latest, production, failed, older, deleted } = digests;
  return [
    ...[latest, production, failed, older, deleted].map((of, i) => image(simple, of, 1000 + 10 * i)),
    list(simple, digests.list, [latest, production]),
    ...ordinary.map((path) => image(numbers.repositoryId(path), digests.common, 200)),
    image(numbers.repositoryId(repositories.mirrored), digests.common, 200),
  ];
}

/** Two layers: one with the files, and a smaller one. */
function image(repository: number, of: string, size: number): Manifest {
  const layers = [
    layer(digest("ba5e", 1), size, "ADD file:0 in /"),
    layer(digest("1a1e", size), size / 10, "RUN make install"),
  ];
  const manifest_data = JSON.stringify({
    schemaVersion: 2,
    mediaType: schema2,
    config: { mediaType: configType, size: 100, digest: digest("c0f1", size) },
    layers: layers.map(({ blob_digest, compressed_size }) => ({
      mediaType: "application/vnd.docker.image.rootfs.diff.tar.gzip",
      size: compressed_size,
      digest: blob_digest,
    })),
  });
  return {
    repository,
    digest: of,
    media_type: schema2,
    manifest_data,
    config_media_type: configType,
    layers,
    children: [],
    layers_compressed_size: size + size / 10,
  };
}

function layer(blob_digest: string, compressed_size: number, command: string): Layer {
  return {
    compressed_size,
    is_remote: false,
    urls: null,
    command: [command],
    comment: null,
    author: null,
    blob_digest,
    created: at("2025-12-01T12:00:00"),
  };
}

function list(repository: number, of: string, children: string[]): Manifest {
  const platforms = ["amd64", "arm64"];
  const manifest_data = JSON.stringify({
    schemaVersion: 2,
    mediaType: listType,
    manifests: children.map((child, i) => ({
      mediaType: schema2,
      size: 500,
      digest: child,
      platform: { architecture: platforms[i], os: "linux" },
    })),
  });
  return {
    repository,
    digest: of,
    media_type: listType,
    manifest_data,
    config_media_type: null,
    layers: null,
    children,
    layers_compressed_size: 0,
  };
}

/** Oldest first. */
export function tags(): Tag[] {
  const make = (own: Pick<Tag, "name" | "digest" | "start"> & Partial<Tag>): Omit<Tag, "id"> => ({
    repository: simple,
    end: null,
    alive: true,
    reversion: false,
    ...own,
  });
  const moved = at("2025-12-10T12:00:00");
  const removed = at("2026-01-10T12:00:00");
  const expiry = at("2036-01-01T00:00:00");
  return [
    make({
      name: names.latest,
      digest: digests.older,
      start: at("2025-12-01T12:00:00"),
      end: moved,
      alive: false,
    }),
    make({ name: names.deleted, digest: digests.deleted, start: moved - 1000, end: removed, alive: false }),
    make({ name: names.latest, digest: digests.latest, start: moved }),
    make({ name: names.prod, digest: digests.production, start: moved + 1000 }),
    make({ name: names.multi, digest: digests.list, start: moved + 2000 }),
    make({ name: names.expiring, digest: digests.failed, start: moved + 3000, end: expiry }),
    ...[...ordinary, repositories.mirrored].map((path) =>
      make({
        repository: numbers.repositoryId(path),
        name: "latest",
        digest: digests.common,
        start: at("2025-12-15T12:00:00"),
      }),
    ),
    ...Array.from({ length: bulkTags }, (_, i) =>
      make({
        repository: numbers.repositoryId(repositories.tagged),
        name: `v1.${i}`,
        digest: digests.common,
        start: at("2025-12-16T12:00:00") + i * 60_000,
      }),
    ),
  ].map((tag, i) => ({ id: i + 1, ...tag }));
}

export function labels(): Label[] {
  const base = { repository: simple, digest: digests.latest, media_type: "text/plain" } as const;
  return [
    { ...base, uuid: uuids.ofManifest, key: "foo", value: "bar", source_type: "manifest" },
    { ...base, uuid: uuids.ofApi, key: "foo", value: "baz", source_type: "api" },
    { ...base, uuid: uuids.internal, key: "anotherlabel", value: "1234", source_type: "internal" },
    {
      ...base,
      uuid: uuids.json,
      key: "jsonlabel",
      value: '{"hey": "there"}',
      source_type: "internal",
      media_type: "application/json",
    },
  ];
}

/** Manifests without one are queued. */
export function securityReports(): SecurityReport[] {
  const base = { repository: simple, features: [] };
  return [
    {
      ...base,
      digest: digests.latest,
      status: "scanned",
      features: [
        {
          name: "openssl",
          version: "1.1.1k-1",
          added_by: digest("ba5e", 1),
          vulnerabilities: [
            {
              name: "CVE-2022-0778",
              severity: "High",
              description: "A certificate with a broken curve makes a parser loop.",
              link: "https://cve.example.com/CVE-2022-0778",
              fixed_by: "1.1.1n-0",
              distro_name: "Debian GNU/Linux",
              distro_version: "11 (bullseye)",
              cvss_score: 7.5,
              cvss_vectors: "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H",
            },
            {
              name: "CVE-2023-0286",
              severity: "Medium",
              description: "A comparison confuses two types of addresses.",
              link: "https://cve.example.com/CVE-2023-0286",
              fixed_by: "",
              distro_name: "Debian GNU/Linux",
              distro_version: "11 (bullseye)",
              cvss_score: null,
              cvss_vectors: null,
            },
          ],
        },
        { name: "zlib", version: "1.2.13", added_by: digest("ba5e", 1), vulnerabilities: [] },
      ],
    },
    { ...base, digest: digests.production, status: "queued" },
    { ...base, digest: digests.list, status: "unsupported" },
    { ...base, digest: digests.failed, status: "failed" },
    { ...base, digest: digests.older, status: "manifest_layer_too_large" },
  ];
}

export function mirrors(): Mirror[] {
  const base = {
    external_reference: "registry.example.com/upstream/library",
    external_registry_username: null,
    external_registry_password: null,
    external_registry_config: {},
    sync_interval: 86_400,
    sync_start_date: at("2036-01-01T00:00:00"),
    sync_expiration_date: null,
    sync_retries_remaining: 3,
    sync_status: "NEVER_RUN" as const,
    rules: ["latest", "3.3*"],
    robot: numbers.accountId(robots.mirror),
  };
  return [
    { ...base, repository: numbers.repositoryId(repositories.mirrored), is_enabled: true },
    { ...base, repository: numbers.repositoryId(repositories.unmirrored), is_enabled: false },
  ];
}

/** Bytes of the layers by repository; a layer that several manifests share counts once. */
export function bytesByRepository(rows: readonly Manifest[]): Map<number, number> {
  const blobs = new Map<number, Map<string, number>>();
  for (const { repository, layers } of rows) {
    const own = blobs.get(repository) ?? new Map<string, number>();
    for (const { blob_digest, compressed_size } of layers ?? []) own.set(blob_digest, compressed_size ?? 0);
    blobs.set(repository, own);
  }
  return new Map([...blobs].map(([id, own]) => [id, [...own.values()].reduce((sum, size) => sum + size, 0)]));
}
