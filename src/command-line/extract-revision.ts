import { execFile } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { devNull } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { Failure } from '../model/failure.js'

/** A folder as it was at a revision. */
export interface Revision {
  /** As git takes it: a tag, a branch, a commit, `HEAD~2`. */
  revision: string
  /** From the top of the repository, or with `./` from the current folder; empty for the top itself. */
  folder: string
}

/** More is no manuscript. */
const LIMITS = { files: 2000, bytes: 200_000_000 }

/** Nothing of the repository's own runs, and nothing is fetched. */
const CLOSED = ['-c', 'core.fsmonitor=false', '-c', `core.hooksPath=${devNull}`, '-c', 'protocol.allow=never']

/**
 * Take the files of a folder out of git as they were at a revision; the working tree and the index stay as they are.
 * Links and submodules are left out.
 *
 * @param target  a folder to write them into
 * @param stop    ends it
 * @throws Failure 2 for a name that git could take for an option, 66 when the repository, the revision or the folder is
 * not there, 69 when git is not installed
 */
export async function extractRevision(
  { revision, folder }: Revision,
  target: string,
  stop: AbortSignal,
): Promise<void> {
  const name = `${revision}:${folder}`
  for (const part of [revision, folder])
    if (part.startsWith('-')) throw new Failure(2, `${name} begins with “-”, which git takes for an option`)
  const verify = (object: string): Promise<string> =>
    git(['rev-parse', '--verify', '--quiet', '--end-of-options', object], stop).then((bytes) =>
      bytes.toString('utf8').trim(),
    )
  await verify(`${revision}^{tree}`).catch((error: unknown) =>
    fail(error, `git knows no revision “${revision}” here; git tag and git log list them`),
  )
  const list = await verify(`${revision}:${folder.replace(/\/+$/, '')}`)
    .then((tree) => git(['ls-tree', '-r', '-z', '-l', '--full-tree', tree], stop))
    .catch((error: unknown) =>
      fail(
        error,
        `There is no folder “${folder}” in revision “${revision}”; name it from the top of the repository`,
      ),
    )
  const files = parseTree(list)
  if (!files.some(({ path }) => path === 'article.md')) {
    throw new Failure(
      66,
      `There is no article.md in “${folder}” at revision “${revision}”; name a manuscript's folder`,
    )
  }
  if (files.length > LIMITS.files || files.reduce((sum, { bytes }) => sum + bytes, 0) > LIMITS.bytes) {
    const limits = `${LIMITS.files} files or ${LIMITS.bytes / 1_000_000} MB`
    throw new Failure(66, `${name} has more than ${limits}; it is no manuscript's folder`)
  }
  for (const { path, blob } of files) {
    const place = join(target, path)
    await mkdir(dirname(place), { recursive: true })
    await writeFile(place, await git(['cat-file', 'blob', blob], stop))
  }
}

interface TreeEntry {
  path: string
  blob: string
  bytes: number
}

/** Plain files only: a link could lead out of the folder, and a submodule is another repository. */
function parseTree(list: Buffer): TreeEntry[] {
  return list
    .toString('utf8')
    .split('\0')
    .flatMap((line): TreeEntry[] => {
      const [, mode = '', blob = '', bytes = '', path = ''] =
        /^(\d+) \w+ ([0-9a-f]+) +(\d+|-)\t(.*)$/s.exec(line) ?? []
      const isInside = !path.split(/[\\/]/).some((step) => step === '' || step === '.' || step === '..')
      return /^100/.test(mode) && isInside ? [{ path, blob, bytes: Number(bytes) }] : []
    })
}

function git(args: readonly string[], stop: AbortSignal): Promise<Buffer> {
  return promisify(execFile)('git', [...CLOSED, ...args], {
    encoding: 'buffer',
    maxBuffer: LIMITS.bytes,
    signal: stop,
    windowsHide: true,
    env: {
      ...process.env,
      GIT_NO_LAZY_FETCH: '1',
      GIT_OPTIONAL_LOCKS: '0',
      GIT_TERMINAL_PROMPT: '0',
      LC_ALL: 'C',
    },
  }).then(({ stdout }) => stdout)
}

/** What git says is told where it is not simply that there is no such thing. */
function fail(error: unknown, reason: string): never {
  const { code, stderr } = error as { code?: unknown; stderr?: Buffer }
  if (code === 'ENOENT') {
    throw new Failure(69, 'git is not installed; install it, or compare folders instead of revisions', {
      cause: error,
    })
  }
  const said = stderr
    ?.toString('utf8')
    .trim()
    .split('\n')[0]
    ?.replace(/^fatal: /, '')
  if (said?.includes('not a git repository')) {
    throw new Failure(66, 'This folder is in no git repository; go into the one that has the revision', {
      cause: error,
    })
  }
  throw new Failure(66, said ? `${reason} (${said})` : reason, { cause: error })
}
