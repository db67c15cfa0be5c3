import { quoteTokens } from '../quote-tokens.ts';
import type { Quote } from '../reading.ts';
import type { Scene } from '../scene.ts';

const openingMarks = /["“]/u;
const marks = /["“”]/gu;

/** A word is named in quotes and set against another: "used to call it “aid” and now calls it “arms”". */
function namesWords({ document, compiled }: Scene, at: number, text: string): boolean {
  const { naming, turning } = compiled.lexicon.words;
  const { first, last } = document.sentences[at] ?? { first: 0, last: -1 };
  const lower = document.tokens.slice(first, last + 1).map((token) => token.lower);
  const isNaming = lower.some((word) => naming.has(word));
  const quoted = (text.match(marks) ?? []).length;
  if (quoted >= 4) return isNaming || lower.some((word) => turning.has(word));
  return isNaming && lower.some((word) => turning.has(word)) && (quoted > 0 || lower.includes('we'));
}

/** A quotation that the sentence leaves open is quoted to where it is closed, two sentences on at most. */
function closeQuotation({ document }: Scene, at: number): number {
  const { text } = document.item.snapshot;
  const start = document.sentences[at]?.start ?? 0;
  for (let end = at; end <= at + 2; end += 1) {
    const words = text.slice(start, document.sentences[end]?.end ?? start);
    if ((words.match(marks) ?? []).length % 2 === 0) return end;
  }
  return at;
}

/** The sentence in which the words of the old policy are disputed, avoided or replaced. */
export function findReframing(scene: Scene, at: number): Quote | undefined {
  const { document } = scene;
  const sentence = document.sentences[at];
  if (sentence === undefined) return undefined;
  const end = openingMarks.test(document.tokens[sentence.first]?.text ?? '') ? closeQuotation(scene, at) : at;
  const last = document.sentences[end]?.last ?? sentence.last;
  const text = document.item.snapshot.text.slice(sentence.start, document.sentences[end]?.end);
  const isCued = document.cues[at]?.some(({ entry }) => entry.class === 'reframing') === true;
  return isCued || namesWords(scene, at, text) ? quoteTokens(scene, sentence.first, last) : undefined;
}
