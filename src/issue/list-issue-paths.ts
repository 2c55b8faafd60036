import { isPair, isScalar, type Node, parseDocument, visit } from 'yaml'
import { pathInFolder } from '../read/path-in-folder.js'

/** The keys under which `issue.yaml` names what belongs to it. */
const KEYS = new Set(['articles', 'front-matter', 'back-matter'])

/**
 * List what `issue.yaml` names in its journal's folder: articles, front and back matter. Paths that lead out of it are left
 * out; a faulty file lists what can be read of it.
 *
 * @param yaml  the file's text
 */
export function listIssuePaths(yaml: string): string[] {
  const paths: string[] = []
  visit(parseDocument(yaml, { logLevel: 'silent' }), {
    Scalar: (_key, node, ancestors) => {
      const isNamed = ancestors.some((one) => isPair(one) && KEYS.has(textOf(one.key as Node)))
      const path = isNamed ? pathInFolder(textOf(node)) : undefined
      if (path && path !== '.') paths.push(path.replace(/\/+$/, ''))
    },
  })
  return paths
}

function textOf(node: Node | null): string {
  return isScalar(node) && typeof node.value === 'string' ? node.value : ''
}
