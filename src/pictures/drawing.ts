import type { Rectangle } from '../model/logical-box.js'

/** How much of a page is drawn, and how large. */
export interface DrawingSize {
  /** Pixels of the picture for a CSS pixel of the page: 1 draws at 96 dpi, 1.5625 at 150. */
  scale: number
  /** The part to draw, in CSS pixels from the page's upper left corner; without it the whole page. */
  clip?: Rectangle | undefined
}

/** A drawing request to the browser. */
export interface Drawing extends DrawingSize {
  /** The path of the PDF on the drawing page. */
  path: string
  /** The page, from 0. */
  index: number
}

/** A PNG picture; its bytes are Base64 within the browser. */
export interface Picture<Bytes = Uint8Array> {
  png: Bytes
  /** Pixels. */
  width: number
  height: number
}

/** A page with marks on it, in the format that makes small files of whole pages; its bytes in Base64. */
export interface MarkedPicture {
  webp: string
  /** Pixels. */
  width: number
  height: number
}

/** How a page of two documents differs. */
export interface PageDifference {
  /** Number of different pixels. */
  pixels: number
  /** Where pictures were asked for. */
  pictures?: { old: MarkedPicture; new: MarkedPicture }
}

/** Why a page is not drawn, apart from errors of pdf.js. */
export type DrawingFault = 'no-such-page' | 'picture-too-large'
