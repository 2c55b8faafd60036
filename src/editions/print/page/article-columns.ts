import { type ClassName, classes } from '../../../model/classes.js'
import type { ArticleColumns } from './lay-out-article.js'

/** Get the columns of an article: its running text, and its notes if it has any. */
export function articleColumns(article: number): ArticleColumns {
  const columnOf = (name: ClassName): HTMLElement | null =>
    document.querySelector<HTMLElement>(`.${name}[data-article="${article}"]`)
  const flow = columnOf(classes.flow)
  if (!flow) throw new Error(`The page has no article ${article}`)
  return { flow, notes: columnOf(classes.notes) }
}
