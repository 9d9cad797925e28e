import type { Handlers } from "./types.ts";

const longestText = 65_536;

/** Files that builds are made of. Source: quay 3.11.0, endpoints/api/build.py, data/userfiles.py. */
export const userFiles: Pick<Handlers<"repositories">, "getFiledropUrl" | "getUserFile" | "putUserFile"> = {
  // POST /api/v1/filedrop/
  getFiledropUrl({ state, newId, request }) {
    const { id } = state.userFiles.insert({ id: newId(), arrived: false, bytes: 0, text: null });
    return { status: 200, body: { url: `${request.base}/userfiles/${id}`, file_id: id } };
  },

  // GET /userfiles/{file_id}
  getUserFile({ state, path, refuse }) {
    const { text } = state.userFiles.get(path.file_id) ?? { text: null };
    if (text === null) throw refuse(404, "not_found_message");
    return { status: 200, contentType: "text/plain", text };
  },

  // PUT /userfiles/{file_id}
  putUserFile({ state, path, body, refuse }) {
    if (!state.userFiles.get(path.file_id)) throw refuse(404, "not_found_message");
    const bytes = Buffer.from(body, "latin1");
    state.userFiles.update(path.file_id, { arrived: true, bytes: bytes.length, text: textOf(bytes) });
    return { status: 200 };
  },
};

/** A Dockerfile is a text; of an archive the size counts alone. */
function textOf(bytes: Buffer): string | null {
  if (bytes.length > longestText) return null;
  const text = bytes.toString("utf8");
  return text.includes("\0") || text.includes("\uFFFD") ? null : text;
}
