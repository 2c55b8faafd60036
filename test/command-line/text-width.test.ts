import assert from 'node:assert/strict'
import { test } from 'node:test'
import stringWidth from 'string-width'
import { textWidth } from '../../src/command-line/text-width.js'

for (const text of [
  'article.md:41:12',
  '原稿を読み込んでいます',
  'ｶﾅ、「」（）・ー…―',
  'Русско-японские',
  '–→“”',
  'ガ', // in two characters
  '葛󠄀', // with a variation selector
  '𠮷野家',
  'a\u00adb',
]) {
  test(`“${text}” takes the columns that a terminal gives it`, () => {
    assert.equal(textWidth(text), stringWidth(text))
  })
}
