import { execFile } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { devNull } from 'node:os'
import { dirname, join, posix } from 'node:path'
import { promisify } from 'node:util'
import { listIssuePaths } from '../issue/list-issue-paths.js'
import { HOUSE, JOURNAL_FILE } from '../journal/find-journal.js'
import { Failure } from '../model/failure.js'
import { ARTICLE_FILE, ISSUE_FILE } from '../model/source-files.js'

/** A folder as it was at a revision. */
export interface Revision {
  /** As git takes it: a tag, a branch, a commit, `HEAD~2`. */
  revision: string
  /** From the top of the repository, or with `./` from the current folder; empty for the top itself. */
  folder: string
}

/** More is no manuscript. */
const LIMITS = { files: 2000, bytes: 200_000_000 }

/** No hooks or filters of the repository run, and nothing is fetched. */
const CLOSED = ['-c', 'core.fsmonitor=false', '-c', `core.hooksPath=${devNull}`, '-c', 'protocol.allow=never']

/**
 * Take the files of a manuscript's or an issue's folder out of git as they were at a revision, with the journal that it
 * belongs to and the articles that the issue names; the working tree and the index stay as they are. Links and submodules
 * are left out.
 *
 * @param target  a folder to write them into
 * @param stop    ends it
 * @returns       where in it the manuscript's or the issue's folder is
 * @throws Failure 2 for a name that git could take for an option, 66 when the repository, the revision or the folder is
 * not there, 69 when git is not installed
 */
export async function extractRevision(
  { revision, folder }: Revision,
  target: string,
  stop: AbortSignal,
): Promise<string> {
  const name = `${revision}:${folder}`
  for (const part of [revision, folder])
    if (part.startsWith('-')) throw new Failure('revision-like-option', { name })
  const verify = (object: string): Promise<string> =>
    git(['rev-parse', '--verify', '--quiet', '--end-of-options', object], stop).then((bytes) =>
      bytes.toString('utf8').trim(),
    )
  await verify(`${revision}^{tree}`).catch((error: unknown) =>
    fail(error, (detail) => new Failure('unknown-revision', { revision, detail }, { cause: error })),
  )
  const prefix = (await git(['rev-parse', '--show-prefix'], stop)).toString('utf8').trim()
  // From the top, unless it says that it is from here.
  const from = /^\.\.?(?:\/|$)/.test(folder) ? prefix : ''
  const path = posix.join(from, folder).replace(/^\.$|\/+$/g, '')
  const list = await verify(`${revision}:${path}`)
    .then((tree) => git(['ls-tree', tree], stop))
    .then(() => git(['ls-tree', '-r', '-z', '-l', '--full-tree', revision], stop))
    .catch((error: unknown) =>
      fail(
        error,
        (detail) => new Failure('no-folder-in-revision', { folder, revision, detail }, { cause: error }),
      ),
    )
  const all = new Map(parseTree(list).map((file) => [file.path, file]))
  const read = ({ blob }: TreeEntry): Promise<Buffer> => git(['cat-file', 'blob', blob], stop)
  const issue = all.get(posix.join(path, ISSUE_FILE))
  if (!issue && !all.has(posix.join(path, ARTICLE_FILE)))
    throw new Failure('no-manuscript-in-revision', { folder, revision })
  const journal = journalAbove(path, all)
  const named = issue && journal !== undefined ? listIssuePaths((await read(issue)).toString('utf8')) : []
  const wanted = [path, ...[JOURNAL_FILE, HOUSE, ...named].map((one) => posix.join(journal ?? path, one))]
  const files = [...all.values()].filter((file) =>
    wanted.some((one) => one === '' || file.path === one || file.path.startsWith(`${one}/`)),
  )
  if (files.length > LIMITS.files || files.reduce((sum, { bytes }) => sum + bytes, 0) > LIMITS.bytes) {
    const limits = { files: LIMITS.files, megabytes: LIMITS.bytes / 1_000_000 }
    throw new Failure('oversized-revision', { name, ...limits })
  }
  const top = journal ?? path
  for (const file of files) {
    const own = posix.relative(top, file.path)
    // Nothing is written outside the target, whatever a file of the revision names.
    if (own === '..' || own.startsWith('../')) continue
    const place = join(target, own)
    await mkdir(dirname(place), { recursive: true })
    await writeFile(place, await read(file))
  }
  return join(target, posix.relative(top, path))
}

/** The folder of the nearest `journal.yaml` at or above a folder. */
function journalAbove(folder: string, files: ReadonlyMap<string, TreeEntry>): string | undefined {
  for (let at = folder; ; at = posix.dirname(at)) {
    if (files.has(posix.join(at, JOURNAL_FILE))) return at === '.' ? '' : at
    if (at === '.' || at === '') return undefined
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

/** The message of git is shown unless it only says that the object does not exist. */
function fail(error: unknown, failureOf: (detail: string | undefined) => Failure): never {
  const { code, stderr } = error as { code?: unknown; stderr?: Buffer }
  if (code === 'ENOENT') {
    throw new Failure('no-git', undefined, { cause: error })
  }
  const said = stderr
    ?.toString('utf8')
    .trim()
    .split('\n')[0]
    ?.replace(/^fatal: /, '')
  if (said?.includes('not a git repository')) {
    throw new Failure('no-repository', undefined, { cause: error })
  }
  throw failureOf(said || undefined)
}
