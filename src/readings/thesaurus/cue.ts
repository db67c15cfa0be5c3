import { z } from 'zod';
import { kebabIdSchema } from '../../watches/topic.ts';
import { firmnesses } from '../reading.ts';

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
  'nationalise',
  'privatise',
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
  'undecided',
  'support',
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
  'temporary',
  'emphasis',
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
export const speechClasses = [
  'say',
  'ask',
  'answer',
  'claim',
  'confirm',
  'decline-comment',
  'criticise',
  'praise',
] as const;

export const cueClasses = [...actClasses, ...stanceClasses, ...operatorClasses, ...speechClasses] as const;
export type CueClass = (typeof cueClasses)[number];

export type Sign = -1 | 0 | 1;

const bringsAbout: readonly CueClass[] = [
  'begin',
  'raise',
  'permit',
  'supply',
  'join',
  'recognise',
  'enact',
  'accept',
  'resume',
  'advance',
  'expand',
  'deploy',
  'build',
  'open-up',
  'restore',
  'keep',
  'carry-out',
  'pay',
  'sell',
  'buy',
  'nationalise',
  'privatise',
];
const undoes: readonly CueClass[] = [
  'end',
  'lower',
  'forbid',
  'withhold',
  'leave',
  'derecognise',
  'remove',
  'repeal',
  'reject',
  'suspend',
  'delay',
  'shrink',
  'withdraw',
  'close',
  'replace',
  'reverse',
  'oppose',
  'rule-out',
  'refuse',
  'deny',
  'negation',
  'carries-negation',
];
/** Their object is the rule in one verb ("tighten controls", "waive a fee"), the thing ruled in another ("restrict trade"). */
const ruleOrThing: readonly CueClass[] = ['impose', 'tighten', 'ease', 'exempt'];
const eitherWay: readonly CueClass[] = ['doubt', 'regret', 'warn', 'urge', 'claim', 'criticise', 'exception'];

/**
 * The signs that an entry of a class may carry. Acts bring about (1) or undo (-1) their object; stances and operators
 * leave its sign alone (0) or turn it over (-1): "tighten curbs" is 1 × -1, "opposes tightening curbs" -1 × 1 × -1.
 */
export function signsOfClass(cueClass: CueClass): readonly Sign[] {
  if (bringsAbout.includes(cueClass)) return [1];
  if (undoes.includes(cueClass)) return [-1];
  if (ruleOrThing.includes(cueClass)) return [1, -1];
  return eitherWay.includes(cueClass) ? [0, -1] : [0];
}

/** A word, phrase or idiom of policy English, as reviewed data. */
export const cueSchema = z.strictObject({
  id: kebabIdSchema,
  phrase: z
    .string()
    .trim()
    .min(1)
    .describe(
      'Base form in lower case; the first verb is inflected. "…" stands for up to four words in between: "put … on hold"; "one\'s" for any possessive, "oneself" for any reflexive',
    ),
  form: z
    .enum(['verb', 'noun', 'adjective', 'adverb', 'fixed'])
    .describe('verb: the first word inflects; noun: the head takes a plural; the others stand as they are'),
  class: z.enum(cueClasses),
  sign: z
    .union([z.literal(1), z.literal(0), z.literal(-1)])
    .describe(
      'What it does to its object: 1 brings about, raises, allows; -1 ends, cuts, forbids, negates; 0 leaves the sign alone',
    ),
  firmness: z.enum(firmnesses).optional().describe('How far the word by itself commits its speaker'),
  reported: z
    .enum(firmnesses)
    .optional()
    .describe('The same in reported speech: "would" is then the past of "will", and decided'),
  past: z
    .enum(firmnesses)
    .optional()
    .describe('The same of what was done: "lifted" is in force by itself, "approved" only decided'),
  headline: z.boolean().default(false).describe('Counts in titles only: "eyes", "mulls", "axes"'),
  opposite: kebabIdSchema.optional().describe('The id of the entry that says the contrary'),
  also: z
    .array(z.string().trim().min(1))
    .default([])
    .describe(
      'Other wordings that mean the same, inflected alike; -ise/-ize, -our/-or and the like are made by themselves',
    ),
  note: z.string().trim().min(1).describe('In plain words: what it tells, and what it is easily taken for'),
  example: z.string().trim().min(1).describe('A sentence in which it must be found'),
});
export type Cue = z.infer<typeof cueSchema>;

export const cueFileSchema = z.array(cueSchema);
