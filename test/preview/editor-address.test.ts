import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readEditor } from '../../src/command-line/read-option.js'
import { editorAddress } from '../../src/preview/editor-address.js'
import { placeAddress } from '../../src/preview/page/place-address.js'

test('the address of an editor has the file of the manuscript, with one slash and its own letters encoded', () => {
  assert.equal(
    editorAddress(readEditor('vscode') ?? '', '/home/sato/港 の論文'),
    'vscode://file/home/sato/%E6%B8%AF%20%E3%81%AE%E8%AB%96%E6%96%87/{place}:{line}',
  )
  assert.equal(
    editorAddress('idea://open?file={file}&line={line}', '/home/$&/x'),
    'idea://open?file=/home/%24%26/x/{place}&line={line}',
  )
})

test('what would end the path of an address is encoded, in the folder and in the place', () => {
  const opener = editorAddress('vscode://file/{file}:{line}', '/home/港#2/a?b')
  assert.equal(opener, 'vscode://file/home/%E6%B8%AF%232/a%3Fb/{place}:{line}')
  assert.equal(
    placeAddress(opener, "sato #1/$&$'.md", '12'),
    "vscode://file/home/%E6%B8%AF%232/a%3Fb/sato%20%231/%24%26%24'.md:12",
  )
})

test('an editor is known by its name, or by an address of its own scheme that takes a file', () => {
  assert.equal(
    readEditor('myeditor://open?file={file}&line={line}'),
    'myeditor://open?file={file}&line={line}',
  )
  for (const wrong of [
    'emacs',
    'myeditor://open',
    'javascript:alert("{file}")',
    'https://example.org/{file}',
    'file:{file}',
  ]) {
    assert.equal(readEditor(wrong), undefined, wrong)
  }
})
