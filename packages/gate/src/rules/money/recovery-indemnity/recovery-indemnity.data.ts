import { euros } from '@quittance/kernel'

/** The recovery indemnity, an invoice. @see C. com. D441-5 */
export const indemnityPerInvoice = euros('40.00')

/** Words that claim the indemnity, or the law it comes from. */
export const indemnityWords = {
  says: [
    "(?:indemnites?|forfaits?|compensations?|somme forfaitaire|somme fixe|penalite forfaitaire|montant forfaitaire|dedommagement)(?: [a-z']+){0,8}[ :]+(?:40(?:,00)? ?(?:€|euros?|e|eur)|quarante euros)",
    "(?:40(?:,00)? ?(?:€|euros?|e|eur)|quarante euros) (?:[a-z']+ ){0,8}(?:indemnites?|forfait|forfaitaire|recouvrement|compensation|retard)",
    'indemnites? (?:forfaitaires? )?(?:legales? )?(?:de|pour) (?:frais de )?recouvrement',

    'indemnites? (?:forfaitaires?|legales?)(?:[^.;!?\\n]{0,20}frais de recouvrement)?',
    'indemnites?(?: [a-z]+){0,4} ?:? ?(?:40(?:,00)? ?(?:€|euros?)|quarante euros)',
    "(?:40(?:,00)? ?(?:€|euros?)|quarante euros)(?:,? [a-z']+){0,5} (?:code de commerce|loi|legaux|de plein droit)",
    '(?:40(?:,00)? ?(?:€|euros?)|quarante euros) (?:legaux|prevus?|reglementaires?)',
    "(?:code de commerce|loi|legale?)(?: [a-z']+){0,5} (?:de )?(?:40(?:,00)? ?(?:€|euros?)|quarante euros)",
    'indemnites? pour frais de recouvrement',
    '(?:l|d) ?[.]? ?441 ?- ?(?:10|5|6)',
    '(?:40(?:,00)? (?:€|euros?)|quarante euros)[^.;!?\\n]{0,40}(?:indemnite|recouvrement|frais)',
  ],
  unless: [
    "indemnites?[^.;!?\\n]{0,40} (?:ne |n')(?:s')?[a-z]+ qu[e'] ?[^.;!?\\n]*(?:professionnels?|entreprises|commercants)",
    "(?:aucune|sans|ni|pas d') ?indemnites?(?: forfaitaires?)?",
    '(?:vous|tu) (?:avez |as |aviez )?(?:lu|vu|entendu|lisez|lis|demandez|demandes|craignez|crains)[^.;!?\\n]{0,80}indemnites?[^.;!?\\n]{0,80} (?:pouvait|pourrait|pouvaient|etait|serait|seraient)[^.;!?\\n]*',
  ],
  deniable: true,
} as const

const EACH_REMINDER =
  '(?:(?:pour|a|de|par) chaque|pour toute|par) (?:nouvelle )?(?:relance|lettre|courrier|rappel|mise en demeure|demarche|mois|semaine|jour)'

/** Words that claim the indemnity again for each reminder. @see C. com. D441-5 */
export const indemnityPerReminder = {
  says: [
    `indemnites?[^.;!?\\n]{0,60} ${EACH_REMINDER}`,
    '(?:nouvelle|seconde|deuxieme|autre|supplementaire) indemnites?',
    'indemnites? (?:supplementaires?|de plus)',
  ],
  unless: [`(?:non|pas|jamais|plutot que) ${EACH_REMINDER}`],
} as const
