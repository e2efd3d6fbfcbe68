import type { Phrases } from '#reading/phrases.ts'

/** What a written amount stands for, by the words around it. */
export type SumLabel = 'total' | 'principal' | 'interest' | 'indemnity' | 'paid' | 'other'

/** Words that say what the next amount is; the last one before the amount decides. */
export const labelWords: Readonly<Record<SumLabel, string>> = {
  principal: 'principal',
  interest: 'interets?|penalites? de retard',
  indemnity: 'indemnites?',
  paid: 'paye|payes|acomptes?|verse|verses|versement|recue?s?|moins|encaisse|(?:votre|vos|ton|tes) (?:paiements?|reglements?|virements?|versements?)|merci pour (?:vos|votre|les|tes)',
  total:
    'total|totale|solde|restes?|restent|restant|reliquat|dues?|dus|devez|devoir|dois|doit|regler|reglez|reglerez|payer|payez|virer|virez|verser|versez|acquitter|acquittez|manque|manquent|dettes?|creances?|eleve|redevables?|ajoutez|debiteur|debit|ardoise|attend(?:s|ons)|solder|soldez|regulariser|regularisez|honorer|apurer|apurez|arrondir|etablit|se monte|atteint|demand(?:e|ons)|sommes?|montants?|reclam[a-z]+|rembours[a-z]+|rendre|(?:le|du|au|un) (?:paiement|reglement|versement) d[eu]|porte sur|demeurent?',
  other:
    'factures?|mensualites?|echeances?|capital|prete|soit|dont|frais|prix|devis|commande|plafond|seuil',
}

/** After an amount without a label before it: « 1 500,00 € restent à régler ». */
export const totalAfter =
  /^[^.;!?\n]{0,25}\b(?:restent?|demeurent?|sont (?:dus?|impayes?|encore)|a (?:regler|payer)|impayes?|en attente|restants?|(?:qui )?(?:trainent|manquent|dorment))\b/

/** After an amount without a label before it: « 62,89 € d’intérêts ». */
export const componentAfter: readonly (readonly [SumLabel, RegExp])[] = [
  ['principal', /^ (?:de|en|au titre du)\sprincipal/],
  ['interest', /^ (?:d'|de\s|en\s|au titre d(?:es|e l')\s?)(?:interets?|penalites?)/],
  [
    'paid',
    /^ (?:ont ete |a ete |deja )?(?:recu|verse|paye|regle|encaisse|percu|deduit)e?s?\b(?! ?:)/,
  ],
  ['indemnity', /^ (?:d'|en\s|au titre d(?:es\s|e l'))indemnites?/],
]

/** How far before an amount its label may stand. */
export const LABEL_REACH = 90

/** Words that announce an increase by a rate, which the statement must then count. */
export const rateWords = {
  deniable: true,
  says: [
    "(?:interets?|penalites?|majoration|agios?|taux de retard|taux de penalite)(?: [a-z':]+){0,4} {percent}",
    "(?:majore|augmente|alourdi|gonfle|grossi|ajout|grimpe)[a-z]*(?: [a-z']+){0,2} {percent}",
    "{percent} (?:par|chaque) (?:mois|jour|semaine|relance)(?: [a-z']+){0,2}",
  ],
  unless: [
    '(?:remise|rabais|tva|acompte|ristourne|escompte)[^.;!?\\n]{0,30} {percent}[^.;!?\\n]*',
    '{percent}(?: [a-z]+)? (?:pour|de|au titre d[eu]s?)(?: [a-z]+)? (?:recouvrement|contentieux|frais|relances?|dossier|gestion)',
    "taux (?:annuel|legal|contractuel|de l'interet legal)[^.;!?\\n]{0,30} {percent}[^.;!?\\n]*",
    '(?:plafond|au plus|usure)[^.;!?\\n]{0,40} {percent}',
  ],
} as const satisfies Phrases

/** Right before a sum: nothing between the word of debt and the figure. */
export const totalRightBefore =
  /\b(?:total|totale|restes?|restent|solde|somme due|devez|dois|doit|redevables? de|reliquat|net a payer|(?:dus?|dues?)\s?:|a (?:payer|regler|virer|rembourser))(?: (?:est|etait|de|d'|a|encore|donc|toujours|ce jour|a ce jour|nous|me|dus?|dues?|du|payer|regler|restant|actuel|s'eleve|s'etablit|devoir|impaye|la somme|un total)){0,4}\s?[:=]?\s?$/

/** Right after a sum: « 1 400,00 € restent à régler », not « 298,00 € à verser le 5 ». */
export const totalRightAfter =
  /^ (?:(?:restent?|demeurent?) (?:encore |toujours |donc )?(?:dus?|dues?|impayes?|a (?:payer|regler|virer))|sont (?:encore |toujours )?(?:dus?|impayes?)|a (?:nous |me )?(?:payer|regler)(?! (?:le|les|chaque|par|tous|en|au|chacune?)\b))/

/** What was owed at first: « total de la facture », « sur un total de ». */
export const totalAtFirst = /\b(?:total|totale|montant|somme|prix)\b[^.;!?\n€]{0,40}$/

/** Before a payment that was received: « reconnais avoir reçu de Bruno la somme de ». */
export const paidBefore =
  /\b(?:(?:avons|ai|avoir|a|ont) (?:bien |deja |aussi )*recu|bien recu|quittance|recu (?:de|pour)|encaisse|percu)\b(?:(?!\b(?:restes?|restent|solde|total|devez|dois)\b)[^.;!?\n])*$/

/** After a payment that was received: « est intégralement payée ». */
export const paidAfter =
  /^[^.;!?\n€]{0,60} (?:est|a ete|sont|ont ete) (?:bien |donc |deja |integralement |entierement |totalement )*(?:payee?s?|reglee?s?|soldee?s?|acquittee?s?|encaissee?s?|recue?s?|parvenue?s?)\b/

/** How far from a sum the words that say it was paid may stand. */
export const TOLD_REACH = 40

/** Words of what was paid and is taken off. */
export const takenOff =
  /\b(?:deja|dedui[a-z]*|deduction|acomptes?|moins|recue?s?|versee?s?|payee?s?)\b/

/** Words of a payment that is still to come. */
export const toCome =
  /\b(?:prevue?s?|prochaine?s?|a venir|par mois|chaque mois|sera|seront|promis)\b/
