import { z } from 'zod';

const words = z.array(z.coerce.string().min(1));

/** Words of a language by the work they do: `config/language/<language>/words.yaml`. */
export const wordTableSchema = z.strictObject({
  common: words,
  weigh: words,
  forbid: words,
  partial: words,
  negation: words,
});
export type WordTable = z.infer<typeof wordTableSchema>;
