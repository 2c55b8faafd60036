import assert from 'node:assert/strict'
import { languages } from '../../src/messages/message.js'
import type { Finding } from '../../src/model/finding.js'
import { sayFinding } from '../../src/model/say-finding.js'

/** What a value looks like that has got into a sentence by mistake. */
const SLIP = /undefined|null|NaN|\[object|function|=>/
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u

/** Expect that findings of proofreading can be said in every language, and that their data can be written as JSON. */
export function expectWords(findings: readonly Finding[]): void {
  for (const finding of findings) {
    if ('message' in finding) continue
    const said = languages.map((language) => sayFinding(language, finding))
    const [english, japanese] = said
    for (const { reason } of said) {
      assert.doesNotMatch(reason, /^$|[.。]$/, finding.rule)
      assert.doesNotMatch(reason, SLIP, finding.rule)
    }
    assert.match(english?.remedy ?? '', /[.]$/, finding.rule)
    assert.match(japanese?.remedy ?? '', /。$/, finding.rule)
    assert.match(japanese?.reason ?? '', KANA, finding.rule)
    // What is quoted may be Japanese in an English sentence.
    const ownWords = `${english?.reason} ${english?.remedy}`.replace(/[“（].*?[”）]|…[^…]*…/gs, '')
    assert.match(ownWords, /[a-z]{2} [a-z]/i, finding.rule)
    for (const { remedy } of said) assert.doesNotMatch(remedy, SLIP, finding.rule)
    assert.deepEqual(JSON.parse(JSON.stringify(finding.data)), finding.data)
  }
}
