import { asksForMoney } from '#reading/reading.ts'
import { civil1342 } from '#rules/citations.data.ts'
import { ask, refuse, type GateRule } from '#rules/gate-rule.ts'

/**
 * Nothing asks for money that came in while the text was written (paiement reçu entre-temps).
 *
 * @see C. civ. 1342: payment discharges the debtor
 */
export const paymentReceived: GateRule = {
  id: 'payment-received',
  name: 'paiement reçu',
  certainty: 'established',
  citations: [civil1342],
  judge: (reading) => {
    if (asksForMoney(reading) === false) return 'not-concerned'
    const { paymentSinceComposition } = reading.dossier
    if (paymentSinceComposition === undefined) {
      return [ask('paymentSinceComposition', 'Un paiement est-il arrivé depuis la rédaction ?')]
    }
    return paymentSinceComposition ? [refuse(null, PAID)] : []
  },
}

const PAID = {
  sentence: 'Un paiement est arrivé depuis la rédaction de ce texte.',
  suggestion: 'Rapprocher le paiement, puis composer de nouveau le message sur le décompte à jour.',
}
