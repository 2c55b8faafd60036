import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import type { Browser } from 'puppeteer-core'
import { closeBrowser } from '../../src/browser/close-browser.js'
import { openBrowser } from '../../src/browser/open-browser.js'
import type { Language } from '../../src/messages/message.js'
import type { LocatedFinding } from '../../src/model/finding.js'
import { type BuildResult, build } from '../../src/pipeline/build.js'

/** A manuscript proofread. */
export interface Proofread {
  result: BuildResult
  findings: readonly LocatedFinding[]
  print: Uint8Array
  proof: Uint8Array
  /** Path of `report.html`. */
  report: string
  /** The browser that made it. */
  browser: Browser
}

/** A manuscript's folder, or what stands in one. */
export type Manuscript = ({ folder: string } | { text: string; files?: Readonly<Record<string, string>> }) & {
  /** Of whoever reads the proof; English where it is not given. */
  language?: Language
}

const PROOF_DATE = new Date('2001-02-03T00:00:00Z')

/**
 * Proofread manuscripts with one browser and one temporary folder for all tests of a file; both are gone after the last.
 *
 * @returns  proofreads a manuscript
 */
export function sharedProofs(): (manuscript: Manuscript) => Promise<Proofread> {
  let opening: Promise<Browser> | undefined
  let making: Promise<string> | undefined
  let count = 0
  after(async () => {
    if (opening) await closeBrowser(await opening)
    if (making) await rm(await making, { recursive: true })
  })
  return async (manuscript) => {
    making ??= mkdtemp(join(tmpdir(), 'kiyo-proofs-'))
    const place = join(await making, String(++count))
    const folder = 'folder' in manuscript ? manuscript.folder : join(place, 'article')
    if ('text' in manuscript) {
      await mkdir(folder, { recursive: true })
      const files = { ...manuscript.files, 'article.md': manuscript.text }
      for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
    }
    const out = join(place, 'out')
    const result = await build(folder, {
      out,
      editions: new Set(['print']),
      proof: { isForAuthor: false },
      browser: () => {
        opening ??= openBrowser()
        return opening
      },
      modified: PROOF_DATE,
      language: manuscript.language ?? 'en',
      progress: () => undefined,
    })
    if (!result.findings || !opening) throw new Error(result.file.messages.map(String).join('\n'))
    const read = (name: string): Promise<Uint8Array> => readFile(join(out, result.slug, name))
    return {
      result,
      findings: result.findings,
      print: await read('print.pdf'),
      proof: await read('proof.pdf'),
      report: join(out, result.slug, 'report.html'),
      browser: await opening,
    }
  }
}
