import { stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { editions } from '../editions/editions.js'
import { Failure } from '../model/failure.js'
import { ARTICLE_FILE, ISSUE_FILE } from '../model/source-files.js'
import type { Revision } from './extract-revision.js'
import { manuscriptFolder } from './manuscript-folder.js'

/** One of two things that are compared. */
export type Side = {
  /** As it was given. */
  name: string
  /** Names the folder that it is built in, so that both are built alike. */
  slug: string
} & (
  | { kind: 'build'; folder: string }
  | { kind: 'manuscript'; folder: string }
  | ({ kind: 'revision' } & Revision)
)

/**
 * Find out what an argument means: a folder with finished editions, a manuscript's or an issue's, or one of a revision as
 * git writes it, `v1:manuscript/my-article`.
 *
 * @throws Failure 66 when it is none of these
 */
export async function identifySide(name: string): Promise<Side> {
  const path = await manuscriptFolder(name)
  if (path !== name) return { ...(await identifySide(path)), name }
  const found = await stat(name).catch(() => undefined)
  if (found) {
    const slug = basename(resolve(name))
    if (!found.isDirectory()) throw new Failure('side-is-file', { path: name })
    for (const source of [ARTICLE_FILE, ISSUE_FILE])
      if (await isFile(join(name, source))) return { kind: 'manuscript', name, slug, folder: name }
    const files = editions.map((edition) => edition.files[0])
    const built = await Promise.all(files.map((file) => isFile(join(name, file))))
    if (built.includes(true)) return { kind: 'build', name, slug, folder: name }
    throw new Failure('side-without-editions', { folder: name, files })
  }
  const [, revision, folder = ''] = /^([^:]+):(.*)$/s.exec(name) ?? []
  if (revision === undefined) {
    throw new Failure('no-such-side', { folder: name })
  }
  const slug = basename(resolve(folder))
  return { kind: 'revision', name, slug, revision, folder }
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isFile() === true
}
