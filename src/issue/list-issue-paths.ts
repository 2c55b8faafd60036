import { isScalar, parseDocument, visit } from 'yaml'

/**
 * List what `issue.yaml` may name in its journal's folder: every text in it, of which those that are no paths lead nowhere.
 * A faulty one lists what can be read of it.
 *
 * @param yaml  the file's text
 */
export function listIssuePaths(yaml: string): string[] {
  const paths: string[] = []
  visit(parseDocument(yaml, { logLevel: 'silent' }), {
    Scalar: (_key, node) => {
      if (isScalar(node) && typeof node.value === 'string')
        paths.push(node.value.replace(/^\.\//, '').replace(/\/+$/, ''))
    },
  })
  return paths
}
