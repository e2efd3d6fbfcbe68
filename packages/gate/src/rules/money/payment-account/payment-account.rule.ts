import { normalIban } from '#reading/ibans.ts'
import { cpceR1242, housePolicy } from '#rules/citations.data.ts'
import { ask, refuse, type GateRule } from '#rules/gate-rule.ts'

/**
 * The debtor is never asked to pay on an account that is not ours to give (compte de paiement).
 *
 * For an agency it is the separate account declared to the prosecutor; for the others, the account
 * on file.
 *
 * @see CPCE R124-2
 */
export const paymentAccount: GateRule = {
  id: 'payment-account',
  name: 'compte de paiement',
  certainty: 'established',
  citations: [cpceR1242, housePolicy],
  judge: ({ ibans, dossier }) => {
    if (ibans.length === 0) return 'not-concerned'
    if (dossier.paymentIbans === undefined) {
      return [ask('paymentIbans', 'Sur quel compte le débiteur peut-il payer ?')]
    }
    const known = new Set(dossier.paymentIbans.map(normalIban))
    return ibans.filter(({ iban }) => !known.has(iban)).map(({ span }) => refuse(span, UNKNOWN))
  },
}

const UNKNOWN = {
  sentence: 'Ce compte n’est pas celui du dossier : un paiement y serait perdu pour le débiteur.',
  suggestion: 'Indiquer l’IBAN du dossier.',
}
