import assert from 'node:assert/strict'
import { test } from 'node:test'
import { creator } from '../../src/editions/epub/package-creator.js'
import type { Author } from '../../src/model/author.js'
import { textIn } from '../../src/xml/text-in.js'

function fileAs(author: Author): string | undefined {
  const found = creator(author, 0, 'ja').find(({ attributes }) => attributes.property === 'file-as')
  return found && textIn(found)
}

test('an author is filed by the reading, or by the parts of the name, family first', () => {
  assert.equal(
    fileAs({ name: '山田花子', reading: 'やまだ はなこ', latin: 'Hanako Yamada' }),
    'やまだ はなこ',
  )
  assert.equal(fileAs({ name: 'Anna Markova', family: 'Markova', given: 'Anna' }), 'Markova, Anna')
})

test('capitals and a comma tell the family name', () => {
  assert.equal(fileAs({ name: '山田花子', latin: 'YAMADA Hanako' }), 'YAMADA, Hanako')
  assert.equal(fileAs({ name: '山田花子', latin: 'Yamada, Hanako' }), 'Yamada, Hanako')
})

test('capitals are the family name in a person’s name alone: first or last, in one stretch', () => {
  const filed = (latin: string) => fileAs({ name: '著者', latin })
  assert.equal(filed('Gabriel GARCÍA MÁRQUEZ'), 'GARCÍA MÁRQUEZ, Gabriel')
  assert.equal(filed('Pierre Marie DUBOIS'), 'DUBOIS, Pierre Marie')
  assert.equal(filed('DE GAULLE Charles'), 'DE GAULLE, Charles')
  assert.equal(filed('García Márquez, Gabriel'), 'García Márquez, Gabriel')
  assert.equal(filed('ИВАНОВА Анна'), 'ИВАНОВА, Анна')
  for (const latin of [
    'NHK Research Institute',
    'NHK Institute',
    'Research Institute NHK',
    'UNESCO Institute for Statistics',
    'UNESCO Statistics Institute',
    'Institute of History, University of Edo',
    'Anna YAMADA Maria',
    'YAMADA Hanako SATO',
    'YAMADA HANAKO',
  ])
    assert.equal(filed(latin), undefined, latin)
})

test('what follows a whole name is no given name and no family name', () => {
  for (const latin of ['Martin Luther King, Jr.', 'Luther King, Jr.', 'John SMITH III', 'SMITH, Sr.'])
    assert.equal(fileAs({ name: '著者', latin }), undefined, latin)
})

test('a name of which nothing tells the parts is not filed by its given name', () => {
  assert.equal(fileAs({ name: '山田花子', latin: 'Hanako Yamada' }), undefined)
  // Nor do the first letters of katakana in another order: a sound may be written by several.
  assert.equal(fileAs({ name: 'マルコヴァ・アンナ', latin: 'Anna Markova' }), undefined)
  assert.equal(fileAs({ name: '港湾史研究会', latin: 'Harbour History Circle' }), undefined)
})
