import type { naturesFr } from '#features/tools/limitation/words/natures.fr.ts'
import type { SameKeys } from '#words/use-words.ts'

/** English words of what a claim was born of, as far as its limitation goes. */
export const naturesEn: SameKeys<typeof naturesFr> = {
  invoice: 'Invoice',
  sale: 'Sale',
  services: 'Services',
  works: 'Works',
  loan: 'Loan',
  'consumer-credit': 'Consumer credit',
  'residential-rent': 'Residential rent',
  'commercial-rent': 'Commercial or professional rent',
  maintenance: 'Maintenance payment',
  'insurance-premium': 'Insurance premium',
  wages: 'Wages',
  carriage: 'Carriage of goods',
  telecom: 'Telephone, internet',
  'bill-of-exchange': 'Bill of exchange, against the acceptor',
  'enforceable-title': 'Enforceable title (judgment)',
  other: 'Another claim',
}
