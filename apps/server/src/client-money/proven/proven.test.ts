import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asOwner, inOrganisation, runningEmbedded } from '@quittance/database'
import { checkAccountProof } from '@quittance/evidence'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { proveDay } from '#client-money/proven/prove-day.ts'
import { checkStore } from '#integrity/check-store.ts'
import { creditor, convention, debtor } from '#testing/facts.ts'
import { openTestHouse, type TestHouse } from '#testing/house.ts'
import { at, listAt, numberAt, textAt } from '#testing/read.ts'
import {
  deposited,
  expectOk,
  readyToAct,
  separateAccountStatement,
  uploaded,
  type Ready,
} from '#testing/steps.ts'

const SCRIPT = new URL(
  '../../../../../packages/evidence/testing/separate_account.py',
  import.meta.url,
).pathname
const hasPython = spawnSync('python3', ['--version']).status === 0

let house: TestHouse
let member: Ready
let otherCreditorId: string
let proofId: string

beforeAll(async () => {
  house = await openTestHouse('2026-05-04')
  member = await readyToAct(house)
  const other = expectOk(await member.post('/api/creditors', creditor({ name: 'Fleurs de Mai' })))
  otherCreditorId = textAt(other, 'id')
  expectOk(await member.post(`/api/creditors/${otherCreditorId}/conventions`, convention()))
  await deposited(member)
  await deposited(
    { ...member, creditorId: otherCreditorId },
    { debtor: debtor({ name: 'Un autre débiteur' }) },
  )
  const fileId = await uploaded(member, await separateAccountStatement(), 'releve.xml')
  expectOk(await member.post('/api/bank-statements', { fileId }))
  const line = await lineToMatch()
  const dossier = listAt(await member.get(`/api/dossiers?creditorId=${otherCreditorId}`), 'rows')[0]
  expectOk(
    await member.post(`/api/bank-lines/${line}/match`, { dossierId: String(at(dossier, 'id')) }),
  )
})
afterAll(async () => {
  await house.stop()
})

async function lineToMatch(): Promise<string> {
  const lines = listAt(await member.get('/api/bank-lines?state=to-match'), 'rows')
  return String(
    at(
      lines.find((one) => at(one, 'amountCents') === 12_000),
      'id',
    ),
  )
}

const today = async () => expectOk(await member.get('/api/separate-account/today'))
const proofOf = async (creditorId: string, kind = 'json') =>
  (await member.get(`/api/creditors/${creditorId}/account-proof.${kind}`)).bytes.toString()

describe('a day of the separate account', () => {
  it('is equal on three sides, with what is to explain named and aged', async () => {
    const answer = await today()
    expect(at(answer.body, 'day')).toMatchObject({
      on: '2026-04-30',
      bankCents: 269_820,
      ledgerBankCents: 269_820,
      gapCents: 0,
      provable: true,
    })
    const items = listAt(answer, 'day', 'items')
    expect(items.map((one) => at(one, 'kind'))).toContain('line-to-match')
    expect(items.map((one) => at(one, 'kind'))).toContain('firm-shortfall')
    for (const item of items) expect(Number(at(item, 'ageDays'))).toBeGreaterThanOrEqual(4)
    expect(at(answer.body, 'daysSince')).toBe(4)
  })

  it('is proven once over the same books, by a person or by the background', async () => {
    const answer = expectOk(await member.post('/api/separate-account/proofs', {}))
    proofId = textAt(answer, 'id')
    expect(answer.body).toMatchObject({ on: '2026-04-30', gapCents: 0, leaves: 64, signed: null })
    const again = expectOk(await member.post('/api/separate-account/proofs', {}))
    expect(textAt(again, 'id')).toBe(proofId)
    await proveDay(house.house, {
      organisationId: member.organisationId,
      id: member.organisationId,
    })
    expect(at((await today()).body, 'proof', 'id')).toBe(proofId)
    const { total, bank, short } = {
      total: numberAt(answer, 'totalCents'),
      bank: numberAt(answer, 'bankCents'),
      short: numberAt(answer, 'firmShortfallCents'),
    }
    expect(short).toBeGreaterThan(0)
    expect(bank + short).toBe(total)
  })

  it('is in the journal by its root, and time-stamped', async () => {
    const entries = listAt(await member.get(`/api/journal?subjectId=${proofId}`), 'rows')
    const proven = entries.find((one) => at(one, 'verb') === 'account-day-proven')
    const published = await member.get(`/api/separate-account/proofs/${proofId}/published.json`)
    const canonical = String(at(proven, 'canonical'))
    expect(canonical).toContain(createHash('sha256').update(published.bytes).digest('hex'))
    expect(canonical).toContain(String(at((await today()).body, 'proof', 'root')))
    const until = performance.now() + 20_000
    while (at((await today()).body, 'proof', 'stamp') === null) {
      if (performance.now() > until) throw new Error('no time-stamp came')
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    const stamp = await member.get(`/api/separate-account/proofs/${proofId}/published.tsr`)
    expect(stamp.bytes.length).toBeGreaterThan(500)
  })
})

describe('the proof of a creditor', () => {
  it('checks, says its own balance, and no other’s', async () => {
    const rows = listAt(
      await member.get(`/api/separate-account/proofs/${proofId}/creditors`),
      'rows',
    )
    expect(rows).toHaveLength(2)
    for (const creditorId of [member.creditorId, otherCreditorId]) {
      const text = await proofOf(creditorId)
      const published = textAt(await today(), 'proof', 'publishedSha256')
      const checked = checkAccountProof(text, published)
      expect(checked).toMatchObject({
        inclusion: 'included',
        equation: 'equal-with-shortfalls',
        comparison: 'same',
      })
      const forged = text.replace(/"closing":"\d+"/, '"closing":"99999999"')
      expect(checkAccountProof(forged, published)).toMatchObject({ comparison: 'differs' })
      const row = rows.find((one) => at(one, 'id') === creditorId)
      if (checked.kind !== 'read') throw new Error('a proof')
      expect(Number(checked.file.proof.balance)).toBe(at(row, 'amountCents'))
      expect(checked.file.proof.balance > 0n).toBe(true)
      const other = rows.find((one) => at(one, 'id') !== creditorId)
      expect(text).not.toContain(String(at(other, 'name')))
    }
  })

  it.skipIf(!hasPython)('is verified by another program (needs python3)', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'quittance-proof-'))
    const file = join(folder, 'preuve.json')
    const text = await proofOf(otherCreditorId)
    writeFileSync(file, text)
    const said = JSON.parse(execFileSync('python3', [SCRIPT, 'verify', file]).toString())
    const root = at((await today()).body, 'proof', 'root')
    expect(said).toMatchObject({ inclusion: 'included', balance: '12000', root })
    writeFileSync(file, text.replace('"balance":"12000"', '"balance":"12001"'))
    const refused = spawnSync('python3', [SCRIPT, 'verify', file])
    expect(refused.status).toBe(1)
    expect(refused.stdout.toString()).toContain('balance-differs')
    rmSync(folder, { recursive: true })
  })

  it('comes as one page that carries it and loads nothing', async () => {
    const page = await proofOf(otherCreditorId, 'html')
    const [, carried = ''] = /id="proof">([^<]*)<\/script>/.exec(page) ?? []
    expect(at(JSON.parse(carried), 'proof')).toBe(await proofOf(otherCreditorId))
    expect(page).toContain("default-src 'none'")
  })
})

describe('the reconciliation of a day', () => {
  const path = () => `/api/separate-account/proofs/${proofId}`

  it('is signed once, as it was read, by who handles money', async () => {
    const root = String(at((await today()).body, 'proof', 'root'))
    const officer = await house.joined(member.organisationId, 'officer')
    expect((await officer.post(`${path()}/sign`, { root })).status).toBe(403)
    expect((await member.post(`${path()}/sign`, { root: 'a'.repeat(64) })).status).toBe(422)
    expect((await member.get(`${path()}/reconciliation.json`)).status).toBe(404)
    const signed = expectOk(await member.post(`${path()}/sign`, { root }))
    expect(at(signed.body, 'signed', 'role')).toBe('manager')
    expect((await member.post(`${path()}/sign`, { root })).status).toBe(409)
    const document = await member.get(`${path()}/reconciliation.json`)
    const sha256 = createHash('sha256').update(document.bytes).digest('hex')
    expect(at(signed.body, 'signed', 'sha256')).toBe(sha256)
    expect(JSON.parse(document.bytes.toString())).toMatchObject({ gapCents: 0, root })
    const entries = listAt(await member.get(`/api/journal?subjectId=${proofId}`), 'rows')
    const entry = entries.find((one) => at(one, 'verb') === 'account-reconciled')
    expect(String(at(entry, 'canonical'))).toContain(sha256)
    const page = (await member.get(`${path()}/reconciliation.html`)).bytes.toString()
    expect(page).toMatch(/Rapprochement du compte séparé au 30\s+avril\s+2026/u)
    expect(page).toContain(sha256)
  })
})

describe('books that moved since', () => {
  it('are proven anew for the same day; the first proof stays', async () => {
    const { id } = await deposited(member, { debtor: debtor({ name: 'Un troisième' }) })
    const waiting = listAt(await member.get('/api/bank-lines?state=to-match'), 'rows')
    const line = waiting.find(
      (one) => Number(at(one, 'amountCents')) > 0 && at(one, 'isOpening') === false,
    )
    const opening = waiting.find((one) => at(one, 'isOpening') === true)
    const lineId = String(at(line ?? opening, 'id'))
    expectOk(await member.post(`/api/bank-lines/${lineId}/match`, { dossierId: id }))
    expect(at((await today()).body, 'proof', 'id')).not.toBe(proofId)
    const second = expectOk(await member.post('/api/separate-account/proofs', {}))
    expect(textAt(second, 'id')).not.toBe(proofId)
    const days = listAt(await member.get('/api/separate-account/proofs'), 'rows')
    expect(days.slice(0, 2).map((one) => at(one, 'id'))).toEqual([textAt(second, 'id'), proofId])
    const first = await member.get(
      `/api/creditors/${otherCreditorId}/account-proof.json?proof=${proofId}`,
    )
    expect(checkAccountProof(first.bytes.toString())).toMatchObject({ inclusion: 'included' })
  })
})

describe('what is kept', () => {
  it('is refused to a change, and one made by the owner of the database is seen', async () => {
    const change = sql`update account_proof_leaf set amount_cents = amount_cents + 1
      where proof_id = ${proofId} and creditor_id = ${otherCreditorId}`
    await expect(
      inOrganisation(house.house.database.app, member.organisationId, (tx) => change.execute(tx)),
    ).rejects.toThrow('permission denied')
    const running = await runningEmbedded(join(house.folder, 'postgres'))
    if (running === null) throw new Error('the embedded server runs')
    await asOwner(running, async (db) => {
      await sql`alter table account_proof_leaf no force row level security`.execute(db)
      await expect(change.execute(db)).rejects.toThrow('never changed')
      await sql`alter table account_proof_leaf disable trigger user`.execute(db)
      await change.execute(db)
    })
    const { checks } = await checkStore({
      database: house.house.database,
      files: house.house.files,
    })
    expect(checks.find(({ id }) => id === 'account-proofs')?.faults).toMatchObject([
      { code: 'account-proof-altered', subject: `account-proof/${proofId}` },
    ])
    const path = `/api/creditors/${member.creditorId}/account-proof.json?proof=${proofId}`
    expect((await member.get(path)).body).toMatchObject({
      code: 'law-refuses',
      detail: expect.stringContaining('la base a été modifiée'),
    })
  })
})

it('leaves no failure behind', () => {
  expect(house.failures).toEqual([])
})
