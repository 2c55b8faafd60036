import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { printMessages } from './print-tree.js'
import { BODY_LINE, readTemporary } from './temporary-article.js'

const HEAD = '---\ntitle: a\nauthor: b\n---\n\n'
/** “こんにちは” and “こん” in the encodings that are not read. */
const SHIFT_JIS = [0x82, 0xb1, 0x82, 0xf1, 0x82, 0xc9, 0x82, 0xbf, 0x82, 0xcd]
const EUC_JP = [0xa4, 0xb3, 0xa4, 0xf3, 0xa4, 0xcb, 0xa4, 0xc1, 0xa4, 0xcf]

async function messagesOf(article: string | Uint8Array): Promise<string[]> {
  const { file } = await readTemporary(article)
  return printMessages(file)
}

describe('the encoding of article.md', () => {
  it('may have a byte order mark and CRLF, and lines are counted right', async () => {
    const { file, tree } = await readTemporary(
      Buffer.from(`\ufeff${HEAD}本文。\n\n\ue000\n`.replaceAll('\n', '\r\n')),
    )
    assert.equal(file.messages[0]?.line, 8)
    assert.equal(tree.children.length, 2)
    assert.ok(!String(file.value).includes('\r'))
  })

  const cases: Record<string, [bytes: Uint8Array, message: string]> = {
    Shift_JIS: [
      Buffer.concat([Buffer.from(HEAD), Buffer.from(SHIFT_JIS)]),
      '6:1 error Byte 28 (0x82) is not UTF-8, the file looks like Shift_JIS; save it as UTF-8 invalid-encoding',
    ],
    'EUC-JP': [
      Buffer.concat([Buffer.from(HEAD), Buffer.from(EUC_JP)]),
      '6:1 error Byte 28 (0xA4) is not UTF-8, the file looks like EUC-JP; save it as UTF-8 invalid-encoding',
    ],
    'UTF-16': [
      Buffer.from(`\ufeff${HEAD}`, 'utf16le'),
      '1:1 error article.md is UTF-16 (little endian); save it as UTF-8 invalid-encoding',
    ],
    'half a surrogate pair': [
      Buffer.concat([Buffer.from(`${HEAD}あ`), Buffer.from([0xed, 0xa0, 0x80])]),
      '6:2 error Byte 32 (0xA0) is not UTF-8; save it as UTF-8 invalid-encoding',
    ],
    'a character cut off': [
      Buffer.from(`${HEAD}ああ`).subarray(0, -1),
      '6:2 error article.md ends inside a character, at byte 33; save it as UTF-8 invalid-encoding',
    ],
  }
  for (const [name, [bytes, message]] of Object.entries(cases)) {
    it(`${name} is refused with the byte's place`, async () => {
      assert.deepEqual(await messagesOf(bytes), [message])
    })
  }
})

describe('characters', () => {
  const cases: Record<string, [body: string, rule: string, column: number]> = {
    NUL: ['あ\0', 'control-character', 2],
    DEL: ['あ\x7f', 'control-character', 2],
    'C1 control': ['あ\x85', 'control-character', 2],
    'private use': ['ああ\ue000', 'private-use-character', 3],
    'private use of plane 15': ['\u{f0000}', 'private-use-character', 1],
    'a lost character': ['あ\ufffd', 'invalid-encoding', 2],
    'a radical': ['⼈', 'compatibility-character', 1],
    'a compatibility ideograph': ['あ\ufa10', 'compatibility-character', 2],
    'a bidi override': ['あ\u202eい', 'invisible-character', 2],
    'a zero-width space': ['あ\u200bい', 'invisible-character', 2],
    'a byte order mark inside': ['あ\ufeffい', 'invisible-character', 2],
    'decomposed kana': ['あか\u3099い', 'decomposed-character', 2],
    'a decomposed Russian letter': ['Русски\u0438\u0306', 'decomposed-character', 7],
    'Latin in a Cyrillic word': ['あMосква', 'mixed-script-word', 2],
    'Cyrillic in a Latin word': ['Rоme', 'mixed-script-word', 1],
  }
  for (const [name, [body, rule, column]] of Object.entries(cases)) {
    it(`${name} is reported as ${rule} at its place`, async () => {
      const { file } = await readTemporary(body)
      assert.deepEqual(
        file.messages.map((message) => [message.ruleId, message.line, message.column]),
        [[rule, BODY_LINE, column]],
      )
    })
  }

  it('that Word leaves in copied text are told with what they were there', async () => {
    const words = {
      '\x0b': /\\ and a new line/,
      '\x0c': /empty line/,
      '\x02': /\[\^1\]/,
      '\x07': /table/,
      '\x1e': /hyphen/,
    }
    for (const [character, remedy] of Object.entries(words)) {
      const { file } = await readTemporary(`港${character}船`)
      assert.equal(file.messages.length, 1)
      assert.match(String(file.messages[0]?.reason), remedy)
    }
    const { file } = await readTemporary(Buffer.from('---\ntitle: 題名\x0b副題\nauthor: 名\n---\n\n本文'))
    assert.deepEqual(
      file.messages.map((message) => [message.ruleId, message.line, message.column]),
      [['control-character', 2, 10]],
    )
  })

  it('are composed, and what has no composed form stays', async () => {
    const { file } = await readTemporary('か\u3099 и\u0306 а\u0301 \u1112\u1161\u11ab')
    assert.equal(String(file.value).split('\n').at(-1), 'が й а\u0301 한')
  })

  it('with variation sequences, beyond the BMP, or of compatibility stay as they are, without a warning', async () => {
    const body = '葛\u{e0100}𠮷辻\ufe00'
    const { file } = await readTemporary(body)
    assert.deepEqual(printMessages(file), [])
    assert.ok(String(file.value).endsWith(body))
    const compatible = await readTemporary('\uf900か\u3099')
    assert.ok(String(compatible.file.value).endsWith('\uf900が'))
  })

  it('of names that stand among the compatibility ideographs are usual ones', async () => {
    assert.deepEqual(await messagesOf('\ufa11田、髙\ufa11、\ufa0e、\ufa29'), [])
  })

  it('that join or part letters by the rules of spelling, or pictures, are no invisible ones', async () => {
    const spelt = ['می\u200cخواهم', 'کتاب\u200cخانه', 'ه\u200d', 'ক\u09cd\u200cষ', '👩\u200d🌾']
    assert.deepEqual(await messagesOf(spelt.join('、')), [])
    for (const stray of ['港\u200c船', 'co\u200dop', '\u200dه', '👩\u200d港']) {
      const { rules } = await readTemporary(stray)
      assert.deepEqual(rules, ['invisible-character'], stray)
    }
  })

  it('ъ and ь in a word of another language that was transcribed are no mixed ones', async () => {
    assert.deepEqual(await messagesOf('\\*gъrdlo, *dьnь*, kъ'), [])
    // The first letter is Cyrillic.
    assert.equal((await messagesOf('\u0441ъnъ')).length, 1)
  })

  it('in “IT-компания”, in code and in addresses are no mixed words', async () => {
    assert.deepEqual(await messagesOf('IT-компания `Rоme` https://example.com/Rоme'), [])
  })

  it('are reported twenty times at most, then counted', async () => {
    const messages = await messagesOf('\u200b'.repeat(25))
    assert.equal(messages.length, 21)
    assert.equal(
      messages.at(-1),
      'warning And 5 more of these; correct the first 20, then build again invisible-character',
    )
  })
})
