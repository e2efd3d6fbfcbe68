import { said, verbatim, type Said } from '@quittance/kernel'

const routes: Readonly<Record<string, Said | undefined>> = {
  'notarial-deed': said('acte notarié', 'notarial deed'),
  homologation: said('homologation par le juge', 'homologation by the judge'),
  'lawyers-deed': said('acte contresigné par avocats', 'deed countersigned by lawyers'),
  'small-claims': said('petites créances', 'small claims'),
}

const titles: Readonly<Record<string, Said | undefined>> = {
  'notarial-deed': said('Acte notarié exécutoire', 'Enforceable notarial deed'),
  homologation: said('Accord homologué par un juge', 'Agreement homologated by a judge'),
  'lawyers-deed': said(
    'Acte d’avocats revêtu de la formule du greffe',
    'Deed of lawyers stamped by the registry',
  ),
  'small-claims': said('Titre d’un commissaire de justice', 'Title of a judicial officer'),
}

/** A way to a title, as a sentence names it. */
export function routeName(route: string | undefined): Said {
  return routes[route ?? ''] ?? verbatim(route ?? '')
}

/** A kind of title, at the head of a sentence. */
export function titleName(kind: string | undefined): Said {
  return titles[kind ?? ''] ?? verbatim(kind ?? '')
}

/** Why nothing is prepared on a dossier, whatever the deed. */
export const impossibleWords = {
  closed: said('Ce dossier est clos.', 'This case is closed.'),
  titled: said(
    'Un titre exécutoire est déjà tenu pour cette dette.',
    'An enforceable title is already held for this debt.',
  ),
  'nothing-owed': said('Rien n’est dû à ce jour.', 'Nothing is owed to date.'),
  'no-deed': said(
    'Aucun acte signé n’est revenu : faites d’abord signer une reconnaissance ou un échéancier.',
    'No signed deed came back: have an acknowledgment or a plan signed first.',
  ),
} as const

/** Said to an agency: what it may gather, and what it may not draft (certainty unknown). */
export const DRAFTING = said(
  'Rédiger un acte pour autrui est réservé ou encadré par la loi n° 71-1130 du 31 décembre 1971 (articles 54 et 59), et la portée de cette règle ici n’est pas certaine : le dossier ne contient aucun projet d’acte. Faites-le relire par un commissaire de justice ou un avocat.',
  'Drafting a deed for others is reserved or limited by law no. 71-1130 of 31 December 1971 (articles 54 and 59), and how far that goes here is not certain: the file holds no draft of a deed. Have it reviewed by an officer or a lawyer.',
)
