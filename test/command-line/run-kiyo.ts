import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const CLI = fileURLToPath(new URL('../../src/cli.js', import.meta.url))

export interface Run {
  /** As a shell would give it: 128 and the signal's number for a run that a signal ended. */
  code: number
  stdout: string
  stderr: string
}

export interface RunOptions {
  env?: NodeJS.ProcessEnv
  /** Is called whenever standard output has grown. */
  onOutput?: (stdout: string, kiyo: ChildProcess) => void
  /** Is called whenever standard error has grown. */
  onError?: (stderr: string, kiyo: ChildProcess) => void
}

/** A folder to work in, and the command line run in it as a process of its own. */
export interface Workshop {
  folder: string
  /** Write an article's folder. */
  article: (name: string, text: string, files?: Record<string, string | Uint8Array>) => Promise<void>
  run: (args: readonly string[], options?: RunOptions) => Promise<Run>
  /** Processes that a run started and that are still there (on Linux). */
  processes: () => string[]
  /** Kill the browser that a run started (on Linux), and tell whether there was one. */
  killBrowser: () => boolean
  /** What runs left in the folder for temporary files. */
  temporaryFiles: () => Promise<string[]>
  close: () => Promise<void>
}

const SIGNALS: Partial<Record<NodeJS.Signals, number>> = { SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 }

/** Make a workshop, to be closed after the last test. */
export async function openWorkshop(): Promise<Workshop> {
  const root = await mkdtemp(join(tmpdir(), 'kiyo-command-'))
  const folder = join(root, 'work')
  const temporary = join(root, 'temporary')
  await mkdir(folder)
  await mkdir(temporary)
  const mark = `KIYO_TEST=${randomUUID()}`
  const pids = (): string[] =>
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .filter((name) => readOrNothing(`/proc/${name}/environ`).includes(mark))
  const commandOf = (pid: string): string => readOrNothing(`/proc/${pid}/cmdline`).replaceAll('\0', ' ')
  return {
    folder,
    async article(name, text, files = {}) {
      await mkdir(join(folder, name), { recursive: true })
      await writeFile(join(folder, name, 'article.md'), text)
      for (const [path, content] of Object.entries(files)) await writeFile(join(folder, name, path), content)
    },
    run: (args, { env = {}, onOutput, onError } = {}) =>
      new Promise((resolve, reject) => {
        const kiyo = spawn(process.execPath, [CLI, ...args], {
          cwd: folder,
          env: {
            ...process.env,
            TMPDIR: temporary,
            KIYO_TEST: mark.slice(mark.indexOf('=') + 1),
            SOURCE_DATE_EPOCH: '',
            LC_ALL: 'en_US.UTF-8',
            ...env,
          },
          stdio: ['ignore', 'pipe', 'pipe'],
        })
        let stdout = ''
        let stderr = ''
        kiyo.stdout.setEncoding('utf8').on('data', (data: string) => {
          stdout += data
          onOutput?.(stdout, kiyo)
        })
        kiyo.stderr.setEncoding('utf8').on('data', (data: string) => {
          stderr += data
          onError?.(stderr, kiyo)
        })
        kiyo.on('error', reject)
        kiyo.on('close', (code, signal) =>
          resolve({ code: code ?? 128 + (SIGNALS[signal ?? 'SIGKILL'] ?? 0), stdout, stderr }),
        )
      }),
    processes: () => pids().map(commandOf),
    killBrowser() {
      // Its other processes are told their kind, and end with it.
      const main = pids().filter((pid) => /--user-data-dir=(?!.*--type=)/.test(commandOf(pid)))
      for (const pid of main) process.kill(Number(pid), 'SIGKILL')
      return main.length > 0
    },
    temporaryFiles: () => readdir(temporary),
    close: () => rm(root, { recursive: true, force: true }),
  }
}

/** A process may go while it is looked at; a zombie has no command line and no environment. */
function readOrNothing(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

/** A short article. */
export function plainArticle(
  title: string,
  body = '港の朝は早い[^1]。\n\n[^1]: 岸本『海の記録』12頁。',
): string {
  return `---\ntitle: ${title}\nauthor: 試し書き\n---\n\n${body}\n`
}
