import { hashText } from '../items/hash-text.ts';
import type { Item } from '../items/item.ts';
import { makeItem } from '../items/make-item.ts';
import { compileWatch } from '../readings/watch/compile-watch.ts';
import { initialState } from '../readings/initial-state.ts';
import { parseDocument } from '../readings/parse-document.ts';
import { judgeItem } from '../shifts/judge-item.ts';
import type { ReaderParts } from '../shifts/reader-parts.ts';
import type { Reader } from './desk.ts';

/**
 * The built-in reader as the desk asks it. What it finds out is told and not recorded.
 * @param openParts asked for at each question: between questions the language need not be in memory
 */
export function openReader(openParts: () => ReaderParts): Reader {
  return {
    hashText,
    makeItem: pastedItem,
    startWatch: (watch) => initialState(compileWatch(watch, openParts().lexicon)),
    openWatch: (watch) => {
      const { lexicon, tunables } = openParts();
      const compiled = compileWatch(watch, lexicon);
      const texts = new Map([[hashText(watch.baseline.statement), watch.baseline.statement]]);
      return {
        judge: (item, state) => {
          texts.set(item.snapshot.hash, item.snapshot.text);
          return judgeItem(parseDocument(item, lexicon), compiled, state, tunables, (hash) =>
            texts.get(hash),
          );
        },
      };
    },
  };
}

/** The first line is the title, as in a feed; the words may be anything. */
function pastedItem(text: string, at: number): Item {
  const [title = '', ...body] = text.trim().split('\n');
  const entry = { title, content: body.join('\n\n'), published: at };
  return makeItem(entry, {
    id: hashText(text),
    sourceId: 'pasted',
    provenance: { name: 'pasted', kind: 'wire', publisher: 'pasted' },
    polledAt: at,
  });
}
