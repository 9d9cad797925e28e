const quay = "https://quay.io/api/v1";

/** The names of a repository's tags, newest first. */
export async function tagsOf(repository, token) {
  const { tags } = await call("GET", `/repository/${repository}/tag/?onlyActiveTags=true`, token);
  return tags.map(({ name }) => name);
}

/** Deletes a tag. Rejects with Quay's own message when it refuses. */
export async function deleteTag(repository, tag, token) {
  await call("DELETE", `/repository/${repository}/tag/${tag}`, token);
}

async function call(method, path, token) {
  const answer = await fetch(`${quay}${path}`, { method, headers: { Authorization: `Bearer ${token}` } });
  const body = answer.status === 204 ? undefined : await answer.json();
  if (!answer.ok) throw new Error(body.error_message ?? body.detail ?? `Quay answered ${answer.status}`);
  return body;
}
