import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
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

  it('is the manager’s alone, and of a period that is over', async () => {
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
