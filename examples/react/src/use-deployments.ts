import { useCallback, useEffect, useState } from "react";
import type { Axhub, Deployment } from "./axhub.ts";
import { inProgress, listDeployments, startDeployment } from "./axhub.ts";

const pollMs = 500;

/** An app's deployments, asked for again while one is in progress. */
export function useDeployments(axhub: Axhub, app: string) {
  const [deployments, setDeployments] = useState<Deployment[]>();
  const [error, setError] = useState<string>();

  const attempt = useCallback(async (work: () => Promise<unknown>) => {
    try {
      await work();
      setError(undefined);
    } catch (cause) {
      setError(cause instanceof Error ? cause.message : String(cause));
    }
  }, []);
  const load = useCallback(async () => setDeployments(await listDeployments(axhub, app)), [axhub, app]);

  useEffect(() => void attempt(load), [attempt, load]);
  useEffect(() => {
    if (!deployments?.some(inProgress)) return;
    const timer = setTimeout(() => void attempt(load), pollMs);
    return () => clearTimeout(timer);
  }, [attempt, deployments, load]);

  const deploy = () => attempt(() => startDeployment(axhub, app).then(load));
  return { deployments, error, deploy };
}
