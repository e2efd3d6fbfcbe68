import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { offerCode } from '#agreements/signing/token.ts'
import { debtor } from '#testing/facts.ts'
import { openTestHouse, type Member, type TestHouse } from '#testing/house.ts'
import { at, listAt, textAt } from '#testing/read.ts'
import {
  deposited,
  expectOk,
  readyToAct,
  sent,
  uploaded,
  versionOf,
  type Ready,
} from '#testing/steps.ts'
import { openVisitor } from '#testing/visitor.ts'

let house: TestHouse
let member: Ready
let officer: Member

beforeAll(async () => {
  house = await openTestHouse('2026-05-04')
  member = await readyToAct(house)
  officer = await house.joined(member.organisationId, 'officer')
})
afterAll(() => house.stop())

const period = { from: '2026-05-01', to: '2026-05-12' }
const unzips = spawnSync('unzip', ['-v']).error === undefined

async function made(): Promise<string> {
  const id = textAt(expectOk(await member.post('/api/inspections', period)), 'id')
  const state = async () => at(listAt(await member.get('/api/inspections'), 'rows')[0], 'state')
  await expect.poll(state, { timeout: 20_000 }).toBe('made')
  return id
}

/** A plan offered by a link, opened by its code and signed. */
async function signedByCode(signer: Ready, id: string): Promise<void> {
  const terms = {
    share: { kind: 'count', count: 4, firstOn: '2026-06-30', rhythm: 'month' },
    interest: 'frozen',
    discountCents: 0,
    accelerationDays: null,
    guarantee: null,
    signature: 'electronic',
    answerBy: '2026-06-08',
    decision: null,
  }
  const path = `/api/dossiers/${id}/plan-offers`
  const preview = expectOk(await signer.post(`${path}/preview`, terms))
  expectOk(
    await signer.post(path, {
      ...terms,
      budget: null,
      expectedVersion: await versionOf(signer, id),
      textSha256: textAt(preview, 'textSha256'),
    }),
  )
  const read = expectOk(await signer.get(`/api/dossiers/${id}/agreements`))
  const page = new URL(String(at(read.body, 'offers', 0, 'link'))).pathname
  const visitor = openVisitor(house.address)
  const post = async (step: string, fields: Readonly<Record<string, string>> = {}) =>
    await visitor.send('POST', `${page}/${step}`, {
      raw: new URLSearchParams(fields).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'user-agent': 'Téléphone' },
      key: null,
    })
  await post('code')
  const code = offerCode(house.house, String(at(read.body, 'offers', 0, 'id')), 1)
  const opened = (await post('lire', { code })).bytes.toString('utf8')
  const cle = /name="cle" value="([^"]+)"/.exec(opened)?.[1] ?? ''
  expectOk(await post('signer', { cle, accord: 'oui' }))
}

/** An inspection file taken out of its archive, its fingerprints checked. */
async function unpacked(by: Ready, of: { from: string; to: string }): Promise<string> {
  const id = textAt(expectOk(await by.post('/api/inspections', of)), 'id')
  const state = async () => at(listAt(await by.get('/api/inspections'), 'rows')[0], 'state')
  await expect.poll(state, { timeout: 20_000 }).toBe('made')
  const { bytes } = expectOk(await by.get(`/api/inspections/${id}/file.zip`))
  const folder = mkdtempSync(join(tmpdir(), 'quittance-inspection-'))
  writeFileSync(join(folder, 'd.zip'), bytes)
  execFileSync('unzip', ['-q', 'd.zip'], { cwd: folder })
  const top = join(folder, `dossier-de-controle-${of.from}-${of.to}`)
  execFileSync('sha256sum', ['--quiet', '-c', 'empreintes.sha256'], { cwd: top })
  return top
}

describe('an inspection file', () => {
  it.skipIf(!unzips)(
    'holds the words, the page, the verdict, the proofs and the journal of each sending, and its own fingerprints (skipped without unzip)',
    async () => {
      const dossiers = []
      for (const name of ['Première', 'Seconde']) {
        const { id } = await deposited(member, { debtor: debtor({ name }) })
        const wanted = { letter: 'first-reminder', channel: 'registered-letter' } as const
        dossiers.push({ id, actId: await sent(member, id, wanted) })
      }
      const [first] = dossiers
      const fileId = await uploaded(member, 'preuve de dépôt', 'depot.txt')
      expectOk(
        await member.post('/api/registered-states', {
          fileId,
          states: [{ actId: first?.actId, state: 'deposited', on: '2026-05-04' }],
        }),
      )
      house.clock.set('2026-05-12')
      const called = dossiers[1]?.id ?? ''
      const sheet = expectOk(await member.get(`/api/dossiers/${called}/calls`)).body
      expectOk(
        await member.post(`/api/dossiers/${called}/calls`, {
          expectedVersion: await versionOf(member, called),
          outcome: 'reached-debtor',
          identity: 'name-and-address',
          report: 'Paiera vendredi, dit-elle.',
          script: at(sheet, 'script'),
        }),
      )
      const id = await made()
      const [row] = listAt(await member.get('/api/inspections'), 'rows')
      expect(row).toMatchObject({ id, acts: 2, ...period })
      const { bytes } = expectOk(await member.get(`/api/inspections/${id}/file.zip`))
      const folder = mkdtempSync(join(tmpdir(), 'quittance-inspection-'))
      writeFileSync(join(folder, 'd.zip'), bytes)
      execFileSync('unzip', ['-tq', 'd.zip'], { cwd: folder })
      execFileSync('unzip', ['-q', 'd.zip'], { cwd: folder })
      const top = join(folder, 'dossier-de-controle-2026-05-01-2026-05-12')
      execFileSync('sha256sum', ['--quiet', '-c', 'empreintes.sha256'], { cwd: top })
      const sendings = readdirSync(join(top, 'envois'))
      expect(sendings).toHaveLength(2)
      const one = join(top, 'envois', sendings[0] ?? '')
      expect(readdirSync(one)).toEqual([
        'envoi.json',
        'journal',
        'lettre.pdf',
        'preuves',
        'texte.txt',
      ])
      const told: unknown = JSON.parse(readFileSync(join(one, 'envoi.json'), 'utf8'))
      expect(at(told, 'gardeFou', 'verdict', 'verdict')).toBe('pass')
      expect(at(told, 'recommande', 'etats', 0, 'etat')).toBe('Recommandé déposé')
      expect(readFileSync(join(one, 'lettre.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
      expect(readdirSync(join(one, 'preuves'))).toEqual(['01-deposited.txt'])
      const proofs = readdirSync(join(one, 'journal')).filter((name) => name.endsWith('.zip'))
      expect(proofs[0]).toBe('01-letter-reserved.zip')
      execFileSync('unzip', ['-q', proofs[0] ?? ''], { cwd: join(one, 'journal') })
      const [proof = ''] = readdirSync(join(one, 'journal')).filter((name) =>
        name.startsWith('preuve-entree'),
      )
      const said = execFileSync('sh', ['verifier.sh'], {
        cwd: join(one, 'journal', proof),
        encoding: 'utf8',
      })
      expect(said).toContain('OK, l’entrée est dans l’arbre')
      const calls = readdirSync(join(top, 'appels'))
      expect(calls).toHaveLength(1)
      const call = join(top, 'appels', calls[0] ?? '')
      expect(readdirSync(call)).toEqual(['appel.json', 'compte-rendu.txt', 'journal', 'script.txt'])
      const noted: unknown = JSON.parse(readFileSync(join(call, 'appel.json'), 'utf8'))
      expect(noted).toMatchObject({
        identite: 'nom et adresse donnés par la personne',
        script: { empreinte: at(sheet, 'script', 'textSha256') },
        gardeFou: { verdict: { verdict: 'pass' } },
      })
      const words = execFileSync('sha256sum', ['script.txt'], { cwd: call, encoding: 'utf8' })
      expect(words.slice(0, 64)).toBe(at(sheet, 'script', 'textSha256'))
      expect(readdirSync(join(call, 'journal'))).toEqual(['01-call-made.zip'])
      const csv = readFileSync(join(top, 'index.csv'), 'utf8')
      expect(csv.split('\r\n')).toHaveLength(5)
      expect(csv).toContain('lettre recommandée')
      expect(readFileSync(join(top, 'resume.html'), 'utf8')).toContain('Première')
      const verbs = listAt(await member.get('/api/journal?limit=50'), 'rows').map((entry) =>
        at(entry, 'verb'),
      )
      expect(verbs).toContain('inspection-given')
    },
  )

  it.skipIf(!unzips)(
    'holds the plan put to sign by a link, its verdict and the proof of its signature (skipped without unzip)',
    async () => {
      const signer = await readyToAct(house)
      house.clock.set('2026-05-04')
      const { id } = await deposited(signer, {
        debtor: debtor({ name: 'Signataire Inspectée', email: 'signataire@exemple.example' }),
      })
      await sent(signer, id, { letter: 'first-reminder' })
      house.clock.set('2026-05-18')
      await signedByCode(signer, id)
      const top = await unpacked(signer, { from: '2026-05-01', to: '2026-05-18' })
      const envois = join(top, 'envois')
      const link = readdirSync(envois).find((name) => name.endsWith('-plan-offer')) ?? ''
      const accord = join(envois, link, 'accord')
      expect(readdirSync(accord)).toEqual([
        'accord.json',
        'document.pdf',
        'document.txt',
        'signature-piece-1.pdf',
      ])
      const told: unknown = JSON.parse(readFileSync(join(accord, 'accord.json'), 'utf8'))
      const text = execFileSync('sha256sum', ['document.txt'], { cwd: accord, encoding: 'utf8' })
      expect(text.slice(0, 64)).toBe(at(told, 'empreinteDuTexte'))
      expect(JSON.stringify(at(told, 'suites'))).toContain('"quoi":"signed"')
      const sending: unknown = JSON.parse(readFileSync(join(envois, link, 'envoi.json'), 'utf8'))
      expect(at(sending, 'gardeFou', 'verdict', 'document')).toMatchObject({
        verdict: 'pass',
        contentSha256: at(told, 'empreinteDuDocument'),
      })
    },
  )

  it('is the manager’s alone, and of a period that is over', async () => {
    house.clock.set('2026-05-12')
    expect(await officer.post('/api/inspections', period)).toMatchObject({
      body: { code: 'not-permitted' },
    })
    expect(await officer.get('/api/inspections')).toMatchObject({ body: { code: 'not-permitted' } })
    const [row] = listAt(await member.get('/api/inspections'), 'rows')
    const id = String(at(row, 'id'))
    expect(await officer.get(`/api/inspections/${id}/file.zip`)).toMatchObject({
      body: { code: 'not-permitted' },
    })
    for (const wrong of [
      { from: '2026-05-12', to: '2026-05-01' },
      { from: '2026-05-01', to: '2026-05-13' },
    ]) {
      expect(await member.post('/api/inspections', wrong)).toMatchObject({
        body: { code: 'invalid-input', path: 'to' },
      })
    }
  })
})
