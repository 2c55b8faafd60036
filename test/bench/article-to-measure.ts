import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
const REAL = join(ROOT, '..', 'shared', 'manuscript', 'sakhalin')

/** The folder that a measurement takes where none is given: of the real article where it is there, else of the specimen. */
export const ARTICLE_TO_MEASURE = existsSync(REAL) ? REAL : join(ROOT, 'manuscript', 'specimen')
