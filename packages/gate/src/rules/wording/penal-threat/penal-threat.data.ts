import type { RefusedWords } from '#rules/wording/wording-rule.ts'

/** Criminal consequences announced to obtain payment (menace pénale). @see C. pén. 312-10 */
export const penalThreatWords = [
  {
    says: [
      '(?:depos[a-z]+|port(?:er|ons|erons|era|ai|erai)|depot de)(?: une| de| de)? plainte',
      'plainte (?:contre|penale|au|a la|aupres|pour|sera|est|va|simple|avec)',
      'prison',
      "(?:d')?emprisonnements?",
      'incarcer[a-z]+',
      'garde a vue',
      'gendarm[a-z]+',
      'commissariats?',
      'police(?: nationale| municipale| judiciaire)?',
      'procureurs?(?: de la republique)?',
      'correctionnel(?:le|s|les)?',
      'casiers? judiciaires?',
      '(?:poursuites?|plaintes?|sanctions?|loi|voie|responsabilite|infractions?|suites?|consequences?|condamnations?|tribunal|juge|plan|action|terrain|droit) penal(?:e|es|ement)?',
      'penalement',
      '(?:un|de|du|le|ce|constitue un|puni[a-z]*) delit',
      'delits?',
      'infractions?',
      "(?:pour|d'|une|l'|de|en) ?(?:escroquerie|filouterie|abus de confiance|grivelerie)",
      "organisation (?:frauduleuse )?d'insolvabilite",
      'amendes?',
    ],
    unless: [
      "police d'assurances?(?: n°)?",
      'police n°?',
      'polices? (?:de caractere|multirisque)',
      'amendes? et (?:cie|compagnie|fils)',
      '(?:declar[a-z]+|declaration|inscrit[a-z]*) … procureur(?: de la republique)?',
      "(?:n'est|ne constitue|ce n'est) (?:pas|en rien|nullement)‥(?:infraction|delit|crime)",
      'vous pouvez‥plainte[^.;!?\\n]*',
      'votre plainte[^.;!?\\n]*',
      "(?:nous|je|on|personne|rien|(?:cette|ce|la|le) (?:lettre|message|courrier|presente|sms)) (?:ne |n')(?:pouvons|peux|peut|pourrons|pourra|pratiquons|procedons|procederons|sommes|suis|est|ferons|fera|contacterons|contactons|informerons|informons|parlons|parlerons|viendra|viendrons|demandons|demanderons|facturons|facturerons|reclamons|ajoutons|constitue|vaut|menacons|passera|passerons)‥(?:plainte|amende|prison|police|penal(?:e|es)?)",
      '(?:aucune|sans|ni) (?:plainte|amende|sanction|poursuite|consequence|suite)(?: penale)?',
    ],
    sentence:
      'Une dette impayée n’est pas une infraction : menacer de suites pénales pour obtenir un paiement est interdit.',
    suggestion:
      'Retirer la menace. Au besoin : « À défaut, le créancier pourra demander au juge d’ordonner le paiement. »',
  },
] as const satisfies readonly RefusedWords[]
