import type { Command } from '#command.ts'
import { lawQuestion } from '#question-handlers.ts'

const schemas = () => import('@quittance/contract/questions/law')
const rules = () => import('@quittance/law')

/** `quittance law <question>`: every question of law that the product answers. */
export const lawCommands: readonly Command[] = [
  {
    kind: 'facts',
    words: ['law', 'interest'],
    summary: 'Intérêts dus à un jour donné, ligne par ligne',
    load: async () => lawQuestion((await schemas()).interestFacts, (await rules()).answerInterest),
  },
  {
    kind: 'facts',
    words: ['law', 'late-payment-rate'],
    summary: 'Taux des pénalités de retard entre professionnels',
    load: async () =>
      lawQuestion((await schemas()).latePaymentRateFacts, (await rules()).answerLatePaymentRate),
  },
  {
    kind: 'facts',
    words: ['law', 'limitation'],
    summary: 'Prescription : dernier jour pour agir, effet de chaque événement',
    load: async () =>
      lawQuestion((await schemas()).limitationFacts, (await rules()).answerLimitation),
  },
]
