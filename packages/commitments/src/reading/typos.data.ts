import { MONTHS, WEEKDAYS } from '#dates/date-words.data.ts'

/** Words of payment and of the calendar that are often mistyped, and long enough to be told. */
export const OFTEN_MISTYPED: readonly string[] = [
  ...MONTHS.filter((month) => month.length > 5),
  ...WEEKDAYS.filter((day) => day.length > 5),
  ...(
    'demain semaine prochain prochaine virement paiement reglement facture rembourse rembourser ' +
    'rembourserai rembourserons remboursement reconnais reconnaissons conteste contestons promets ' +
    'jusqu maintenant patienter toujours bientot echeance versement echeancier rendrai paierai ' +
    'reglerai virerai verserai enverrai somme montant'
  ).split(' '),
]

/** Real words, one letter away from those: never mended. */
export const NOT_TYPOS: ReadonlySet<string> = new Set(
  (
    'vivement fracture facturee factures facturer sommes semaines demains domaine virements ' +
    'paiements reglements versements echeances echeanciers remboursements remboursee rembourses ' +
    'remboursez contestes contester contestee contestez montants prochains prochaines promet ' +
    'promettre somma sommet tomme gomme pomme homme comme montent montrant mentant remontant ' +
    'reglerais paierais virerais verserais rendrais enverrais rembourserais reglera paiera virera ' +
    'versera rendra enverra remboursera reglerait paierait virerait verserait rendrait enverrait ' +
    'paieras rendras verseras vireras regleras reconnait reconnaissant jusque romaine humaine ' +
    'germain remboursa remboursait payement verser verrai viendrai tiendrai rendrais tendrai ' +
    'serment firment verrement parement bailment revirement patienta patientez echeant echelonnement ' +
    'fendredi juillets fracture rembourserez virez verra verserez reglerez rendrez enverrez paierez'
  ).split(' '),
)
