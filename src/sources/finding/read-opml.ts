import { Parser } from 'htmlparser2';

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

/** Reads a list of feeds in OPML; undefined where the text is no OPML. Addresses are http or https. */
export function readOpml(text: string): OpmlReading | undefined {
  if (!/<opml[\s>]/i.test(text.slice(0, 20_000))) return undefined;
  const feeds = new Map<string, OpmlFeed>();
  const refused: { name: string; reason: 'address' | 'twice' }[] = [];
  for (const { name, url, folders } of readOutlines(text)) {
    const address = httpAddress(url);
    if (address === undefined) refused.push({ name, reason: 'address' });
    else if (feeds.has(address)) refused.push({ name, reason: 'twice' });
    else feeds.set(address, { name: name || address, url: address, folders });
  }
  return { feeds: [...feeds.values()], refused };
}

/** Deeper folders than this are no order of anybody's. */
const mostFolders = 20;

/** Every outline with an address, in the order of the list. OPML of the wild writes xmlUrl, xmlURL and xmlurl. */
function readOutlines(text: string): OpmlFeed[] {
  const feeds: OpmlFeed[] = [];
  const open: string[] = [];
  const reader = new Parser(
    {
      onopentag: (tag, { title, text: label, xmlurl }) => {
        if (tag !== 'outline') return;
        const name = (title ?? label ?? '').trim();
        if (xmlurl !== undefined)
          feeds.push({
            name,
            url: xmlurl.trim(),
            folders: open.slice(0, mostFolders).filter((folder) => folder !== ''),
          });
        open.push(xmlurl === undefined ? name : '');
      },
      onclosetag: (tag) => {
        if (tag === 'outline') open.pop();
      },
    },
    { xmlMode: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  reader.end(text);
  return feeds;
}

function httpAddress(url: string): string | undefined {
  const address = url.replace(/^feed:(?:\/\/)?/i, '');
  return /^https?:\/\//i.test(address) && URL.canParse(address) ? new URL(address).href : undefined;
}
