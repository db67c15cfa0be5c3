import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { openStoreToRead } from '../store/open-store.ts';
import { lastPassEnd } from '../store/passes.ts';
import { fail } from './fail.ts';
import { storePath } from './store-path.ts';

const staleAfterMinutes = 30;

/** `weathervane health`: exit code 0 while passes are being made; what Docker's health check calls. */
export function addHealthCommand(program: Command): void {
  program
    .command('health')
    .description('succeed if the last pass ended less than half an hour ago')
    .option('-c, --config <folder>', 'the configuration folder', 'config')
    .action(async (options: { config: string }) => {
      const path = storePath(options.config);
      if (!existsSync(path)) return fail(`There is no store at ${path}: the worker has not started yet.`);
      const store = openStoreToRead(path);
      try {
        const last = await lastPassEnd(store.db);
        const minutes = last === undefined ? undefined : Math.round((Date.now() - last) / 60_000);
        if (minutes === undefined) return fail('No pass has ended yet.');
        if (minutes > staleAfterMinutes) return fail(`The last pass ended ${minutes} minutes ago.`);
        console.log(`The last pass ended ${minutes} minutes ago.`);
      } finally {
        await store.close();
      }
    });
}
