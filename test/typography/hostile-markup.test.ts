import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toHtml } from 'hast-util-to-html'
import { typesetText } from './typeset-fixture.js'

const FORBIDDEN: [name: string, markup: string][] = [
  ['a script', '<script>fetch("http://127.0.0.1/secret")</script>'],
  ['a script in a paragraph', '文<script>secret</script>。'],
  ['a script in other case', '<ScRiPt>secret</sCrIpT>'],
  ['a style', '<style>@import "http://127.0.0.1/secret.css";</style>'],
  ['an iframe', '<iframe src="file:///etc/secret">secret</iframe>'],
  ['an object', '<object data="file:///etc/secret">secret</object>'],
  ['an embed', '<embed src="secret.svg">'],
  ['an svg', '<svg onload="secret()"><text>secret</text></svg>'],
  ['a form', '<form action="http://127.0.0.1/"><input name="secret"></form>'],
  ['a meta refresh', '<meta http-equiv="refresh" content="0;url=http://127.0.0.1/secret">'],
  ['a link', '<link rel="preconnect" href="http://secret.invalid">'],
  ['a base', '<base href="http://secret.invalid/">'],
  ['a template', '<template><p>secret</p></template>'],
  ['a script in an emphasis', '**強<script>secret</script>調**'],
  ['a script in a cell', '| a |\n| - |\n| <script>secret</script> |'],
  ['a script in a note', '文[^1]。\n\n[^1]: 注<script>secret</script>。'],
  ['a script inside allowed markup', '<p>文<em><script>secret</script></em></p>'],
]
for (const [name, markup] of FORBIDDEN) {
  test(`${name} is an error and is not in the tree`, async () => {
    const { tree, file } = await typesetText(`前の文。\n\n${markup}\n\n次の文。`)
    assert.deepEqual(
      [...new Set(file.messages.filter(({ fatal }) => fatal).map(({ ruleId }) => ruleId))],
      ['forbidden-markup'],
    )
    const html = toHtml(tree)
    assert.doesNotMatch(html, /<(?:script|style|iframe|object|embed|svg|form|input|meta|link|base|template)/i)
    assert.match(html, /前の文。.*次の文。/)
  })
}

for (const element of ['iframe', 'object', 'svg', 'template', 'script', 'style']) {
  test(`what stands in a block of <${element}> is not shown`, async () => {
    const { tree } = await typesetText(`前。\n\n<div><${element}>secret</${element}></div>\n\n次。`)
    assert.doesNotMatch(toHtml(tree), /secret/)
  })
}

const REMOVED: [name: string, markup: string, kept: string][] = [
  ['an onclick', '<b onclick="steal()">太字</b>', '太字'],
  ['an onclick in a block', '<div onclick="steal()">囲み</div>', '囲み'],
  ['an onclick on an allowed tag', '<sup onclick="steal()">上</sup>', '上'],
  ['an image’s onerror', '<img src="x" onerror="steal()">図', '図'],
  ['a link to a script', '[語](javascript:steal)', '語'],
  ['a link to a script with an entity in it', '[語](java&#115;cript:steal)', '語'],
  ['a link to a script with an entity for its colon', '[語](javascript&colon;steal)', '語'],
  ['a link to a script in capitals', '[語](JaVaScRiPt:steal)', '語'],
  ['a link to data', '[語](data:text/html;base64,c3RlYWw=)', '語'],
  ['a link to a file', '[語](file:///etc/steal)', '語'],
  ['a link to a script by reference', '[語][r]\n\n[r]: javascript:steal', '語'],
  ['an HTML link to a script', '<a href="javascript:steal()">語</a>', '語'],
]
for (const [name, markup, kept] of REMOVED) {
  test(`${name} is left out with a warning, and the words stay`, async () => {
    const { tree, file } = await typesetText(markup)
    const html = toHtml(tree)
    assert.doesNotMatch(html, /steal|c3RlYWw|javascript|data:text|file:|\son\w+=/i)
    assert.ok(html.includes(kept))
    assert.ok(file.messages.some(({ ruleId, fatal }) => ruleId === 'removed-markup' && !fatal))
  })
}

test('an author’s attributes cannot shadow what kiyo makes', async () => {
  const { tree } = await typesetText(
    '文[^1]。\n\n<p id="note-1" class="notes" data-note="1">囲み</p>\n\n[^1]: 注。',
  )
  const html = toHtml(tree)
  assert.equal(html.split('id="note-1"').length - 1, 1)
  assert.equal(html.split('class="notes"').length - 1, 1)
})

test('a block of HTML that nobody closed does not swallow what follows', async () => {
  const { tree } = await typesetText('<blockquote><p>引用\n\n次の文。')
  assert.match(toHtml(tree), /<\/blockquote><p>次の文。<\/p>/)
})

test('an allowed tag is one in an emphasis, a link, a cell, a caption and a note as well', async () => {
  const cases = [
    '*x<sup>2</sup>*',
    '[x<sup>2</sup>](https://example.org)',
    '## x<sup>2</sup>',
    '- x<sup>2</sup>',
  ]
  for (const markup of [
    ...cases,
    '| a |\n| - |\n| x<sup>2</sup> |\n\n: x<sup>2</sup>',
    '文[^1]\n\n[^1]: x<sup>2</sup>',
  ]) {
    const { tree, file } = await typesetText(markup)
    assert.match(toHtml(tree), /<sup>2<\/sup>/, markup)
    assert.ok(!file.messages.some(({ ruleId }) => ruleId === 'removed-markup'), markup)
  }
})

test('ruby in tags is told once, with its parts as text', async () => {
  const { tree, file } = await typesetText(
    '北の<ruby>港<rp>（</rp><rt>みなと</rt><rp>）</rp></ruby>と<rt>船</rt>',
  )
  assert.match(toHtml(tree), /北の港（みなと）と船/)
  assert.deepEqual(
    file.messages.map(({ ruleId, column }) => [ruleId, column]),
    [
      ['removed-markup', 3],
      ['removed-markup', 50],
    ],
  )
})

test('no paragraph stands in a paragraph', async () => {
  const { tree } = await typesetText('<div>前<p>中</p>後</div>')
  assert.match(toHtml(tree), /<p>前<\/p><p>中<\/p><p>後<\/p>/)
})

test('tags that are opened very often, and never closed, are an error at the first that is too deep', async () => {
  const { file } = await typesetText(`文${'<sup>'.repeat(20_000)}。`)
  const faults = file.messages.filter(({ fatal }) => fatal)
  assert.deepEqual(
    faults.map(({ ruleId, line, column }) => [ruleId, line, column]),
    [['deep-nesting', 6, 2 + 100 * '<sup>'.length]],
  )
})
