import type { VFile } from 'vfile'
import type { Language } from '../../messages/message.js'
import type { Article } from '../../model/article.js'
import type { LocatedFinding } from '../../model/finding.js'
import { messageFindings } from '../findings/message-findings.js'
import { describeFinding } from './describe-finding.js'
import { renderProofReport } from './render-proof-report.js'

/**
 * Report why an article cannot be printed: the build's messages as findings, with their lines in `article.md` alone.
 *
 * @param language  of the reader
 * @param article   its front matter
 * @param file      the manuscript's file, with its messages
 * @returns         `undefined` for a folder without a manuscript
 */
export async function reportErrors(
  language: Language,
  article: Article,
  file: VFile,
): Promise<{ report: Uint8Array; findings: readonly LocatedFinding[] } | undefined> {
  const source = String(file)
  if (source === '') return undefined
  const findings: readonly LocatedFinding[] = messageFindings(file)
  const pictures = new Map()
  const report = await renderProofReport(language, {
    slug: article.slug,
    title: article.title,
    subtitle: article.subtitle,
    authors: article.authors.map(({ name }) => name),
    lang: article.lang,
    findings: findings.map(describeFinding(language, [{ article, file, source, blocks: [] }], pictures)),
    silenced: new Map(),
    quiet: new Map(),
    names: [],
    notes: [],
    pictures,
  })
  return { report, findings }
}
