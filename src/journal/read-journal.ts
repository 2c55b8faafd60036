import { join, relative, resolve, sep } from 'node:path'
import type { Point } from 'unist'
import { VFile } from 'vfile'
import type { CitationStyle } from '../model/citation-style.js'
import type { DeclaredStyle } from '../model/declared-style.js'
import type { Journal } from '../model/journal.js'
import { languageTag } from '../model/language-tag.js'
import { report } from '../model/report.js'
import { reportCapped, reportRemainder } from '../model/report-capped.js'
import type { Translated } from '../model/translated.js'
import { decodeText } from '../read/decode-text.js'
import { openInFolder } from '../read/open-in-folder.js'
import { present } from '../read/present.js'
import { reportUnopened } from '../read/report-unopened.js'
import { meantName } from '../settings/nearest-name.js'
import type { OwnProblem } from '../settings/own-problem.js'
import { type ReadSettings, readSettings } from '../settings/read-settings.js'
import { withTags } from '../settings/text-settings.js'
import { checkContrast } from './check-contrast.js'
import { checkFurniture } from './check-furniture.js'
import { declareStyle } from './declare-style.js'
import { findJournal, JOURNAL_FILE } from './find-journal.js'
import { houseOf } from './house-of.js'
import { journalSchema } from './journal-schema.js'
import { readCitationStyle } from './read-citation-style.js'
import { readHouseCover } from './read-house-cover.js'
import { readHouseFaces, readHouseFallbacks } from './read-house-faces.js'
import { readHouseSheet } from './read-house-sheet.js'
import type { WrittenStyle } from './style-schema.js'

const BYTES = 200_000

/** A manuscript's journal, and what is to be said of its files. */
export interface ReadJournal {
  /** `undefined` where there is no `journal.yaml` at or above the manuscript, or it has errors. */
  journal?: Journal
  /** `journal.yaml`, by its path from the manuscript's folder; `undefined` where there is none. */
  file?: VFile
  /** The citation style, also where the rest of the journal has errors. */
  citations?: CitationStyle
}

/**
 * Read the journal that a manuscript belongs to.
 *
 * @param manuscript  the manuscript's folder, at or above which `journal.yaml` is looked for
 */
export async function readJournal(manuscript: string): Promise<ReadJournal> {
  const found = await findJournal(manuscript)
  if (!found) return {}
  const { folder, misnamed } = found
  const name = misnamed ?? JOURNAL_FILE
  const path = relative(resolve(manuscript), join(folder, name))
  const file = new VFile({ path: path.split(sep).join('/') })
  if (misnamed !== undefined) {
    report(file, 'misnamed-journal', { name: misnamed })
    return { file }
  }
  const opened = await openInFolder(folder, JOURNAL_FILE, BYTES)
  if ('fault' in opened) {
    reportUnopened({ kind: 'journal', name: JOURNAL_FILE, fault: opened.fault, limit: BYTES }, file)
    return { file }
  }
  const source = decodeText(opened.bytes, file)
  const parsed = source === undefined ? undefined : readSettings(source, JOURNAL, file)
  const fonts = parsed?.data.fonts
  const placeOf = (keys: readonly string[]): Point | undefined => parsed?.placeOf(['fonts', ...keys])
  const faces = fonts ? await readHouseFaces(fonts, folder, placeOf, file) : []
  const fallbacks = fonts ? await readHouseFallbacks(fonts, folder, placeOf, file) : []
  const { cover: written } = parsed?.data ?? {}
  const coverPlace = parsed?.placeOf(['cover', 'image']) ?? parsed?.placeOf(['cover'])
  const cover = written && (await readHouseCover(written, folder, coverPlace, file))
  if (parsed) await checkContrast(parsed.data, parsed.placeOf, file)
  reportRemainder(file)
  const way = file.path.slice(0, -JOURNAL_FILE.length)
  const citations = await readCitationStyle(folder, way)
  const { sheet, files } = await readHouseSheet(folder, way)
  file.messages.push(...[...citations.files, ...files].flatMap(({ messages }) => messages))
  if (!parsed) return { file, ...present({ citations: citations.style }) }
  const own = present({
    faces: faces.length > 0 ? faces : undefined,
    fallbacks: fallbacks.length > 0 ? fallbacks : undefined,
    citations: citations.style,
    screen: parsed.data.screen && { light: {}, dark: {}, ...present(parsed.data.screen) },
    cover,
    sheet,
  })
  const journal = { ...journalOf(folder, file.path, parsed), ...own }
  checkFurniture(journal.house, parsed.placeOf, file)
  return { file, journal }
}

/** What only a journal can have wrong. */
const OWN_PROBLEMS = [
  'no-language',
  'doi-prefix',
  'jstage-code',
  'email',
  'length',
  'count',
  'lines',
  'number-form',
  'font-index',
  'no-subtitle',
  'levels',
  'colour',
  'zero',
  'brace',
  'no-slug',
] as const

/** Report what can be wrong with no other settings than a journal's. */
function reportOwn({ problem, key, params, place }: OwnProblem, file: VFile): void {
  if (problem === 'variable') {
    const variable = String(params?.variable)
    const variables = (params?.variables as readonly string[] | undefined) ?? []
    const data = { key, variable, variables, nearest: meantName(variable, variables) }
    reportCapped(file, 'invalid-journal.variable', data, place)
    return
  }
  reportCapped(
    file,
    `invalid-journal.${OWN_PROBLEMS.find((one) => one === problem) ?? 'address'}`,
    { key },
    place,
  )
}

/** How `journal.yaml` is read. */
const JOURNAL = { schema: journalSchema, rule: 'invalid-journal', reportOwn } as const

function journalOf(
  folder: string,
  path: string,
  { data, placeOf }: ReadSettings<typeof journalSchema>,
): Journal {
  const [first = 'ja', ...others] = data.languages.map((tag) => languageTag(tag) ?? tag)
  const inOrder = (texts: Translated | undefined): Translated | undefined =>
    texts &&
    Object.fromEntries(
      Object.entries(withTags(texts, first)).sort(([a], [b]) => Number(b === first) - Number(a === first)),
    )
  return {
    folder,
    title: inOrder(data.title) ?? {},
    languages: [first, ...others],
    house: houseOf(data.style ?? {}),
    ...present({
      shortTitle: inOrder(data['short-title']),
      issn: data.issn,
      eissn: data.eissn,
      publisher: inOrder(data.publisher),
      editor: inOrder(data.editor),
      place: inOrder(data.place),
      doiPrefix: data['doi-prefix'],
      imprint: data.imprint,
      summaryPlaces: data.summaries && withTags(data.summaries, '*'),
      url: data.url,
      articleUrl: data['article-url'],
      jstageCode: data['jstage-code'],
      depositor: data.depositor,
      kind: data.kind,
      jpcoarVersion: data['jpcoar-version'],
    }),
    ...(data.style ? { style: styleOf(path, data.style, (keys) => placeOf(['style', ...keys])) } : {}),
    ...(data.licence ? { licence: { ...present(data.licence), name: data.licence.name } } : {}),
  }
}

function styleOf(
  path: string,
  style: WrittenStyle,
  placeOf: (keys: readonly string[]) => Point | undefined,
): DeclaredStyle {
  const noteNumberPlace = style.notes?.number && placeOf(['notes', 'number'])
  return { path, declarations: declareStyle(style, placeOf), ...present({ noteNumberPlace }) }
}
