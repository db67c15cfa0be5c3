import type { Item } from '../items/item.ts';
import { makeItem } from '../items/make-item.ts';
import type { Scenario, ScenarioItem } from './scenario.ts';

/** What separates a scenario's id from its item's number in the ids of replayed items. */
export const itemIdMark = '#';

/** A scenario's item as if a feed had carried it; `cut` shortens the body, as summaries do. */
export function itemOfScenario(
  scenario: Scenario,
  { id, published, source, title, text }: ScenarioItem,
  cut?: number,
): Item {
  return makeItem(
    { title, content: cut === undefined ? text : text.slice(0, cut), published: Date.parse(published) },
    {
      id: `${scenario.id}${itemIdMark}${id}`,
      sourceId: source.name,
      provenance: {
        name: source.name,
        kind: source.kind,
        publisher: source.name,
        ...(source.government === undefined ? {} : { government: source.government }),
      },
      polledAt: 0,
    },
  );
}
