import fc from 'fast-check';

/** Pieces that mean something to Discord, or to a terminal, or to a careless cutter. */
const pieces = [
  '@everyone',
  '@here',
  '<@123456789012345678>',
  '<@!1>',
  '<@&123456789012345678>',
  '<#1>',
  '<:x:1>',
  '<t:1:R>',
  '</ban:1>',
  '[free](https://evil.example)',
  '[',
  '](',
  ')',
  'https://evil.example',
  'http://',
  'discord.gg/x',
  '**',
  '__',
  '~~',
  '||',
  '`',
  '```',
  '```js\n',
  '\n> ',
  '\n# ',
  '\n-# ',
  '\n- ',
  '1. ',
  '# ',
  '-# ',
  '\\',
  '\\\\',
  '\u202e',
  '\u2066',
  '\u200b',
  '\u0000',
  '\r\n',
  '\u2028',
  '\ud83d',
  '\udc00',
  '👩‍👩‍👧‍👦',
  'e\u0301\u0301\u0301',
  'a\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308\u0309\u030a\u030b\u030c\u030d\u030e\u030f\u0310',
  '대통령실',
  ' ',
  '\t',
];

/** Text that a feed, or a person, sends in order to do harm; now and then far too long. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 12 })), { maxLength: 60 })
    .map((all) => all.join('')),
  fc
    .tuple(fc.constantFrom(...pieces), fc.integer({ min: 1, max: 3000 }))
    .map(([piece, times]) => piece.repeat(times)),
  fc.string({ unit: 'binary', maxLength: 300 }),
);
