import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readerLanguage } from '../../src/command-line/reader-language.js'
import type { Language } from '../../src/messages/message.js'

const CASES: readonly [what: string, args: string[], env: NodeJS.ProcessEnv, system: string, Language][] = [
  ['--lang counts before all', ['--lang', 'en', 'build', 'a'], { LC_ALL: 'ja_JP.UTF-8' }, 'ja-JP', 'en'],
  ['--lang may follow the command', ['build', 'a', '--lang=ja'], { LC_ALL: 'en_US.UTF-8' }, 'en-US', 'ja'],
  ['the last --lang counts', ['--lang', 'en', 'build', 'a', '--lang', 'ja'], {}, 'en-US', 'ja'],
  ['what follows -- is no option', ['build', '--', '--lang', 'ja'], { LANG: 'en_US' }, 'en-US', 'en'],
  ['a --lang without a value asks for nothing', ['build', '--lang'], { LANG: 'ja_JP' }, 'en-US', 'ja'],
  [
    'an unknown --lang is refused in the reader’s own',
    ['build', '--lang', 'de'],
    { LANG: 'ja' },
    'en-US',
    'ja',
  ],
  ['LC_ALL counts before LC_MESSAGES', [], { LC_ALL: 'ja_JP.UTF-8', LC_MESSAGES: 'en_US' }, 'en-US', 'ja'],
  ['LC_MESSAGES counts before LANG', [], { LC_MESSAGES: 'ja_JP.UTF-8', LANG: 'en_US' }, 'en-US', 'ja'],
  ['LANG counts', [], { LANG: 'ja_JP.eucJP' }, 'en-US', 'ja'],
  ['an empty variable does not count', [], { LC_ALL: '', LC_MESSAGES: '', LANG: 'ja_JP' }, 'en-US', 'ja'],
  ['C names no language', [], { LC_ALL: 'C', LANG: 'en_US' }, 'ja-JP', 'ja'],
  ['C.UTF-8 names no language', [], { LANG: 'C.UTF-8' }, 'ja-JP', 'ja'],
  ['POSIX names no language', [], { LANG: 'POSIX' }, 'ja-JP', 'ja'],
  ['a language that kiyo has not is English', [], { LANG: 'ca_ES.UTF-8' }, 'ja-JP', 'en'],
  ['where no variable is set, the system’s counts', [], {}, 'ja-JP', 'ja'],
  ['a system in another language is English', [], {}, 'de-DE', 'en'],
]

for (const [what, args, env, system, language] of CASES) {
  test(what, () =>
    assert.equal(
      readerLanguage(args, env, () => system),
      language,
    ),
  )
}
