import { loadGovernments, loadLexicon } from '../../src/config/load-language.ts';
import type { Item } from '../../src/items/item.ts';
import { makeItem } from '../../src/items/make-item.ts';
import { compileWatch } from '../../src/readings/watch/compile-watch.ts';
import { initialState } from '../../src/readings/initial-state.ts';
import { parseDocument } from '../../src/readings/parse-document.ts';
import type { Scene } from '../../src/readings/scene.ts';
import { setScene } from '../../src/readings/set-scene.ts';
import type { SourceKind } from '../../src/sources/source.ts';
import { guessGovernment } from '../../src/watches/guess-government.ts';

const governments = loadGovernments('config');

/** The reader as it is shipped. */
export const { lexicon } = loadLexicon('config', governments);

/** The tables give no dates; who holds an office is asked for on this day. */
const day = Date.parse('2024-06-01T09:00:00Z');

interface Told {
  readonly id: string;
  readonly source: { readonly kind: SourceKind; readonly government?: string | undefined };
  readonly title: string;
  readonly text: string;
}

/** A text of a table as an item that a feed carried. */
export function itemOfTable({ id, source, title, text }: Told): Item {
  const { kind, government } = source;
  const provenance = {
    name: kind,
    kind,
    publisher: kind,
    ...(government === undefined ? {} : { government }),
  };
  return makeItem(
    { title, content: text, published: day },
    { id, sourceId: kind, provenance, polledAt: day },
  );
}

/** An item of a table seen from a watch on `topic`, of which nothing is known but its name. */
export function sceneOfTable(told: Told, watched: string, topic: string): Scene {
  const government = governments.find(({ id }) => id === watched) ?? guessGovernment(watched, [told.text]);
  const watch = {
    id: told.id,
    government,
    topic: { id: told.id, name: topic, description: '', keywords: [topic] },
    baseline: { statement: topic, asOf: '2024-01-01' },
  };
  const compiled = compileWatch(watch, lexicon);
  return setScene(parseDocument(itemOfTable(told), lexicon), compiled, initialState(compiled));
}
