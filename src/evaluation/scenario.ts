import { z } from 'zod';
import { sourceKinds } from '../sources/source.ts';
import { daySchema, governmentIdSchema } from '../watches/government.ts';
import { kebabIdSchema, positionSchema } from '../watches/topic.ts';

const noneReasons = [
  'reaffirms',
  'denies',
  'other-speaker',
  'speculation',
  'historical',
  'routine',
  'off-topic',
  'boilerplate',
] as const;

const goldSchema = z.discriminatedUnion('verdict', [
  z.strictObject({
    verdict: z.literal('shift'),
    direction: z.enum(['up', 'down']),
    to: kebabIdSchema.optional(),
    signal: z.enum(['announced', 'considered', 'reported']),
  }),
  z.strictObject({ verdict: z.literal('repeat') }),
  z.strictObject({ verdict: z.literal('none'), reason: z.enum(noneReasons) }),
]);
export type Gold = z.infer<typeof goldSchema>;

const scenarioItemSchema = z.strictObject({
  id: z.union([z.int(), z.string()]),
  published: z.iso.datetime({ offset: true }),
  source: z.strictObject({
    name: z.string().min(1),
    kind: z.enum(sourceKinds),
    government: governmentIdSchema.optional(),
  }),
  title: z.string(),
  text: z.string().default(''),
  gold: goldSchema.optional(),
});
export type ScenarioItem = z.infer<typeof scenarioItemSchema>;

/** One watched policy and a run of items, in the order of publication, each with the verdict an analyst gives. */
export const scenarioSchema = z
  .strictObject({
    id: kebabIdSchema,
    watch: z.strictObject({
      government: governmentIdSchema,
      topic: z.strictObject({
        name: z.string().trim().min(1),
        description: z.string().default(''),
        keywords: z.array(z.string().trim().min(1)).min(1),
        positions: z.array(positionSchema).min(2).optional(),
      }),
      baseline: z.strictObject({
        position: kebabIdSchema.optional(),
        statement: z.string().trim().min(1),
        asOf: daySchema,
      }),
    }),
    items: z.array(scenarioItemSchema).min(1),
  })
  .superRefine(({ watch, items }, context) => {
    const rungs = watch.topic.positions?.map((position) => position.id);
    if (rungs === undefined) return;
    const known = `known positions: ${rungs.join(', ')}`;
    const { position } = watch.baseline;
    if (position !== undefined && !rungs.includes(position)) {
      const path = ['watch', 'baseline', 'position'];
      context.addIssue({
        code: 'custom',
        path,
        message: `"${position}" is no position of this topic; ${known}`,
      });
    }
    items.forEach(({ gold }, at) => {
      if (gold?.verdict !== 'shift' || gold.to === undefined || rungs.includes(gold.to)) return;
      const path = ['items', at, 'gold', 'to'];
      context.addIssue({
        code: 'custom',
        path,
        message: `"${gold.to}" is no position of this topic; ${known}`,
      });
    });
  });
export type Scenario = z.infer<typeof scenarioSchema>;
