/** A page as fetched, decompressed. */
export interface ArticleJob {
  readonly body: Uint8Array;
  readonly contentType: string;
  readonly address: string;
}

/** The words of a page without its furniture. */
export interface Article {
  readonly title: string;
  /** HTML. */
  readonly content: string;
  /** The page as it came, decoded to text. */
  readonly raw: string;
}

export type ArticleOutcome =
  { readonly code: 'article'; readonly article: Article } | { readonly code: 'no-article' };
