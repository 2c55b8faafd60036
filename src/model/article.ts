/** A person as the front matter gives them. */
export interface Author {
  /** Name as printed under the title, in the article's language. */
  name: string
  /** Name in Latin letters, as printed above the summary. */
  latin?: string
  /** Reading in kana, for sorting. */
  reading?: string
}

/** What the front matter says of an article, checked and with defaults. */
export interface Article {
  /** The folder's name; names the output folder. */
  slug: string
  title: string
  subtitle?: string
  authors: readonly Author[]
  /** English title, printed above the summary. */
  titleEn?: string
  subtitleEn?: string
  /** BCP 47 language of the article. */
  lang: string
  /** Number of the first printed page. */
  firstPage: number
  /** Images by the `src` that the manuscript writes; their bytes were checked. */
  images: ReadonlyMap<string, Image>
}

/** An image of the manuscript, read and checked once. */
export interface Image {
  /** Path inside the article's folder, with `/`. */
  path: string
  mediaType: 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp' | 'image/svg+xml'
  /** Width and height in CSS pixels, from the image's header. */
  width: number
  height: number
  bytes: Uint8Array
}

declare module 'vfile' {
  interface DataMap {
    /** Set by the read stage. */
    article: Article
  }
}
