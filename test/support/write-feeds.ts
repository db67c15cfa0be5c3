/** An entry as a test thinks of it. */
export interface WrittenEntry {
  readonly title: string;
  readonly guid?: string;
  readonly link?: string;
  readonly body?: string;
  readonly date?: string;
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const element = (name: string, text: string | undefined): string =>
  text === undefined ? '' : `<${name}>${escape(text)}</${name}>`;

export function rssItem({ title, guid, link, body, date }: WrittenEntry): string {
  const parts = [
    element('title', title),
    guid === undefined ? '' : `<guid isPermaLink="false">${escape(guid)}</guid>`,
    element('link', link),
    element('description', body),
    element('pubDate', date),
  ];
  return `<item>${parts.join('')}</item>`;
}

export function rss(items: readonly WrittenEntry[], channel = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel><title>Ministry</title>${channel}${items.map(rssItem).join('')}</channel></rss>`;
}

export function atom(entries: readonly WrittenEntry[]): string {
  const written = entries.map(
    ({ title, guid, link, body, date }) =>
      `<entry>${element('title', title)}${element('id', guid)}${link === undefined ? '' : `<link href="${escape(link)}"/>`}${body === undefined ? '' : `<content type="html">${escape(body)}</content>`}${element('updated', date)}</entry>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><title>Ministry</title>${written.join('')}</feed>`;
}

const vocabulary =
  'accord ally ambassador army audit bank ballot border budget bureau cabinet canal carbon census charter coalition coast committee convoy council court crisis currency customs debt decree defence delegation deposit dialogue district drought duty embassy emission energy envoy export fishery fleet forest frontier fuel garrison grain grant harbour harvest hospital hostage import inflation inquiry island judge lake levy library loan maritime market mediator migration mineral mission navy negotiation nuclear observer offshore oil parliament partner passport patrol peace pension petition pipeline plan police port premier prison quota railway rate reactor reform refugee register relief reserve river road satellite school senate seminar shipment sovereignty steel strait strike subsidy summit surplus tariff tax terminal territory trade treaty tribunal troops union vaccine verdict vessel veto visa water wheat'.split(
    ' ',
  );

/** Two paragraphs of a number's own: two numbers share hardly a phrase. */
export function speech(number: number): string {
  let state = (number + 1) * 7919;
  const word = (): string => {
    state = (state * 48_271) % 2_147_483_647;
    return vocabulary[state % vocabulary.length] ?? '';
  };
  const sentence = (): string =>
    `${word()} ${word()} would meet ${word()} ${word()} ${word()}, the ${word()} ${word()} said on ${word()} ${word()} and ${word()} ${word()}.`;
  const paragraph = (): string => `<p>${[sentence(), sentence(), sentence()].join(' ')}</p>`;
  return `${paragraph()}${paragraph()}`;
}

/** Entry number n of a feed that behaves. */
export function entry(number: number, changes: Partial<WrittenEntry> = {}): WrittenEntry {
  return {
    title: `Statement ${number} of the ministry`,
    guid: `urn:ministry:${number}`,
    link: `https://ministry.test/statements/${number}`,
    body: speech(number),
    date: new Date(Date.UTC(2024, 9, 1 + number, 9)).toUTCString(),
    ...changes,
  };
}
