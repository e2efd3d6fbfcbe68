import type { RefusedWords } from '#rules/wording/wording-rule.ts'

/** Public exposure, done or threatened (mise au pilori). @see C. pén. 312-10 */
export const shamingWords = [
  {
    says: [
      'listes? (?:noires?|rouges?|publiques?|des mauvais payeurs|de debiteurs)',
      'mauvais(?:e)? payeu(?:rs?|se)',
      '(?:publi|diffus|affich|divulgu)(?:e|er|era|erons|ons|ee|ees|es|ation|age|ier|iee|iera|ierons) … (?:votre|vos|ton) (?:nom|identite|photos?|dettes?|dossier|adresse|situation)',
      '(?:votre|vos|ton) (?:nom|identite|photos?|dettes?|dossier|adresse|situation) … (?:publi|diffus|affich|divulgu)(?:e|er|era|erons|ons|ee|ees|es|ation|age|ier|iee|iera|ierons)',
      'affiches? … (?:hall|immeuble|porte|magasin|boites?|vitrine|rue)',
      '(?:facebook|instagram|tiktok|linkedin|twitter|snapchat|reseaux sociaux|avis google|page google)',
      '(?:votre|ta) (?:reputation|notoriete|honneur|reputation bancaire)',
      'tou(?:te?s?) (?:le|la|les|vos|votre) [a-z]+ (?:saura|sauront|apprendr[a-z]*|verra|verront)',
      '(?:sur|dans) (?:internet|le web|la presse|les journaux|le voisinage)',
      '(?:avis|commentaires?|message|annonce) publi(?:c|que|cs|ques)',
      '(?:coll|plac|laiss|affich)(?:er|era|erons|ons) … (?:porte|vitrine|boite aux lettres|hall|pare brise)',
      'risee',
      'circuler[a-z]*',
      'tout le monde (?:saura|apprendra|va savoir)',
      'rendr?e?(?:ons|ai)? public(?:s|que)?',
      'dans la presse',
      'par voie de presse',
    ],
    unless: [
      '(?:payer|regler|paiement|connecter|disponible|repondre|consulter|espace)‥sur internet',
      '(?:suivez|retrouvez|rejoignez|contactez)(?: nous)?‥(?:facebook|instagram|linkedin|tiktok|twitter|reseaux sociaux)',
      "(?:nous|je|on|personne|rien|(?:cette|ce|la|le) (?:lettre|message|courrier|presente|sms)) (?:ne |n')(?:pouvons|peux|peut|pourrons|pourra|pratiquons|procedons|procederons|sommes|suis|est|ferons|fera|contacterons|contactons|informerons|informons|parlons|parlerons|viendra|viendrons|demandons|demanderons|facturons|facturerons|reclamons|ajoutons|constitue|vaut|menacons|passera|passerons)‥(?:public|publier|nom|dettes?|dossier|reseaux sociaux|facebook)",
    ],
    sentence: 'Exposer un débiteur, ou l’en menacer, est interdit.',
    suggestion: 'Retirer ce passage. Au besoin : « Votre dossier est confidentiel. »',
  },
] as const satisfies readonly RefusedWords[]
