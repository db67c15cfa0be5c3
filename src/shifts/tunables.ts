import { z } from 'zod';

const share = z.number().min(0).max(1);

/** From which probability a shift is told, and from which it is kept for review. */
export const tunablesSchema = z.strictObject({ alertAt: share, unsureAt: share });
export type Tunables = z.infer<typeof tunablesSchema>;

export const presetNames = ['sure', 'balanced', 'wide'] as const;
export type PresetName = (typeof presetNames)[number];
