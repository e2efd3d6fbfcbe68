import type { DebtorInput, DepositInput } from '@quittance/contract'
import { foldText } from '@quittance/kernel'
import { read, refused, type FieldRead } from '#intake/fields/field-read.ts'

export type DebtorKind = DebtorInput['kind']
export type Nature = DepositInput['nature']

const professionals = new Set([
  'professionnel',
  'professionnelle',
  'pro',
  'entreprise',
  'societe',
  'b2b',
  'btob',
  'professional',
])
const consumers = new Set(['consommateur', 'consommatrice', 'b2c', 'btoc', 'consumer'])
const privatePeople = new Set(['particulier', 'particuliere', 'private individual'])

const natures: ReadonlyMap<string, Nature> = new Map([
  ['facture', 'invoice'],
  ['vente', 'sale'],
  ['marchandise', 'sale'],
  ['marchandises', 'sale'],
  ['prestation', 'services'],
  ['prestations', 'services'],
  ['prestation de services', 'services'],
  ['service', 'services'],
  ['services', 'services'],
  ['travaux', 'works'],
  ['chantier', 'works'],
  ['pret', 'loan'],
  ['loyer d habitation', 'residential-rent'],
  ['loyer habitation', 'residential-rent'],
  ['bail d habitation', 'residential-rent'],
  ['loyer commercial', 'commercial-rent'],
  ['bail commercial', 'commercial-rent'],
  ['autre', 'other'],
  ['invoice', 'invoice'],
  ['sale', 'sale'],
  ['works', 'works'],
  ['loan', 'loan'],
  ['residential rent', 'residential-rent'],
  ['commercial rent', 'commercial-rent'],
  ['other', 'other'],
])

/** The words of a cell or a header made ready to compare: folded, signs as single spaces. */
export function plainWords(text: string): string {
  return foldText(text)
    .folded.replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()
}

/**
 * Reads who the debtor is.
 *
 * « Particulier » is a consumer towards a professional creditor, and a private individual towards
 * another one: the words alone do not tell.
 */
export function readDebtorKind(
  typed: string,
  creditorIsProfessional: boolean,
): FieldRead<DebtorKind> {
  const words = plainWords(typed)
  if (professionals.has(words)) return read('professional')
  if (consumers.has(words)) return read('consumer')
  if (privatePeople.has(words)) {
    return read(creditorIsProfessional ? 'consumer' : 'private-individual')
  }
  return refused(
    'debtor-kind-unknown',
    `« ${typed} » n’est pas une qualité connue. Écrivez professionnel, consommateur ou particulier.`,
    `“${typed}” is not a known capacity. Write professional, consumer or private individual.`,
  )
}

/** Reads what the claim comes from, in French or English; « loyer » alone may be two things. */
export function readNature(typed: string): FieldRead<Nature> {
  const nature = natures.get(plainWords(typed))
  if (nature !== undefined) return read(nature)
  return refused(
    'nature-unknown',
    `« ${typed} » n’est pas une nature connue. Écrivez facture, vente, prestation, travaux, prêt, ` +
      'loyer d’habitation, loyer commercial ou autre.',
    `“${typed}” is not a known nature. Write invoice, sale, services, works, loan, ` +
      'residential rent, commercial rent or other.',
  )
}
