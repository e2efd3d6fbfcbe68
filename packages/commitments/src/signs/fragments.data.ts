import type { Fragments } from '#reading/phrase.ts'

/**
 * Pieces of the patterns of signs, over words in which every amount is a run of `¤`, every date a
 * run of `@`, every quotation a run of `_`. TO ends with its own space.
 */
export const SIGN_FRAGMENTS: Fragments = {
  AMOUNT: '(?:(?:les |la somme de |un total de |tes |vos |ces |mes )?¤+)',
  TO: "(?:(?:te|t'|vous|le|l'|la|les|lui|leur|en|y|me|m'|nous|tout|ca|bien|deja|enfin|aussi|ne|n'|donc) )*",
  WE: '(?:je|on|nous)',
  NOT: '(?:pas|jamais|rien|plus|que dalle|nada)',
  PAY_NOW:
    '(?:paye|paie|paierai|payerai|paierons|payerons|payons|regle|reglerai|reglerons|reglons|rembourse|rembourserai|rembourserons|rends|rend|rendrai|rendrons|vire|virerai|virerons|verse|verserai|verserons|solde|solderai|regularise|regulariserai|acquitte|acquitterai|paies|payes)',
  GIVE_NOW:
    '(?:donne|donnerai|donnerons|file|filerai|envoie|envoi|enverrai|enverrons|apporte|apporterai|depose|deposerai|transfere|transfererai|passe|passerai|fais|fait|ferai|ferons|procede|procederai|procederons|effectue|effectuerai|effectuerons|offre|propose)',
  PAY: '(?:payer|regler|rembourser|rendre|virer|verser|solder|regulariser|acquitter|honorer)',
  GIVE: '(?:donner|filer|envoyer|apporter|deposer|transferer|passer|faire|proceder|effectuer)',
  MONEY:
    '(?:argent|sous|fric|thunes?|tune|cheque|especes|liquide|virement|paiement|reglement|acompte|versement|transfert|lydia|paypal|wero|paylib|du)',
  FEW: "(?:[a-z']+ ){0,3}",
  PAID: '(?:payee?s?|reglee?s?|remboursee?s?|rendue?s?|viree?s?|versee?s?|soldee?s?|acquittee?s?)',
  GIVEN: '(?:donne|file|envoye|poste|depose|fait|effectue|transfere|emis)',
  TRANSFER: '(?:virement|cheque|paiement|reglement|versement|transfert)',
  HAVE: "(?:j' ai|(?:je|on|nous) (?:(?:te|t'|vous|le|l'|la|les|lui|en|ne|n') )*(?:ai|a|avons))",
  SOON: '(?:(?:deja|bien|tout|enfin|totalement|integralement|meme|moi|@+|¤+) )*',
  RELATIVE:
    '(?:frere|soeur|pere|mere|associee?|mari|femme|cousine?|pote|amie?|fils|fille|patron|collegue|ex|voisine?|beau frere|conjointe?|copain|copine|client|locataire)',
}
