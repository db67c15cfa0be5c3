/** More entries than any feed that means well; the first ones are kept. */
export const mostEntries = 5000;
export const longestTitle = 1000;
export const longestId = 2000;
export const longestLink = 4000;
/** Longer bodies are cut, in characters: the longest speech of a head of state is a fifth of this. */
export const longestContent = 400_000;
/** What an entry came as, kept as proof. */
export const longestRaw = 800_000;
