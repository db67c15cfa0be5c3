#!/usr/bin/env node
import { Command } from 'commander';
import { addCalibrateCommand } from './cli/calibrate.ts';
import { addCheckCommand } from './cli/check.ts';
import { addEvaluateCommand } from './cli/evaluate.ts';
import { addReplayCommand } from './cli/replay.ts';
import { addSchemasCommand } from './cli/schemas.ts';

const program = new Command('weathervane').description(
  'Tells a desk on Discord when a government leaves its stated policy.',
);
addCheckCommand(program);
addReplayCommand(program);
addEvaluateCommand(program);
addCalibrateCommand(program);
addSchemasCommand(program);

await program.parseAsync();
