import { expect, test } from 'vitest';
import { chooseReasons } from '../../../src/readings/model/choose-reasons.ts';
import { spellOutFrom } from '../../../src/readings/model/spell-out.ts';

const topical = { feature: 'topical:most', weight: 0.9, value: 1.5 };
const pair = { feature: 'body:b:on tuesday', weight: 0.8, value: 1 };
const against = { feature: 'title:cue:deny', weight: -0.7, value: 1 };
const word = { feature: 'title:w:tank', weight: 0.4, value: 1 };
const decides = { feature: 'title:cue:decide', weight: 0.3, value: 1 };

test('the most telling reasons come first, and nothing that speaks against the shift', () => {
  expect(
    chooseReasons(
      [topical, pair, against, word, decides],
      5,
      spellOutFrom('The Ministry wants tanks on Tuesday.'),
    ),
  ).toEqual([
    'words of the kind "decide" in the title',
    '"tanks" in the title',
    'how plainly it speaks of the topic',
    '"on", then "tuesday" in the body',
  ]);
  expect(chooseReasons([topical, pair, against, word, decides], 1, (stem) => stem)).toHaveLength(1);
});
