import type { Command } from 'commander';
import { backUpStore } from '../store/back-up-store.ts';
import { fail } from './fail.ts';
import { storePath } from './store-path.ts';

/** `weathervane backup FILE`: a consistent copy of the store, also while the worker runs. */
export function addBackupCommand(program: Command): void {
  program
    .command('backup')
    .description('copy the store to a new file, also while the worker runs')
    .argument('<file>', 'where the copy goes')
    .option('-c, --config <folder>', 'the configuration folder', 'config')
    .action(async (file: string, options: { config: string }) => {
      const path = storePath(options.config);
      const outcome = await backUpStore(path, file);
      if (outcome === 'no-store')
        return fail(
          `There is no store at ${path}: start the worker once, or mend "store" in weathervane.yaml.`,
        );
      if (outcome === 'target-exists')
        return fail(`${file} exists already and is not overwritten: name another file.`);
      console.log(`${path} is copied to ${file}.`);
    });
}
