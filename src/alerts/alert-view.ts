import { z } from 'zod';
import { signals, speakerClasses } from '../readings/reading.ts';
import { lives } from '../shifts/life.ts';
import { positionsOf } from '../watches/topic.ts';

const at = z.int().nonnegative().describe('Milliseconds UTC');

const rungSchema = z.object({ id: z.string().min(1), says: z.string() });
export type ViewRung = z.infer<typeof rungSchema>;

const evidenceSchema = z.object({
  kind: z.enum(['first', 'repeat', 'denial']),
  title: z.string(),
  publisher: z.string(),
  link: z.string().exactOptional(),
  at,
});
export type ViewEvidence = z.infer<typeof evidenceSchema>;

/**
 * Everything a reader is shown of a shift, whatever the channel: values only, no words of ours, so that every channel
 * renders the same facts in its own way and language. Texts of feeds stand here as they came: foreign, never markup.
 */
export const alertViewSchema = z.object({
  /** The alert's id: it stands in buttons and makes a repeated delivery harmless. */
  id: z.string().min(1).max(64),
  watch: z.string(),
  government: z.object({ id: z.string(), name: z.string() }),
  topic: z.object({ id: z.string(), name: z.string() }),
  /** The topic's rungs from one pole to the other; empty for a topic without positions. */
  ladder: z.array(rungSchema),
  kind: z.enum(['shift', 'walk-back']),
  from: rungSchema,
  to: rungSchema,
  direction: z.enum(['up', 'down']),
  signal: z.enum(signals),
  confidence: z.number().min(0).max(1),
  quote: z.object({
    text: z.string(),
    at,
    speaker: z.object({ class: z.enum(speakerClasses), name: z.string().exactOptional() }),
    source: z.object({ name: z.string(), publisher: z.string(), link: z.string().exactOptional() }),
  }),
  baseline: z.object({
    text: z.string(),
    since: at,
    source: z.object({ name: z.string(), link: z.string().exactOptional() }).exactOptional(),
  }),
  /** What weighed most, in words; `why` shows all of it. */
  why: z.array(z.string()).exactOptional(),
  trigger: z.string().exactOptional(),
  condition: z.string().exactOptional(),
  /** Who else tells it, oldest first, the first item included. */
  evidence: z.array(evidenceSchema),
  /** Independent publishers: two sites of one publisher count once. */
  publishers: z.int().positive(),
  life: z.enum(lives),
  /** What a person of the desk said of it. */
  review: z
    .object({
      says: z.enum(['confirmed', 'corrected', 'dismissed']),
      by: z.string().describe('The id of a user'),
      at,
      reason: z.string().exactOptional(),
    })
    .exactOptional(),
  /** What the reader should know about how it was found. */
  caveats: z.array(z.enum(['second-reader-unavailable'])),
});
export type AlertView = z.infer<typeof alertViewSchema>;

/** A rung in a headline: its id as words. A hyphen stays where the rung's own sentence writes it (`non-lethal`). */
export function rungLabel({ id, says }: ViewRung): string {
  const sentence = says.toLowerCase();
  const parts = id.split('-');
  return parts.reduce((label, part, at) => {
    if (at === 0) return part;
    const joined = sentence.includes(`${parts[at - 1] ?? ''}-${part}`);
    return `${label}${joined ? '-' : ' '}${part}`;
  }, '');
}

/** The rungs that a person may choose from: the ladder, or the two that a topic without one has. */
export function rungsOf({ ladder }: Pick<AlertView, 'ladder'>): readonly ViewRung[] {
  return positionsOf({ positions: ladder.length === 0 ? undefined : [...ladder] });
}

/** How many rungs the move takes; undefined where the ladder does not hold both. */
export function rungDistance({
  ladder,
  from,
  to,
}: Pick<AlertView, 'ladder' | 'from' | 'to'>): number | undefined {
  const [start, end] = [from, to].map((rung) => ladder.findIndex(({ id }) => id === rung.id));
  if (start === undefined || end === undefined || start < 0 || end < 0) return undefined;
  return Math.abs(end - start);
}

export type ConfidenceLevel = 'low' | 'moderate' | 'high' | 'very-high';

/** Confidence in words: what is printed as 0.83 is read as more than it is. */
export function confidenceLevel(confidence: number): ConfidenceLevel {
  if (confidence >= 0.9) return 'very-high';
  if (confidence >= 0.75) return 'high';
  return confidence >= 0.5 ? 'moderate' : 'low';
}
