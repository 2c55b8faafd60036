import { readdir, readFile } from 'node:fs/promises'
import type { Resource, Resources } from './preview-server.js'

/** Read the scripts and the style of the page in which a preview is looked at. */
export async function readApp(): Promise<Resources> {
  const files = new Map<string, Resource>()
  const folder = new URL('page/', import.meta.url)
  for (const name of await readdir(folder)) {
    if (!name.endsWith('.js')) continue
    const body = await readFile(new URL(name, folder), 'utf8')
    files.set(`preview/page/${name}`, { contentType: 'text/javascript; charset=utf-8', body })
  }
  const body = await readFile(new URL('../../../styles/preview.css', import.meta.url), 'utf8')
  return files.set('preview.css', { contentType: 'text/css; charset=utf-8', body })
}
