/** A request of a history. Moments are numbers of one counter, which goes on with each event. */
export interface Asked<Input, Output> {
  readonly input: Input;
  readonly invoked: number;
  /** When its answer was there; of one without an answer: from when on it cannot be carried out any more. */
  readonly returned: number;
  /** undefined: the answer is lost; it was carried out once or not at all. */
  readonly output: Output | undefined;
}

/** What carries requests out one after the other, and can go back to what it was. */
export interface Sequential<Input, Output> {
  run(input: Input): Promise<Output>;
  /** Whether a request that is answered so changes nothing, whenever it is carried out. */
  isRead(input: Input, output: Output): boolean;
  save(): Saved;
}

export interface Saved {
  /** Of equal states the same. */
  readonly digest: string;
  restore(): void;
}

/** `order`: that of the requests, by their places in the history; those that were never carried out are left out. */
export type Verdict =
  | { readonly isLinearizable: true; readonly order: readonly number[] }
  | {
      readonly isLinearizable: false;
      /** The longest order that explains what came first, and what might have come next. */
      readonly order: readonly number[];
      readonly next: readonly number[];
      /** All orders were tried: it is proven that none explains the history. */
      readonly isProven: boolean;
    };

/** Carried out so often for each request of a history, at most. */
const patience = 100;

/**
 * Whether the answers are those of a server that carries the requests out one after the other, each at some moment between its
 * sending and its answer: Wing and Gong's search, which remembers where it has failed. `model` is left as it is at the end of
 * the order that was found. A read is taken as soon as its answer is right, unless a request whose answer is lost could not come
 * after it any more: no order is lost by that. What changes nothing only here is not: a restore of what was just captured would
 * undo what comes between.
 */
export async function explain<Input, Output>(
  history: readonly Asked<Input, Output>[],
  model: Sequential<Input, Output>,
  isSame: (a: Output, b: Output) => boolean,
): Promise<Verdict> {
  const failed = new Set<string>();
  let longest: { readonly order: readonly number[]; readonly next: readonly number[] } = {
    order: [],
    next: [],
  };
  let left = patience * history.length;
  const search = async (before: readonly number[]): Promise<readonly number[] | undefined> => {
    const order = [...before];
    for (;;) {
      const next = candidates(history, order);
      if (!next.some((at) => history[at]?.output !== undefined)) return order;
      if (order.length >= longest.order.length) longest = { order: [...order], next };
      const now = model.save();
      const node = `${[...order].sort((a, b) => a - b).join()} ${now.digest}`;
      if (failed.has(node)) return undefined;
      const right: { readonly at: number; readonly after: Saved }[] = [];
      let taken: number | undefined;
      for (const at of next) {
        const asked = history[at];
        if (!asked || left-- <= 0) break;
        const output = await model.run(asked.input);
        const isRight = asked.output === undefined || isSame(output, asked.output);
        const after = model.save();
        const isChanged = after.digest !== now.digest;
        const isRead = !isChanged && asked.output !== undefined && model.isRead(asked.input, output);
        if (isRight && isRead && !closes(history, next, asked)) taken = at;
        if (taken !== undefined) break;
        if (isChanged) now.restore();
        if (isRight && (isChanged || asked.output !== undefined)) right.push({ at, after });
      }
      if (taken !== undefined) {
        order.push(taken);
        continue;
      }
      for (const { at, after } of right) {
        after.restore();
        const found = await search([...order, at]);
        if (found) return found;
      }
      now.restore();
      failed.add(node);
      return undefined;
    }
  };
  const order = await search([]);
  return order ? { isLinearizable: true, order } : { isLinearizable: false, ...longest, isProven: left > 0 };
}

/** Whether one of the requests that may come `next`, of those whose answers are lost, may not come after this one, too. */
function closes(
  history: readonly Asked<unknown, unknown>[],
  next: readonly number[],
  { invoked }: Asked<unknown, unknown>,
): boolean {
  return next.some((at) => {
    const { output, returned = Infinity } = history[at] ?? {};
    return output === undefined && returned < invoked;
  });
}

/** What may come after an order: nothing that is still to come was answered before it was sent. Answered ones come first. */
function candidates(history: readonly Asked<unknown, unknown>[], order: readonly number[]): number[] {
  const done = new Set(order);
  const open = history.flatMap((asked, at) => (done.has(at) ? [] : [{ ...asked, at }]));
  const firstAnswer = Math.min(...open.map((o) => (o.output === undefined ? Infinity : o.returned)));
  const lastSent = Math.max(...order.map((at) => history[at]?.invoked ?? 0));
  return open
    .filter((o) => o.invoked < firstAnswer && (o.output !== undefined || o.returned > lastSent))
    .sort(
      (a, b) => Number(a.output === undefined) - Number(b.output === undefined) || a.returned - b.returned,
    )
    .map(({ at }) => at);
}
