import type { Fragments } from '#reading/phrase.ts'

/** Regular verbs of payment, without their ending; « régler » and « renvoyer » keep theirs folded. */
const PAYING =
  '(?:regl|rembours|vir|vers|sold|regularis|acquitt|restitu|apur|honor|credit|pay|retourn|dedommag|indemnis)'
/** Regular verbs of giving, which pay only with money as their object. */
const GIVING =
  '(?:donn|fil|apport|depos|pos|pass|lach|post|adress|effectu|propos|laiss|amen|ramen|envoy|renvoy|avanc|crach|gliss|balanc)'

/**
 * Pieces of the patterns of signs, over words in which every amount is a run of `¤`, every date a
 * run of `@`, every quotation a run of `_`. TO ends with its own space.
 */
export const SIGN_FRAGMENTS: Fragments = {
  AMOUNT: '(?:(?:les |la somme de |un total de |tes |vos |ces |mes |votre |ton |ta )?¤+)',
  TO: "(?:(?:te|t'|vous|le|l'|la|les|lui|leur|en|y|me|m'|nous|tout|ca|bien|deja|enfin|aussi|ne|n'|donc) )*",
  ADV: "(?:(?:encore|toujours|bien|donc|deja|aussi|effectivement|par la presente|formellement|fermement|sur l' honneur|irrevocablement|ici|solennellement|expressement|egalement|evidemment|bel et bien|aujourd' hui|desormais|juste|enfin|@+) )*",
  WE: '(?:je|on|nous)',
  NOT: '(?:pas|jamais|rien|plus|que dalle|nada|ni|point|aucun|aucune)',
  PAY_NOW: `(?:${PAYING}(?:e|es|ons|erai|erons|rai|rons)|paie|paies|paierai|paierons|pairai|rends?|rendons|rendrai|rendrons|rembource)`,
  GIVE_NOW: `(?:${GIVING}(?:e|es|ons|erai|erons)|envoi|envoie|envoies|renvoie|enverrai|enverrons|renverrai|fais|fait|faisons|ferai|ferons|procede|procederai|procederons|transfere|transfererai|transferons|offre|mets|met|mettrai|mettrons|remets|remettrai|remettrons|emettrai|emettrons|emettons)`,
  PAY: `(?:${PAYING}er|payee?|reglee?|rembourse|regle|vire|rendre|desinteresser)`,
  GIVE: `(?:${GIVING}er|transferer|faire|proceder|mettre|remettre|emettre)`,
  MONEY:
    '(?:argent|sous|fric|thunes?|tune|billets|biffetons|cheques?|especes|liquide|virements?|paiements?|reglements?|acompte|versements?|transfert|lydia|paypal|wero|paylib|du|enveloppe|ble|oseille|pognon|somme|dette|cash)',
  FEW: "(?:[a-z0-9']+ ){0,3}",
  PAID: '(?:payee?s?|reglee?s?|prelevee?s?|debitee?s?|remboursee?s?|rendue?s?|viree?s?|versee?s?|soldee?s?|acquittee?s?|creditee?s?|restituee?s?|apuree?s?|honoree?s?|regularisee?s?|desinteressee?s?|indemnisee?s?|redonnee?s?|dedommagee?s?)',
  GIVEN:
    '(?:donne|file|envoye|poste|depose|fait|effectue|transfere|emis|remis|laisse|apporte|adresse|mis|passe|ordonne|lance|lache|glisse)e?s?',
  FUTURE_PAY: `(?:${PAYING}(?:erai|erons|rai|rons)|paierai|paierons|pairai|rendrai|rendrons)`,
  FUTURE_GIVE: `(?:${GIVING}(?:erai|erons)|enverrai|enverrons|renverrai|ferai|ferons|procederai|procederons|transfererai|mettrai|mettrons|remettrai|remettrons|emettrons|emettrai)`,
  GIVES_BACK:
    "(?:rends?|rendons|rendrai|rendrons) (?:ton|ta|tes|votre|vos|le|la|les|un|une|l'|des|sa|son|compte|service|visite) (?!(?:argent|sous|fric|thunes?|tunes?|pognon|ble|oseille|cash|somme|dettes?|solde|reste|total|tout|totalite|integralite|ensemble|moitie|tiers|quart|pret|avance|acompte|caution|monnaie|billets?|balles|euros?|du|liquide|especes|cheque|virement|montant|¤+|@+)(?= ))[a-z¤]",
  PAYER: '(?:payer|regler|rembourser|verser|virer|solder|envoyer|acquitter)',
  PAY_THIRD: `(?:${PAYING}(?:e|ent|era|eront|ra|ront)|paie|paient|paiera|paieront|rend|rendra|rendront)`,
  GIVE_THIRD: `(?:${GIVING}(?:e|ent|era|eront)|enverra|enverront|fait|fera|feront|procede|procedera|procederont|emet|emettra|emettront|transmettra|remettra|transferera)`,
  OFFICE:
    '(?:services?(?: (?:de |des |la )?[a-z]+)?|comptabilite|compta|comptables?|tresorerie|tresorier|societe|entreprise|direction|agence|siege|assistante?|secretaire|secretariat|bureau|groupe|cabinet|association|gestionnaire|daf|equipe(?: [a-z]+)?)',
  TRANSFER: '(?:virements?|cheques?|paiements?|reglements?|versements?|transferts?)',
  HAVE: "(?:j' ai|(?:je|on|nous) (?:(?:te|t'|vous|le|l'|la|les|lui|en|ne|n') )*(?:ai|a|avons))",
  MEANS:
    "(?:un rond|un sou|une thune|une tune|un radis|un kopeck|un euro|un centime|d' argent|de sous|de fric|de thunes?|les moyens|les sous|les fonds|le budget|la tresorerie|l' argent|la thune|grand chose|de quoi (?:payer|regler|rembourser))",
  STRAITS:
    '(?:galere|galerons|chomage|dans la merde|sans (?:le sou|revenus?|salaire|boulot|travail|emploi)|fauchee?s?|la deche|serree?s?|coincee?s?|juste niveau|rien sur (?:mon|le) compte)',
  NOWADAYS:
    "(?:@+|en ce moment|la|pour l' instant|pour le moment|actuellement|ces temps ci|ce mois|ces derniers temps|depuis @*)",
  /** What a sentence may begin with: « la » there is an article. */
  THESE_DAYS:
    "(?:@+|en ce moment|pour l' instant|pour le moment|actuellement|ces temps ci|ce mois|ces derniers temps|depuis @*)",
  SOON: '(?:(?:deja|bien|tout|enfin|totalement|integralement|meme|moi|@+|¤+) )*',
  RELATIVE:
    '(?:frere|soeur|pere|mere|papa|maman|associee?|mari|femme|epoux|epouse|cousine?|pote|amie?|fils|fille|patron|collegue|ex|ex mari|ex femme|voisine?|beau frere|belle soeur|conjointe?|copain|copine|client|locataire|colocataire|coloc|oncle|tante|gendre|neveu|niece|parents|banquier)',
}
