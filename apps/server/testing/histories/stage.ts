import { addCents, cents } from '@quittance/kernel'
import { bankStatement, type StatementLine } from '../bank.ts'
import { identifierSet, mandateIn } from '../direct-debit-steps.ts'
import { convention, creditor, debtor, standing } from '../facts.ts'
import type { Member, TestHouse } from '../house.ts'
import { accountRecorded } from '../pay-over-steps.ts'
import { textAt } from '../read.ts'
import { deposited, expectOk, uploaded } from '../steps.ts'
import { refusedOrDone } from './attempt.ts'
import type { Draw } from './draw.ts'

/** A dossier of a history, under the reference that payments may bear. */
export type Case = { readonly id: string; readonly rf: string; readonly creditorId: string }

/** An agency whose client money lives a random history. */
export type Stage = {
  readonly house: TestHouse
  readonly organisationId: string
  /** People who may handle money: the manager, accountants. */
  readonly people: readonly Member[]
  readonly creditors: readonly string[]
  readonly cases: readonly Case[]
  /** One dossier of each creditor may be collected from by direct debit. */
  readonly mandates: readonly Mandate[]
  readonly bank: Bank
}

/** A mandate that the debtor of a dossier signed. */
export type Mandate = { readonly dossierId: string; readonly mandateId: string }

/** The bank of a history, which knows what it booked whatever was read of it. */
export type Bank = {
  /** Books lines on a day of their own, and gives the file of their statement. */
  readonly book: (lines: readonly Omit<StatementLine, 'on'>[]) => string
  /** A statement booked before, as it was, or under another number of message. */
  readonly again: (draw: Draw) => string | undefined
  readonly balance: () => number
  /** Every statement so far. */
  readonly booked: () => readonly string[]
}

const FIRST_DAY = Temporal.PlainDate.from('2026-02-02')

function openBank(): Bank {
  let balance = cents(0)
  const booked: string[] = []
  return {
    balance: () => balance,
    booked: () => booked,
    book: (lines) => {
      const on = FIRST_DAY.add({ days: booked.length % 90 }).toString()
      const id = `H-${booked.length}`
      const of = { id, from: on, to: on, opening: balance }
      const file = bankStatement({ ...of, lines: lines.map((line) => ({ ...line, on })) })
      balance = addCents(balance, ...lines.map(({ amount }) => cents(amount)))
      booked.push(file)
      return file
    },
    again: (draw) => {
      const file = draw.oneOrNone(booked)
      return draw.chance(50) ? file : file?.replace('<MsgId>', '<MsgId>BIS-')
    },
  }
}

/** Sends a statement to the house; who sends it may be refused, never by a failure. */
export async function sendStatement(member: Member, file: string): Promise<void> {
  const fileId = await uploaded(member, file, 'releve.xml')
  expectOk(await member.post('/api/bank-statements', { fileId }))
}

const terms = [
  {},
  { retentionAllowed: true, setOffAllowed: true },
  { retentionAllowed: true, creditNoteWhenReturned: true, minimumCommissionCents: 1500 },
  { commissionOnDirectPayments: true, creditNoteWhenReturned: true, payOverDays: 10 },
  { directDebitPayOverDays: 60, setOffAllowed: true, rebillsCosts: true },
] as const

/** Founds an agency of three people and two creditors under terms of their own, each with dossiers. */
export async function openStage(house: TestHouse, draw: Draw): Promise<Stage> {
  const manager = await house.founded({ kind: 'agency', siren: null })
  const { organisationId } = manager
  expectOk(await manager.put('/api/organisation/standing', standing()))
  const people = [manager, await house.joined(organisationId, 'accountant')]
  const creditors: string[] = []
  const cases: Case[] = []
  for (const name of ['Atelier Lumen SARL', 'Brasserie du Port SAS']) {
    const creditorId = await newCreditor(people, { name, terms: draw.one(terms) })
    creditors.push(creditorId)
    for (let rank = 0; rank < 2; rank += 1) {
      cases.push(await newCase({ ...manager, creditorId }, `Débiteur ${name} ${rank}`))
    }
  }
  await openOffice(people)
  const mandates = await signedMandates(manager, cases)
  return { house, organisationId, people, creditors, cases, mandates, bank: openBank() }
}

/** The first debtor of each creditor signs a mandate. */
async function signedMandates(member: Member, cases: readonly Case[]): Promise<readonly Mandate[]> {
  await identifierSet(member)
  const mandates: Mandate[] = []
  for (const [, [first]] of Map.groupBy(cases, ({ creditorId }) => creditorId)) {
    if (first === undefined) continue
    mandates.push({ dossierId: first.id, mandateId: await mandateIn(member, first.id) })
  }
  return mandates
}

/** The account of the office, to which commissions are transferred. */
async function openOffice([first, second]: readonly Member[]): Promise<void> {
  if (first === undefined || second === undefined) throw new Error('two people handle money')
  const account = {
    iban: 'FR7630006000011234567890189',
    holder: 'CABINET BREVAULT',
    because: 'Début.',
  }
  const noted = expectOk(await first.post('/api/office-accounts', account))
  const id = textAt(noted, 'id')
  expectOk(await second.post(`/api/payee-accounts/${id}/confirmation`))
}

async function newCreditor(
  people: readonly Member[],
  of: { readonly name: string; readonly terms: object },
): Promise<string> {
  const [first, second] = people
  if (first === undefined || second === undefined) throw new Error('two people handle money')
  const creditorId = textAt(
    expectOk(await first.post('/api/creditors', creditor({ name: of.name }))),
    'id',
  )
  const signed = convention({ signedOn: '2026-01-10', ...of.terms })
  expectOk(await first.post(`/api/creditors/${creditorId}/conventions`, signed))
  const account = await accountRecorded(first, creditorId, { holder: of.name.toUpperCase() })
  refusedOrDone(await second.post(`/api/payout-accounts/${account}/confirmation`))
  return creditorId
}

async function newCase(
  member: Member & { readonly creditorId: string },
  name: string,
): Promise<Case> {
  const { id } = await deposited(member, { debtor: debtor({ name }) })
  const rf = textAt(expectOk(await member.get(`/api/dossiers/${id}`)), 'rfReference')
  return { id, rf, creditorId: member.creditorId }
}
