import { enforcement } from '#texts/citations.ts'
import type { DatedTable } from '#texts/dated-table.ts'

/** The two paragraphs of L111-8 that the first letter reproduces word for word. */
export type QuotedParagraphs = { readonly second: string; readonly third: string }

/**
 * CPCE L111-8, second and third paragraphs, as the first letter must reproduce them.
 *
 * In force since 19 March 2014, when « au créancier » was added; an earlier wording is not held.
 *
 * @see CPCE R124-4, 5°
 */
export const collectionCostsParagraphs = {
  label: 'CPCE L111-8, alinéas 2 et 3, à reproduire dans la première lettre',
  checkedOn: '2026-11-21',
  entries: [
    {
      from: '2014-03-19',
      value: {
        second:
          "Les frais de recouvrement entrepris sans titre exécutoire restent à la charge du créancier, sauf s'ils concernent un acte dont l'accomplissement est prescrit par la loi au créancier. Toute stipulation contraire est réputée non écrite, sauf disposition législative contraire.",
        third:
          "Cependant, le créancier qui justifie du caractère nécessaire des démarches entreprises pour recouvrer sa créance peut demander au juge de l'exécution de laisser tout ou partie des frais ainsi exposés à la charge du débiteur de mauvaise foi.",
      },
      source: enforcement('L111-8, al. 2 et 3'),
    },
  ],
} satisfies DatedTable<QuotedParagraphs>

/** The five mentions of the first letter, in the order of the text. */
export const firstLetterMentions = [
  'collector-and-activity',
  'creditor',
  'basis-and-amount',
  'order-and-means-to-pay',
  'reproduction-of-l111-8',
] as const
export type FirstLetterMentionId = (typeof firstLetterMentions)[number]

/** What each mention is, and the number of the text that orders it. */
export const mentionTexts = {
  'collector-and-activity': {
    present: 'La lettre dit qui recouvre, où, et que c’est un recouvrement amiable.',
    absent: 'La lettre ne dit pas qui recouvre, où, ou que c’est un recouvrement amiable.',
    citation: enforcement('R124-4, 1°'),
  },
  creditor: {
    present: 'La lettre nomme le créancier et donne son adresse.',
    absent: 'La lettre ne nomme pas le créancier ou n’en donne pas l’adresse.',
    citation: enforcement('R124-4, 2°'),
  },
  'basis-and-amount': {
    present: 'La lettre dit d’où vient la dette et en distingue les éléments.',
    absent:
      'La lettre ne dit pas d’où vient la dette, n’en distingue pas les éléments, ou y compte des frais qui restent au créancier.',
    citation: enforcement('R124-4, 3°'),
  },
  'order-and-means-to-pay': {
    present: 'La lettre demande de payer et dit comment.',
    absent: 'La lettre ne demande pas de payer ou ne dit pas comment.',
    citation: enforcement('R124-4, 4°'),
  },
  'reproduction-of-l111-8': {
    present: 'La lettre reproduit les deux alinéas de l’article L111-8.',
    absent: 'La lettre ne reproduit pas mot pour mot les deux alinéas de l’article L111-8.',
    citation: enforcement('R124-4, 5°'),
  },
} as const

/** The texts of the first letter. */
export const firstLetterTexts = {
  mentions: enforcement('R124-4'),
  penalty: enforcement('R124-7'),
} as const
