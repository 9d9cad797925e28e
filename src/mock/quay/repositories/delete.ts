import type { QuayState, Repository } from "../state.ts";
import { keyOf, permissionKey } from "../state.ts";
import { releaseRepository } from "../manifests/storage.ts";

/** Removes a repository with all that belongs to it. Its usage logs stay. */
export function deleteRepository(state: QuayState, repository: Repository): void {
  const { id } = repository;
  for (const star of state.stars.by("repository", id)) state.stars.delete(keyOf(star.user, id));
  for (const row of state.permissions.by("repository", id)) state.permissions.delete(permissionKey(row));
  deleteNotifications(state, id);
  for (const { email } of state.authorizedEmails.by("repository", id))
    state.authorizedEmails.delete(keyOf(id, email));
  for (const { uuid } of state.policies.by("repository", id)) state.policies.delete(uuid);
  deleteImages(state, id);
  deleteBuilds(state, id);
  for (const { uuid } of state.uploads.by("repository", id)) state.uploads.delete(uuid);
  for (const { digest } of state.uploadedBlobs.by("repository", id))
    state.uploadedBlobs.delete(keyOf(id, digest));
  releaseRepository(state, repository);
  state.repositories.delete(id);
}

function deleteNotifications(state: QuayState, repository: number): void {
  for (const { uuid } of state.notifications.by("repository", repository)) {
    for (const { id } of state.deliveries.by("notification", uuid)) state.deliveries.delete(id);
    state.notifications.delete(uuid);
  }
}

function deleteImages(state: QuayState, repository: number): void {
  state.mirrors.delete(repository);
  for (const { id } of state.tags.by("repository", repository)) state.tags.delete(id);
  for (const { digest } of state.manifests.by("repository", repository)) {
    const key = keyOf(repository, digest);
    for (const { uuid } of state.labels.by("manifest", key)) state.labels.delete(uuid);
    state.securityReports.delete(key);
    state.manifests.delete(key);
  }
}

function deleteBuilds(state: QuayState, repository: number): void {
  for (const { uuid } of state.triggers.by("repository", repository)) state.triggers.delete(uuid);
  for (const { uuid } of state.builds.by("repository", repository)) {
    for (const { id } of state.buildLogs.by("build", uuid)) state.buildLogs.delete(id);
    state.builds.delete(uuid);
  }
}
