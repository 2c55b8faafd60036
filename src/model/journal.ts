import type { ImprintLine, Licence, SummaryPlace } from './article.js'
import type { CitationStyle } from './citation-style.js'
import type { DeclaredStyle } from './declared-style.js'
import type { HouseFace, HouseFallback } from './house-face.js'
import type { HouseCover, HouseScreen } from './house-screen.js'
import type { HouseStyle } from './house-style.js'
import type { Translated } from './translated.js'

/** A journal, as its `journal.yaml` describes it. The place of an article in it is in the article. */
export interface Journal {
  /** The folder of `journal.yaml`, with `house/` beside it; absolute. */
  folder: string
  /** In its own language first. */
  title: Translated
  shortTitle?: Translated
  /** Of the printed journal, with its hyphen. */
  issn?: string
  /** Of the journal online, with its hyphen. */
  eissn?: string
  publisher?: Translated
  editor?: Translated
  /** Where it is published. */
  place?: Translated
  /** BCP 47, never empty; the first is that of an article that does not say. */
  languages: readonly [string, ...string[]]
  licence?: Licence
  /** What the DOIs of its articles begin with: `10.1234`. */
  doiPrefix?: string
  /** What the first page of its articles says of where they appear. */
  imprint?: readonly ImprintLine[]
  /** Where the summaries of its articles are, by language, `*` for all. */
  summaryPlaces?: Readonly<Record<string, SummaryPlace>>
  /** Its site. */
  url?: string
  /** What its house style changes of the format that kiyo has by itself. */
  style?: DeclaredStyle
  /** Typefaces of its own. */
  faces?: readonly HouseFace[]
  /** Typefaces of its own for characters that its others lack, in the order in which they are asked. */
  fallbacks?: readonly HouseFallback[]
  /** The cover of its EPUBs, where it is not kiyo's. */
  cover?: HouseCover
  /** Its colours on screens. */
  screen?: HouseScreen
  /** Its own style sheet for the web and the EPUB, without what fetches, and without text that has no size, is transparent or is moved by negative space. */
  sheet?: string
  /** How it cites, where it has a style of its own. */
  citations?: CitationStyle
  /** Set where this is in the place of a journal whose file has errors, so that nothing is asked of an article for that. */
  isUnread?: true
  /** The words and forms of its house. */
  house: HouseStyle
  /** Address of an article on its site, with `{slug}` or `{doi}` for the article. */
  articleUrl?: string
  /** J-STAGE's code of the journal (資料コード). */
  jstageCode?: string
  /** A university's bulletin, or another journal: repositories ask. */
  kind?: 'bulletin' | 'journal'
  /** Of the JPCOAR schema, as its repository takes it. */
  jpcoarVersion?: '1.0' | '2.0' | '2.1'
  /** Who deposits its DOIs. */
  depositor?: Depositor
}

/** Who deposits DOIs, and hears what became of them. */
export interface Depositor {
  name: string
  email: string
}
