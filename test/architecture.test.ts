import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'

const ROOT = new URL('../../src/', import.meta.url)

/** What of ours each room may import besides itself. A room that is not named here is a fault of the plan. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  // Words that all share.
  messages: [],
  model: ['messages'],
  // Libraries: each knows one thing, and no manuscript's way through a build.
  compose: [],
  pdf: ['model', 'fonts', 'xml'],
  styles: ['model'],
  settings: ['model', 'messages'],
  fonts: ['model', 'compose', 'styles'],
  browser: ['model'],
  pictures: ['model'],
  html: ['styles'],
  xml: [],
  // Stages: a folder becomes a neutral tree.
  read: ['model', 'messages', 'settings', 'styles'],
  journal: ['model', 'messages', 'settings', 'read', 'styles', 'fonts', 'xml'],
  issue: ['model', 'messages', 'settings', 'read'],
  cite: ['model', 'messages'],
  typography: ['model', 'messages'],
  // Editions: a neutral tree becomes files, which are read back.
  verify: ['model', 'messages', 'xml'],
  editions: ['model', 'messages', 'verify', 'compose', 'pdf', 'fonts', 'styles', 'xml'],
  // Tasks: what is done with finished editions, and what makes a manuscript.
  proofread: ['model', 'messages', 'pdf', 'pictures', 'html'],
  compare: ['model', 'messages', 'pdf', 'pictures', 'html', 'editions'],
  preview: ['model', 'messages', 'styles', 'proofread', 'verify'],
  // An import holds what will be printed of a citation against what a Word file shows of it.
  import: ['model', 'messages', 'pdf', 'xml', 'read', 'cite'],
  // What an author changed in a Word document, held against the manuscript.
  corrections: ['model', 'messages', 'proofread', 'compare', 'import'],
  // Who builds what, of a back catalogue; that it stands on Redis nobody else knows.
  queue: ['model', 'messages'],
  // The way from a folder through all of them, and who asks for it.
  pipeline: [
    'model',
    'messages',
    'journal',
    'issue',
    'read',
    'cite',
    'typography',
    'editions',
    'proofread',
    'preview',
  ],
  'command-line': [
    'model',
    'messages',
    'browser',
    'journal',
    'issue',
    'read',
    'editions',
    'compare',
    'preview',
    'import',
    'corrections',
    'queue',
    'pipeline',
  ],
  // The program's entry: it runs the command line, from modules or as one script that it keeps compiled.
  '': ['command-line', 'model'],
}

/**
 * What each folder of a room may import of the room's other folders, the lowest first: it may import none that comes after
 * it, so that there is no circle. `.` is what is in no folder.
 */
const FOLDERS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  proofread: {
    findings: [],
    copy: ['findings'],
    report: ['findings'],
    '.': ['findings', 'copy', 'report'],
  },
  import: {
    // What a source is made of, and what is decided about it.
    source: [],
    report: ['source'],
    // What is made of it.
    manuscript: ['source', 'report'],
    // The steps from pages to a draft.
    pages: ['source', 'report'],
    notes: ['source', 'report', 'manuscript'],
    blocks: ['source', 'report', 'manuscript'],
    // The kinds of sources.
    text: ['source', 'report', 'pages', 'notes'],
    pdf: ['source', 'report', 'pages', 'notes'],
    docx: ['source', 'report'],
    // What is made of a Word document.
    word: ['source', 'report', 'manuscript', 'notes', 'docx'],
    '.': ['source', 'report', 'manuscript', 'pages', 'notes', 'blocks', 'text', 'pdf', 'docx', 'word'],
  },
}

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

function folderOf(path: string): string {
  return path.split('/').slice(1, -1)[0] ?? '.'
}

function importersOf(name: RegExp): string[] {
  return modules.filter(({ imports }) => imports.some((one) => name.test(one))).map(({ path }) => path)
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

test('each room imports what the plan of the house lets it import', () => {
  for (const { path, imports } of modules) {
    const allowed = ROOMS[roomOf(path)] ?? assert.fail(`${path} stands in a room that is not in the plan`)
    for (const name of imports.filter((one) => one.endsWith('.ts'))) {
      const to = roomOf(name)
      assert.ok(to === roomOf(path) || allowed.includes(to), `${path} imports ${name}`)
    }
  }
})

test('an edition knows no other: it imports its own folder, what all share, and the interface', () => {
  const editions = modules.filter(({ path }) => /^editions\/(?!shared\/)[^/]+\//.test(path))
  assert.ok(editions.length > 50)
  for (const { path, imports } of editions) {
    const own = path.slice(0, path.indexOf('/', 'editions/'.length) + 1)
    for (const name of imports.filter((one) => one.startsWith('editions/'))) {
      const isKnown =
        name.startsWith(own) || name.startsWith('editions/shared/') || name === 'editions/edition.ts'
      assert.ok(isKnown, `${path} imports ${name}`)
    }
  }
})

test('nothing in the plan of the house is without use', () => {
  for (const [room, allowed] of Object.entries(ROOMS)) {
    const inRoom = modules.filter(({ path }) => roomOf(path) === room)
    for (const to of allowed) {
      const isUsed = inRoom.some(({ imports }) =>
        imports.some((name) => name.endsWith('.ts') && roomOf(name) === to),
      )
      assert.ok(isUsed, `${room} never imports ${to}`)
    }
  }
})

test('each folder of a room imports what the plan of the house lets it import, and none imports one above it', () => {
  for (const [room, folders] of Object.entries(FOLDERS)) {
    const used = new Set<string>()
    const names = Object.keys(folders)
    for (const { path, imports } of modules.filter((module) => roomOf(module.path) === room)) {
      const from = folderOf(path)
      const allowed = folders[from] ?? assert.fail(`${path} stands in a folder that is not in the plan`)
      for (const name of imports.filter((one) => one.endsWith('.ts') && roomOf(one) === room)) {
        const to = folderOf(name)
        assert.ok(to === from || allowed.includes(to), `${path} imports ${name}`)
        used.add(`${from} imports ${to}`)
      }
    }
    for (const [from, allowed] of Object.entries(folders)) {
      for (const to of allowed) {
        assert.ok(names.indexOf(to) < names.indexOf(from), `${room}: ${to} comes before ${from}`)
        assert.ok(used.has(`${from} imports ${to}`), `${room}/${from} never imports ${room}/${to}`)
      }
    }
  }
})

test('no modules import each other in a circle, types included', () => {
  const importsByPath = new Map(modules.map(({ path, imports }) => [path, imports]))
  const done = new Set<string>()
  const visit = (path: string, way: readonly string[]): void => {
    assert.ok(!way.includes(path), [...way.slice(way.indexOf(path)), path].join(' → '))
    if (done.has(path)) return
    for (const name of importsByPath.get(path) ?? []) {
      if (importsByPath.has(name)) visit(name, [...way, path])
    }
    done.add(path)
  }
  for (const { path } of modules) visit(path, [])
})

test('what runs in the browser is imported only there, and imports nothing that needs Node', () => {
  for (const { path, imports } of modules) {
    for (const name of imports) {
      if (path.startsWith('editions/print/page/'))
        assert.match(
          name,
          /^(?:editions\/print\/(?:page\/.*|edit-requests|enlargement|fits|furniture-request|is-moved-caption|layout|plan-pages|plan-reprint)\.ts|compose\/unparted-letters\.ts|model\/(?:beginning|classes|hyphen|house-style|is-lone-last-line|is-western-line|japanese-character|logical-box|page-format|pattern|place-in-grid|printed-page|text-place)\.ts|pagedjs)$/,
          path,
        )
      else if (path.startsWith('pictures/page/'))
        assert.match(name, /^(?:pictures\/(?:page\/.*|drawing)\.ts|pdfjs-dist|pixelmatch)$/, path)
      else if (path.startsWith('preview/page/'))
        assert.match(
          name,
          /^(?:preview\/(?:page\/.*|preview-update)|model\/(?:classes|logical-box|page-format|text-place))\.ts$/,
          path,
        )
      else assert.doesNotMatch(name, /^(?:editions\/print|pictures|preview)\/page\//, path)
    }
  }
})

test('each package that is hard to replace stands behind one file, or in one room', () => {
  assert.deepEqual(importersOf(/^epub-gen-memory/), ['editions/epub/package-epub.ts'])
  assert.deepEqual(importersOf(/^subset-font$/), ['fonts/cut-face.ts', 'pdf/embed-typeface.ts'])
  assert.deepEqual(importersOf(/^pagedjs$/), ['editions/print/page/make-pages.ts'])
  assert.deepEqual(importersOf(/^@resvg\//), ['editions/epub/cover/draw-svg.ts'])
  for (const path of importersOf(/^(?:pdfjs-dist|@cantoo\/pdf-lib)/))
    assert.match(path, /^(?:pdf|pictures|proofread)\//)
  for (const path of importersOf(/^(?:citeproc|@citation-js)/)) assert.match(path, /^cite\//)
  assert.deepEqual(importersOf(/^@citation-js/), ['cite/load-citation-js.ts'])
  assert.deepEqual(new Set(importersOf(/^(?:bullmq|ioredis)/).map(roomOf)), new Set(['queue']))
  for (const path of importersOf(/^commander$/)) assert.match(path, /^command-line\//)
})

test('the browser is started in one room, and known by type to all others', () => {
  for (const { path, source } of modules) {
    if (path.startsWith('browser/')) continue
    assert.doesNotMatch(source, /^import (?!type).*puppeteer|import\(.puppeteer/m, path)
  }
})

test('no module opens a connection, but the queue by its packages', () => {
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

test('no two modules export one name: a name is one thing', () => {
  const exported = /^export (?:async )?(?:function\*?|const|interface|type|class) (\w+)/gm
  const owners = new Map<string, Set<string>>()
  for (const { path, source } of modules) {
    for (const [, name = ''] of source.matchAll(exported))
      owners.set(name, new Set([...(owners.get(name) ?? []), path]))
  }
  assert.ok(owners.size > 500)
  assert.deepEqual(
    [...owners].flatMap(([name, paths]) => (paths.size > 1 ? [[name, ...paths]] : [])),
    [],
  )
})
