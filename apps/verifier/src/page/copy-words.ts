import { NBSP, said, type Said } from '@quittance/kernel'

/** The words of a redacted copy, French first. */
export const copyWords = {
  intact: said('Copie occultée intacte', 'Redacted copy intact'),
  conversation: said('La conversation, telle qu’elle est montrée', 'The conversation, as shown'),
  reason: said('Motif donné par qui a fait la copie :', 'Reason given by who made the copy:'),
  holder: said('détenteur de l’export', 'holder of the export'),
  unknownAuthor: said('auteur inconnu', 'author unknown'),
  noDate: said('sans date', 'no date'),
  touched: said('changé depuis le scellement', 'changed since sealing'),
  attachment: said('Pièce jointe, non donnée :', 'Attachment, not given:'),
  statementOnly: said(
    'Relevé seul : les octets de ce message sont mêlés à ceux d’autres dans un même fichier.',
    'Statement only: the bytes of this message stand among those of others in one file.',
  ),
  integrityYes: said(
    'Chaque message montré est un de ceux qui ont été scellés, à son numéro, sans un octet changé.',
    'Each message shown is one of those that were sealed, at its number, without a byte changed.',
  ),
  integrityNo: said(
    'Cette copie ne montre pas ce qui a été scellé : ce qui est nommé plus haut a changé.',
    'This copy does not show what was sealed: what is named above has changed.',
  ),
  origin: said(
    'Les originaux ne sont pas dans la copie : leur origine ne se vérifie qu’avec le dossier scellé entier.',
    'The originals are not in the copy: where they come from is checked with the whole sealed bundle only.',
  ),
  completeness: said(
    'Les messages occultés ont été choisis par qui a fait la copie ; rien ne prouve que le choix est équitable. Le dossier scellé entier les montre.',
    'The hidden messages were chosen by whoever made the copy; nothing proves that the choice is fair. The whole sealed bundle shows them.',
  ),
  foot: said(
    'Les mêmes vérifications se font avec unzip, sha256sum et openssl : LISEZ-MOI-COPIE.txt, dans la copie, donne les commandes.',
    'The same checks are made with unzip, sha256sum and openssl: LISEZ-MOI-COPIE.txt, in the copy, gives the commands.',
  ),
} as const

/** How many messages a copy shows and hides. */
export function shownLine(shown: number, total: number): Said {
  const hidden = Math.max(0, total - shown)
  return said(
    `${shown} ${shown > 1 ? 'messages montrés' : 'message montré'} sur ${total} ; ${hidden} ${hidden > 1 ? 'occultés' : 'occulté'}`,
    `${shown} ${shown === 1 ? 'message' : 'messages'} shown of ${total}; ${hidden} hidden`,
  )
}

/** What stands in the place of hidden messages. */
export function hiddenLine(from: number, to: number): Said {
  return from === to
    ? said(`message n°${NBSP}${from}, occulté`, `message no.${NBSP}${from}, hidden`)
    : said(
        `messages n°${NBSP}${from} à ${to}, occultés (${to - from + 1})`,
        `messages no.${NBSP}${from} to ${to}, hidden (${to - from + 1})`,
      )
}

/** The number of a message. */
export function numberLine(number: number): Said {
  return said(`n°${NBSP}${number}`, `no.${NBSP}${number}`)
}
