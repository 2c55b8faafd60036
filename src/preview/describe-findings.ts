import type { VFile } from 'vfile'
import { closeSentence } from '../messages/close-sentence.js'
import type { Language } from '../messages/message.js'
import { sayerOf } from '../messages/say.js'
import type { LocatedFinding } from '../model/finding.js'
import { sayFinding } from '../model/say-finding.js'
import { sayMessage } from '../model/say-message.js'
import type { ProofArticle } from '../proofread/findings/proof-article.js'
import { sourceFileOf } from '../proofread/findings/source-file-of.js'
import type { FaultShown, FindingShown, FindingsUpdate } from './preview-update.js'

/**
 * Make the update for new findings.
 *
 * @param proofs  the articles that they are about
 */
export function describeFindings(
  findings: readonly LocatedFinding[],
  proofs: readonly Pick<ProofArticle, 'article' | 'file'>[],
  language: Language,
): FindingsUpdate {
  const say = sayerOf(language)
  const shown = findings.map((finding): FindingShown => {
    const { rule, source, sourceFile, printed, article = 0 } = finding
    const { reason, remedy } = sayFinding(language, finding)
    return {
      rule,
      reason: closeSentence(language, reason),
      remedy,
      ...(source ? { place: `${sourceFileOf(proofs, article, sourceFile)}:${source.line}` } : {}),
      ...(printed ? { ...printed, where: say('preview.where', printed) } : {}),
    }
  })
  return { label: say('preview.findings-count', { count: shown.length }), findings: shown }
}

/** Describe the messages of a failed build, errors first. */
export function describeFaults(file: VFile, language: Language): FaultShown[] {
  return file.messages
    .map((message) => ({
      reason: sayMessage(language, message),
      rule: message.ruleId ?? 'message',
      ...(message.line ? { place: `${message.file ?? file.path}:${message.line}` } : {}),
      isError: message.fatal === true,
    }))
    .sort((a, b) => Number(b.isError) - Number(a.isError))
}
