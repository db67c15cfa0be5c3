import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw, zstdDecompress } from 'node:zlib';

export class BodyError extends Error {
  readonly code: 'too-large' | 'unknown-encoding' | 'bad-compression';
  constructor(code: BodyError['code'], options?: ErrorOptions) {
    super(code, options);
    this.code = code;
  }
}

/**
 * Reads a body to its end and undoes its Content-Encoding. Both what comes in and what comes out of each
 * decompressor is counted as it flows, and let go as soon as it is over the limit.
 */
export async function readBody(
  body: AsyncIterable<Uint8Array>,
  encoding: string,
  maxBytes: number,
): Promise<Uint8Array> {
  const decoders = decodersFor(encoding);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > maxBytes) throw new BodyError('too-large');
    chunks.push(chunk);
  }
  let bytes: Uint8Array = chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks, size);
  for (const decode of decoders) bytes = await undo(decode, bytes, maxBytes);
  return bytes;
}

type Decode = (bytes: Uint8Array, options: { maxOutputLength: number }) => Promise<Uint8Array>;

const zlibInflate: Decode = promisify(inflate);
const rawInflate: Decode = promisify(inflateRaw);

const decoderOf: ReadonlyMap<string, Decode> = new Map<string, Decode>([
  ['gzip', promisify(gunzip)],
  ['x-gzip', promisify(gunzip)],
  // "deflate" means the zlib format, and some servers send it without its two bytes of header.
  ['deflate', (bytes, options) => (looksZlib(bytes) ? zlibInflate : rawInflate)(bytes, options)],
  ['br', promisify(brotliDecompress)],
  ['zstd', promisify(zstdDecompress)],
]);

export const acceptEncoding = 'gzip, deflate, br, zstd';

/** Content-Encoding lists encodings in the order applied, so they are undone from the last. */
function decodersFor(encoding: string): readonly Decode[] {
  const names = encoding
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity' && name !== 'none');
  const found = names.map((name) => decoderOf.get(name)).filter((decode) => decode !== undefined);
  if (found.length !== names.length || found.length > 2) throw new BodyError('unknown-encoding');
  return found.reverse();
}

async function undo(decode: Decode, bytes: Uint8Array, maxBytes: number): Promise<Uint8Array> {
  if (bytes.byteLength === 0) return bytes;
  try {
    return await decode(bytes, { maxOutputLength: maxBytes });
  } catch (cause) {
    const tooLarge = cause instanceof Error && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE';
    throw new BodyError(tooLarge ? 'too-large' : 'bad-compression', { cause });
  }
}

function looksZlib(bytes: Uint8Array): boolean {
  const [first = 0, second = 0] = bytes;
  return (first & 0x0f) === 8 && (first * 256 + second) % 31 === 0;
}
