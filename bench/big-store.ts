// A store of many claims, made through the product's own queries, for the measures of this folder.
import {
  gatherStatisticsOfClaims,
  inOrganisation,
  insertDossiers,
  keepDebtors,
  listOrganisationIds,
  type NewDebtor,
  type NewDossier,
} from '@quittance/database'
import { day } from '@quittance/kernel'
import { firstOrganisation, PASSWORD } from '../apps/server/testing/facts.ts'
import type { TestHouse } from '../apps/server/testing/house.ts'
import type { Visitor } from '../apps/server/testing/visitor.ts'

const BATCH = 1000

/** The day of every measure. */
export const TODAY = day('2026-05-04')

/** An organisation with its manager, signed in. */
export async function firstMember(house: TestHouse): Promise<Visitor> {
  const member = house.visitor()
  const organisation = firstOrganisation()
  await member.post('/api/first-run/organisation', organisation)
  const headers = { origin: house.address }
  const { email } = organisation.manager
  await member.post('/api/auth/sign-in/email', { email, password: PASSWORD }, { headers })
  return member
}

/** Deposits claims for one creditor; the identifiers of their dossiers. */
export async function fill(
  { house: inside }: TestHouse,
  member: Visitor,
  claims: number,
): Promise<readonly string[]> {
  const [organisationId = ''] = await listOrganisationIds(inside.database.door)
  const creditor = {
    kind: 'company',
    actsAs: 'professional',
    name: 'Atelier Exemple',
    siret: null,
    siren: null,
    iban: null,
    accountHolder: null,
    email: null,
    phone: null,
    address: {
      line2: '',
      line3: '',
      street: '1 rue des Essais',
      postCode: '44000',
      town: 'NANTES',
    },
  }
  const { body } = await member.post('/api/creditors', creditor)
  const creditorId = idOf(body)
  const ids: string[] = []
  const started = performance.now()
  for (let first = 1; first <= claims; first += BATCH) {
    const numbers = Array.from(
      { length: Math.min(BATCH, claims - first + 1) },
      (_, at) => first + at,
    )
    const debtors = numbers.map(debtorOf)
    const dossiers = numbers.map((number, at) =>
      dossierOf({ number, creditorId, debtorId: debtors[at]?.id ?? '' }),
    )
    await inOrganisation(inside.database.app, organisationId, async (tx) => {
      await keepDebtors(tx, { creditorId, debtors, at: inside.clock.now() })
      await insertDossiers(tx, dossiers)
    })
    ids.push(...dossiers.map(({ id }) => id))
  }
  console.log(`filled in             ${((performance.now() - started) / 1000).toFixed(1)} s`)
  await inOrganisation(inside.database.app, organisationId, gatherStatisticsOfClaims)
  return ids
}

function debtorOf(number: number): NewDebtor {
  return {
    id: crypto.randomUUID(),
    kind: 'professional',
    trade: 'merchant',
    civility: null,
    name: `Débiteur ${number}`,
    tradeName: null,
    siren: null,
    email: `d${number}@exemple.example`,
    phone: `+3363998${String(number % 10_000).padStart(4, '0')}`,
    address: {
      line2: '',
      line3: '',
      street: '2 rue des Essais',
      postCode: '44000',
      town: 'NANTES',
    },
    identityKey: `bench/${number}`,
  }
}

function dossierOf(of: { number: number; creditorId: string; debtorId: string }): NewDossier {
  const { number, creditorId, debtorId } = of
  const dueOn = TODAY.subtract({ days: 30 + (number % 1500) })
  const item = (rank: number) => ({
    id: crypto.randomUUID(),
    number: `FAC-${number}${rank}`,
    label: 'Prestation',
    issuedOn: dueOn.subtract({ days: 30 }),
    dueOn,
    principalCents: 10_000 + ((number * 37 + rank) % 900_000),
  })
  return {
    id: crypto.randomUUID(),
    reference: `2026-${String(number).padStart(5, '0')}`,
    rfReference: `RF00D2026${String(number).padStart(5, '0')}`,
    creditorId,
    debtorId,
    nature: 'invoice',
    title: 'le prix d’une prestation',
    limitationStartsOn: dueOn,
    contractRateHundredths: null,
    openedOn: TODAY,
    createdAt: Temporal.Instant.from('2026-05-04T07:00:00Z').add({ milliseconds: number }),
    items: [item(0), item(1)],
    creditNotes: [],
  }
}

/** Asks the same some times, and prints how long it takes. */
export async function measure(
  what: string,
  times: number,
  ask: (index: number) => Promise<{ readonly status: number }>,
): Promise<void> {
  const spent: number[] = []
  for (let index = 0; index < times; index += 1) {
    const from = performance.now()
    const { status } = await ask(index)
    if (status !== 200) throw new Error(`${what} answered ${status}`)
    spent.push(performance.now() - from)
  }
  spent.sort((a, b) => a - b)
  const at = (share: number) => (spent[Math.floor(spent.length * share)] ?? 0).toFixed(1)
  console.log(`${what.padEnd(28)} p50 ${at(0.5)} ms   p95 ${at(0.95)} ms   n=${times}`)
}

function idOf(body: unknown): string {
  if (typeof body === 'object' && body !== null && 'id' in body && typeof body.id === 'string') {
    return body.id
  }
  throw new Error(`no id in ${JSON.stringify(body)}`)
}
