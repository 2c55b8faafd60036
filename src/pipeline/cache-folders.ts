/** A folder that keeps what was made. */
export interface CacheFolder {
  /** Below the folder of the editions. */
  path: string
  /** Bytes that it keeps in all. */
  limit: number
}

/**
 * What is kept from one run to the next, beside the editions. Articles that appear alone have a folder of their own, so that
 * a back catalogue of them does not push out the pages of an issue, which take longer to make.
 */
export const cacheFolders = {
  issues: { path: '.cache', limit: 500_000_000 },
  articles: { path: '.cache/articles', limit: 200_000_000 },
} as const satisfies Readonly<Record<string, CacheFolder>>
