import { possessiveMark } from '../language/en/word-forms.ts';
import type { Actor } from './actor.ts';
import type { ClauseWords } from './clauses/clause-words.ts';
import type { Mention } from './mention.ts';
import { officialClasses } from './speaker-class.ts';
import type { SpeakerClass } from './speaker-class.ts';
import type { Token } from './token.ts';

const places = new Set(['name', 'capital', 'metonym']);

/** Tokens, with the words that tell whose an office is. */
interface ActorText {
  readonly tokens: readonly Token[];
  readonly words: ClauseWords;
}

function isPlace(mention: Mention): boolean {
  return mention.kinds.some((kind) => places.has(kind));
}

function isAdjective(mention: Mention): boolean {
  return mention.governments.length > 0 && mention.kinds.every((kind) => kind === 'people');
}

/** "Hungary's new foreign minister", "the South Korean defence minister": a country up to three words before. */
function ownerBefore(
  { tokens, words }: ActorText,
  role: Mention,
  before: Mention | undefined,
): readonly string[] {
  if (before === undefined || before.governments.length === 0) return [];
  const between = tokens.slice(before.last + 1, role.first);
  if (between.length > 4 || between.some((token) => token.kind === 'mark')) return [];
  const isOwner = between.length === 0 || between[0]?.lower === possessiveMark || isAdjective(before);
  return isOwner && !between.some((token) => words.parting.has(token.lower)) ? before.governments : [];
}

/** "the foreign minister of Israel", "the president of the United States". */
function ownerAfter(
  { tokens, words }: ActorText,
  role: Mention,
  after: Mention | undefined,
): readonly string[] {
  if (after === undefined || after.governments.length === 0) return [];
  const between = tokens.slice(role.last + 1, after.first).map((token) => token.lower);
  return words.owning.has(between.join(' ')) ? after.governments : [];
}

function isCapitalised(token: Token | undefined): boolean {
  return token?.kind === 'word' && token.text.charAt(0) !== token.lower.charAt(0);
}

/** "its investment minister, Bahlil Lahadalia, said"; "Wopke Hoekstra, the foreign minister". */
function surnameBeside(text: ActorText, role: Mention): string | undefined {
  const { tokens } = text;
  let at = role.last + 1;
  if (tokens[at]?.text === ',') at += 1;
  let end = at;
  while (isCapitalised(tokens[end]) && end < at + 4) end += 1;
  if (end > at) return tokens[end - 1]?.lower;
  return surnameBefore(text, role);
}

function surnameBefore({ tokens, words }: ActorText, role: Mention): string | undefined {
  let comma = role.first - 1;
  while (words.apposing.has(tokens[comma]?.lower ?? '')) comma -= 1;
  const name = tokens[comma - 1];
  return tokens[comma]?.text === ',' && isCapitalised(name) ? name?.lower : undefined;
}

/** Who held an office is a private person; what parliament passes is an act of the state. */
function classOf({ tokens, words }: ActorText, role: Mention, known: SpeakerClass): SpeakerClass {
  if (officialClasses.has(known))
    return words.former.has(tokens[role.first - 1]?.lower ?? '') ? 'domestic' : known;
  const name = tokens.slice(role.first, role.last + 1).map((token) => token.lower);
  const enacts = words.enacting.has(tokens[role.last + 1]?.lower ?? '');
  return enacts && words.legislatures.has(name.join(' ')) ? 'institution' : known;
}

/** "the Indian allegation that": an adjective beside what is claimed says whose claim it is. */
function isClaimant({ tokens, words }: ActorText, mention: Mention): boolean {
  return isAdjective(mention) && words.claim.has(tokens[mention.last + 1]?.lower ?? '');
}

function roleActor(text: ActorText, mentions: readonly Mention[], at: number): Actor | undefined {
  const role = mentions[at];
  if (role?.class === undefined) return undefined;
  const before = ownerBefore(text, role, mentions[at - 1]);
  const owners = before.length > 0 ? before : ownerAfter(text, role, mentions[at + 1]);
  const governments = role.governments.length > 0 ? role.governments : owners;
  const surname = surnameBeside(text, role);
  return {
    first: role.first,
    last: role.last,
    class: classOf(text, role, role.class),
    governments,
    ...(surname === undefined ? {} : { surname }),
  };
}

/** "BERLIN —": where it was written, not who acts. */
function isDateline(tokens: readonly Token[], mention: Mention): boolean {
  const text = tokens[mention.first]?.text ?? '';
  if (text.length < 4 || text !== text.toUpperCase()) return false;
  const behind = tokens.slice(mention.last + 1, mention.last + 6);
  return behind.some((token) => token.text === '—' || token.text === '–' || token.text === '-');
}

/** Everybody who can speak or act, in the order of the text. A country by its name acts as an institution. */
export function findActors(text: ActorText, mentions: readonly Mention[]): Actor[] {
  const actors: Actor[] = [];
  mentions.forEach((mention, at) => {
    if (mention.class !== undefined) {
      const actor = roleActor(text, mentions, at);
      if (actor !== undefined) actors.push(actor);
    } else if ((isPlace(mention) && !isDateline(text.tokens, mention)) || isClaimant(text, mention)) {
      actors.push({
        first: mention.first,
        last: mention.last,
        class: 'institution',
        governments: mention.governments,
      });
    }
  });
  return actors;
}
