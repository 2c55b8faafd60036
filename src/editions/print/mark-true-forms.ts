import type { Element, Root, Text } from 'hast'
import { SKIP, visit } from 'unist-util-visit'
import { formsOf, type HasForms } from '../../fonts/forms-of.js'
import type { TextFont } from '../../fonts/list-texts.js'
import type { LoadedFonts } from '../../fonts/load-fonts.js'
import { classes } from '../../model/classes.js'
import type { Publication } from '../../model/publication.js'
import { facesFor } from './faces-for.js'

/** The feature of the forms of an element's text. */
const FEATURES: Readonly<Record<string, string>> = { sup: 'sups', sub: 'subs' }

/**
 * Mark superiors and inferiors (上付き・下付き) that their typeface has, so that they are set by these and not by smaller
 * figures, which are lighter than the text.
 *
 * @param own    with trees, which are changed
 * @param fonts  that were loaded for them
 */
export function markTrueForms(
  { articles }: Pick<Publication, 'articles'>,
  { texts, typefaces }: LoadedFonts,
): void {
  const known = new Map<TextFont, HasForms>()
  for (const [index, { tree }] of articles.entries()) {
    const raised = listRaised(tree)
    if (raised.length === 0) continue
    const fontOf = new Map(texts[index]?.map(({ node, font }) => [node, font]))
    const hasForms = (text: Text, feature: string): boolean => {
      const font = fontOf.get(text)
      if (!font) return false
      const { families, weight, style } = font
      const find =
        known.get(font) ??
        formsOf(families.flatMap((family) => facesFor(typefaces, family, weight, style === 'italic')))
      known.set(font, find)
      return find(text.value, feature)
    }
    for (const { element, own } of raised) {
      const feature = FEATURES[element.tagName] ?? ''
      if (own.every((text) => hasForms(text, feature))) element.properties.className = [classes.trueForm]
    }
  }
}

/** List superiors and inferiors of text alone, with their texts. */
function listRaised(tree: Root): { element: Element; own: Text[] }[] {
  const raised: { element: Element; own: Text[] }[] = []
  visit(tree, 'element', (element) => {
    if (!(element.tagName in FEATURES)) return undefined
    const own = element.children.filter((child): child is Text => child.type === 'text')
    if (own.length > 0 && own.length === element.children.length) raised.push({ element, own })
    return SKIP
  })
  return raised
}
