import type { Actor } from './actor.ts';
import { lowerAt } from './clause-part.ts';
import type { ClauseScene } from './clause-part.ts';
import { isObject } from './name-actors.ts';
import { officialClasses } from './speaker-class.ts';

// How far before an office its owner may stand: "its new foreign minister".
const farthestOwner = 3;

function isOwned(scene: ClauseScene, { first }: Actor): boolean {
  for (let at = first - 1; at >= first - farthestOwner; at -= 1) {
    const lower = lowerAt(scene, at);
    if (scene.words.possessives.has(lower)) return true;
    if (scene.tokens[at]?.kind !== 'word' || scene.words.parting.has(lower)) return false;
  }
  return false;
}

/** "Montenegro has joined, its foreign minister said"; "The union met. Its president said": whose the office is. */
export function giveOwners(scene: ClauseScene, actors: readonly Actor[]): Actor[] {
  const owned: Actor[] = [];
  for (const actor of actors) {
    const owner = owned.find((earlier) => !isObject(scene, earlier)) ?? scene.lastSubject;
    if (owner === undefined || actor.governments.length > 0 || !isOwned(scene, actor)) {
      owned.push(actor);
      continue;
    }
    const speaks = officialClasses.has(owner.class) ? actor.class : owner.class;
    owned.push({ ...actor, class: speaks, governments: owner.governments });
  }
  return owned;
}
