import { createHash } from 'node:crypto'
import type { Element } from 'hast'
import type { Page } from 'puppeteer-core'
import type { LoadedFonts } from '../../fonts/load-fonts.js'
import { said } from '../../messages/say.js'
import type { Session } from '../../model/kept.js'
import type { Publication } from '../../model/publication.js'
import type { EditionMeans } from '../edition.js'
import { fitTables } from './compose-lines.js'
import { composeOnce } from './compose-once.js'
import type { EditedSheets, EditRequest, LaidSheets, SheetsRequest, UnitEdit } from './edit-requests.js'
import { type EditedTabs, openEditedTabs } from './edited-tabs.js'
import { editsOf } from './edits-of.js'
import { furnitureOf } from './fill-furniture.js'
import { fitsOf, keepFits } from './keep-fits.js'
import type { ParagraphToCompose, Survey, TableFit, TableToFit, WrittenSheets } from './layout.js'
import { listAhead } from './list-ahead.js'
import { type ColumnUnits, listUnits } from './list-units.js'
import { placePages } from './place-pages.js'
import { type PrintStyles, readPrintStyles, renderPage } from './render-page.js'

/** Pages laid out anew where an edit changed them, and what is to be said of them. */
export interface LaidOutEdited {
  survey: Omit<Survey, 'margins' | 'headings'>
  sheets: WrittenSheets
  /** The `src` of each image that the browser cannot draw. */
  undrawn: string[]
  /** Of all tables: of the running text, then of the notes. */
  tables: TableFit[]
}

/** By session: a preview's builds follow one another, and differ by an edit. */
const kept = new WeakMap<Session, EditedTabs>()

/**
 * Lay an article out in tabs that outlast the build: of its columns only those parts are composed and set that are not what
 * they were in the session's last build, and only those sheets are made into pages, read and written. What is taken from the
 * last build is known by its whole content.
 *
 * @param own      one article, with prepared trees
 * @param columns  by `renderColumns`
 * @returns        `undefined` where it has to be laid out as a whole, in a page of its own
 */
export async function layOutEdited(
  own: Publication,
  { browser, session, progress }: Pick<EditionMeans, 'browser' | 'session' | 'progress'>,
  fonts: LoadedFonts,
  columns: readonly Element[],
): Promise<LaidOutEdited | undefined> {
  const units = listUnits(columns)
  const [one] = own.articles
  if (!units || !one) return undefined
  const styles = await readPrintStyles()
  const key = digestAround(own, columns, fonts, styles)
  const started = await browser()
  let tabs = kept.get(session)
  if (tabs && (tabs.key !== key || tabs.columns.isClosed() || tabs.columns.browser() !== started)) {
    tabs.close()
    tabs = undefined
  }
  progress(said('step.loading'))
  kept.delete(session)
  tabs ??= await openTabs(own, columns, fonts, styles, key, started)
  try {
    const laid = await editTabs(tabs, units, own, fonts, session, styles.pages)
    if (tabs.faults.length > 0) throw new Error(tabs.faults[0])
    kept.set(session, tabs)
    return laid
  } catch (error) {
    tabs.close()
    // What fails in a tab is laid out once more as a whole, and what is wrong is said then.
    if (tabs.faults.length === 0) throw error
    return undefined
  }
}

function openTabs(
  { front, style, articles }: Publication,
  columns: readonly Element[],
  { css, files }: LoadedFonts,
  styles: PrintStyles,
  key: string,
  browser: Parameters<typeof openEditedTabs>[0],
): Promise<EditedTabs> {
  const empty = columns.map((column) => ({ ...column, children: [] }))
  const sheet = `${css}\n${styles.text}\n${style ?? ''}`
  const write = (nonce: string): { columns: string; sheets: string } => ({
    columns: renderPage(front, empty, sheet, nonce),
    sheets: renderPage(front, [], sheet, nonce),
  })
  return openEditedTabs(
    browser,
    key,
    write,
    files,
    articles.flatMap(({ article }) => [...article.images]),
  )
}

async function editTabs(
  tabs: EditedTabs,
  units: ColumnUnits,
  own: Publication,
  fonts: LoadedFonts,
  session: EditionMeans['session'],
  css: string,
): Promise<LaidOutEdited> {
  const [one] = own.articles
  if (!one) throw new Error('There is no article')
  const { furniture } = furnitureOf(one, own.journal)
  const article = {
    index: one.index,
    begins: one.begins,
    isReprint: one.article.pages === 'original',
    furniture,
  }
  const edits = editsOf(tabs.units, units)
  await readyForImages(tabs, tabs.columns, Object.values(edits).flat())
  const { undrawn, listed } = await callEdit<{ undrawn: string[]; listed: TableToFit[] }>(
    tabs,
    'editColumns',
    { article, edits },
  )
  tabs.undrawn.push(...undrawn)
  const tables = fitTables(listed, fonts, session)
  keepFits(tables, edits, tabs.units, units)
  const lines = await composeOnce(
    listAhead<ParagraphToCompose>((isFirst) =>
      isFirst ? callEdit(tabs, 'listEdited', { article, tables }) : callEdit(tabs, 'listFurther', {}),
    ),
    fonts,
    session,
    undefined,
  )
  const edited = await callEdit<EditedSheets>(tabs, 'divideEdited', { article, lines })
  const { format, milliseconds, outOfStep, shortened, isLasting } = edited
  const sheets = edited.sheets.flatMap((html, at) => (typeof html === 'string' ? [{ at, html }] : []))
  await readyForImages(
    tabs,
    tabs.sheets,
    sheets.map(({ html }) => html),
  )
  const laid =
    sheets.length > 0
      ? await laySheets(tabs, { sheets, css, furniture, format })
      : { pages: [], html: [], css: tabs.css, size: tabs.size }
  let next = 0
  const pages = edited.sheets.map((sheet) => {
    const before = typeof sheet === 'number' ? tabs.pages[sheet] : undefined
    if (before) return before
    const [read, html] = [laid.pages[next], laid.html[next]]
    next++
    if (!read || html === undefined) throw new Error('A page is missing')
    return { read, html }
  })
  tabs.pages = pages
  tabs.css = laid.css
  tabs.size = laid.size
  tabs.units = isLasting ? units : undefined
  return {
    survey: {
      format,
      milliseconds,
      outOfStep: [outOfStep],
      shortened: [shortened],
      pages: placePages(pages.map(({ read }) => read)),
    },
    sheets: { html: pages.map(({ html }) => html), css: laid.css, size: laid.size },
    undrawn: tabs.undrawn,
    tables: fitsOf(units),
  }
}

/** Bring a tab to the front where it gets images: behind another the browser decodes none. */
async function readyForImages(tabs: EditedTabs, page: Page, parts: readonly UnitEdit[]): Promise<void> {
  if (parts.some((part) => typeof part === 'string' && part.includes('<img')))
    await noteFault(tabs, page.bringToFront())
}

/** Digest all that the parts of columns are laid out with. */
function digestAround(
  { style, articles, front }: Publication,
  columns: readonly Element[],
  fonts: LoadedFonts,
  styles: PrintStyles,
): string {
  const around = columns.map(({ tagName, properties }) => [tagName, properties])
  const hash = createHash('sha256')
  hash.update(JSON.stringify([fonts.key, fonts.css, styles, style, front.lang, around]))
  for (const { article } of articles)
    for (const [source, { bytes }] of article.images)
      hash.update(JSON.stringify([source, bytes.length])).update(bytes)
  return hash.digest('hex')
}

function callEdit<Result>(
  tabs: EditedTabs,
  name: 'editColumns' | 'listEdited' | 'listFurther' | 'divideEdited',
  request: Partial<EditRequest>,
): Promise<Result> {
  const called = tabs.columns.evaluate(
    (request, name) =>
      import('/editions/print/page/edit-columns.js' as string).then((script) => script[name](request)),
    request,
    name,
  )
  return noteFault(tabs, called)
}

function laySheets(tabs: EditedTabs, request: SheetsRequest): Promise<LaidSheets> {
  const called = tabs.sheets.evaluate(
    (request) =>
      import('/editions/print/page/lay-sheets.js' as string).then((script) => script.laySheets(request)),
    request,
  )
  return noteFault(tabs, called)
}

/** Note among the faults of the tabs what fails in one: a script, or the tab itself where it is closed or crashes. */
async function noteFault<Result>({ faults }: EditedTabs, called: Promise<unknown>): Promise<Result> {
  try {
    return (await called) as Result
  } catch (error) {
    faults.push(String(error))
    throw error
  }
}
