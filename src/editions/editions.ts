import type { Edition } from './edition.js'
import { epub } from './epub/epub.js'
import { print } from './print/print.js'

/** Every edition that kiyo makes; `order-editions.ts` says which is made first. */
export const editions: readonly Edition[] = [print, epub]
