import { childIndex } from './child-index.js'
import type { PlannedArticle } from './lay-out-article.js'
import type { BoundaryPoint, MeasuredItem, MeasuredNote } from './measured-item.js'

/**
 * Copy the columns of a planned article, with the places where its plan divides them, so that the columns stay whole and
 * laid out when the copy is divided.
 */
export function copyPlanned(article: PlannedArticle): PlannedArticle {
  const { columns, items, notes, plan } = article
  const flow = columns.flow.cloneNode(true) as HTMLElement
  const column = columns.notes && (columns.notes.cloneNode(true) as HTMLElement)
  const inFlow = copier(columns.flow, flow)
  const inNotes = columns.notes && column && copier(columns.notes, column)
  const divided = new Set(plan.flatMap(({ from, heads = [], moved = [] }) => [from, ...heads, ...moved]))
  const begun = new Set(plan.flatMap((page) => page.notes.map(({ number, from }) => `${number}:${from}`)))
  return {
    ...article,
    columns: { flow, notes: column },
    items: items.map((item, at) => (divided.has(at) ? copyItem(item, inFlow) : item)),
    notes: new Map(
      [...notes].map(([number, note]): [number, MeasuredNote] => [
        number,
        {
          ...note,
          begins: note.begins.map((place, line) =>
            inNotes && begun.has(`${number}:${line}`) ? copyPlace(place, inNotes) : place,
          ),
        },
      ]),
    ),
  }
}

/** Gets the copy of a node. */
type Copier = <Kind extends Node>(node: Kind) => Kind

function copier(root: Node, copy: Node): Copier {
  return <Kind extends Node>(node: Kind): Kind => {
    const way: number[] = []
    for (let at: Node = node; at !== root; at = at.parentNode ?? root) way.push(childIndex(at))
    return way.reduceRight<Node>((at, index) => at.childNodes[index] ?? at, copy) as Kind
  }
}

function copyItem(item: MeasuredItem, copyOf: Copier): MeasuredItem {
  const { begins, element } = item
  return { ...item, begins: copyPlace(begins, copyOf), ...(element ? { element: copyOf(element) } : {}) }
}

function copyPlace({ node, offset, cut }: BoundaryPoint, copyOf: Copier): BoundaryPoint {
  return {
    node: copyOf(node),
    offset,
    ...(cut
      ? { cut: { ...cut, spanning: cut.spanning.map(({ cell, line }) => ({ cell: copyOf(cell), line })) } }
      : {}),
  }
}
