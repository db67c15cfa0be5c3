import { z } from 'zod';
import { kebabIdSchema } from '../watches/topic.ts';
import { firmnesses } from './reading.ts';

/** What is done to the object of a policy: the verb's own meaning, before negation and modality. */
export const actClasses = [
  'begin',
  'end',
  'raise',
  'lower',
  'permit',
  'forbid',
  'supply',
  'withhold',
  'join',
  'leave',
  'recognise',
  'derecognise',
  'impose',
  'remove',
  'tighten',
  'ease',
  'enact',
  'repeal',
  'accept',
  'reject',
  'resume',
  'suspend',
  'delay',
  'advance',
  'expand',
  'shrink',
  'deploy',
  'withdraw',
  'build',
  'close',
  'open-up',
  'exempt',
  'replace',
  'restore',
  'reverse',
  'keep',
  'carry-out',
  'pay',
  'sell',
  'buy',
  'talk',
] as const;

/** How far the speaker commits to what follows. */
export const stanceClasses = [
  'decide',
  'order',
  'promise',
  'intend',
  'prepare',
  'propose',
  'weigh',
  'open',
  'doubt',
  'oppose',
  'rule-out',
  'refuse',
  'deny',
  'reaffirm',
  'urge',
  'warn',
  'regret',
] as const;

/** Words that act on the words around them. */
export const operatorClasses = [
  'negation',
  'carries-negation',
  'modal',
  'condition',
  'exception',
  'restriction',
  'continuity',
  'novelty',
  'contrast',
  'past',
  'plan-date',
  'hearsay',
  'guess',
  'routine',
  'reframing',
  'trigger',
] as const;

/** Verbs and phrases that give words to a speaker. `sign` -1 keeps distance from what was said ("claimed"). */
export const speechClasses = ['say', 'ask', 'answer', 'claim', 'confirm', 'decline-comment'] as const;

export const cueClasses = [...actClasses, ...stanceClasses, ...operatorClasses, ...speechClasses] as const;
export type CueClass = (typeof cueClasses)[number];

/** A word, phrase or idiom of policy English, as reviewed data. */
export const cueSchema = z.strictObject({
  id: kebabIdSchema,
  phrase: z
    .string()
    .trim()
    .min(1)
    .describe(
      'Base form in lower case; the first verb is inflected. "…" stands for up to four words in between: "put … on hold"',
    ),
  form: z
    .enum(['verb', 'noun', 'adjective', 'adverb', 'fixed'])
    .describe('How the first word inflects; fixed: as it stands'),
  class: z.enum(cueClasses),
  sign: z
    .union([z.literal(1), z.literal(0), z.literal(-1)])
    .describe(
      'What it does to its object: 1 brings about, raises, allows; -1 ends, cuts, forbids; 0 leaves the sign alone',
    ),
  firmness: z.enum(firmnesses).optional().describe('How far the word by itself commits its speaker'),
  headline: z.boolean().default(false).describe('Counts in titles only: "eyes", "mulls", "axes"'),
  opposite: kebabIdSchema.optional().describe('The id of the entry that says the contrary'),
  also: z.array(z.string().trim().min(1)).default([]).describe('Other spellings or irregular forms'),
  note: z.string().trim().min(1).describe('In plain words: what it tells, and what it is easily taken for'),
  example: z.string().trim().min(1).describe('A sentence in which it must be found'),
});
export type Cue = z.infer<typeof cueSchema>;

export const cueFileSchema = z.array(cueSchema);
