import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import stringWidth from 'string-width'
import { environmentVariables } from '../../src/command-line/help-examples.js'
import { makeProgram } from '../../src/command-line/make-program.js'
import { sayerOf } from '../../src/messages/say.js'
import { openWorkshop, plainArticle, type Workshop } from './run-kiyo.js'

const COMMANDS = ['build', 'proof', 'preview', 'check', 'compare', 'import', 'enqueue', 'worker', 'queue']
/** What they work on is in the queue. */
const WITHOUT_ARGUMENTS = ['worker', 'queue']
const HEADINGS = {
  en: ['Usage:', 'Arguments:', 'Options:', /Examples?:/],
  ja: ['使い方:', '引数:', 'オプション:', '例:'],
}

let shop: Workshop

before(async () => {
  shop = await openWorkshop()
})

after(() => shop.close())

/** What no reader types: lines of examples are the same in every language. */
function wordsOf(help: string): string {
  return help
    .split('\n')
    .filter((line) => !/^ +npx kiyo/.test(line))
    .join('\n')
}

for (const language of ['en', 'ja'] as const) {
  for (const command of COMMANDS) {
    test(`the help of ${command} is in ${language}, with its headings, --lang and an example`, async () => {
      const { code, stdout, stderr } = await shop.run([command, '--help', '--lang', language])
      assert.equal(code, 0, stderr)
      const [usage = '', its = '', ...others] = HEADINGS[language]
      const headings = [usage, ...(WITHOUT_ARGUMENTS.includes(command) ? [] : [its]), ...others]
      for (const heading of headings) assert.match(stdout, new RegExp(`^${sourceOf(heading)}`, 'm'))
      assert.match(stdout, /^ {2}--lang </m)
      assert.match(stdout, new RegExp(`^ {2}npx kiyo ${command} `, 'm'))
      if (language === 'ja') assert.doesNotMatch(wordsOf(stdout), /[a-z]{2,} [a-z]{2,} [a-z]{2,}/)
      else assert.doesNotMatch(stdout, /[\u3040-\u30ff\u4e00-\u9fff]/)
    })
  }

  test(`the help of the program is in ${language}, and its columns hold`, async () => {
    const { stdout } = await shop.run(['--help', '--lang', language])
    for (const command of COMMANDS) assert.match(stdout, new RegExp(`^ {2}${command} `, 'm'))
    const title = language === 'en' ? 'Examples:' : '例:'
    const lines = stdout.slice(stdout.indexOf(`\n${title}\n`)).split('\n')
    const examples = lines.filter((line) => line.startsWith('  npx kiyo'))
    assert.ok(examples.length >= COMMANDS.length)
    const columns = examples.map((line) => stringWidth(/^ {2}.*?\S {2,}(?=\S)/.exec(line)?.[0] ?? ''))
    assert.equal(new Set(columns).size, 1)
    const commands = stdout.split('\n').filter((line) => /^ {2}(?:build|proof|check) /.test(line))
    const starts = commands.map((line) => stringWidth(/^ {2}.*>\s+/.exec(line)?.[0] ?? ''))
    assert.deepEqual(new Set(starts).size, 1)
    if (language === 'ja') assert.doesNotMatch(wordsOf(stdout), /[a-z]{2,} [a-z]{2,} [a-z]{2,}/)
  })

  test(`the help of the program names every variable that an option is taken from, in ${language}`, () => {
    const program = makeProgram(language, () => undefined)
    const options = program.commands.flatMap((command) => [...command.options])
    const variables = new Set(options.flatMap(({ envVar }) => envVar ?? []))
    assert.deepEqual([...variables].sort(), ['KIYO_EDITOR', 'KIYO_QUEUE'])
    const named = environmentVariables(sayerOf(language)).map(([name]) => name)
    for (const variable of variables) assert.ok(named.includes(variable), variable)
  })
}

test('no line of the Japanese help is broader than the terminal, and none begins with what ends a phrase', async () => {
  for (const command of COMMANDS) {
    const { stdout } = await shop.run([command, '--help', '--lang', 'ja'])
    const options = stdout.slice(0, stdout.indexOf('\n例:')).split('\n')
    for (const line of options) {
      assert.ok(stringWidth(line) <= 100, line)
      assert.doesNotMatch(line.trim(), /^[、。）」ー]/, line)
    }
  }
})

for (const variable of ['LC_ALL', 'LC_MESSAGES', 'LANG']) {
  test(`${variable} chooses the language of help, of messages and of the summary`, async () => {
    const env = { LC_ALL: '', LC_MESSAGES: '', LANG: '', [variable]: 'ja_JP.UTF-8' }
    await shop.article('tide', plainArticle('潮の記録'))
    const help = await shop.run(['--help'], { env })
    assert.match(help.stdout, /^使い方: kiyo /)
    const usage = await shop.run(['build'], { env })
    assert.match(usage.stderr, /^エラー：引数<フォルダー>がありません$/m)
    const build = await shop.run(['build', 'tide', '--only', 'epub'], { env })
    assert.equal(build.code, 0, build.stderr)
    assert.match(build.stdout, /原稿を読み込んでいます[\s\S]*EPUBを作っています/)
    assert.match(build.stdout, /^tide: 註1、警告1件$/m)
    assert.match(build.stdout, /^\d+\.\d秒で終わりました$/m)
  })
}

for (const [what, args, en, ja] of [
  ['an unknown command', ['biuld'], /'biuld'\n\(Did you mean build\?\)/, /「biuld」.*buildのこと/],
  [
    'an unknown option',
    ['check', 'a', '--lnag', 'x'],
    /'--lnag'\n\(Did you mean --lang\?\)/,
    /「--lnag」.*--langのこと/,
  ],
  ['a missing argument', ['compare', 'a'], /missing required argument 'new'/, /引数<新>がありません/],
  [
    'a missing value',
    ['build', 'a', '--out'],
    /'--out <root>' argument missing/,
    /「--out <フォルダー>」に値/,
  ],
  ['a missing option', ['import', 'a'], /'--to <dir>' not specified/, /「--to <フォルダー>」は省略/],
  ['one argument too many', ['compare', 'a', 'b', 'c'], /Expected 2 .* got 3/, /2個のところに3個/],
  [
    'an unknown choice',
    ['build', 'a', '--only', 'odt'],
    /'odt' is invalid\. Allowed .* print, epub, /,
    /「odt」は使えません。print、epub、.*のいずれか/,
  ],
  ['no seconds', ['build', 'a', '--deadline', 'soon'], /number of seconds above 0/, /0より大きい秒数/],
  ['no page', ['import', 'a', '--to', 'b', '--first-page', '0'], /whole number above 0/, /1以上の整数/],
  [
    'a page in hexadecimals',
    ['import', 'a', '--to', 'b', '--first-page', '0x10'],
    /'0x10' is invalid/,
    /「0x10」/,
  ],
  ['no port', ['preview', 'a', '--port', '70000'], /0 to 65535/, /0から65535/],
] as const) {
  test(`${what} is told in each language, with the way to the help`, async () => {
    for (const [language, words] of [
      ['en', en],
      ['ja', ja],
    ] as const) {
      const { code, stderr } = await shop.run([...args, '--lang', language])
      assert.equal(code, 2, stderr)
      assert.match(stderr, words)
      assert.match(stderr, /kiyo --help/)
      assert.doesNotMatch(stderr, language === 'en' ? /[\u3040-\u30ff]/ : /error/)
    }
  })
}

function sourceOf(heading: string | RegExp): string {
  return typeof heading === 'string' ? heading : heading.source
}
