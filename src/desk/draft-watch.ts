import { z } from 'zod';
import { governmentIdSchema } from '../watches/government.ts';
import { topicSchema } from '../watches/topic.ts';
import { baselineSchema, watchId } from '../watches/watch.ts';
import type { Watch } from '../watches/watch.ts';
import { findDraft, keepDraft } from '../store/drafts.ts';
import type { Decider, Desk } from './desk.ts';
import { guildWatches } from './guild-watches.ts';
import type { Trouble } from './trouble.ts';
import type { WatchFlaw } from './watch-flaw.ts';

/** What a person fills in: everything is text as it was typed. */
export interface WatchForm {
  readonly government: string;
  readonly name: string;
  /** Separated by commas or line breaks. */
  readonly keywords: string;
  /** The baseline in a sentence. */
  readonly baseline: string;
  /** One per line from one pole to the other, `id: sentence` or a sentence; a star marks the one held now. */
  readonly positions: string;
  /** `2024-10-01`, and an address after it where there is one. */
  readonly since: string;
  /** The topic's id, where an existing watch is edited. */
  readonly topicId?: string;
}

const draftSchema = z.object({
  government: governmentIdSchema,
  topic: topicSchema,
  baseline: baselineSchema,
});
export type WatchDraft = z.infer<typeof draftSchema>;

/** Reads the form whole: every flaw is told at once, with the field that it is in. */
export function readWatchForm(form: WatchForm, today: string): WatchDraft | Trouble {
  const rungs = readPositions(form.positions);
  const [asOf, url] = form.since.trim() === '' ? [today] : form.since.trim().split(/\s+/u);
  const held = rungs.find(({ isHeld }) => isHeld);
  const positions = rungs.map(({ id, says }) => ({ id, says }));
  const parsed = draftSchema.safeParse({
    government: form.government,
    topic: {
      id: form.topicId ?? kebab(form.name, 60),
      name: form.name,
      description: '',
      keywords: splitKeywords(form.keywords),
      positions: positions.length === 0 ? undefined : positions,
    },
    baseline: {
      position: held?.id,
      statement: form.baseline,
      asOf,
      source: url === undefined ? undefined : { name: hostOf(url), url },
    },
  });
  const flaws = [...(parsed.success ? [] : parsed.error.issues.map(flawOf)), ...flawsOfLadder(rungs)];
  if (parsed.success && flaws.length === 0) return parsed.data;
  // An id that cannot be made is a flaw of the field that it is made from, told once.
  const told = new Map(flaws.map((flaw) => [`${flaw.field} ${flaw.code}`, flaw]));
  return { trouble: 'bad-watch', flaws: [...told.values()] };
}

const fieldOfPath: Readonly<Record<string, WatchFlaw['field']>> = {
  government: 'government',
  'topic.id': 'name',
  'topic.name': 'name',
  'topic.keywords': 'keywords',
  'topic.positions': 'positions',
  'baseline.position': 'positions',
  'baseline.statement': 'baseline',
};

function flawOf(issue: z.core.$ZodIssue): WatchFlaw {
  const field = fieldOfPath[issue.path.slice(0, 2).join('.')] ?? 'since';
  if (issue.code === 'too_big') return { field, code: 'too-much', most: Number(issue.maximum) };
  return { field, code: issue.code === 'too_small' ? 'too-little' : 'unreadable' };
}

function flawsOfLadder(rungs: ReturnType<typeof readPositions>): readonly WatchFlaw[] {
  const held = rungs.filter(({ isHeld }) => isHeld);
  const flaws: WatchFlaw[] = [];
  if (rungs.length > 0 && held.length !== 1) flaws.push({ field: 'positions', code: 'star' });
  if (new Set(rungs.map(({ id }) => id)).size < rungs.length)
    flaws.push({ field: 'positions', code: 'twice' });
  return flaws;
}

/** The form that would give this watch: for editing. */
export function writeWatchForm({ government, topic, baseline }: Omit<Watch, 'id'>): WatchForm {
  const lines = (topic.positions ?? []).map(
    ({ id, says }) => `${id === baseline.position ? '* ' : ''}${id}: ${says}`,
  );
  return {
    government: government.id,
    name: topic.name,
    keywords: topic.keywords.join(', '),
    baseline: baseline.statement,
    positions: lines.join('\n'),
    since: [baseline.asOf, baseline.source?.url ?? ''].join(' ').trim(),
    topicId: topic.id,
  };
}

export async function keepWatchDraft(desk: Desk, who: Decider, draft: WatchDraft): Promise<string> {
  const id = desk.newId();
  await keepDraft(desk.db, {
    id,
    guild_id: who.guildId,
    user_id: who.userId,
    draft_json: JSON.stringify(draft),
    at: desk.now(),
  });
  return id;
}

/** The draft as a watch of this guild. */
export async function openDraft(desk: Desk, guildId: string, id: string): Promise<Watch | Trouble> {
  const stored = await findDraft(desk.db, guildId, id);
  if (stored === undefined) return { trouble: 'gone', what: 'draft' };
  return watchOfDraft(desk, guildId, draftSchema.parse(stored));
}

export async function watchOfDraft(desk: Desk, guildId: string, draft: WatchDraft): Promise<Watch | Trouble> {
  const { governments } = await guildWatches(desk, guildId);
  const government = governments.find(({ id }) => id === draft.government);
  if (government === undefined) return { trouble: 'unknown-government', typed: draft.government, like: [] };
  const { topic, baseline } = draft;
  return { id: watchId(government.id, topic.id), government, topic, baseline };
}

function splitKeywords(typed: string): readonly string[] {
  const words = typed
    .split(/[,;\n]/u)
    .map((word) => word.trim())
    .filter((word) => word !== '');
  return [...new Set(words)];
}

function readPositions(typed: string) {
  return typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const isHeld = line.startsWith('*');
      const text = line.replace(/^\*\s*/u, '');
      const [, name, sentence] = /^([^:]{1,40}):\s*(.+)$/u.exec(text) ?? [];
      return name === undefined || sentence === undefined
        ? { id: kebab(text.split(/\s+/u).slice(0, 4).join(' '), 40), says: text, isHeld }
        : { id: kebab(name, 40), says: sentence, isHeld };
    });
}

/** An id from words. Letters that are not Latin are spelled by their code, so that a Korean name has an id too. */
function kebab(text: string, most: number): string {
  const plain = text.normalize('NFD').replaceAll(/\p{M}/gu, '').normalize('NFC').toLowerCase();
  const spelled = plain.replaceAll(/[^\u0000-\u007f]/gu, (c) =>
    /\p{L}|\p{N}/u.test(c) ? (c.codePointAt(0) ?? 0).toString(36) : ' ',
  );
  return spelled
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .slice(0, most)
    .replaceAll(/^-+|-+$/gu, '');
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : url;
}
