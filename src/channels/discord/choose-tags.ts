import type { AlertView } from '../../alerts/alert-view.ts';
import { languages, wordsIn } from './language.ts';
import { limits } from './limits.ts';

interface Tag {
  readonly id: string;
  readonly name: string;
  /** Only those who manage threads may set it. */
  readonly moderated: boolean;
}

const fold = (text: string): string => text.trim().toLowerCase();

/**
 * The tags of a forum that name the signal, the government or the topic of an alert, in any of our languages. A forum
 * that requires a tag gets its first one where none fits.
 */
export function chooseTags(
  tags: readonly Tag[],
  requiresTag: boolean,
  view: AlertView | undefined,
): readonly string[] {
  const free = tags.filter(({ moderated }) => !moderated);
  const names = view === undefined ? [] : namesOf(view);
  const fitting = free.filter(({ name }) => names.includes(fold(name)));
  const chosen = fitting.length === 0 && requiresTag ? free.slice(0, 1) : fitting;
  return chosen.slice(0, limits.appliedTags).map(({ id }) => id);
}

function namesOf({ signal, government, topic, kind }: AlertView): readonly string[] {
  const spoken = languages.flatMap((language) => {
    const words = wordsIn(language);
    return kind === 'walk-back' ? [words.signal[signal], words.walkBack] : [words.signal[signal]];
  });
  return [...spoken, government.name, government.id, topic.name].map(fold);
}
