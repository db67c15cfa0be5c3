#!/usr/bin/env node
import { Command } from 'commander';
import { addCheckCommand } from './cli/check.ts';
import { addSchemasCommand } from './cli/schemas.ts';

const program = new Command('weathervane').description(
  'Tells a desk on Discord when a government leaves its stated policy.',
);
addCheckCommand(program);
addSchemasCommand(program);

await program.parseAsync();
