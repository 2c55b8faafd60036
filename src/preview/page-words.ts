import type { Sayer } from '../messages/say.js'
import type { PageWords } from './preview-update.js'

/** Put the page's words into the language of the reader. */
export function pageWords(say: Sayer): PageWords {
  return {
    setting: say('preview.setting'),
    readingOver: say('preview.reading-over'),
    makingBook: say('preview.making-book'),
    upToDate: say('preview.up-to-date'),
    hasErrors: say('preview.has-errors'),
    ended: say('preview.ended'),
    copied: say('preview.copied', { place: '{place}' }),
    opened: say('preview.opened', { place: '{place}' }),
    notOpened: say('preview.not-opened', { place: '{place}' }),
    copy: say('preview.copy'),
    notInText: say('preview.not-in-text'),
  }
}
