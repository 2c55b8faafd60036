import { type SeededRandom, seededRandom } from '../../print/seeded-random.js'
import { mutateManuscript } from './mutate-manuscript.js'
import { join, type WordPiece } from './piece.js'
import { type BlockShape, paragraph, wildBlock } from './wild-blocks.js'
import { wildInline } from './wild-inline.js'
import { wildNotes } from './wild-notes.js'
import { japaneseWord, wildProse } from './wild-prose.js'
import { wildStyle } from './wild-style.js'

/** A manuscript that is changed: its text, and what its text refers to. */
export interface Model {
  name: string
  article: string
}

/** What random articles may be made of besides words. */
export interface Material {
  /** Manuscripts that are mutated. */
  models: readonly Model[]
  /** Names of pictures in the folder. */
  pictures: readonly string[]
  /** Keys of sources in the folder's `references.json`. */
  cites: readonly string[]
  /** Languages that no face is installed for. */
  lacks: ReadonlySet<string>
}

export interface WildArticle {
  /** What kind of article it is, in a few words. */
  kind: string
  /** `article.md`. */
  article: string
  /** The article's own style, if it has one. */
  style: string | undefined
  /** The running text that a reader must find, title and summaries aside; not known of a mutated manuscript. */
  body: string | undefined
}

/** Characters of an article, at most; one of these is picked. A page of B5 holds some 1,500. */
const SIZES = [1, 40, 40, 400, 400, 1000, 1000, 2000, 2000, 4000, 8000]
/** One article in so many is a book of 600 pages, one of 40, one an article of which pages are an original's. */
const BOOK = 1000
const LONG = 60
const REPRINT = 25
/** Characters between the marks of an original's pages: fewer than a page of any format holds. */
const ORIGINAL_PAGE = 150

/**
 * Make an article at random: of all constructs and scripts, from one line to 600 pages, in many formats; every fifth is a
 * real manuscript, or a part of one, with passages taken out and put in.
 *
 * @param seed  the same seed makes the same article
 */
export function wildArticle(seed: number, material: Material): WildArticle {
  const random = seededRandom(seed * 7919)
  const style = random.next() < 0.3 ? wildStyle(random) : undefined
  const [model] = material.models
  if (model && seed % 5 === 0) {
    const picked = random.pick(material.models)
    return {
      kind: `changed ${picked.name}`,
      article: mutateManuscript(random, picked.article, style !== undefined),
      style,
      body: undefined,
    }
  }
  return composeArticle(random, seed, style, material)
}

function composeArticle(
  random: SeededRandom,
  seed: number,
  style: string | undefined,
  material: Material,
): WildArticle {
  const size =
    seed % BOOK === 1 ? 900_000 : seed % LONG === 1 ? 60_000 : random.integer(1, random.pick(SIZES))
  const isReprint = seed % REPRINT === 2
  const language = random.pick(['ja', 'ja', 'ja', 'ja', 'ja', 'ja', 'ru', 'en'])
  const notes = wildNotes(
    random,
    isReprint ? 40 : random.pick([60, 200, 1000, 4000]),
    material.cites,
    material,
  )
  const shape = {
    language,
    paragraph: random.pick([60, 200, 600, 600, 3000, 20_000]),
    makeCall: notes.makeCall,
    pictures: material.pictures,
    lacks: material.lacks,
  }
  const firstPage = random.integer(1, 900)
  const blocks: WordPiece[] = []
  let page = firstPage
  let onPage = 0
  for (let written = 0; written < size; ) {
    const most = isReprint ? Math.min(shape.paragraph, ORIGINAL_PAGE) : shape.paragraph
    const pictures = isReprint ? [] : shape.pictures
    const own = { ...shape, pictures, paragraph: Math.min(most, size - written) }
    // What an original's page holds has to fit this edition's.
    const block = isReprint ? paragraph(random, own) : wildBlock(random, own)
    if (isReprint && (blocks.length === 0 || onPage > ORIGINAL_PAGE)) {
      blocks.push({ source: `:page[${page++}]${random.pick(['字', '本文'])}`, text: '' })
      onPage = 0
    }
    // A term's meaning directly above a table would be its caption.
    if (/^語.*\n: /.test(blocks.at(-2)?.source ?? '') && block.source.startsWith('|'))
      blocks.push({ source: '次の表を見る。', text: '次の表を見る。' })
    // Two lists one after the other would be one.
    blocks.push(block, { source: '<!-- 。 -->', text: '' })
    written += block.source.length
    onPage += block.source.length
  }
  const body = join(blocks, '\n\n')
  const summaries = random.next() < 0.4 ? [summary(random, isReprint)] : []
  const back = isReprint ? [] : backMatter(random, shape)
  const front = frontMatter(random, { style, language, isReprint, firstPage })
  const parts = [front, body.source, ...back, ...summaries, ...notes.define()]
  return {
    kind: `${language}, ${size} characters, ${notes.count()} notes${isReprint ? ', a reprint' : ''}`,
    article: `${parts.join('\n\n')}\n`,
    style,
    body: isReprint ? undefined : body.text,
  }
}

/** What front matter says that the article's text depends on. */
interface Front {
  style: string | undefined
  language: string
  isReprint: boolean
  firstPage: number
}

function frontMatter(random: SeededRandom, { style, language, isReprint, firstPage }: Front): string {
  const authors = Array.from({ length: random.pick([1, 1, 1, 2, 3]) }, (_, index) =>
    [
      `  - name: ${japaneseWord(random)} ${japaneseWord(random)}\n    latin: Author ${index + 1}`,
      ...(random.next() < 0.2 ? [`    affiliation: 港湾大学${japaneseWord(random)}`] : []),
      ...(random.next() < 0.15 ? [`    note: ${japaneseWord(random, 30)}にもとづく。`] : []),
    ].join('\n'),
  )
  return [
    '---',
    `title: "${wildInline(random, language, random.integer(1, random.pick([10, 30, 90]))).text.replace(/["\\]/g, '')}"`,
    ...(random.next() < 0.5 ? [`subtitle: "${japaneseWord(random, 12)}、${japaneseWord(random, 12)}"`] : []),
    'author:',
    ...authors,
    'title-en: An Article of Nothing',
    `lang: ${language}`,
    `first-page: ${firstPage}`,
    ...(isReprint ? ['pages: original'] : []),
    ...(random.next() < 0.2
      ? [`citations:\n  repeated: ${random.pick(['ibid', 'short'])}\n  works-cited: true`]
      : []),
    ...(style ? ['style: style.css'] : []),
    '---',
  ].join('\n')
}

/** What follows the text: thanks, a remark, an appendix. */
function backMatter(random: SeededRandom, shape: BlockShape): string[] {
  return ['acknowledgements', 'postscript', 'appendix[付録一]'].flatMap((name) =>
    random.next() < 0.08
      ? [`::::${name}\n\n${paragraph(random, { ...shape, paragraph: 200 }).source}\n\n::::`]
      : [],
  )
}

/** @param isReprint  whether it has to fit a page */
function summary(random: SeededRandom, isReprint: boolean): string {
  const language = random.pick(['en', 'en', 'ru'])
  const count = random.integer(1, 5)
  const paragraphs = Array.from({ length: isReprint ? 1 : count }, () =>
    wildProse(random, language, random.integer(20, isReprint ? 400 : 1200)),
  )
  return `::::summary{lang=${language}}\n\n${paragraphs.join('\n\n')}\n\n::::`
}
