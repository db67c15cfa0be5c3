#!/usr/bin/env node
import { Command } from 'commander';

const program = new Command('weathervane').description(
  'Tells a desk on Discord when a government leaves its stated policy.',
);

await program.parseAsync();
