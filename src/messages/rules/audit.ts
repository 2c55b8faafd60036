import { message } from '../message.js'

/** What the audit of the laid out pages says. */
export const auditMessages = {
  'note-off-page': message<{ note: number; page: number; callPage: number | undefined }>({
    en: ({ note, page, callPage }) =>
      `Note ${note} begins on page ${page}, its call is on page ${callPage ?? '(none)'}; shorten the notes around it`,
    ja: ({ note, page, callPage }) =>
      `註${note}は${page}頁から始まっていますが、合印は${callPage === undefined ? 'どの頁にもありません' : `${callPage}頁にあります`}。前後の註を短くしてください`,
  }),
  'lost-note': message<{ note: number }>({
    en: ({ note }) => `Note ${note} is on no page`,
    ja: ({ note }) => `註${note}がどの頁にもありません`,
  }),
}
