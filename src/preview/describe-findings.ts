import type { VFile } from 'vfile'
import type { Language } from '../messages/message.js'
import type { Sayer } from '../messages/say.js'
import type { LocatedFinding } from '../model/finding.js'
import { sayMessage } from '../model/say-message.js'
import type { FaultShown, FindingShown, FindingsUpdate } from './preview-update.js'

/** Describe what was found to those who look at the pages. */
export function describeFindings(findings: readonly LocatedFinding[], say: Sayer): FindingsUpdate {
  const shown = findings.map(
    ({ rule, reason, remedy, source, sourceFile, printed }): FindingShown => ({
      rule,
      reason,
      remedy,
      ...(source ? { place: `${sourceFile ?? 'article.md'}:${source.line}` } : {}),
      ...(printed ? { ...printed, where: say('preview.where', printed) } : {}),
    }),
  )
  return { label: say('preview.findings-count', { count: shown.length }), findings: shown }
}

/** Describe the messages of a build that found an error: the errors first. */
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
