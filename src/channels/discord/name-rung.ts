import { rungLabel } from '../../alerts/alert-view.ts';
import type { ViewRung } from '../../alerts/alert-view.ts';
import { impliedId } from '../../watches/topic.ts';
import { wordsIn } from './language.ts';
import type { Language } from './language.ts';

/** A rung's short name and its sentence. A ladder speaks its writer's language; the two implied rungs the reader's. */
export function nameRung(
  rung: ViewRung,
  language: Language,
): { readonly label: string; readonly says: string } {
  const implied = impliedId(rung);
  return implied === undefined
    ? { label: rungLabel(rung), says: rung.says }
    : wordsIn(language).implied[implied];
}
