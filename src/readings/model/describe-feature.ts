const zones: Readonly<Record<string, string>> = {
  title: 'in the title',
  lead: 'in the first sentence',
  best: 'in the most topical sentences',
  body: 'in the body',
  any: 'in what was read',
};

const steps: Readonly<Record<string, string>> = {
  yes: 'it decides or acts',
  maybe: 'it weighs or intends',
  no: 'it rules out or opposes',
  none: 'it does nothing of the kind',
};

const ways: Readonly<Record<string, string>> = {
  'as-moved': 'sounds like the rung that was moved to',
  further: 'sounds like a rung further on',
  back: 'sounds like a rung further back',
  away: 'sounds like another rung than the one held',
  same: 'sounds like no other rung than the one held',
};

const kinds: readonly (readonly [pattern: RegExp, words: (parts: readonly string[]) => string])[] = [
  [
    /^source:(.+)$/u,
    ([kind = '']) => (kind === 'own' ? "the government's own feed" : `the source is of the kind ${kind}`),
  ],
  [/^(\w+):speaker:(.+)$/u, ([zone = '', who = '']) => `${who} speaks ${zones[zone] ?? zone}`],
  [/^(\w+):subject:(.+)$/u, ([zone = '', who = '']) => `${who} acts ${zones[zone] ?? zone}`],
  [
    /^(\w+):clause:(\w+):(\w+)$/u,
    ([zone = '', speaks = '', acts = '']) => `${speaks} says what ${acts} does ${zones[zone] ?? zone}`,
  ],
  [
    /^(\w+):names:(.+)$/u,
    ([zone = '', who = '']) =>
      `names ${who === 'own' ? 'the watched government' : 'another government'} ${zones[zone] ?? zone}`,
  ],
  [/^names:(.+)$/u, ([what = '']) => `names of governments: ${what.replaceAll('-', ' ')}`],
  [
    /^(\w+):cue:([\w-]+):?(.*)$/u,
    ([zone = '', act = '', whose = '']) =>
      `words of the kind "${act}" ${zones[zone] ?? zone}${whose === '' ? '' : `, ${whose}`}`,
  ],
  [/^(\w+):firm:([\w-]+):(.+)$/u, ([, firm = '', whose = '']) => `a firmness of "${firm}", ${whose}`],
  [
    /^held:w:(\S+) ([\w-]+)$/u,
    ([word = '', kind = '']) => `"${word}", where the rung held is one of the kind "${kind}"`,
  ],
  [/^(\w+):w:(.+)$/u, ([zone = '', word = '']) => `"${word}" ${zones[zone] ?? zone}`],
  [/^(\w+):b:(.+)$/u, ([zone = '', words = '']) => `"${words.replace('^ ', '')}" ${zones[zone] ?? zone}`],
  [/^(\w+):topical$/u, ([zone = '']) => `how much of the topic is ${zones[zone] ?? zone}`],
  [/^topical:(.+)$/u, ([what = '']) => `how topical it is: ${what}`],
  [
    /^state:(?:then|step):(\w+):(?:now:)?(yes|maybe|no|none):?(\w*)$/u,
    ([before = '', now = '', way = '']) =>
      `${before} was alerted before; now ${steps[now] ?? now}${way === '' ? '' : `, and it ${ways[way] ?? way}`}`,
  ],
  [
    /^state:(title|lead|best):(.+)$/u,
    ([zone = '', way = '']) => `${ways[way] ?? way} ${zones[zone] ?? zone}`,
  ],
  [/^state:(.+)$/u, ([what = '']) => `what was alerted before: ${what.replaceAll(/[-:]/gu, ' ')}`],
];

/** A feature's name in words that a person can check against the item. */
export function describeFeature(feature: string): string {
  for (const [pattern, words] of kinds) {
    const found = pattern.exec(feature);
    if (found !== null) return words(found.slice(1));
  }
  return feature.replaceAll(/[-:]/gu, ' ');
}
