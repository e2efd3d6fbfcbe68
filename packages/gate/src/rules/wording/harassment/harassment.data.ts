import type { RefusedWords } from '#rules/wording/wording-rule.ts'

/** Repeated contact announced as pressure (harcèlement). @see C. pén. 222-16, 222-33-2-2 */
export const harassmentWords = [
  {
    deniable: false,
    says: [
      "(?:n'arretera|ne cessera|ne s'arretera)(?: plus| pas| jamais)?(?: de)? sonner",
      "(?:lach|lacher)[a-z]*(?: [a-z']+)? (?:plus|pas|rien|jamais)",
      "(?:vous |te |t')laiss(?:er|erons|erai|era|ons) (?:pas|plus|jamais|aucun|aucune)(?! (?:de |d')?(?:messages?|courriers?|copies?|traces?|documents?)(?![a-z]))",
      "(?:ne |n')laiss(?:er|erons|erai|era|ons) (?:pas|plus|jamais) (?:tomber|passer|faire|filer|courir)",
      "(?:plus|pas|jamais|aucun|aucune|ni)(?: [a-z']+){0,3} (?:repit|paix|tranquillite|treve|calme|relache|une minute)(?: [a-z]+)?",
      "cessera(?:i|it|ons)?(?: [a-z']+){0,3} (?:sonner|appeler|relancer)",
      "(?:sans|non) (?:cesse|relache|arret|repit|treve) (?:jusqu'a|tant que|avant)[a-z' ]*",
      "(?:ne |n')(?:vous |te )?(?:lacher|lachons|laisser)(?:ons|ont|ai|a)?‥(?:pas|jamais|tranquille)(?! (?:de |d')(?:messages?|courriers?|copies?|traces?|documents?)(?![a-z]))",
      'pas de repit',
      '(?:minute|instant|moment) de (?:paix|repit|tranquillite)',
      '(?:pas|plus|jamais)‥(?:en paix|tranquilles?)',
    ],
    unless: [
      'ne (?:vous|te) (?:lach|laisse)[a-z]+ pas (?:seule?s?|sans)[^.;!?\\n]*',
      '(?:minute|instant|moment) de [a-z]+ pour[^.;!?\\n]*',
    ],
    sentence: 'Annoncer ou pratiquer des sollicitations répétées est du harcèlement.',
    suggestion: '« Sans nouvelles de vous, nous vous écrirons de nouveau. »',
  },
  {
    says: [
      '[0-9]{2,} (?:appels|sms|messages|mails|relances|coups de fil)(?! gratuits)',
      "(?:arret|cess|finir|stopp|prendr)[a-z]*(?: [a-z']+){0,3} (?:que|qu'|quand|lorsque) ?(?:[a-z']+ ){0,4}(?:pai|pay|regl|vers|vir|rembours)[a-z]*",
      "autant (?:de fois )?(?:que (?:necessaire|possible)|qu'il (?:faudra|le faudra|faut))",
      'meme (?:le|les|la) (?:dimanches?|nuits?|jours? feries?|week ends?)',
      "(?:appel|appell|rappel|relanc|telephon|contact|sonn|sonner|ecri|ecriv|harcel|sms|messages?|mails?|courriels?|bombard|inond|insist|pass|viendr|venir|parvien|parviendr|recevr|voir|compos)[a-z]*(?:[ -][a-z']+){0,7}[ ,-]+{often}",
      "{often}(?:[ ,-]+[a-z']+){0,5}[ ,-]+(?:appel|appell|rappel|relanc|telephon|contact|sonn|ecri|ecriv|harcel|messag|sms|mail|insist)[a-z]*",
      "(?:pourrir|empoisonner|gacher|pourrira|empoisonnerons)(?: [a-z']+)? (?:la |votre |ta )?(?:vie|existence|journees)",
      "(?:camp|plant|attendr|post|poireaut)[a-z]*(?: [a-z']+){0,2} (?:devant|en bas de) (?:chez (?:vous|toi)|votre porte|votre maison|ta porte|votre immeuble)",
      "(?:boite mail|messagerie|telephone|repondeur)(?: [a-z']+){0,2} (?:explos|satur|sonner|chauff)[a-z]*",
      "(?:bombard|inond|mitraill|assomm|submerg)[a-z]*(?: [a-z']+){0,3} (?:d'appels|de (?:sms|messages|mails|relances|courriers|lettres)|d'e mails)",
      "autant de fois (?:que|qu'il)",
      '(?:appel|appell|relanc|harcel|contact|message|sms|telephon)[a-z]* … {often}',
      '{often} … (?:appel|appell|relanc|harcel|contact|messag|sms|telephon)[a-z]*',
      'harcel[a-z]+',
      '(?:[0-9]+|deux|trois|quatre|cinq|six|dix) (?:appels?|sms|messages?|relances?) par (?:jour|heure)',
      "jusqu'a ce que vous (?:craqu|ced)[a-z]*",
      'nous (?:reviendrons|insisterons) sans',
    ],
    unless: [
      '(?:standard|accueil|service|ligne|numero|espace|urgences?|astreinte|site|equipe)[^.;!?\\n]{0,30} (?:ouverte?s?|disponible|joignable|accessible|repond|fonctionne)[^.;!?\\n]*',
      '(?:vous pouvez|vous pourrez|appelez|contactez|joignables?|repond[a-z]*)[^.;!?\\n]*',
      'sans (?:vous )?harcel[a-z]+',
    ],
    sentence: 'Annoncer ou pratiquer des sollicitations répétées est du harcèlement.',
    suggestion: '« Sans nouvelles de vous, nous vous écrirons de nouveau. »',
  },
] as const satisfies readonly RefusedWords[]
