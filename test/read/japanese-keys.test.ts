import assert from 'node:assert/strict'
import { it } from 'node:test'
import { sayMessage } from '../../src/model/say-message.js'
import { readTemporary } from './temporary-article.js'

it('keys of the front matter in Japanese, and of databases, are told with the key to write', async () => {
  const keys = '題名: 港\n著者: 山川 文\n副題: 船\nキーワード: 帆\nyear: 2001\nnumber: 3\ncopyright: 山川'
  const { file } = await readTemporary(Buffer.from(`---\n${keys}\n---\n\n本文。\n`))
  const told = file.messages.map((one) => `${one.line} ${sayMessage('en', one)}`).join('\n')
  for (const words of [
    /2 “題名” is not .* write title: …/,
    /3 “著者” is not .* write author: …/,
    /4 “副題” is not .* write subtitle: …/,
    /5 “キーワード” is not .* write keywords:/,
    /6 “year” is not .* as date: 2021-07-30/,
    /7 “number” is not .* below “journal:”/,
    /8 “copyright” is not .* rights: …/,
  ])
    assert.match(told, words)
})
