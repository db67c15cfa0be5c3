import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitMessage } from '../../../src/channels/discord/fit-message.ts';
import { enforceMessageLimits } from '../../support/discord/enforce-limits.ts';
import { hostileText } from './hostile-text.ts';

const field = fc.record({ name: hostileText, value: hostileText, inline: fc.boolean() });
const embed = fc.record(
  {
    title: hostileText,
    description: hostileText,
    url: fc.oneof(hostileText, fc.webUrl()),
    color: fc.integer({ min: 0, max: 0xffffff }),
    fields: fc.array(field, { maxLength: 30 }),
    footer: fc.record({ text: hostileText }),
    author: fc.record({ name: hostileText }),
  },
  { requiredKeys: [] },
);

describe('fitMessage', () => {
  it('leaves a message that fits as it was', () => {
    const message = {
      content: 'words',
      embeds: [
        { title: 't', url: 'https://a.example/', description: 'd', fields: [{ name: 'n', value: 'v' }] },
      ],
    };
    expect(fitMessage(message)).toEqual(message);
  });

  it('drops the last fields first when the whole is too long', () => {
    const fields = Array.from({ length: 10 }, (_, at) => ({ name: `field ${at}`, value: 'v'.repeat(1000) }));
    const { embeds } = fitMessage({ embeds: [{ title: 'title', fields }] });
    expect(embeds[0]?.title).toBe('title');
    expect(embeds[0]?.fields.map(({ name }) => name)).toEqual([
      'field 0',
      'field 1',
      'field 2',
      'field 3',
      'field 4',
      'field 5',
    ]);
  });

  it('gives a message that Discord takes, for any input', () => {
    fc.assert(
      fc.property(hostileText, fc.array(embed, { maxLength: 12 }), (content, embeds) => {
        const fitted = fitMessage({ content: `.${content}`, embeds });
        expect(() => {
          enforceMessageLimits({ ...fitted }, 0, true);
        }).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });
});
