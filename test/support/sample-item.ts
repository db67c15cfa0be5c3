import { createHash } from 'node:crypto';
import type { Item } from '../../src/items/item.ts';

export function sampleItem(id: string, text: string, published = Date.UTC(2024, 9, 22)): Item {
  return {
    id,
    sourceId: 'wire',
    provenance: { name: 'Wire', kind: 'wire', publisher: 'wire.example' },
    title: text.split('\n')[0] ?? '',
    link: `https://wire.example/${id}`,
    published,
    snapshot: {
      text,
      titleEnd: (text.split('\n')[0] ?? '').length,
      hash: createHash('sha256').update(text).digest('hex'),
    },
  };
}
