import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fromXml } from 'xast-util-from-xml'
import { x } from 'xastscript'
import { elementsIn } from '../../src/xml/elements-in.js'
import { onLines } from '../../src/xml/on-lines.js'
import { renderXml } from '../../src/xml/render-xml.js'
import { textIn } from '../../src/xml/text-in.js'

test('text and attributes are read back as they were given', () => {
  const text = 'a < b && c > d ]]> e ]]>]]> "f" \'g\' &amp; 組版 𠮟 \t\n Россия'
  const value = 'a < b && c > d ]]> "f" \'g\' &amp; 組版 𠮟'
  const tree = fromXml(renderXml(x('root', { value }, [x('child', text), text])))
  const [root, child] = elementsIn(tree)
  assert.equal(root?.attributes.value, value)
  assert.equal(child && textIn(child), text)
  assert.equal(textIn(tree), text + text)
})

test('what XML 1.0 does not allow becomes U+FFFD, in text and in attributes', () => {
  const forbidden = ['\0', '\u0008', '\u000b', '\u000c', '\u001f', '\ud800', '\udc00', '\ufffe', '\uffff']
  for (const character of forbidden) {
    const xml = renderXml(x('root', { value: `a${character}b` }, `c${character}d`))
    const [root] = elementsIn(fromXml(xml))
    assert.equal(root?.attributes.value, 'a\ufffdb')
    assert.equal(root && textIn(root), 'c\ufffdd')
  }
  const allowed = '\t\n \ud7ff\ue000\ufffd\u{10000}\u{10fffd}'
  assert.equal(textIn(fromXml(renderXml(x('root', allowed)))), allowed)
})

test('line ends are those of XML, and hyphenation points stay', () => {
  assert.equal(
    textIn(fromXml(renderXml(x('root', 'a\r\nb\rc, рево\u00adлюция')))),
    'a\nb\nc, рево\u00adлюция',
  )
})

test('empty elements are one tag: all, or those that are named', () => {
  const tree = x('p', [x('br'), x('span', { class: 'a' }), x('span', [x('br', { id: 'b' })])])
  const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'
  assert.equal(renderXml(tree), `${declaration}<p><br/><span class="a"/><span><br id="b"/></span></p>\n`)
  assert.equal(
    renderXml(tree, { doctype: 'html', onOneTag: new Set(['br']) }),
    `${declaration}<!DOCTYPE html>\n<p><br/><span class="a"></span><span><br id="b"/></span></p>\n`,
  )
})

test('lines go between elements, not into text', () => {
  const tree = x('a', [
    x('b', [x('c'), x('c', 'text')]),
    x('g', [x('h', 'text')]),
    x('d', ['text', x('e')]),
    x('f'),
  ])
  assert.match(
    renderXml(onLines(tree)),
    /\n<a>\n<b>\n<c\/>\n<c>text<\/c>\n<\/b>\n<g><h>text<\/h><\/g>\n<d>text<e\/><\/d>\n<f\/>\n<\/a>\n$/,
  )
})
