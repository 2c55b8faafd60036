import type { Element } from 'hast'
import { h } from 'hastscript'
import type { TextChange } from './comparison.js'
import type { TextPart } from './diff-text.js'
import { words } from './words.js'

/** Characters that are shown on both sides of a change. */
const CONTEXT = 60

/** Characters of what moved or was marked otherwise, and is the same. */
const EXCERPT = 160

/**
 * Show a paragraph or note with what was taken out and put in.
 *
 * @param lang  of the text, BCP 47: the Japanese and the Chinese forms of a character are one in Unicode
 */
export function renderTextChange(
  { change, unit, note, pages, parts, after }: TextChange,
  lang: string,
): Element {
  const title = words.unitTitle({ unit, ...(note ? { note } : {}) })
  return h('article.change', { className: [`is-${change}`] }, [
    h('h3', [
      h('span.title', title),
      ' ',
      h('span.what', words.changeName(change)),
      pages.old || pages.new ? h('span.page', [' ', words.fromTo(pages.old, pages.new)]) : '',
    ]),
    after ? h('p.guide', words.movedFrom(words.after(after.old ?? ''), words.after(after.new ?? ''))) : '',
    h(
      'p.quote',
      { lang },
      parts.flatMap((part, index) => renderPart(part, index, parts)),
    ),
  ])
}

function renderPart(
  { kind, text }: TextPart,
  index: number,
  parts: readonly TextPart[],
): (Element | string)[] {
  if (kind === 'added') return [h('ins', text)]
  if (kind === 'removed') return [h('del', text)]
  const before = index > 0 ? CONTEXT : 0
  const after = index < parts.length - 1 ? CONTEXT : parts.length === 1 ? EXCERPT : 0
  const characters = [...text]
  if (characters.length <= before + after + 1) return [text]
  const head = characters.slice(0, parts.length === 1 ? after : before).join('')
  const tail = parts.length === 1 || after === 0 ? '' : characters.slice(-after).join('')
  return [head, h('span.skipped', words.skipped), tail]
}
