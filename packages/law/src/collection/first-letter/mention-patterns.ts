/**
 * How a French letter writes each mention, on folded text (lower case, no accents).
 *
 * A place is a postal code with a town, a registered seat or a home; an amount ends by its currency.
 */
export const mentionPatterns = {
  activity:
    /recouvrement\s+(?:a\s+l'\s*)?amiable|recouvrements?\s+(?:de\s+creances?\s+)?(?:a\s+l'\s*)?amiables?/,
  place: /\b\d{2}\s?\d{3}\s+[a-z][a-z'-]+|siege\s+(?:social|est)|domicilie|demeurant/,
  creditor:
    /creancier(?:e)?\s*:|(?:pour\s+le\s+compte|au\s+nom|mandate[es]*\s+par|mandat)\s+(?:de\s+|du\s+|d'|par\s+)?[^.\n]{2,}|envers\s+[^.\n]{2,}/,
  basis:
    /\b(?:factures?|contrat|pret|loyers?|bail|devis|commande|reconnaissance\s+de\s+dette|cheque|abonnement|marche|jugement|convention|prestations?|travaux|cotisations?|echeances?)\b/,
  principal: /principal[^.\n]{0,60}?\d[\d\s.]*(?:,\d{2})?\s*(?:€|eur\b|euros?\b)/,
  otherElements: /interets?|penalites?|accessoires?|indemnite/,
  order:
    /(?:invit\w+|demand\w+|mett\w+\s+en\s+demeure|somm\w+|avoir\s+a|devez|tenus?|pri\w+|reclam\w+|merci)\b[^.]{0,120}?(?:payer|regler|acquitter|verser|paiement|reglement|versement)/,
  means:
    /virement|\biban\b|cheque|carte\s+bancaire|especes|prelevement|lien\s+de\s+paiement|paiement\s+en\s+ligne/,
  ownCosts:
    /frais\s+(?:de\s+)?(?:recouvrement|relance|dossier|gestion|mise\s+en\s+demeure|traitement)[^.\n]{0,60}?\d[\d\s.]*(?:,\d{2})?\s*(?:€|eur\b|euros?\b)/,
  lumpSum: /indemnite\s+forfaitaire\s+(?:de|pour)?\s*(?:les\s+)?frais\s+de\s+recouvrement/g,
} as const
