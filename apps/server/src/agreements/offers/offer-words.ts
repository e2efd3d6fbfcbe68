import type { PlanOfferEvent } from '@quittance/database'
import { said, saidTogether, verbatim, type Said } from '@quittance/kernel'

/** What became of an offer, as its history says it. */
export function offerEventSaid({ kind, codeNumber, note }: PlanOfferEvent): Said {
  switch (kind) {
    case 'code-sent':
      return said(`Code n° ${codeNumber ?? 0} envoyé.`, `Code no. ${codeNumber ?? 0} sent.`)
    case 'code-wrong':
      return said('Code faux.', 'Wrong code.')
    case 'code-right':
      return said('Code juste : le texte est ouvert.', 'Right code: the text is open.')
    case 'handed-over':
      return said(
        'Remis au prestataire de signature, qui écrit au débiteur.',
        'Given to the signature provider, which writes to the debtor.',
      )
    case 'signed':
      return said('Signé.', 'Signed.')
    case 'signed-late':
      return saidTogether([
        said('Signé chez le prestataire, sans effet.', 'Signed at the provider, to no effect.'),
        verbatim(note),
      ])
    case 'expired':
      return said(
        'Non signé : le délai est passé chez le prestataire.',
        'Not signed: the time is over at the provider.',
      )
    case 'declined':
      if (note === '') return said('Non signé, sans un mot.', 'Not signed, without a word.')
      return saidTogether([
        said('Non signé, avec ces mots :', 'Not signed, with these words:'),
        verbatim(note),
      ])
    case 'contested':
      return saidTogether([
        said('Contesté, avec ces mots :', 'Disputed, with these words:'),
        verbatim(note),
      ])
    case 'withdrawn':
      return saidTogether([said('Retiré.', 'Withdrawn.'), verbatim(note)])
  }
}
