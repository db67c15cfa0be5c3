export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/**
 * Gives each label the first of its places that lies within `area` and touches nothing placed before; a label without
 * such a place is left out (null). Earlier labels matter more.
 */
export function placeLabels(
  labels: readonly { readonly places: readonly Box[] }[],
  area: Box,
  taken: readonly Box[],
): readonly (Box | null)[] {
  const occupied = [...taken];
  return labels.map(({ places }) => {
    const free = places.find((box) => inside(box, area) && !occupied.some((other) => overlaps(box, other)));
    if (free === undefined) return null;
    occupied.push(free);
    return free;
  });
}

function inside(box: Box, area: Box): boolean {
  return (
    box.x >= area.x &&
    box.y >= area.y &&
    box.x + box.width <= area.x + area.width &&
    box.y + box.height <= area.y + area.height
  );
}
