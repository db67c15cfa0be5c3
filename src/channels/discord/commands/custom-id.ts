import { limits } from '../limits.ts';

/** A `custom_id` from a name and its arguments. Undefined where Discord's 100 characters do not hold it. */
export function writeCustomId(name: string, ...args: readonly string[]): string | undefined {
  const id = [name, ...args.map(escape)].join(':');
  return id.length <= limits.customId ? id : undefined;
}

/** The two signs that would be read as something else; whole URI encoding would make nine signs of a Korean one. */
function escape(text: string): string {
  return text.replaceAll('%', '%25').replaceAll(':', '%3A');
}

export function readCustomId(id: string): { readonly name: string; readonly args: readonly string[] } {
  const [name = '', ...args] = id.split(':');
  return { name, args: args.map(decode) };
}

/** An id of an older message may hold anything. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
