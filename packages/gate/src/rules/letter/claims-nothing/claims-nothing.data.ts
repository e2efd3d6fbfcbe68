import type { Phrases } from '#reading/phrases.ts'

const PAY =
  '(?:payer|regler|verser|virer|solder|acquitter|rembourser|regulariser|honorer|(?:effectuer|proceder a|adresser|faire|transmettre)‥(?:paiement|reglement|virement|versement|cheque))'

/** Turns by which a text asks for money. */
export const demandWords = {
  deniable: true,
  says: [
    `(?:veuillez|merci de|priere de|priez|prions|demandons|demande|invitons|invite|sommons|exigeons|faut|appartient|incombe|reste|convient|devez|devrez|voudrez|voulez)‥${PAY}`,
    `(?:veuillez|merci de|priere de|devez|devrez|faut|reste a) ${PAY}`,
    `(?:de|a|d'avoir a) (?:bien vouloir )?${PAY}‥(?:sous|avant|d'ici|dans les|par retour|sans delai|immediatement)`,
    'mettons en demeure',
    'met en demeure',
    'mise en demeure (?:de|d) [a-z]+',
    `(?:a defaut|faute|sans) (?:de|d')? ?(?:paiement|reglement|versement|virement)[a-z' ]*`,
    '(?:reclamons|exigeons|attendons|demandons)‥(?:somme|paiement|reglement|virement|versement|solde|montant|du)',
    '(?:votre|un|le|ce) (?:paiement|reglement|virement|versement) (?:est|reste|demeure|doit|devra)[a-z]*‥(?:attendu|exige|exigible|parvenir|intervenir|arriver)',
    '(?:somme|solde|montant) (?:de [0-9][0-9 ,.]*(?:€|euros?)? )?(?:est|reste|demeure) (?:due?|exigible|impayee?|a (?:payer|regler))',
    'vous (?:nous )?(?:devez|restez devoir|etes redevables?|demeurez redevables?)[a-z0-9 ,€]*',
    "a (?:nous )?(?:payer|regler|verser|virer) (?:avant|sous|d'ici|au plus tard|immediatement|sans delai)",
    'reglez|payez|versez|virez',
  ],
  unless: [
    '(?:deja|avez|aviez|ayant|avoir)‥(?:paye|regle|verse|vire|solde|rembourse)[es]*',
    'si [^.;!?]{0,60}(?:payer|regler)',
  ],
} as const satisfies Phrases

/** Turns by which a text threatens with what follows a refusal to pay. */
export const threatWords = {
  deniable: true,
  says: [
    '(?:nous|creancier|etude|cabinet)[^.;!?]{0,40}(?:saisir|saisirons|saisira|poursuivre|poursuivrons|poursuivra|assigner|assignerons)[a-z]*‥(?:juge|tribunal|justice|debiteur|procedure)',
    '(?:poursuites|procedure|action) (?:judiciaires?|en justice|contentieuses?)',
    'sous peine de [a-z]+',
  ],
} as const satisfies Phrases
