import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** What a collection is asked for; V8 knows more, https://nodejs.org/docs/latest-v24.x/api/cli.html#--expose-gc */
interface Collection {
  readonly type: 'major';
  readonly execution: 'sync';
  readonly flavor: 'last-resort';
}

/** V8 lets compiled code go when several collections in a row have found it unused. */
const collections = 8;

/**
 * Gives back what a pass has left on the heap. V8 collects when the heap grows, not when a process falls idle, and a
 * worker is idle nearly always: on a machine with 512 MB the difference is whether anything else has room.
 */
export function openMemoryRelease(): () => void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as (collection: Collection) => void;
  return () => {
    for (let n = 0; n < collections; n++)
      collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
  };
}
