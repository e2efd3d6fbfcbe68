import type { Citation } from '@quittance/kernel'

import type { GateStatement } from '#gate-question.ts'
import { findQuotes } from '#reading/law-quotes.ts'
import { plainText } from '#reading/plain-text.ts'
import type { Reading } from '#reading/reading.ts'
import { cpceR1244Mentions } from '#rules/citations.data.ts'
import { ask, refuse, type Draft, type GateRule } from '#rules/gate-rule.ts'
import {
  activityWords,
  basisWords,
  meansWords,
  paymentWords,
} from '#rules/letter/first-letter/first-letter.data.ts'
import { recoveryCostParagraphs } from '#rules/letter/law-paragraphs.data.ts'
import { CAPACITY_QUESTION } from '#rules/wording/wording-rule.ts'

/**
 * The five mentions of an agency's first letter, one rule each (mentions de la première lettre).
 *
 * @see CPCE R124-4
 */
export const firstLetterMentions: readonly GateRule[] = [
  mention('collector', 'auteur de la lettre', {
    citation: cpceR1244Mentions.collector,
    judge: (reading) => {
      const { name, address } = reading.dossier.sender ?? {}
      if (name === undefined) return [ask('sender.name', 'Quel est votre nom ou dénomination ?')]
      if (address === undefined) return [ask('sender.address', 'Quelle est votre adresse ?')]
      const said = writes(reading, name) && writes(reading, address)
      return said && reading.says(...activityWords)
        ? []
        : [refuse(null, collectorMissing(name, address))]
    },
  }),
  mention('creditor', 'créancier nommé', {
    citation: cpceR1244Mentions.creditor,
    judge: (reading) => {
      const { name, address } = reading.dossier.creditor ?? {}
      if (name === undefined) return [ask('creditor.name', 'Qui est le créancier ?')]
      if (address === undefined)
        return [ask('creditor.address', 'Quelle est l’adresse du créancier ?')]
      if (writes(reading, name) && writes(reading, address)) return []
      return [refuse(null, creditorMissing(name, address))]
    },
  }),
  mention('basis-and-amount', 'fondement et montant', {
    citation: cpceR1244Mentions.amount,
    judge: (reading) => {
      const { statement } = reading.dossier
      if (statement === undefined) {
        return [
          ask('statement', 'Quel est le décompte du jour : principal, intérêts, payé, total ?'),
        ]
      }
      const detailed = reading.says(...basisWords) && distinguishes(reading, statement)
      return detailed ? [] : [refuse(null, AMOUNT_MISSING)]
    },
  }),
  mention('how-to-pay', 'modalités de paiement', {
    citation: cpceR1244Mentions.payment,
    judge: (reading) => {
      const said = reading.says(...paymentWords) && reading.says(...meansWords)
      return said ? [] : [refuse(null, PAYMENT_MISSING)]
    },
  }),
  mention('law-text', 'texte de la loi', {
    citation: cpceR1244Mentions.law,
    judge: ({ plain }) => {
      const absent = recoveryCostParagraphs.filter(
        (paragraph) => findQuotes(plain, [paragraph]).length === 0,
      )
      if (absent.length === 0) return []
      return [refuse(null, { sentence: LAW_MISSING, suggestion: quoted(absent) })]
    },
  }),
]

type Mention = {
  readonly citation: Citation
  readonly judge: (reading: Reading) => readonly Draft[]
}

function mention(id: string, name: string, { citation, judge }: Mention): GateRule {
  return {
    id: `first-letter/${id}`,
    name,
    certainty: 'established',
    citations: [citation],
    judge: (reading) => {
      const { sender, step } = reading.dossier
      if (sender?.capacity === undefined) return [ask('sender.capacity', CAPACITY_QUESTION)]
      if (sender.capacity !== 'agency') return 'not-concerned'
      if (step === undefined) return [ask('step', 'Quelle démarche ce message accomplit-il ?')]
      return step === 'first-letter' ? judge(reading) : 'not-concerned'
    },
  }
}

/** Principal and interest each under its name, and the indemnity where it is claimed. */
function distinguishes(
  { says, amounts }: Reading,
  { interest, indemnity }: GateStatement,
): boolean {
  if (amounts.length === 0 || !says('principal')) return false
  if (interest > 0 && !says('interets?', 'penalites? de retard')) return false
  return indemnity === 0 || says('indemnites?')
}

/** Whether the text writes a name or an address, whatever its line breaks and signs. */
function writes({ plain }: Reading, words: string): boolean {
  return findQuotes(plain, [plainText(words).text]).length > 0
}

function quoted(paragraphs: readonly string[]): string {
  return paragraphs.map((paragraph) => `« ${paragraph} »`).join('\n')
}

function collectorMissing(name: string, address: string) {
  return {
    sentence:
      'La première lettre nomme son auteur, son adresse, et dit qu’il exerce une activité de recouvrement amiable.',
    suggestion: `« ${name}, ${address}, activité de recouvrement amiable. »`,
  }
}

function creditorMissing(name: string, address: string) {
  return {
    sentence: 'La première lettre donne le nom et l’adresse du créancier.',
    suggestion: `« Nous agissons pour ${name}, ${address}. »`,
  }
}

const AMOUNT_MISSING = {
  sentence:
    'La première lettre donne le fondement de la dette et distingue principal, intérêts et autres accessoires.',
  suggestion:
    '« Au titre de la facture n° …, vous devez : principal : … ; intérêts : … ; total : … »',
}
const PAYMENT_MISSING = {
  sentence: 'La première lettre demande de payer et dit comment.',
  suggestion: '« Nous vous demandons de payer cette somme par virement sur le compte … »',
}
const LAW_MISSING =
  'La première lettre reproduit mot pour mot les alinéas 2 et 3 de l’article L111-8.'
