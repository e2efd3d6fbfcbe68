import {
  oneOf,
  type ActRecord,
  type ConventionRecord,
  type DossierRecord,
  type LikenessRow,
  type ScenarioRecord,
} from '@quittance/database'
import { cents, day } from '@quittance/kernel'

/** What the dossiers of a run share. */
type Shared = {
  readonly convention: ConventionRecord | null
  readonly scenario: ScenarioRecord | null
  /** Whether its house has who carries electronic registered letters. */
  readonly isServed: boolean
  /** The same for SMS. */
  readonly smsServed: boolean
}

const statuses = ['intake', 'amicable', 'plan', 'handed-over', 'closed'] as const
const states = ['reserved', 'doing', 'done', 'failed', 'ambiguous', 'cancelled'] as const
const kinds = ['consumer', 'professional', 'private-individual'] as const

/**
 * A dossier made of what the rules of the day ask of one that is like others: it has no money, no
 * promise, nothing that would set it apart, and no paper. Names and texts are left out, and its
 * principal is whole on its first item: no rule of the day looks at them.
 */
export function dossierLike(row: LikenessRow, shared: Shared): DossierRecord {
  const { convention, scenario, isServed, smsServed } = shared
  const [nature = '', startsOn = '', said, actsAs, , days = ''] = row.limitation_key.split('|')
  return {
    ...nothingApart,
    id: row.id,
    status: oneOf(statuses, row.status),
    nature,
    limitationStartsOn: day(startsOn),
    limitationStartSaid: said === 't',
    openedOn: day(row.opened_on),
    snoozedUntil: row.snoozed_until === null ? null : day(row.snoozed_until),
    convention,
    scenario,
    electronic: { isServed, consent: null },
    // Its number is not known here: one that an SMS alone would reach is read whole.
    sms: { isServed: smsServed, stoppedAt: null },
    creditor: {
      ...NOBODY,
      id: row.creditor_id,
      kind: 'company',
      actsAs: actsAs === 'professional' ? 'professional' : 'private-individual',
      siret: null,
      iban: null,
      accountHolder: null,
    },
    debtor: debtorOf(row),
    items: days.split(',').map((text, rank) => itemOf(text, { rank, row })),
    acts: [...partsOf(row.letters).map(actOf), ...partsOf(row.sms_beside).map(smsThatLeft)],
    contactsElsewhere: partsOf(row.contacts).map(contactOn),
    calls: partsOf(row.calls).map(callOn),
  }
}

const NOWHERE = { line2: '', line3: '', street: '', postCode: '', town: '' }
const NOBODY = {
  id: '',
  trade: null,
  name: '',
  siren: null,
  email: null,
  phone: null,
  address: NOWHERE,
}

const nothingApart = {
  mediator: null,
  reference: '',
  rfReference: '',
  version: 0,
  title: '',
  contractRateHundredths: null,
  facts: {},
  creditNotes: [],
  payments: [],
  remissions: [],
  costs: [],
  promises: [],
  plans: [],
  expectedTerms: null,
  disputes: [],
  holds: [],
  insolvencyOpenedOn: null,
  exhibits: [],
  findings: [],
  phone: null,
  repliesAwaiting: 0,
  addressChecks: [],
  pauses: [],
  templates: [],
  limitationEvents: [],
  titles: [],
  addedRates: [],
} satisfies Partial<DossierRecord>

/** By which ways its debtor can be reached, without saying where. */
function debtorOf({ debtor_kind: kind, post_code: postCode, reach }: LikenessRow) {
  const [hasAddress, hasEmail, hasPhone] = [0, 1, 2].map((at) => reach[at] === '1')
  const somewhere = hasAddress === true ? '-' : ''
  return {
    ...NOBODY,
    kind: oneOf(kinds, kind),
    civility: null,
    tradeName: null,
    email: hasEmail === true ? '-' : null,
    phone: hasPhone === true ? '-' : null,
    address: { ...NOWHERE, street: somewhere, postCode, town: somewhere },
  }
}

function itemOf(
  text: string,
  { rank, row }: { readonly rank: number; readonly row: LikenessRow },
): DossierRecord['items'][number] {
  const [issuedOn = '', dueOn = ''] = text.split('/')
  return {
    id: String(rank),
    number: '',
    label: '',
    issuedOn: day(issuedOn),
    dueOn: day(dueOn),
    principalCents: cents(rank === 0 ? row.principal_cents : 1),
    contractRateHundredths: null,
    actAmountCents: null,
  }
}

const LONG_AGO = Temporal.Instant.fromEpochMilliseconds(0)

function partsOf(text: string): readonly string[] {
  return text === '' ? [] : text.split(',')
}

/** What left towards its person, on this dossier or another. */
function contactOn(text: string): DossierRecord['contactsElsewhere'][number] {
  const [on = '', channel = ''] = text.split('/')
  return { at: callOn(on), hasLeft: true, channel }
}

/** An SMS beside its scenario, which its caps count. */
function smsThatLeft(on: string, rank: number): ActRecord {
  return { ...actOf(`sms/${on}/done`, rank), channel: 'sms', startedAt: callOn(on) }
}

function actOf(text: string, rank: number): ActRecord {
  const [letter = '', on = '', state = ''] = text.split('/')
  return {
    id: String(rank),
    kind: letter === 'sms' ? 'sms' : 'paper-letter',
    step: '',
    channel: 'letter',
    state: oneOf(states, state),
    reservedAt: LONG_AGO,
    finishedAt: null,
    registeredNumber: null,
    payload: payloadOf(letter, on),
    contentSha256: '',
  }
}

/** Payloads and instants made once for all dossiers that have the same; both are few days. */
const payloads = new Map<string, object>()
const calls = new Map<string, Temporal.Instant>()
const MOST_MADE = 20_000

function payloadOf(letter: string, on: string): object {
  return made(payloads, `${letter}/${on}`, () => ({ letter, on, reference: '' }))
}

/** An instant of a day in Paris. */
function callOn(text: string): Temporal.Instant {
  return made(calls, text, () =>
    day(text).toZonedDateTime({ timeZone: 'Europe/Paris', plainTime: '12:00' }).toInstant(),
  )
}

function made<Made>(known: Map<string, Made>, name: string, make: () => Made): Made {
  const found = known.get(name)
  if (found !== undefined) return found
  if (known.size >= MOST_MADE) known.clear()
  const one = make()
  known.set(name, one)
  return one
}
