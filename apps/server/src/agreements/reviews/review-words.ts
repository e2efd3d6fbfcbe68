import type { DraftReviewState } from '@quittance/cases'
import type { DraftReviewRecord } from '@quittance/database'
import { said, verbatim, type Said } from '@quittance/kernel'

const kinds: Readonly<Record<string, Said | undefined>> = {
  'payment-plan': said('échéancier', 'payment plan'),
  'acknowledgment-of-debt': said('reconnaissance de dette', 'acknowledgment of debt'),
}

const channels: Readonly<Record<string, Said | undefined>> = {
  'by-hand': said('en main propre', 'by hand'),
  'e-mail': said('par courriel', 'by e-mail'),
  letter: said('par courrier', 'by post'),
  'registered-letter': said('par lettre recommandée', 'by registered letter'),
  'secure-exchange': said('par une messagerie professionnelle', 'by a professional exchange'),
}

const outcomes: Readonly<Record<string, Said | undefined>> = {
  approved: said('approuvé tel quel', 'approved as it is'),
  'approved-with-changes': said('approuvé avec des changements', 'approved with changes'),
  'not-approved': said('non approuvé', 'not approved'),
}

const qualities: Readonly<Record<string, Said | undefined>> = {
  lawyer: said('avocat', 'lawyer'),
  'judicial-officer': said('commissaire de justice', 'judicial officer'),
}

const named = (of: Readonly<Record<string, Said | undefined>>) => (code: unknown) =>
  typeof code === 'string' ? (of[code] ?? verbatim(code)) : verbatim('')

/** A draft, a means, an answer, a quality of a reader, as a sentence takes them. */
export const draftName = named(kinds)
export const channelName = named(channels)
export const outcomeName = named(outcomes)
export const qualityName = named(qualities)

/** Of which version a review is, said to a person. */
export function versionSaid(
  version: 'offered' | 'current' | 'earlier',
  { kind, state }: Pick<DraftReviewRecord, 'kind'> & { readonly state: DraftReviewState },
  moved: Said | null,
): Said {
  switch (version) {
    case 'offered':
      return kind === 'payment-plan'
        ? said(
            'C’est ce texte qui a été proposé au débiteur.',
            'These words were offered to the debtor.',
          )
        : said(
            'C’est ce texte qui a été envoyé au débiteur.',
            'These words were sent to the debtor.',
          )
    case 'current':
      return state === 'approved'
        ? said(
            'Le texte relu tient toujours : il peut être mis à la signature mot pour mot.',
            'The words that were read still stand: they may be put to sign, word for word.',
          )
        : said(
            'Le texte donné à relire n’a pas changé depuis.',
            'The words given to be read have not changed since.',
          )
    case 'earlier':
      return moved === null
        ? said(
            'Relecture d’une version antérieure : un autre texte est parti ensuite.',
            'A review of an earlier version: other words left since.',
          )
        : said(
            `Relecture d’une version antérieure. ${moved.fr}`,
            `A review of an earlier version. ${moved.en}`,
          )
  }
}

/** Why the words that were read are not put to sign. */
export const offerRefusals = {
  notApproved: said(
    'Seul un texte approuvé tel quel se met à la signature mot pour mot : avec des changements, écrivez-le de nouveau.',
    'Only words approved as they are may be put to sign word for word: with changes, write them again.',
  ),
  pending: said('La relecture n’est pas rendue.', 'The review is not returned.'),
  otherLeft: said('Un autre texte est parti ensuite.', 'Other words left since.'),
  offered: said('Ce texte est déjà parti.', 'These words already left.'),
} as const
