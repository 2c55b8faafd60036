import { notesOf } from '../../model/flow-text.js'
import type { Publication } from '../../model/publication.js'
import { readStyleSheet } from '../../styles/read-style-sheet.js'
import type { MadeFile } from '../edition.js'
import { webSheet } from '../shared/house-sheet.js'
import { anchorNotes } from './anchor-notes.js'
import { pageName } from './page-name.js'
import { renderArticle } from './render-article.js'
import { renderIssue } from './render-issue.js'
import { takeImages } from './take-images.js'
import type { LinkedFile, WebInputs } from './web-inputs.js'

/** The folder of the edition. */
const FOLDER = 'web/'

/**
 * Make the web edition of a publication: a page an article and, where there are several, one that leads to them; a style
 * sheet, images, and the other editions that it links to, since indexes ask for the PDF in the page's own folder.
 *
 * @param own  with prepared trees, which are changed; its files take the messages
 * @returns    `web/index.html` first
 */
export async function makeWeb(own: Publication, inputs: WebInputs): Promise<[MadeFile, ...MadeFile[]]> {
  const { articles, slug, journal } = own
  const linked = [
    ...linkedFile(inputs.pdf?.bytes, pdfAt(slug)),
    ...linkedFile(inputs.book?.bytes, {
      href: `${slug}.epub`,
      mediaType: 'application/epub+zip',
      kind: 'epub',
    }),
  ]
  const links = linked.map(({ link }) => link)
  const images: MadeFile[] = []
  const numbers = new Set(articles.flatMap(({ tree }) => [...notesOf(tree).keys()]))
  const isAlone = articles.length === 1
  const pages = articles.map((one) => {
    images.push(...takeImages(one, FOLDER))
    const name = pageName(one.index, isAlone)
    // Of several articles each leads to its own PDF: indexes want that, and not the whole issue.
    const offprint = isAlone ? undefined : inputs.offprints?.get(one.article.slug)
    const own = linkedFile(offprint, pdfAt(`${one.prefix}${one.article.slug}`))
    linked.push(...own)
    const others = own.length > 0 ? links.filter(({ kind }) => kind !== 'pdf') : links
    const ownLinks = [...own.map(({ link }) => link), ...others]
    return file(name, renderArticle(one, { ...inputs, journal, links: ownLinks, isAlone }))
  })
  const styles =
    (await readStyleSheet('web.css')) +
    anchorNotes([...numbers].sort((a, b) => a - b)) +
    (await webSheet(own.journal))
  const index = isAlone ? [] : [file('index.html', renderIssue(own, links))]
  const others = [...pages, file('style.css', styles), ...images, ...linked.map(({ made }) => made)]
  const [first, ...rest] = [...index, ...others]
  if (!first) throw new TypeError('Expected a publication with an article')
  return [first, ...rest]
}

function file(name: string, text: string): MadeFile {
  return { name: `${FOLDER}${name}`, bytes: new TextEncoder().encode(text) }
}

function pdfAt(name: string): LinkedFile {
  return { href: `${name}.pdf`, mediaType: 'application/pdf', kind: 'pdf' }
}

function linkedFile(bytes: Uint8Array | undefined, link: LinkedFile): { link: LinkedFile; made: MadeFile }[] {
  return bytes ? [{ link, made: { name: `${FOLDER}${link.href}`, bytes } }] : []
}
