import { NUMBER } from '#reading/amounts.ts'

const INSTALMENT =
  '(?:versements?|mensualites?|echeances?|virements?|paiements?|reglements?|cheques?|prelevements?|tranches?|parts?|fois|mois|trimestres?|annuites?)'

/** A sentence that spreads a payment over several. */
export const planWords = new RegExp(
  String.raw`\b(?:${INSTALMENT}|echeanciers?|etal[a-z]+|echelonn[a-z]+|puis|en (?:deux|trois|quatre))\b|\bx\s?\d|[0-9] ?[x×]|${NUMBER}\s(?:factures?|loyers?|indemnites?)`,
)

/** A sum that is added, whatever it divides. */
export const notAPlan =
  /\b(?<!(?:sans|aucuns?|ni|de|pas de) )(?:frais|major[a-z]+|supplement[a-z]*|surcout|astreinte|en plus)\b/

/** How many times a sum comes, right before it: « cinq versements de », « puis deux de », « 3 x ». */
export const countBefore = new RegExp(
  String.raw`(?<![\d,./-])\b(${NUMBER})\s*(?:(?:(?:autres|suivantes?|premiers?|premieres?)\s)?(?:${INSTALMENT}|factures?|loyers?|indemnites?)\s(?:[a-z-]+\s){0,2}?(?:de|d'|a)\s?(?:chacune?\s)?|(?:autres\s|suivantes?\s)?de\s|fois\s|[x×]\s?)$`,
)

/** One of the payments of a plan, right before its sum. */
export const instalmentBefore =
  /\b(?:votre|vos|ton|prochaine?|premiere?|une?|la|le) (?:[a-z]+ )?(?:versement|mensualite|echeance|prelevement) de $/

/** How many times a payment comes, anywhere in its sentence: « pendant dix mois », « en trois fois ». */
export const countInSentence = new RegExp(
  String.raw`(?<![\d,./-])\b(${NUMBER})\s(?:[a-z]+\s)?${INSTALMENT}\b`,
  'g',
)

export const monthNames =
  /\b(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|janv|fevr|juil|sept|oct|nov|dec)\b/g

/** Payments told one after the other. */
export const enumerating =
  /\b(?:puis|ensuite|l'autre|derni(?:er|ere)|et une?|second[e]?|deuxieme)\b/

/** The last payment settles the rest, whose sum is not told. */
export const remainder =
  /\b(?:et|puis) (?:le|la|du|un) (?:solde|reste|reliquat|surplus|restant)\b|\bderni(?:er|ere)s?\b[^.;!?\d]{0,40}\b(?:ajuste[es]*|solde|reste|reliquat|surplus|difference|arrondi[es]*)\b|\b(?:ajuste|arrondi)[es]* (?:sur|a) (?:la|le) derni/g

/** Payments that were made. */
export const past =
  /\b(?:deja|recu[es]*|ave[zs]|as|verses|payes|regles|effectue[es]*|encaisse[es]*)\b/

/** A beginning, or what the debtor can manage: the rest is left open. */
export const partial =
  /\b(?:pour commencer|d'abord|au moins|minimum|premiers? temps|en partie|partiel[a-z]*|deja|recu[es]*|manque[a-z]*|retard)\b/

/** No plan has more instalments than this. */
export const mostInstalments = 60
