import JSZip from 'jszip'
import type { Element, Nodes } from 'xast'
import { fromXml } from 'xast-util-from-xml'

/** The text of an EPUB as a reading system shows it. */
export interface EpubText {
  /** The running text in spine order, without notes and without what kiyo generates. */
  flow: string
  /** Text of each note by number. */
  notes: Map<number, string>
  /** The same with calls, numbers and dashes, as they stand on a printed page, without readings and links back. */
  printed: { flow: string; notes: string[] }
}

/**
 * Read the text of a finished EPUB back from its files.
 *
 * @param epub  the file's bytes
 * @throws when a content document is not well-formed XML
 */
export async function readEpubText(epub: Uint8Array): Promise<EpubText> {
  const zip = await JSZip.loadAsync(epub)
  const container = await readXml(zip, 'META-INF/container.xml')
  const opfPath = find(container, (element) => element.name === 'rootfile')[0]?.attributes['full-path'] ?? ''
  const opf = await readXml(zip, opfPath)
  const folder = opfPath.slice(0, opfPath.lastIndexOf('/') + 1)
  const hrefs = new Map(
    find(opf, ({ name }) => name === 'item').map(({ attributes }) => [attributes.id, attributes.href]),
  )
  const text: EpubText = { flow: '', notes: new Map(), printed: { flow: '', notes: [] } }
  for (const { attributes } of find(opf, ({ name }) => name === 'itemref')) {
    const href = hrefs.get(attributes.idref)
    if (!href || attributes.linear === 'no') continue
    const body = find(await readXml(zip, folder + href), ({ name }) => name === 'body')[0]
    if (!body) continue
    text.flow += textOf(body, (element) => isOfClass(element, 'generated') || isOfClass(element, 'notes'))
    const isNotPrinted = (element: Element): boolean =>
      element.name === 'rt' || isOfClass(element, 'backlink')
    text.printed.flow += textOf(body, (element) => isNotPrinted(element) || isOfClass(element, 'notes'))
    for (const note of find(body, (element) => element.name === 'aside' && isOfClass(element, 'note'))) {
      const number = Number(/\d+$/.exec(note.attributes.id ?? '')?.[0])
      text.printed.notes.push(textOf(note, isNotPrinted))
      text.notes.set(
        number,
        textOf(note, (element) => isOfClass(element, 'generated')),
      )
    }
  }
  return text
}

async function readXml(zip: JSZip, path: string): Promise<Nodes> {
  const file = zip.file(path)
  if (!file) throw new Error(`The EPUB has no ${path}`)
  return fromXml(await file.async('string'))
}

function find(node: Nodes, test: (element: Element) => boolean): Element[] {
  const found: Element[] = node.type === 'element' && test(node) ? [node] : []
  if ('children' in node) for (const child of node.children) found.push(...find(child, test))
  return found
}

function textOf(node: Nodes, isLeftOut: (element: Element) => boolean): string {
  if (node.type === 'text' || node.type === 'cdata') return node.value
  if (node.type === 'element' && isLeftOut(node)) return ''
  return 'children' in node ? node.children.map((child) => textOf(child, isLeftOut)).join('') : ''
}

function isOfClass(element: Element, name: string): boolean {
  return (element.attributes.class ?? '').split(' ').includes(name)
}
