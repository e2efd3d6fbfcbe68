import type { exhibitKindsFr } from '#app/law/proof/exhibit-kinds.fr.ts'
import type { SameKeys } from '#words/use-words.ts'

/** English words of each kind of exhibit. */
export const exhibitKindsEn: SameKeys<typeof exhibitKindsFr> = {
  'notarial-deed': 'Notarial deed',
  'lawyer-deed': 'Deed countersigned by lawyers',
  'private-deed': 'Private deed',
  'acknowledgment-of-debt': 'Acknowledgment of debt',
  invoice: 'Invoice',
  order: 'Order, quotation',
  'delivery-note': 'Delivery note',
  sms: 'Text message',
  'instant-message': 'Instant message',
  'e-mail': 'E-mail',
  'bank-transfer': 'Bank transfer',
  witness: 'Witness',
  'bailiff-report': 'Report of a commissaire de justice',
  'admission-in-court': 'Admission in court',
  oath: 'Decisive oath',
  books: 'Books of account',
}
