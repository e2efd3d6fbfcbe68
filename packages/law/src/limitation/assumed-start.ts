import type { Explanation } from '@quittance/kernel'

/** The reasons of a last day whose start nobody said: that step is a hypothesis, and says so. */
export function withAssumedStart(explanation: Explanation): Explanation {
  return {
    ...explanation,
    steps: explanation.steps.map((step) =>
      step.rule === 'limitation/start'
        ? {
            ...step,
            sentence: `${step.sentence} Personne n’a dit ce jour : celui de la facture en tient lieu par prudence. Dire le jour de la livraison, ou de l’achèvement, tranche la question.`,
            certainty: 'arguable',
          }
        : step,
    ),
  }
}
