import { crossref } from './crossref/crossref.js'
import { docx } from './docx/docx.js'
import type { Edition } from './edition.js'
import { epub } from './epub/epub.js'
import { jalc } from './jalc/jalc.js'
import { jats } from './jats/jats.js'
import { jpcoar } from './jpcoar/jpcoar.js'
import { print } from './print/print.js'
import { web } from './web/web.js'

/** Every edition that kiyo makes; `order-editions.ts` says which is made first. */
export const editions: readonly Edition[] = [print, epub, web, docx, jats, jpcoar, crossref, jalc]

/** Those that a build makes where none is named. */
export const usualEditions: readonly Edition[] = editions.filter(({ onRequest }) => !onRequest)
