import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";

export interface Blob {
  readonly digest: string;
  readonly bytes: Buffer;
}

export interface Image {
  readonly blobs: readonly Blob[];
  readonly manifest: Manifest;
}

export interface Manifest {
  readonly mediaType: string;
  readonly text: string;
  readonly digest: string;
}

const schema2 = "application/vnd.docker.distribution.manifest.v2+json";
const listType = "application/vnd.docker.distribution.manifest.list.v2+json";
const configType = "application/vnd.docker.container.image.v1+json";
const layerType = "application/vnd.docker.image.rootfs.diff.tar.gzip";
/** Of all images, so that the same words give the same digest in each run. */
const created = "2026-01-01T00:00:00Z";

interface Wanted {
  /** The content of the one file that each layer has, base first. */
  readonly layers: readonly string[];
  readonly labels?: Readonly<Record<string, string>>;
}

/** A tiny image of the Docker Image Manifest Version 2, Schema 2. */
export function imageOf({ layers, labels = {} }: Wanted): Image {
  const archives = layers.map((text, i) => Buffer.from(archive(`touchstone-${i + 1}`, text)));
  const packed = archives.map((bytes) => blobOf(packedOf(bytes)));
  const config = blobOf(
    Buffer.from(
      JSON.stringify({
        ...{ architecture: "amd64", os: "linux", created },
        config: { Labels: labels },
        rootfs: { type: "layers", diff_ids: archives.map(digestOf) },
        history: layers.map((text) => ({ created, created_by: `ADD ${text} in /` })),
      }),
    ),
  );
  const manifest = JSON.stringify({
    ...{ schemaVersion: 2, mediaType: schema2 },
    config: { mediaType: configType, ...descriptor(config) },
    layers: packed.map((blob) => ({ mediaType: layerType, ...descriptor(blob) })),
  });
  return { blobs: [...packed, config], manifest: manifestOf(schema2, manifest) };
}

/** A manifest list of manifests that a repository has: the same for different machines. */
export function listOf(manifests: readonly Pick<Manifest, "text">[]): Manifest {
  const machines = ["amd64", "arm64", "s390x", "ppc64le"];
  const text = JSON.stringify({
    ...{ schemaVersion: 2, mediaType: listType },
    manifests: manifests.map((manifest, i) => ({
      ...{ mediaType: schema2, ...descriptor(blobOf(Buffer.from(manifest.text))) },
      platform: { architecture: machines[i % machines.length], os: "linux" },
    })),
  });
  return manifestOf(listType, text);
}

function manifestOf(mediaType: string, text: string): Manifest {
  return { mediaType, text, digest: digestOf(Buffer.from(text)) };
}

function blobOf(bytes: Buffer): Blob {
  return { bytes, digest: digestOf(bytes) };
}

function digestOf(bytes: Buffer): string {
  return `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
}

function descriptor({ digest, bytes }: Blob): { readonly size: number; readonly digest: string } {
  return { size: bytes.length, digest };
}

/** A gzip file (RFC 1952) of stored blocks, which names no operating system: the same bytes on every machine. */
function packedOf(bytes: Buffer): Buffer {
  const packed = gzipSync(bytes, { level: 0 });
  packed[9] = 255;
  return packed;
}

/** A tar archive (POSIX.1-1988, ustar) of one file of ASCII text. */
function archive(name: string, text: string): string {
  const octal = (value: number, width: number): string => `${value.toString(8).padStart(width - 1, "0")}\0`;
  const start = [
    name.padEnd(100, "\0"),
    octal(0o644, 8),
    octal(0, 8),
    octal(0, 8),
    octal(text.length, 12),
  ].join("");
  const header = (sum: string): string =>
    `${start}${octal(0, 12)}${sum}0${"\0".repeat(100)}ustar\u000000`.padEnd(block, "\0");
  const sum = Buffer.from(header(" ".repeat(8))).reduce((total, byte) => total + byte, 0);
  const padded = text.padEnd(Math.ceil(text.length / block) * block, "\0");
  return `${header(`${sum.toString(8).padStart(6, "0")}\0 `)}${padded}${"\0".repeat(2 * block)}`;
}

const block = 512;
