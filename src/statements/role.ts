import { z } from 'zod';
import { speakerClasses } from './speaker-class.ts';

/** Nouns that name who speaks or acts, by class. */
export const roleSchema = z.strictObject({
  class: z.enum(speakerClasses),
  words: z.array(z.string().trim().min(1)).min(1),
});
export type Role = z.infer<typeof roleSchema>;

export const roleFileSchema = z.array(roleSchema);
