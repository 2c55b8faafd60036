import type { ArticleFurniture } from './layout.js'

/**
 * The types shared by the page's script that makes furniture alone and its caller in Node.
 */

/** What the furniture of a page depends on, besides its article. */
export interface PageToFurnish {
  number: number
  /** Whether its article opens on it. */
  isOpening: boolean
  /** The heading above its text. */
  heading: string
}

/** Pages of an article that are made without their text. */
export interface FurnitureRequest {
  pages: PageToFurnish[]
  furniture: ArticleFurniture
  /** As of a layout. */
  css: string
}

/** The furniture of pages. */
export interface LaidOutFurniture {
  /** What is printed on each page. */
  texts: string[]
  /** The whole text of each running head or folio that had to be shortened. */
  shortened: string[]
}
