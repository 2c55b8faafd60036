import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { readEditor } from '../../src/command-line/read-option.js'
import { editorAddress } from '../../src/preview/editor-address.js'
import { isWithin, openInEditor } from '../../src/preview/open-in-editor.js'
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
    '{file} {line}',
    'edit.exe',
  ]) {
    assert.equal(readEditor(wrong), undefined, wrong)
  }
})

test('a command is known by a file that it takes; file: is the system’s own', () => {
  assert.equal(readEditor('subl {file}:{line}'), 'subl {file}:{line}')
  assert.equal(readEditor('C:\\edit.exe {file}'), 'C:\\edit.exe {file}')
  assert.match(readEditor('file:') ?? '', /^\S+ \{file\}$/)
  assert.equal(editorAddress('subl {file}:{line}', '/home'), undefined)
  assert.equal(editorAddress('C:\\edit.exe {file}', '/home'), undefined)
})

test('a command opens the files that are shown, without a shell, and no others', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kiyo-editor-'))
  try {
    const name = 'a "$(touch b)" ; 港.md'
    const written = join(folder, 'written.txt')
    await writeFile(join(folder, name), '')
    // It writes what it is given to a file, once it has all of it.
    const script = 'require("fs").writeFileSync(process.argv[1],process.argv.slice(2).join("|"))'
    await writeFile(
      join(folder, 'editor.cjs'),
      script.replace('argv[1]', 'argv[2]').replace('slice(2)', 'slice(3)'),
    )
    const command = `'${process.execPath}' "${join(folder, 'editor.cjs')}" ${written} --at={line} {file}`
    const open = openInEditor(command, folder, (file) => isWithin(file, [join(folder, name)]))
    assert.equal(await open('written.txt', '1'), false)
    assert.equal(await open('editor.cjs', '1'), false)
    assert.equal(await open(name, '1; 2'), false)
    assert.equal(await open(name, '12'), true)
    let text = ''
    while (text === '') text = await readFile(written, 'utf8').catch(() => '')
    assert.equal(text, `--at=12|${join(folder, name)}`)
    assert.equal(await openInEditor('/no/such/program {file}', folder, () => true)(name, '1'), false)
  } finally {
    await rm(folder, { recursive: true })
  }
})
