import type { PDFPageProxy } from 'pdfjs-dist'

/** A node of a page's tags. */
export interface TagNode {
  role?: string
  /** BCP 47. */
  lang?: string
  /** What a figure is described as. */
  alt?: string
  /** `content` for text, `object` for an annotation. */
  type?: string
  id?: string
  children?: TagNode[]
}

/**
 * Whether a node of the tags is a reading of ruby, or a parenthesis around one: some browsers tag readings, others leave
 * them outside the tags. They are not part of the running text.
 *
 * @see ISO 32000-1, 14.8.4.4.2 "Ruby and Warichu elements"
 */
export function isReading({ role }: TagNode): boolean {
  return role === 'RT' || role === 'RP'
}

/** The text of one marked-content sequence. */
export interface MarkedText {
  /** Without U+00AD. */
  text: string
  /** Left edge and baseline of its first character, in PDF points. */
  left: number
  bottom: number
  /** Whether its line runs up the page. */
  isTurned: boolean
}

/** Read the text of a page by the id of its marked content, and all text in the order of painting. */
export async function readMarkedText(
  page: PDFPageProxy,
): Promise<{ texts: Map<string, MarkedText>; painted: string }> {
  const texts = new Map<string, MarkedText>()
  const open: string[] = []
  let painted = ''
  const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true })
  for (const item of items) {
    if ('str' in item) {
      const text = item.str.replaceAll('\u00ad', '')
      painted += text
      const id = open.at(-1)
      if (!id) continue
      const before = texts.get(id)
      if (before) before.text += text
      else {
        const [along, up, , , left, bottom] = item.transform.map(Number)
        const isTurned = Math.abs(up ?? 0) > Math.abs(along ?? 0)
        texts.set(id, { text, left: left ?? 0, bottom: bottom ?? 0, isTurned })
      }
    } else if (item.type === 'endMarkedContent') open.pop()
    // Marked content within tagged content, such as replacement text, belongs to its tag.
    else open.push((item as { id?: string }).id ?? open.at(-1) ?? '')
  }
  return { texts, painted }
}
