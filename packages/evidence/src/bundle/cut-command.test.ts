import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cutCommand } from '#bundle/cut-command.ts'
import { storedZip } from '#bundle/zip-writer.ts'
import { sha256Hex } from '#canonical/sha256.ts'

const fixture = join(
  import.meta.dirname,
  '../../../../tests/fixtures/sms-backup-restore/valid/delmas.xml',
)
const original = readFileSync(fixture)
const offset = original.indexOf('<sms ', original.indexOf('<sms ') + 1)
const length = original.indexOf('/>', offset) + 2 - offset
const expected = sha256Hex(original.subarray(offset, offset + length))

const hasUnzip = spawnSync('unzip', ['-v']).status === 0

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'quittance-cut-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

/** What the command prints in `sh`, beside a file of that name. */
function run(command: string): string {
  return execFileSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' }).slice(0, 64)
}

describe('the command that cuts a message out of its original', () => {
  it.each(['sms.xml', 'l’export de Zoé.xml', "d'ici.xml", '-n.xml', '$(touch x) ; rm *.xml'])(
    'hashes the slice of %s as it was hashed when it was read',
    (name) => {
      writeFileSync(join(folder, name), original)
      expect(run(cutCommand({ original: name, member: null, offset, length }))).toBe(expected)
    },
  )

  it.runIf(hasUnzip).each(['sms.xml', 'Echanges [1]/sms*.xml', String.raw`sms\1?.xml`, "l'un.xml"])(
    'takes the member %s out of an archive, and no other',
    (member) => {
      const decoy = new TextEncoder().encode('another file')
      const archive = storedZip([
        { path: 'Echanges 1/sms1.xml', bytes: decoy },
        { path: member, bytes: original },
        { path: 'sms1.xml.txt', bytes: decoy },
      ])
      writeFileSync(join(folder, 'export.zip'), archive)
      const place = { original: 'export.zip', member, offset, length }
      expect(run(cutCommand(place))).toBe(expected)
    },
  )

  it('is the one that the reading notes of a bundle explain', () => {
    const place = { original: 'data/originaux/0001.xml', member: null, offset: 1200, length: 312 }
    expect(cutCommand(place)).toBe(
      'tail -c +1201 data/originaux/0001.xml | head -c 312 | sha256sum',
    )
  })
})
