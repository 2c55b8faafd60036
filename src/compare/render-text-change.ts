import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Sayer } from '../messages/say.js'
import { classes } from '../model/classes.js'
import type { TextChange } from './comparison.js'
import type { DiffPart } from './diff-text.js'

/** Placeholder for omitted text. */
export const SKIPPED = '…'

/** Characters that are shown on both sides of a change. */
const CONTEXT = 60

/** Characters of an excerpt from text that is unchanged but was moved or is marked up differently. */
const EXCERPT = 160

/**
 * Render a paragraph or note with deletions and insertions.
 *
 * @param lang  of the text, BCP 47: the Japanese and the Chinese forms of a character are one in Unicode
 */
export function renderTextChange(
  { change, unit, note, pages, parts, looks, after }: TextChange,
  lang: string,
  say: Sayer,
): Element {
  const title = say('compare.unit', { unit, ...(note ? { note } : {}) })
  const [from = '', to = ''] = [pages.old ?? pages.new, pages.new ?? pages.old]
  return h(`article.${classes.change}`, [
    h('h3', [
      h(`span.${classes.title}`, title),
      ' ',
      h(`span.${classes.what}`, say('compare.change', { change })),
      to
        ? h(`span.${classes.page}`, [
            ' ',
            from === to
              ? say('compare.on-page', { page: to })
              : say('compare.from-to', { old: from, new: to }),
          ])
        : '',
    ]),
    after
      ? h(`p.${classes.guide}`, say('compare.moved-from', { old: after.old ?? '', new: after.new ?? '' }))
      : '',
    h(
      `p.${classes.quote}`,
      { lang },
      parts.flatMap((part, index) => renderPart(part, index, parts)),
    ),
    looks
      ? h(
          `ul.${classes.marking}`,
          looks.map((look) => h('li', say('compare.look', look))),
        )
      : '',
  ])
}

function renderPart(
  { kind, text }: DiffPart,
  index: number,
  parts: readonly DiffPart[],
): (Element | string)[] {
  if (kind === 'added') return [h('ins', text)]
  if (kind === 'removed') return [h('del', text)]
  const before = index > 0 ? CONTEXT : 0
  const after = index < parts.length - 1 ? CONTEXT : parts.length === 1 ? EXCERPT : 0
  const characters = [...text]
  if (characters.length <= before + after + 1) return [text]
  const head = characters.slice(0, parts.length === 1 ? after : before).join('')
  const tail = parts.length === 1 || after === 0 ? '' : characters.slice(-after).join('')
  return [head, h(`span.${classes.skipped}`, SKIPPED), tail]
}
