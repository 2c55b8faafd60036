import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import type { Article } from '../model/article.js'
import { report } from '../model/report.js'
import { inLanguage } from '../model/translated.js'

/**
 * Check that every summary has a title in its own language.
 *
 * @param file  gets `untitled-summary`
 */
export function checkSummaryTitles(
  tree: Root,
  { titles, title, titleEn }: Omit<Article, 'images'>,
  file: VFile,
): void {
  if (titles === undefined) return
  for (const node of tree.children) {
    if (node.type === 'summary' && inLanguage(titles, node.lang) === undefined)
      report(file, 'untitled-summary', { lang: node.lang, printed: titleEn ?? title }, node.position?.start)
  }
}

/**
 * Put the summaries that are printed before the text there, and number the notes anew where one of them calls some: notes
 * are numbered in the order of reading.
 *
 * @param tree  with its notes numbered, the text's first and then the summaries'
 */
export function placeSummaries(tree: Root, { summaryPlaces }: Pick<Article, 'summaryPlaces'>): void {
  if (!summaryPlaces) return
  for (const node of tree.children) {
    if (node.type !== 'summary') continue
    if ((inLanguage(summaryPlaces, node.lang) ?? summaryPlaces['*']) === 'before') node.place = 'before'
  }
  const isBefore = (node: Root['children'][number]): boolean =>
    node.type === 'summary' && node.place === 'before'
  tree.children = [...tree.children.filter(isBefore), ...tree.children.filter((node) => !isBefore(node))]

  const isAfter = (node: Root['children'][number]): boolean => node.type === 'summary' && !isBefore(node)
  const inOrder = [...tree.children.filter((node) => !isAfter(node)), ...tree.children.filter(isAfter)]
  const numbers = new Map<number, number>()
  for (const part of inOrder) {
    if (part.type === 'footnoteDefinition') continue
    visit(part, 'footnoteReference', ({ data }) => {
      if (data?.number !== undefined) numbers.set(data.number, numbers.size + 1)
    })
  }
  visit(tree, (node) => {
    if (node.type !== 'footnoteReference' && node.type !== 'footnoteDefinition') return
    const number = node.data?.number === undefined ? undefined : numbers.get(node.data.number)
    if (number !== undefined) node.data = { ...node.data, number }
  })
  const definitions = tree.children.filter((node) => node.type === 'footnoteDefinition')
  tree.children = [
    ...tree.children.filter((node) => node.type !== 'footnoteDefinition'),
    ...definitions.sort((a, b) => (a.data?.number ?? 0) - (b.data?.number ?? 0)),
  ]
}
