import type { Axhub, Deployment } from "./axhub.ts";
import { inProgress } from "./axhub.ts";
import { useDeployments } from "./use-deployments.ts";

interface Props {
  readonly axhub: Axhub;
  readonly app: string;
}

export function App({ axhub, app }: Props) {
  const { deployments, error, deploy } = useDeployments(axhub, app);
  return (
    <main>
      <header>
        <h1>Deployments</h1>
        <button onClick={() => void deploy()} disabled={!deployments || deployments.some(inProgress)}>
          Deploy
        </button>
      </header>
      {error && <p role="alert">{error}</p>}
      {deployments && (
        <ol aria-label="Deployments">
          {deployments.map((deployment) => (
            <Item key={deployment.id} {...deployment} />
          ))}
        </ol>
      )}
    </main>
  );
}

function Item({ commit_sha, status, current_stage, started_at }: Deployment) {
  return (
    <li>
      <code>{commit_sha.slice(0, 7)}</code>
      <time dateTime={started_at}>{new Date(started_at).toUTCString()}</time>
      <span className={`status ${status}`}>{current_stage ?? status}</span>
    </li>
  );
}
