import type { Scenario } from "../../conformance/engine/arazzo/scenario.ts";
import type { Answer, Received, Transport } from "../../conformance/engine/run/exchange.ts";

/**
 * A transport over which every `nth` answer to a step has another status than the server sent: what the request did, it did.
 * Clean-up is left alone, since what it cannot do nobody can do again.
 */
export function withWrongAnswers(
  transport: Transport,
  nth: number,
  scenarios: readonly Scenario[],
): Transport {
  const untouched = new Set(
    scenarios.flatMap(({ id, steps }) =>
      steps.filter(({ phase }) => phase === "cleanup").map((step) => `${id}/${step.id}`),
    ),
  );
  let answers = 0;
  return async (request, sending): Promise<Answer> => {
    const answer = await transport(request, sending);
    const isStep = sending.step.includes("/") && !untouched.has(sending.step);
    if (answer.kind === "no-answer" || !isStep || ++answers % nth > 0) return answer;
    return { ...answer, status: otherStatus(answer) };
  };
}

function otherStatus({ status }: Received): number {
  return status === 200 ? 203 : status < 300 ? 200 : 418;
}
