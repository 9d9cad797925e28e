/** A client of the part of AxHub's API that this page needs. */
export interface Deployment {
  readonly id: string;
  readonly commit_sha: string;
  readonly status: string;
  readonly current_stage: string | null;
  readonly started_at: string;
}

/** Where AxHub is, and who calls. */
export interface Axhub {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

export async function listDeployments(axhub: Axhub, app: string): Promise<Deployment[]> {
  const { items } = await call<{ items: Deployment[] }>(axhub, "GET", `/api/v1/apps/${app}/deployments`);
  return items;
}

export async function startDeployment(axhub: Axhub, app: string): Promise<Deployment> {
  return call(axhub, "POST", `/api/v1/apps/${app}/deployments`, {});
}

/** Whether a deployment will change by itself. */
export function inProgress({ current_stage }: Deployment): boolean {
  return current_stage !== null;
}

async function call<T>({ url, headers }: Axhub, method: string, path: string, body?: object): Promise<T> {
  const answer = await fetch(`${url}${path}`, {
    method,
    headers: { ...headers, "Content-Type": "application/json" },
    body: body && JSON.stringify(body),
  });
  const told = await answer.json();
  if (!answer.ok) throw new Error(told.error.message);
  return told;
}
