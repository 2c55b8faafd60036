import type { Sayer } from '../messages/say.js'
import type { PageWords } from './preview-update.js'

/**
 * Put the page's words into the language of the reader.
 *
 * @param opensEditor  whether a place that is clicked is opened in an editor, and not copied
 */
export function pageWords(say: Sayer, opensEditor: boolean): PageWords {
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
    showPlace: say(opensEditor ? 'preview.open' : 'preview.copy'),
    notInText: say('preview.not-in-text'),
  }
}
