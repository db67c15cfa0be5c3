/** Words that name nothing, and that a phrase may have or leave out. */
export const articles: ReadonlySet<string> = new Set(['the', 'a', 'an']);
