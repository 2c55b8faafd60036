import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { profileOwner } from '../../src/browser/profile-owner.js'
import { removeAbandonedProfiles } from '../../src/browser/remove-abandoned-profiles.js'

test('profiles of programs that were killed are removed, and no others', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kiyo-profiles-'))
  const ended = spawnSync(process.execPath, ['--version']).pid
  const owners = {
    'kiyo-browser-killed': `${hostname()} ${ended}`,
    'kiyo-browser-running': profileOwner.name(),
    'kiyo-browser-elsewhere': `another-${hostname()} ${ended}`,
    'kiyo-browser-unknown': undefined,
    'other-browser': `${hostname()} ${ended}`,
  }
  try {
    for (const [name, owner] of Object.entries(owners)) {
      await mkdir(join(folder, name))
      if (owner) await writeFile(join(folder, name, profileOwner.file), owner)
    }
    await removeAbandonedProfiles(folder, 'kiyo-browser-')
    assert.deepEqual(
      (await readdir(folder)).sort(),
      Object.keys(owners)
        .filter((name) => name !== 'kiyo-browser-killed')
        .sort(),
    )
  } finally {
    await rm(folder, { recursive: true })
  }
})
