import type { QuotationBlock } from '#words/composed-letter.ts'

/**
 * Second and third paragraphs of article L111-8, that the first letter reproduces word for word
 * (CPCE R124-4, 5°), in force since 19 March 2014.
 */
export const costsOfRecoveryQuotation: QuotationBlock = {
  kind: 'quotation',
  id: 'costs-of-recovery',
  source: 'Code des procédures civiles d’exécution, article L111-8, alinéas 2 et 3',
  paragraphs: [
    'Les frais de recouvrement entrepris sans titre exécutoire restent à la charge du créancier, sauf s’ils concernent un acte dont l’accomplissement est prescrit par la loi au créancier. Toute stipulation contraire est réputée non écrite, sauf disposition législative contraire.',
    'Cependant, le créancier qui justifie du caractère nécessaire des démarches entreprises pour recouvrer sa créance peut demander au juge de l’exécution de laisser tout ou partie des frais ainsi exposés à la charge du débiteur de mauvaise foi.',
  ],
}
