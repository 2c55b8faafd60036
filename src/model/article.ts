import type { Position } from 'unist'
import type { Author } from './author.js'
import type { Translated } from './translated.js'
import type { OwnFace } from './typeface.js'

/**
 * The journal that an article appears in, in the article's language, and where in it. Texts are as given: `volume` and
 * `issue` may be words.
 */
export interface ArticleJournal {
  title: string
  volume?: string
  issue?: string
  /** The printed pages: `59-81`. */
  pages?: string
  /** Of the printed journal, with its hyphen. */
  issn?: string
  /** Of the journal online, with its hyphen. */
  eissn?: string
  publisher?: string
}

/** A title in one language. */
export interface ArticleTitle {
  /** In one line. */
  title: string
  /** The lines that the author broke it into: none where it is broken by its measure alone. */
  lines?: readonly string[]
  subtitle?: string
}

/** Days in the history of an article, or months or years, as ISO 8601 writes them: `2021`, `2021-07`, `2021-07-30`. */
export interface ArticleDates {
  received?: string
  revised?: string
  accepted?: string
  /** The same as the article's `date`. */
  published?: string
}

/** What readers may do with an article. */
export interface Licence {
  /** As printed: `CC BY 4.0`. */
  name: string
  /** Where its text is. */
  url?: string
}

/** Who paid for the work. */
export interface Funding {
  /** In the article's language and in others. */
  funder?: Translated
  /** The funder's number of the grant. */
  award?: string
  /** What is printed instead of the names and numbers. */
  statement?: Translated
}

/** What is printed on the first page of an article of where it appeared, as an offprint needs it. */
export type ImprintLine = 'journal' | 'dates' | 'doi' | 'licence'

/** Where a summary, with its keywords, is printed. */
export type SummaryPlace = 'before' | 'after'

/** How the EPUB is made. */
export interface EpubSettings {
  /** Notes that reading systems show at their call, or a list of notes that is always visible. */
  notes: 'pop-up' | 'list'
  /** One content document for opening and body, or one for each of the highest headings. */
  chapters: 'one' | 'by-heading'
  embedFonts: boolean
}

/** How sources are cited. */
export interface CitationSettings {
  /** Whose language decides the punctuation between two sources of a note: that of the source before or after it. */
  separator: 'preceding' | 'following'
  /** How the source that was cited just before is repeated: its short title, or 同上, Там же, Ibid. */
  repeated: 'short' | 'ibid'
  /** Whether a list of the works cited follows the text. */
  worksCited: boolean
  /** Keys of sources that are listed without being cited; `*` for all. */
  nocite?: readonly string[]
}

/** How an article is proofread. */
export interface ProofSettings {
  /** Rules whose findings an editor does not want to hear, throughout the article. */
  silence: readonly string[]
  /** Rules that are silent by default and that an editor wants to hear. */
  show: readonly string[]
  /** The journal's own spellings, as JSON of prh's form, checked; the file's name until it is read. */
  dictionary?: string
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
  /** Titles by language, BCP 47, the article's own and the English one among them. */
  titles?: Readonly<Record<string, ArticleTitle>>
  /** The title as it is in running heads, where it is shortened there. */
  titleShort?: string
  /** What kind of contribution it is, as the journal's contents head it: 論文, 研究ノート, 書評. */
  section?: Translated
  /** BCP 47 language of the article. */
  lang: string
  /** Number of the first printed page. */
  firstPage: number
  journal?: ArticleJournal
  /** Without resolver or scheme: `10.1000/182`. */
  doi?: string
  /** Year, month or day of publication, as ISO 8601 writes it: `2021`, `2021-07`, `2021-07-30`. */
  date?: string
  /** When it was received, revised, accepted and published. */
  dates?: ArticleDates
  /** Who may do what, in the words of the journal. */
  rights?: string
  licence?: Licence
  /** In the article's language. */
  keywords: readonly string[]
  /** Keywords that are printed, by language, BCP 47. */
  keywordsPrinted?: Readonly<Record<string, readonly string[]>>
  /** Where the summary of each language is printed, BCP 47: by default after the text. */
  summaryPlaces?: Readonly<Record<string, SummaryPlace>>
  funding?: readonly Funding[]
  /** Printed on the first page, in this order. */
  imprint?: readonly ImprintLine[]
  /** Whose pages the EPUB lists: those of this print edition, or of the edition that `:page[…]` marks. */
  pages: 'print' | 'original'
  epub: EpubSettings
  citations: CitationSettings
  proof?: ProofSettings
  /** The article's own custom properties over those of `styles/tokens.css`, as a rule for `:root`. */
  style?: string
  /** Typefaces beside the article, which draw what kiyo's do not, and what its style names them for. */
  faces?: readonly OwnFace[]
  /** Families of the system that may draw what no other typeface does. */
  systemFonts?: readonly string[]
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
  /** Of an SVG with text, which is drawn in whatever typeface a machine has. */
  hasText?: true
  /** Where `article.md` first shows it. */
  place?: Position
}

/** What image files are named after, by media type. */
export const imageExtensions: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/svg+xml': 'svg',
} satisfies Record<Image['mediaType'], string>

/** What an article is where its front matter does not say. */
export const articleDefaults = {
  lang: 'ja',
  firstPage: 1,
  keywords: [],
  pages: 'print',
  epub: { notes: 'pop-up', chapters: 'one', embedFonts: false },
  citations: { separator: 'preceding', repeated: 'short', worksCited: false },
} as const satisfies Partial<Article>

/** A file of references beside `article.md`, parsed by the cite stage. */
export interface ReferenceFile {
  /** Path inside the article's folder. */
  path: string
  format: 'csl-json' | 'bibtex' | 'ris' | 'csl-yaml'
  text: string
  /** The file is there and could not be read, which is said already. */
  isUnreadable?: boolean
}
