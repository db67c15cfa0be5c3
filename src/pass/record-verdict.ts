import { composeAlert } from '../alerts/compose-alert.ts';
import type { AlertFacts } from '../alerts/compose-alert.ts';
import type { ViewEvidence } from '../alerts/alert-view.ts';
import type { Item } from '../items/item.ts';
import type { WatchState } from '../readings/watch-state.ts';
import { nextLife } from '../shifts/life.ts';
import type { LifeEvent } from '../shifts/life.ts';
import { shiftKey } from '../shifts/shift-key.ts';
import type { Shift, Verdict } from '../shifts/verdict.ts';
import { addAlert } from '../store/alerts.ts';
import { addBaselineVersion, baselineAt } from '../store/ledger.ts';
import type { BaselineVersion, NewBaselineVersion } from '../store/ledger.ts';
import type { Database } from '../store/open-store.ts';
import { addEvidence, addShift, latestShift, setLife } from '../store/shifts.ts';
import type { Evidence, StoredShift, TitledEvidence } from '../store/shifts.ts';
import { putWatchState } from '../store/watch-states.ts';
import type { Addressing } from './address-alert.ts';
import { tellMove } from './tell-move.ts';
import { publishersOf, tellNews, viewOfEvidence, viewOfPiece } from './tell-news.ts';
import type { Standing } from './standing.ts';

/** What was decided on an item, and the state that follows. */
export interface Decided {
  readonly item: Item;
  readonly standing: Standing;
  readonly verdict: Verdict;
  readonly state: WatchState;
}

/** What an item was found to be for a watch. */
export interface Recorded {
  /** It bears on a shift, its own or an earlier one, which points at it from now on. */
  readonly isEvidence: boolean;
  /** It is told as an alert. */
  readonly isAlert: boolean;
}

const nothing: Recorded = { isEvidence: false, isAlert: false };

/**
 * Records all that follows from a verdict: the state, the ledger, the shift with its evidence, the alert and its
 * deliveries. Runs in the caller's transaction; nothing is sent here.
 */
export async function recordVerdict(
  trx: Database,
  decided: Decided,
  addressing: Addressing,
  now: number,
): Promise<Recorded> {
  const { standing, verdict, state } = decided;
  const { scope } = standing;
  // Most verdicts say nothing of the shift before them, and need no look into the store.
  const before = movesStory(verdict) ? await latestShift(trx, state.watch, scope) : undefined;
  if (state !== standing.state)
    await putWatchState(trx, { scope, definition: standing.definition, state }, now);
  if (verdict.shift !== undefined) {
    const recorded = await recordShift(trx, decided, verdict.shift, addressing, now, before);
    if (before?.shift.to === verdict.shift.from) await followUp(trx, before, verdict.shift, addressing, now);
    return recorded;
  }
  return before === undefined ? nothing : recordEvidence(trx, before, decided, addressing, now);
}

async function recordShift(
  trx: Database,
  decided: Decided,
  shift: Shift,
  addressing: Addressing,
  now: number,
  before: StoredShift | undefined,
): Promise<Recorded> {
  const { item, standing, verdict } = decided;
  const { scope, compiled } = standing;
  const id = shiftKey(scope, shift);
  const left = await baselineAt(trx, shift.watch, scope, Math.max(now, item.published), shift.from);
  const stored: StoredShift = {
    id,
    scope,
    shift,
    at: item.published,
    foundAt: now,
    life: 'signal',
    lifeAt: now,
  };
  if (!(await addShift(trx, stored))) return { isEvidence: true, isAlert: false };
  const first = evidenceOf(id, item, 'first', now);
  await addEvidence(trx, first);
  await addBaselineVersion(trx, versionAfter(decided, shift, id, now));
  const view = composeAlert({
    id,
    watch: compiled.watch,
    item,
    verdict,
    life: 'signal',
    baseline: baselineView(left, standing.state),
    evidence: [viewOfPiece(first)],
  });
  if (view === undefined) return { isEvidence: true, isAlert: false };
  await addAlert(trx, { id, shift: id, createdAt: now, view });
  const continued = before !== undefined && isSameStory(before, shift) ? before.id : undefined;
  await tellMove(trx, view, { scope, region: compiled.watch.government.region, continued }, addressing, now);
  return { isEvidence: true, isAlert: true };
}

/** A move that goes on from where an unsettled one led, in the same direction, is the next step of one story. */
function isSameStory(before: StoredShift, { from, direction }: Shift): boolean {
  const isOpen = before.life === 'signal' || before.life === 'corroborated';
  return isOpen && before.shift.to === from && before.shift.direction === direction;
}

function evidenceOf(
  shift: string,
  { id, title, link, provenance, published }: Item,
  kind: Evidence['kind'],
  foundAt: number,
): TitledEvidence {
  const { publisher } = provenance;
  const piece = { shift, item: id, title, publisher, at: published, foundAt, kind };
  return link === undefined ? piece : { ...piece, link };
}

/** The ledger's new version: standing where the move is announced, provisional where it is weighed or reported. */
function versionAfter(
  { item, standing, state }: Decided,
  shift: Shift,
  id: string,
  now: number,
): NewBaselineVersion {
  return {
    watch: shift.watch,
    scope: standing.scope,
    position: shift.to,
    statement: shift.quote.text,
    quote: shift.quote,
    item: item.id,
    shift: id,
    source: { name: item.provenance.name, ...(item.link === undefined ? {} : { url: item.link }) },
    asOf: item.published,
    setAt: now,
    setBy: 'weathervane',
    status: state.settled === shift.to ? 'standing' : 'provisional',
  };
}

function baselineView(left: BaselineVersion | undefined, state: WatchState): AlertFacts['baseline'] {
  if (left === undefined) return { since: state.since };
  const { source } = left;
  if (source === undefined) return { since: left.asOf };
  return {
    since: left.asOf,
    source: { name: source.name, ...(source.url === undefined ? {} : { link: source.url }) },
  };
}

/** An earlier signal is settled by what follows it: confirmed where it goes on, denied where it is taken back. */
async function followUp(
  trx: Database,
  before: StoredShift,
  shift: Shift,
  addressing: Addressing,
  now: number,
): Promise<void> {
  await advance(
    trx,
    before,
    {
      kind: 'followed',
      sameDirection: before.shift.direction === shift.direction,
      announced: shift.signal === 'announced',
    },
    addressing,
    now,
  );
}

/** Whether a verdict opens a story or says something of one: what a guild's own source may do for the guild alone. */
export function movesStory(verdict: Verdict): boolean {
  return verdict.shift !== undefined || verdict.kind === 'repeat' || isOfficialDenial(verdict);
}

function isOfficialDenial({ kind, reason, reading }: Verdict): boolean {
  return (
    kind === 'reaffirmation' && reason === 'denies' && officialVoices.has(reading.speaker?.class ?? 'outlet')
  );
}

const officialVoices = new Set(['head', 'minister', 'spokesperson', 'institution']);

/** What another government says of a move, in its own feed, is an answer to it and no second sight of it. */
function isWitness({ item, standing }: Decided): boolean {
  const { kind, government } = item.provenance;
  return kind !== 'official' || government === standing.compiled.watch.government.id;
}

/** An item that is no shift may still bear on the last one: a second witness, or a denial. */
async function recordEvidence(
  trx: Database,
  before: StoredShift,
  decided: Decided,
  addressing: Addressing,
  now: number,
): Promise<Recorded> {
  const { item, verdict } = decided;
  const isDenial = isOfficialDenial(verdict);
  if (isDenial ? before.shift.signal === 'announced' : verdict.kind !== 'repeat') return nothing;
  if (!isDenial && !isWitness(decided)) return nothing;
  const kind = isDenial ? 'denial' : 'repeat';
  await addEvidence(trx, evidenceOf(before.id, item, kind, now));
  const evidence = await viewOfEvidence(trx, before.id);
  const event: LifeEvent = isDenial
    ? { kind: 'denied-by-government' }
    : { kind: 'repeat', publishers: publishersOf(evidence) };
  await advance(trx, before, event, addressing, now, evidence);
  return { isEvidence: true, isAlert: false };
}

async function advance(
  trx: Database,
  shift: StoredShift,
  event: LifeEvent,
  addressing: Addressing,
  now: number,
  evidence?: readonly ViewEvidence[],
): Promise<void> {
  const life = nextLife(shift.life, event);
  if (life !== shift.life) await setLife(trx, shift.id, life, now);
  // What follows a shift is told in its own message, and is news of the one before only where it settles it.
  else if (event.kind === 'followed') return;
  const news = { id: shift.id, life, ...(evidence === undefined ? {} : { evidence }) };
  await tellNews(trx, news, addressing, now);
}
