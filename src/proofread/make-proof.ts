import type { Root } from 'hast'
import type { Browser } from 'puppeteer-core'
import type { VFile } from 'vfile'
import type { Article } from '../model/article.js'
import type { LocatedFinding } from '../model/finding.js'
import type { SurveyedPage } from '../model/printed-page.js'
import { makeCopy } from './copy/make-copy.js'
import { listFindings } from './findings/list-findings.js'
import { proofArticle } from './findings/proof-article.js'
import { makeReport } from './report/make-report.js'

/** A print edition to be proofread, as this build made it. */
export interface ProofInputs {
  article: Article
  /** The one tree that the edition was made from. */
  tree: Root
  /** Its messages are findings, too. */
  file: VFile
  print: {
    pdf: Uint8Array
    pages: readonly SurveyedPage[]
    /** Millimetres. */
    trim: { width: number; height: number }
  }
  /** Draws the pictures of the report. */
  browser: Browser
  /** Written into the proof copy as its date. */
  modified: Date
  /** Eight hexadecimal digits that differ where the pages may differ: the edition's name on the proof and its report. */
  hash: string
}

export interface Proof {
  /** The pages as they are printed, with line numbers, marks and wide margins. */
  copy: Uint8Array
  /** One HTML page that stands alone. */
  report: Uint8Array
  findings: readonly LocatedFinding[]
  /** How many findings of each rule the front matter or a comment silenced. */
  silenced: ReadonlyMap<string, number>
}

/** Proofread a print edition: list what an editor should look at, mark it on a copy of the pages, and report it. */
export async function makeProof(inputs: ProofInputs): Promise<Proof> {
  const { article, tree, file, print } = inputs
  const proof = proofArticle(tree, file, article, print.pages)
  const { findings, silenced } = await listFindings(proof, file)
  const copy = await makeCopy(inputs, findings)
  return { copy, report: await makeReport(inputs, proof, findings, silenced), findings, silenced }
}
