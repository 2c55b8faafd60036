import { CharacterClass, characterClass, LETTER_OR_DIGIT } from './character-class.js'
import type { Cluster } from './cluster.js'
import type { NoteCallRun, RubyRun, Run, TextRun } from './paragraph.js'

const SOFT_HYPHEN = '\u00ad'
/** Signs before a number; between two numbers they are operators. */
const SIGN = /^[\u2212\u00b1\u2213]/u
const ACCIDENTAL = /^[♯♭♮]/u
/** French quotation marks have a space on the inner side. */
const FRENCH_OPENING = /^[«‹]/u
const FRENCH_CLOSING = /^[»›]/u
const SPACE = /^[ \u00a0\u202f]$/u
/** Marks that touch a word: quotation marks that open in one language close in another. */
const OPENS_WORD = /^[([{¿¡„‚«»‹›“”‘’]/u
const CLOSES_WORD = /^[,.;:!?)\]}«»‹›“”‘’]/u
/** Letters that are joined with the one before: at a line's end they keep the form that they have at a word's. */
const JOINED =
  /^[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Nko}\p{Script=Mongolian}\p{Script=Adlam}\p{Script=Mandaic}]/u
const RAISED = /^[\u00b9\u00b2\u00b3\u2070-\u209c]/u
/** Note calls and rubies are units. Their groups are numbered from here, above those of the runs. */
const FIRST_OWN_GROUP = 1_000_000

/**
 * List the clusters of a paragraph: shaped, with their JLREQ class and the space inside their glyphs.
 *
 * Brackets, commas, full stops and middle dots have a body of half an em; the rest of their glyph is space: after a
 * comma, before an opening bracket, on both sides of a middle dot.
 *
 * @param runs  without line breaks
 * @param first index of the first of them in the paragraph
 * @see JLREQ, 3.1.2 "Positioning of Punctuation Marks (Commas, Periods and Brackets)"
 */
export function listClusters(runs: readonly Run[], first: number): Cluster[] {
  const clusters: Cluster[] = []
  runs.forEach((run, index) => {
    const at = first + index
    const group = 'group' in run ? (run.group ?? 0) : 0
    if (run.kind === 'object') clusters.push({ ...plain(at, '\ufffc', run.width, run.width, group) })
    else if (run.kind === 'ruby') clusters.push(rubyCluster(run, at, group))
    else if (run.kind !== 'break') addText(clusters, run, at, group)
  })
  clusters.forEach((cluster, at) => {
    const [before, after] = [clusters[at - 1], clusters[at + 1]]
    if (SIGN.test(cluster.text) && after?.wantsAutospace) joinToNumber(cluster, after)
    // A note's accidental belongs to its letter: F♯.
    else if (ACCIDENTAL.test(cluster.text) && before?.class === CharacterClass.western)
      joinToNumber(cluster, before)
    // A raised figure belongs to what it is at: after a Japanese character, as `註¹`, it has no quarter em on either side.
    else if (cluster.isRaised) cluster.wantsAutospace = before?.wantsAutospace ?? false
  })
  spaceMarksOfWords(clusters)
  return clusters
}

/**
 * Have the quotation marks, brackets and stops of a Western word take the quarter em that its letters would have, as in
 * `記事で “three ships” と`. A mark that does not touch its word on the inner side, as one of Japanese in `(`, takes none.
 *
 * @see JLREQ, 3.2.6 and appendix A, where they are Western characters (cl-27)
 */
function spaceMarksOfWords(clusters: readonly Cluster[]): void {
  const isMark = (cluster: Cluster, marks: RegExp): boolean =>
    cluster.class === CharacterClass.western && !cluster.isAddress && marks.test(cluster.text)
  const touches = (
    text: string,
    inner: Cluster | undefined,
    next: Cluster | undefined,
    french: RegExp,
  ): boolean => {
    const isSpaced = french.test(text) && SPACE.test(inner?.text ?? '')
    return (isSpaced ? next : inner)?.wantsAutospace === true
  }
  clusters.forEach((cluster, at) => {
    if (!isMark(cluster, CLOSES_WORD)) return
    const isTouching = touches(cluster.text, clusters[at - 1], clusters[at - 2], FRENCH_CLOSING)
    if (isTouching) cluster.wantsAutospace = true
  })
  for (let at = clusters.length - 1; at >= 0; at--) {
    const cluster = clusters[at]
    if (!cluster || !isMark(cluster, OPENS_WORD)) continue
    const isTouching = touches(cluster.text, clusters[at + 1], clusters[at + 2], FRENCH_OPENING)
    if (isTouching) cluster.wantsAutospace = true
  }
}

/** Make a sign, as that of −25℃ or F♯, a character of its number or letter: neither parted from it nor at a quarter em. */
function joinToNumber(sign: Cluster, number: Cluster): void {
  sign.class = number.class
  sign.wantsAutospace = true
}

function addText(clusters: Cluster[], run: TextRun | NoteCallRun, at: number, group: number): void {
  const { text, language, size } = run
  let start = 0
  let hyphen: number | undefined
  for (const { length, advance } of run.face.shape(text, language, run.features)) {
    const end = start + length
    const value = text.slice(start, end)
    const cluster = plain(at, value, advance * size, size, group)
    cluster.start = start
    cluster.end = end
    cluster.isRaised = (run.kind === 'text' && run.isRaised === true) || RAISED.test(value)
    if (run.kind === 'note-call') {
      cluster.class = CharacterClass.referenceMark
      cluster.group = group || FIRST_OWN_GROUP + at
    } else {
      cluster.class = characterClass(value, language)
      setBlanks(cluster)
      cluster.wantsAutospace =
        (cluster.class === CharacterClass.western || cluster.class === CharacterClass.numeral) &&
        LETTER_OR_DIGIT.test(value)
      cluster.isAddress = run.isAddress ?? false
      if (cluster.class === CharacterClass.western) {
        if (value === SOFT_HYPHEN) {
          hyphen ??= run.hyphen === undefined ? widthOf(run, '-') : run.hyphen * size
          cluster.hyphen = hyphen + (clusters.at(-1)?.tail ?? 0)
        } else if (end < text.length && !JOINED.test(value))
          cluster.tail = widthOf(run, value) - cluster.advance
      }
    }
    clusters.push(cluster)
    start = end
  }
}

function rubyCluster(run: RubyRun, at: number, group: number): Cluster {
  const base = widthOf(run, run.text.replaceAll('\ufffc', '')) + (run.width ?? 0)
  const reading = run.readingFace
    .shape(run.reading, run.language)
    .reduce((sum, { advance }) => sum + advance * run.readingSize, 0)
  const cluster = plain(at, run.text, Math.max(base, reading), run.size, group)
  cluster.class = CharacterClass.ruby
  // A reading hangs over its neighbours by one of its own ems at most.
  cluster.overhang = Math.min(Math.max(0, (reading - base) / 2), run.readingSize)
  // A short reading has one space at its ends and two between its characters.
  cluster.slack = Math.max(0, base - reading) / (2 * [...run.reading].length)
  return cluster
}

function widthOf(run: TextRun | NoteCallRun | RubyRun, text: string): number {
  let width = 0
  for (const { advance } of run.face.shape(text, run.language, run.features)) width += advance * run.size
  return width
}

function plain(run: number, text: string, advance: number, size: number, group: number): Cluster {
  return {
    run,
    start: 0,
    end: text.length,
    text,
    class: CharacterClass.ideograph,
    advance,
    tail: 0,
    blankBefore: 0,
    blankAfter: 0,
    size,
    group,
    wantsAutospace: false,
    hyphen: 0,
    isAddress: false,
    isRaised: false,
    overhang: 0,
    slack: 0,
  }
}

function setBlanks(cluster: Cluster): void {
  const blank = Math.max(0, cluster.advance - cluster.size / 2)
  switch (cluster.class) {
    case CharacterClass.openingBracket:
      cluster.blankBefore = blank
      break
    case CharacterClass.closingBracket:
    case CharacterClass.fullStop:
    case CharacterClass.comma:
      cluster.blankAfter = blank
      break
    case CharacterClass.middleDot:
      cluster.blankBefore = blank / 2
      cluster.blankAfter = blank / 2
      break
  }
}
