import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { parse, walk } from 'css-tree'
import { classes } from '../../src/model/classes.js'

const ROOT = new URL('../../../', import.meta.url)
const LIST = 'src/model/classes.ts'

const names: readonly string[] = Object.values(classes)
const sources = readdirSync(new URL('src/', ROOT), { recursive: true, encoding: 'utf8' })
  .map((path) => `src/${path.replaceAll('\\', '/')}`)
  .filter((path) => path.endsWith('.ts') && path !== LIST)
  .map((path) => ({ path, code: withoutComments(readFileSync(new URL(path, ROOT), 'utf8')) }))

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
}

/** Classes that a style sheet selects by. */
function classesOf(css: string): string[] {
  const found = new Set<string>()
  walk(parse(css), (node) => {
    if (node.type === 'ClassSelector') found.add(node.name)
  })
  return [...found]
}

/** A quoted string, or a template in which what is inserted was taken out. */
const QUOTED = String.raw`(?:'[^'\n]*'|\x60[^\x60\n]*\x60)`

/**
 * Places where code has a class, and what it has to look like to be one that is written there.
 *
 * Groups: the text to look in. What `${…}` inserts is not written there, and paged.js's own classes are not ours.
 */
const WRITTEN: readonly { where: RegExp; literal: RegExp }[] = [
  // h('p.note'), s('rect.bar')
  { where: new RegExp(String.raw`\b[hs]\(\s*(${QUOTED})`, 'g'), literal: /^.[a-z0-9]*\.+[a-z]/ },
  // element.matches('.note')
  {
    where: new RegExp(String.raw`\b(?:querySelector(?:All)?|matches|closest)(?:<\w+>)?\(\s*(${QUOTED})`, 'g'),
    literal: /\.[a-z]/,
  },
  // className: ['note'], className = 'note', ['className', 'note'], classList.add('note')
  { where: /\bclassName\s*[:=]\s*([^\n]*)/g, literal: /^(?:\[[^\]]*)?['`][a-z]/ },
  { where: /\['className',([^\]]*)/g, literal: /['`][a-z]/ },
  { where: /\bclassList\.(?:add|remove)\(([^)]*)/g, literal: /['`][a-z]/ },
  { where: /\bclassList\.(?:toggle|contains)\(([^,)]*)/g, literal: /['`][a-z]/ },
  // hasClass(node, 'note'), makeElement('div', 'note')
  {
    where: /\b(?:hasClass|hasClassName|elementOfClass|makeElement)\([^,\n]*,\s*([^\n]*)/g,
    literal: /^['`][a-z]/,
  },
  // '.flow > .notes', wherever it is
  {
    where: new RegExp(`(${QUOTED})`, 'g'),
    literal: new RegExp(String.raw`(?:^.|[\s,>+~(:])\.(?:${names.join('|')})(?![\w./-])`),
  },
]

function literalsIn(code: string): string[] {
  const plain = code.replaceAll(/\$\{[^{}]*\}/g, '').replaceAll('.pagedjs_', '')
  return WRITTEN.flatMap(({ where, literal }) =>
    [...plain.matchAll(where)].filter(([, text = '']) => literal.test(text)).map(([found]) => found),
  )
}

test('every class that a style sheet selects by is in the list', () => {
  const sheets = readdirSync(new URL('styles/', ROOT)).filter((name) => name.endsWith('.css'))
  assert.ok(sheets.length > 5)
  for (const sheet of sheets) {
    const unknown = classesOf(readFileSync(new URL(`styles/${sheet}`, ROOT), 'utf8')).filter(
      (name) => !names.includes(name),
    )
    assert.deepEqual(unknown, [], sheet)
  }
})

test('every class of the list is used by code, and has the name of its key', () => {
  for (const [key, name] of Object.entries(classes)) {
    assert.equal(
      key.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
      name,
    )
    const use = new RegExp(String.raw`\bclasses\.${key}\b`)
    assert.ok(
      sources.some(({ code }) => use.test(code)),
      `no code uses classes.${key}`,
    )
  }
})

test('no class is written in code but in the list', () => {
  for (const { path, code } of sources) assert.deepEqual(literalsIn(code), [], path)
})

test('classes that are written in code are found', () => {
  const written = [
    "h('p.note', text)",
    "h(\n  'p.note',\n)",
    `h(\`p.\${classes.note}.none\`)`,
    "s('rect.bar', {})",
    "node.querySelector<Element>('br.line:not(.end)')",
    "{ className: ['note'] }",
    "{ className: [classes.note, 'source'] }",
    "element.className = 'note'",
    "['className', classes.note, 'source'],",
    "element.classList.toggle('is-empty', true)",
    "hasClass(node, 'note')",
    "makeElement('div', 'note')",
    "const WHOLE = 'figure, .flow > table'",
    "const ONE = '.note'",
  ]
  for (const code of written) assert.notDeepEqual(literalsIn(code), [], code)
  const innocent = [
    `h(\`p.\${classes.note}\`, text)`,
    "h('p', text)",
    "node.querySelectorAll('.pagedjs_page')",
    "say('step.page')",
    "readStyleSheet('epub.css')",
    '{ className: [classes.note] }',
    "hasClass(node, classes.note) ? 'note' : 'text'",
  ]
  for (const code of innocent) assert.deepEqual(literalsIn(code), [], code)
})
