import { at, listAt } from '../read.ts'
import { expectOk } from '../steps.ts'
import { refusedOrDone } from './attempt.ts'
import type { HappensIn } from './bank-events.ts'

/** What was paid too much is to go back to the account that paid it. */
export const refundPrepared: HappensIn = async (stage, draw) => {
  const member = draw.one(stage.people)
  const desk = expectOk(await member.get('/api/own-orders/desk'))
  const over = draw.oneOrNone(listAt(desk, 'overpayments'))
  const payers = at(over, 'payers')
  const payer = draw.oneOrNone(Array.isArray(payers) ? payers : [])
  if (payer === undefined || Number(at(over, 'freeCents')) <= 0) return
  const held = Number(at(over, 'freeCents'))
  const asked = {
    bankLineId: at(payer, 'bankLineId'),
    amountCents: draw.chance(70) ? held : draw.cents(held),
    identity: 'Nom et IBAN du relevé rapprochés de la facture.',
    otherDebts: 'none',
  }
  const path = `/api/dossiers/${String(at(over, 'dossierId'))}/refund-orders`
  refusedOrDone(await member.post(path, asked))
}

/** The commissions kept on the separate account are to go to the office. */
export const sweepPrepared: HappensIn = async (stage, draw) => {
  refusedOrDone(await draw.one(stage.people).post('/api/sweep-orders'))
}

/** What a creditor owes the firm for a payment taken back is kept out of its funds, where agreed. */
export const shortfallSetOff: HappensIn = async (stage, draw) => {
  const { id: dossierId, creditorId } = draw.one(stage.cases)
  const asked = { dossierId, amountCents: draw.cents(60_000) }
  const member = draw.one(stage.people)
  refusedOrDone(await member.post(`/api/creditors/${creditorId}/set-offs`, asked))
}
