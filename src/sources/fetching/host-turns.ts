/** Runs a task when the ones before it on the same host have ended, whatever became of them. */
export type TakeTurn = <Result>(host: string, task: () => Promise<Result>) => Promise<Result>;

/** One request a host at a time, for everything that goes through one fetcher: feeds, pages, robots.txt. */
export function openHostTurns(): TakeTurn {
  const last = new Map<string, Promise<unknown>>();
  return async (host, task) => {
    const before = last.get(host) ?? Promise.resolve();
    const mine = before.then(task, task);
    last.set(host, mine);
    try {
      return await mine;
    } finally {
      if (last.get(host) === mine) last.delete(host);
    }
  };
}
