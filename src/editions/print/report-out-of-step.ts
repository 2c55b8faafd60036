import type { VFile } from 'vfile'
import { report } from '../../model/report.js'
import type { OutOfStep } from './layout.js'

/**
 * Report each page of a reprint that differs from the original.
 *
 * @param file  takes `page-out-of-step`
 */
export function reportOutOfStep(pages: readonly OutOfStep[], file: VFile): void {
  for (const fault of pages) {
    const { page } = fault
    if (fault.kind === 'number') report(file, 'page-out-of-step.number', { page, original: fault.original })
    else if (fault.kind === 'continued') report(file, 'page-out-of-step.continued', { page })
    else if (fault.kind === 'overfull')
      report(file, 'page-out-of-step.overfull', { page, lines: fault.lines })
    else report(file, 'page-out-of-step.tight', { page, percent: fault.percent })
  }
}
