import { type ClassName, classes } from '../../model/classes.js'

/** Elements of these classes are kiyo's own in every note: a page need not say it of each of them. */
export const generatedClasses: readonly ClassName[] = [classes.noteCall, classes.noteNumber, classes.backlink]
