import { readdir, readFile } from 'node:fs/promises'
import { readStyleSheet } from '../styles/read-style-sheet.js'
import type { PreviewResources, Resource } from './preview-server.js'

/** Modules outside `page/` that also run in the browser. */
const SHARED_SCRIPTS = [
  'model/classes.js',
  'model/logical-box.js',
  'model/page-format.js',
  'model/text-place.js',
]

/** Read the scripts and the style sheet of the preview page. */
export async function readApp(): Promise<PreviewResources> {
  const files = new Map<string, Resource>()
  const folder = new URL('page/', import.meta.url)
  const scripts = (await readdir(folder)).filter((name) => name.endsWith('.js'))
  for (const name of [...scripts.map((script) => `preview/page/${script}`), ...SHARED_SCRIPTS]) {
    const body = await readFile(new URL(`../${name}`, import.meta.url), 'utf8')
    files.set(name, { contentType: 'text/javascript; charset=utf-8', body })
  }
  const body = await readStyleSheet('preview.css')
  return files.set('preview.css', { contentType: 'text/css; charset=utf-8', body })
}
