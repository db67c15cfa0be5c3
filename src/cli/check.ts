import { join } from 'node:path';
import type { Command } from 'commander';
import { describeProblem } from '../config/problem.ts';
import { readConfig } from '../config/read-config.ts';
import { readLanguage } from '../config/read-language.ts';
import { checkThesaurus } from '../config/read-thesaurus.ts';
import { readEnvironment } from '../config/environment.ts';

/** `weathervane check`: reads all configuration and the environment, names every mistake, changes nothing. */
export function addCheckCommand(program: Command): void {
  program
    .command('check')
    .description('read all configuration and the environment, and name every mistake with its place and cure')
    .option('-c, --config <folder>', 'the configuration folder', 'config')
    .action((options: { config: string }) => {
      const { config, problems } = readConfig(options.config);
      const folder = join(options.config, 'language', 'en');
      const { language, problems: inLanguage } = readLanguage(folder);
      const all = [
        ...problems,
        ...inLanguage,
        ...checkThesaurus(folder),
        ...readEnvironment(process.env).problems,
      ];
      for (const problem of all) console.error(describeProblem(problem));
      if (all.length > 0) {
        console.error(`${all.length} ${all.length === 1 ? 'mistake' : 'mistakes'} in the configuration.`);
        process.exitCode = 1;
        return;
      }
      const { governments, sources, watches } = config;
      console.log(
        `The configuration is sound: ${governments.length} governments, ${sources.length} sources, ${watches.length} watches, ${language.cues.length} cues, ${language.terms.length} terms.`,
      );
    });
}
