import type { Element, ElementContent, Nodes, Root } from 'hast'
import { h } from 'hastscript'
import { visit } from 'unist-util-visit'
import { articleWords } from '../messages/article-words.js'
import { classes } from '../model/classes.js'
import { elementOfClass } from '../model/flow-text.js'
import { hasClass } from '../model/has-class.js'
import { forLanguage, type HouseStyle } from '../model/house-style.js'
import { type NumberForm, writeNumber } from '../model/number-form.js'
import { inLanguage } from '../model/translated.js'

/** A section of the body, with the numbers of the notes that are called in it. */
interface Section {
  children: ElementContent[]
  called: number[]
}

/**
 * Put the notes where the house has them, and number them anew in each section if it does so: at the foot of pages, where
 * they stay together after the body; after each section of the highest level; or after the text, before the works cited.
 * Those of a summary after the text are at its end. The authors' note is always at the foot.
 *
 * @param house  its placement, numbering and heading of notes, and its forms of numbers
 * @param lang   of the article
 * @returns      transform; expects `section.body` and `section.notes`, adds `section.notes.end-notes` to the body
 */
export function rehypeEndNotes(
  house: Pick<HouseStyle, 'notePlacement' | 'noteNumbering' | 'notesHeading' | 'noteCall' | 'noteNumber'>,
  lang: string,
) {
  const { notePlacement: placement, noteNumbering: numbering } = house
  return (tree: Root): undefined => {
    if (placement === 'foot' && numbering === 'article') return
    const body = elementOfClass(tree, classes.body)
    const foot = elementOfClass(tree, classes.notes)
    if (!body || !foot) return
    const notes = new Map(
      foot.children.flatMap((note): [number, Element][] =>
        note.type === 'element' ? [[Number(note.properties.dataNote), note]] : [],
      ),
    )
    const authors = notes.get(0)
    notes.delete(0)
    const sections = sectionsOf(tree, body, [...notes.keys()])
    if (numbering === 'section') {
      const labels = new Map(sections.flatMap(({ called }) => called.map((note, index) => [note, index + 1])))
      renumber(tree, labels, forLanguage(house.noteCall, lang), forLanguage(house.noteNumber, lang))
    }
    if (placement === 'foot' || notes.size === 0) return
    for (const summary of summariesAfter(tree)) {
      const own = callsIn(summary).flatMap((number) => notes.get(number) ?? [])
      for (const note of own) notes.delete(Number(note.properties.dataNote))
      if (own.length > 0) summary.children.push(endNotes(own))
    }
    const notesOf = ({ called }: Section): Element[] => called.flatMap((number) => notes.get(number) ?? [])
    const heading = headingOf(house.notesHeading, lang)
    if (placement === 'section') {
      body.children = sections.flatMap((section) => {
        const own = notesOf(section)
        return own.length > 0 ? [...section.children, endNotes([...heading('h3'), ...own])] : section.children
      })
    } else {
      const isGrouped =
        numbering === 'section' && sections.filter(({ called }) => called.length > 0).length > 1
      const all = sections.flatMap((section) => {
        const own = notesOf(section)
        return isGrouped && own.length > 0 ? [...groupHeading(section), ...own] : own
      })
      const works = sections.findLastIndex(({ children }) => hasWorks(children))
      const at = works < 0 ? sections.length : works
      const childrenOf = (some: readonly Section[]): ElementContent[] =>
        some.flatMap(({ children }) => children)
      body.children = [
        ...childrenOf(sections.slice(0, at)),
        endNotes([...heading('h2'), ...all]),
        ...childrenOf(sections.slice(at)),
      ]
    }
    foot.children = authors ? [authors] : []
    if (!authors) tree.children = tree.children.filter((child) => child !== foot)
  }
}

/**
 * Divide the body into sections of the highest level. What is called before the body is of the first one, and what is called
 * after it of the last.
 */
function sectionsOf(tree: Root, body: Element, numbers: readonly number[]): Section[] {
  const sections: Section[] = [{ children: [], called: [] }]
  for (const child of body.children) {
    if (isHeading(child) && sections.at(-1)?.children.some(({ type }) => type === 'element'))
      sections.push({ children: [], called: [] })
    sections.at(-1)?.children.push(child)
  }
  const before = tree.children.slice(0, tree.children.indexOf(body)).flatMap(callsIn)
  for (const [index, section] of sections.entries())
    section.called = [...(index === 0 ? before : []), ...section.children.flatMap(callsIn)]
  const called = new Set(sections.flatMap((section) => section.called))
  // In order: those of the last section come before those of a summary after it.
  sections.at(-1)?.called.push(...numbers.filter((number) => !called.has(number)))
  for (const section of sections)
    section.called = section.called.filter((number) => numbers.includes(number)).sort((a, b) => a - b)
  return sections
}

/** Summaries that are read, and printed, after the article's own notes. */
function summariesAfter(tree: Root): Element[] {
  return tree.children.filter(
    (part): part is Element => hasClass(part, classes.summary) && !hasClass(part, classes.before),
  )
}

function isHeading(node: ElementContent): boolean {
  return node.type === 'element' && (node.tagName === 'h2' || hasClass(node, classes.back))
}

function callsIn(node: Nodes): number[] {
  const numbers: number[] = []
  visit(node, 'element', (element) => {
    if (hasClass(element, classes.noteCall)) numbers.push(Number(element.properties.dataNote))
  })
  return numbers
}

function hasWorks(children: readonly ElementContent[]): boolean {
  return children.some((child) => elementOfClass(child, classes.worksCited) !== undefined)
}

/** Write the numbers of calls and notes anew. */
function renumber(
  tree: Root,
  labels: ReadonlyMap<number, number>,
  callForm: NumberForm,
  numberForm: NumberForm,
): void {
  visit(tree, 'element', (element) => {
    const number = labels.get(Number(element.properties.dataNote))
    if (number === undefined) return
    if (hasClass(element, classes.noteCall)) setText(element, writeNumber(number, callForm))
    const label = hasClass(element, classes.note) && elementOfClass(element, classes.noteNumber)
    if (label) setText(label, writeNumber(number, numberForm))
  })
}

function setText(element: Element, value: string): void {
  element.children = [{ type: 'text', value }]
}

function endNotes(children: readonly ElementContent[]): Element {
  return h(`section.${classes.notes}.${classes.endNotes}`, [...children])
}

/** Make the heading of notes; none where the house has an empty one. */
function headingOf(headings: HouseStyle['notesHeading'], lang: string): (level: 'h2' | 'h3') => Element[] {
  const words = articleWords(lang)
  const own = inLanguage(headings, lang) ?? headings['*']
  const properties = {
    lang: own !== undefined || words.lang === lang ? null : words.lang,
    dataGenerated: '',
  }
  return (level) => (own === '' ? [] : [h(level, properties, own ?? words.notes)])
}

/** The heading of a section over its notes, where all notes are together. */
function groupHeading({ children }: Section): Element[] {
  const first = children.find(isHeading)
  if (first?.type !== 'element') return []
  const heading = hasClass(first, classes.back) ? first.children[0] : first
  const text = heading ? wordsOf(heading).trim() : ''
  return text === '' ? [] : [h('h3', { dataGenerated: '' }, text)]
}

/** The words of a heading with its number, without calls and readings. */
function wordsOf(node: ElementContent): string {
  if (node.type === 'text') return node.value
  if (node.type !== 'element' || node.tagName === 'rt' || hasClass(node, classes.noteCall)) return ''
  return node.children.map(wordsOf).join('')
}
