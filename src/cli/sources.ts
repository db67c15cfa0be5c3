import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { stringify } from 'yaml';
import { findFeed } from '../sources/finding/find-feed.ts';
import { readOpml } from '../sources/finding/read-opml.ts';
import { writeOpml } from '../sources/finding/write-opml.ts';
import { openFetcher } from '../sources/fetching/open-fetcher.ts';
import { openParser } from '../sources/parsing/open-parser.ts';
import { version } from '../version.ts';
import { fail } from './fail.ts';
import { readSetup } from './read-setup.ts';
import type { Setup } from './read-setup.ts';

/** `weathervane sources export|import|find`: lists of feeds as OPML, and the feed behind a page. */
export function addSourcesCommand(program: Command): void {
  const sources = program
    .command('sources')
    .description('lists of feeds as OPML, and the feed behind a page');
  const withSetup =
    (work: (setup: Setup, argument: string) => void | Promise<void>) =>
    async (argument: string, options: { config: string }): Promise<void> => {
      const setup = readSetup(options.config);
      if (setup !== undefined) await work(setup, argument);
    };
  sources
    .command('export')
    .description('print the sources as OPML, for other feed readers')
    .option('-c, --config <folder>', 'the configuration folder', 'config')
    .action((options: { config: string }) => {
      const setup = readSetup(options.config);
      if (setup !== undefined) process.stdout.write(writeOpml('Weathervane', setup.config.sources));
    });
  sources
    .command('import')
    .description('add the feeds of an OPML file to sources.yaml, as wires until you say what they are')
    .argument('<file>', 'an OPML file')
    .option('-c, --config <folder>', 'the configuration folder', 'config')
    .action(withSetup(importOpml));
  sources
    .command('find')
    .description('find the feed behind the address of a page')
    .argument('<address>', 'a page or a feed')
    .option('-c, --config <folder>', 'the configuration folder', 'config')
    .action(withSetup(findAndPrint));
}

function importOpml({ config }: Setup, file: string): void {
  const read = readOpml(readFileSync(file, 'utf8'));
  if (read === undefined)
    return fail(`${file} is not OPML: export the list of feeds from your reader again.`);
  const addresses = new Set(config.sources.map(({ url }) => url));
  const ids = new Set(config.sources.map(({ id }) => id));
  const rows = read.feeds
    .filter(({ url }) => !addresses.has(url))
    .map(({ name, url }) => ({ id: freeId(name, ids), name, url, kind: 'wire' }));
  if (rows.length > 0)
    appendFileSync(join(config.folder, 'sources.yaml'), `\n# From ${file}.\n${stringify(rows)}`);
  for (const { name, reason } of read.refused) {
    console.error(
      `${name}: left out, ${reason === 'twice' ? 'it is in the list twice' : 'its address is not http or https'}.`,
    );
  }
  console.log(`${rows.length} sources added, ${read.feeds.length - rows.length} were there already.`);
}

/** An id made of a name, and of a number where the name is taken. */
function freeId(name: string, taken: Set<string>): string {
  const base =
    name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'feed';
  let id = base;
  for (let n = 2; taken.has(id); n += 1) id = `${base}-${n}`;
  taken.add(id);
  return id;
}

async function findAndPrint({ config: { settings } }: Setup, address: string): Promise<void> {
  const { contact, allowedPrivateRanges } = settings;
  const fetcher = openFetcher({ version, contact, allowedPrivateRanges });
  const parser = openParser();
  try {
    const found = await findFeed(address, { fetcher, parser, clock: Date.now }, hostOf(address));
    if (found.code !== 'found') {
      fail(`No feed was found at ${address}: ${found.detail}.`);
      return;
    }
    for (const feed of found.feeds) console.log(`${feed.url}  ${feed.title}, ${feed.entries} entries`);
  } finally {
    await Promise.all([fetcher.close(), parser.close()]);
  }
}

/** The host that the operator wrote: their own network is open to them there. */
function hostOf(address: string): string | undefined {
  return URL.parse(address)?.hostname;
}
