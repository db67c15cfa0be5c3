import { Command } from 'commander';
import { version } from './version.ts';

const program = new Command('weathervane')
  .description('Tells a desk on Discord when a government leaves its stated policy.')
  .version(version);

/** One file a command; only the one that is asked for is loaded, so that the worker starts quickly. */
const commands: Readonly<Record<string, () => Promise<void>>> = {
  run: async () => (await import('./cli/run.ts')).addRunCommand(program),
  once: async () => (await import('./cli/once.ts')).addOnceCommand(program),
  demo: async () => (await import('./cli/demo.ts')).addDemoCommand(program),
  check: async () => (await import('./cli/check.ts')).addCheckCommand(program),
  doctor: async () => (await import('./cli/doctor.ts')).addDoctorCommand(program),
  health: async () => (await import('./cli/health.ts')).addHealthCommand(program),
  why: async () => (await import('./cli/why.ts')).addWhyCommand(program),
  sources: async () => (await import('./cli/sources.ts')).addSourcesCommand(program),
  replay: async () => (await import('./cli/replay.ts')).addReplayCommand(program),
  evaluate: async () => (await import('./cli/evaluate.ts')).addEvaluateCommand(program),
  calibrate: async () => (await import('./cli/calibrate.ts')).addCalibrateCommand(program),
  baseline: async () => (await import('./cli/baseline.ts')).addBaselineCommand(program),
  backup: async () => (await import('./cli/backup.ts')).addBackupCommand(program),
  schemas: async () => (await import('./cli/schemas.ts')).addSchemasCommand(program),
};

const asked = commands[process.argv[2] ?? ''];
if (asked === undefined) for (const add of Object.values(commands)) await add();
else await asked();

await program.parseAsync();
