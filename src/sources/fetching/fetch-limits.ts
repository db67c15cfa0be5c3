/** Times are milliseconds. */
export interface FetchLimits {
  readonly connectMs: number;
  readonly headersMs: number;
  readonly idleMs: number;
  readonly totalMs: number;
  readonly bodyBytes: number;
  readonly redirects: number;
}

export const defaultLimits: FetchLimits = {
  connectMs: 5000,
  headersMs: 10_000,
  idleMs: 10_000,
  totalMs: 20_000,
  bodyBytes: 5_000_000,
  redirects: 5,
};
