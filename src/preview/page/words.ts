import type { PageWords } from '../preview-update.js'
import { partOf } from './part-of.js'

/** The page's own words, in the language of the reader. */
export const words = JSON.parse(partOf('words').textContent ?? '') as PageWords
