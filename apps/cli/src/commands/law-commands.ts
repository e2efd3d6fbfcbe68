import type { Command, FactsHandler } from '#command.ts'
import { documentQuestion, lawQuestion } from '#question-handlers.ts'

const schemas = () => import('@quittance/contract/questions/law')
const rules = () => import('@quittance/law')
const moneySchemas = () => import('@quittance/contract/questions/money')
const ledger = () => import('@quittance/ledger')

/** `quittance law <question>`: every question of law that the product answers. */
export const lawCommands: readonly Command[] = [
  question('interest', 'Intérêts dus à un jour donné, ligne par ligne', async () =>
    lawQuestion((await schemas()).interestFacts, (await rules()).answerInterest),
  ),
  question('late-payment-rate', 'Taux des pénalités de retard entre professionnels', async () =>
    lawQuestion((await schemas()).latePaymentRateFacts, (await rules()).answerLatePaymentRate),
  ),
  question('recovery-indemnity', 'Indemnité forfaitaire de 40 € par facture en retard', async () =>
    lawQuestion((await schemas()).recoveryIndemnityFacts, (await rules()).answerRecoveryIndemnity),
  ),
  question('capitalisation', 'Des intérêts peuvent-ils produire intérêt, et quand', async () =>
    lawQuestion((await schemas()).capitalisationFacts, (await rules()).answerCapitalisation),
  ),
  question('penalty-clause', 'Une clause pénale peut-elle être demandée', async () =>
    lawQuestion((await schemas()).penaltyClauseFacts, (await rules()).answerPenaltyClause),
  ),
  question('charges', 'Frais qui peuvent être demandés au débiteur, ou jamais', async () =>
    lawQuestion((await schemas()).chargesFacts, (await rules()).answerCharges),
  ),
  question('acceleration', 'Une échéance impayée rend-elle le tout exigible', async () =>
    lawQuestion((await schemas()).accelerationFacts, (await rules()).answerAcceleration),
  ),
  question('payment-term', 'Jour où une facture entre professionnels se paie', async () =>
    lawQuestion((await schemas()).paymentTermFacts, (await rules()).answerPaymentTerm),
  ),
  question('claim-conditions', 'La créance est-elle certaine, liquide et exigible', async () =>
    lawQuestion((await schemas()).claimConditionsFacts, (await rules()).answerClaimConditions),
  ),
  question('allocation', 'Imputation d’un paiement, avec ses motifs', async () =>
    documentQuestion((await moneySchemas()).allocateFacts, (await ledger()).answerAllocation),
  ),
  question('limitation', 'Prescription : dernier jour pour agir, effet des événements', async () =>
    lawQuestion((await schemas()).limitationFacts, (await rules()).answerLimitation),
  ),
  question('writing', 'Faut-il un écrit, et la créance est-elle prouvée', async () =>
    lawQuestion((await schemas()).writingFacts, (await rules()).answerWriting),
  ),
  question('acknowledgment-form', 'Force et défauts d’une reconnaissance de dette', async () =>
    lawQuestion(
      (await schemas()).acknowledgmentFormFacts,
      (await rules()).answerAcknowledgmentForm,
    ),
  ),
  question('exchange-value', 'Ce que vaut un échange avec le débiteur', async () =>
    lawQuestion((await schemas()).exchangeValueFacts, (await rules()).answerExchangeValue),
  ),
  question('act-effect', 'Ce qu’un acte change aux intérêts, au délai, à la preuve', async () =>
    lawQuestion((await schemas()).actEffectFacts, (await rules()).answerActEffect),
  ),
  question(
    'saving-acts',
    'Ce qui sauverait la créance de la prescription, et à quel coût',
    async () => lawQuestion((await schemas()).savingActsFacts, (await rules()).answerSavingActs),
  ),
  question('formalities', 'Formalités d’une reconnaissance de dette, d’un échéancier', async () =>
    lawQuestion((await schemas()).formalitiesFacts, (await rules()).answerFormalities),
  ),
  question('title-routes', 'Voies par lesquelles un acte signé devient un titre', async () =>
    lawQuestion((await schemas()).titleRoutesFacts, (await rules()).answerTitleRoutes),
  ),
  question('prior-attempt', 'Une tentative amiable est-elle exigée avant le juge', async () =>
    lawQuestion((await schemas()).priorAttemptFacts, (await rules()).answerPriorAttempt),
  ),
  question('deadline', 'Dernier jour d’un délai de procédure', async () =>
    lawQuestion((await schemas()).deadlineFacts, (await rules()).answerDeadline),
  ),
  question('route', 'Procédures ouvertes, leur tribunal, leurs délais et leurs coûts', async () =>
    lawQuestion((await schemas()).routeFacts, (await rules()).answerRoute),
  ),
  question('first-letter', 'Mentions de la première lettre au débiteur', async () =>
    lawQuestion((await schemas()).firstLetterFacts, (await rules()).answerFirstLetter),
  ),
  question('capacity', 'Qui peut accomplir cet acte, et à quelles conditions', async () =>
    lawQuestion((await schemas()).capacityFacts, (await rules()).answerCapacity),
  ),
]

function question(name: string, summary: string, load: () => Promise<FactsHandler>): Command {
  return { kind: 'facts', words: ['law', name], summary, load }
}
