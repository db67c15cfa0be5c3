import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer, Call } from './answer.ts';
import { Refusal } from './answer.ts';
import type { Fault, Faults } from './fault.ts';
import { readBody } from './read-body.ts';
import type { World } from './world.ts';

export type Route = readonly [
  method: string,
  pattern: string,
  handle: (call: Call) => Answer | Promise<Answer>,
];

/**
 * A request as it came in, with what was answered. `flaws`: where its body breaks Discord's OpenAPI file, found out
 * when it is asked for: compiling a schema takes long enough to make an answer late.
 */
export interface RecordedRequest {
  readonly at: number;
  readonly method: string;
  readonly path: string;
  readonly route: string | undefined;
  readonly body: unknown;
  readonly files: Call['files'];
  readonly flaws: readonly string[];
  status: number;
}

export interface RestOptions {
  readonly world: World;
  readonly routes: readonly Route[];
  readonly faults: Faults;
  readonly record: (request: RecordedRequest) => void;
  readonly findFlaws: (method: string, route: string, body: unknown) => readonly string[];
  /** Requests per window of a route and its first id, as a bucket that answers 429 when it is empty. */
  readonly buckets: Readonly<Record<string, { readonly limit: number; readonly windowMs: number }>>;
}

interface Match {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

function matchRoute(routes: readonly Route[], method: string, path: string): Match | undefined {
  const parts = path.split('/');
  for (const route of routes) {
    const wanted = route[1].split('/');
    if (route[0] !== method || wanted.length !== parts.length) continue;
    if (!wanted.every((part, at) => part.startsWith(':') || part === parts[at])) continue;
    const named = wanted.flatMap((part, at) =>
      part.startsWith(':') ? [[part.slice(1), parts[at] ?? '']] : [],
    );
    return { route, params: Object.fromEntries(named) as Record<string, string> };
  }
  return undefined;
}

function write(response: ServerResponse, answer: Answer): void {
  if (answer.body === undefined) {
    response.writeHead(answer.status, answer.headers).end();
    return;
  }
  response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers });
  response.end(JSON.stringify(answer.body));
}

const tooMany = (retryAfterMs: number, isGlobal: boolean, scope: string): Answer => ({
  status: 429,
  headers: {
    'retry-after': String(Math.ceil(retryAfterMs / 1000)),
    'x-ratelimit-scope': scope,
    ...(isGlobal ? { 'x-ratelimit-global': 'true' } : {}),
  },
  body: { message: 'You are being rate limited.', retry_after: retryAfterMs / 1000, global: isGlobal },
});

/** Counts a request against its bucket; the answer where it is empty, else the headers that tell what is left. */
function createBuckets(
  limits: RestOptions['buckets'],
): (key: string, id: string) => { readonly answer: Answer } | { readonly headers: Record<string, string> } {
  const windows = new Map<string, { used: number; ends: number }>();
  return (key, id) => {
    const bucket = limits[key];
    if (bucket === undefined) return { headers: {} };
    const now = Date.now();
    const current = windows.get(key + id);
    const window =
      current === undefined || current.ends <= now ? { used: 0, ends: now + bucket.windowMs } : current;
    windows.set(key + id, window);
    if (window.used >= bucket.limit) return { answer: tooMany(window.ends - now, false, 'user') };
    window.used += 1;
    return {
      headers: {
        'x-ratelimit-limit': String(bucket.limit),
        'x-ratelimit-remaining': String(bucket.limit - window.used),
        'x-ratelimit-reset-after': String((window.ends - now) / 1000),
        'x-ratelimit-bucket': Buffer.from(key).toString('hex').slice(0, 32),
      },
    };
  };
}

/** Answers under a fault: instead of the work, after it, or too late. */
async function suffer(
  does: Fault['does'] | undefined,
  answer: () => Promise<Answer>,
): Promise<Answer | 'cut'> {
  switch (does?.kind) {
    case undefined:
      return answer();
    case 'answer':
      return does;
    case 'rate-limit':
      return tooMany(does.retryAfterMs, does.isGlobal ?? false, does.isGlobal === true ? 'global' : 'user');
    case 'late': {
      const given = await answer();
      await sleep(does.afterMs);
      return given;
    }
    case 'cut':
      if (does.work === 'done') await answer();
      return 'cut';
  }
}

async function work(handle: Route[2], call: Call): Promise<Answer> {
  try {
    return await handle(call);
  } catch (error) {
    if (error instanceof Refusal) return error.answer;
    throw error;
  }
}

/** Discord's REST side: the bot's token is asked for on every route that is not an interaction's own. */
export function createRest({
  world,
  routes,
  faults,
  record,
  findFlaws,
  buckets,
}: RestOptions): RequestListener {
  const takeFrom = createBuckets(buckets);

  const isAllowed = (path: string, request: IncomingMessage): boolean =>
    path.startsWith('/interactions/') ||
    path.startsWith('/webhooks/') ||
    request.headers.authorization === `Bot ${world.token}`;

  /** The answer of a route, after its bucket. */
  const answerRoute = async (match: Match, call: Omit<Call, 'params'>): Promise<Answer> => {
    const [method, pattern, handle] = match.route;
    const room = takeFrom(`${method} ${pattern}`, Object.values(match.params)[0] ?? '');
    if ('answer' in room) return room.answer;
    const answer = await work(handle, { ...call, params: match.params });
    return { ...answer, headers: { ...room.headers, ...answer.headers } };
  };

  const answerTo = async (request: IncomingMessage): Promise<Answer | 'cut'> => {
    const url = new URL(request.url ?? '/', 'http://stand-in');
    const path = decodeURIComponent(url.pathname).replace(/^\/api\/v\d+/, '');
    const method = request.method ?? 'GET';
    const { body, files } = await readBody(request);
    const match = matchRoute(routes, method, path);
    const pattern = match?.route[1];
    const recorded: RecordedRequest = {
      at: Date.now(),
      method,
      path,
      route: pattern,
      body,
      files,
      get flaws() {
        return pattern === undefined ? [] : findFlaws(method, pattern, body);
      },
      status: 0,
    };
    record(recorded);
    const does = faults.take(method, pattern, path);
    const answer = async (): Promise<Answer> => {
      if (match === undefined) return { status: 404, body: { message: '404: Not Found', code: 0 } };
      if (!isAllowed(path, request)) return { status: 401, body: { message: '401: Unauthorized', code: 0 } };
      return answerRoute(match, { body, files, query: url.searchParams });
    };
    const given = await suffer(does, answer);
    if (given !== 'cut') recorded.status = given.status;
    return given;
  };

  return (request, response) => {
    answerTo(request).then(
      (answer) => {
        if (answer === 'cut') request.socket.destroy();
        else write(response, answer);
      },
      (error: unknown) => {
        write(response, { status: 500, body: { message: `the stand-in broke: ${String(error)}`, code: 0 } });
      },
    );
  };
}
