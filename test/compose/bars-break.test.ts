import assert from 'node:assert/strict'
import { test } from 'node:test'
import { barsBreak, type ClassedCharacter } from '../../src/compose/bars-break.js'
import { characterClass } from '../../src/compose/character-class.js'

/** Signs of a text in which a bar shows where a line would end. */
function isBarred(text: string, language: string): boolean {
  const at = [...text].indexOf('|') - 1
  const characters = [...text.replace('|', '')].map(
    (one): ClassedCharacter => ({ text: one, class: characterClass(one, language) }),
  )
  return barsBreak(characters, at, 'strict')
}

const barred: [language: string, text: string][] = [
  ['ja', '港|、船'],
  ['ja', '「|港'],
  ['ja', 'か|っと'],
  ['ja', '―|―'],
  ['ja', 'さあ！|\u3000港'],
  ['fr', 'le « |port »'],
  ['fr', 'le « port |»'],
  ['en', 'the “|port”'],
  ['en', 'the port |”'],
  ['ru', 'это |– порт'],
  ['ru', 'порт |, море'],
  ['de', 'der „|Hafen“'],
  ['ja', '学|㆑而'],
]
const allowed: [language: string, text: string][] = [
  ['ja', '港|（船'],
  ['ja', '」|港'],
  ['ru', 'Роман „Порт и море“ |он'],
  ['ru', 'порт» |и'],
  ['de', 'der |»Hafen«'],
  ['de', '»Hafen« |ist'],
  ['de', '„Hafen“ |ist'],
  ['sv', 'en |”hamn”'],
  ['en', 'the |“port”'],
  ['en', 'the port” |is'],
  ['fr', 'le |« port »'],
]

for (const [language, text] of barred) {
  test(`a ${language} line does not end in ${text}`, () => assert.ok(isBarred(text, language)))
}
for (const [language, text] of allowed) {
  test(`a ${language} line may end in ${text}`, () => assert.ok(!isBarred(text, language)))
}

test('an address may be broken before its punctuation, but not before what follows it', () => {
  const inAddress = [...'kiyo.example'].map(
    (text): ClassedCharacter => ({ text, class: characterClass(text, 'en'), isAddress: true }),
  )
  assert.equal(barsBreak(inAddress, 3, 'strict'), false)
  const after = [...'kiyo.'].map(
    (text, at): ClassedCharacter => ({ text, class: characterClass(text, 'en'), isAddress: at < 4 }),
  )
  assert.equal(barsBreak(after, 3, 'strict'), true)
})
