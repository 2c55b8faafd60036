import type { CoverImage } from './cover-image.js'

/** The colours of a page on a screen, as `styles/web.css` names them: of the page, its text, small text, rules and links. */
export const screenColours = ['paper', 'ink', 'quiet', 'rule', 'link'] as const

export type ScreenColour = (typeof screenColours)[number]

/** Colours in hexadecimal digits. */
export type ScreenColours = { readonly [Name in ScreenColour]?: string | undefined }

/** What a journal has of its own on screens. */
export interface HouseScreen {
  light: ScreenColours
  dark: ScreenColours
}

/** The cover of a journal's publications. */
export interface HouseCover {
  image?: CoverImage
  /** Colours of the one that kiyo draws. */
  paper?: string
  ink?: string
  /** Whether it has a rule around it. */
  frame?: boolean
}
