import {
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  type PDFRef,
} from '@cantoo/pdf-lib'
import { type Clause, countOf } from '../clause.js'
import { tokens } from '../content-tokens.js'
import { listTree, numberOf } from '../number-tree.js'
import type { PageContent } from '../page-content.js'
import { streamText } from '../stream-bytes.js'
import { entriesOf } from './entries-of.js'
import { contentIn, type Tag } from './tag.js'

const name = (text: string): PDFName => PDFName.of(text)

/** A piece of a page that is marked. */
interface Mark {
  /** Its number, if it is to be in a tag. */
  number: number | undefined
  isArtifact: boolean
  /** Whether it is in text that is no artifact, or in an artifact. */
  isInText: boolean
  isInArtifact: boolean
}

/**
 * Check that what a document's pages mark is in its tags: no artifact is in tagged text and no tagged text in an artifact,
 * and each piece of text is in one tag, to which the tree of parents leads from it, as it does from each link.
 *
 * @param top    the elements at the top
 * @param links  all links of the pages
 * @see ISO 14289-1, 7.1 "General", 7.20 "XObjects"; ISO 32000-1, 14.7.4.4 "Finding structure elements from content items"
 */
export function inspectMarks(
  document: PDFDocument,
  contents: readonly PageContent[],
  top: readonly Tag[],
  links: readonly { ref: string; link: PDFDict }[],
): Clause<'marks' | 'parents' | 'forms'>[] {
  const { context, catalog } = document
  const root = catalog.lookupMaybe(name('StructTreeRoot'), PDFDict)
  const owners = new Map(
    listTree(root?.lookupMaybe(name('ParentTree'), PDFDict), 'Nums').map(([key, owner]) => [
      numberOf(key),
      owner,
    ]),
  )
  const uses = new Map<string, number>()
  for (const one of top.flatMap((tag) => [...contentIn(tag)])) {
    if (one.kind !== 'content') continue
    const key = `${one.stream ?? one.page} ${one.number}`
    uses.set(key, (uses.get(key) ?? 0) + 1)
  }
  const pages = document.getPages().map(({ node, ref }, index) => ({
    node,
    ref,
    marks: marksIn(contents[index]?.text ?? ''),
  }))
  const tagged = pages.flatMap(({ node, ref, marks }) =>
    marks.flatMap(({ number }) => (number === undefined ? [] : [{ node, ref, number }])),
  )
  return [
    countOf(
      'marks',
      pages.flatMap(({ marks }) => marks),
      ({ number, isArtifact, isInText, isInArtifact }) =>
        isArtifact ? !isInText : number === undefined || (!isInArtifact && !isInText),
    ),
    countOf(
      'parents',
      [
        ...tagged.map(({ node, ref, number }) => {
          const own = context.lookup(owners.get(keyOf(node, 'StructParents')))
          const owner = own instanceof PDFArray ? context.lookup(own.get(number)) : undefined
          return (
            uses.get(`${ref} ${number}`) === 1 && owner instanceof PDFDict && holds(context, owner, number)
          )
        }),
        ...links.map(({ ref, link }) => {
          const owner = context.lookup(owners.get(keyOf(link, 'StructParent')))
          return owner instanceof PDFDict && holdsObject(context, owner, ref)
        }),
      ],
      (is) => is,
    ),
    countOf('forms', formsWithTags(document), (form) => timesPainted(document, contents, form) === 1),
  ]
}

/** List the marks of a page that are artifacts or are to be in tags. */
function marksIn(content: string): Mark[] {
  const marks: Mark[] = []
  const open: Mark[] = []
  let operands: string[] = []
  for (const { token } of tokens(content)) {
    if (/^[\d+.\-/<>[\](]/.test(token)) {
      operands.push(token)
      continue
    }
    if (token === 'BDC' || token === 'BMC') {
      const at = operands.indexOf('/MCID')
      const mark = {
        number: at < 0 ? undefined : Number(operands[at + 1]),
        isArtifact: operands[0] === '/Artifact',
        isInText: open.some(({ number }) => number !== undefined),
        isInArtifact: open.some(({ isArtifact }) => isArtifact),
      }
      open.push(mark)
      if (mark.isArtifact || mark.number !== undefined) marks.push(mark)
    } else if (token === 'EMC') open.pop()
    operands = []
  }
  return marks
}

function keyOf(holder: PDFDict, key: string): number {
  return holder.lookupMaybe(name(key), PDFNumber)?.asNumber() ?? Number.NaN
}

/** Whether an element has a piece of its page's content. */
function holds(context: PDFContext, element: PDFDict, number: number): boolean {
  return entriesOf(element, 'K').some((entry) => {
    const kid = context.lookup(entry)
    if (kid instanceof PDFDict) return kid.lookupMaybe(name('MCID'), PDFNumber)?.asNumber() === number
    return kid instanceof PDFNumber && kid.asNumber() === number
  })
}

/** Whether an element is that of a link. */
function holdsObject(context: PDFContext, element: PDFDict, ref: string): boolean {
  const isOf = (entry: PDFObject): boolean => {
    const kid = context.lookup(entry)
    return kid instanceof PDFDict && kid.get(name('Obj'))?.toString() === ref
  }
  return element.get(name('S')) === name('Link') && entriesOf(element, 'K').some(isOf)
}

/** Drawings that have tagged content: it would be twice in the text if they were painted twice. */
function formsWithTags({ context }: PDFDocument): PDFRef[] {
  return context
    .enumerateIndirectObjects()
    .flatMap(([ref, object]) =>
      object instanceof PDFRawStream &&
      object.dict.get(name('Subtype')) === name('Form') &&
      streamText(object).includes('/MCID')
        ? [ref]
        : [],
    )
}

function timesPainted(document: PDFDocument, contents: readonly PageContent[], form: PDFRef): number {
  return document.getPages().reduce((sum, page, index) => {
    const drawings = page.node.Resources()?.lookupMaybe(name('XObject'), PDFDict)?.entries() ?? []
    const names = drawings.filter(([, one]) => one === form).map(([key]) => key.toString())
    const all = [...tokens(contents[index]?.text ?? '')].map(({ token }) => token)
    return sum + all.filter((token, at) => token === 'Do' && names.includes(all[at - 1] ?? '')).length
  }, 0)
}
