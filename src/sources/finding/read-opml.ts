import { DOMParser } from 'linkedom';

export interface OpmlFeed {
  readonly name: string;
  readonly url: string;
  /** The folders it is in, from the outside in. */
  readonly folders: readonly string[];
}

export interface OpmlReading {
  readonly feeds: readonly OpmlFeed[];
  /** Outlines that claim to be feeds and cannot be taken. */
  readonly refused: readonly { readonly name: string; readonly reason: 'address' | 'twice' }[];
}

interface OutlineAttributes {
  readonly title?: string;
  readonly text?: string;
  readonly xmlurl?: string;
}

interface Outline {
  readonly localName?: string;
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
  readonly children: Iterable<Outline>;
}

/** Reads a list of feeds in OPML; undefined where the text is no OPML. Addresses are http or https. */
export function readOpml(text: string): OpmlReading | undefined {
  if (!/<opml[\s>]/i.test(text.slice(0, 20_000))) return undefined;
  const document = new DOMParser().parseFromString(text, 'text/xml') as unknown as Outline;
  const feeds = new Map<string, OpmlFeed>();
  const refused: { name: string; reason: 'address' | 'twice' }[] = [];
  for (const { name, url, folders } of walkOutlines(document)) {
    const address = httpAddress(url);
    if (address === undefined) refused.push({ name, reason: 'address' });
    else if (feeds.has(address)) refused.push({ name, reason: 'twice' });
    else feeds.set(address, { name: name || address, url: address, folders });
  }
  return { feeds: [...feeds.values()], refused };
}

/** Every outline with an address, in the order of the list. */
function* walkOutlines(document: Outline): Generator<OpmlFeed> {
  // A stack instead of recursion: folders nest as deep as somebody likes.
  const open: { element: Outline; folders: readonly string[] }[] = [{ element: document, folders: [] }];
  for (let current = open.pop(); current; current = open.pop()) {
    const { element, folders } = current;
    const { name, url } = readOutline(element);
    if (url !== undefined) yield { name, url, folders };
    const inside = url === undefined && name !== '' ? [...folders, name] : folders;
    // Turned round, so that the list comes out in its own order.
    open.push(...[...element.children].reverse().map((child) => ({ element: child, folders: inside })));
  }
}

function readOutline(element: Outline): { name: string; url: string | undefined } {
  // A document has no local name.
  if ((element.localName ?? '').toLowerCase() !== 'outline') return { name: '', url: undefined };
  const { title, text, xmlurl } = readAttributes(element);
  return { name: (title ?? text ?? '').trim(), url: xmlurl?.trim() };
}

/** OPML of the wild writes xmlUrl, xmlURL and xmlurl. */
function readAttributes(element: Outline): OutlineAttributes {
  return Object.fromEntries([...element.attributes].map(({ name, value }) => [name.toLowerCase(), value]));
}

function httpAddress(url: string): string | undefined {
  const address = url.replace(/^feed:(?:\/\/)?/i, '');
  return /^https?:\/\//i.test(address) && URL.canParse(address) ? new URL(address).href : undefined;
}
