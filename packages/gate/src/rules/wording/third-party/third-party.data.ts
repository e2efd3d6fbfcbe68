import type { RefusedWords } from '#rules/wording/wording-rule.ts'

/** Words that tell the debt, or threaten to tell it, to somebody else. */
export const thirdPartyWords = [
  {
    says: [
      "{your} {people}(?: [a-z']+){0,2} (?:aura|auront|prendr[a-z]*) connaissance",
      "{your} {people}(?: [a-z']+){0,2} (?:paiera|paieront|payera|payeront|reglera|regleront|remboursera|rembourseront)",
      "(?:le|les|la|l'|tes|vos) ?(?:voisinage|voisins?|entourage|famille|collegues)(?: [a-z']+){0,2} (?:saur|verr|apprendr|demand|parler|jaser|remarqu|avert|preven)[a-z]*",
      "{your} {people}(?: [a-z']+){0,3} (?:ser(?:a|ont)|va|vont|doi(?:t|vent)|devr[a-z]+|pourr[a-z]+|peu(?:t|vent)|recevr[a-z]+|apprendr[a-z]+|saur[a-z]+|decouvrir[a-z]*)(?: [a-z']+){0,5} (?:{tell}|mise?s? au courant|tenue?s? (?:informes?|au courant)|saisie?s?|destinataires?|lettre|courrier|copie|appel|regler|payer|rembourser)(?!ez)[a-z]*",
      "{your} {people}(?: [a-z']+){0,2} (?:appren(?:dra|dront)|saur(?:a|ont)|decouvrir(?:a|ont)|recevr(?:a|ont))",
      "(?:{tell})(?!ez)[a-z]*(?: [a-z']+){0,6} (?:a |au |aux |de |par |chez |avec |aupres de )?{your} (?:[a-z]+ (?:de |d')?)?{people}",
      "(?:{tell})(?!ez)[a-z]*(?: [a-z']+){0,3} (?:a |au |aux |chez )(?:la |le |les |l')(?:direction|drh|mairie|ecole|patron|service du personnel|service paie|employeur|comite|syndic|concierge|gardien|ressources humaines|banque)",
      "(?:la |le |les |l')(?:direction|drh|mairie|ecole|patron|service du personnel|employeur|syndic|concierge|gardien)(?: [a-z']+){0,8} (?:recevr|sera|seront|apprendr|saur)[a-z]*(?: [a-z']+){0,4} (?:{tell}|lettre|courrier|copie|tenu|mis|dette|au courant)[a-z]*",
      '(?:service|direction|dirigeants?|responsable) (?:du personnel|paie|des paies|rh)',
      "(?:pass|viendr|venir|appel|telephon|joindr|rend)[a-z]*(?: [a-z']+){0,4} (?:a|au|sur|chez) (?:votre|ton|vos) (?:lieu de )?(?:travail|boulot|bureau|patron|employeur|boite|voisins?|chantier|atelier)",
      "(?:appel|telephon|ecri|contact)[a-z]*(?: [a-z']+){0,2} {your} boite(?! (?:aux|mail|postale|vocale|e mail))",
      '(?:carte postale|enveloppe ouverte|pli ouvert|a decouvert)',
      'devant (?:tout le monde|{your} {people}|les autres)',
      "{your} (?:parents|famille|enfants|conjointe?|mari|femme|proches)(?: [a-z']+){0,2} (?:devr|paier|regler|rembours|devront|paieront)[a-z]*",
      '{your} {people}[^.;!?]{0,50} au courant',
      "(?:mettr|mis|met)[a-z]*(?: [a-z']+){0,3} {your} {people}(?: [a-z']+){0,3} (?:au courant|au parfum|dans la confidence)",
      'enquet[a-z]* (?:de voisinage|aupres d[eu]s?|chez) [a-z]+',
      '(?:votre|vos|ton|tes|ta|leur|leurs) {people} … (?:{tell}(?!ez)[a-z]*|saur(?:a|ont)|mise?s? au courant|recevr(?:a|ont)|destinataires?)',
      "(?:nous|on|je|j'|allons|va|vais|pouvons|pourrons|faudra|devrons)(?: vous)?(?: en| le| la)?‥{tell}(?!ez)[a-z]*‥(?:a |aupres de )?(?:votre|vos|ton|tes|ta) {people}",
      '(?:courriers?|lettres?|messages?|copies?|appels?) … (?:(?:part|partir|envoy|adress|transm|remis)[a-z]*|sera|seront) … (?:a |au |aux |chez |aupres de )(?:votre |vos |service des |ton )?(?:{people}|ressources humaines)',
      'ressources humaines',
      '(?:sur|a) votre (?:lieu de )?travail',
      '(?:laiss|remis|remett|depos|donn)[a-z]* … (?:a|chez|aupres de) (?:votre|vos|ton|tes|ta) {people}',
      '(?:mettre|mettrons|mettra|mettrai|met) … (?:votre|vos|ton|tes|ta) {people} … au courant',
      "(?:votre|vos|ton|tes|ta) {people} … (?:au courant|saura|sauront|l'apprendr[a-z]*)",
      "(?:j'|nous |on )(?:ecrirai|ecrirons|ecrira|ecris|ecrivons|parlerai|parlerons|telephonerai|telephonerons|appellerai|appellerons) … (?:votre|vos|ton|tes|ta) {people}",
    ],
    unless: [
      '(?:preferez|souhaitez|voulez) vous[^.;!?\\n]*',
      '(?:transmettez|parlez|dites|demandez|donnez|confiez|montrez)[^.;!?\\n]*',
      "si {your} {people} (?:vous )?(?:gere|regle|paie|prend|prennent|s'occupe|souhaite|veut|peut|est charge)[^.;!?\\n]*",
      "{your} {people}(?: [a-z']+){0,3} (?:nous (?:a|ont)|m'(?:a|ont)|a deja|a regle|a paye|ont regle|a signe|ont signe|avait|avaient|avez)[^.;!?\\n]*",
      '(?:faire aider|faire accompagner|faire assister|faites vous)[^.;!?\\n]*',
      "votre (?:directeur|direction|responsable|chef) (?:de |du |d')(?:clientele|compte|projet|agence|chantier|travaux|caisse)[^.;!?\\n]*",
      "(?:ne |n')(?:contact|inform|parl|prev|previ|averti|ecri)[a-z]+‥(?:votre|vos|personne)[^.;!?\\n]*",
      "(?:ne |n')[a-z]+ (?:ni|pas|jamais|personne)‥{people}[^.;!?\\n]*",
      "(?:vous pouvez|vous pourriez|n'hesitez pas a|parlez|demandez)[^.;!?\\n]*",
      'votre banque‥(?:inform|avert|signal)[a-z]*',
      "(?:votre|vos) {people} (?:nous|m'|vous) ?(?:a|ont)[^.;!?\\n]*",
    ],
    sentence:
      'La dette est confidentielle : aucun tiers ne peut en être informé, ni la menace en être faite.',
    suggestion: '« Votre dossier est confidentiel : nous n’en parlons qu’avec vous. »',
  },
] as const satisfies readonly RefusedWords[]

/** Words that reveal a debt to whoever reads them. */
export const debtWords = [
  'dettes?',
  '(?:doit|dois|devez)',
  'creances?',
  'impayee?s?',
  'factures?',
  'recouvrement',
  '[0-9]+(?:,[0-9]{2})? ?(?:€|euros?)',
] as const
