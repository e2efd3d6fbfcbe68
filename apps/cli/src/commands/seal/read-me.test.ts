import { execFileSync, spawnSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { storedZip } from '@quittance/evidence'
import { describe, expect, it } from 'vitest'
import { commands } from '#command-tree.ts'
import { outputTo } from '#io/output.ts'
import { run } from '#run.ts'

const fixtures = join(import.meta.dirname, '../../../../../tests/fixtures')
const DNS = join(fixtures, 'eml/delmas-signed.dns.json')
const folder = mkdtempSync(join(tmpdir(), 'quittance-notes-'))

/** Seals a folder into `NAME/dossier-ID.zip`, as its notes name it; gives where it is and the notes. */
async function sealed(name: string, ...options: readonly string[]) {
  let printed = ''
  const stream = new Writable({
    write: (chunk, _, done) => {
      printed += String(chunk)
      done()
    },
  })
  const cwd = join(folder, `${name}-out`)
  mkdirSync(cwd)
  const out = join(cwd, 'x.zip')
  const words = ['evidence', 'seal', join(folder, name), '-o', out, ...options]
  expect(await run(words, { commands, output: outputTo(stream), complain: () => {} })).toBe(0)
  const archive = `dossier-${JSON.parse(printed).id}.zip`
  renameSync(out, join(cwd, archive))
  const notes = execFileSync('unzip', ['-p', archive, '*/LISEZ-MOI.txt'], { cwd, encoding: 'utf8' })
  return { cwd, notes }
}

/** Every command of the notes, in order, but those of renewals that are not there yet. */
const commandsOf = (notes: string) =>
  notes
    .slice(notes.indexOf('VÉRIFIER AVEC'))
    .split('\n')
    .filter((line) => line.startsWith('  ') && !line.includes('ANNÉE'))

const runAsPrinted = (cwd: string, lines: readonly string[]) =>
  spawnSync('sh', ['-ec', lines.join('\n')], { cwd, encoding: 'utf8' })

const mixed = join(folder, 'mixed')
mkdirSync(mixed)
cpSync(join(fixtures, 'whatsapp/valid/delmas.txt'), join(mixed, 'discussion.txt'))
cpSync(join(fixtures, 'eml/valid/delmas-signed.eml'), join(mixed, 'a.eml'))
cpSync(join(fixtures, 'mbox/valid/delmas.mbox'), join(mixed, 'b.mbox'))
const chat = readFileSync(join(fixtures, 'whatsapp/valid/delmas.txt'))
writeFileSync(
  join(mixed, 'c.zip'),
  storedZip([{ path: "Discussion d'ici : [1].txt", bytes: chat }]),
)
const [stored, deflated] = [join(folder, 'cut-stored'), join(folder, 'cut-deflated')]
mkdirSync(stored)
mkdirSync(deflated)
const archive = storedZip([{ path: '_chat.txt', bytes: chat }])
writeFileSync(join(stored, 'a.zip'), archive.subarray(0, 460))
const given = { cwd: join(fixtures, 'whatsapp/valid') }
execFileSync('zip', ['-q', join(deflated, 'a.zip'), 'delmas.txt'], given)
truncateSync(join(deflated, 'a.zip'), 330)
const bare = join(folder, 'bare')
mkdirSync(bare)
writeFileSync(join(bare, 'note.bin'), 'sans message')

describe('the commands of LISEZ-MOI.txt', async () => {
  const whole = await sealed('mixed', '--tsa', 'local', '--dns', DNS)

  it('run as they are printed, and hold', () => {
    const lines = commandsOf(whole.notes)
    const { status, stdout } = runAsPrinted(whole.cwd, lines)
    expect(status).toBe(0)
    expect(stdout).toContain('Verification: OK')
    expect(stdout).not.toContain('FAUX')
    expect(stdout.split('\n')).toContain('OK')
    const wanted = [...whole.notes.matchAll(/^doit donner ([0-9a-f]{64})$/gm)].map(
      ([, hash]) => hash,
    )
    expect(wanted).toHaveLength(2)
    for (const hash of wanted) expect(stdout.split('\n')).toContain(`${hash}  -`)
    const salted = /^([0-9a-f]{64})  messages\/\d{6}-octets\.bin$/m.exec(stdout)?.[1]
    expect(stdout.split('\n')).toContain(`${salted}  -`)
  })

  it('name nothing that is not in this bundle', () => {
    const files = execFileSync('sh', ['-c', 'cd dossier-*/ && find . -type f | cut -c3-'], {
      cwd: whole.cwd,
      encoding: 'utf8',
    }).split('\n')
    const named = [...whole.notes.matchAll(/data\/(?:originaux|courriels)\/[\w.-]*\w/g)]
    expect(named.length).toBeGreaterThan(3)
    for (const [path] of named) {
      expect(files.some((file) => file === path || file.startsWith(`${path}/`))).toBe(true)
    }
    expect(whole.notes).toContain('RACINE.pem est la racine de l’autorité d’horodatage')
    expect(whole.notes).not.toContain('RACINE2')
  })

  it('are those of verifier.sh, run from anywhere with a root that is named from there', () => {
    const folderOf = 'd=$(ls | grep -v zip)'
    const lines = ['unzip -oq *.zip', folderOf, 'sh $d/verifier.sh $d/sceau/ac-racine.pem']
    const { status, stdout } = runAsPrinted(whole.cwd, lines)
    expect(stdout).toContain('Rien n’a changé.')
    expect(status).toBe(0)
  })

  it.each(['cut-stored', 'cut-deflated'])(
    'take a message out of an archive that was cut, which unzip does not open: %s',
    async (name) => {
      const { cwd, notes } = await sealed(name)
      const { status, stdout, stderr } = runAsPrinted(cwd, commandsOf(notes))
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
      expect(notes).toContain('data/originaux/0001.zip est une archive coupée avant sa fin')
      const [, wanted] = /^doit donner ([0-9a-f]{64})$/m.exec(notes) ?? []
      expect(stdout.split('\n')).toContain(`${wanted}  -`)
      const salted = /^([0-9a-f]{64})  messages\/\d{6}-octets\.bin$/m.exec(stdout)?.[1]
      expect(stdout.split('\n')).toContain(`${salted}  -`)
    },
  )

  it('speak of no message where none was read', async () => {
    const { notes, cwd } = await sealed('bare')
    expect(runAsPrinted(cwd, commandsOf(notes)).status).toBe(0)
    expect(notes).not.toContain('sliceSha256')
    expect(notes).not.toContain('RACINE')
  })
})
