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
  ['principal', /^\s(?:de|en)\sprincipal/],
  ['interest', /^\s(?:d'|au titre des\s)(?:interets|penalites)/],
  ['paid', /^\s(?:ont ete |a ete |deja )?(?:recu|verse|paye|regle|encaisse|percu|deduit)e?s?\b/],
  ['indemnity', /^\s(?:d'|au titre de l')indemnites?/],
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

/** A sentence that spreads a payment over several. */
export const planWords =
  /\b(?:versements?|mensualites?|echeances?|virements?|paiements?|reglements?|fois|mois|echeanciers?|etal\w+|echelonn\w+|puis)\b/

/** A sum that is added, whatever it divides. */
export const notAPlan =
  /\b(?<!(?:sans|aucuns?|ni|de) )(?:frais|penalit\w+|major\w+|supplement\w*|surcout|astreinte|en plus)\b/

/** How a small number is written. */
export const countWords: Readonly<Record<number, string>> = {
  2: 'deux',
  3: 'trois',
  4: 'quatre',
  5: 'cinq',
  6: 'six',
  7: 'sept',
  8: 'huit',
  9: 'neuf',
  10: 'dix',
  11: 'onze',
  12: 'douze',
  13: 'treize',
  14: 'quatorze',
  15: 'quinze',
  16: 'seize',
  18: 'dix-huit',
  20: 'vingt',
  24: 'vingt-quatre',
  30: 'trente',
  36: 'trente-six',
}

/** Before a payment that was received: « reconnais avoir reçu de Bruno la somme de ». */
export const paidBefore =
  /\b(?:(?:avons|ai|avoir|a|ont) (?:bien |deja |aussi )*recu|bien recu|quittance|recu (?:de|pour)|encaisse|percu)\b[^.;!?\n€]*$/

/** After a payment that was received: « est intégralement payée ». */
export const paidAfter =
  /^[^.;!?\n€]{0,60} (?:est|a ete|sont|ont ete) (?:bien |donc |deja |integralement |entierement |totalement )*(?:payee?s?|reglee?s?|soldee?s?|acquittee?s?|encaissee?s?|recue?s?|parvenue?s?)\b/
