export interface Page<T> {
  readonly shown: readonly T[];
  /** Counted from 0; the last one where a page beyond the end was asked for. */
  readonly page: number;
  readonly pages: number;
  readonly hasMore: boolean;
}

/** One page of a list that is at hand. */
export function pageOf<T>(all: readonly T[], asked: number, perPage: number): Page<T> {
  const pages = Math.max(1, Math.ceil(all.length / perPage));
  const page = Math.min(Math.max(0, asked), pages - 1);
  return {
    shown: all.slice(page * perPage, (page + 1) * perPage),
    page,
    pages,
    hasMore: page + 1 < pages,
  };
}

/** The page that a button names; an id of an older message may hold anything. */
export function readPage(typed = '0'): number {
  return Math.max(0, Number.parseInt(typed, 10) || 0);
}
