import type { Element } from 'hast'
import { classes } from './classes.js'
import { hasClass } from './has-class.js'

/** Get the sign after the numbers of a list, as the manuscript has it: `1)` or `1.`. */
export function listSign(list: Element): ')' | '.' {
  return hasClass(list, classes.parenthesised) ? ')' : '.'
}
