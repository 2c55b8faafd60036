import type { Browser } from 'puppeteer-core'
import type { Step } from '../messages/command-line/steps.js'
import type { ContentCache } from '../model/content-cache.js'
import type { Session } from '../model/kept.js'
import type { Products } from '../model/products.js'
import type { Publication, PublishedArticle } from '../model/publication.js'
import type { ShownPages } from '../model/shown-pages.js'
import type { EditionText } from '../model/text-unit.js'
import type { BlockPage } from '../pdf/read-pdf-blocks.js'
import type { Gate } from '../verify/gate.js'

/**
 * A form in which publications appear. To add one is to write one of these and to name it in `editions.ts`: builds,
 * previews, `kiyo check` and `kiyo compare` ask the list and know no edition by name.
 *
 * The list is loaded with the command line: whatever takes time to load, an edition imports when it is asked.
 */
export interface Edition {
  /** As `--only` names it. */
  readonly name: string
  /** What it may write: the edition itself, then what comes with it. A name that begins with a stop is kiyo's own. */
  readonly files: readonly [edition: string, ...others: string[]]
  /** Folders of further files, which `kiyo check` reads with the others. */
  readonly folders?: readonly string[]
  /** What messages call the format of its file: `PDF`. */
  readonly format: string
  /** It is of articles alone: front and back matter of an issue is not in it. */
  readonly isOfArticles?: true
  /** It is made only where it is asked for by its name. */
  readonly onRequest: boolean
  /** What is shown while it is made. */
  readonly step: Step
  /** Whether it is made in the browser, which is then started early. */
  readonly usesBrowser: boolean
  /** What it asks other editions for; they are made before it. It may be made without. */
  readonly needs: readonly (keyof Products)[]
  /** What it makes for others. */
  readonly gives: readonly (keyof Products)[]

  /** Make the edition's own copy of an article's tree ready: hyphenation, kept calls, its handlers. */
  prepare: (own: PublishedArticle) => Promise<void>
  /** Begin what needs no other edition, while one that is made before waits for the browser; `make` goes on with it. */
  ahead?: (neutral: Publication, cache?: ContentCache) => Promise<unknown>
  /**
   * Make its files.
   *
   * @param own  with prepared trees, which are the edition's to change; its files take the messages
   * @returns    `undefined` where a message says why it cannot be made
   */
  make: (own: Publication, means: EditionMeans) => Promise<MadeEdition | undefined>
  /**
   * Read its finished bytes back and hold them against the neutral trees.
   *
   * @param made     by `make`
   * @param neutral  takes the messages
   */
  check: (
    made: MadeEdition,
    neutral: Publication,
    means: Pick<EditionMeans, 'product' | 'cache'>,
  ) => Promise<void>
  /**
   * Give what it made for others in an earlier build, where that is of the same input.
   *
   * @param folder  of the editions
   */
  recall?: (folder: string, neutral: Publication) => Promise<Partial<Products>>
  /** Make what a preview shows of it. */
  show?: (own: Publication, means: EditionMeans) => Promise<ShownEdition | undefined>

  /** Check finished files against the requirements of printers, readers and archives, from the files alone. */
  inspect?: (files: FinishedFiles) => Promise<Inspection>
  /**
   * Read a finished edition to be compared. One whose content others have, too, is not compared.
   *
   * @param build  as messages call the build that it is of
   * @throws Failure 66 when it is not whole; any other error where it is not of its format
   */
  read?: (edition: Uint8Array, build: string) => Promise<ReadEdition>
}

/** What a build gives to an edition. */
export interface EditionMeans {
  browser: () => Promise<Browser>
  /** Keeps from build to build what the next one may want again. */
  session: Session
  /** The date of what is made. */
  modified: Date
  /** Make a printer's file, too, with or without marks. */
  press?: { marks: boolean } | undefined
  /** Make what is looked at and not published: 〓 is put in place of a character that no typeface has. */
  isDraft?: boolean | undefined
  /** Keeps what is made from one run to the next. */
  cache?: ContentCache | undefined
  /** How many articles of an issue are laid out side by side. */
  jobs: number
  /** Called with each step. */
  progress: (step: Step) => void
  /** What another edition made, in this build or an earlier one; `undefined` where there is none of this input. */
  product: <Name extends keyof Products>(name: Name) => Promise<Products[Name] | undefined>
  /** Work of other editions, to be done while this one would wait. */
  meanwhile: () => Promise<unknown>
  /** Take products as soon as they are known: editions that need no others are made while this one waits for the browser. */
  give: (products: Partial<Products>) => void
  /** The publication as all editions have it, not to be changed. */
  neutral: Publication
}

/** A file that is written when all are made. */
export interface MadeFile {
  name: string
  bytes: Uint8Array
}

/** An edition as a build made it. */
export interface MadeEdition {
  /** The edition itself first. */
  files: readonly [MadeFile, ...MadeFile[]]
  products?: Partial<Products>
  counts?: EditionCounts
  /** Milliseconds of its steps. */
  milliseconds?: Readonly<Record<string, number>>
}

/** What the summary of a build says of its editions. */
export interface EditionCounts {
  pages?: number
}

/** What a preview shows of an edition. */
export type ShownEdition = { products?: Partial<Products> } & (
  | { kind: 'pages'; shown: ShownPages }
  | { kind: 'book'; epub: Uint8Array }
)

/** Finished files by name. */
export type FinishedFiles = ReadonlyMap<string, Uint8Array>

/** The text of a finished edition. */
export interface InspectedText {
  flow: string
  notes: string
  /**
   * Some of it may be in another order: what is in the cells of a row that is divided between pages, and the caption of
   * a figure that has moved to the head of a page.
   */
  isReordered?: boolean
}

/** The result of checking finished files. */
export interface Inspection {
  gates: readonly Gate[]
  /** What a reader sees of it, calls and numbers of notes too: it is the same in every edition. */
  text?: InspectedText
}

/** A finished edition, read. */
export interface ReadEdition {
  /**
   * Its text in units.
   *
   * @throws Failure 66 when it has none
   */
  text: () => EditionText
  /** What it says of itself, by the name that it has there. */
  metadata: ReadonlyMap<string, string>
  /** BCP 47; empty where it does not say. */
  language: string
  /** Where it is a PDF, what is on each page. */
  pages?: readonly BlockPage[]
  /** Files in it that are not text, by path: images, style sheets. */
  parts?: ReadonlyMap<string, Uint8Array>
}
