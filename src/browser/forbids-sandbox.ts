import { execFile } from 'node:child_process'

/** What Chromium says where the system lets it make neither of its sandboxes. */
const FORBIDDEN =
  /No usable sandbox|Failed to move to new namespace|The setuid sandbox is not running as root/

/** Milliseconds that a browser has to say why it does not start. */
const PATIENCE = 10_000

/**
 * Ask a browser that did not start whether the system forbids its sandbox. What it says on its way is not in the error of a
 * start over a pipe, so it is started once more by itself.
 *
 * @param path  of the program
 */
export function forbidsSandbox(path: string, env: NodeJS.ProcessEnv): Promise<boolean> {
  return new Promise((resolve) => {
    const args = ['--headless', '--disable-gpu', '--dump-dom', 'about:blank']
    execFile(path, args, { env, timeout: PATIENCE, killSignal: 'SIGKILL' }, (_error, _output, said) => {
      resolve(FORBIDDEN.test(said))
    })
  })
}
