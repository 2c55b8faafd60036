import type { ChildProcess } from 'node:child_process'
import type { Browser } from 'puppeteer-core'
import { Failure } from '../model/failure.js'
import { BrowserProfile } from './browser-profile.js'
import type { BrowserProgram } from './browser-program.js'
import { findBrowser } from './find-browser.js'
import { forbidsSandbox } from './forbids-sandbox.js'
import { watchBrowserStart } from './watch-browser-start.js'

/** Keep the browser, and any manuscript in it, from using a network. */
const CLOSED = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
  '--no-pings',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--proxy-server=127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
]

/** Widths are the font's own, on every machine. */
const METRICS = ['--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb']

/**
 * How long a browser may take to answer for the first time, in seconds. One in which this program itself heard nothing, since
 * it was reading a long manuscript, counts as one however long it was.
 */
const PATIENCE = 30
/**
 * How long one answer may take, in milliseconds: the PDF of a book is one, and takes minutes on a machine with little to spare.
 * How long a whole build may take is for `--deadline` to say.
 */
const LONGEST_ANSWER = 86_400_000
/** How long puppeteer may take to notice that a browser has ended before it answered, in milliseconds: it may never do. */
const NOTICE = 2000

/**
 * Start the browser that lays the pages out.
 *
 * Its sandbox is on, except for root, for whom Chromium refuses to start with it. It is driven over a pipe and
 * opens no port. `closeBrowser` closes it. One that is killed while it starts, as the system does where memory is short, is
 * started once more.
 *
 * @param killing  kills the browser when it is aborted, also one that is still starting
 * @throws Failure 69 when no browser can be found or started, or it does not answer; 70 when it was killed twice
 */
export async function openBrowser(killing?: AbortSignal): Promise<Browser> {
  const program = await findBrowser()
  const browser = (await startUnlessKilled(program, killing)) ?? (await startUnlessKilled(program, killing))
  if (!browser) throw new Failure('browser-stopped')
  return browser
}

/** @returns  the browser; `undefined` if it was killed while it started */
async function startUnlessKilled(
  program: BrowserProgram,
  killing: AbortSignal | undefined,
): Promise<Browser | undefined> {
  try {
    return await start(program, process.env, killing)
  } catch (error) {
    if (!program.libraries || !/error while loading shared libraries/.test(String(error)))
      throw await reasonOf(error, program.path, process.env)
    const env = { ...process.env, LD_LIBRARY_PATH: program.libraries }
    try {
      return await start(program, env, killing)
    } catch (again) {
      throw await reasonOf(again, program.path, env)
    }
  }
}

/** Say why a browser did not start. */
async function reasonOf(error: unknown, path: string, env: NodeJS.ProcessEnv): Promise<Failure> {
  if (error instanceof Failure) return error
  if (process.platform === 'linux' && (await forbidsSandbox(path, env)))
    return new Failure('sandbox-forbidden', { path }, { cause: error })
  return new Failure('browser-not-started', { path, detail: firstLine(error) }, { cause: error })
}

const profiles = new WeakMap<Browser, BrowserProfile>()

/** The profile of a browser that {@link openBrowser} started. */
export function profileOf(browser: Browser): BrowserProfile | undefined {
  return profiles.get(browser)
}

async function start(
  { path }: BrowserProgram,
  env: NodeJS.ProcessEnv,
  killing: AbortSignal | undefined,
): Promise<Browser | undefined> {
  const { launch } = await import('puppeteer-core')
  const profile = new BrowserProfile()
  const starting = new AbortController()
  const givenUp = new Promise<never>((_resolve, reject) => {
    starting.signal.addEventListener('abort', () => reject(starting.signal.reason as Error))
  })
  let seconds = 0
  const timer = setInterval(() => {
    seconds += 1
    if (seconds === PATIENCE) starting.abort(new Failure('browser-hangs', { path, seconds }))
  }, 1000)
  let endedBy: NodeJS.Signals | number | undefined
  let noticing: NodeJS.Timeout | undefined
  const endWatch = watchBrowserStart(profile.path, (by) => {
    endedBy = by
    noticing = setTimeout(() => starting.abort(new Error(String(by))), NOTICE)
  })
  const kill = (): void => starting.abort(new Failure('run-ended'))
  if (killing?.aborted) kill()
  killing?.addEventListener('abort', kill)
  try {
    const launching = launch({
      executablePath: path,
      headless: 'shell',
      pipe: true,
      userDataDir: profile.path,
      // Kills it; but what it was asked may then stay without an answer for ever.
      signal: starting.signal,
      args: [...CLOSED, ...METRICS, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
      env: { ...env, ...temporaryFolder(profile.path) },
      // The command line handles signals, closes the browser and sets the exit code.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      // Puppeteer's own limit, which is that of the signal.
      timeout: 0,
      protocolTimeout: LONGEST_ANSWER,
    })
    const browser = await Promise.race([launching, givenUp])
    bearCutPipes(browser.process())
    profiles.set(browser, profile)
    profile.removeLast()
    return browser
  } catch (error) {
    // Its pipe is cut a moment before its end is told.
    if (!(error instanceof Failure)) await new Promise((done) => setTimeout(done, 300))
    await profile.remove()
    if (endedBy === 'SIGKILL' && !(error instanceof Failure)) return undefined
    throw error
  } finally {
    endWatch()
    clearInterval(timer)
    clearTimeout(noticing)
  }
}

/** Longest path of a socket, in bytes, of which the browser adds some 50 to its temporary folder. */
const SOCKET_PATH = 107 - 50

/**
 * Put temporary files of the browser into its profile, so that they are removed even if it is killed.
 */
function temporaryFolder(profile: string): NodeJS.ProcessEnv {
  return process.platform === 'linux' && profile.length <= SOCKET_PATH ? { TMPDIR: profile } : {}
}

/**
 * A browser that is killed with commands unread cuts its pipe, which is no error; but puppeteer no longer listens by
 * then, and an unhandled error event would end this program.
 */
function bearCutPipes(browser: ChildProcess | null): void {
  for (const pipe of browser?.stdio ?? []) pipe?.on('error', () => undefined)
}

function firstLine(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split('\n')[0] ?? ''
}
