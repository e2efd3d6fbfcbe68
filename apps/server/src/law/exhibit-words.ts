import type { DescribedExhibit } from '@quittance/contract'
import { said, verbatim, type Said } from '@quittance/kernel'

const kinds: Readonly<Record<DescribedExhibit['kind'], Said>> = {
  'notarial-deed': said('Acte notarié', 'Notarial deed'),
  'lawyer-deed': said('Acte contresigné par avocats', 'Deed countersigned by lawyers'),
  'private-deed': said('Acte sous signature privée', 'Private deed'),
  'acknowledgment-of-debt': said('Reconnaissance de dette', 'Acknowledgment of debt'),
  invoice: said('Facture', 'Invoice'),
  order: said('Commande ou devis', 'Order or quote'),
  'delivery-note': said('Bon de livraison', 'Delivery note'),
  sms: said('SMS', 'Text message'),
  'instant-message': said('Message instantané', 'Instant message'),
  'e-mail': said('Courriel', 'E-mail'),
  'bank-transfer': said('Virement', 'Bank transfer'),
  witness: said('Attestation de témoin', 'Statement of a witness'),
  'bailiff-report': said(
    'Constat de commissaire de justice',
    'Record of findings by a commissaire de justice',
  ),
  'admission-in-court': said('Aveu judiciaire', 'Admission in court'),
  oath: said('Serment', 'Oath'),
  books: said('Livres et registres', 'Books and registers'),
}

const signatures: Readonly<Record<DescribedExhibit['signature'], Said>> = {
  handwritten: said('signature manuscrite', 'handwritten signature'),
  qualified: said('signature électronique qualifiée', 'qualified electronic signature'),
  advanced: said('signature électronique avancée', 'advanced electronic signature'),
  simple: said('signature électronique simple', 'simple electronic signature'),
  none: said('sans signature', 'no signature'),
}

const namedKinds: Readonly<Record<string, Said | undefined>> = kinds
const namedSignatures: Readonly<Record<string, Said | undefined>> = signatures

/** What a person said of an exhibit, as the history of a dossier tells it. */
export function descriptionWords(kind: string | undefined, signature: string | undefined): Said {
  const what = namedKinds[kind ?? ''] ?? verbatim(kind ?? '')
  const signed = namedSignatures[signature ?? ''] ?? verbatim(signature ?? '')
  return { fr: `${what.fr}, ${signed.fr}.`, en: `${what.en}, ${signed.en}.` }
}
