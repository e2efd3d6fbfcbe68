import { cents, dayText, eurosText, negateCents } from '@quittance/kernel'
import type { DemandFacts, LaterDemandFacts } from '#words/facts/letter-facts.ts'
import { nameInText, ofName, salutationOf } from '#words/frame.ts'
import { setFrench } from '#words/french/typography.ts'
import { sumOf } from '#words/refusals.ts'
import type { LetterWay } from '#words/templates/template.ts'

/** What a merge field holds: it decides how its value is written. */
export type MergeFieldType = 'name' | 'money' | 'day' | 'reference' | 'contact' | 'words'

/**
 * The merge fields of a template (champs de fusion), by the name typed between braces. There is no
 * expression: a field is one fact of the letter, written as the house writes facts of its type.
 */
export const mergeFields = {
  créancier: 'name',
  'de créancier': 'name',
  expéditeur: 'name',
  débiteur: 'name',
  civilité: 'words',
  somme: 'money',
  'déjà payé': 'money',
  'date limite': 'day',
  'date du jour': 'day',
  fondement: 'words',
  dossier: 'reference',
  référence: 'reference',
  'référence de la première lettre': 'reference',
  'date de la première lettre': 'day',
  téléphone: 'contact',
  courriel: 'contact',
  'ce message': 'words',
  signataire: 'name',
} as const satisfies Readonly<Record<string, MergeFieldType>>

export type MergeField = keyof typeof mergeFields

/** The value of each field for one letter; null where its facts have none. */
export type MergeValues = Readonly<Record<MergeField, string | null>>

/** True for the name of a merge field. */
export function isMergeField(name: string): name is MergeField {
  return Object.hasOwn(mergeFields, name)
}

/** What a letter knows to fill a template. */
export type MergeFacts = DemandFacts & Partial<Pick<LaterDemandFacts, 'firstLetter'>>

/** The values of the merge fields, from the facts of a demand. */
export function mergeValues(facts: MergeFacts, way: LetterWay): MergeValues {
  const { sender, debtor, firstLetter = null } = facts
  const creditor = facts.creditor ?? { name: sender.name, civility: null }
  return {
    créancier: nameInText(creditor),
    'de créancier': ofName(creditor),
    expéditeur: setFrench(sender.name),
    débiteur: nameInText(debtor),
    civilité: salutationOf(debtor.civility),
    somme: eurosText(cents(sumOf(facts.lines))),
    'déjà payé': paidOf(facts),
    'date limite': dayText(facts.payBy),
    'date du jour': dayText(facts.issuedOn),
    fondement: setFrench(facts.basis),
    dossier: facts.caseNumber,
    référence: facts.reference,
    'référence de la première lettre': firstLetter?.reference ?? null,
    'date de la première lettre': firstLetter === null ? null : dayText(firstLetter.sentOn),
    téléphone: sender.contact.phone?.replaceAll(' ', '\u00A0') ?? null,
    courriel: sender.contact.email,
    'ce message': way === 'paper' ? 'ce courrier' : 'ce courriel',
    signataire: sender.signatory.name,
  }
}

/** What was paid so far, as a sum; null where nothing was. */
function paidOf({ lines }: DemandFacts): string | null {
  const paid = cents(sumOf(lines.filter(({ element }) => element === 'payment-received')))
  return paid < 0 ? eurosText(negateCents(paid)) : null
}
