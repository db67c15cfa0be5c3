function joinedBy(sign: string): (first: string, second: string) => string {
  const known = new Map<string, Map<string, string>>();
  return (first, second) => {
    const under = known.get(first);
    const name = under?.get(second);
    if (name !== undefined) return name;
    const made = first + sign + second;
    if (under === undefined) known.set(first, new Map([[second, made]]));
    else under.set(second, made);
    return made;
  };
}

const withColon = joinedBy(':');

/**
 * The name `first:second:…`, put together once for a process: a string that was looked up before is found by what it is,
 * a new one by all its letters. For the names of classes and places only, which are few; never for words of a text.
 */
export function featureName(
  first: string,
  second: string,
  third?: string,
  fourth?: string,
  fifth?: string,
): string {
  // One by one, because a list of the rest costs more than the look.
  let name = withColon(first, second);
  if (third !== undefined) name = withColon(name, third);
  if (fourth !== undefined) name = withColon(name, fourth);
  return fifth === undefined ? name : withColon(name, fifth);
}

/** The same as `first->second`: something that is said, and the kind of rung that it may speak for. */
export const featureTowards = joinedBy('->');
