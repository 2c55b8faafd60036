import type { Element, ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { visit } from 'unist-util-visit'
import { classes } from '../../model/classes.js'
import { hasClass } from '../../model/has-class.js'
import type { ColumnEdits } from './edit-requests.js'
import type { TableFit } from './layout.js'

/** A part of a column: what is composed and set anew where it is changed. */
export interface ColumnUnit {
  html: string
  /** Equal keys, equal parts, with what the style asks of what is before them. */
  key: string
  /** Whether it is around the parts of the body, which are not in it. */
  holdsBody: boolean
  /** How many there are in it. */
  tables: number
  /** How they are set, once that is known. */
  fits: TableFit[]
}

/** The parts of the columns of an article. */
export type ColumnUnits = Record<keyof ColumnEdits, ColumnUnit[]>

/**
 * Divide columns into the parts that an edit changes one by one. The style sheets of print ask of a part no more than which
 * element is before it, and whether there is one; a journal has no sheet of its own for print.
 *
 * @param columns  of one article, by `renderColumns`
 * @returns        `undefined` where a column has more than elements
 */
export function listUnits([flow, notes]: readonly Element[]): ColumnUnits | undefined {
  const ofFlow = flow && elementsOf(flow)
  const ofNotes = notes ? elementsOf(notes) : []
  const body = ofFlow?.find((one) => hasClass(one, classes.body))
  const ofBody = body ? elementsOf(body) : []
  if (!ofFlow || !ofNotes || !ofBody) return undefined
  const around = ofFlow.map(tagOf).join('')
  const allNotes = ofNotes.map((one) => toHtml(one))
  const units = (elements: readonly Element[], outer: string): ColumnUnit[] =>
    elements.map((element, index) => {
      const before = elements[index - 1]
      const holdsBody = element === body
      const html = holdsBody ? tagOf(element) : toHtml(element)
      // Whether a table is turned depends on the height of its notes.
      const withNotes = isTableWithNotes(html) ? allNotes.join('') : ''
      return {
        html,
        key: [before ? tagOf(before) : outer, html, withNotes].join('\n'),
        holdsBody,
        tables: holdsBody ? 0 : countTables(element),
        fits: [],
      }
    })
  return { flow: units(ofFlow, ''), body: units(ofBody, around), notes: units(ofNotes, '') }
}

/** Whether a part has a table in which notes are called. */
export function isTableWithNotes(html: string): boolean {
  return html.includes('<table') && html.includes(`class="${classes.noteCall}`)
}

function countTables(element: Element): number {
  let count = 0
  visit(element, { tagName: 'table' }, () => {
    count++
  })
  return count
}

function elementsOf({ children }: Element): Element[] | undefined {
  const elements = children.filter((child): child is Element => child.type === 'element')
  return elements.length === children.filter(isSeen).length ? elements : undefined
}

function isSeen(node: ElementContent): boolean {
  return node.type !== 'text' || node.value.trim() !== ''
}

/** The tag that begins an element: all that a style sheet sees of it from without. */
function tagOf(element: Element): string {
  return toHtml({ ...element, children: [] })
}
