import { fromXml } from 'xast-util-from-xml'
import { classes } from '../../model/classes.js'
import { notesOf } from '../../model/flow-text.js'
import { hasClass } from '../../model/has-class.js'
import type { PageMap } from '../../model/page-map.js'
import type { Publication, PublishedArticle } from '../../model/publication.js'
import { report } from '../../model/report.js'
import type { EditionMeans, MadeFile } from '../edition.js'
import { type Bibliography, bibliographyOf } from '../shared/bibliography.js'
import { plainText } from '../shared/plain-text.js'
import { zipFiles } from '../shared/zip-files.js'
import { jstageGaps } from './jstage-gaps.js'
import { renderJats } from './render-jats.js'
import { takeGraphics } from './take-graphics.js'

/** The two forms in which J-STAGE takes articles. */
export const forms = [
  { form: 'full', name: 'jstage-full.zip' },
  { form: 'bibliographic', name: 'jstage-bib.zip' },
] as const

/** What the files for J-STAGE are made with besides the tree. */
export interface JatsInputs extends Pick<EditionMeans, 'browser' | 'modified' | 'neutral'> {
  pageMap: PageMap | undefined
  offprints: ReadonlyMap<string, Uint8Array> | undefined
}

/**
 * Make the archives that J-STAGE takes: FULL-J with the text, BIB-J with the data, the PDF and the text to be searched.
 *
 * @param own  with prepared trees; its files take the messages, one of what each article lacks
 * @see `docs/deposit.md` for what is known of J-STAGE's rules
 */
export async function makeJats(own: Publication, inputs: JatsInputs): Promise<MadeFile[]> {
  const { articles, journal } = own
  const entries: Record<(typeof forms)[number]['form'], MadeFile[]> = { full: [], bibliographic: [] }
  const ids = new Set<string>()
  for (const one of articles) {
    const facts = bibliographyOf(one, journal, inputs.pageMap)
    const pdf = inputs.offprints?.get(one.article.slug)
    // Articles whose pages are not known may have one name.
    const named = articleId(facts)
    const id = ids.has(named) ? `${named}_${one.index + 1}` : named
    ids.add(id)
    const folder = `${[facts.journal.jstageCode ?? 'journal', facts.journal.volume ?? '0', facts.journal.issue ?? '0', id].map(fileName).join('/')}/`
    const file = (path: string, content: string | Uint8Array): MadeFile => ({
      name: folder + path,
      bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
    })
    const { names, files } = await takeGraphics(one, id, inputs.browser)
    const copy = (): PublishedArticle => ({ ...one, tree: structuredClone(one.tree) })
    const full = renderJats(copy(), facts, { graphics: names, form: 'full' })
    const graphics = files.map((graphic) => graphic.name)
    const gaps = jstageGaps(fromXml(full), { hasPdf: pdf !== undefined, graphics })
    const [{ name }] = forms
    if (gaps.length > 0) report(one.file, 'incomplete-deposit', { file: name, service: 'J-STAGE', gaps })
    const pdfs = pdf ? [file(`${id}.pdf`, pdf)] : []
    entries.full.push(
      file(`${id}.xml`, full),
      ...pdfs,
      ...files.map((graphic) => file(`Graphics/${graphic.name}`, graphic.bytes)),
    )
    entries.bibliographic.push(
      file(`${id}.xml`, renderJats(copy(), facts, { graphics: names, form: 'bibliographic' })),
      ...pdfs,
      file(`${id}.txt`, searchText(one)),
    )
  }
  return Promise.all(
    forms.map(async ({ form, name }) => ({ name, bytes: await zipFiles(entries[form], inputs.modified) })),
  )
}

/** As J-STAGE's addresses have it, `59_1`: the volume and the first page; else the folder's name. */
function articleId({ journal, pages, slug }: Bibliography): string {
  return fileName(journal.volume && pages ? `${journal.volume}_${pages.first}` : slug)
}

function fileName(text: string): string {
  return text.replace(/[^\w.-]+/g, '_').replace(/^\.+/, '_')
}

/** The running text and the notes, for J-STAGE's full-text search. */
function searchText({ tree }: PublishedArticle): string {
  const notes = [...notesOf(tree)].map(([number, note]) => `${number} ${plainText(note)}`)
  const parts = tree.children.filter((child) => !hasClass(child, classes.notes)).map(plainText)
  return `${[...parts, ...notes].join('\n')}\n`
}
