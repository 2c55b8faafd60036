import type { Element } from 'xast'
import { textIn } from '../../xml/text-in.js'
import type { Inline, TextFormat } from './word-document.js'
import { childOf, elementsOf } from './word-xml.js'

/**
 * Write a formula in a line of text: `E=mc` with a raised 2, fractions with a stroke, roots with the radical sign. What it
 * looks like is lost, what it says is not.
 *
 * @param element  `m:oMath`, or a part of it
 * @see ECMA-376-1, 22.1 "Math"
 */
export function readFormula(element: Element): Inline[] {
  const part = (name: string): Inline[] => {
    const child = childOf(element, name)
    return child ? elementsOf(child).flatMap(readFormula) : []
  }
  const character = (name: string, standard: string): string =>
    childOf(childOf(element, `${element.name}Pr`), name)?.attributes['m:val'] ?? standard
  switch (element.name) {
    case 'm:t':
      return plainText(textIn(element))
    case 'm:f':
      return [...grouped(part('m:num')), ...plainText('/'), ...grouped(part('m:den'))]
    case 'm:sSup':
      return [...part('m:e'), ...placed(part('m:sup'), 'superscript')]
    case 'm:sSub':
      return [...part('m:e'), ...placed(part('m:sub'), 'subscript')]
    case 'm:sSubSup':
    case 'm:sPre':
      return [...part('m:e'), ...placed(part('m:sub'), 'subscript'), ...placed(part('m:sup'), 'superscript')]
    case 'm:rad':
      return [...placed(part('m:deg'), 'superscript'), ...plainText('√'), ...grouped(part('m:e'))]
    case 'm:nary':
      return [
        ...plainText(character('m:chr', '∫')),
        ...placed(part('m:sub'), 'subscript'),
        ...placed(part('m:sup'), 'superscript'),
        ...part('m:e'),
      ]
    case 'm:d': {
      const parts = elementsOf(element).filter(({ name }) => name === 'm:e')
      const separator = plainText(character('m:sepChr', '|'))
      const inner = parts.flatMap((one, index) => [
        ...(index > 0 ? separator : []),
        ...elementsOf(one).flatMap(readFormula),
      ])
      return [...plainText(character('m:begChr', '(')), ...inner, ...plainText(character('m:endChr', ')'))]
    }
    case 'm:mr':
      return [...elementsOf(element).flatMap((one) => [...readFormula(one), ...plainText(' ')])]
    case 'm:m':
    case 'm:eqArr':
      return elementsOf(element).flatMap((one, index) => [
        ...(index > 0 ? plainText('; ') : []),
        ...readFormula(one),
      ])
    case 'm:acc':
      return [...part('m:e'), ...plainText(character('m:chr', '\u0302'))]
    default:
      // Properties say how it looks
      return /Pr$/.test(element.name) ? [] : elementsOf(element).flatMap(readFormula)
  }
}

/** In parentheses where it is more than one character or number. */
function grouped(inlines: readonly Inline[]): Inline[] {
  const text = inlines.map((one) => (one.type === 'text' ? one.value : '')).join('')
  const isSimple = /^(?:[\p{L}\p{M}]+|[\d.,]+)$/u.test(text)
  return isSimple ? [...inlines] : [...plainText('('), ...inlines, ...plainText(')')]
}

function placed(inlines: readonly Inline[], position: 'superscript' | 'subscript'): Inline[] {
  return inlines.map((one) => {
    const format: TextFormat = one.type === 'text' ? { ...one.format, position } : {}
    return one.type === 'text' ? { ...one, format } : one
  })
}

/** Words as one inline of no particular look. */
function plainText(value: string): Inline[] {
  return value === '' ? [] : [{ type: 'text', value, format: {} }]
}
