import type { Language } from './message.js'

const CLOSED = /[。.!?！？…]["”’」』)）]?$/u

/** End a sentence of one of our messages, which have no full stop at their end, where it is followed by others. */
export function closeSentence(language: Language, sentence: string): string {
  if (CLOSED.test(sentence)) return sentence
  return `${sentence}${language === 'ja' ? '。' : '.'}`
}
