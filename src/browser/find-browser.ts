import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { Failure } from '../model/failure.js'
import type { BrowserProgram } from './browser-program.js'
import { unpackBundledBrowser } from './unpack-bundled-browser.js'

/** Environment variables that name a browser, the first that is set counts. */
const VARIABLES = ['KIYO_BROWSER', 'PUPPETEER_EXECUTABLE_PATH', 'CHROME_PATH']

const NAMES = [
  ...['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser'],
  ...['microsoft-edge-stable', 'microsoft-edge'],
]

const INSTALLED: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) => {
    const root = process.env[variable]
    return root
      ? [
          join(root, 'Google', 'Chrome', 'Application', 'chrome.exe'),
          join(root, 'Chromium', 'Application', 'chrome.exe'),
          join(root, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
        ]
      : []
  }),
}

/**
 * Find the browser that lays the pages out: the one an environment variable names, else an installed Chrome,
 * Chromium or Edge, else the one inside `@sparticuz/chromium`.
 *
 * @throws Failure 69 when there is none, or when the one that was named is not there
 */
export async function findBrowser(environment: NodeJS.ProcessEnv = process.env): Promise<BrowserProgram> {
  for (const variable of VARIABLES) {
    const path = environment[variable]
    if (!path) continue
    if (isProgram(path)) return { path }
    throw new Failure('browser-not-a-program', { variable, path })
  }
  const folders = (environment.PATH ?? '').split(delimiter).filter(Boolean)
  const candidates = [
    ...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...(INSTALLED[process.platform] ?? []),
  ]
  const path = candidates.find(isProgram)
  return path ? { path } : unpackBundledBrowser()
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    // The right to execute a folder is that to look into it.
    return statSync(path).isFile()
  } catch {
    return false
  }
}
