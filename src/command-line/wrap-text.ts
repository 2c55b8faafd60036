import type { Language } from '../messages/message.js'
import { textWidth } from './text-width.js'

/** Characters that may not begin a line. */
const CLOSING = /^[\p{Pe}\p{Pf}、。，．,.：:；;！!？?・…ー々〜～]/u
/** Characters that may not end a line. */
const OPENING = /[\p{Ps}\p{Pi}<]$/u

/**
 * Break a text into lines for a terminal: at spaces, and in Japanese before words that begin a phrase, where particles
 * and endings stay with their word.
 *
 * @param width     columns; a full-width character takes two
 * @param language  of the text
 * @returns         the text with line breaks; a word that is longer than a line is not broken
 */
export function wrapText(text: string, width: number, language: Language): string {
  return text
    .split('\n')
    .map((line) => wrapLine(line, width, language))
    .join('\n')
}

function wrapLine(text: string, width: number, language: Language): string {
  const lines = ['']
  for (const phrase of phrasesOf(text, language)) {
    const line = lines.at(-1) ?? ''
    if (line !== '' && textWidth((line + phrase).trimEnd()) > width) lines.push(phrase)
    else lines[lines.length - 1] = line + phrase
  }
  return lines.map((line) => line.trimEnd()).join('\n')
}

function phrasesOf(text: string, language: Language): string[] {
  const phrases: string[] = []
  for (const { segment } of new Intl.Segmenter(language, { granularity: 'word' }).segment(text)) {
    const before = phrases.at(-1)
    if (before === undefined || mayBreak(before, segment)) phrases.push(segment)
    else phrases[phrases.length - 1] = before + segment
  }
  return phrases
}

function mayBreak(before: string, after: string): boolean {
  if (/^\s/.test(after) || CLOSING.test(after) || OPENING.test(before)) return false
  if (/\s$/.test(before)) return true
  const isJapanese = isWide(before.at(-1)) || isWide(after.at(0))
  if (/[\p{sc=Katakana}ー]$/u.test(before) && /^\p{sc=Katakana}/u.test(after)) return false
  // A phrase is a word with the kana behind it.
  return isJapanese && (!/^\p{sc=Hiragana}/u.test(after) || /[、。）」]$/.test(before))
}

function isWide(character: string | undefined): boolean {
  return character !== undefined && textWidth(character) === 2
}
