import { isEditorAddress } from '../model/is-editor-address.js'

/** Read a number of seconds above 0, decimal and with a power of ten or without, `1e9`; undefined for anything else. */
export function readSeconds(value: string): number | undefined {
  const seconds = Number(value)
  return /^[\d.]+(?:e\+?\d+)?$/i.test(value) && seconds > 0 && Number.isFinite(seconds) ? seconds : undefined
}

/** Read the number of a page, 1 or more; undefined for anything else. */
export function readPageNumber(value: string): number | undefined {
  const page = Number(value)
  return /^\d+$/.test(value) && Number.isSafeInteger(page) && page >= 1 ? page : undefined
}

/** Read a TCP port, 0 to 65535; undefined for anything else. */
export function readPort(value: string): number | undefined {
  const port = Number(value)
  return /^\d+$/.test(value) && port <= 65535 ? port : undefined
}

/** Addresses that editors open a file at a line by. */
const EDITORS: Readonly<Record<string, string>> = {
  vscode: 'vscode://file/{file}:{line}',
  vscodium: 'vscodium://file/{file}:{line}',
  cursor: 'cursor://file/{file}:{line}',
  zed: 'zed://file/{file}:{line}',
}

/** What opens a file by the program that the system has for it. */
const SYSTEM_EDITORS: Readonly<Record<string, string>> = { darwin: 'open {file}', win32: 'explorer {file}' }

/**
 * Read what opens a file at a line in an editor: the name of an editor that is known, an address of an editor's own scheme or
 * a command, each with `{file}` and, where it takes one, `{line}`, or `file:` for the program that the system has for the
 * file; undefined for anything else.
 */
export function readEditor(value: string): string | undefined {
  if (Object.hasOwn(EDITORS, value)) return EDITORS[value]
  if (value === 'file:') return SYSTEM_EDITORS[process.platform] ?? 'xdg-open {file}'
  if (!isEditorAddress(value)) return /^\s*[^\s{].*\s.*\{file\}/.test(value) ? value : undefined
  // A page or a script would take the place of the preview
  const isOfEditor = /^(?!https?:|javascript:|data:|file:)[a-z][a-z\d+.-]*:/i.test(value)
  return isOfEditor && value.includes('{file}') ? value : undefined
}

/** Read a number of jobs, 1 to 64; undefined for anything else. */
export function readJobs(value: string): number | undefined {
  const jobs = Number(value)
  return /^\d{1,2}$/.test(value) && jobs >= 1 && jobs <= 64 ? jobs : undefined
}

/** Read the round of a proof, from 1; undefined for anything else. */
export function readRound(value: string): number | undefined {
  const round = Number(value)
  return /^\d{1,2}$/.test(value) && round >= 1 ? round : undefined
}

/** Read a day as ISO 8601 writes it, or `today`, which is the day of this machine’s clock; undefined for anything else. */
export function readDay(value: string): string | undefined {
  if (value === 'today') {
    const now = new Date()
    const [month, day] = [now.getMonth() + 1, now.getDate()].map((one) => String(one).padStart(2, '0'))
    return `${now.getFullYear()}-${month}-${day}`
  }
  if (!/^\d{4}-\d\d-\d\d$/.test(value)) return undefined
  const date = new Date(value)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value) ? value : undefined
}
