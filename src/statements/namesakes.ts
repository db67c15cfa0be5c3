import { z } from 'zod';

const names = z.array(z.string().trim().min(1));

/** Names that hold a government's and stand for none: `config/language/<language>/namesakes.yaml`. */
export const namesakesSchema = z.strictObject({
  treaties: names,
  places: names,
  houses: names,
  things: names,
});
export type NamesakeTable = z.infer<typeof namesakesSchema>;
