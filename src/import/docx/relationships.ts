import { elementsIn } from '../../xml/elements-in.js'
import { parsePart } from './parse-part.js'

/** What a part of a document needs: another part, or an address. */
export interface Relationship {
  id: string
  /** The last word of the type's address: `image`, `hyperlink`, `footnotes`. */
  type: string
  /** Path in the archive, or an address. */
  target: string
  isExternal: boolean
}

/**
 * Read the relationships of a part.
 *
 * @param path  of the part; empty for the package's own
 * @see ECMA-376-2, 9.3 "Relationships"
 */
export function relationshipsOf(files: ReadonlyMap<string, Uint8Array>, path: string): Relationship[] {
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const source = `${folder}_rels/${path.slice(folder.length)}.rels`
  const bytes = files.get(source)
  if (!bytes) return []
  return elementsIn(parsePart(bytes, source), 'Relationship').map(({ attributes }) => {
    const isExternal = attributes.TargetMode === 'External'
    const target = attributes.Target ?? ''
    return {
      id: attributes.Id ?? '',
      type: (attributes.Type ?? '').replace(/^.*\//, ''),
      target: isExternal ? target : resolve(folder, target),
      isExternal,
    }
  })
}

function resolve(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').filter(Boolean)
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}
