import { type SaidFinding, sayFound } from '../messages/findings/say-found.js'
import type { Language } from '../messages/message.js'
import type { Finding } from './finding.js'
import { sayMessage } from './say-message.js'

/**
 * Put a finding into the words of a language.
 *
 * @param language  of the reader
 */
export function sayFinding(language: Language, finding: Finding): SaidFinding {
  return 'message' in finding
    ? { reason: sayMessage(language, finding.message), remedy: '' }
    : sayFound(language, finding)
}
