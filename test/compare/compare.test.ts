import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { type Comparison, hasChanges, styledPages } from '../../src/compare/comparison.js'
import type { Build } from '../../src/compare/read-build.js'
import { renderComparison } from '../../src/compare/render-comparison.js'
import { summariseComparison } from '../../src/compare/summarise-comparison.js'
import { metadataName } from '../../src/messages/compare/metadata-names.js'
import type { Language } from '../../src/messages/message.js'
import { say } from '../../src/messages/say.js'
import { Failure } from '../../src/model/failure.js'
import { articleWith, type Parts, replaceIn, sharedComparer, shortArticle } from './compared-articles.js'

/** All that a comparison says, but for names and pictures. */
function digestOf(comparison: Comparison) {
  const { text, renumbered, pages, moves, metadata, files } = comparison
  return {
    text: text.map(({ change, unit, note, parts }) => {
      const words = parts
        .filter(({ kind }) => kind !== 'same')
        .map(({ kind, text: one }) => `${kind}: ${one}`)
      return [change, unit, ...(note ? [note] : []), ...words]
    }),
    renumbered,
    pages: pages?.changed.map(({ old, new: found, cause }) => `${old} ${found} ${cause}`),
    count: pages && [pages.old, pages.new, pages.added, pages.removed],
    moves: moves.map(({ text: words, old, new: found }) => `${words.slice(0, 5)} ${old} ${found}`),
    style: styledPages(comparison),
    metadata: metadata.map(({ name }) => name),
    files,
  }
}

/** One edition of a build, under another name. */
function only(edition: string, { editions }: Build, name: string): Build {
  return { name, editions: new Map([...editions].filter(([key]) => key === edition)) }
}

const NOTHING = {
  text: [] as unknown[],
  renumbered: [] as unknown[],
  pages: [] as string[],
  count: [2, 2, [], []],
  moves: [] as string[],
  style: [] as string[],
  metadata: [] as string[],
  files: [] as string[],
}

describe('two builds', () => {
  const { make, compare } = sharedComparer()
  let base: Build

  before(async () => {
    base = await make(shortArticle())
  })

  const comparedWith = async (change: (parts: Parts) => void): Promise<Comparison> =>
    compare(base, await make(articleWith(change)))

  test('of the same input differ in nothing', async () => {
    const comparison = await comparedWith(() => undefined)
    assert.deepEqual(digestOf(comparison), NOTHING)
    assert.equal(hasChanges(comparison), false)
    assert.deepEqual(summariseComparison(comparison), [])
    assert.match(Buffer.from(await renderComparison(comparison, 'en')).toString(), /Nothing changed\./)
  })

  test('a changed word is that word in its paragraph, and its page with both pictures', async () => {
    const comparison = await comparedWith((parts) => replaceIn(parts, '魚の値', '貝の値'))
    assert.deepEqual(digestOf(comparison), {
      ...NOTHING,
      text: [['changed', 'paragraph', 'removed: 魚', 'added: 貝']],
      pages: ['1 1 text'],
    })
    assert.deepEqual(comparison.text[0]?.pages, { old: '1', new: '1' })
    const { old, new: found } = comparison.pages?.changed[0]?.pictures ?? assert.fail('no pictures')
    assert.deepEqual([old.width, old.height], [found.width, found.height])
    assert.notEqual(old.webp, found.webp)
  })

  test('a changed word of a note is a change of the note', async () => {
    const comparison = await comparedWith((parts) => {
      parts.notes.light = 'Иванов И.И. Маяки севера. М., 1999. С. 40.'
    })
    assert.deepEqual(digestOf(comparison), {
      ...NOTHING,
      text: [['changed', 'note', { old: 3, new: 3 }, 'removed: 1998', 'added: 1999']],
      pages: ['2 2 text'],
    })
  })

  test('a note that is called elsewhere has moved, and the notes between are renumbered, not changed', async () => {
    const comparison = await comparedWith((parts) => {
      replaceIn(parts, '早い[^boat]。', '早い。')
      replaceIn(parts, '一日はこうして終わる。', '一日はこうして終わる[^boat]。')
    })
    const { pages, ...digest } = digestOf(comparison)
    assert.deepEqual(digest.text, [['moved', 'note', { old: 1, new: 4 }]])
    assert.deepEqual(digest.renumbered, [{ old: [2, 4], new: [1, 3] }])
    assert.deepEqual([digest.style, digest.metadata, digest.files], [[], [], []])
    assert.deepEqual(comparison.text[0]?.after, { old: '港の朝は早い', new: '一日はこうして終わる' })
    assert.deepEqual(
      pages?.map((page) => page.slice(0, 3)),
      ['1 1', '2 2'],
    )
  })

  test('a note whose call stands after another word of the same sentence has moved', async () => {
    const comparison = await comparedWith((parts) => {
      replaceIn(parts, '帳面に昨日の荷を書きつけた[^ledger]', '帳面[^ledger]に昨日の荷を書きつけた')
    })
    assert.deepEqual(digestOf(comparison), {
      ...NOTHING,
      text: [['moved', 'note', { old: 2, new: 2 }]],
      pages: ['1 1 text'],
    })
  })

  test('an added note is one added note, and the others are renumbered', async () => {
    const comparison = await comparedWith((parts) => {
      replaceIn(parts, '市場では', '市場[^market]では')
      parts.notes.market = '市は毎朝立つ。'
    })
    const digest = digestOf(comparison)
    assert.deepEqual(digest.text, [['added', 'note', { new: 2 }, 'added: 市は毎朝立つ。']])
    assert.deepEqual(digest.renumbered, [{ old: [2, 4], new: [3, 5] }])
    assert.deepEqual([digest.style, digest.metadata, digest.files], [[], [], []])
    const notes = summariseComparison(comparison).find(({ kind }) => kind === 'notes')
    const said = (language: Language): string[] => (notes?.facts ?? []).map((fact) => say(language, fact))
    assert.deepEqual(said('en'), ['1 note added (2; p. 1)', 'renumbered 2–4 → 3–5'])
    assert.deepEqual(said('ja'), ['註1件を追加（註2、1頁）', '番号のずれ 2〜4 → 3〜5'])
    const html = Buffer.from(await renderComparison(comparison, 'ja')).toString()
    assert.match(html, /<html lang="ja">/)
    assert.match(
      html,
      /<th scope="row"><a href="#notes">註<\/a><\/th><td>註1件を追加（註2、1頁）、番号のずれ 2〜4 → 3〜5</,
    )
    assert.match(html, /<h3><span class="title">註2<\/span> <span class="what">追加<\/span>/)
  })

  test('an added paragraph is one added paragraph', async () => {
    const comparison = await comparedWith((parts) => parts.paragraphs.push('そして次の朝がまた来る。'))
    assert.deepEqual(digestOf(comparison), {
      ...NOTHING,
      text: [['added', 'paragraph', 'added: そして次の朝がまた来る。']],
      pages: ['2 2 text'],
    })
  })

  test('a removed paragraph is one removed paragraph', async () => {
    const comparison = await comparedWith((parts) => parts.paragraphs.pop())
    assert.deepEqual(digestOf(comparison), {
      ...NOTHING,
      text: [['removed', 'paragraph', 'removed: 一日はこうして終わる。']],
      pages: ['2 2 text'],
    })
  })

  test('a paragraph that stands elsewhere has moved, and its note has not', async () => {
    const comparison = await comparedWith(({ paragraphs }) => {
      const [evening = ''] = paragraphs.splice(6, 1)
      paragraphs.splice(8, 0, evening)
    })
    const digest = digestOf(comparison)
    assert.deepEqual(digest.text, [['moved', 'paragraph']])
    assert.deepEqual(digest.renumbered, [
      { old: [4, 4], new: [3, 3] },
      { old: [3, 3], new: [4, 4] },
    ])
  })

  test('a short heading and a table that stand elsewhere have moved, with the row that was changed in it', async () => {
    const table = (tons: string): string =>
      `| 月 | 樽 |\n| :-- | --: |\n| 四月 | 31 |\n| 五月 | ${tons} |\n| 六月 | 8 |`
    const withParts = (change: (paragraphs: string[]) => void): Parts =>
      articleWith(({ paragraphs }) => change(paragraphs))
    const old = await make(
      withParts((paragraphs) => paragraphs.splice(2, 0, table('54'), '## 昼どき')),
      ['epub'],
    )
    const found = await make(
      withParts((paragraphs) => paragraphs.splice(8, 0, '## 昼どき', table('45'))),
      ['epub'],
    )
    const comparison = await compare(old, found)
    assert.deepEqual(digestOf(comparison).text, [
      ['moved', 'heading'],
      ['moved', 'row'],
      ['moved', 'row'],
      ['moved-and-changed', 'row', 'removed: 54', 'added: 45'],
      ['moved', 'row'],
    ])
    const report = Buffer.from(await renderComparison(comparison, 'ja')).toString()
    assert.match(report, /直前の「五月 45」とともに移動しました。/)
  })

  test('a changed style is told as that: the text is the same and every page looks otherwise', async () => {
    const comparison = await comparedWith((parts) => {
      parts.front.push('style: wide.css')
      parts.files['wide.css'] = ':root { --text-leading: 21.25Q }\n'
    })
    const { pages, moves: _, ...digest } = digestOf(comparison)
    assert.deepEqual(digest, {
      ...digest,
      text: [],
      renumbered: [],
      style: ['1', '2'],
      metadata: [],
      // The EPUB takes its leading from the same setting.
      files: ['OEBPS/style.css'],
    })
    assert.deepEqual(pages?.length, 2)
    assert.deepEqual(
      summariseComparison(comparison)
        .slice(-2)
        .map(({ kind }) => kind),
      ['style', 'files'],
    )
  })

  test('emphasis alone is the same words marked otherwise', async () => {
    const comparison = await comparedWith((parts) => replaceIn(parts, '石段で', '*石段*で'))
    assert.deepEqual(digestOf(comparison).text, [['marked', 'paragraph']])
  })

  test('what only flows onto the next page is told as moved there, and its page as reflowed', async () => {
    const comparison = await comparedWith((parts) => {
      replaceIn(parts, '早い[^boat]。', `早い[^boat]。${'霧が出ている。'.repeat(30)}`)
    })
    const { text, moves, pages, style } = digestOf(comparison)
    assert.deepEqual(
      text.map(([change, unit]) => [change, unit]),
      [['changed', 'paragraph']],
    )
    assert.ok(moves.length > 0)
    for (const move of moves) assert.match(move, / 1 2$/)
    assert.deepEqual(pages, ['1 1 text', '2 2 reflow'])
    assert.deepEqual(style, [])
  })

  test('another first page is a renumbering of the pages', async () => {
    const { pages, ...comparison } = await comparedWith((parts) => parts.front.push('first-page: 17'))
    assert.deepEqual(comparison.text, [])
    assert.deepEqual(pages?.renumbered, { old: ['1', '2'], new: ['17', '18'] })
    assert.deepEqual(
      pages?.changed.map(({ cause }) => cause),
      ['furniture'],
    )
  })

  test('metadata that stand on no page are told by name', async () => {
    const comparison = await comparedWith((parts) => parts.front.push('rights: CC BY 4.0'))
    assert.deepEqual(digestOf(comparison), { ...NOTHING, metadata: ['dc:rights'] })
    const facts = summariseComparison(comparison).flatMap((line) => line.facts)
    assert.deepEqual(
      facts.map((fact) => say('ja', fact)),
      ['権利'],
    )
    assert.equal(metadataName('ja', 'role (author-2)'), '役割（author-2）')
    assert.equal(metadataName('ja', 'house:colour'), 'house:colour')
  })

  test('without EPUBs the text is read from the PDFs, and the same is found', async () => {
    const found = await make(
      articleWith((parts) => {
        replaceIn(parts, '魚の値', '貝の値')
        replaceIn(parts, '駅へ向かった', '駅[^station]へ向かった')
        parts.notes.station = '駅は坂の上にある。'
      }),
    )
    const comparison = await compare(only('print', base, 'a'), only('print', found, 'b'))
    const digest = digestOf(comparison)
    assert.deepEqual(digest.text, [
      ['changed', 'paragraph', 'removed: 魚', 'added: 貝'],
      ['added', 'note', { new: 3 }, 'added: 駅は坂の上にある。'],
    ])
    assert.deepEqual(digest.renumbered, [{ old: [3, 4], new: [4, 5] }])
    assert.match(
      comparison.remarks.map((remark) => say('en', remark)).join(),
      /The text was read from print\.pdf/,
    )
  })

  test('without PDFs the text is compared, and that pages were not is said', async () => {
    const comparison = await compare(only('epub', base, 'a'), only('epub', base, 'b'))
    assert.equal(comparison.pages, undefined)
    assert.equal(hasChanges(comparison), false)
    assert.deepEqual(comparison.remarks, [{ id: 'compare.without-pages', data: undefined }])
  })

  const damaged = new TextEncoder().encode('%PDF-1.7 and no more')
  for (const [what, other, message] of [
    ['a damaged PDF', { print: damaged }, /print\.pdf of b cannot be read as PDF \(.+\); build it again/],
    ['a damaged EPUB', { epub: damaged }, /book\.epub of b cannot be read as EPUB \(.+\); build it again/],
    ['no edition', {}, /a and b have no edition in common/],
  ] as const) {
    test(`${what} is one clear message`, async () => {
      await assert.rejects(
        compare({ ...base, name: 'a' }, { name: 'b', editions: new Map(Object.entries(other)) }),
        (error) => {
          assert.ok(error instanceof Failure)
          assert.equal(error.exitCode, 66)
          assert.match(error.message, message)
          return true
        },
      )
    })
  }

  test('the page has no script and loads nothing, and hostile text stays text', async () => {
    const comparison = await comparedWith((parts) => {
      replaceIn(parts, '魚の値', '`<script>alert(1)</script><img src=x onerror=alert(2)>`')
    })
    const names = { old: '"><script>alert(3)</script>', new: "'><base href=//example.org>" }
    const html = Buffer.from(await renderComparison({ ...comparison, names }, 'en')).toString()
    assert.match(html, /&#x3C;script>alert\(1\)&#x3C;\/script>/)
    const tags = html.match(/<[^>]*>/g) ?? []
    assert.ok(tags.length > 50)
    for (const tag of tags) {
      assert.doesNotMatch(tag, /^<(?:script|base|link|iframe|object|embed|form)\b/i)
      assert.doesNotMatch(tag, /\son\w+=/i)
      assert.doesNotMatch(tag, /\s(?:src|href)="(?!data:image\/webp;base64,|#)/i)
    }
    assert.match(html, /<meta http-equiv="Content-Security-Policy" content="default-src &#x27;none&#x27;;/)
  })
})
