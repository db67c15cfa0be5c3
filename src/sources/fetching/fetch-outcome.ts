/** Why nothing could be fetched: the whole list. */
export const fetchTroubles = [
  'gone',
  'missing',
  'blocked',
  'throttled',
  'server-error',
  'unreachable',
  'timeout',
  'too-large',
  'refused-address',
  'bad-redirect',
  'bad-answer',
] as const;
export type FetchTrouble = (typeof fetchTroubles)[number];

/** What the server's headers say about when to come again. Times are milliseconds. */
export interface ServerTiming {
  /** What the server's own clock says (Date), in milliseconds UTC. */
  readonly date?: number | undefined;
  /** Do not come before so long from now (Retry-After). */
  readonly retryAfterMs?: number | undefined;
  /** Nothing new is promised for so long (Cache-Control, Expires). */
  readonly freshForMs?: number | undefined;
}

interface Common {
  /** The address that answered in the end. */
  readonly address: string;
  /** Where the first address has moved for good: every redirect up to there was 301 or 308. */
  readonly permanent?: string;
  readonly timing: ServerTiming;
}

export type FetchOutcome =
  | (Common & {
      readonly code: 'fetched';
      /** Decompressed. */
      readonly body: Uint8Array;
      readonly contentType: string;
      readonly etag?: string;
      readonly lastModified?: string;
    })
  | (Common & { readonly code: 'not-modified' })
  | (Common & {
      readonly code: FetchTrouble;
      readonly status?: number;
      /** For the operator's log and `doctor`; never shown to the person who gave the address. */
      readonly detail: string;
    });

export interface FetchRequest {
  readonly url: string;
  readonly accept: string;
  readonly validators?: {
    readonly address: string;
    readonly etag?: string | undefined;
    readonly lastModified?: string | undefined;
  };
  /** The host that the operator wrote. There alone do the operator's own ranges count; a user's address has none. */
  readonly trustedHost?: string | undefined;
}
