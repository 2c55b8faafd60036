import type { Element, ElementContent } from 'hast'

/** One XHTML file of the edition, in the order of reading, while it is made. */
export interface ContentDocument {
  /** File name beside the package document: `article.xhtml`. */
  filename: string
  /** BCP 47. */
  lang: string
  /** What the reading system shows for the file. */
  title: string
  /** The element that becomes the file's body, with its `epub:type`. */
  body: Element
}

/** A place in the table of contents. */
export interface Contents {
  /** File and, if it is not the file's beginning, the id in it. */
  href: string
  /** The heading's words, without note calls and readings. */
  label: ElementContent[]
  /** BCP 47. */
  lang: string
  children: Contents[]
}

/** A place in the page-list. */
export interface PageEntry {
  href: string
  /** The printed number. */
  label: string
}

/** An image or a font of the edition. */
export interface ResourceFile {
  /** Path beside the package document: `images/image-1.png`. */
  href: string
  mediaType: string
  bytes: Uint8Array
  /** What the package says of it: `cover-image`. */
  properties?: string
}
