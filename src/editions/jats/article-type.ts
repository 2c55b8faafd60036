import type { Translated } from '../../model/translated.js'

/** What contributions are called in contents, by JATS's `article-type`. */
const TYPES: readonly [type: string, labels: RegExp][] = [
  ['book-review', /書評|新刊紹介|book review|^reviews?$|рецензи/i],
  ['review-article', /総説|展望|動向|サーベイ|review article|survey|обзор/i],
  ['translation', /翻訳|訳注|^translation/i],
  ['brief-report', /研究ノート|研究報告|調査報告|資料|research note|report|сообщени/i],
  ['obituary', /追悼|訃報|obituary|некролог/i],
  ['editorial', /巻頭|編集後記|editorial/i],
  ['research-article', /論文|論説|article|статья/i],
]

/**
 * The type of a contribution, by the section under which the journal has it; `research-article` where it has none, `other`
 * for a name that is not known.
 *
 * @see JATS Publishing 1.1, `article-type`
 */
export function articleType(section: Translated | undefined): string {
  const labels = Object.values(section ?? {})
  if (labels.length === 0) return 'research-article'
  return TYPES.find(([, pattern]) => labels.some((label) => pattern.test(label)))?.[0] ?? 'other'
}
