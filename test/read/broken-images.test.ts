import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, it } from 'node:test'
import { isWholeImage } from '../../src/read/is-whole-image.js'
import { smallImages } from './small-images.js'
import { readTemporary } from './temporary-article.js'

describe('an image', () => {
  for (const type of Object.keys(smallImages) as (keyof typeof smallImages)[]) {
    const { base64, end } = smallImages[type]
    const bytes = new Uint8Array(Buffer.from(base64, 'base64'))
    it(`of ${type} is whole as it is, and not when it is cut off anywhere`, async () => {
      assert.equal(await isWholeImage(bytes, type), true)
      for (let length = 40; length < bytes.length - end; length++) {
        assert.equal(await isWholeImage(bytes.subarray(0, length), type), false, `${length} bytes`)
      }
    })
    it(`of ${type} that is cut off is told by its name, at its place`, async () => {
      const name = `map.${type.slice('image/'.length)}`
      const body = `本文。\n\n![図](${name}){alt="図"}`
      const whole = await readTemporary(body, (folder) => writeFile(path.join(folder, name), bytes))
      assert.deepEqual(whole.file.messages, [])
      const { file } = await readTemporary(body, (folder) =>
        writeFile(path.join(folder, name), bytes.subarray(0, -8)),
      )
      const [message] = file.messages
      assert.deepEqual([message?.said?.id, message?.line], ['unsupported-image.broken', 8])
    })
  }

  it('of PNG is not whole when any of its bytes has changed', async () => {
    const bytes = new Uint8Array(Buffer.from(smallImages['image/png'].base64, 'base64'))
    // After the signature; the last four bytes are a check sum, too.
    for (let at = 8; at < bytes.length; at++) {
      const changed = bytes.slice()
      changed[at] = (changed[at] ?? 0) ^ 0x10
      assert.equal(await isWholeImage(changed, 'image/png'), false, `byte ${at}`)
    }
  })
})

describe('the name of an image', () => {
  it('may have a percent sign of its own, and is told as it was looked for', async () => {
    const png = Buffer.from(smallImages['image/png'].base64, 'base64')
    const { file, images } = await readTemporary(
      '![図](<50%20 #1?.png>){alt="図"}\n\n![船](<船 #2.png>){alt="船"}',
      (folder) => writeFile(path.join(folder, '50%20 #1?.png'), png),
    )
    assert.deepEqual(
      [...images.values()].map((image) => image.path),
      ['50%20 #1?.png'],
    )
    assert.deepEqual(
      file.messages.map(({ said }) => [said?.id, said?.data]),
      [['missing-image.file', { name: '船 #2.png' }]],
    )
  })
})

describe('an SVG', () => {
  const ROOT = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">'
  const DRAWN = [`${ROOT}<path d="M0 0h9"/></svg>`, `<?xml version="1.0"?>\n<!-- 港 -->\n${ROOT}</svg>`]
  const DOCTYPE =
    '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN"\n "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'
  const BROKEN: readonly (readonly [svg: string, id: string])[] = [
    [`${ROOT}\n<g>\n</svg>`, 'broken-svg'],
    [`${ROOT}<path d="M0`, 'broken-svg'],
    [`${ROOT}A & B</svg>`, 'broken-svg'],
    ['<svg width="9" height="9"></svg>', 'svg-namespace'],
  ]
  const messagesOf = async (svg: string) => {
    const { file } = await readTemporary('![図](map.svg){alt="図"}', (folder) =>
      writeFile(path.join(folder, 'map.svg'), svg),
    )
    return file.messages.map(({ said }) => said?.id)
  }
  for (const svg of DRAWN) {
    it(`that browsers draw is read: ${svg}`, async () => assert.deepEqual(await messagesOf(svg), []))
  }
  for (const [svg, id] of BROKEN) {
    it(`that no browser draws is told: ${svg}`, async () => {
      assert.deepEqual(await messagesOf(svg), [`unsupported-image.${id}`])
    })
  }

  it('that a plotting program wrote has no document type in the editions', async () => {
    const { images, rules } = await readTemporary('![図](map.svg){alt="図"}', (folder) =>
      writeFile(
        path.join(folder, 'map.svg'),
        `<?xml version="1.0"?>\n${DOCTYPE}\n${ROOT}<path d="M0 0h9"/></svg>`,
      ),
    )
    assert.deepEqual(rules, [])
    const read = new TextDecoder().decode(images.get('map.svg')?.bytes)
    assert.equal(read, `<?xml version="1.0"?>\n\n${ROOT}<path d="M0 0h9"/></svg>`)
  })

  for (const declared of [
    `${DOCTYPE.slice(0, -1)} [<!ENTITY ns "港">]>${ROOT}</svg>`,
    `${DOCTYPE}${DOCTYPE}${ROOT}</svg>`,
    `${ROOT}${DOCTYPE}</svg>`,
  ]) {
    it(`whose document type declares something or is in another place is told: ${declared}`, async () => {
      assert.deepEqual(await messagesOf(declared), ['forbidden-markup.svg'])
    })
  }

  const hasText = async (content: string) => {
    const { images } = await readTemporary('![図](map.svg){alt="図"}', (folder) =>
      writeFile(path.join(folder, 'map.svg'), `${ROOT}${content}</svg>`),
    )
    return images.get('map.svg')?.hasText
  }
  for (const text of [
    '<text>図</text>',
    '<text><![CDATA[図]]></text>',
    '<g><text x="1>"> <tspan>図</tspan></text></g>',
    '<svg:text xmlns:svg="http://www.w3.org/2000/svg">図</svg:text>',
  ]) {
    it(`has text: ${text}`, async () => assert.equal(await hasText(text), true))
  }
  for (const none of [
    '<!-- <text>old</text> -->',
    '<text></text><title>A</title>',
    '<text> <tspan/>\n</text><text/>',
    '<title>A text</title><textPath>A</textPath>',
  ]) {
    it(`has no text: ${none}`, async () => assert.equal(await hasText(none), undefined))
  }
})

it('an image without a file name is told as that, once', async () => {
  for (const [body, column] of [
    ['![]()', 1],
    ['![港の図]()', 1],
    ['港の![]()と船', 3],
  ] as const) {
    const { file } = await readTemporary(body)
    assert.deepEqual(
      file.messages.map(({ said, line, column }) => [said?.id, line, column]),
      [['missing-image.unnamed', 6, column]],
    )
  }
})

it('the path of an image with backslashes is told with the one to write, if it leads into the folder', async () => {
  const told = async (body: string) => (await readTemporary(body)).file.messages.map(({ said }) => said?.id)
  const ids = [
    await told('![港](figures\\minato.png){alt="港"}'),
    await told('![港](C:\\minato.png){alt="港"}'),
  ]
  assert.deepEqual(ids, [['path-outside-folder.backslash'], ['path-outside-folder.path']])
})
