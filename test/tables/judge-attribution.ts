import type { z } from 'zod';
import type { AttributedClause } from '../../src/statements/attribute-clauses.ts';
import type { Attribution } from '../../src/statements/attribution.ts';
import type { Scene } from '../../src/readings/scene.ts';
import { voiceOf } from '../../src/readings/whose-voice.ts';
import type { Voice } from '../../src/readings/whose-voice.ts';
import { sceneOfTable } from './shipped-reader.ts';
import type { attributionSchema } from './table-schemas.ts';

type Entry = z.infer<typeof attributionSchema>;
type Clause = Entry['clauses'][number];

/** Whose act it is, for each voice in which the reader hears the subject. */
const actorOfVoice: Readonly<Record<Voice, Clause['actor']>> = {
  own: 'self',
  likely: 'self',
  other: 'foreign',
  foreign: 'foreign',
  opposition: 'domestic-other',
  domestic: 'domestic-other',
  commentator: 'none',
  sources: 'none',
  outlet: 'none',
};

function publisherClass({ kind, government }: Entry['source'], watched: string): Clause['speaker'] {
  if (kind === 'official') return government === watched ? 'institution' : 'foreign';
  return kind === 'opinion' || kind === 'analysis' ? 'commentator' : 'outlet';
}

function speakerOf(entry: Entry, scene: Scene, attribution: Attribution | undefined): Clause['speaker'] {
  if (attribution?.asks === true) return 'outlet';
  const speaker = attribution?.speaker;
  if (speaker === undefined) return publisherClass(entry.source, entry.watched);
  const voice = voiceOf(speaker, scene);
  return voice === 'other' || voice === 'foreign' ? 'foreign' : speaker.class;
}

/** What the reader says of each marked clause: that of its own clause which shares most with the marked one. */
export function readClauses(entry: Entry): Pick<Clause, 'speaker' | 'actor'>[] {
  const { id, source, title = '', text, watched } = entry;
  const scene = sceneOfTable({ id, source, title, text }, watched, 'policy');
  const { item, tokens, clauses } = scene.document;
  const bodyStart = item.snapshot.text.length - text.length;
  return entry.clauses.map(({ quote }) => {
    const start = bodyStart + text.indexOf(quote);
    const end = start + quote.length;
    const shared = (clause: AttributedClause): number =>
      Math.min(end, tokens[clause.last]?.end ?? 0) - Math.max(start, tokens[clause.first]?.start ?? 0);
    const attribution = clauses.flat().toSorted((a, b) => shared(b) - shared(a))[0];
    const actor = actorOfVoice[voiceOf(attribution?.subject, scene)];
    return { speaker: speakerOf(entry, scene, attribution), actor };
  });
}

export function judgeAttribution(entry: Entry): { readonly speaker: boolean; readonly actor: boolean }[] {
  return readClauses(entry).map((read, at) => ({
    speaker: read.speaker === entry.clauses[at]?.speaker,
    actor: read.actor === entry.clauses[at]?.actor,
  }));
}
