import { eurosText, invariant } from '@quittance/kernel'
import { firstLetter, type FirstLetterMentionId } from '@quittance/law'

import type { GateDossier } from '#gate-question.ts'
import type { Reading } from '#reading/reading.ts'
import { cpceR1244Mentions } from '#rules/citations.data.ts'
import { ask, refuse, type Draft, type GateRule } from '#rules/gate-rule.ts'
import { recoveryCostParagraphs } from '#rules/letter/law-paragraphs.ts'
import { CAPACITY_QUESTION } from '#rules/wording/wording-rule.ts'

/**
 * The five mentions of an agency's first letter, one rule each (mentions de la première lettre).
 *
 * What each mention is belongs to the law's question `first-letter`; here it stops the letter, and
 * a lawful wording is offered with the dossier's own facts.
 *
 * @see CPCE R124-4
 */
export const firstLetterRules: readonly GateRule[] = [
  mention('collector-and-activity', 'auteur de la lettre', ({ sender = {} }) =>
    sender.name === undefined || sender.address === undefined
      ? ask('sender', 'Quels sont votre nom ou dénomination et votre adresse ?')
      : `« ${sender.name}, ${sender.address}, activité de recouvrement amiable. »`,
  ),
  mention('creditor', 'créancier nommé', ({ creditor = {} }) =>
    creditor.name === undefined || creditor.address === undefined
      ? ask('creditor', 'Quels sont le nom et l’adresse du créancier ?')
      : `« Nous agissons pour ${creditor.name}, ${creditor.address}. »`,
  ),
  mention('basis-and-amount', 'fondement et montant', ({ statement }) =>
    statement === undefined
      ? ask('statement', 'Quel est le décompte du jour : principal, intérêts, payé, total ?')
      : `« Au titre de la facture n° …, vous devez : principal : ${eurosText(statement.principal)} ; intérêts : ${eurosText(statement.interest)} ; total : ${eurosText(statement.total)}. »`,
  ),
  mention(
    'order-and-means-to-pay',
    'modalités de paiement',
    () => '« Nous vous demandons de payer cette somme par virement sur le compte … »',
  ),
  mention('reproduction-of-l111-8', 'texte de la loi', () =>
    recoveryCostParagraphs.map((paragraph) => `« ${paragraph} »`).join('\n'),
  ),
]

/** A lawful wording made of the dossier's facts, or the fact that it needs first. */
type Offer = (dossier: GateDossier) => string | Draft

function mention(id: FirstLetterMentionId, name: string, offer: Offer): GateRule {
  return {
    id: `first-letter/${id}`,
    name,
    certainty: 'established',
    citations: [cpceR1244Mentions[id]],
    judge: (reading) => {
      const { sender, step } = reading.dossier
      if (sender?.capacity === undefined) return [ask('sender.capacity', CAPACITY_QUESTION)]
      if (sender.capacity !== 'agency') return 'not-concerned'
      if (step === undefined) return [ask('step', 'Quelle démarche ce message accomplit-il ?')]
      if (step !== 'first-letter') return 'not-concerned'
      const suggestion = offer(reading.dossier)
      if (typeof suggestion !== 'string') return [suggestion]
      const sentence = whyAbsent(id, reading)
      return sentence === null ? [] : [refuse(null, { sentence, suggestion })]
    },
  }
}

/** The law's sentence on an absent mention, null when the mention is there. */
function whyAbsent(id: FirstLetterMentionId, { question, dossier }: Reading): string | null {
  const { sender, creditor, statement } = dossier
  const read = firstLetter({
    text: question.text,
    facts: {
      collector: { name: sender?.name, address: sender?.address },
      creditor,
      principal: statement?.principal,
    },
  })
  invariant(read.outcome === 'answer', 'the mentions of a given text can be read')
  if (read.value.mentions.some((found) => found.id === id && found.present)) return null
  const step = read.explain().steps.find(({ rule }) => rule === `collection/${id}`)
  return step?.sentence ?? 'Une mention obligatoire de la première lettre manque.'
}
