import { dayText, eurosText } from '@quittance/kernel'
import type { ComposedLetter } from '#words/composed-letter.ts'
import type { ApologyFacts, ErrorCause } from '#words/facts/answer-facts.ts'
import {
  creditorReference,
  firstLetterReference,
  framedLetter,
  lawfulParagraph,
  nameInText,
  paragraph,
  salutationOf,
  waysToAnswer,
} from '#words/frame.ts'
import { discreetly } from '#words/kinds/answers/discreetly.ts'
import { oneOf } from '#words/french/typography.ts'
import type { Audience, DemandKind } from '#words/templates/template.ts'

/**
 * Says sorry for a demand that left in error (lettre d’excuses): which, why, that nothing is to be done
 * of it. It asks for nothing, not even for what may still be owed.
 */
export function apology(facts: ApologyFacts): ComposedLetter {
  const { error, debtor, sender } = facts
  return framedLetter(facts, {
    kind: 'apology',
    to: debtor,
    subject: discreetly(
      facts,
      `Nos excuses pour ${names[error.letter].ours} du ${dayText(error.sentOn)}`,
    ),
    references: [
      creditorReference(facts),
      firstLetterReference(facts.firstLetter),
      { label: 'Envoi concerné', value: concerned(error) },
    ],
    body: [
      paragraph('apology', `${sentWords(facts)} ${sorry[debtor.audience]}`),
      lawfulParagraph('nothing-to-do', nothingToDo(facts)),
      paragraph('put-right', putRight(error.cause)),
      paragraph(
        'how-to-answer',
        `${remark[debtor.audience]} ${oneOf(waysToAnswer(sender.contact))}.`,
      ),
    ],
    signsFor: null,
    closing: `Avec nos excuses renouvelées, nous vous prions d’agréer, ${salutationOf(debtor.civility)}, l’expression de nos sentiments distingués.`,
  })
}

/** An SMS bears no reference of its own: it repeats that of the first letter. */
function concerned({ letter, reference, sentOn }: ApologyFacts['error']): string {
  return `${letter === 'sms' ? 'SMS' : `${reference},`} du ${dayText(sentOn)}`
}

/** A demand, as a letter of the one who sent it names it. */
const names: Readonly<Record<DemandKind | 'sms', { readonly ours: string; readonly one: string }>> =
  {
    'first-reminder': { ours: 'notre lettre', one: 'une première lettre' },
    'second-reminder': { ours: 'notre relance', one: 'une relance' },
    'last-reminder': { ours: 'notre dernier rappel', one: 'un dernier rappel' },
    'formal-notice': { ours: 'notre mise en demeure', one: 'une mise en demeure' },
    sms: { ours: 'notre SMS', one: 'un SMS' },
  }

function sentWords({ error, creditor, debtor, sender }: ApologyFacts): string {
  const { letter, sentOn, cause } = error
  const inName = creditor === null ? '' : `, pour ${nameInText(creditor)}`
  const office = sender.capacity === 'judicial-officer' ? 'notre étude vous a' : 'nous vous avons'
  const one = names[letter].one
  return (
    `Le ${dayText(sentOn)}, ${office} adressé ${one}${inName}. Cet envoi n’aurait pas dû partir : ` +
    `${causeWords(cause, debtor.audience)}.`
  )
}

function causeWords(cause: ErrorCause, audience: Audience): string {
  const on = dayText(cause.on)
  const firm = audience === 'professional'
  switch (cause.kind) {
    case 'payment':
      return firm
        ? `votre paiement de ${eurosText(cause.amountCents)}, du ${on}, n’était pas encore porté dans nos livres`
        : `vous aviez payé ${eurosText(cause.amountCents)} le ${on}, et nous ne l’avions pas encore enregistré`
    case 'dispute':
      return firm
        ? `votre contestation du ${on} n’était pas encore inscrite à votre dossier`
        : `vous aviez contesté la demande le ${on}, et nous ne l’avions pas encore noté`
    case 'promise':
      return `l’engagement que vous aviez pris le ${on}, de ${eurosText(cause.amountCents)} pour le ${dayText(cause.dueOn)}, n’était pas encore inscrit à votre dossier`
    case 'pause':
      return `toute démarche devait être suspendue depuis le ${on}, et cela n’avait pas encore été noté`
  }
}

const sorry: Readonly<Record<Audience, string>> = {
  consumer:
    'L’erreur vient de nous. Nous vous prions de bien vouloir nous en excuser, et nous regrettons le souci qu’elle a pu vous causer.',
  professional:
    'L’erreur vient de nous. Nous vous prions de bien vouloir nous en excuser, vous et vos services.',
}

function nothingToDo({ error }: ApologyFacts): string {
  const { letter, reference } = error
  const named = letter === 'sms' ? '' : `, référence ${reference}`
  return `Ne tenez aucun compte de ${names[letter].ours} du ${dayText(error.sentOn)}${named}. Le présent envoi ne vous demande rien : vous n’avez rien à faire.`
}

function putRight(cause: ErrorCause): string {
  switch (cause.kind) {
    case 'payment':
      return `Votre paiement est désormais enregistré à sa date, le ${dayText(cause.on)}.`
    case 'dispute':
      return 'Votre contestation est désormais au dossier, à sa date. Nous y répondrons par écrit, et ne demandons pas ce qu’elle vise d’ici là.'
    case 'promise':
      return 'Votre engagement est désormais au dossier, à sa date, et nous nous y tenons.'
    case 'pause':
      return 'La suspension est désormais inscrite au dossier, à sa date.'
  }
}

const remark: Readonly<Record<Audience, string>> = {
  consumer:
    'Pour toute remarque, ou si quelque chose vous paraît inexact, vous pouvez nous joindre',
  professional:
    'Si quelque chose vous paraît encore inexact dans nos livres, vous pouvez nous joindre',
}
