import type { Scene } from '../scene.ts';
import { put } from './feature-bag.ts';
import type { FeatureBag } from './feature-bag.ts';

/** Who publishes: a government's own feed is another thing than a commentator's page. */
export function sourceFeatures({ document, compiled }: Scene, bag: FeatureBag): void {
  const { kind, government } = document.item.provenance;
  const own = compiled.watch.government.id;
  put(bag, `source:${kind}`);
  if (kind === 'official')
    put(bag, government === undefined || government === own ? 'source:own' : 'source:foreign');
}
