import type { VFileMessage } from 'vfile-message'
import type { Language } from '../messages/message.js'
import { say } from '../messages/say.js'
import './report.js'

/**
 * Put a message of a vfile into the words of a language.
 *
 * @param language  of the reader
 * @param message   one that `report` made; one of another's making is given in its own words
 */
export function sayMessage(language: Language, message: Pick<VFileMessage, 'said' | 'reason'>): string {
  return message.said ? say(language, message.said) : message.reason
}
