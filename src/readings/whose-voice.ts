import type { AttributedClause } from '../statements/attribute-clauses.ts';
import type { Actor } from '../statements/actor.ts';
import { officialClasses } from '../statements/speaker-class.ts';
import type { SpeakerClass } from '../statements/speaker-class.ts';
import type { Scene } from './scene.ts';

/** Whose word it is, seen from the watch. `likely` is an official whose government the text does not name. */
export type Voice =
  'own' | 'likely' | 'other' | 'foreign' | 'opposition' | 'domestic' | 'commentator' | 'sources' | 'outlet';

const unofficial = new Map<SpeakerClass, Voice>([
  ['sources', 'sources'],
  ['opposition', 'opposition'],
  ['domestic', 'domestic'],
  ['commentator', 'commentator'],
]);

/** The watched government itself, or an official who is most likely its own. */
const ours: ReadonlySet<Voice> = new Set<Voice>(['own', 'likely']);

export function isOurs(actor: Actor | undefined, scene: Scene): boolean {
  return ours.has(voiceOf(actor, scene));
}

/** Whether the watched government acts or speaks in a sentence. */
export function isOurSentence(scene: Scene, at: number): boolean {
  const { subject, speaker } = scene.document.attributions[at] ?? {};
  return isOurs(subject, scene) || isOurs(speaker, scene);
}

/** The clause of a sentence that a token stands in. */
export function clauseAt({ document }: Scene, sentence: number, token: number): AttributedClause | undefined {
  return document.clauses[sentence]?.find(({ last }) => token <= last);
}

/** Whether the watched government acts or speaks in a clause. */
export function isOurClause(scene: Scene, clause: AttributedClause | undefined): boolean {
  return isOurs(clause?.subject, scene) || isOurs(clause?.speaker, scene);
}

/** Seen from the watch, whose actor is it? Nobody named: the publisher, which is the government in its own feed. */
export function voiceOf(actor: Actor | undefined, { document, compiled }: Scene): Voice {
  const own = compiled.watch.government.id;
  if (actor === undefined) {
    const { kind, government } = document.item.provenance;
    if (kind !== 'official') return 'outlet';
    return government === own ? 'own' : 'other';
  }
  const isOwn = actor.governments.includes(own);
  const isOther = !isOwn && actor.governments.length > 0;
  const outside = unofficial.get(actor.class);
  if (outside !== undefined) return isOther ? 'other' : outside;
  if (isOwn) return 'own';
  if (isOther) return 'other';
  return officialClasses.has(actor.class) ? 'likely' : 'foreign';
}
