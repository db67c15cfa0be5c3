import { escapeUTF8 } from 'entities';
import type { Source } from '../source.ts';

/** Sources as OPML 2.0, by kind, for other feed readers. */
export function writeOpml(title: string, sources: readonly Source[]): string {
  const kinds = [...new Set(sources.map(({ kind }) => kind))];
  const folders = kinds.flatMap((kind) => [
    `    <outline text="${kind}">`,
    ...sources.filter((source) => source.kind === kind).map(outlineOf),
    '    </outline>',
  ]);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<opml version="2.0">',
    `  <head><title>${escapeUTF8(title)}</title></head>`,
    '  <body>',
    ...folders,
    '  </body>',
    '</opml>',
    '',
  ].join('\n');
}

function outlineOf({ name, url, language }: Source): string {
  const text = escapeUTF8(name);
  return `      <outline type="rss" text="${text}" title="${text}" xmlUrl="${escapeUTF8(url)}" language="${language}"/>`;
}
