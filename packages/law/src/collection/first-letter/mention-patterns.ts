const PAID = String.raw`(?:pay|regl|vers|vir|acquitt|rembours|sold)(?:er|ee?s?|e)`
const PAY = String.raw`(?:payer|regler|acquitter|verser|virer|rembourser|solder|paiement|reglement|versement|virement)`
/** Verbs that ask or oblige, and none of the nouns that look like them: « somme », « principal ». */
const ASKS = [
  String.raw`invit\w+|mett\w+\s+en\s+demeure|sommons|avoir\s+a|aurez\s+a|devez|devrez|tenue?s?\s+(?:de|au)`,
  String.raw`demand(?:ons|ees?)|(?<!\b(?:une?|cette|votre|la|toute|sa|notre|de|sur|presente)\s)demande`,
  String.raw`pri(?:e|ons|ez|ant|ere)|reclam(?:ons|ee?s?)|(?:re)?merci(?:ons|e)?|veuillez|voudrez\s+bien|voulez\s+bien`,
  String.raw`attend(?:s|ons|u|ue|us|ues)|incombe|appartient|convient|(?:il|vous)\s+faut|y\s+a\s+lieu|obligation|exige(?:ons)?`,
].join('|')
/** What the letter counts first, before interest: the law says « principal ». */
const PRINCIPAL = String.raw`(?:principal|capital|(?:montant|prix|solde)\s+(?:ttc\s+|impaye\s+)?(?:d[eu]s?\s+|de\s+l'\s*)(?:la\s+|les\s+|votre\s+|vos\s+|notre\s+|nos\s+|sa\s+|ses\s+)?(?:factures?|pret|loyers?|travaux|commandes?|prestations?|marche))`

/** How a principal is announced, before its amount or after it. */
export const principalWords = {
  before: String.raw`${PRINCIPAL}(?:[^\n]{0,80}?|[^\n€]{0,30}\n\s*)`,
  after: String.raw`\s*(?:[(:=]\s*)?(?:de|en|au\s+titre\s+du|pour\s+le|a\s+titre\s+de|representant\s+le)?\s*${PRINCIPAL}`,
} as const

export const mentionPatterns = {
  activity:
    /recouvr\w+(?:(?!judiciaire|forcee?|contentieu|echec|faute|\bpas\b|\bnon\b|apres)[^.;!?]){1,60}?\bamiable|\bamiables?\s+(?:de|du|en)\s+recouvr\w+/,
  place: /\b\d{2}\s?\d{3}\s+[a-z][a-z'-]+|siege\s+(?:social|est)|domicilie|demeurant/,
  creditor:
    /creancier(?:e)?\s*:|(?:pour\s+le\s+compte|au\s+nom|mandate[es]*\s+par|mandat)\s+(?:de\s+|du\s+|d'|par\s+)?[^.\n]{2,}|envers\s+[^.\n]{2,}/,
  basis:
    /\b(?:factures?|contrat|pret|loyers?|bail|devis|commande|reconnaissance\s+de\s+dette|cheque|abonnement|marche|jugement|convention|prestations?|travaux|cotisations?|echeances?)\b/,
  principal: new RegExp(
    String.raw`${PRINCIPAL}[^.\n]{0,60}?\d[\d\s.]*(?:,\d{2})?\s*(?:€|eur\b|euros?\b)|\d\s*(?:€|eur|euros?)${principalWords.after}`,
  ),
  otherElements: /interets?|penalites?|accessoires?|indemnite/,
  order: new RegExp(
    [
      String.raw`\b(?:${ASKS})\b[^.]{0,120}?${PAY}`,
      String.raw`\b(?:doit|doivent|devra|devront)\s+(?:[a-z']+\s+){0,3}etre\s+(?:[a-z']+\s+){0,2}${PAID}`,
      String.raw`(?<!\b(?:rien|pas|plus|aucun\s\w+|aucune\s\w+|(?:difficulte|peine|tard)s?)\s)\ba\s+(?:nous\s+|lui\s+|me\s+)?(?:payer|regler|verser|virer|acquitter|rembourser|solder)\b`,
      String.raw`(?:^|[.:;!?\n]\s*|\bdonc\s+)(?:payez|reglez|versez|virez|acquittez|remboursez)\b`,
      String.raw`\b(?:paiement|reglement|virement|versement)\s+(?:est|doit|devra|reste)\s+(?:[a-z']+\s+){0,2}(?:attendu|parvenir|intervenir|demande|exige|du\b)`,
      String.raw`\bpayables?\s+(?:par|a|au|des|sans|sous|avant|immediatement|maintenant)\b`,
    ].join('|'),
  ),
  means:
    /virement|\bvirer\b|\bvirez\b|\biban\b|\brib\b|cheque|carte\s+(?:bancaire|bleue|de\s+paiement|de\s+credit)|especes|numeraire|prelevement|lien\s+de\s+paiement|(?:paiement|payer|payez|regler|reglement|reglez)\s+en\s+ligne|mandat\s+(?:postal|cash)|qr\s?code/,
  ownCosts:
    /frais\s+(?:de\s+)?(?:recouvrement|relance|dossier|gestion|mise\s+en\s+demeure|traitement)[^.\n]{0,60}?\d[\d\s.]*(?:,\d{2})?\s*(?:€|eur\b|euros?\b)/,
  lumpSum: /indemnite\s+forfaitaire\s+(?:de|pour)?\s*(?:les\s+)?frais\s+de\s+recouvrement/g,
} as const
