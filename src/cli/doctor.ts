import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { describeProblem } from '../config/problem.ts';
import { readEnvironment } from '../config/environment.ts';
import { readConfig } from '../config/read-config.ts';
import { checkDiscord } from '../doctor/check-discord.ts';
import { checkFeeds } from '../doctor/check-feeds.ts';
import { checkStore } from '../doctor/check-store.ts';
import type { Finding } from '../doctor/finding.ts';

const marks = { good: 'ok  ', note: 'note', bad: 'BAD ' } as const;

/** `weathervane doctor`: as `check`, and the store, the feeds, Discord and the clock; changes nothing. */
export function addDoctorCommand(program: Command): void {
  program
    .command('doctor')
    .description('check the configuration, the store, every feed (one request each), Discord and the clock')
    .option('-c, --config <folder>', 'the configuration folder', 'config')
    .option('--no-feeds', 'ask no feed')
    .action(async (options: { config: string; feeds: boolean }) => {
      const { config, problems } = readConfig(options.config);
      const { environment, problems: others } = readEnvironment(process.env);
      const path = environment.store ?? config.settings.store;
      const findings: Finding[] = [...problems, ...others].map((problem) => ({
        level: 'bad',
        text: describeProblem(problem),
      }));
      const tell = (finding: Finding): void => {
        findings.push(finding);
        console.log(`${marks[finding.level]}  ${finding.text}`);
      };
      for (const { level, text } of findings) console.log(`${marks[level]}  ${text}`);
      if (findings.length === 0) tell({ level: 'good', text: 'The configuration is sound.' });
      tell(
        existsSync(path)
          ? checkStore(path)
          : { level: 'note', text: `There is no store at ${path} yet; the first start creates it.` },
      );
      for (const finding of await checkDiscord(environment, config.settings)) tell(finding);
      if (options.feeds) for await (const finding of checkFeeds(config)) tell(finding);
      const bad = findings.filter((finding) => finding.level === 'bad').length;
      console.log(
        bad === 0 ? 'All is well.' : `${bad} ${bad === 1 ? 'thing needs' : 'things need'} mending.`,
      );
      if (bad > 0) process.exitCode = 1;
    });
}
