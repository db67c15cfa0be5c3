import { schedule } from 'node-cron';

export interface Schedule {
  /** Asks for a pass now; while one runs, all that is asked for becomes one pass after it. */
  readonly requestPass: () => void;
  /** No further pass begins; resolves when the one under way has ended. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts passes at the ticks of a cron expression, in UTC, so that no daylight-saving change doubles or drops one.
 * Never two at once. A tick that falls into a pass, or that the process missed while it was suspended, is caught up
 * by one pass: a pass looks at what is due, not at which tick began it.
 */
export function startSchedule(expression: string, runPass: () => Promise<void>): Schedule {
  let running: Promise<void> | undefined;
  let asked = false;
  let stopped = false;

  const run = async (): Promise<void> => {
    while (asked && !stopped) {
      asked = false;
      await runPass();
    }
    running = undefined;
  };
  const requestPass = (): void => {
    if (stopped) return;
    asked = true;
    running ??= run();
  };

  const task = schedule(expression, requestPass, { timezone: 'UTC', name: 'pass' });
  task.on('execution:missed', requestPass);
  return {
    requestPass,
    stop: async () => {
      stopped = true;
      await task.destroy();
      await running;
    },
  };
}
