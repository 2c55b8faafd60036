import type { Nodes } from 'mdast'
import type { VFile } from 'vfile'
import type { Manuscript } from '../../src/model/manuscript.js'

/**
 * Print a manuscript as it was read, for golden files: the messages, the metadata, the tree, a line each.
 *
 * @returns  `line:column severity text ruleId`, then `key: value`, then the nodes with their place, indented
 */
export function printManuscript({ article, tree, file }: Manuscript): string {
  const { images, ...metadata } = article
  const imageLines = [...images].map(
    ([src, image]) =>
      `${src} = ${image.path} ${image.mediaType} ${image.width}x${image.height} ${image.bytes.length} bytes`,
  )
  return [
    ...printMessages(file),
    '---',
    ...Object.entries(metadata).map(([key, value]) => `${key}: ${JSON.stringify(value)}`),
    ...imageLines,
    '---',
    ...tree.children.flatMap((child) => printNode(child, '')),
  ].join('\n')
}

/** The messages of a file, a line each. */
export function printMessages(file: VFile): string[] {
  return file.messages.map((message) => {
    const place = message.line ? `${message.line}:${message.column} ` : ''
    return `${place}${message.fatal ? 'error' : 'warning'} ${message.reason} ${message.ruleId}`
  })
}

function printNode(node: Nodes, indent: string): string[] {
  const { type, children, position, ...fields } = { children: [] as Nodes[], ...node }
  const place = position ? `${position.start.line}:${position.start.column}` : ''
  const values = Object.entries(fields).flatMap(([key, value]) =>
    value === undefined || value === null ? [] : [`${key}=${JSON.stringify(value)}`],
  )
  return [
    `${indent}${[type, place, ...values].filter(Boolean).join(' ')}`,
    ...children.flatMap((child) => printNode(child, `${indent}  `)),
  ]
}
