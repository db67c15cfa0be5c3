import { writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { describeProblem } from '../config/problem.ts';
import { readYaml } from '../config/read-yaml.ts';
import { exportLedger, importLedger, ledgerFileSchema } from '../store/ledger-file.ts';
import { StoreInUseError, openStore, openStoreToRead } from '../store/open-store.ts';
import { fail } from './fail.ts';
import { storePath } from './store-path.ts';

/** `weathervane baseline export|import`: the ledger as YAML, every version of every watch. */
export function addBaselineCommand(program: Command): void {
  const baseline = program.command('baseline').description('the ledger of positions on record, as YAML');
  baseline
    .command('export')
    .description('print the ledger, or write it to a file; also while the worker runs')
    .argument('[file]', 'where it goes; standard output if left out')
    .option('-c, --config <folder>', 'the configuration folder', 'config')
    .action(async (file: string | undefined, options: { config: string }) => {
      const store = openStoreToRead(storePath(options.config));
      try {
        const text = await exportLedger(store.db);
        if (file === undefined) process.stdout.write(text);
        else writeFileSync(file, text);
      } finally {
        await store.close();
      }
    });
  baseline
    .command('import')
    .description('add the versions of a file that the ledger does not have yet; the worker must be stopped')
    .argument('<file>', 'a file that "baseline export" wrote')
    .option('-c, --config <folder>', 'the configuration folder', 'config')
    .action(async (file: string, options: { config: string }) => {
      await importFile(file, storePath(options.config));
    });
}

async function importFile(file: string, path: string): Promise<void> {
  const { value, problems } = readYaml(file, ledgerFileSchema);
  if (value === undefined) {
    fail(problems.map(describeProblem).join('\n'));
    return;
  }
  try {
    const store = await openStore(path);
    try {
      const { added, known } = await importLedger(store.db, value);
      console.log(`${added} versions added to the ledger, ${known} known already.`);
    } finally {
      await store.close();
    }
  } catch (error) {
    if (!(error instanceof StoreInUseError)) throw error;
    fail(error.message);
  }
}
