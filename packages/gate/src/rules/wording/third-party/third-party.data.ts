import type { RefusedWords } from '#rules/wording/wording-rule.ts'

/** Words that tell the debt, or threaten to tell it, to somebody else. */
export const thirdPartyWords = [
  {
    says: [
      '(?:votre|vos|ton|tes|ta|leur|leurs) (?:employeurs?|patrons?|parents?|mere|pere|famille|proches|voisine?s?|voisinage|collegues?|conjointe?|epoux|epouse|mari|femme|compagnon|compagne|enfants?|fils|fille|amis?|clients?|fournisseurs?|banque|banquier|proprietaire|bailleur|gardien|concierge|ecole|mairie|entourage|associes?|partenaires?|assureur|directeur|directrice|hierarchie|responsable) … (?:(?:rapproch|demand|telephon|sollicit|questionn|inform|preven|previen|avert|contact|interrog|appren|appre|alert|avis|parl|notifi|signal|ecri|appel|appell|dire|diron|reveler|revel|transm|interpel)(?!ez)[a-z]*|saur(?:a|ont)|mise?s? au courant|recevr(?:a|ont)|destinataires?)',
      "(?:nous|on|je|j'|allons|va|vais|pouvons|pourrons|faudra|devrons)(?: vous)?(?: en| le| la)?‥(?:rapproch|demand|telephon|sollicit|questionn|inform|preven|previen|avert|contact|interrog|appren|appre|alert|avis|parl|notifi|signal|ecri|appel|appell|dire|diron|reveler|revel|transm|interpel)(?!ez)[a-z]*‥(?:a |aupres de )?(?:votre|vos|ton|tes|ta) (?:employeurs?|patrons?|parents?|mere|pere|famille|proches|voisine?s?|voisinage|collegues?|conjointe?|epoux|epouse|mari|femme|compagnon|compagne|enfants?|fils|fille|amis?|clients?|fournisseurs?|banque|banquier|proprietaire|bailleur|gardien|concierge|ecole|mairie|entourage|associes?|partenaires?|assureur|directeur|directrice|hierarchie|responsable)",
      '(?:courriers?|lettres?|messages?|copies?|appels?) … (?:(?:part|partir|envoy|adress|transm|remis)[a-z]*|sera|seront) … (?:a |au |aux |chez |aupres de )(?:votre |vos |service des |ton )?(?:(?:employeurs?|patrons?|parents?|mere|pere|famille|proches|voisine?s?|voisinage|collegues?|conjointe?|epoux|epouse|mari|femme|compagnon|compagne|enfants?|fils|fille|amis?|clients?|fournisseurs?|banque|banquier|proprietaire|bailleur|gardien|concierge|ecole|mairie|entourage|associes?|partenaires?|assureur|directeur|directrice|hierarchie|responsable)|ressources humaines)',
      'ressources humaines',
      '(?:sur|a) votre (?:lieu de )?travail',
      '(?:laiss|remis|remett|depos|donn)[a-z]* … (?:a|chez|aupres de) (?:votre|vos|ton|tes|ta) (?:employeurs?|patrons?|parents?|mere|pere|famille|proches|voisine?s?|voisinage|collegues?|conjointe?|epoux|epouse|mari|femme|compagnon|compagne|enfants?|fils|fille|amis?|clients?|fournisseurs?|banque|banquier|proprietaire|bailleur|gardien|concierge|ecole|mairie|entourage|associes?|partenaires?|assureur|directeur|directrice|hierarchie|responsable)',
      '(?:mettre|mettrons|mettra|mettrai|met) … (?:votre|vos|ton|tes|ta) (?:employeurs?|patrons?|parents?|mere|pere|famille|proches|voisine?s?|voisinage|collegues?|conjointe?|epoux|epouse|mari|femme|compagnon|compagne|enfants?|fils|fille|amis?|clients?|fournisseurs?|banque|banquier|proprietaire|bailleur|gardien|concierge|ecole|mairie|entourage|associes?|partenaires?|assureur|directeur|directrice|hierarchie|responsable) … au courant',
      "(?:votre|vos|ton|tes|ta) (?:employeurs?|patrons?|parents?|mere|pere|famille|proches|voisine?s?|voisinage|collegues?|conjointe?|epoux|epouse|mari|femme|compagnon|compagne|enfants?|fils|fille|amis?|clients?|fournisseurs?|banque|banquier|proprietaire|bailleur|gardien|concierge|ecole|mairie|entourage|associes?|partenaires?|assureur|directeur|directrice|hierarchie|responsable) … (?:au courant|saura|sauront|l'apprendr[a-z]*)",
      "(?:j'|nous |on )(?:ecrirai|ecrirons|ecrira|ecris|ecrivons|parlerai|parlerons|telephonerai|telephonerons|appellerai|appellerons) … (?:votre|vos|ton|tes|ta) (?:employeurs?|patrons?|parents?|mere|pere|famille|proches|voisine?s?|voisinage|collegues?|conjointe?|epoux|epouse|mari|femme|compagnon|compagne|enfants?|fils|fille|amis?|clients?|fournisseurs?|banque|banquier|proprietaire|bailleur|gardien|concierge|ecole|mairie|entourage|associes?|partenaires?|assureur|directeur|directrice|hierarchie|responsable)",
    ],
    unless: [
      "(?:ne |n')(?:contact|inform|parl|prev|previ|averti|ecri)[a-z]+‥(?:votre|vos|personne)[^.;!?\\n]*",
      "(?:ne |n')[a-z]+ (?:ni|pas|jamais|personne)‥(?:employeurs?|patrons?|parents?|mere|pere|famille|proches|voisine?s?|voisinage|collegues?|conjointe?|epoux|epouse|mari|femme|compagnon|compagne|enfants?|fils|fille|amis?|clients?|fournisseurs?|banque|banquier|proprietaire|bailleur|gardien|concierge|ecole|mairie|entourage|associes?|partenaires?|assureur|directeur|directrice|hierarchie|responsable)[^.;!?\\n]*",
      "(?:votre|vos) (?:employeurs?|patrons?|parents?|mere|pere|famille|proches|voisine?s?|voisinage|collegues?|conjointe?|epoux|epouse|mari|femme|compagnon|compagne|enfants?|fils|fille|amis?|clients?|fournisseurs?|banque|banquier|proprietaire|bailleur|gardien|concierge|ecole|mairie|entourage|associes?|partenaires?|assureur|directeur|directrice|hierarchie|responsable) … (?:ne |n')[a-z]+ (?:pas|jamais|rien)[^.;!?\\n]*",
      "(?:vous pouvez|vous pourriez|n'hesitez pas a|parlez|demandez)[^.;!?\\n]*",
      'votre banque‥(?:inform|avert|signal)[a-z]*',
      "(?:votre|vos) (?:employeurs?|patrons?|parents?|mere|pere|famille|proches|voisine?s?|voisinage|collegues?|conjointe?|epoux|epouse|mari|femme|compagnon|compagne|enfants?|fils|fille|amis?|clients?|fournisseurs?|banque|banquier|proprietaire|bailleur|gardien|concierge|ecole|mairie|entourage|associes?|partenaires?|assureur|directeur|directrice|hierarchie|responsable) (?:nous|m'|vous) ?(?:a|ont)[^.;!?\\n]*",
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
