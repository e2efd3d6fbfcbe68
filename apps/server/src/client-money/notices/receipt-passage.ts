import { judgeMessage, type GateDossier } from '@quittance/gate'
import { addCents, cents, type Cents } from '@quittance/kernel'
import type { ComposedLetter } from '@quittance/letters'
import { servedBy } from '#assessment/items-owed.ts'
import { statementOf } from '#assessment/statement.ts'
import type { ReceiptMatter } from '#client-money/receipt-letters.ts'
import { gateFacts } from '#outreach/gate-facts.ts'
import type { Work } from '#wiring/work.ts'

/**
 * Where the e-mail of a receipt goes; null where it leaves on paper: the debtor has no address, or
 * the gate does not let these words go by e-mail.
 *
 * A receipt asks for nothing and is owed whatever the gate says (CPCE R124-6): paper always leaves.
 */
export function receiptAddress(
  { now, today }: Pick<Work, 'now' | 'today'>,
  { dossier, organisation, payment }: ReceiptMatter,
  letter: ComposedLetter,
): string | null {
  const address = organisation.email === null ? null : dossier.debtor.email
  if (address === null) return null
  const statement = statementOf(dossier, payment.receivedOn)
  const matter = { dossier, organisation, statement, on: today }
  const { statement: owed, ...facts } = gateFacts({
    ...matter,
    letter: 'first-reminder',
    iban: '',
    paymentSinceComposition: false,
  })
  const overpaid = cents(payment.amountCents - addCents(...payment.allocations.map(servedBy)))
  const { verdict } = judgeMessage({
    on: now,
    channel: 'e-mail',
    text: letter.text,
    dossier: {
      ...facts,
      step: 'receipt',
      ...(owed === undefined
        ? {}
        : { statement: receiptSums(owed, payment.allocations, overpaid) }),
    },
  }).value
  return verdict === 'pass' ? address : null
}

type Allocations = ReceiptMatter['payment']['allocations']
type Sums = GateDossier['statement'] & object

/** The sums of a receipt: of each part it says what the payment served, not what was owed. */
function receiptSums(owed: Sums, allocations: Allocations, overpaid: Cents): Sums {
  const inAll = (part: 'toCosts' | 'toInterest' | 'toIndemnity' | 'toPrincipal') =>
    addCents(...allocations.map((one) => one[part]))
  return {
    ...owed,
    principal: inAll('toPrincipal'),
    interest: inAll('toInterest'),
    indemnity: inAll('toIndemnity'),
    quotable: [...(owed.quotable ?? []), inAll('toCosts'), overpaid],
  }
}
