import type { StatementLine } from '../bank.ts'
import { at, listAt } from '../read.ts'
import { expectOk } from '../steps.ts'
import type { Draw } from './draw.ts'
import { sendStatement, type Stage } from './stage.ts'

/** Something that happens in a history: one person acts, on what it saw a moment before. */
export type HappensIn = (stage: Stage, draw: Draw) => Promise<void>

type Booked = Omit<StatementLine, 'on'>

/** Debtors pay, with our reference or without; the bank takes a fee now and then. */
export const payments: HappensIn = async (stage, draw) => {
  const lines: Booked[] = []
  for (let rank = draw.below(4); rank >= 0; rank -= 1) lines.push(paymentLine(stage, draw))
  if (draw.chance(25)) lines.push({ amount: -(100 + draw.below(2_000)), code: '61' })
  await sendStatement(draw.one(stage.people), stage.bank.book(lines))
}

/** Most pay a part; some more than is owed. */
function paymentLine(stage: Stage, draw: Draw): Booked {
  const { rf } = draw.one(stage.cases)
  const amount = draw.cents(draw.chance(20) ? 300_000 : 60_000)
  // A reference of the payer, by which the bank may take the payment back.
  const reference = draw.chance(50) ? `PAYEUR-${draw.below(1_000_000)}` : undefined
  const payer = { payer: 'UN PAYEUR', iban: 'FR7699998000070000000440203' }
  const named = draw.chance(75) ? { ...payer, remittance: rf } : payer
  return { amount, ...named, ...(reference === undefined ? {} : { reference }) }
}

/** The bank takes a payment back: it names it, or leaves a person to say which it was. */
export const paymentReturned: HappensIn = async (stage, draw) => {
  const member = draw.one(stage.people)
  const lines = listAt(expectOk(await member.get('/api/bank-lines?limit=200')), 'rows')
  const line = draw.oneOrNone(
    lines.filter((one) => Number(at(one, 'amountCents')) > 0 && at(one, 'state') === 'matched'),
  )
  if (line === undefined) return
  const [reference] = listOf(at(line, 'references')).filter((one) => one.startsWith('PAYEUR-'))
  const named = reference === undefined || draw.chance(30) ? {} : { reference, returned: 'AM04' }
  await sendStatement(
    member,
    stage.bank.book([{ amount: -Number(at(line, 'amountCents')), ...named }]),
  )
}

function listOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : []
}

/** The bank executes an order: whole, transfer by transfer, or for a cent less than ordered. */
export const orderExecuted: HappensIn = async (stage, draw) => {
  const member = draw.one(stage.people)
  const orders = listAt(expectOk(await member.get('/api/transfer-orders')), 'rows')
  const order = draw.oneOrNone(orders.filter((one) => at(one, 'state') === 'approved'))
  const held = transfersOf(order).filter((one) => at(one, 'state') === 'held')
  if (held.length === 0) return
  const total = held.reduce<number>((sum, one) => sum + Number(at(one, 'amountCents')), 0)
  const whole = draw.chance(40) && held.length === transfersOf(order).length
  const lines = whole
    ? [{ amount: -total, remittance: `REMISE ${String(at(order, 'reference'))}` }]
    : held.map(debitOf).slice(0, 1 + draw.below(held.length))
  if (draw.chance(5)) lines.push({ amount: -1, remittance: 'UN CENTIME' })
  await sendStatement(member, stage.bank.book(lines))
}

function debitOf(transfer: unknown): Booked {
  return {
    amount: -Number(at(transfer, 'amountCents')),
    reference: String(at(transfer, 'endToEndId')),
  }
}

function transfersOf(order: unknown): readonly unknown[] {
  const transfers = at(order, 'transfers')
  return Array.isArray(transfers) ? transfers : []
}

/** A transfer that the bank had executed comes back: the account of the creditor is closed. */
export const transferReturned: HappensIn = async (stage, draw) => {
  const member = draw.one(stage.people)
  const orders = listAt(expectOk(await member.get('/api/transfer-orders')), 'rows')
  const booked = orders.flatMap(transfersOf).filter((one) => at(one, 'state') === 'booked')
  const transfer = draw.oneOrNone(booked)
  if (transfer === undefined) return
  const { amount, reference } = { reference: '', ...debitOf(transfer) }
  const lines = [{ amount: -amount, reference, returned: 'AC04' }]
  await sendStatement(member, stage.bank.book(lines))
}

/** A statement comes again: the same file, or the same statement in another message. */
export const statementAgain: HappensIn = async (stage, draw) => {
  const file = stage.bank.again(draw)
  if (file !== undefined) await sendStatement(draw.one(stage.people), file)
}

/** Two statements come in the wrong order: the later one waits for the earlier. */
export const statementsSwapped: HappensIn = async (stage, draw) => {
  const earlier = stage.bank.book([paymentLine(stage, draw)])
  const later = stage.bank.book([paymentLine(stage, draw), paymentLine(stage, draw)])
  await sendStatement(draw.one(stage.people), later)
  await sendStatement(draw.one(stage.people), earlier)
}

/** The bank books several payments in one line: each names its dossier, or one of them nobody. */
export const paymentsBatched: HappensIn = async (stage, draw) => {
  const of = Array.from({ length: 2 + draw.below(3) }, () => ({
    amount: draw.cents(40_000),
    reference: draw.chance(80) ? draw.one(stage.cases).rf : `PAYEUR-${draw.below(1_000_000)}`,
  }))
  const amount = of.reduce((sum, one) => sum + one.amount, 0)
  await sendStatement(draw.one(stage.people), stage.bank.book([{ amount, batch: { of } }]))
}

/** The bank takes a payment back with its charge: a person says which it was. */
export const paymentReturnedCharged: HappensIn = async (stage, draw) => {
  const member = draw.one(stage.people)
  const lines = listAt(expectOk(await member.get('/api/bank-lines?state=matched')), 'rows')
  const line = draw.oneOrNone(lines.filter((one) => Number(at(one, 'amountCents')) > 0))
  if (line === undefined) return
  const amount = -Number(at(line, 'amountCents')) - 100 - draw.below(2_000)
  await sendStatement(member, stage.bank.book([{ amount, returned: 'MD01' }]))
}

/** The bank gives a fee back, under its code. */
export const feeCredited: HappensIn = async (stage, draw) => {
  const lines = [{ amount: 100 + draw.below(2_000), code: '61' }]
  await sendStatement(draw.one(stage.people), stage.bank.book(lines))
}
