// What a dossier's page, the day and a search cost with 100,000 claims, through the server's own
// doors on the embedded database. Prints figures, judges nothing:
//   node tools/run.mjs ./bench/dossier-page.ts [claims]
import {
  inOrganisation,
  insertDossiers,
  keepDebtors,
  listOrganisationIds,
  type NewDebtor,
  type NewDossier,
} from '@quittance/database'
import { day } from '@quittance/kernel'
import { sql } from 'kysely'
import { firstOrganisation, PASSWORD } from '../apps/server/testing/facts.ts'
import { openTestHouse, type TestHouse } from '../apps/server/testing/house.ts'
import type { Visitor } from '../apps/server/testing/visitor.ts'

const CLAIMS = Number(process.argv[2] ?? 100_000)
const BATCH = 1000
const PAGES = 300
const TODAY = day('2026-05-04')

const house = await openTestHouse(TODAY.toString())
try {
  const member = await firstMember()
  const ids = await fill(house, member)
  console.log(`claims                ${ids.length}`)
  await measure('GET /dossiers/{id}', PAGES, (index) =>
    member.get(`/api/dossiers/${ids[(index * 7919) % ids.length] ?? ''}`),
  )
  await measure('GET /day', 10, () => member.get('/api/day'))
  await measure('GET /dossiers', 20, () => member.get('/api/dossiers?limit=50'))
  for (const q of ['Débiteur 4217', '2026-04217', 'FAC-42170', '0639984217', '1 234,56', 'zzzz']) {
    const path = `/api/search?q=${encodeURIComponent(q)}`
    await measure(`GET /search ${q}`, 20, () => member.get(path))
  }
  console.log(`memory of the server  ${(process.memoryUsage.rss() / 2 ** 20).toFixed(0)} MiB (RSS)`)
} finally {
  await house.stop()
}

async function firstMember(): Promise<Visitor> {
  const member = house.visitor()
  const organisation = firstOrganisation()
  await member.post('/api/first-run/organisation', organisation)
  const headers = { origin: house.address }
  const { email } = organisation.manager
  await member.post('/api/auth/sign-in/email', { email, password: PASSWORD }, { headers })
  return member
}

async function fill({ house: inside }: TestHouse, member: Visitor): Promise<readonly string[]> {
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
  for (let first = 1; first <= CLAIMS; first += BATCH) {
    const numbers = Array.from(
      { length: Math.min(BATCH, CLAIMS - first + 1) },
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
  await sql`analyze`.execute(inside.database.app).catch(() => undefined)
  return ids
}

function debtorOf(number: number): NewDebtor {
  return {
    id: crypto.randomUUID(),
    kind: 'professional',
    isMerchant: true,
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

async function measure(
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
