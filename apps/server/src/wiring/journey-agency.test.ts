import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { convention, creditor, debtor, deposit, standing } from '#testing/facts.ts'
import { openTestHouse, type Member, type TestHouse } from '#testing/house.ts'
import { at, listAt, numberAt, textAt } from '#testing/read.ts'
import {
  actInState,
  approved,
  composed,
  expectOk,
  sent,
  separateAccountStatement,
  uploaded,
  versionOf,
} from '#testing/steps.ts'

let house: TestHouse
let member: Member
let creditorId = ''
let dossierId = ''

beforeAll(async () => {
  house = await openTestHouse('2026-02-10')
  member = await house.founded()
})
afterAll(async () => {
  await house.stop()
})

/** What no letter may say, and the article that the refusal cites. */
const faulty = [
  ['À défaut de paiement, un huissier procédera à la saisie de vos biens.', 'L111-2'],
  ['Nos frais de recouvrement de 45 € sont à votre charge.', 'L111-8, al. 2'],
] as const

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

describe('an agency before it may act', () => {
  it('is refused a claim until it is insured, has declared its account and has a convention', async () => {
    creditorId = textAt(expectOk(await member.post('/api/creditors', creditor())), 'id')
    const claim = deposit(creditorId)
    const uninsured = await member.post('/api/dossiers', claim)
    expect(uninsured).toMatchObject({ status: 422, body: { code: 'law-refuses' } })
    expect(uninsured.body).toMatchObject({ article: expect.stringMatching(/^CPCE R124-2/) })

    await member.put('/api/organisation/standing', standing({ accountDeclaredOn: null }))
    expect((await member.post('/api/dossiers', claim)).body).toMatchObject({
      code: 'law-refuses',
      article: expect.stringMatching(/^CPCE R124-2/),
    })

    await member.put('/api/organisation/standing', standing())
    expect((await member.post('/api/dossiers', claim)).body).toMatchObject({
      code: 'law-refuses',
      article: expect.stringMatching(/^CPCE R124-3/),
    })
    expect((await member.get('/api/dossiers')).body).toMatchObject({ rows: [] })
  })

  it('is refused again the day after its insurance ended', async () => {
    expectOk(await member.post(`/api/creditors/${creditorId}/conventions`, convention()))
    await member.put('/api/organisation/standing', standing({ insuranceUntil: '2026-02-09' }))
    expect((await member.post('/api/dossiers', deposit(creditorId))).body).toMatchObject({
      code: 'law-refuses',
      article: expect.stringMatching(/^CPCE R124-2/),
    })
    await member.put('/api/organisation/standing', standing({ insuranceUntil: '2026-12-31' }))
  })
})

describe('a claim of 2 000,00 € due on 31 January 2026', () => {
  it('is deposited under the first number of the year', async () => {
    const answer = expectOk(await member.post('/api/dossiers', deposit(creditorId)))
    dossierId = textAt(answer, 'id')
    expect(answer.body).toMatchObject({ reference: '2026-0001', version: 1 })
    expect((await member.get(`/api/dossiers/${dossierId}`)).body).toMatchObject({
      rfReference: 'RF21D20260001',
      status: 'amicable',
    })
  })

  it('is worth 2 046,66 € on 10 February: 10 days at 12,15 %, and the lump sum', async () => {
    const answer = await member.get(`/api/dossiers/${dossierId}/assessment?asOf=2026-02-10`)
    expect(at(answer.body, 'statement')).toMatchObject({
      principalCents: 200_000,
      interestCents: 666,
      indemnityCents: 4000,
      paidCents: 0,
      totalCents: 204_666,
    })
  })

  it('says why, article by article', async () => {
    const answer = await member.get(`/api/dossiers/${dossierId}/assessment?asOf=2026-02-10`)
    const tree = JSON.stringify(answer.body)
    for (const article of ['L441-10, II', 'D441-5', '1103', '1305-2']) {
      expect(tree).toContain(`"article":"${article}`)
    }
    expect(answer.body).toMatchObject({
      due: { outcome: 'answer', value: { due: true, dueOn: '2026-01-31' } },
      limitation: { outcome: 'answer', value: { status: 'running', lastDay: '2031-01-31' } },
      writing: { outcome: 'answer' },
    })
  })

  it('is refused a reminder and a formal notice before a first letter', async () => {
    for (const letter of ['second-reminder', 'formal-notice'] as const) {
      const answer = await composed(member, dossierId, { letter })
      expect(answer).toMatchObject({ status: 422, body: { code: 'law-refuses' } })
    }
  })

  it('has a first letter that passes the gate and asks what is owed', async () => {
    const answer = expectOk(await composed(member, dossierId, { letter: 'first-reminder' }))
    expect(at(answer.body, 'gate')).toMatchObject({ verdict: 'pass', findings: [] })
    const text = textAt(answer, 'text').replaceAll(/[\s\u00A0\u202F]/g, ' ')
    expect(text).toContain('2 046,66 €')
    expect(text).toContain('Atelier Lumen SARL')
    expect(text).toContain('RF21 D202 6000 1')
  })

  it('refuses to approve a text that is not the one that was read', async () => {
    const answer = await member.post(`/api/dossiers/${dossierId}/letters`, {
      letter: 'first-reminder',
      channel: 'letter',
      edits: {},
      expectedVersion: 1,
      textSha256: 'a'.repeat(64),
    })
    expect(answer).toMatchObject({ status: 409, body: { code: 'dossier-moved' } })
    expect(await versionOf(member, dossierId)).toBe(1)
  })

  it('leaves once: printed in the batch of the day, the same bytes at each reading', async () => {
    const actId = await sent(member, dossierId, { letter: 'first-reminder' })
    const act = await actInState(member, { actId, dossierId, state: 'done' })
    expect(act).toMatchObject({ kind: 'paper-letter', channel: 'letter', hasPdf: true })
    const [one, two] = [
      await member.get(`/api/acts/${actId}/pdf`),
      await member.get(`/api/acts/${actId}/pdf`),
    ]
    expect(one.mediaType).toBe('application/pdf')
    expect(one.bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect(sha256(two.bytes)).toBe(sha256(one.bytes))
    const batches = await member.get('/api/postal-batches')
    expect(listAt(batches, 'rows')).toMatchObject([
      { day: '2026-02-10', state: 'open', postedOn: null, letters: 1 },
    ])
    const letters = await member.get(
      `/api/postal-batches/${textAt(batches, 'rows', 0, 'id')}/letters`,
    )
    expect(listAt(letters, 'letters')).toMatchObject([{ actId, sha256: sha256(one.bytes) }])
  })

  it('is refused a second first letter', async () => {
    const version = await versionOf(member, dossierId)
    const answer = await approved(member, dossierId, { letter: 'first-reminder' })
    expect([409, 422]).toContain(answer.status)
    expect(['already-done', 'gate-refuses']).toContain(at(answer.body, 'code'))
    expect(await versionOf(member, dossierId)).toBe(version)
  })

  it('refuses a reminder rewritten with a threat of seizure or with costs, at its place', async () => {
    house.clock.set('2026-02-26')
    const version = await versionOf(member, dossierId)
    for (const [text, article] of faulty) {
      const asked = { letter: 'second-reminder', edits: { recall: text } } as const
      const answer = expectOk(await composed(member, dossierId, asked))
      expect(at(answer.body, 'gate', 'verdict')).toBe('refuse')
      const pointed = listAt(answer, 'gate', 'findings').filter((finding) => {
        const [start, end] = [at(finding, 'span', 0), at(finding, 'span', 1)].map(Number)
        const spanned = textAt(answer, 'text').slice(start, end)
        return spanned !== '' && text.replaceAll(' ', '').includes(spanned.replaceAll(/\s/g, ''))
      })
      expect(pointed.length).toBeGreaterThan(0)
      expect(pointed.flatMap((one) => at(one, 'citations'))).toContainEqual(
        expect.objectContaining({ article }),
      )
      const refused = await approved(member, dossierId, asked)
      expect(refused).toMatchObject({ status: 422, body: { code: 'gate-refuses' } })
      expect(at(refused.body, 'article')).toEqual(expect.any(String))
    }
    expect(await versionOf(member, dossierId)).toBe(version)
  })

  it('refuses to write again what a text orders', async () => {
    const answer = await composed(member, dossierId, {
      letter: 'second-reminder',
      edits: { 'no-such-paragraph': 'Bonjour.' },
    })
    expect(answer.body).toMatchObject({ code: 'invalid-input', path: 'edits.no-such-paragraph' })
  })

  it('receives a reminder, then a formal notice by registered letter that repeat the first', async () => {
    house.clock.set('2026-02-26')
    await sent(member, dossierId, { letter: 'second-reminder' })
    house.clock.set('2026-03-16')
    const notice = { letter: 'formal-notice', channel: 'registered-letter' } as const
    const text = textAt(await composed(member, dossierId, notice), 'text')
    expect(text).toContain('2026-0001-01')
    const actId = await sent(member, dossierId, notice)
    const at16March = (number: string) =>
      member.post(`/api/acts/${actId}/registered-number`, { number })
    expect(await at16March('RK123456780FR')).toMatchObject({
      status: 422,
      body: { code: 'invalid-input', path: 'number' },
    })
    expect((await at16March('RR 473 124 829 FR')).body).toEqual({
      number: 'RR473124829FR',
      warning: null,
    })
  })
})

describe('the statement of the separate account', () => {
  let fileId = ''

  it('is refused while the file is not one, or is that of another account', async () => {
    house.clock.set('2026-05-04')
    const empty = await uploaded(member, 'rien', 'releve.xml')
    expect((await member.post('/api/bank-statements', { fileId: empty })).body).toMatchObject({
      code: 'invalid-input',
      path: 'fileId',
    })
    const other = (await separateAccountStatement()).replace(
      'FR7699999000420000021057715',
      'FR7630006000011234567890189',
    )
    const otherId = await uploaded(member, other, 'releve.xml')
    expect((await member.post('/api/bank-statements', { fileId: otherId })).body).toMatchObject({
      code: 'invalid-input',
      path: 'fileId',
    })
  })

  it('is taken line by line; the payment that names the dossier is its payment', async () => {
    fileId = await uploaded(member, await separateAccountStatement(), 'releve.xml')
    const answer = expectOk(await member.post('/api/bank-statements', { fileId }))
    expect(answer.body).toMatchObject({
      already: false,
      lines: 6,
      posted: 2,
      toMatch: 4,
      balanced: true,
    })
    const matched = await member.get('/api/bank-lines?state=matched')
    expect(listAt(matched, 'rows')).toMatchObject([
      { amountCents: 95_000, dossierReference: '2026-0001' },
    ])
  })

  it('changes nothing when the same statement comes again, in the same file or another', async () => {
    const again = await member.post('/api/bank-statements', { fileId })
    expect(again.body).toMatchObject({ already: true, lines: 0 })
    const renamed = (await separateAccountStatement()).replace('BREVAULT-20260501-0001', 'AUTRE')
    const otherId = await uploaded(member, renamed, 'releve-2.xml')
    const other = expectOk(await member.post('/api/bank-statements', { fileId: otherId }))
    expect(other.body).toMatchObject({ lines: 0, posted: 0 })
    expect(listAt(await member.get('/api/bank-lines'), 'rows')).toHaveLength(6)
  })

  it('sets 950,00 € of 14 April first against 48,60 € of interest, then the lump sum, then the price', async () => {
    const preview = await member.get(`/api/dossiers/${dossierId}`)
    expect(listAt(preview, 'payments')).toMatchObject([
      { receivedOn: '2026-04-14', amountCents: 95_000, receiptNumber: 'Q-2026-000001' },
    ])
    const statement = await member.get(`/api/dossiers/${dossierId}/assessment?asOf=2026-04-14`)
    expect(at(statement.body, 'statement')).toMatchObject({
      principalCents: 200_000,
      interestCents: 4860,
      indemnityCents: 4000,
      paidCents: 95_000,
      totalCents: 113_860,
    })
  })

  it('counts interest on what is left of the price: 20 days on 1 138,60 €', async () => {
    const later = await member.get(`/api/dossiers/${dossierId}/assessment?asOf=2026-05-04`)
    expect(at(later.body, 'statement')).toMatchObject({
      interestCents: 4860 + 758,
      totalCents: 113_860 + 758,
    })
  })

  it('gives the first receipt of the year, and tells the creditor by when it is paid over', async () => {
    const receipts = await member.get('/api/receipts')
    expect(listAt(receipts, 'rows')).toMatchObject([
      { number: 'Q-2026-000001', amountCents: 95_000, dossierReference: '2026-0001' },
    ])
    const id = textAt(receipts, 'rows', 0, 'id')
    const [one, two] = [
      await member.get(`/api/receipts/${id}/pdf`),
      await member.get(`/api/receipts/${id}/pdf`),
    ]
    expect(one.bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect(sha256(two.bytes)).toBe(sha256(one.bytes))
    const payOvers = await member.get('/api/pay-overs')
    expect(listAt(payOvers, 'rows')).toMatchObject([
      { amountCents: 95_000, collectedOn: '2026-04-14', dueBy: '2026-05-14', daysLeft: 10 },
    ])
    const acts = listAt(await member.get(`/api/acts?dossierId=${dossierId}`), 'rows')
    const labels = acts.map((act) => at(act, 'label'))
    expect(labels).toContainEqual({ fr: 'Quittance', en: 'Receipt' })
    expect(labels).toContainEqual({
      fr: 'Avis d’encaissement au créancier',
      en: 'Notice of payment to the creditor',
    })
  })

  it('proves the account: what is owed to clients and the firm is what the bank holds', async () => {
    const account = await member.get('/api/separate-account')
    expect(account.body).toMatchObject({ bankCents: 269_820, bankOn: '2026-04-30' })
    expect(numberAt(account, 'ledgerBankCents')).toBe(269_820)
    expect(numberAt(account, 'gapCents')).toBe(0)
    expect(numberAt(account, 'owedCents')).toBe(269_820)
  })

  it('takes a payment noted by hand and then shown by the bank once', async () => {
    const second = deposit(creditorId, {
      debtor: debtor({ name: 'M OU MME VASSEUR' }),
      items: [
        {
          number: 'F-2026-002',
          label: 'Pose',
          issuedOn: '2026-02-01',
          dueOn: '2026-03-01',
          amountCents: 50_000,
        },
      ],
    })
    const id = textAt(expectOk(await member.post('/api/dossiers', second)), 'id')
    const noted = await member.post(`/api/dossiers/${id}/payments`, {
      expectedVersion: 1,
      amountCents: 12_000,
      receivedOn: '2026-04-15',
      method: 'transfer',
    })
    expect(noted).toMatchObject({ status: 200, body: { receiptNumber: 'Q-2026-000002' } })
    const lines = listAt(await member.get('/api/bank-lines?state=to-match'), 'rows')
    const line = lines.find((one) => at(one, 'amountCents') === 12_000)
    expect(at(line, 'proposals')).toMatchObject([{ dossierId: id, certain: false }])
    const path = `/api/bank-lines/${String(at(line, 'id'))}/match`
    const matched = expectOk(await member.post(path, { dossierId: id }))
    expect(at(matched.body, 'paymentId')).toBe(at(noted.body, 'paymentId'))
    expect(matched.body).toMatchObject({ receiptNumber: 'Q-2026-000002', payOverBy: '2026-05-16' })
    expect((await member.post(path, { dossierId: id })).body).toMatchObject({
      code: 'already-done',
    })
    const dossier = await member.get(`/api/dossiers/${id}`)
    expect(listAt(dossier, 'payments')).toHaveLength(1)
    expect((await member.get('/api/separate-account')).body).toMatchObject({ gapCents: 0 })
  })

  it('takes once, too, what was noted by hand and then named by its reference', async () => {
    const third = expectOk(
      await member.post(
        '/api/dossiers',
        deposit(creditorId, { debtor: debtor({ name: 'Scierie du Lac' }) }),
      ),
    )
    const id = textAt(third, 'id')
    expectOk(
      await member.post(`/api/dossiers/${id}/payments`, {
        expectedVersion: 1,
        amountCents: 95_000,
        receivedOn: '2026-04-30',
        method: 'transfer',
      }),
    )
    const reference = textAt(await member.get(`/api/dossiers/${id}`), 'rfReference')
    const may = (await separateAccountStatement())
      .replaceAll('RF21 D202 6000 1', reference)
      .replaceAll('2026-04', '2026-05')
      .replace('2698.20', '3255.80')
      .replace('2140.60', '2698.20')
    house.clock.set('2026-05-31')
    const fileId = await uploaded(member, may, 'mai.xml')
    expect(expectOk(await member.post('/api/bank-statements', { fileId })).body).toMatchObject({
      lines: 5,
      posted: 2,
    })
    const dossier = await member.get(`/api/dossiers/${id}`)
    expect(listAt(dossier, 'payments')).toHaveLength(1)
    const receipts = await member.get(`/api/receipts?dossierId=${id}`)
    expect(listAt(receipts, 'rows')).toHaveLength(1)
    const payOvers = listAt(await member.get('/api/pay-overs'), 'rows')
    expect(payOvers.filter((one) => at(one, 'dossierId') === id)).toMatchObject([
      { amountCents: 95_000, collectedOn: '2026-05-14' },
    ])
    const matched = listAt(await member.get('/api/bank-lines?state=matched'), 'rows')
    expect(matched.map((one) => at(one, 'dossierReference'))).not.toContain(null)
  })

  it('leaves no failure behind', () => {
    expect(house.failures).toEqual([])
  })
})
