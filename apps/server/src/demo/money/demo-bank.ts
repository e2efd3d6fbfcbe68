import {
  collectionsOfOrders,
  getOrganisation,
  lastClosing,
  listCollectionOrders,
  listTransferOrders,
  transfersOfOrders,
  type OrganisationTransaction,
} from '@quittance/database'
import { isBefore, negateCents, said, type Day } from '@quittance/kernel'
import { DEMO_IBAN } from '#demo/demo-firm.ts'
import { accountStatement, type Booking } from '#demo/statement-file.ts'
import { inWork } from '#http/procedures.ts'
import type { RawCall, RawRoute } from '#http/raw-route.ts'
import { requireCaller } from '#http/request.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

/** What the bank of the demonstration gives back; no other organisation has one here. */
export const demoRawRoutes: readonly RawRoute[] = [
  { method: 'GET', pattern: /^\/api\/demo\/bank-statement\.xml$/, answer: bankStatement },
]

async function bankStatement({ house, request, response }: RawCall): Promise<void> {
  const context = { house, headers: request.headers }
  const caller = await requireCaller(context)
  const bytes = await inWork(context, caller, statementOfToday)
  response.writeHead(200, {
    'content-type': 'application/xml',
    'content-length': String(bytes.length),
    'content-disposition': 'attachment; filename="releve-fictif.xml"',
  })
  response.end(bytes)
}

/**
 * The statement of the fictional bank on which every approved order is executed today.
 *
 * @throws Refused `not-found` outside the demonstration, or while no order waits for the bank.
 */
async function statementOfToday({ tx, now, today }: Work): Promise<Uint8Array> {
  const { isDemo } = await getOrganisation(tx)
  if (!isDemo) throw new Refused('not-found', noDemo)
  const bookings = [...(await transfersAtBank(tx, today)), ...(await debitsAtBank(tx, today))]
  if (bookings.length === 0) throw new Refused('not-found', noOrder)
  const last = await lastClosing(tx, DEMO_IBAN)
  return accountStatement({
    iban: DEMO_IBAN,
    name: now.epochMilliseconds.toString(),
    opening: last?.closingCents ?? 0,
    from: last !== null && isBefore(last.on, today) ? last.on.add({ days: 1 }) : today,
    to: today,
    bookings,
  })
}

async function transfersAtBank(tx: OrganisationTransaction, on: Day): Promise<readonly Booking[]> {
  const { rows } = await listTransferOrders(tx, { limit: MOST_ORDERS })
  const approved = rows.filter(({ state }) => state === 'approved').map(({ id }) => id)
  const transfers = await transfersOfOrders(tx, approved)
  return transfers
    .filter(({ state }) => state === 'held')
    .map(({ amountCents, holder, endToEndId, orderReference }) => ({
      on,
      amount: negateCents(amountCents),
      counterparty: holder,
      remittance: orderReference,
      reference: endToEndId,
      family: 'sent',
    }))
}

async function debitsAtBank(tx: OrganisationTransaction, on: Day): Promise<readonly Booking[]> {
  const orders = await listCollectionOrders(tx, MOST_ORDERS)
  const approved = orders.filter(({ state }) => state === 'approved').map(({ id }) => id)
  const collections = await collectionsOfOrders(tx, { orderIds: approved, lock: false })
  return collections
    .filter(({ state }) => state === 'ordered')
    .map(({ amountCents, debtorName, place }) => ({
      on,
      amount: amountCents,
      counterparty: debtorName,
      remittance: 'PRELEVEMENT SEPA',
      reference: place?.endToEndId,
      family: 'collected',
    }))
}

const MOST_ORDERS = 100

const noDemo = said(
  'Seule l’organisation fictive a une banque fictive.',
  'Only the fictional organisation has a fictional bank.',
)
const noOrder = said(
  'Aucun ordre approuvé n’attend la banque.',
  'No approved order waits for the bank.',
)
