import type { APIEmbed } from 'discord.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AlertView } from '../../../src/alerts/alert-view.ts';
import { lives } from '../../../src/shifts/life.ts';
import { signals, speakerClasses } from '../../../src/readings/reading.ts';
import { languages } from '../../../src/channels/discord/language.ts';
import { bodyOf } from '../../../src/channels/discord/outgoing.ts';
import type { Outgoing } from '../../../src/channels/discord/outgoing.ts';
import { headline, renderAlert } from '../../../src/channels/discord/render-alert.ts';
import { renderDigest } from '../../../src/channels/discord/render-digest.ts';
import { renderNews } from '../../../src/channels/discord/render-evidence.ts';
import { enforceMessageLimits } from '../../support/discord/enforce-limits.ts';
import { findPings } from '../../support/discord/keep-message.ts';
import { seoulView } from '../../support/seoul-view.ts';
import { hostileText } from './hostile-text.ts';

const address = fc.oneof(
  hostileText,
  fc.webUrl(),
  fc.constant('https://a.example/)[x](https://evil.example'),
);
const rung = fc.record({ id: fc.string({ minLength: 1, maxLength: 40 }), says: hostileText });
const time = fc.integer({ min: 0, max: 4_000_000_000_000 });
const hostileView: fc.Arbitrary<AlertView> = fc.record(
  {
    id: fc.stringMatching(/^[a-z0-9-]{1,64}$/),
    watch: hostileText,
    government: fc.record({ id: hostileText, name: hostileText }),
    topic: fc.record({ id: hostileText, name: hostileText }),
    ladder: fc.array(rung, { maxLength: 12 }),
    kind: fc.constantFrom('shift', 'walk-back'),
    from: rung,
    to: rung,
    direction: fc.constantFrom('up', 'down'),
    signal: fc.constantFrom(...signals),
    confidence: fc.double({ min: 0, max: 1, noNaN: true }),
    quote: fc.record({
      text: hostileText,
      at: time,
      speaker: fc.record({ class: fc.constantFrom(...speakerClasses), name: hostileText }),
      source: fc.record({ name: hostileText, publisher: hostileText, link: address }),
    }),
    baseline: fc.record({
      text: hostileText,
      since: time,
      source: fc.record({ name: hostileText, link: address }),
    }),
    trigger: hostileText,
    condition: hostileText,
    evidence: fc.array(
      fc.record({
        kind: fc.constantFrom('first', 'repeat', 'denial'),
        title: hostileText,
        publisher: hostileText,
        link: address,
        at: time,
      }),
      { maxLength: 12 },
    ),
    publishers: fc.integer({ min: 1, max: 900 }),
    life: fc.constantFrom(...lives),
    review: fc.record({
      says: fc.constantFrom('confirmed', 'corrected', 'dismissed'),
      by: hostileText,
      at: time,
      reason: hostileText,
    }),
    caveats: fc.constant([]),
  },
  {
    requiredKeys: [
      'id',
      'watch',
      'government',
      'topic',
      'ladder',
      'kind',
      'from',
      'to',
      'direction',
      'signal',
      'confidence',
      'quote',
      'baseline',
      'evidence',
      'publishers',
      'life',
      'caveats',
    ],
  },
);

/** Every text of a message, but the addresses that stand on their own. */
function* textsOf(value: unknown, key = ''): Generator<string> {
  if (typeof value === 'string' && key !== 'url') yield value;
  if (typeof value !== 'object' || value === null) return;
  for (const [name, part] of Object.entries(value)) yield* textsOf(part, name);
}

/** What is live in a message: escaped signs, and the links and timestamps that were set on purpose, taken out. */
const liveWordsOf = (body: unknown): string =>
  [...textsOf(body)]
    .join('\n')
    .replace(/\\[^0-9A-Za-z\s]/g, '·')
    .replace(/\]\(https?:[^)]*\)/g, ']')
    .replace(/<t:-?\d+:\w>/g, '')
    .replace(/<@\d+> ?/g, '');

function embedOf(outgoing: Outgoing): APIEmbed {
  const [embed] = bodyOf(outgoing).embeds ?? [];
  if (embed === undefined) throw new Error('no embed');
  return embed;
}

describe('an alert', () => {
  it('tells the headline, both sides, the speaker, the ladder and the publishers', () => {
    const embed = embedOf(renderAlert(seoulView, 'en'));
    expect(headline(seoulView, 'en')).toBe(
      'South Korea · Arms for Ukraine: non-lethal only → considering weapons',
    );
    expect(embed.author?.name).toBe('◇ Considered · ▲ one step up · high confidence');
    expect(embed.description).toContain('not decided');
    expect(embed.description).toContain('> We would consider supplying weapons');
    expect(embed.description).toContain(
      'unnamed official · [The Han River Brief](https://hanriver.example/arms)',
    );
    expect(embed.fields?.map(({ name }) => name)).toEqual([
      'On record until now',
      'Ladder',
      'Trigger',
      'Condition',
      'Told by 2 independent publishers',
    ]);
    expect(embed.fields?.[0]?.value).toContain('lethal weapons are not provided');
    expect(embed.fields?.[1]?.value).toContain('◉ **considering weapons** (now)');
  });

  it('shows what a person decided, and offers only what is left to decide', () => {
    const review = { says: 'dismissed', by: '42', at: 0, reason: 'old *news*' } as const;
    const { embeds, components } = renderAlert({ ...seoulView, life: 'denied', review }, 'en');
    expect(embeds?.[0]?.description).toContain('**Not a shift, says <@42>');
    expect(embeds?.[0]?.description).toContain('old \\*news\\*');
    expect(JSON.stringify(components)).not.toContain('alert:dismiss');
    expect(JSON.stringify(renderAlert({ ...seoulView, life: 'confirmed' }, 'ko').components)).not.toContain(
      'alert:confirm',
    );
  });

  it('has a look of its own for each signal, and a quieter one when it is settled', () => {
    const colours = signals.map(
      (signal) => renderAlert({ ...seoulView, signal, life: 'signal' }, 'en').embeds?.[0]?.color,
    );
    expect(new Set(colours).size).toBe(3);
    expect(colours).not.toContain(renderAlert({ ...seoulView, life: 'denied' }, 'en').embeds?.[0]?.color);
  });

  it('is a message that Discord takes, with no live mention, link or markup of foreign making, for any input', () => {
    fc.assert(
      fc.property(hostileView, fc.constantFrom(...languages), (view, language) => {
        const body = bodyOf({ ...renderAlert(view, language), content: '', rings: '7' });
        expect(() => {
          enforceMessageLimits({ ...body }, 0, true);
        }).not.toThrow();
        expect(findPings(body.content ?? '', body.allowed_mentions)).toEqual({
          everyone: false,
          users: [],
          roles: ['7'],
        });
        const embed = liveWordsOf(body.embeds);
        expect(embed).not.toMatch(/@(everyone|here)|<[@#:/]/);
        expect(embed).not.toMatch(/:\/\/|\]\(/);
      }),
      { numRuns: 300 },
    );
  });
});

describe('news for the thread', () => {
  it('is nothing where nothing is new', () => {
    const update = { kind: 'update', view: seoulView, news: [], rings: false, turned: false } as const;
    expect(renderNews({ ...update, news: [] }, 'en')).toBeUndefined();
    expect(renderNews({ ...update, news: [1] }, 'en')?.content).toContain('Also told');
  });

  it('stays within a message for any input', () => {
    fc.assert(
      fc.property(hostileView, (view) => {
        const news = view.evidence.map((_, at) => at);
        const body = bodyOf(
          renderNews({ kind: 'update', view, news, rings: true, turned: true }, 'en', '7') ?? {},
        );
        expect(() => {
          enforceMessageLimits({ ...body }, 0, true);
        }).not.toThrow();
        expect(liveWordsOf(body)).not.toMatch(/@(everyone|here)|<[@#:/](?!&7)/);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a digest', () => {
  const line = { watch: 'w', government: 'Germany', topic: 'Taurus for Ukraine', count: 2 };

  it('has the top story first, then one line for everything else', () => {
    const view = {
      every: 'week',
      from: 0,
      to: 604_800_000,
      moved: [seoulView, { ...seoulView, life: 'confirmed' as const }],
      reaffirmed: [line],
      unsure: [line],
      waiting: 4,
    } as const;
    const embed = embedOf(
      renderDigest({ ...view, moved: [...view.moved], reaffirmed: [line], unsure: [line] }, 'en'),
    );
    expect(embed.title).toBe('The week in policy');
    expect(embed.description).toContain('Top story');
    expect(embed.fields?.map(({ name }) => name)).toEqual([
      'What moved',
      'Reaffirmed',
      'Unsure: wants a person',
    ]);
    expect(embed.fields?.[1]?.value).toBe('Germany · Taurus for Ukraine ×2');
    expect(embed.fields?.[2]?.value).toContain('4 waiting');
  });

  it('is a message that Discord takes, with nothing live in it, for any input', () => {
    const hostileLine = fc.record({
      watch: hostileText,
      government: hostileText,
      topic: hostileText,
      count: fc.integer({ min: 1, max: 9 }),
    });
    const hostileDigest = fc.record({
      every: fc.constantFrom('day', 'week'),
      from: time,
      to: time,
      moved: fc.array(hostileView, { maxLength: 6 }),
      reaffirmed: fc.array(hostileLine, { maxLength: 40 }),
      unsure: fc.array(hostileLine, { maxLength: 40 }),
      waiting: fc.nat(),
    });
    fc.assert(
      fc.property(hostileDigest, fc.constantFrom(...languages), (view, language) => {
        const body = bodyOf(renderDigest(view, language));
        expect(() => {
          enforceMessageLimits({ ...body }, 0, true);
        }).not.toThrow();
        expect(liveWordsOf(body)).not.toMatch(/@(everyone|here)|<[@#:/]|:\/\/|\]\(/);
      }),
      { numRuns: 100 },
    );
  });

  it('says so when nothing moved, and stays one message when everything did', () => {
    const quiet = renderDigest(
      { every: 'day', from: 0, to: 1, moved: [], reaffirmed: [], unsure: [], waiting: 0 },
      'ko',
    );
    expect(quiet.embeds?.[0]?.description).toContain('변화가 없었습니다');
    const many = Array.from({ length: 200 }, (_, at) => ({ ...line, government: `Country number ${at}` }));
    const full = bodyOf(
      renderDigest(
        {
          every: 'day',
          from: 0,
          to: 1,
          moved: Array.from({ length: 80 }, () => seoulView),
          reaffirmed: many,
          unsure: many,
          waiting: 9,
        },
        'en',
      ),
    );
    expect(() => {
      enforceMessageLimits({ ...full }, 0, true);
    }).not.toThrow();
    expect(full.embeds?.[0]?.fields?.[1]?.value).toMatch(/and \d+ more$/);
  });
});
