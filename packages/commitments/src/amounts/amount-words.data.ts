import type { Fragments } from '#reading/phrase.ts'

const NUMBER_WORD =
  '(?:un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|trente|quarante|cinquante|soixante|septante|huitante|nonante|cents?|mille)'

export const AMOUNT_FRAGMENTS: Fragments = {
  NUMBER: '(?:\\d{1,3}(?: \\d{3})+(?:[.,]\\d{1,2})?|\\d+(?:[.,]\\d+)*)',
  CURRENCY: '(?:€|euros?|eur|balles|boules|e|eu)',
  COUNT: '(?:[2-9]|1\\d|2[0-4]|deux|trois|quatre|cinq|six|dix|douze)',
  PAYMENT:
    '(?:virements?|versements?|cheques?|mensualites?|paiements?|echeances?|reglements?|billets?)',
  NUMBER_WORDS: `${NUMBER_WORD}(?:(?: et)? ${NUMBER_WORD})*`,
}

/** Stretches that hold digits and are no amount: their numbers are never looked at. */
export const NOT_AMOUNTS: readonly string[] = [
  '(?:\\+ 33|0[1-9])(?: ?[ .-]?\\d{1,2}){4,5}',
  '0[1-9](?:[.-]?\\d{2}){4}',
  '[a-z]{2} ?\\d{2}(?: [a-z0-9]{4}){3,8}(?: [a-z0-9]{1,4})?',
  '(?:facture|devis|commande|dossier|ref|reference|contrat|cheque)(?: n(?: °)?| no| numero| num)? [a-z]*\\d[\\d/-]*(?! ?(?:€|euros?|eur|balles|ttc|ht))',
  '(?:date|datant|nee?|construite?) (?:de|en) (?:19|20)\\d\\d(?! ?(?:€|euros?|eur|balles))',
  "(?:(?:on|nous|ils|elles) (?:est|etait|etions|etaient|sommes)|y (?:a|avait)) (?!plus que)(?:[a-z']+ ){0,3}\\d+(?! ?(?:€|euros?|eur|balles|e|k))",
  '(?:n|no|numero|num|article|art|page|appartement|apt) \\d[\\d/-]*',
  '\\d{1,2} h(?: \\d{2})?',
  '\\d{1,2}:\\d{2}',
  '(?:en|annee|depuis|ete) (?:19|20)\\d\\d(?! ?(?:€|euros?|eur|balles|e |que))',
  '\\d+ (?:fois|jours?|j|semaines?|mois|ans?|personnes?|km|kg|m2|%|pour cent|heures?|minutes?|min)',
]

const GOVERNING =
  "(?:(?:regl|rembours|accept|propos|vir|vers|sold|regularis|acquitt|restitu|pay|donn|fil|apport|depos|pass|lach|post|envoy|prelev|avanc|pret|demand|reclam|factur|compt|laiss)(?:e|es|ons|ez|ai|erai|erons|er|ee?s?)|paie|paierai|faire|fais|ferai|envoi|envoie|enverrai|rends?|rendrai|rendrait|rendre|rendu|mets|mettre|remets|dois|devons|doit|doivent|devoir|devais|devras|dit|(?:convenu|prevu|accord|fixe|parle)(?: (?:a|de|sur|pour))?|reste|manque|eu|recu|touche|somme de|un de|une de|l' autre de|(?:ai|n' ai) que|(?:virement|cheque|acompte|versement|reglement|dette|ardoise|facture|montant|total|solde|caution|garantie|devis|paiement|mensualite|retrait|billet)s?(?: (?:de|a))?|les|tes|vos|ces|mes|leurs|encore|deja|max|maximum|maxi|depasser|plus que|avec|ni|contre|pas|soit|offre|genre|etait(?: a)?|mis|arrondi a|calcule a|negocie a|prends|prenez|disons|mettons|tiens|moins|plus|auras|aurez|recevras|recevrez|commence par|commencerai par|(?:ok|d' accord) pour|ca fait|ca faisait|reliquat de|somme|pris|emprunte|emprunter|rendre|remettre|proposition (?:a|de)|(?:forfait|prix|tarif|budget|cout|facture)s? (?:a|de))"

/** Words before a bare number that make it money; small words may stand between. */
export const GOVERNS_BEFORE = new RegExp(
  ` ${GOVERNING}(?: (?:moi|nous|toi|vous|donc|alors|encore|bien|deja|juste|seulement|les|que|plus que|un peu plus de|un peu moins de|environ|au moins|jusqu' a|plus de))* $`,
)

/** Words that may follow a bare number of money; a noun after it makes it a count. */
export const FOLLOWS_BARE =
  "(?:[^a-z\\d%]|$|et|mais|que|le|la|l'|les|au|avant|apres|demain|hier|d'|en|dans|fin|debut|mi|sous|pour|stp|arretez?|d' accord|c'|sur|par|je|j'|tu|il|on|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|ce|cette|tout|deja|pas|plus|promis|mec|max|maxi|chaque|comme|vers|jusqu'|maintenant|moins|car|contre|cette|aujourd'|puis|si|quand|des|est|a|aussi|donc|bien|@+|qui|direct|donc|euro|cash|ttc|ht|chez|arrivent?|arriver(?:a|ont)|restants?|autres?|ni|ou|alors|alors qu'|ca|tout|rond|pile|lol|mdr|vire|vires|promi|restent|sont|seront|sera|part|partent|partiront|n'|ne|j'|nous|vous|soient|de(?= dette)|tes|ton|ta|te|tu|avec|entre|vite|bientot|rapidement|prochainement|sans|genre|environ|plutot|dessus|du mois|pile|comme|en plus|d'|a rendre|a|au|restera|reste|qu'|qu|que|lui|leur|svp|merci|en|bien sur|et|dsl|desole|mon|ma|mes|voila|bref|encore|dont|balle|boules|ici|la|hein|quoi|janvier|fevrier|mars|avril|juin|juillet|aout|septembre|octobre|novembre|decembre|avant|premier|partie?s?|envoyee?s?|virees?|envers|recu|recus|payee?s?|reglee?s?|versee?s?|rendus?|soldee?s?|mensuels?|arrivera|arriveront|maximum|environ|seulement|uniquement|tranquille|facile|ok|oui|non|restant|dus?|dues?|promis|prevus?|convenus?|immediatement|integralement|depuis|de(?! (?:plus|moins|trop|rien))|me|te|se|semble|parait|dois|doit|ont|vont|va|[\"»”])"
