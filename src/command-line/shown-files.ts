import { editions } from '../editions/editions.js'

/** List the files that editions write for editors, and not for kiyo itself. */
export function shownFiles(): string[] {
  return editions.flatMap(({ files }) => files).filter((file) => !file.startsWith('.'))
}
