import { inOrganisation, insertDossiers, keepDebtors } from '@quittance/database'
import { cents, day } from '@quittance/kernel'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { bankStatement } from '#testing/bank.ts'
import { openTestHouse, type TestHouse } from '#testing/house.ts'
import { expectOk, readyToAct, uploaded, type Ready } from '#testing/steps.ts'

let house: TestHouse

beforeAll(async () => {
  house = await openTestHouse('2026-05-20')
})
afterAll(async () => {
  await house.stop()
})

const DOSSIERS = 1020
const ON = '2026-05-05'

/** What each dossier owes at the least; interest and the fixed indemnity come on top. */
const OWED = 40_000

it('matches the lines of a batch while those before are written, and those of one dossier after them', async () => {
  const member = await readyToAct(house)
  const references = await deposit(member)
  // Two batches of other dossiers each, then lines of dossiers that the batch before paid in part.
  const named = [...references, ...references.slice(600, 640)]
  const lines = named.map((reference) => ({ on: ON, amount: 30_000, reference }))
  const xml = bankStatement({ id: 'R-1', from: ON, to: ON, opening: 0, lines })
  const fileId = await uploaded(member, xml, 'releve.xml')
  const taken = expectOk(await member.post('/api/bank-statements', { fileId }))
  const all = named.length
  expect(taken.body).toMatchObject({ lines: all, posted: all, toMatch: 0, balanced: true })

  const { rows } = await inOrganisation(house.house.database.app, member.organisationId, (tx) =>
    sql`
      select payments, principal, left_after, versions, count(*)::integer as dossiers
        from (
          select payment.dossier_id, count(distinct payment.id)::integer as payments,
                 sum(to_principal_cents)::integer as principal,
                 min((details->>'leftAfter')::integer) < 10000 as left_after,
                 min(version) - 1 as versions
            from payment join allocation on allocation.payment_id = payment.id
            join dossier on dossier.id = payment.dossier_id
           group by payment.dossier_id) as each
       group by payments, principal, left_after, versions order by payments`.execute(tx),
  )
  expect(rows).toEqual([
    { payments: 1, principal: expect.any(Number), left_after: false, versions: 1, dossiers: 980 },
    { payments: 2, principal: OWED, left_after: true, versions: 2, dossiers: 40 },
  ])
  expect((await member.get('/api/separate-account')).body).toMatchObject({
    bankCents: all * 30_000,
    gapCents: 0,
  })
})

async function deposit({ organisationId, creditorId }: Ready): Promise<readonly string[]> {
  const ranks = Array.from({ length: DOSSIERS }, (_, rank) => rank)
  const at = house.clock.now()
  const debtors = ranks.map((rank) => ({
    id: crypto.randomUUID(),
    kind: 'professional' as const,
    trade: 'merchant' as const,
    civility: null,
    name: `Débiteur ${rank}`,
    tradeName: null,
    siren: null,
    email: null,
    phone: null,
    address: { line2: '', line3: '', street: '2 rue', postCode: '44000', town: 'NANTES' },
    identityKey: `batches/${rank}`,
  }))
  const dueOn = day('2026-04-30')
  const dossiers = ranks.map((rank) => ({
    id: crypto.randomUUID(),
    reference: `2026-${5000 + rank}`,
    rfReference: `RF00D2026${5000 + rank}`,
    creditorId,
    debtorId: debtors[rank]?.id ?? '',
    nature: 'invoice',
    title: 'le prix d’une prestation',
    limitationStartsOn: dueOn,
    contractRateHundredths: null,
    openedOn: day('2026-05-04'),
    createdAt: at,
    items: [
      {
        id: crypto.randomUUID(),
        number: `FAC-${rank}`,
        label: 'Prestation',
        issuedOn: day('2026-03-31'),
        dueOn,
        principalCents: cents(OWED),
      },
    ],
    creditNotes: [],
  }))
  await inOrganisation(house.house.database.app, organisationId, async (tx) => {
    await keepDebtors(tx, { creditorId, debtors, at })
    await insertDossiers(tx, dossiers)
  })
  return dossiers.map(({ rfReference }) => rfReference)
}
