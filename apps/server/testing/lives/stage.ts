import { loadDossier } from '@quittance/database'
import type { DepositInput, FirstOrganisation } from '@quittance/contract'
import { signConvention, createCreditor } from '#creditors/creditor-verbs.ts'
import { sayMediator } from '#creditors/mediator.ts'
import { depositClaim } from '#intake/deposit.ts'
import { setSendingRule } from '#outreach/sendings/modes/sending-policy.ts'
import { found } from '#people/first-run.ts'
import { changeStanding } from '#people/standing.ts'
import type { House } from '#wiring/house.ts'
import { drawOf } from '../histories/draw.ts'
import { convention, creditor as creditorInput, firstOrganisation, standing } from '../facts.ts'
import type { TestHouse } from '../house.ts'
import { scenarioBySms, withSmsProvider } from './sms-scenario.ts'
import { attempt, dayFrom, note, todayOf, type Creditor, type World } from './world.ts'

const FIRST_DAY = '2025-10-06'

/** Founds an organisation with its creditors and its first dossiers, drawn of a seed. */
export async function openWorld(test: TestHouse, seed: number): Promise<World> {
  const draw = drawOf(seed)
  test.clock.set(FIRST_DAY)
  const jobs: string[] = []
  // Every other life prefers SMS for its reminders.
  const bySms = seed % 2 === 0
  const alone = withoutWorkers(test.house, jobs)
  const house = bySms ? withSmsProvider(alone) : alone
  const kind = draw.one(['agency', 'agency', 'agency', 'creditor', 'judicial-officer'] as const)
  const founding = firstOrganisation({
    kind,
    ...(kind === 'creditor' ? { siren: '404833048' } : {}),
  })
  const { organisationId, userId } = await found(house, { ...founding, isDemo: false })
  const world: World = {
    house,
    clock: test.clock,
    caller: { organisationId, userId, name: founding.manager.name, role: 'manager' },
    draw,
    capacity: capacityOf(kind),
    creditors: [],
    cases: [],
    open: [],
    jobs,
    bank: { balance: 0 },
    told: {
      steps: ['founded'],
      happenings: [],
      stepOf: [],
      paragraphs: [],
      refusals: new Map(),
      carried: new Map(),
    },
  }
  await insured(world, 60 + draw.below(400))
  const creditors = await creditorsOf(world, kind)
  const settled = { ...world, creditors }
  for (let count = 4 + draw.below(4); count > 0; count -= 1) await claimDeposited(settled)
  await ruled(settled)
  if (bySms) await scenarioBySms(settled)
  return settled
}

/** The house without a background: the walk is its worker, and takes what jobs there are in its own time. */
function withoutWorkers(house: House, jobs: string[]): House {
  return {
    ...house,
    jobs: {
      ...house.jobs,
      send: async (_tx, name, { id }) => {
        if (name === 'batch-goes') jobs.push(id)
      },
    },
  }
}

function capacityOf(kind: FirstOrganisation['kind']): World['capacity'] {
  return kind === 'judicial-officer' ? 'officer' : kind
}

async function creditorsOf(
  world: World,
  kind: FirstOrganisation['kind'],
): Promise<World['creditors']> {
  if (kind === 'creditor') {
    const own = await attempt(world, async ({ tx }) =>
      tx.selectFrom('creditor').select(['id', 'name']).executeTakeFirstOrThrow(),
    )
    if (own === null) return []
    await mediated(world, own.id, null)
    return [own]
  }
  const creditors: Creditor[] = []
  for (const name of ['Atelier Lumen SARL', 'Brasserie du Port SAS']) {
    const made = await attempt(world, (work) => createCreditor(work, creditorInput({ name })))
    if (made === null) throw new Error('a creditor is created')
    creditors.push({ id: made.id, name })
    await mediated(world, made.id, creditors.length === 1 ? MEDIATOR : null)
    await mandated(world, { creditor: { id: made.id, name }, days: 30 + world.draw.below(200) })
  }
  return creditors
}

const MEDIATOR = { name: 'Médiation Fictive', address: '1 rue de l’Exemple', site: null }

/** What is said of the mediator of a creditor: letters to consumers ask nothing more of anybody. */
async function mediated(world: World, id: string, named: typeof MEDIATOR | null): Promise<void> {
  const saidOn = todayOf(world)
  await attempt(world, (work) => sayMediator(work, { id, named, saidBy: 'Mme Aubry', saidOn }))
}

/** A convention signed today, for some days or until further notice. */
export async function mandated(
  world: World,
  { creditor, days }: { readonly creditor: Creditor; readonly days: number | null },
): Promise<void> {
  const validUntil = days === null ? null : dayFrom(world, days)
  const signedOn = todayOf(world)
  const signed = await attempt(world, (work) =>
    signConvention(work, { ...convention({ signedOn, validUntil }), id: creditor.id }),
  )
  if (signed === null) return
  note(world, { kind: 'mandate', creditor: creditor.name, from: signedOn, until: validUntil })
}

/** The insurance of the organisation, said until a day. */
export async function insured(world: World, days: number): Promise<void> {
  const until = dayFrom(world, days)
  const said = standing({ insuranceUntil: until })
  const kept = await attempt(world, (work) => changeStanding(work, said))
  if (kept === null) return
  note(world, { kind: 'insurance', creditor: null, from: todayOf(world), until })
}

/** How the organisation sends: all modes, at once or after a time to take back. */
export async function ruled(world: World): Promise<void> {
  const { draw } = world
  const modes = ['automatic', 'to-confirm', 'to-confirm', 'manual'] as const
  const input = {
    mode: draw.one(modes),
    stepModes: draw.chance(30) ? { 'formal-notice': draw.one(modes) } : {},
    mailMinutes: draw.one([0, 0, 30]),
    letterMinutes: draw.one([0, 0, 60]),
    bankWorkingDays: null,
    reason: 'Une vie en décide ainsi.',
  }
  await attempt(world, (work) => setSendingRule(work, input))
}

const people = [
  ['Garage des Ormes', 'professional', '69007', 'garage@ormes.example'],
  ['Imprimerie Vaillant', 'professional', '67000', null],
  ['Hôtel du Lac', 'professional', '74000', 'hotel@lac.example'],
  ['Camille Perrin', 'consumer', '44000', 'camille@perrin.example'],
  ['Dominique Roche', 'consumer', '97200', null],
] as const

type Person = (typeof people)[number]

/** A claim deposited: one or several invoices, late by days or by years, of one of few people. */
export async function claimDeposited(world: World): Promise<void> {
  const { draw, cases } = world
  const person = draw.one(people)
  const creditor = draw.one(world.creditors)
  const input = claimOf(world, creditor, person)
  const made = await attempt(world, async (work) => {
    const { id } = await depositClaim(work, input)
    return await loadDossier(work.tx, id)
  })
  if (made === null) return
  const { id, rfReference: rf, items } = made
  const audience = person[1]
  const barredFrom = barredDay(input, audience)
  const debtor = `${person[0]} (${person[2]})`
  cases.push({ id, creditor, debtor, email: person[3], rf, audience, items, barredFrom })
  note(world, {
    kind: 'claim',
    dossier: id,
    creditor: creditor.name,
    debtor,
    audience,
    items: items.map((item) => ({
      id: item.id,
      principalCents: item.principalCents,
      issuedOn: item.issuedOn.toString(),
      dueOn: item.dueOn.toString(),
    })),
    barredFrom,
  })
}

/** Years after which a claim is time-barred: services to a consumer, trade between professionals. */
const YEARS = { consumer: 2, professional: 5 } as const

/** All invoices of a claim fall due on one day: it is time-barred the day after so many years. */
function barredDay({ items: [first] }: DepositInput, audience: Person[1]): string {
  if (first === undefined) throw new Error('a claim has an invoice')
  const last = Temporal.PlainDate.from(first.dueOn).add({ years: YEARS[audience] })
  return last.add({ days: 1 }).toString()
}

let serial = 0

function claimOf(
  { draw, clock }: World,
  { id: creditorId }: Creditor,
  [name, kind, postCode, email]: Person,
): DepositInput {
  const years = YEARS[kind]
  const nearItsEnd = draw.chance(35)
  const dueOn = nearItsEnd
    ? clock
        .today()
        .subtract({ years })
        .add({ days: draw.below(120) - 30 })
    : clock.today().subtract({ days: draw.below(300) })
  const count = 1 + draw.below(3)
  return {
    creditorId,
    debtor: {
      kind,
      trade: null,
      civility: null,
      name,
      tradeName: null,
      siren: null,
      email,
      phone: draw.chance(80) ? '06 39 98 01 00' : null,
      address: { line2: '', line3: '', street: '8 route de Vienne', postCode, town: 'VILLE' },
    },
    nature: kind === 'consumer' ? 'services' : 'invoice',
    title: 'le prix de prestations',
    limitationStartsOn: dueOn.toString(),
    contractRateHundredths: null,
    items: Array.from({ length: count }, () => {
      serial += 1
      return {
        number: `F-${serial}`,
        label: 'Prestation',
        issuedOn: dueOn.subtract({ days: 30 }).toString(),
        dueOn: dueOn.toString(),
        amountCents: draw.cents(300_000),
      }
    }),
    creditNotes: [],
  }
}
