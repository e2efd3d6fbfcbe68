import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { openZip } from '@quittance/chat-exports'
import { verifyBundle } from '@quittance/evidence'
import { checkEd25519, checkSignature } from '@quittance/evidence/authority'
import { readVerifierPage } from '@quittance/verifier'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { debtor } from '#testing/facts.ts'
import { openTestHouse, type TestHouse } from '#testing/house.ts'
import { pdfText, readsPdf } from '#testing/pdf-text.ts'
import { at, listAt, textAt } from '#testing/read.ts'
import { deposited, expectOk, readyToAct, uploaded, versionOf, type Ready } from '#testing/steps.ts'
import type { Answer } from '#testing/visitor.ts'

const SMS = new URL(
  '../../../../../tests/fixtures/sms-backup-restore/valid/delmas.xml',
  import.meta.url,
)

let house: TestHouse
let member: Ready
beforeAll(async () => {
  house = await openTestHouse('2026-04-20')
  member = await readyToAct(house)
})
afterAll(() => house.stop())

/** A dossier against Thomas Delmas, with one invoice of its own. */
async function newDossier(): Promise<string> {
  const number = `2025-118-${crypto.randomUUID().slice(0, 8)}`
  const label = 'Quatre tables et une banquette'
  const days = { issuedOn: '2025-12-11', dueOn: '2026-01-15' }
  const { id } = await deposited(member, {
    debtor: debtor({ name: 'Thomas Delmas' }),
    items: [{ number, label, ...days, amountCents: 195_000 }],
  })
  return id
}

const FROM = {
  device: 'Pixel 8',
  app: 'SMS Backup & Restore',
  appVersion: '10.20',
  exportedOn: '2026-04-10',
  exportedBy: 'Camille Verrières',
  zone: 'Europe/Paris',
}

/** A dossier whose exhibit is read and time-stamped. */
async function withExhibit(): Promise<string> {
  const id = await newDossier()
  const fileId = await uploaded(member, await readFile(SMS), 'sms de Delmas.xml')
  const attach = { expectedVersion: 1, fileId, kind: 'message-export', owners: [], from: FROM }
  const made = expectOk(
    await member.post(`/api/dossiers/${id}/exhibits`, { ...attach, deviceSha256: null }),
  )
  const exhibitId = textAt(made, 'exhibitId')
  await until(async () => {
    const page = await member.get(`/api/exhibits/${exhibitId}`)
    const waits = at(page.body, 'reception', 'stamp') === null
    return waits || at(page.body, 'state') === 'reading' ? null : page
  })
  return id
}

async function until(ask: () => Promise<Answer | null>): Promise<Answer> {
  for (let tries = 0; tries < 200; tries += 1) {
    const answer = await ask()
    if (answer !== null) return answer
    await new Promise((resolve) => {
      setTimeout(resolve, 100)
    })
  }
  throw new Error('it does not end')
}

const settled = (dossierId: string) =>
  until(async () => {
    const rows = await member.get(`/api/dossiers/${dossierId}/bundles`)
    return at(rows.body, 'rows', 0, 'state') === 'sealing' ? null : rows
  })

async function bytesOf(fileId: string): Promise<Buffer> {
  return expectOk(await member.get(`/api/files/${fileId}`)).bytes
}

const verified = (bytes: Uint8Array) =>
  verifyBundle(bytes, {
    check: checkSignature,
    checkEd25519,
    trusted: null,
    openArchive: (archive) => {
      const reading = openZip(archive)
      return reading.kind === 'archive' ? reading.members : null
    },
  })

describe('sealing a dossier', () => {
  it('gives a bundle that verifies: manifests, time-stamp, seal of the house, place in the log', async () => {
    const dossierId = await withExhibit()
    expectOk(await member.post(`/api/dossiers/${dossierId}/bundles`, {}))
    const rows = await settled(dossierId)
    expect(at(rows.body, 'rows', 0)).toMatchObject({
      state: 'sealed',
      sealed: { originals: 1, messages: 15, authority: 'Horodatage local NON QUALIFIE' },
    })
    expect(textAt(rows, 'rows', 0, 'sealed', 'stampIs', 'fr')).toContain('non qualifié')
    const bytes = await bytesOf(textAt(rows, 'rows', 0, 'sealed', 'fileId'))
    const found = await verified(bytes)
    expect(found).toMatchObject({ kind: 'bundle', verified: true, altered: [], originals: 1 })
    const results =
      found.kind === 'bundle' ? found.checks.map(({ id, result }) => [id, result]) : []
    expect(Object.fromEntries(results)).toMatchObject({
      manifest: 'ok',
      messages: 'ok',
      timestamp: 'ok',
      'platform-seal': 'ok',
      'log-inclusion': 'ok',
    })
    for (const name of ['tagmanifest.tsr', 'tagmanifest.p7s', 'inclusion.tlog-proof']) {
      const changed = Buffer.from(bytes)
      const place = changed.indexOf(`/sceau/${name}`) + `/sceau/${name}`.length + 150
      changed[place] = (changed[place] ?? 0) ^ 1
      expect(await verified(changed)).toMatchObject({ verified: false })
    }
    holdsForOpenssl(bytes)
    holdsAsPrinted(bytes)
    const journal = await member.get(`/api/journal?dossierId=${dossierId}`)
    expect(listAt(journal, 'rows').map((row) => at(row, 'verb'))).toContain('bundle-sealed')
  })

  it('carries the commitments with what a person decided, and the custody of each exhibit', async () => {
    const dossierId = await withExhibit()
    expectOk(await member.post(`/api/dossiers/${dossierId}/bundles`, {}))
    const rows = await settled(dossierId)
    const bytes = await bytesOf(textAt(rows, 'rows', 0, 'sealed', 'fileId'))
    const folder = unzipped(bytes)
    const lines = (name: string) =>
      readFileSync(join(folder, 'data', name), 'utf8')
        .trimEnd()
        .split('\n')
        .map((line): unknown => JSON.parse(line))
    expect(lines('engagements.ndjson')).toContainEqual(
      expect.objectContaining({ kind: 'promise', amountCents: 195_000, state: 'proposed' }),
    )
    expect(readFileSync(join(folder, 'data/rapport.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
    const actions = lines('journal.ndjson').map((line) => at(line, 'action'))
    expect(actions).toHaveLength(4)
    expect([actions[0], actions.at(-1)]).toEqual(['receive', 'seal'])
    expect(actions).toEqual(expect.arrayContaining(['read', 'time-stamp']))
  })

  it('carries what was said of the export, and the token taken when it was received', async () => {
    const dossierId = await withExhibit()
    expectOk(await member.post(`/api/dossiers/${dossierId}/bundles`, {}))
    const rows = await settled(dossierId)
    const bytes = await bytesOf(textAt(rows, 'rows', 0, 'sealed', 'fileId'))
    const folder = unzipped(bytes)
    const line: unknown = JSON.parse(readFileSync(join(folder, 'data/reception.ndjson'), 'utf8'))
    expect(line).toMatchObject({
      device: 'Pixel 8',
      app: 'SMS Backup & Restore 10.20',
      zone: 'Europe/Paris',
      token: 'data/reception/0001.tsr',
      exportedOn: '2026-04-10',
      exportedBy: 'Camille Verrières',
    })
    const token = ['-data', 'data/originaux/0001.xml', '-in', 'data/reception/0001.tsr']
    const trust = ['-CAfile', 'sceau/ac-racine.pem', '-untrusted', 'sceau/tsa.pem']
    execFileSync('openssl', ['ts', '-verify', ...token, ...trust], { cwd: folder, stdio: 'pipe' })
    const changed = Buffer.from(bytes)
    const place = changed.indexOf('/data/reception/0001.tsr') + 200
    changed[place] = (changed[place] ?? 0) ^ 1
    expect(await verified(changed)).toMatchObject({ verified: false })
  })

  it('names each exhibit by its number in the dossier and in the bundle, as the constat form does', async () => {
    const dossierId = await withExhibit()
    const expectedVersion = await versionOf(member, dossierId)
    const fileId = await uploaded(member, Buffer.from('Devis accepté'), 'accord.txt')
    const attach = { expectedVersion, fileId, kind: 'order', owners: [], deviceSha256: null }
    expectOk(await member.post(`/api/dossiers/${dossierId}/exhibits`, attach))
    expectOk(await member.post(`/api/dossiers/${dossierId}/bundles`, {}))
    const rows = await settled(dossierId)
    const folder = unzipped(await bytesOf(textAt(rows, 'rows', 0, 'sealed', 'fileId')))
    const notes = readFileSync(join(folder, 'LISEZ-MOI.txt'), 'utf8').replaceAll('\u00A0', ' ')
    expect(notes).toContain(
      'pièce n° 1 du dossier (0002 du paquet scellé)  data/originaux/0002.xml  sms de Delmas.xml',
    )
    if (!readsPdf) return
    const words = (pdf: Uint8Array) => pdfText(pdf).replaceAll(/\s+/g, ' ')
    const report = words(readFileSync(join(folder, 'data/rapport.pdf')))
    expect(report).toContain('Pièce n° 2 du dossier (0001 du paquet scellé) accord.txt')
    expect(report).toContain('Pièce n° 1 (0002), message 1')
    const form = await member.get(`/api/dossiers/${dossierId}/constat/form.pdf`)
    expect(words(form.bytes)).toContain('1 0002 sms de Delmas.xml')
    const dense = pdfText(form.bytes).replaceAll(/\s+/g, '')
    expect(dense).toContain(`ceuxdupaquetscellé«${basename(folder)}»`)
  })

  it('serves to anyone the page that verifies it, the same as in the bundle', async () => {
    const answer = await house.visitor().get('/verifier.html')
    expect(answer.status).toBe(200)
    expect(answer.bytes.equals(Buffer.from(readVerifierPage()))).toBe(true)
  })

  it('refuses a dossier without exhibit, and one that is not ours', async () => {
    const id = await newDossier()
    const empty = await member.post(`/api/dossiers/${id}/bundles`, {})
    expect(empty.status).toBe(422)
    const stranger = await house.founded({ name: 'Une autre maison' })
    const other = await stranger.post(`/api/dossiers/${id}/bundles`, {})
    expect(other.status).toBe(404)
    expect((await stranger.get(`/api/dossiers/${id}/bundles`)).status).toBe(404)
  })
})

function unzipped(bytes: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'quittance-bundle-'))
  writeFileSync(join(folder, 'b.zip'), bytes)
  execFileSync('unzip', ['-q', 'b.zip'], { cwd: folder })
  const [top = ''] = execFileSync('ls', { cwd: folder, encoding: 'utf8' })
    .split('\n')
    .filter((name) => name.startsWith('dossier-'))
  return join(folder, top)
}

/** Runs every command of LISEZ-MOI.txt as it is printed, but those of renewals to come. */
function holdsAsPrinted(bytes: Uint8Array): void {
  const top = unzipped(bytes)
  const notes = readFileSync(join(top, 'LISEZ-MOI.txt'), 'utf8')
  const cwd = mkdtempSync(join(tmpdir(), 'quittance-printed-'))
  writeFileSync(join(cwd, `${basename(top)}.zip`), bytes)
  const commands = notes
    .slice(notes.indexOf('VÉRIFIER AVEC'), notes.indexOf('LES PIÈCES'))
    .split('\n')
    .filter((line) => line.startsWith('  ') && !line.includes('ANNÉE'))
  const printed = execFileSync('sh', ['-ec', `${commands.join('\n')}\n`], { cwd, stdio: 'pipe' })
  const [, hash = 'no example'] = /^doit donner ([0-9a-f]{64})$/m.exec(notes) ?? []
  expect(printed.toString().split('\n')).toEqual(expect.arrayContaining(['OK', `${hash}  -`]))
  expect(notes).toContain('RACINE2.pem celle du cachet de la plateforme')
}

function holdsForOpenssl(bytes: Uint8Array): void {
  const cwd = unzipped(bytes)
  const run = (...args: string[]) => execFileSync('openssl', args, { cwd, stdio: 'pipe' })
  const sealed = 'tagmanifest-sha256.txt'
  const root = ['-CAfile', 'sceau/ac-racine.pem']
  run(
    'ts',
    '-verify',
    '-data',
    sealed,
    '-in',
    'sceau/tagmanifest.tsr',
    ...root,
    '-untrusted',
    'sceau/tsa.pem',
  )
  const seal = ['-inform', 'DER', '-in', 'sceau/tagmanifest.p7s']
  run(
    'cms',
    '-verify',
    '-binary',
    '-content',
    sealed,
    ...seal,
    ...root,
    '-purpose',
    'any',
    '-out',
    '/dev/null',
  )
}
