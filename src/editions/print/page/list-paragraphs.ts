import { classes } from '../../../model/classes.js'
import { blockSize, inlineSize } from '../../../model/logical-box.js'
import type { ParagraphToCompose, RunToCompose } from '../layout.js'
import { findIn } from './find-in.js'
import { fitRubies } from './fit-rubies.js'
import { Frame, ownBox } from './frame.js'

/** A run with its node: a text, or the element of a ruby, an image or a line break. */
export interface ListedRun {
  node: Text | HTMLElement
  run: RunToCompose
}

export interface ListedParagraph {
  block: HTMLElement
  paragraph: ParagraphToCompose
  runs: ListedRun[]
}

/** Blocks of text. The browser itself sets verbatim text. */
const TEXT_BLOCKS = 'p, h1, h2, h3, h4, h5, h6, li, figcaption, th, td, dt, dd'
const SET_BY_THE_BROWSER = 'pre'
const TITLES = `.${classes.title}, .${classes.subtitle}`
/** The text of a link that is an address, and not words. */
const ADDRESS = /^(?:[a-z]+:|www\.|10\.\d)\S+$|^[\w.-]+\.[a-z]{2,}(?:[/?#]\S*)?$/i

/**
 * Find the blocks of text that are composed as paragraphs.
 *
 * @param roots  the running text and the notes, or parts of them
 */
export function findParagraphs(roots: readonly HTMLElement[]): HTMLElement[] {
  return findIn(roots, TEXT_BLOCKS).filter(
    (block) => !block.closest(SET_BY_THE_BROWSER) && !block.querySelector(`${TEXT_BLOCKS}, ul, ol`),
  )
}

/** List a paragraph to be composed, with the computed style of each run. */
export function listParagraph(block: HTMLElement, isReprint: boolean): ListedParagraph {
  prepareParagraph(block, isReprint)
  const listed = readParagraph(block)
  markIndent(listed)
  return listed
}

/** Blocks whose measure may depend on others beside them. */
const BESIDE_OTHERS = `figure, .${classes.sideBySide}`

/**
 * Whether the measure of a block is known, whatever is in it and in others: in the text's column, or in a column of a table
 * that has been set.
 */
export function isOfColumn(block: HTMLElement): boolean {
  const table = block.closest('th, td')?.closest('table')
  return table ? table.closest(`.${classes.sideBySide}`) === null : block.closest(BESIDE_OTHERS) === null
}

/** Make a block of text ready to be composed. */
export function prepareParagraph(block: HTMLElement, isReprint: boolean): void {
  if (isReprint) breakAtPageMarks(block)
  breakBeforeYears(block)
  block.classList.add(classes.composed)
}

/** Mark a paragraph that is indented: on its page it may no longer stand after what it is indented for. */
export function markIndent({ block, paragraph }: ListedParagraph): void {
  if (paragraph.indent > 0) block.classList.add(classes.indented)
}

/** List a paragraph that has been prepared, without a change that the browser would have to lay out. */
export function readParagraph(block: HTMLElement): ListedParagraph {
  const style = getComputedStyle(block)
  const measure = inlineSize(new Frame(block).contentBoxOf(block))
  for (const picture of block.querySelectorAll('img')) fitPicture(picture, measure)
  fitRubies(block, measure)
  for (const link of block.querySelectorAll<HTMLElement>('a:not([href^="#"])'))
    if (ADDRESS.test(link.textContent ?? '')) link.dataset.address = ''
  const runs: ListedRun[] = []
  const groups = { last: 0 }
  collectRuns(block, 0, groups, runs)
  return {
    block,
    runs,
    paragraph: {
      measure,
      size: Number.parseFloat(style.fontSize),
      indent: Number.parseFloat(style.textIndent),
      isJustified: style.textAlign === 'justify',
      ...(block.matches(TITLES) ? { isTitle: true } : {}),
      alignment: alignmentOf(style.textAlignLast),
      pushIn: style.getPropertyValue('--text-push-in').trim() as ParagraphToCompose['pushIn'],
      hyphenFamily: style.getPropertyValue('--text-face-roman').trim(),
      runs: runs.map(({ run }) => run),
    },
  }
}

/** Every line is ended, so that it is a last line to the browser. */
function alignmentOf(textAlignLast: string): ParagraphToCompose['alignment'] {
  return textAlignLast === 'center' || textAlignLast === 'end' ? textAlignLast : 'start'
}

function collectRuns(parent: HTMLElement, group: number, groups: { last: number }, runs: ListedRun[]): void {
  for (const child of parent.childNodes) {
    if (child instanceof Text) {
      if (child.data) runs.push({ node: child, run: makeRun(parent, child.data, group) })
    } else if (child instanceof HTMLElement && !child.matches(`.${classes.noteNumber}`)) {
      const inner = isUnbroken(child) && group === 0 ? ++groups.last : mayBeLong(child) ? 0 : group
      switch (child.tagName) {
        case 'BR':
          runs.push({
            node: child,
            run: {
              ...makeRun(parent, '', group),
              kind: 'break',
              endsPage: child.matches(`.${classes.pageEnd}`),
            },
          })
          break
        case 'RUBY':
          runs.push({ node: child, run: makeRuby(child, inner) })
          break
        case 'IMG':
          runs.push({
            node: child,
            run: { ...makeRun(parent, '\ufffc', inner), kind: 'object', width: inlineSize(ownBox(child)) },
          })
          break
        default:
          collectRuns(child, inner, groups, runs)
      }
    }
  }
}

/** Give a picture among words the height that was asked for, or less where it would be wider than its paragraph. */
function fitPicture(picture: HTMLElement, measure: number): void {
  if (picture.dataset.height) picture.style.blockSize = `${picture.dataset.height}em`
  const box = ownBox(picture)
  if (inlineSize(box) <= measure || measure <= 0) return
  picture.style.maxInlineSize = `${measure}px`
  picture.style.blockSize = `${(blockSize(box) * measure) / inlineSize(box)}px`
}

function isUnbroken(element: HTMLElement): boolean {
  return element.matches(`.${classes.keep}, .${classes.dash}`)
}

/**
 * Whether an element is kept whole with a note call after it, though it may have many words: an address, a link, code. A
 * call is at the end of its last word in any case.
 */
function mayBeLong(element: HTMLElement): boolean {
  return element.matches(`a:not(.${classes.noteCall}), code`)
}

/** The style of a run, from its element. */
type RunStyle = Omit<RunToCompose, 'text' | 'group'>

function makeRun(parent: HTMLElement, text: string, group: number): RunToCompose {
  return { ...runStyleOf(parent), text, group }
}

function runStyleOf(parent: HTMLElement): RunStyle {
  const style = getComputedStyle(parent)
  const features = [...style.fontFeatureSettings.matchAll(/"(\w{4})"(?:\s+(\w+))?/g)].map(
    ([, name, value]) => (value === '0' || value === 'off' ? `-${name}` : String(name)),
  )
  if (style.fontKerning === 'none') features.push('-kern')
  const call = parent.closest(`.${classes.noteCall}`)
  return {
    kind: call ? 'note-call' : 'text',
    language: parent.closest('[lang]')?.getAttribute('lang') ?? '',
    size: drawnSize(style.fontSize),
    family: style.fontFamily,
    weight: Number(style.fontWeight),
    isItalic: style.fontStyle === 'italic',
    features,
    isRaised: parent.closest('sup, sub') !== null,
    isAddress: parent.closest('code, [data-address]') !== null,
    reading: '',
    readingSize: 0,
    width: 0,
    endsPage: false,
  }
}

const drawnSizes = new Map<string, number>()

/** Measure one em as the browser draws it: some sizes are drawn 1/64 px smaller than computed. */
function drawnSize(fontSize: string): number {
  let size = drawnSizes.get(fontSize)
  if (size === undefined) {
    const count = 128
    const probe = document.createElement('span')
    probe.classList.add(classes.probe, classes.composed)
    probe.style.fontSize = fontSize
    // The fonts of every article have this character, and it is one em wide.
    probe.textContent = '（'.repeat(count)
    document.body.append(probe)
    size = inlineSize(ownBox(probe)) / count
    probe.remove()
    drawnSizes.set(fontSize, size)
  }
  return size
}

function makeRuby(ruby: HTMLElement, group: number): RunToCompose {
  const reading = ruby.querySelector('rt')
  const base = [...ruby.childNodes]
    .filter((child) => child !== reading)
    .map(textWithPictures)
    .join('')
  const pictures = [...ruby.querySelectorAll('img')]
  return {
    ...makeRun(ruby, base, group),
    kind: 'ruby',
    reading: reading?.textContent ?? '',
    readingSize: reading ? drawnSize(getComputedStyle(reading).fontSize) : 0,
    width: pictures.reduce((sum, picture) => sum + inlineSize(ownBox(picture)), 0),
  }
}

/** The text of a node, with a character for each picture in it. */
function textWithPictures(node: Node): string {
  if (node instanceof HTMLImageElement) return '\ufffc'
  return node instanceof Text ? node.data : [...node.childNodes].map(textWithPictures).join('')
}

/** End a line, and a page, before each mark of an original page within a paragraph. */
function breakAtPageMarks(block: HTMLElement): void {
  const before = document.createRange()
  for (const mark of block.querySelectorAll(`.${classes.pageMark}`)) {
    before.setStart(block, 0)
    before.setEndBefore(mark)
    if (before.toString().trim() === '') continue
    const end = document.createElement('br')
    end.classList.add(classes.lineEnd, classes.pageEnd)
    mark.before(end)
  }
}

/** End the line before years that the style sheet sets on a line of their own, so that it is composed as it is set. */
function breakBeforeYears(block: HTMLElement): void {
  for (const years of block.querySelectorAll<HTMLElement>(`.${classes.years}`)) {
    if (getComputedStyle(years).display !== 'block') continue
    years.before(document.createElement('br'))
    years.style.display = 'inline'
  }
}
