import type { CslName } from '../model/csl-item.js'
import { eastAsianName } from './prepare-names.js'
import type { Reference } from './reference.js'
import { shortTitle } from './short-title.js'
import { sourceLanguage, styleLanguage } from './source-language.js'

/**
 * Get the author of a source as a sentence names them: `村上隆`, `Иоффе`, `Lensen`; the short title where there is none.
 */
export function authorInText({ item }: Reference): string {
  const names = [item.author, item.editor, item.compiler].find((one) => Array.isArray(one)) as
    | CslName[]
    | undefined
  if (!names || names.length === 0) {
    const title = item['title-short'] ?? item.title
    return typeof title === 'string' ? shortTitle(title) : String(item.archive ?? item.id)
  }
  const style = styleLanguage(sourceLanguage(item).language)
  const surnames = names.map((name) =>
    name.literal !== undefined
      ? name.literal
      : style === 'ja'
        ? eastAsianName(name)
        : [name['non-dropping-particle'], name.family ?? name.given].filter(Boolean).join(' '),
  )
  if (style === 'ja') return surnames.join('・')
  const last = surnames.pop() ?? ''
  return surnames.length === 0 ? last : `${surnames.join(', ')} ${style === 'ru' ? 'и' : 'and'} ${last}`
}
