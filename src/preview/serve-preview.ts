import { resolve, sep } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Language } from '../messages/message.js'
import { say, sayerOf } from '../messages/say.js'
import { asFailure } from '../model/as-failure.js'
import type { Alignments } from '../proofread/findings/align-source.js'
import { listAllFindings } from '../proofread/findings/list-all-findings.js'
import { STYLES } from '../styles/read-style-sheet.js'
import { readApp } from './app-files.js'
import { describeBook } from './describe-book.js'
import { describeFaults, describeFindings } from './describe-findings.js'
import { describePages } from './describe-pages.js'
import { editorAddress } from './editor-address.js'
import { type Building, keepBuilding } from './keep-building.js'
import { isWithin, openInEditor } from './open-in-editor.js'
import type { BuildParts, PreviewPart } from './preview-part.js'
import { openPreviewServer, type PreviewServer } from './preview-server.js'
import type { FaultShown, StatusUpdate } from './preview-update.js'
import { watchSources } from './watch-sources.js'

/** Time between pages and the search for findings, in milliseconds. */
const PAUSE = 100

export interface PreviewOptions {
  /** 0 takes a free one. */
  port: number
  /** Of the reader. */
  language: Language
  /** The address or the command by which the reader's editor opens `{file}` at `{line}`; places are copied where there is none. */
  editor?: string
  /** Builds the manuscript. */
  build: BuildParts
  /** Files and folders beside the manuscript's that are watched: those of its journal. */
  sources?: readonly string[]
}

/** A preview that is being served. */
export interface Preview {
  url: string
  /** Stop building, watching and serving. */
  close: () => Promise<void>
}

/**
 * Serve a preview of a manuscript while it is written: each save is built and shown in open pages.
 *
 * @param folder  the manuscript's folder; kiyo's own styles are watched, too, where kiyo is not installed but worked on
 * @returns       once the server answers; the first build goes on
 * @throws Failure 73 when the port cannot be opened
 */
export async function servePreview(
  folder: string,
  { port, language, editor, build, sources = [] }: PreviewOptions,
): Promise<Preview> {
  const shown = new Set([resolve(folder), ...sources])
  const isShown = (file: string): boolean => isWithin(file, shown)
  const opener = editor && (editorAddress(editor, folder) ?? openInEditor(editor, folder, isShown))
  const server = await openPreviewServer(port, await readApp(), language, opener)
  const { updates } = server
  let hasPages = false
  let alignments: Alignments = { before: new Map(), now: new Map() }
  let building: Building | undefined
  // In an installed package the styles do not change.
  const own = fileURLToPath(STYLES)
  const styles = own.includes(`${sep}node_modules${sep}`) ? [] : [own.slice(0, -1)]
  const watcher = await watchSources([resolve(folder), ...sources, ...styles], () => building?.again())
  building = keepBuilding(build, {
    begin: () => updates.publish('status', BUILDING),
    part(part) {
      if (part.kind === 'messages') {
        watcher.add(part.sources)
        for (const source of part.sources) shown.add(source)
      }
      hasPages ||= part.kind === 'pages'
      if (part.kind === 'pages') alignments = { before: alignments.now, now: new Map() }
      return showPart(part, server, language, { hasPages, alignments })
    },
    fail: (error) => {
      const { said } = asFailure(error)
      const fault = { reason: say(language, said), rule: said.id, isError: true }
      updates.publish('status', faulty([fault], language, hasPages))
    },
  })
  building.again()
  return {
    url: server.url,
    async close() {
      await watcher.close()
      await building.close()
      await server.close()
    },
  }
}

async function showPart(
  part: PreviewPart,
  { updates, offer }: PreviewServer,
  language: Language,
  { hasPages, alignments }: { hasPages: boolean; alignments: Alignments },
): Promise<void> {
  const sayIn = sayerOf(language)
  if (part.kind === 'pages') {
    const { update, resources } = describePages(part.publication, part.proofs, part.shown, sayIn, alignments)
    offer('pages', resources)
    updates.publishPages(update)
  } else if (part.kind === 'findings') {
    // The search for findings would delay the fonts of the new pages.
    await setTimeout(PAUSE)
    const { findings } = await listAllFindings(part.proofs)
    updates.publish('findings', describeFindings(findings, part.proofs, language))
  } else if (part.kind === 'book') {
    const { update, resources } = await describeBook(part.epub, sayIn)
    offer('book', resources)
    updates.publish('book', update)
  } else {
    const isFaulty = part.file.messages.some(({ fatal }) => fatal === true)
    // Warnings are among the findings.
    updates.publish(
      'status',
      isFaulty ? faulty(describeFaults(part.file, language), language, hasPages) : READY,
    )
  }
}

const BUILDING: StatusUpdate = { state: 'building', title: '', faults: [] }
const READY: StatusUpdate = { state: 'ready', title: '', faults: [] }

function faulty(faults: FaultShown[], language: Language, hasPages: boolean): StatusUpdate {
  const errors = faults.filter(({ isError }) => isError).length
  return { state: 'faulty', title: sayerOf(language)('preview.last-pages', { errors, hasPages }), faults }
}
