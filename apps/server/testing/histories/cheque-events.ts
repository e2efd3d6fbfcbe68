import { at, listAt } from '../read.ts'
import { expectOk } from '../steps.ts'
import { refusedOrDone } from './attempt.ts'
import type { HappensIn } from './bank-events.ts'
import { sendStatement } from './stage.ts'

/** Cheques lodged are credited (sauf bonne fin): each under the number of its lodging. */
export const chequesCredited: HappensIn = async (stage, draw) => {
  const lines = Array.from({ length: 1 + draw.below(2) }, () => ({
    amount: draw.cents(60_000),
    code: '02',
    reference: `REMISE-${draw.below(1_000_000)}`,
    ...(draw.chance(80) ? { remittance: draw.one(stage.cases).rf } : {}),
  }))
  await sendStatement(draw.one(stage.people), stage.bank.book(lines))
}

/** A cheque comes back unpaid: the bank names it, or a person says which it was. */
export const chequeUnpaid: HappensIn = async (stage, draw) => {
  const member = draw.one(stage.people)
  const lines = listAt(expectOk(await member.get('/api/bank-lines?limit=200')), 'rows')
  const cheques = lines.flatMap((line) => {
    const references = at(line, 'references')
    const [lodging = ''] = Array.isArray(references) ? references.map(String) : []
    return lodging.startsWith('REMISE-') && Number(at(line, 'amountCents')) > 0
      ? [{ amount: -Number(at(line, 'amountCents')), reference: lodging }]
      : []
  })
  const cheque = draw.oneOrNone(cheques)
  if (cheque === undefined) return
  const { amount, reference } = cheque
  const named = draw.chance(70) ? { reference } : {}
  await sendStatement(member, stage.bank.book([{ amount, code: '03', ...named }]))
}

/** The firm states how long its bank may take a cheque back. */
export const chequeTermStated: HappensIn = async (stage, draw) => {
  const term = { days: draw.one([0, 5, 15]), source: 'Convention du compte, article 7.' }
  refusedOrDone(await draw.one(stage.people).post('/api/cheque-term', term))
}
