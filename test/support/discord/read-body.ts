import type { IncomingMessage } from 'node:http';
import type { Call } from './answer.ts';

interface Part {
  readonly name: string;
  readonly filename: string | undefined;
  readonly bytes: Buffer;
}

/** The parts of a form. Latin-1 keeps every byte as one character, so that offsets stay true. */
function splitForm(bytes: Buffer, boundary: string): readonly Part[] {
  const sections = bytes.toString('latin1').split(`--${boundary}`).slice(1, -1);
  return sections.map((section) => {
    const headEnd = section.indexOf('\r\n\r\n');
    const head = Buffer.from(section.slice(0, headEnd), 'latin1').toString('utf8');
    return {
      name: / name="([^"]*)"/.exec(head)?.[1] ?? '',
      filename: / filename="([^"]*)"/.exec(head)?.[1],
      bytes: Buffer.from(section.slice(headEnd + 4, -2), 'latin1'),
    };
  });
}

/** Reads a request's JSON, or the `payload_json` and the files of a form. */
export async function readBody(request: IncomingMessage): Promise<{ body: unknown; files: Call['files'] }> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  if (bytes.length === 0) return { body: undefined, files: [] };
  const boundary = /boundary=(\S+)/.exec(request.headers['content-type'] ?? '')?.[1];
  if (boundary === undefined) return { body: JSON.parse(bytes.toString('utf8')), files: [] };
  const parts = splitForm(bytes, boundary);
  const payload = parts.find(({ name }) => name === 'payload_json');
  return {
    body: payload === undefined ? undefined : JSON.parse(payload.bytes.toString('utf8')),
    files: parts.flatMap(({ filename, bytes: content }) =>
      filename === undefined ? [] : [{ name: filename, bytes: content }],
    ),
  };
}
