import type { SeededRandom } from '../../print/seeded-random.js'
import { join, plain, type WordPiece } from './piece.js'
import { japaneseWord, languages, unmarked, wildProse } from './wild-prose.js'
import { scriptRun } from './wild-scripts.js'

const NO_FACE: ReadonlySet<string> = new Set(['zh', 'ko'])

/** Makes a call of a new note; not given where no note may be called. */
export type MakeCall = () => WordPiece

/** What may stand in a line besides words. */
export interface InlineShape {
  /** For notes; without it none is called. */
  makeCall?: MakeCall | undefined
  /** Names of pictures that may stand among words. */
  pictures?: readonly string[]
  /** Languages that no face is installed for. */
  lacks?: ReadonlySet<string>
}

/** Two phrases from right to left side by side are set each by itself, and a reader of the page cannot tell which is first. */
const ENDS_FROM_RIGHT = /[\p{Script=Arabic}\p{Script=Hebrew}]\P{L}*$/u
const BEGINS_FROM_RIGHT = /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}]/u

/**
 * Text with all that may stand in a line.
 *
 * @param length  in characters, about
 */
export function wildInline(
  random: SeededRandom,
  language: string,
  length: number,
  shape: InlineShape = {},
): WordPiece {
  const pieces: WordPiece[] = []
  let written = 0
  while (written < length) {
    const piece = run(random, language, Math.min(length - written, random.integer(1, 200)), shape)
    const before = pieces.map(({ text }) => text).join('')
    if (ENDS_FROM_RIGHT.test(before) && BEGINS_FROM_RIGHT.test(piece.text)) pieces.push(plain('と'))
    pieces.push(piece)
    // Western words are parted.
    if (language !== 'ja' && !/\s$/.test(piece.source)) pieces.push(plain(' '))
    written += Math.max(1, piece.text.length)
  }
  const all = join(pieces)
  return { source: all.source.trim(), text: all.text }
}

function run(random: SeededRandom, language: string, length: number, shape: InlineShape): WordPiece {
  const { makeCall } = shape
  const text = (most = length): string => wildProse(random, language, random.integer(1, Math.max(1, most)))
  const chance = random.next()
  if (chance < 0.5) return plain(text())
  if (chance < 0.6 && makeCall)
    return join([
      plain(text(30).replace(/[。．]$/, '')),
      makeCall(),
      plain(random.pick(['。', '、', '', '。'])),
    ])
  if (chance < 0.65) return marked(random, '*', language)
  if (chance < 0.7) return marked(random, '**', language)
  if (chance < 0.705) return marked(random, '***', language)
  if (chance < 0.71) return marked(random, '~~', language)
  if (chance < 0.77 && language === 'ja') return ruby(random)
  if (chance < 0.775 && language === 'ja') return nested(random)
  // What begins with a brace would be read as its attributes.
  if (chance < 0.86) return join([foreign(random), plain(language === 'ja' ? 'と' : '')])
  if (chance < 0.88) return link(random)
  if (chance < 0.9) return address(random, makeCall)
  if (chance < 0.92) return code(random)
  if (chance < 0.935) return literal(random)
  if (chance < 0.965)
    return join([scriptRun(random, shape.lacks ?? NO_FACE), plain(language === 'ja' ? 'と' : '')])
  if (chance < 0.975) return tagged(random)
  if (chance < 0.985 && shape.pictures?.length) return picture(random, shape.pictures)
  return plain(text(40))
}

/** Emphasis about words, so that it is read as such whatever stands beside it. */
function marked(random: SeededRandom, mark: string, language: string): WordPiece {
  const [first, second, third] = [japaneseWord(random, 12), japaneseWord(random), japaneseWord(random)]
  const [before, after] = language === 'ja' ? [japaneseWord(random), japaneseWord(random)] : ['', '']
  const bare = wildProse(random, language, 12).replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  const word = bare === '' ? 'a' : bare
  // GFM knows no Japanese punctuation beside the marks of a deletion.
  const japanese = mark === '~~' ? [first] : [first, `「${second}」と${third}`, `${second}、${third}`]
  const inner = language === 'ja' ? random.pick(japanese) : word
  return { source: `${before}${mark}${inner}${mark}${after}`, text: before + inner + after }
}

function ruby(random: SeededRandom): WordPiece {
  const base = Array.from({ length: random.integer(1, 4) }, () => japaneseWord(random, 1)).join('')
  const reading = Array.from({ length: random.integer(1, 9) }, () =>
    random.pick([...'あいうえおかきくけこしつのみゆょー']),
  ).join('')
  return { source: `{${base}|${reading}}`, text: base + reading }
}

function foreign(random: SeededRandom): WordPiece {
  const language = random.pick(languages)
  const text = wildProse(random, language, random.integer(1, 90))
  if (unmarked.includes(language)) return plain(`${text} `)
  return {
    source: `:${language === 'la' || language === 'es' || language === 'it' ? `lang[${text}]{lang=${language}}` : `${language}[${text}]`}`,
    text,
  }
}

function link(random: SeededRandom): WordPiece {
  const words = japaneseWord(random, 9)
  return { source: `[${words}](https://example.org/${random.integer(1, 9999)})`, text: words }
}

/** An address in brackets, or bare; what follows it, a note call, too, is none of it. */
function address(random: SeededRandom, makeCall: MakeCall | undefined): WordPiece {
  const path = Array.from({ length: random.integer(1, 12) }, () =>
    random.pick(['archive', 'item', 'a', '2021-07', 'view.html', 'x_y']),
  ).join('/')
  const url = `https://example.org/${path}?id=${random.integer(1, 99_999)}`
  const piece = random.next() < 0.5 ? { source: `<${url}>`, text: url } : plain(` ${url}`)
  const call = random.next() < 0.3 ? makeCall?.() : undefined
  const after = plain(random.pick(['。', '、', 'を見よ', '）', '」と']))
  return join([piece, ...(call ? [call] : []), after])
}

/** Emphasis in emphasis, and ruby in it. */
function nested(random: SeededRandom): WordPiece {
  const inner = ruby(random)
  const [word, before, after] = [japaneseWord(random), japaneseWord(random), japaneseWord(random)]
  const mark = random.pick(['*', '**'])
  return {
    source: `${before}${mark}${word}${inner.source}${mark}${after}`,
    text: before + word + inner.text + after,
  }
}

function code(random: SeededRandom): WordPiece {
  const text = random.pick(['U+3000', 'npx kiyo build', 'a_b[c] = {d: 1}', 'x'.repeat(random.integer(1, 90))])
  // Two in a row would be one.
  return { source: `\`${text}\`と`, text: `${text}と` }
}

/** Sub- and superscript, underlined, small and struck words, and the end of a line, which Markdown has no marks for. */
function tagged(random: SeededRandom): WordPiece {
  const tag = random.pick(['sub', 'sup', 'u', 'small', 's', 'br'])
  if (tag === 'br') return { source: 'や<br>海', text: 'や海' }
  const words = random.pick([String(random.integer(1, 99)), japaneseWord(random, 12), 'n'])
  const before = random.pick(['海', 'H', 'x'])
  return { source: `${before}<${tag}>${words}</${tag}>`, text: before + words }
}

/** A character that is drawn, or a small picture; what begins with a brace would be read as its attributes. */
function picture(random: SeededRandom, pictures: readonly string[]): WordPiece {
  const height = random.next() < 0.3 ? `{height=${random.pick(['1.5', '2', '3', '5'])}em}` : ''
  return { source: `字![印](${random.pick(pictures)})${height}と`, text: '字と' }
}

function literal(random: SeededRandom): WordPiece {
  const sign = random.pick(['*', '[', '{', ':', '\\'])
  return { source: `\\${sign}`, text: sign }
}
