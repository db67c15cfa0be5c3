import type { Voice } from '../whose-voice.ts';
import type { SpellOut } from './spell-out.ts';

type Names = Readonly<Record<string, string>>;

const zones: Names = {
  title: 'in the title',
  lead: 'in the first sentence',
  best: 'in the most topical sentences',
  body: 'in the body',
  any: 'in what was read',
};

const voices: Readonly<Record<Voice, string>> = {
  own: 'the government itself',
  likely: 'an official, most likely its own',
  other: 'another government',
  foreign: 'somebody abroad',
  opposition: 'the opposition',
  domestic: 'somebody else in the country',
  commentator: 'a commentator',
  sources: 'an unnamed source',
  outlet: 'the outlet',
};

const whose: Names = { ours: 'by the government itself', theirs: 'by others', told: 'by nobody named' };

/** Words that stand for whole kinds of words where a feature was abstracted. */
const abstract: Names = {
  OWN: 'the watched government',
  OTHER: 'another government',
  TOPIC: 'a word of the topic',
  NUM: 'a number',
};

const steps: Names = {
  yes: 'it decides or acts',
  maybe: 'it weighs or intends',
  no: 'it rules out or opposes',
  none: 'it does nothing of the kind',
};

const bands: Names = {
  yes: 'words that decide or act',
  maybe: 'words that weigh or intend',
  no: 'words that rule out or oppose',
};

const directions: Names = {
  with: 'the way the position held goes',
  against: 'the other way than the position held',
};
const places: Names = { on: 'beside the topic', off: 'away from the topic' };

const ways: Names = {
  'as-moved': 'sounds like the position that was moved to',
  further: 'sounds like a position further on',
  back: 'sounds like a position further back',
  away: 'sounds like another position than the one held',
  same: 'sounds like no other position than the one held',
};

const likenesses: Names = {
  'like-held': 'it sounds like the position held',
  'like-other': 'it sounds like another position',
  'like-margin': 'it sounds more like another position than like the one held',
  'class-held': 'it names what the position held is about',
  'class-other': 'it names what another position is about',
  'class-margin': 'it names more of what another position is about than of the one held',
  'number-held': 'a number of the position held',
  'number-other': 'a number of another position',
  'number-baseline': 'a number of the topic',
};

const topicality: Names = {
  most: 'how plainly it speaks of the topic',
  hardly: 'it hardly speaks of the topic',
};

const named: Names = {
  'own-share': 'how often the watched government is named among governments',
  'own-absent': 'the watched government is not named',
  'only-others': 'other governments alone are named',
};

function say(names: Names, name: string): string {
  return names[name] ?? name.replaceAll('-', ' ');
}

function sayWord(stem: string, spellOut: SpellOut): string {
  return abstract[stem] ?? `"${spellOut(stem)}"`;
}

/** "^ the": a pair whose first is the beginning of a sentence. */
function sayPair(first: string, second: string, spellOut: SpellOut): string {
  const then = sayWord(second, spellOut);
  return first === '^' ? `${then} to begin with` : `${sayWord(first, spellOut)}, then ${then}`;
}

type Say = (parts: readonly string[], spellOut: SpellOut) => string;

const kinds: readonly (readonly [pattern: RegExp, words: Say])[] = [
  [/^source:own$/u, () => "the government's own feed"],
  [/^source:foreign$/u, () => "another government's own feed"],
  [/^source:(.+)$/u, ([kind = '']) => `the source is of the kind ${kind}`],
  [/^(\w+):speaker:(.+)$/u, ([zone = '', who = '']) => `${say(voices, who)} speaks ${say(zones, zone)}`],
  [/^(\w+):subject:(.+)$/u, ([zone = '', who = '']) => `${say(voices, who)} acts ${say(zones, zone)}`],
  [
    /^(\w+):clause:(\w+):(\w+)$/u,
    ([zone = '', speaks = '', acts = '']) =>
      `${say(voices, speaks)} says what ${speaks === acts ? 'it' : say(voices, acts)} does ${say(zones, zone)}`,
  ],
  [/^(\w+):asks$/u, ([zone = '']) => `a question ${say(zones, zone)}`],
  [
    /^(\w+):names:(own|other)$/u,
    ([zone = '', who = '']) => `${say(abstract, who.toUpperCase())} is named ${say(zones, zone)}`,
  ],
  [/^names:(.+)$/u, ([what = '']) => say(named, what)],
  [
    /^(\w+):cue:([\w-]+):?(\w*)$/u,
    ([zone = '', act = '', by = '']) =>
      `words of the kind "${act}" ${say(zones, zone)}${by === '' ? '' : `, ${say(whose, by)}`}`,
  ],
  [/^\w+:firm:(\w+):(.+)$/u, ([band = '', by = '']) => `${say(bands, band)}, ${say(whose, by)}`],
  [
    /^(\w+):act:(\w+):(\w+):(on|off)$/u,
    ([zone = '', band = '', way = '', place = '']) =>
      `${say(steps, band)} ${say(zones, zone)}, ${say(directions, way)}, ${say(places, place)}`,
  ],
  [
    /^act:(yes|maybe|no):(\w+):(\w+):(\w+)$/u,
    ([band = '', way = '', by = '', kind = '']) =>
      `${say(steps, band)}, ${say(directions, way)}, ${say(whose, by)}, where the position held is of the kind "${kind}"`,
  ],
  [
    /^act:([\w-]+):(yes|maybe|no):(\w+)$/u,
    ([act = '', band = '', kind = '']) =>
      `${say(steps, band)}, by words of the kind "${act}", where the position held is of the kind "${kind}"`,
  ],
  [
    /^(\w+):((?:like|class|number)-\w+)$/u,
    ([zone = '', what = '']) => `${say(likenesses, what)} ${say(zones, zone)}`,
  ],
  [/^held:(weigh|forbid|partial|assert)$/u, ([kind = '']) => `the position held is of the kind "${kind}"`],
  [
    /^held-sign:(-?1)$/u,
    ([sign = '']) => `the position held ${sign === '1' ? 'does or allows' : 'does not or forbids'}`,
  ],
  [
    /^held:w:(\S+) ([\w-]+)$/u,
    ([word = '', kind = ''], spellOut) =>
      `${sayWord(word, spellOut)}, where the position held is of the kind "${kind}"`,
  ],
  [/^(\w+):w:(.+)$/u, ([zone = '', word = ''], spellOut) => `${sayWord(word, spellOut)} ${say(zones, zone)}`],
  [
    /^(\w+):b:(\S+) (\S+)$/u,
    ([zone = '', first = '', second = ''], spellOut) =>
      `${sayPair(first, second, spellOut)} ${say(zones, zone)}`,
  ],
  [/^(\w+):topical$/u, ([zone = '']) => `how much of the topic is ${say(zones, zone)}`],
  [/^topical:(.+)$/u, ([what = '']) => say(topicality, what)],
  [/^state:no-move-yet$/u, () => 'nothing was alerted before'],
  [/^state:(?:very-)?alike$/u, () => 'its words are those of what was alerted before'],
  [/^state:quote-alike$/u, () => 'its words are those of the quote that was alerted before'],
  [
    /^state:(?:then|step):(\w+):(?:now:)?(yes|maybe|no|none):?(\w*)$/u,
    ([before = '', now = '', way = '']) =>
      `${before} was alerted before; now ${say(steps, now)}${way === '' ? '' : `, and it ${say(ways, way)}`}`,
  ],
  [/^state:(title|lead|best):(.+)$/u, ([zone = '', way = '']) => `${say(ways, way)} ${say(zones, zone)}`],
  [/^state:(.+)$/u, ([what = '']) => `what was alerted before: ${what.replaceAll(/[-:]/gu, ' ')}`],
];

/** A feature's name in words that a person can check against the item; words are spelt as there. */
export function describeFeature(feature: string, spellOut: SpellOut): string {
  for (const [pattern, words] of kinds) {
    const found = pattern.exec(feature);
    if (found !== null) return words(found.slice(1), spellOut);
  }
  return feature.replaceAll(/[-:]/gu, ' ');
}
