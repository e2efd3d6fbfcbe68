import { cents, day } from '@quittance/kernel'
import { collectionCostsParagraphs } from '#collection/first-letter/first-letter.data.ts'
import type { FirstLetterFacts } from '#collection/first-letter/first-letter.rule.ts'
import { firstEntry } from '#texts/dated-table.ts'

const { second, third } = firstEntry(collectionCostsParagraphs).value

const collector =
  'Cabinet Brévault, 12 rue des Lices, 49100 Angers, exerce une activité de recouvrement amiable.'
const creditor =
  'Nous écrivons pour le compte de l’Atelier Verrières, 3 quai Monge, 49000 Angers, créancier.'
const amounts = `La dette vient de la facture F-2025-318 :
principal 1 950,00 € ; intérêts 62,89 € ; indemnité forfaitaire pour frais de recouvrement 40,00 €.`
const order = 'Nous vous demandons de payer cette somme par virement, IBAN FR76 3000 1007.'

/** A letter of our own, made of its five mentions; a part may be left out or changed. */
export function letterOf(parts: {
  readonly collector?: string
  readonly creditor?: string
  readonly amounts?: string
  readonly order?: string
  readonly law?: string
}): string {
  return [
    parts.collector ?? collector,
    parts.creditor ?? creditor,
    parts.amounts ?? amounts,
    parts.order ?? order,
    parts.law ?? `Article L. 111-8 : « ${second}\n${third} »`,
  ].join('\n\n')
}

/** Worked examples of first letters: the mentions that lack. */
export const firstLetterCases: readonly {
  readonly name: string
  readonly facts: FirstLetterFacts
  readonly absent: readonly string[]
}[] = [
  { name: 'the five mentions', facts: { text: letterOf({}), facts: {} }, absent: [] },
  {
    name: 'typographic apostrophes and other line ends are the same words',
    facts: {
      text: letterOf({ law: `${second} ${third}`.replaceAll("'", '’').replaceAll('. ', '.\n') }),
    },
    absent: [],
  },
  {
    name: 'a word left out of the law is not a reproduction',
    facts: { text: letterOf({ law: `${second.replace(' au créancier', '')} ${third}` }) },
    absent: ['reproduction-of-l111-8'],
  },
  {
    name: 'the second paragraph alone',
    facts: { text: letterOf({ law: second }) },
    absent: ['reproduction-of-l111-8'],
  },
  {
    name: 'no word of amicable recovery',
    facts: { text: letterOf({ collector: 'Cabinet Brévault, 12 rue des Lices, 49100 Angers.' }) },
    absent: ['collector-and-activity'],
  },
  {
    name: 'no creditor',
    facts: { text: letterOf({ creditor: 'Nous vous écrivons au sujet d’une dette.' }) },
    absent: ['creditor'],
  },
  {
    name: 'another creditor than the one of the dossier',
    facts: { text: letterOf({}), facts: { creditor: { name: 'Garage Morel' } } },
    absent: ['creditor'],
  },
  {
    name: 'a total without its elements',
    facts: { text: letterOf({ amounts: 'Vous devez 2 052,89 € sur la facture F-2025-318.' }) },
    absent: ['basis-and-amount'],
  },
  {
    name: 'a fee that stays with the creditor',
    facts: { text: letterOf({ amounts: `${amounts} Frais de relance : 15,00 €.` }) },
    absent: ['basis-and-amount'],
  },
  {
    name: 'the principal of the dossier',
    facts: { text: letterOf({}), facts: { principal: cents(195000) } },
    absent: [],
  },
  {
    name: 'another principal than the one of the dossier',
    facts: { text: letterOf({}), facts: { principal: cents(195001) } },
    absent: ['basis-and-amount'],
  },
  {
    name: 'no means of payment',
    facts: { text: letterOf({ order: 'Nous vous demandons de payer cette somme.' }) },
    absent: ['order-and-means-to-pay'],
  },
  {
    name: 'a letter of the first day of the wording of 2014',
    facts: { text: letterOf({}), on: day('2014-03-19') },
    absent: [],
  },
]
