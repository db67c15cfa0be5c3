import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { jsonSchemas } from '../config/json-schemas.ts';

/** `weathervane schemas`: writes the JSON Schemas that the configuration files name for editors. */
export function addSchemasCommand(program: Command): void {
  program
    .command('schemas')
    .description('write the JSON Schemas for editors into <config>/schema')
    .option('-c, --config <folder>', 'the configuration folder', 'config')
    .action((options: { config: string }) => {
      const folder = join(options.config, 'schema');
      mkdirSync(folder, { recursive: true });
      for (const [name, text] of jsonSchemas()) writeFileSync(join(folder, name), text);
      console.log(`${jsonSchemas().size} schemas written to ${folder}.`);
    });
}
