import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, it } from 'node:test'
import { visit } from 'unist-util-visit'
import { parseCitation } from '../../src/read/parse-citation.js'
import { parseLocator } from '../../src/read/parse-locator.js'
import { readTemporary } from '../read/temporary-article.js'

describe('parseLocator', () => {
  const cases: [written: string, label: string | undefined, value: string | undefined, rest: string][] = [
    [', 66-79頁', 'page', '66-79', ''],
    ['、66～79頁など', 'page', '66-79', 'など'],
    [' 第2巻', 'volume', '2', ''],
    [', ３２頁', 'page', '32', ''],
    [', С. 22-31など', 'page', '22-31', 'など'],
    [', C. 108-110, 115', 'page', '108-110, 115', ''],
    [', С.17-18', 'page', '17-18', ''],
    [', p. 16', 'page', '16', ''],
    [', pp. 66–79, see there', 'page', '66-79', ', see there'],
    [', л. 71-72', 'folio', '71-72', ''],
    [', л. 71об.', 'folio', '71об.', ''],
    [', Т. 2', 'volume', '2', ''],
    [', № 5', 'issue', '5', ''],
    [', 3.2.6項', 'paragraph', '3.2.6', ''],
    [', § 10', 'section', '10', ''],
    [', pp. xii–xv', 'page', 'xii-xv', ''],
    [', 33', 'page', '33', ''],
    [', 1990年の研究', undefined, undefined, ', 1990年の研究'],
    ['など', undefined, undefined, 'など'],
    [' 33', undefined, undefined, ' 33'],
    [', 12～15コマ', 'custom', '12-15コマ', ''],
    [', 00:12:30', 'custom', '00:12:30', ''],
    [', 12~15쪽', 'page', '12-15', ''],
    [', 3면', 'page', '3', ''],
    [', s.v. “harbour”', undefined, undefined, ', s.v. “harbour”'],
    [', vol. 2, 12', 'volume', '2', ', 12'],
    [', vols. 2, 12', 'volume', '2, 12', ''],
    [', 387頁；43号、2004年', 'page', '387', '；43号、2004年'],
  ]
  for (const [written, label, value, rest] of cases) {
    it(`reads “${written}”`, () => {
      const parsed = parseLocator(written)
      assert.deepEqual([parsed.locator?.label, parsed.locator?.value, parsed.rest], [label, value, rest])
    })
  }
})

describe('parseCitation', () => {
  it('parts sources at either semicolon, and leaves what has no key to the source before', () => {
    const items = parseCitation('[拙稿 @a:b.c, 66頁；43号、2004年；see @{http://x/y;z} など; -@d_1]')
    assert.deepEqual(
      items.map(({ key, isAuthorHidden, before, after }) => [key, isAuthorHidden, before.text, after.text]),
      [
        ['a:b.c', true, '拙稿 ', '；43号、2004年'],
        ['http://x/y;z', false, 'see ', 'など'],
        ['d_1', true, '', ''],
      ],
    )
  })

  it('says where each key stands', () => {
    const source = '[see @one, 5頁; @two]'
    assert.deepEqual(
      parseCitation(source).map(({ key, offset }) => source.slice(offset, offset + key.length + 1)),
      ['@one', '@two'],
    )
  })
})

describe('citations in Markdown', () => {
  it('are none in code, links, addresses and escaped signs, and none without references in running text', async () => {
    const { tree } = await readTemporary(
      '`[@a]` [@b](https://x.org) a@b.org \\@c \\[x @c @d 12:30 ![@e](e.png)[^1]\n\n[^1]: x@y',
    )
    assert.doesNotMatch(JSON.stringify(tree), /"type":"citation/)
  })

  it('stand beside notes, emphasis and other brackets', async () => {
    const { tree, rules } = await readTemporary(
      '文[^1]*強*[@a]。[普通]の[括弧]。\n\n[^1]: [*強い* @a_b_c, 5頁]と[^x]\n',
      () => undefined,
    )
    const text = JSON.stringify(tree)
    assert.equal(text.match(/"type":"citation"/g)?.length, 2)
    assert.match(text, /"key":"a_b_c"/)
    assert.match(text, /"type":"emphasis"/)
    assert.deepEqual(rules, ['undefined-note'])
  })

  it('end where their paragraph ends, however many brackets there are', async () => {
    const started = performance.now()
    await readTemporary(`${'[a @b '.repeat(4_000)}\n\n${'[@a'.repeat(4_000)}\n\n${'@a['.repeat(4_000)}`)
    assert.ok(performance.now() - started < 20_000)
  })
})

describe('citations in full-width brackets', () => {
  const REFERENCES = JSON.stringify([{ id: 'yamakawa', type: 'book', title: '港' }])
  const keysOf = async (body: string, references: string | undefined) => {
    const { tree, file } = await readTemporary(body, (folder) =>
      references === undefined ? undefined : writeFile(path.join(folder, 'references.json'), references),
    )
    const keys: string[] = []
    visit(tree, 'citationItem', ({ key, locators }) => {
      keys.push([key, ...(locators ?? []).map(({ value }) => value)].join(' '))
    })
    return { keys, rules: file.messages.map(({ ruleId }) => ruleId) }
  }

  it('are read where there are references, whatever comma is before the place', async () => {
    const body = '港［@yamakawa］と船［@yamakawa，5頁］、［注］と［-@yamakawa、6頁；@yamakawa］。'
    const { keys, rules } = await keysOf(body, REFERENCES)
    assert.deepEqual(keys, ['yamakawa', 'yamakawa 5', 'yamakawa 6', 'yamakawa'])
    assert.deepEqual(rules, [])
  })

  it('are told where there are none, and where the @ is full-width', async () => {
    assert.deepEqual(await keysOf('港［@yamakawa］。', undefined), { keys: [], rules: ['leftover-markup'] })
    assert.deepEqual(await keysOf('港［＠yamakawa］。', REFERENCES), { keys: [], rules: ['leftover-markup'] })
  })
})
