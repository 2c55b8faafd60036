import assert from 'node:assert/strict'
import { test } from 'node:test'
import { flowText, notesOf, noteText } from '../../src/model/flow-text.js'
import { locateInSource } from '../../src/model/locate-in-source.js'
import { typesetText } from '../typography/typeset-fixture.js'

const BODY = `## 港の名

東の港は*古い港*と呼ばれ、{港町|みなとまち}とは言わない[^a]。

- 一つ目の船
- 二つ目の船[^b]

[^a]: 西の港の註である。

    二段目に*強調*がある。

[^b]: 船の註。`

/** The character of the source that a place was written at, where the very character is known. */
async function writtenAt(): Promise<(note: number | undefined, offset: number) => string> {
  const { tree, file } = await typesetText(BODY)
  const source = String(file)
  const locate = locateInSource(tree, source)
  return (note, offset) => {
    const place = locate(note === undefined ? { offset } : { note, offset })
    const at = place && 'start' in place ? place.start.offset : place?.offset
    return source.slice(at ?? source.length).slice(0, 1)
  }
}

test('each character of the text and of the notes is found where it was written', async () => {
  const { tree } = await typesetText(BODY)
  const at = await writtenAt()
  const flow = flowText(tree)
  const begins = flow.indexOf('港の名')
  for (let offset = begins; offset < flow.length; offset++) {
    const isReading =
      flow.slice(begins, offset).endsWith('港町') || /みなとまち/.test(flow.slice(offset - 4, offset + 5))
    if (/\s/.test(flow.charAt(offset)) || isReading) continue
    assert.equal(at(undefined, offset), flow.charAt(offset), `character ${offset} of the text`)
  }
  for (const [number, note] of notesOf(tree)) {
    for (const [offset, character] of [...noteText(note)].entries())
      if (character.trim())
        assert.equal(at(number, offset), character, `character ${offset} of note ${number}`)
  }
})

test('lines and columns are counted as an editor counts them', async () => {
  const { tree, file } = await typesetText(BODY)
  const place = locateInSource(tree, String(file))({ note: 1, offset: '西の港'.length })
  assert.ok(place && 'line' in place)
  assert.equal(
    String(file)
      .split('\n')
      [place.line - 1]?.slice(place.column - 1, place.column + 3),
    'の註であ',
  )
})
