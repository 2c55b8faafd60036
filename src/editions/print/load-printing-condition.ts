import { readFile } from 'node:fs/promises'
import type { PrintingCondition } from '../../pdf/describe-press-file.js'

const PROFILE = new URL('../../../../styles/FOGRA39L_coated.icc', import.meta.url)

/**
 * Load the printing condition that the printer's file names: offset on coated paper. A file in black ink alone is printed
 * alike under any; printers take their own where they have another.
 */
export async function loadPrintingCondition(): Promise<PrintingCondition> {
  return {
    name: 'FOGRA39',
    condition: 'Offset printing, ISO 12647-2:2004/Amd 1, paper type 1 or 2 (coated)',
    profile: await readFile(PROFILE),
  }
}
