import { dayText, invariant, type Day } from '@quittance/kernel'

import { fecColumns } from '#accounting/fec-columns.data.ts'

/** What the description of a FEC is about. */
export type DescribedFec = {
  readonly fileName: string
  readonly holder: string
  readonly from: Day
  readonly to: Day
  readonly entries: number
  readonly lines: number
  readonly journals: readonly { readonly code: string; readonly label: string }[]
  /** Where the accounts are a proposal: what must be confirmed, and by whom. */
  readonly toConfirm: string
}

const meanings: Readonly<Record<(typeof fecColumns)[number], string>> = {
  JournalCode: 'code du journal (liste ci-dessous)',
  JournalLib: 'libellé du journal',
  EcritureNum:
    'année et mois de l’écriture, puis son rang dans le mois, tous journaux confondus, sans rupture',
  EcritureDate:
    'jour de l’opération : celui que la banque donne pour un mouvement du compte affecté',
  CompteNum: 'numéro de compte',
  CompteLib: 'libellé du compte',
  CompAuxNum:
    'compte auxiliaire : M pour un mandant, D pour un débiteur, puis son identifiant ; vide sinon',
  CompAuxLib: 'nom du mandant ou du débiteur',
  PieceRef:
    'ligne du relevé bancaire, facture de commission, quittance, sinon identifiant de l’écriture',
  PieceDate: 'jour de la pièce',
  EcritureLib: 'libellé de l’opération, et dossier',
  Debit: 'débit en euros, deux décimales, virgule',
  Credit: 'crédit en euros, deux décimales, virgule',
  EcritureLet:
    'lettrage : les lignes d’un même compte, d’un même auxiliaire et d’un même code se soldent',
  DateLet: 'jour de la ligne qui solde les autres',
  ValidDate: 'jour de l’enregistrement : dès lors, l’écriture ne change plus',
  Montantdevise: 'vide : les écritures sont en euros',
  Idevise: 'vide',
}

/** The text that goes with a FEC (LPF A47 A-1, XI): what its fields, codes and bytes mean. */
export function fecDescription(fec: DescribedFec): string {
  invariant(fec.lines >= fec.entries, 'an entry has lines')
  const { journals } = fec
  return [
    `Description du fichier ${fec.fileName}`,
    '',
    `Titulaire : ${fec.holder}`,
    `Période : du ${dayText(fec.from)} au ${dayText(fec.to)}`,
    `Contenu : ${fec.entries} écritures, ${fec.lines} lignes, après une ligne d’en-tête`,
    'Livres : argent des clients (compte affecté) et cabinet ; la mémoire des débiteurs est hors comptabilité',
    'Ordre : chronologique de validation ; les à-nouveaux d’abord, quand la période ouvre l’exercice',
    'Forme : texte, un enregistrement par ligne, fin de ligne CR LF, séparateur tabulation',
    'Jeu de caractères : UTF-8, sans marque d’ordre des octets',
    'Dates : AAAAMMJJ. Montants : chiffres et virgule, sans séparateur de milliers.',
    '',
    'Zones, dans l’ordre :',
    ...fecColumns.map((name, index) => `${index + 1}. ${name} : ${meanings[name]}`),
    '',
    'Journaux :',
    ...journals.map(({ code, label }) => `${code} : ${label}`),
    '',
    fec.toConfirm,
    '',
  ].join('\r\n')
}
