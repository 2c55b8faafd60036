import { fromXml } from 'xast-util-from-xml'
import type { Publication } from '../../model/publication.js'
import { report } from '../../model/report.js'
import { differenceOf } from '../../model/text-difference.js'
import { elementsIn } from '../../xml/elements-in.js'
import { textIn } from '../../xml/text-in.js'
import { bibliographyOf } from './bibliography.js'

/**
 * Read finished XML back and prove that it holds every title and summary of every article.
 *
 * @param files    as they were written
 * @param neutral  takes the messages
 * @param file     as messages call them
 * @param takes    whether the service takes a title in a language; of an article in a given one
 */
export function checkDeposit(
  files: readonly Uint8Array[],
  neutral: Publication,
  file: string,
  takes: (lang: string, own: string) => boolean = () => true,
): void {
  const texts = files.flatMap((bytes) =>
    elementsIn(fromXml(new TextDecoder().decode(bytes))).map((element) => squeezed(textIn(element))),
  )
  for (const one of neutral.articles) {
    const { titles, abstracts } = bibliographyOf(one, neutral.journal, undefined)
    const expected = [
      ...titles
        .filter(({ lang }) => takes(lang, one.article.lang))
        .flatMap(({ title, subtitle }) => [title, ...(subtitle ? [subtitle] : [])]),
      ...abstracts.map(({ text }) => text),
    ]
    for (const text of expected.map(squeezed)) {
      if (texts.some((found) => found.includes(text))) continue
      const difference = differenceOf(text, '')
      if (difference) report(one.file, 'edition-mismatch.text', { file, ...difference })
    }
  }
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, '')
}
