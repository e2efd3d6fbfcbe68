import type { RefusedWords } from '#rules/wording/wording-rule.ts'

/** Violence threatened, plainly or by hints. @see C. pén. 222-17, 222-18, 312-1 */
export const violenceThreatWords = [
  {
    says: [
      'sa(?:vons|is|it) (?:tres bien )?ou (?:vous|tu) (?:habite[a-z]*|vive[a-z]*|vis|travaille[a-z]*|trouve[a-z]*|loge[a-z]*)',
      'sa(?:vons|is|it) ou vous trouver',
      '(?:vous|tu) (?:allez|vas) (?:le |nous le |me le |amerement )?(?:regretter|payer cher|voir)',
      '(?:vous|tu) (?:le |nous le )?regretter(?:ez|as|iez|ais)',
      "ne (?:nous |m')obligez pas",
      '(?:arriver?|arrivait|arrivera) … (?:quelque chose|malheur|accident)',
      '(?:malheur|accident) … arriver?',
      'cass(?:er|erons|era) (?:la|ta|votre|les|tes|vos) (?:figure|gueule|tete|jambes|genoux|dents|bras)',
      '(?:a |pour )?(?:votre|ta) (?:tranquillite|securite|integrite|sante)',
      '(?:frapper|tabasser|tuer|crever|bruler|demolir)(?:ons|a|ai)?',
      "(?:on|nous) (?:va|allons) (?:bien )?s'occuper de (?:vous|toi)",
      '(?:faites|fais) (?:bien )?attention a (?:vous|toi|vos|tes|votre)',
      "(?:vous|t'|te) arriver",
      'bricoles',
      '(?:demolir|demolit|massacrer|cogner)',
      'ca (?:va|ira) mal',
      'mal (?:finir|tourner|se passer)',
      '(?:on|je|nous) (?:se|nous) (?:retrouver|reverra)[a-z]*',
      'tu (?:vas|verras)',
      'represailles',
      '(?:mefie|mefiez)(?: toi| vous)',
      '(?:je|on|nous) conna(?:is|it|issons) du monde',
      '(?:on|nous|je) conna(?:it|issons|is) … (?:ecole|adresse|enfants|famille|maison|habitudes)',
      'nos (?:gars|hommes|amis)',
      'gare a (?:vous|toi)',
      'payer cher',
    ],
    unless: [
      '(?:pour|a) (?:votre|ta) (?:sante|securite|integrite)(?! payez)',
      "(?:ne|n')‥payer cher",
    ],
    sentence: 'Ces mots menacent la personne ou ses proches.',
    suggestion:
      'Retirer ce passage ; proposer un contact : « Appelez-nous pour convenir d’un règlement. »',
  },
] as const satisfies readonly RefusedWords[]
