import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Gives back what a pass has left on the heap. V8 collects when the heap grows, not when a process falls idle, and a
 * worker is idle nearly always: on a machine with 512 MB the difference is whether anything else has room.
 */
export function openMemoryRelease(): () => void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  return () => {
    collect();
    collect();
  };
}
