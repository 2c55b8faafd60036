import { message } from './message.js'

/** What is said in the place of messages beyond the number that one run shows. */
export const heldBackMessages = {
  'messages-held-back': message<{ more: number; shown: number }>({
    en: ({ more, shown }) => `And ${more} more of these; correct the first ${shown}, then build again`,
    ja: ({ more, shown }) =>
      `同じ指摘がほかに${more}件あります。まず${shown}件を直してから、もう一度組んでください`,
  }),
}
