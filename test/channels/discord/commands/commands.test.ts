import fc from 'fast-check';
import { ApplicationCommandOptionType } from 'discord.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commands, formAnswers, presses } from '../../../../src/channels/discord/commands/commands.ts';
import { readCustomId, writeCustomId } from '../../../../src/channels/discord/commands/custom-id.ts';
import { alertActions } from '../../../../src/channels/discord/alert-button.ts';
import { itemOf, openDeskWorld, seoulAt, seoulShift, storeShift } from '../../../support/desk-world.ts';
import { openCommands } from './open-commands.ts';
import type { OpenCommands } from './open-commands.ts';

/** A definition, or an option of one, as far as it is read here. */
interface Labelled {
  readonly name: string;
  readonly description: string;
  readonly name_localizations?: { readonly ko?: string | null | undefined } | null | undefined;
  readonly description_localizations?: { readonly ko?: string | null | undefined } | null | undefined;
  readonly type?: number | undefined;
  readonly required?: boolean | undefined;
  readonly autocomplete?: boolean | undefined;
  readonly options?: readonly Labelled[] | undefined;
}

const definitions: readonly Labelled[] = commands.map(({ definition }) => definition);
const subcommand: number = ApplicationCommandOptionType.Subcommand;

function everyLabel(labelled: Labelled): readonly Labelled[] {
  return [labelled, ...(labelled.options ?? []).flatMap(everyLabel)];
}

test.each(definitions.map((definition) => [definition.name, definition] as const))(
  '/%s is named and described in English and Korean, as Discord wants it',
  (_name, definition) => {
    for (const labelled of everyLabel(definition)) {
      const { name, description, name_localizations: names, description_localizations: says } = labelled;
      for (const label of [name, names?.ko ?? '']) {
        expect(label).toMatch(/^[-\p{L}\p{N}]{1,32}$/u);
        expect(label).toBe(label.toLowerCase());
      }
      for (const said of [description, says?.ko ?? '']) {
        expect(said.length).toBeGreaterThan(0);
        expect(said.length).toBeLessThanOrEqual(100);
      }
    }
  },
);

test('required options come first, and every one that completes has a command that does', () => {
  for (const { definition, complete } of commands) {
    const whole: Labelled = definition;
    const groups = (whole.options ?? []).filter(({ type }) => type === subcommand);
    for (const { options = [] } of [whole, ...groups]) {
      const leaf = options.filter(({ type }) => type !== subcommand);
      const required = leaf.map((option) => option.required ?? false);
      expect(required).toEqual(required.toSorted((a, b) => Number(b) - Number(a)));
      if (leaf.some(({ autocomplete }) => autocomplete ?? false)) expect(complete).toBeDefined();
    }
  }
});

test('every button of an alert is answered, and no two answer to one name', () => {
  const names = [...presses, ...formAnswers].map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const action of alertActions) expect(names).toContain(`alert-${action}`);
});

test('what is put into a custom id comes out of it, or it is not made', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), (args) => {
      const id = writeCustomId('name', ...args);
      if (id === undefined) return;
      expect(id.length).toBeLessThanOrEqual(100);
      expect(readCustomId(id)).toEqual({ name: 'name', args });
    }),
  );
});

let open: OpenCommands;
const hostile = [
  '@everyone <@&1> [x](https://evil.example) **'.repeat(60),
  '\u202e\u0000```'.repeat(400),
  '> # || ~~ __ * ` \\'.repeat(300),
  '무기'.repeat(3000),
];

beforeAll(async () => {
  const world = await openDeskWorld();
  open = await openCommands(world);
  for (const [at, text] of hostile.entries()) {
    const item = itemOf({
      id: `hostile-${at}`,
      title: text,
      content: `weapons ${text}`,
      at: seoulAt - at * 60_000,
    });
    await world.store.db.deleteFrom('baselines').execute();
    const words = item.snapshot.text.slice(0, 3_000);
    await storeShift(world, { ...seoulShift, id: `hostile-${at}`, item, words });
  }
});
afterAll(() => open.close());

/** The stand-in refuses whatever breaks a limit of Discord's, so an answer that arrives is within them. */
test.each([
  ['stance', { government: 'KOR', topic: 'arms-for-ukraine' }],
  ['history', { government: 'KOR', topic: 'arms-for-ukraine' }],
  ['compare', { topic: 'arms-for-ukraine' }],
  ['shifts', {}],
  ['search', { words: 'weapons' }],
  ['why', { what: 'hostile-0' }],
  ['why', { what: 'hostile-3' }],
  ['digest now', {}],
  ['government', { name: 'KOR' }],
])('/%s with hostile words of feeds stays within the limits and rings nobody', async (command, options) => {
  const seen = await open.manager.slash(command, options);
  expect(open.reports.filter(({ kind }) => kind === 'failed')).toEqual([]);
  expect((seen.message?.embeds ?? []).length).toBeGreaterThan(0);
  expect(seen.message?.pings).toEqual({ everyone: false, users: [], roles: [] });
  expect(JSON.stringify(seen.message?.embeds)).not.toMatch(/@everyone|[^\\]\]\(https:\/\/evil/);
});
