import JSZip from 'jszip'
import type { Element, Nodes, Root } from 'xast'
import { fromXml } from 'xast-util-from-xml'
import { elementsIn } from '../../xml/elements-in.js'
import { textIn } from '../../xml/text-in.js'

/** The text of an article in JATS. */
export interface JatsText {
  /** Without calls of notes. */
  body: string
  /** By id. */
  notes: Map<string, string>
  abstracts: string[]
  references: string[]
}

/** Read the text of every article in an archive for J-STAGE, in its order. */
export async function readJats(archive: Uint8Array): Promise<JatsText[]> {
  const zip = await JSZip.loadAsync(archive)
  const texts: JatsText[] = []
  for (const [path, entry] of Object.entries(zip.files))
    if (path.endsWith('.xml')) texts.push(textOf(fromXml(await entry.async('string'))))
  return texts
}

function textOf(tree: Root): JatsText {
  const body = elementsIn(tree, 'body')[0]
  const group = elementsIn(tree, 'fn-group')[0]
  const notes = group?.children.filter((child) => child.type === 'element') ?? []
  const textsOf = (...names: string[]): string[] =>
    names.flatMap((name) => elementsIn(tree, name).map((one) => textIn(one, isGenerated)))
  return {
    body: body ? textIn(body, isGenerated) : '',
    notes: new Map(notes.map((note) => [note.attributes.id ?? '', textIn(note as Nodes, isGenerated)])),
    abstracts: textsOf('abstract', 'trans-abstract'),
    references: elementsIn(tree, 'ref-list')
      .slice(0, 1)
      .map((one) => textIn(one, isGenerated)),
  }
}

/** Calls, numbers of notes and items, and what describes a picture are in no text. */
function isGenerated({ name, attributes }: Element): boolean {
  return (name === 'xref' && attributes['ref-type'] === 'fn') || name === 'label' || name === 'alt-text'
}
