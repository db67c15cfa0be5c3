/** Trouble that the REST side makes, in the order in which it was ordered. */
export interface Fault {
  readonly method: string;
  /** A route such as `/channels/:channel/messages`, or a pattern that the path must match. */
  readonly route: string | RegExp;
  /** How many requests it meets; one unless told. */
  readonly times?: number;
  readonly does:
    | {
        readonly kind: 'answer';
        readonly status: number;
        readonly body?: unknown;
        readonly headers?: Readonly<Record<string, string>>;
      }
    | { readonly kind: 'rate-limit'; readonly retryAfterMs: number; readonly isGlobal?: boolean }
    /** Does the work, and answers only after a while: with a shorter `rest.timeout`, a time-out after success. */
    | { readonly kind: 'late'; readonly afterMs: number }
    /** Cuts the connection: before the work is done, or after it. */
    | { readonly kind: 'cut'; readonly work: 'undone' | 'done' };
}

export interface Faults {
  readonly order: (fault: Fault) => void;
  readonly take: (method: string, route: string | undefined, path: string) => Fault['does'] | undefined;
}

export function createFaults(): Faults {
  const waiting: { readonly fault: Fault; left: number }[] = [];
  const meets = (fault: Fault, method: string, route: string | undefined, path: string): boolean =>
    fault.method === method &&
    (typeof fault.route === 'string' ? fault.route === route : fault.route.test(path));
  return {
    order: (fault) => {
      waiting.push({ fault, left: fault.times ?? 1 });
    },
    take: (method, route, path) => {
      const found = waiting.find(({ fault, left }) => left > 0 && meets(fault, method, route, path));
      if (found === undefined) return undefined;
      found.left -= 1;
      return found.fault.does;
    },
  };
}
