import path from 'node:path'

/** What an article goes by from its folder, or a text of an issue from its Markdown file: the last name of the path. */
export function slugOfText(name: string): string {
  return path.basename(path.resolve(name)).replace(/\.(?:md|markdown)$/i, '') || 'article'
}
