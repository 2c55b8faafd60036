import { spotsOf } from './spots-of.js'
import { textRule } from './text-rule.js'

/** `Записки печатника С. 5`: no punctuation separates the pages from the title or volume before them. */
const UNPARTED = /(?<=[\p{Script=Cyrillic}\d»)）])[ \u00a0]?(?<!\.\s)[СC]\.[ \u00a0]?\d+/gu
/** Initials, as in `Иванов С. 5`, have a letter after them; an abbreviation ends in a stop of its own. */
const BEFORE = /(?:^|[\s(（«])\p{Lu}$/u

export const unpartedPageLabel = textRule('unparted-page-label', ({ blocks }) =>
  spotsOf(blocks, UNPARTED, ({ 0: found, index }, block) => {
    const before = block.text.slice(0, index)
    if (BEFORE.test(before)) return undefined
    // The words around a citation are another language's
    if (/[）)]$/.test(before) && !/\p{Script=Cyrillic}[^。；;]*$/u.test(before)) return undefined
    return { before: before.slice(-8), label: found.trim() }
  }),
)
