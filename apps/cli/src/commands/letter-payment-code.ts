import type { LetterFacts, PaymentMeans } from '@quittance/letters'
import { answerEpcQr } from '@quittance/money-files'
import { refusedInput } from '#command.ts'

/** Where the fields of a transfer code stand in the facts of a letter. */
const PATHS: Readonly<Record<string, string>> = {
  name: 'payment.holder',
  iban: 'payment.iban',
  bic: 'payment.bic',
  reference: 'payment.reference',
}

/**
 * The facts of a demand with their transfer code (EPC069-12), made from account, reference and amount
 * where the caller gives none.
 *
 * @throws RefusedInput for an account or a reference that is wrong: nobody is asked to pay on it.
 */
export function withPaymentCode(facts: LetterFacts): LetterFacts {
  if ('payBy' in facts) {
    const amount = facts.lines.reduce((sum, line) => sum + line.amountCents, 0)
    return amount <= 0 ? facts : { ...facts, payment: withCode(facts.payment, amount) }
  }
  if ('instalments' in facts && 'payment' in facts)
    return { ...facts, payment: withCode(facts.payment, undefined) }
  return facts
}

function withCode(payment: PaymentMeans, amount: number | undefined): PaymentMeans {
  const { holder, iban, bic, reference, epcPayload } = payment
  const code = answerEpcQr({ name: holder, iban, bic: bic ?? undefined, amount, reference })
  if (code.kind === 'refused') {
    const { error } = code
    throw refusedInput(error.code, PATHS[error.path] ?? error.path, error.message)
  }
  return { ...payment, epcPayload: epcPayload ?? code.value.payload }
}
