import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawCompare } from '../../../../src/channels/discord/pictures/draw-compare.ts';
import { drawTimeline } from '../../../../src/channels/discord/pictures/draw-timeline.ts';
import type { Timeline } from '../../../../src/channels/discord/pictures/draw-timeline.ts';
import { measureText } from '../../../../src/channels/discord/pictures/measure-text.ts';
import { overlaps } from '../../../../src/channels/discord/pictures/place-labels.ts';
import type { Box } from '../../../../src/channels/discord/pictures/place-labels.ts';
import { renderPng } from '../../../../src/channels/discord/pictures/render-png.ts';

const words = {
  onRecord: 'position on record',
  provisional: 'not yet confirmed',
  dismissed: 'dismissed by the desk',
  announced: 'announced',
  considered: 'considered',
  reported: 'reported',
};
const day = 86_400_000;
const rungIds = ['a', 'b', 'c', 'd', 'e'];

interface DrawnText extends Box {
  readonly text: string;
}

/** The texts of a picture with the ink of each: from the top of capitals to the foot of descenders. */
function textsOf(svg: string): readonly DrawnText[] {
  const pattern =
    /<text x="([-\d.]+)" y="([-\d.]+)" fill="[^"]+" font-family="[^"]+" font-size="(\d+)" font-weight="(\d+)" text-anchor="(\w+)">([^<]*)<\/text>/g;
  return [...svg.matchAll(pattern)].map(([, x, y, size, weight, anchor, text = '']) => {
    const plain = text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"');
    const width = measureText(plain.replaceAll('&amp;', '&'), Number(size), weight === '700');
    const left = anchor === 'middle' ? Number(x) - width / 2 : Number(x);
    return { text, x: left, y: Number(y) - Number(size) * 0.75, width, height: Number(size) * 0.95 };
  });
}

function expectTidy(svg: string): void {
  const height = Number(/height="(\d+(?:\.\d+)?)"/.exec(svg)?.[1]);
  const texts = textsOf(svg);
  expect(texts.length).toBe(svg.split('<text').length - 1);
  for (const [index, box] of texts.entries()) {
    expect(box.x, box.text).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width, box.text).toBeLessThanOrEqual(800);
    expect(box.y + box.height, box.text).toBeLessThanOrEqual(height);
    for (const other of texts.slice(index + 1))
      expect(overlaps(box, other), `"${box.text}" on "${other.text}"`).toBe(false);
  }
}

const text = fc.oneof(fc.string({ maxLength: 120, unit: 'binary' }), fc.lorem({ maxCount: 20 }));

const timelines = fc
  .record({
    title: text,
    subtitle: text,
    labels: fc.array(fc.string({ minLength: 1, maxLength: 40 }), { minLength: 5, maxLength: 5 }),
    says: text,
    count: fc.integer({ min: 2, max: 5 }),
    start: fc.integer({ min: 0, max: 20_000 }),
    changes: fc.array(
      fc.record({
        gap: fc.integer({ min: 0, max: 900 }),
        rung: fc.nat(4),
        settled: fc.boolean(),
        dismissed: fc.boolean(),
        signal: fc.constantFrom('announced', 'considered', 'reported'),
      }),
      { maxLength: 14 },
    ),
    locale: fc.constantFrom('en', 'ko'),
  })
  .map(({ labels, says, count, start, changes, ...rest }): Timeline => {
    const rungs = rungIds.slice(0, count).map((id, at) => ({ id, label: labels[at] ?? id, says }));
    let at = start * day;
    const moves = changes.map((change) => {
      at += change.gap * day;
      return { ...change, at, rung: rungIds[change.rung % count] ?? 'a' };
    });
    return {
      ...rest,
      rungs,
      spans: [{ at: start * day, rung: 'a', settled: true }, ...moves.filter((move) => !move.dismissed)],
      shifts: moves.map(({ rung, ...move }) => ({ ...move, to: rung, direction: 'up' })),
      until: at + day,
      theme: 'dark',
      words,
    };
  });

test('no text of a timeline is cut, or stands on another, whatever the words and dates', () => {
  fc.assert(fc.property(timelines, (timeline) => expectTidy(drawTimeline(timeline))));
});

test('no text of a comparison is cut, or stands on another', () => {
  const standings = fc.array(
    fc.record({
      government: fc.string({ minLength: 1, maxLength: 60 }),
      rung: fc.constantFrom(...rungIds),
      since: fc.constant('since 22 Oct 2024'),
    }),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(standings, text, (standing, title) => {
      const rungs = rungIds.map((id) => ({ id, label: id, says: title }));
      const svg = drawCompare({ title, subtitle: '', rungs, standings: standing, theme: 'light', words });
      expectTidy(svg);
    }),
  );
});

const seoul: Timeline = {
  title: 'South Korea · Arms for Ukraine',
  subtitle: '대한민국 <non-lethal> & more',
  rungs: [
    { id: 'non-lethal', label: 'non-lethal', says: 'South Korea gives only non-lethal support' },
    { id: 'considering', label: 'considering', says: 'South Korea is considering weapons' },
  ],
  spans: [
    { at: Date.UTC(2023, 6, 15), rung: 'non-lethal', settled: true },
    { at: Date.UTC(2024, 9, 22), rung: 'considering', settled: false },
  ],
  shifts: [
    {
      at: Date.UTC(2024, 9, 22),
      to: 'considering',
      direction: 'up',
      signal: 'considered',
      dismissed: false,
    },
  ],
  until: Date.UTC(2024, 10, 25),
  locale: 'en',
  theme: 'dark',
  words,
};

test('a timeline tells the dates of the change and of a baseline older than the axis', () => {
  const svg = drawTimeline(seoul);
  expect(svg).toContain('>22 Oct 2024</text>');
  expect(svg).toContain('>← 15 Jul 2023</text>');
  expect(svg).toContain('not yet confirmed');
  expect(svg).not.toContain('dismissed by the desk');
});

test('a picture becomes a PNG of 1,600 pixels', async () => {
  const png = await renderPng(drawTimeline(seoul));
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect(png.readUInt32BE(16)).toBe(1600);
});
