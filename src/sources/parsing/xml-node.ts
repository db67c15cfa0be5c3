/** An element as rss-parser's XML reader gives it: text alone, or an object of children, `$` and `_`. */
export type XmlNode = unknown;

function isObject(node: XmlNode): node is Readonly<Record<string, unknown>> {
  return typeof node === 'object' && node !== null && !Array.isArray(node);
}

/** The children of that name, in order. */
export function childrenOf(node: XmlNode, name: string): readonly XmlNode[] {
  if (!isObject(node) || name === '$' || name === '_') return [];
  const children = node[name];
  return Array.isArray(children) ? (children as readonly XmlNode[]) : [];
}

/** The first child that any of the names has, the names tried in order. */
export function childOf(node: XmlNode, ...names: readonly string[]): XmlNode {
  for (const name of names) {
    const [first] = childrenOf(node, name);
    if (first !== undefined) return first;
  }
  return undefined;
}

/** The element's own text; '' where it has none. */
export function textOf(node: XmlNode): string {
  if (typeof node === 'string') return node;
  return isObject(node) && typeof node['_'] === 'string' ? node['_'] : '';
}

export function childText(node: XmlNode, ...names: readonly string[]): string {
  for (const name of names)
    for (const child of childrenOf(node, name)) {
      const text = textOf(child).trim();
      if (text !== '') return text;
    }
  return '';
}

export function attributeOf(node: XmlNode, name: string): string | undefined {
  if (!isObject(node) || !isObject(node['$'])) return undefined;
  const value = node['$'][name];
  return typeof value === 'string' ? value : undefined;
}

/** Whether markup stands inside that was not escaped: it is cut from the text instead, to keep its order. */
export function hasElements(node: XmlNode): boolean {
  return isObject(node) && Object.keys(node).some((key) => key !== '$' && key !== '_');
}
