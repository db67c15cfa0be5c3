import type { Command } from 'commander';
import { readingsOfItem } from '../store/find-readings.ts';
import { findItem } from '../store/items.ts';
import { openStoreToRead } from '../store/open-store.ts';
import { searchItems } from '../store/search-items.ts';
import { fail } from './fail.ts';
import { formatReading } from './format-reading.ts';
import { storePath } from './store-path.ts';

/** `weathervane why WORDS`: for the newest item that holds the words, what decided, and on what. */
export function addWhyCommand(program: Command): void {
  program
    .command('why')
    .description('what decided on an item: the stage, the reason, the quote, and what weighed most')
    .argument('<words...>', 'words of its title or text, or its id')
    .option('--watch <id>', 'one watch only')
    .option('--store <file>', 'another store, such as data/demo.sqlite')
    .option('-c, --config <folder>', 'the configuration folder', 'config')
    .action(async (words: string[], options: { config: string; watch?: string; store?: string }) => {
      const asked = words.join(' ');
      const store = openStoreToRead(options.store ?? storePath(options.config));
      try {
        const [found] = await searchItems(store.db, {
          terms: asked,
          guildId: undefined,
          limit: 1,
          offset: 0,
        });
        const item = (await findItem(store.db, asked)) ?? (await findItem(store.db, found?.id ?? ''));
        if (item === undefined) return fail(`No stored item holds "${asked}".`);
        const all = await readingsOfItem(store.db, item.id, undefined);
        const readings = all.filter(({ watch }) => options.watch === undefined || watch === options.watch);
        console.log(`${item.title}\n${item.provenance.name}, ${new Date(item.published).toISOString()}`);
        if (readings.length === 0) console.log('\nNo watch was concerned: it holds too few of their words.');
        for (const { watch, verdict } of readings) console.log(`\n${formatReading(watch, item, verdict)}`);
      } finally {
        await store.close();
      }
    });
}
