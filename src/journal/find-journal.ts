import { stat } from 'node:fs/promises'
import path from 'node:path'

/** What a journal's file is called. */
export const JOURNAL_FILE = 'journal.yaml'
/** The folder beside it of the journal's typefaces, styles and citation style. */
export const HOUSE = 'house'
/** What it may be taken for. */
const MISNAMED = ['journal.yml', 'Journal.yaml', 'journal.yaml.txt']

/** Where a journal is, or a file beside the way that was perhaps meant to be its. */
export interface FoundJournal {
  /** Absolute. */
  folder: string
  /** The name of a file that is not read. */
  misnamed?: string
}

/**
 * Find the journal of a manuscript: the nearest folder at or above it that holds `journal.yaml`, as npm finds a package.
 *
 * @param folder  of the manuscript; need not be there
 */
export async function findJournal(folder: string): Promise<FoundJournal | undefined> {
  let at = path.resolve(folder)
  for (;;) {
    if (await isThere(path.join(at, JOURNAL_FILE))) return { folder: at }
    for (const name of MISNAMED) if (await isThere(path.join(at, name))) return { folder: at, misnamed: name }
    const above = path.dirname(at)
    if (above === at) return undefined
    at = above
  }
}

async function isThere(name: string): Promise<boolean> {
  return stat(name).then(
    () => true,
    () => false,
  )
}

/** The paths of all that belongs to a manuscript's journal and may be changed while the manuscript is worked on. */
export async function listJournalSources(manuscript: string): Promise<string[]> {
  const found = await findJournal(manuscript)
  return found ? [JOURNAL_FILE, HOUSE].map((name) => path.join(found.folder, name)) : []
}
