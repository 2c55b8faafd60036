import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'

const ROOT = new URL('../../src/', import.meta.url)

const STAGES = ['read', 'cite', 'typography', 'compose', 'pdf', 'print', 'epub', 'import', 'proof']

/** Imports from one stage into another, or into a stage from outside the build, each with its reason. */
const EXCEPTIONS: readonly { from: RegExp; to: RegExp; reason: string }[] = [
  {
    from: /^print\/(?!page\/)/,
    to: /^compose\//,
    reason: 'lines are composed between measuring and planning, in the middle of the print stage',
  },
  {
    from: /^(?:print|proof)\//,
    to: /^pdf\//,
    reason: 'what a PDF is made of is known in one room; print finishes it and proof looks at it',
  },
  {
    from: /^command-line\/browser-holder\.ts$/,
    to: /^print\/browser\/(?:open|close)-browser\.ts$/,
    reason: 'one browser serves all manuscripts of a run, and a signal has to close it',
  },
  {
    from: /^command-line\/run-check\.ts$/,
    to: /^proof\/checks\/check-gates\.ts$/,
    reason: 'kiyo check looks at finished editions, whoever made them, and builds nothing',
  },
  {
    from: /^command-line\/(?:run-compare|build-side|format-comparison)\.ts$/,
    to: /^proof\/compare\/[a-z-]+\.ts$/,
    reason: 'kiyo compare looks at finished editions; the two builds that it may need are made by the build',
  },
  {
    from: /^command-line\/run-preview\.ts$/,
    to: /^proof\/preview\/serve-preview\.ts$/,
    reason: 'a preview is served by the proof stage, which is given the build and does not know it',
  },
  {
    from: /^command-line\/run-import\.ts$/,
    to: /^(?:import\/import-sources|read\/read-manuscript)\.ts$/,
    reason: 'import is no part of a build: what it makes is read back as a build would read it',
  },
  {
    from: /^import\/(?:read-pdf|gather-pdf-lines|write-pdf-line|divide-pdf-pages)\.ts$/,
    to: /^pdf\/read-pdf-glyphs\.ts$/,
    reason: 'what a PDF is made of is known in one room; import makes lines of its glyphs',
  },
  {
    from: /^import\/read-source\.ts$/,
    to: /^read\/decode-text\.ts$/,
    reason: 'a text layer in a wrong encoding is named as a manuscript in it is',
  },
]

/** Longest file, in lines: beyond it a module has two jobs. */
const LONGEST = 250

interface Module {
  /** In src/, with `/`. */
  path: string
  source: string
  /** Modules of src/ and packages that it imports, for types too. */
  imports: string[]
}

const modules: Module[] = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts'))
  .map((path) => {
    const source = readFileSync(new URL(path, ROOT), 'utf8')
    return { path, source, imports: importsOf(path, source) }
  })

function importsOf(path: string, source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
  const named = [...code.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)(['"`])([^'"`\n]+)\1/g)]
  return named.map(([, , name = '']) =>
    name.startsWith('.') ? new URL(name, `file:///${path}`).pathname.slice(1).replace(/\.js$/, '.ts') : name,
  )
}

function roomOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.indexOf('/')) : ''
}

function importersOf(name: RegExp): string[] {
  return modules.filter(({ imports }) => imports.some((one) => name.test(one))).map(({ path }) => path)
}

function isExcepted(from: string, to: string): boolean {
  return EXCEPTIONS.some((exception) => exception.from.test(from) && exception.to.test(to))
}

test('imports are found: of modules, of packages, of types, and those made while running', () => {
  const source = [
    "import { a } from '../model/a.js'",
    "import './b.js'",
    "import type { C } from 'c'",
    "const d = await import('../epub/d.js')",
    "export { e } from './e.js'",
    "// import { f } from 'f'",
  ].join('\n')
  assert.deepEqual(importsOf('print/x.ts', source), [
    'model/a.ts',
    'print/b.ts',
    'c',
    'epub/d.ts',
    'print/e.ts',
  ])
  assert.ok(modules.length > 50)
})

test('every import of a module leads to one', () => {
  const paths = new Set(modules.map(({ path }) => path))
  for (const { path, imports } of modules) {
    for (const name of imports.filter((one) => one.endsWith('.ts') && one.includes('/'))) {
      assert.ok(paths.has(name), `${path} imports ${name}`)
    }
  }
})

test('a stage imports the model and itself', () => {
  for (const { path, imports } of modules) {
    const room = roomOf(path)
    if (!STAGES.includes(room)) continue
    for (const name of imports.filter((one) => one.endsWith('.ts') && !isExcepted(path, one))) {
      assert.ok(['model', room].includes(roomOf(name)), `${path} imports ${name}`)
    }
  }
})

test('the model imports only itself', () => {
  for (const { path, imports } of modules.filter((one) => roomOf(one.path) === 'model')) {
    for (const name of imports.filter((one) => one.endsWith('.ts'))) {
      assert.equal(roomOf(name), 'model', `${path} imports ${name}`)
    }
  }
})

test('only the builds import stages', () => {
  for (const { path, imports } of modules) {
    if (/^build(?:-preview)?\.ts$/.test(path) || STAGES.includes(roomOf(path))) continue
    for (const name of imports.filter((one) => one.endsWith('.ts') && !isExcepted(path, one))) {
      assert.ok(!STAGES.includes(roomOf(name)), `${path} imports ${name}`)
    }
  }
})

test('no exception is without use', () => {
  for (const { from, to, reason } of EXCEPTIONS) {
    const isUsed = modules.some(({ path, imports }) => from.test(path) && imports.some((one) => to.test(one)))
    assert.ok(isUsed, reason)
  }
})

test('what runs in the browser is imported only there, and imports nothing that needs Node', () => {
  for (const { path, imports } of modules) {
    for (const name of imports) {
      if (path.startsWith('print/page/'))
        assert.match(
          name,
          /^(?:print\/(?:page\/.*|layout|plan-pages|plan-reprint)\.ts|model\/(?:hyphen|printed-page)\.ts|pagedjs)$/,
          path,
        )
      else if (path.startsWith('proof/pictures/page/'))
        assert.match(name, /^(?:proof\/pictures\/(?:page\/.*|drawing)\.ts|pdfjs-dist|pixelmatch)$/, path)
      else if (path.startsWith('proof/preview/page/'))
        assert.match(name, /^(?:proof\/preview\/(?:page\/.*|preview-update)|model\/printed-page)\.ts$/, path)
      else assert.doesNotMatch(name, /^(?:print|proof\/(?:pictures|preview))\/page\//, path)
    }
  }
})

test('each package that is hard to replace stands behind one file, or in one room', () => {
  assert.deepEqual(importersOf(/^epub-gen-memory/), ['epub/package-epub.ts'])
  assert.deepEqual(importersOf(/^subset-font$/), ['pdf/embed-typeface.ts', 'print/load-fonts.ts'])
  assert.deepEqual(importersOf(/^pagedjs$/), ['print/page/lay-out.ts'])
  assert.deepEqual(importersOf(/^@resvg\//), ['epub/cover/draw-svg.ts'])
  for (const path of importersOf(/^(?:pdfjs-dist|@cantoo\/pdf-lib)/))
    assert.match(path, /^(?:pdf|print|proof)\//)
  for (const path of importersOf(/^(?:citeproc|@citation-js)/)) assert.match(path, /^cite\//)
  assert.deepEqual(importersOf(/^@citation-js/), ['cite/load-citation-js.ts'])
  assert.deepEqual(importersOf(/^commander$/), ['command-line/run-command-line.ts'])
})

test('the browser is driven by print and proof, started by print alone, and known by type to the rest', () => {
  for (const path of importersOf(/^puppeteer/)) {
    if (path.startsWith('print/')) continue
    assert.match(path, /^(?:build(?:-preview)?\.ts|command-line\/.*|proof\/.*)$/)
    const { source } = modules.find((one) => one.path === path) ?? assert.fail()
    assert.doesNotMatch(source, /^import (?!type).*puppeteer|import\(.puppeteer/m, path)
  }
})

test('no module opens a connection', () => {
  assert.deepEqual(importersOf(/^(?:node:)?(?:https?|http2|net|tls|dgram|dns)(?:\/|$)/), [])
  for (const { path, source } of modules)
    assert.doesNotMatch(source, /\bfetch\(|XMLHttpRequest|WebSocket/, path)
})

test('exports have names', () => {
  for (const { path, source } of modules) assert.doesNotMatch(source, /^export default\b/m, path)
})

test('files are named in kebab-case after what they do', () => {
  for (const { path } of modules) {
    const name = path.slice(path.lastIndexOf('/') + 1)
    assert.match(name, /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.d)?\.ts$/, path)
    assert.doesNotMatch(name, /^(?:.*-)?(?:utils?|helpers?|common|managers?|misc)(?:-.*)?\.ts$/, path)
  }
})

test(`no file is longer than ${LONGEST} lines`, () => {
  for (const { path, source } of modules) {
    assert.ok(source.split('\n').length - 1 <= LONGEST, path)
  }
})
