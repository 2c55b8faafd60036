import type { Point } from 'unist'
import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import type { Finding } from '../../model/finding.js'

/**
 * List the messages of the build as findings.
 *
 * @param file  the manuscript's file, with its messages
 */
export function messageFindings(file: VFile): Finding[] {
  return file.messages.map((message) => {
    const source = pointOf(message)
    const isElsewhere = message.file !== undefined && message.file !== file.path
    return {
      rule: message.ruleId ?? 'message',
      message,
      ...(source ? { source } : {}),
      ...(message.file !== undefined && isElsewhere ? { sourceFile: message.file } : {}),
    }
  })
}

function pointOf({ place, line, column }: VFileMessage): Point | undefined {
  if (place) return 'start' in place ? place.start : place
  return line ? { line, column: column ?? 1 } : undefined
}
