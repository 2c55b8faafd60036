import { createRequire } from 'node:module'

type PdfReader = typeof import('pdfjs-dist/legacy/build/pdf.min.mjs')

/** What pdf.js draws with, where it is installed: native code that takes longer to load than all else. */
const CANVAS = '@napi-rs/canvas'

/** The classes that pdf.js wants to have when it is loaded. Nothing is drawn here: pages are drawn in the browser. */
const UNUSED = { DOMMatrix: class {}, ImageData: class {}, Path2D: class {} }

let loading: Promise<PdfReader> | undefined

/** Load pdf.js without what it draws with. It takes a while and so may be done before it is needed. */
export function loadPdfReader(): Promise<PdfReader> {
  loading ??= load()
  return loading
}

async function load(): Promise<PdfReader> {
  const { cache, resolve } = createRequire(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  const path = findCanvas(resolve)
  // Where it is not installed, pdf.js takes what there is in the global scope, and else it cannot be loaded.
  if (path === undefined)
    for (const [name, value] of Object.entries(UNUSED))
      Reflect.set(globalThis, name, Reflect.get(globalThis, name) ?? value)
  else cache[path] ??= { exports: UNUSED, loaded: true } as unknown as NodeJS.Module
  // Node reads a third less of the minified files. pdf.js takes what reads from the global scope, where that file puts it.
  await import('pdfjs-dist/legacy/build/pdf.worker.min.mjs')
  return import('pdfjs-dist/legacy/build/pdf.min.mjs')
}

function findCanvas(resolve: NodeJS.RequireResolve): string | undefined {
  try {
    return resolve(CANVAS)
  } catch {
    return undefined
  }
}
