import { HYPHEN } from '../model/hyphen.js'

/** What kiyo itself sets: folios, note numbers, calls, numbers and marks of lists, hyphens, dashes. */
export const GENERATED = ` -.)0123456789•◦▪（）:―・\u00a0${HYPHEN}`
