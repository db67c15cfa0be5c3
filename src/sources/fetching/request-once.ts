import { errors } from 'undici';
import type { Agent } from 'undici';
import type { FetchOutcome, FetchRequest, FetchTrouble } from './fetch-outcome.ts';
import type { FetchLimits } from './fetch-limits.ts';
import { RefusedAddress } from './refused-address.ts';
import { BodyError, acceptEncoding, readBody } from './read-body.ts';
import { header, readTiming } from './server-timing.ts';
import type { Headers } from './server-timing.ts';

export interface RequestTools {
  readonly agent: Agent;
  readonly limits: FetchLimits;
  readonly userAgent: string;
  readonly clock: () => number;
  readonly deadline: AbortSignal;
}

export interface Redirect {
  readonly code: 'redirect';
  readonly location: string;
  readonly permanent: boolean;
}

/** One request and its answer; a redirect is handed back, not followed. */
export async function requestOnce(
  url: URL,
  request: FetchRequest,
  tools: RequestTools,
): Promise<FetchOutcome | Redirect> {
  try {
    const response = await tools.agent.request({
      origin: url.origin,
      path: `${url.pathname}${url.search}`,
      method: 'GET',
      headers: requestHeaders(url, request, tools.userAgent),
      signal: tools.deadline,
    });
    const { statusCode: status, headers, body } = response;
    if (status === 200) return await readAnswer(url, headers, body, tools);
    // An error's body is worth nothing to us; a small one is drained to keep the socket.
    await body.dump({ limit: 16_384, signal: tools.deadline });
    return judgeStatus(url, status, headers, request, tools.clock());
  } catch (error) {
    return troubleOf(url, error, tools.deadline);
  }
}

function requestHeaders(url: URL, request: FetchRequest, userAgent: string): Record<string, string> {
  const { validators } = request;
  const known = validators?.address === url.href ? validators : undefined;
  return {
    'user-agent': userAgent,
    accept: request.accept,
    'accept-encoding': acceptEncoding,
    ...(known?.etag === undefined ? {} : { 'if-none-match': known.etag }),
    ...(known?.lastModified === undefined ? {} : { 'if-modified-since': known.lastModified }),
  };
}

async function readAnswer(
  url: URL,
  headers: Headers,
  stream: AsyncIterable<Uint8Array>,
  tools: RequestTools,
): Promise<FetchOutcome> {
  const encoding = header(headers, 'content-encoding') ?? '';
  const body = await readBody(stream, encoding, tools.limits.bodyBytes);
  const etag = header(headers, 'etag');
  const lastModified = header(headers, 'last-modified');
  return {
    code: 'fetched',
    address: url.href,
    timing: readTiming(headers, tools.clock()),
    body,
    contentType: header(headers, 'content-type') ?? '',
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
  };
}

function judgeStatus(
  url: URL,
  status: number,
  headers: Headers,
  request: FetchRequest,
  now: number,
): FetchOutcome | Redirect {
  const location = header(headers, 'location');
  if ([301, 302, 303, 307, 308].includes(status) && location !== undefined)
    return { code: 'redirect', location, permanent: status === 301 || status === 308 };
  const common = { address: url.href, timing: readTiming(headers, now) };
  if (status === 304 && request.validators?.address === url.href) return { code: 'not-modified', ...common };
  return { code: troubleOfStatus(status), status, detail: `the server answered ${status}`, ...common };
}

const statusTroubles: Readonly<Record<number, FetchTrouble>> = {
  401: 'blocked',
  402: 'blocked',
  403: 'blocked',
  404: 'missing',
  405: 'blocked',
  406: 'blocked',
  407: 'blocked',
  410: 'gone',
  425: 'throttled',
  429: 'throttled',
  451: 'blocked',
};

function troubleOfStatus(status: number): FetchTrouble {
  return (
    statusTroubles[status] ?? (status >= 500 ? 'server-error' : status >= 400 ? 'missing' : 'bad-answer')
  );
}

function troubleOf(url: URL, error: unknown, deadline: AbortSignal): FetchOutcome {
  const detail = error instanceof Error ? error.message : String(error);
  return { code: codeOf(error, deadline), address: url.href, detail, timing: {} };
}

const timeouts = new Set([
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
  'ETIMEDOUT',
  'ETIMEOUT',
]);
const badAnswers = new Set([
  'UND_ERR_HEADERS_OVERFLOW',
  'UND_ERR_RES_CONTENT_LENGTH_MISMATCH',
  'UND_ERR_RES_EXCEEDED_MAX_SIZE',
]);

function codeOf(error: unknown, deadline: AbortSignal): FetchTrouble {
  if (error instanceof RefusedAddress) return 'refused-address';
  if (error instanceof BodyError) return error.code === 'too-large' ? 'too-large' : 'bad-answer';
  if (deadline.aborted) return 'timeout';
  if (error instanceof errors.HTTPParserError) return 'bad-answer';
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (timeouts.has(code)) return 'timeout';
  if (badAnswers.has(code)) return 'bad-answer';
  return 'unreachable';
}
