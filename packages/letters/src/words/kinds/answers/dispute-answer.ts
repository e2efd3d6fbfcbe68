import { dayText, eurosText } from '@quittance/kernel'
import type { ComposedLetter, LetterBlock } from '#words/composed-letter.ts'
import type { DisputeAnswer, DisputeAnswerFacts } from '#words/facts/answer-facts.ts'
import {
  creditorReference,
  firstLetterReference,
  framedLetter,
  lawfulParagraph,
  nameInText,
  paragraph,
  waysToAnswer,
} from '#words/frame.ts'
import { discreetly } from '#words/kinds/answers/discreetly.ts'
import { allOf, oneOf } from '#words/french/typography.ts'
import { groundWords } from '#words/kinds/answers/dispute-words.data.ts'

/**
 * Answers a dispute (réponse à une contestation): that it came in, what is needed to weigh it, the
 * reasons, how it ends. Only what is contested is suspended, and none of these letters asks for money.
 */
export function disputeAnswer(facts: DisputeAnswerFacts): ComposedLetter {
  const { answer, dispute } = facts
  const received = dayText(dispute.receivedOn)
  return framedLetter(facts, {
    kind: 'dispute-answer',
    to: facts.debtor,
    subject: discreetly(facts, `${subjects[answer]} du ${received}`),
    references: [creditorReference(facts), firstLetterReference(facts.firstLetter)],
    body: bodies[answer](facts),
    signsFor: null,
  })
}

const subjects: Readonly<Record<DisputeAnswer, string>> = {
  received: 'Accusé de réception de votre contestation',
  papers: 'Documents utiles à votre contestation',
  reasons: 'Réponse à votre contestation',
  founded: 'Votre contestation est fondée : suite donnée à celle',
  'founded-in-part': 'Votre contestation est fondée en partie : suite donnée à celle',
  unfounded: 'Décision sur votre contestation',
}

type Body = (facts: DisputeAnswerFacts) => readonly LetterBlock[]

const bodies: Readonly<Record<DisputeAnswer, Body>> = {
  received: (facts) => [
    paragraph('received', `${toldWords(facts)} Nous en avons pris note, à sa date.`),
    lawfulParagraph('suspended', suspendedWords(facts)),
    paragraph('verified', `${ground(facts).verified} ${answerByWords(facts)}`.trim()),
    paragraph('how-to-answer', `Pour compléter votre contestation, écrivez-nous ${ways(facts)}.`),
  ],
  papers: (facts) => [
    paragraph('received', toldWords(facts)),
    paragraph('papers', papersWords(facts)),
    lawfulParagraph('suspended', suspendedWords(facts)),
    paragraph(
      'how-to-answer',
      `Vous pouvez nous les adresser ${ways(facts)}. Sans elles, nous vous répondrons avec les pièces que nous avons.`,
    ),
  ],
  reasons: (facts) => [
    paragraph('received', `${toldWords(facts)} Voici notre réponse.`),
    paragraph('reasons', facts.reasons),
    lawfulParagraph('suspended', suspendedWords(facts)),
    paragraph(
      'how-to-answer',
      `Si ces raisons ne vous convainquent pas, ou si une pièce nous manque, écrivez-nous ${ways(facts)} : votre contestation n’est pas close.`,
    ),
  ],
  founded: (facts) => [
    paragraph('decision', `${toldWords(facts)} Après examen, votre contestation est fondée.`),
    paragraph('reasons', facts.reasons),
    lawfulParagraph('given-up', givenUpWords(facts)),
    paragraph('how-to-answer', mistakes(facts)),
  ],
  'founded-in-part': (facts) => [
    paragraph(
      'decision',
      `${toldWords(facts)} Après examen, votre contestation est fondée en partie.`,
    ),
    paragraph('reasons', facts.reasons),
    lawfulParagraph('given-up', givenUpWords(facts)),
    lawfulParagraph('resumed', resumedWords(facts)),
    paragraph('how-to-answer', remedies(facts)),
  ],
  unfounded: (facts) => [
    paragraph(
      'decision',
      `${toldWords(facts)} Après examen, votre contestation n’est pas retenue, pour les raisons qui suivent.`,
    ),
    paragraph('reasons', facts.reasons),
    lawfulParagraph('resumed', resumedWords(facts)),
    paragraph('how-to-answer', remedies(facts)),
  ],
}

function ground({ dispute }: DisputeAnswerFacts) {
  return groundWords[dispute.ground]
}

function toldWords(facts: DisputeAnswerFacts): string {
  const { dispute, debtor, creditor } = facts
  const creditorIs =
    creditor === null ? '' : `, dans le dossier qui vous lie à ${nameInText(creditor)}`
  return (
    `Le ${dayText(dispute.receivedOn)}, vous avez contesté ${aimedAt(facts)}${creditorIs}. ` +
    `Vous nous dites que ${ground(facts).told[debtor.audience]}.`
  )
}

/** What is contested, as it ends « vous avez contesté ». */
function aimedAt({ dispute: { items } }: DisputeAnswerFacts): string {
  if (items.length === 0) return 'l’ensemble de la demande'
  const named = items.map(({ number, amountCents }) =>
    amountCents === null
      ? `la facture n° ${number}`
      : `la facture n° ${number} pour ${eurosText(amountCents)}`,
  )
  return allOf(named)
}

/** Only what is contested is suspended, and the letter says so. */
function suspendedWords({ dispute: { items, leavesARest } }: DisputeAnswerFacts): string {
  const until = 'Tant qu’une réponse motivée ne vous a pas été donnée'
  return items.length > 0 && leavesARest
    ? `${until}, nous ne vous demandons pas ce que vous contestez. La suspension vise cette part seule ; le présent envoi ne porte pas sur le reste.`
    : `${until}, nous ne vous demandons rien : toute démarche est suspendue.`
}

function answerByWords({ answerBy }: DisputeAnswerFacts): string {
  return answerBy === null
    ? ''
    : `Nous nous sommes donné jusqu’au ${dayText(answerBy)} pour vous répondre.`
}

function papersWords(facts: DisputeAnswerFacts): string {
  const { papers, debtor } = facts
  const asked = papers.length === 0 ? ground(facts).papers[debtor.audience] : papers
  return asked.length === 1
    ? `Pour vous répondre, la pièce suivante nous aiderait, si vous l’avez : ${asked.join('')}.`
    : `Pour vous répondre, les pièces suivantes nous aideraient, si vous les avez : ${asked.join(' ; ')}.`
}

function givenUpWords({ creditor, givenUpCents, dispute: { items } }: DisputeAnswerFacts): string {
  const who = creditor === null ? 'Nous renonçons' : `${nameInText(creditor)} renonce`
  const sum = givenUpCents === 0 ? 'à ce que vous contestiez' : `à ${eurosText(givenUpCents)}`
  const on = items.length === 0 ? '' : ' sur ce que vous contestiez'
  const of = givenUpCents === 0 ? '' : on
  return `${who} ${sum}${of}. Cela ne vous sera plus demandé, et votre dossier en est corrigé.`
}

function resumedWords({ answer }: DisputeAnswerFacts): string {
  const of = answer === 'unfounded' ? 'ce que vous contestiez' : 'le surplus'
  return `La suspension prend fin pour ${of}. La présente lettre ne vous demande aucun paiement ; un envoi séparé, s’il y a lieu, dira ce qui est dû et comment y répondre.`
}

/** What remains open to somebody who was not followed; the mediator is a consumer’s. */
function remedies(facts: DisputeAnswerFacts): string {
  const again = `Si vous maintenez votre contestation, écrivez-nous ${ways(facts)}, avec toute pièce nouvelle : nous la relirons.`
  const named = facts.mediator === null ? '' : ` : ${facts.mediator}`
  return facts.debtor.audience === 'consumer'
    ? `${again} Vous pouvez aussi vous adresser à un conciliateur de justice ou, si ce contrat vous lie à un professionnel, au médiateur de la consommation qu’il a désigné${named} ; vos droits restent entiers.`
    : `${again} Vous pouvez aussi vous adresser à un conciliateur de justice ; vos droits restent entiers.`
}

function mistakes(facts: DisputeAnswerFacts): string {
  return `Si quelque chose vous paraît encore inexact, écrivez-nous ${ways(facts)}.`
}

function ways({ sender }: DisputeAnswerFacts): string {
  return oneOf(waysToAnswer(sender.contact))
}
