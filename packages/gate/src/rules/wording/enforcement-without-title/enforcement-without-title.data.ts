import type { RefusedWords } from '#rules/wording/wording-rule.ts'

/** Seizure, visit or judgment announced where no title exists (menace d’exécution). @see CPCE L111-2 */
export const enforcementWithoutTitleWords = [
  {
    says: [
      'saisies?(?: (?:attribution|vente|arret|conservatoire|des remunerations))?(?: (?:sur|de) (?:votre|vos|tes?|ton|le) ?(?:biens|meubles|comptes?(?: bancaires?| en banque)?|salaires?|remunerations?|paye|vehicules?|voitures?|camions?|materiels?|mobilier|maison|appartement|stocks?|avoirs|revenus|retraite|pension|machines|fonds de commerce))?',
      "sais(?:ir|irons|ira|irai|issons|irait|iront)‥(?:vos|votre|tes|ton|ta|tous|tout|les|l'ensemble)‥(?:biens|meubles|comptes?(?: bancaires?| en banque)?|salaires?|remunerations?|paye|vehicules?|voitures?|camions?|materiels?|mobilier|maison|appartement|stocks?|avoirs|revenus|retraite|pension|machines|fonds de commerce)",
      '(?:faire|faisons|ferons|ferai|fera) saisir',
      '(?:nous|on|je) sais(?:irons|ira|irai|issons|it|is) (?:tout|tous|vos|votre|tes|ton|ta)',
      'mettr(?:e|ons|ai|a)‥main sur (?:votre|vos|ton|ta|tes)',
      '(?:biens|meubles|comptes?(?: bancaires?| en banque)?|salaires?|remunerations?|paye|vehicules?|voitures?|camions?|materiels?|mobilier|maison|appartement|stocks?|avoirs|revenus|retraite|pension|machines|fonds de commerce) … (?:saisie?s?|bloque(?:e|s|es)?|confisque(?:e|s|es)?|geles?|vendue?s?)',
      'bloqu(?:er|erons|era|erai|ons|e)(?: de)? (?:vos|votre|ton|tes) comptes?',
      '(?:blocage|gel) de (?:vos|votre) comptes?',
      '(?:blocage|gel|vente|enlevement|retrait|saisie arret) de (?:vos|votre|tous vos) ?(?:biens|meubles|comptes?(?: bancaires?| en banque)?|salaires?|remunerations?|paye|vehicules?|voitures?|camions?|materiels?|mobilier|maison|appartement|stocks?|avoirs|revenus|retraite|pension|machines|fonds de commerce)',
      '(?:vos|votre) (?:biens|meubles|comptes?(?: bancaires?| en banque)?|salaires?|remunerations?|paye|vehicules?|voitures?|camions?|materiels?|mobilier|maison|appartement|stocks?|avoirs|revenus|retraite|pension|machines|fonds de commerce)(?: mobiliers?| immobiliers?)? … (?:vente|encheres|enlevee?s?|retiree?s?)',
      '(?:recuperer|reprendr|enlever|prendr)[a-z]* (?:la|le|votre|vos|ton|ta|les) ?(?:voiture|vehicule|camion|materiel|meubles|biens|television|tele|machine)[a-z]*',
      '(?:viendra|viendrons|viendront|passera|passerons) … (?:chercher|prendre|recuperer|enlever)',
      '(?:perdre|perdrez|perdras) … (?:logement|maison|appartement|toit)',
      "prelevements? d'office",
      "prele[a-z]+ … (?:salaires?|remuneration|allocations?|pension|retraite|d'office|a la source)",
      'ponction[a-z]*',
      'vous (?:faire )?saisir(?! (?:le|la|un|une|les|du|ce|cette|l))',
      '(?:votre|vos) … (?:enlevee?s?|confisquee?s?|vendue?s? aux encheres)',
      'sabots?(?: de denver)?',
      'immobilis[a-z]+ … vehicules?',
      '(?:recuperer|prendre|enlever|emporter) (?:vos|tes|votre|ton) ?(?:biens|meubles|comptes?(?: bancaires?| en banque)?|salaires?|remunerations?|paye|vehicules?|voitures?|camions?|materiels?|mobilier|maison|appartement|stocks?|avoirs|revenus|retraite|pension|machines|fonds de commerce)',
      'retenues? … (?:salaires?|paie|paye|remuneration|allocations?|pension|retraite)',
      'avis a tiers detenteur',
    ],
    unless: [
      '(?:erreurs?|fautes?|delai|champs?|zone) de saisie',
      "(?:la|de|en|cette) saisie (?:de|des|du) (?:la |nos |vos |votre |les |l')?(?:factures?|donnees?|commandes?|references?|codes?|informations?|coordonnees|montants?|iban|numeros?)",
      'saisie (?:en ligne|informatique|comptable|manuelle)',
      '(?:aucune|sans|ni|pas de|jamais de) saisies?(?:‥(?:possible|pratiquee?|envisagee?|prevue))?',
      "(?:nous|je|on|personne|rien|(?:cette|ce|la|le) (?:lettre|message|courrier|presente|sms)) (?:ne |n')(?:pouvons|peux|peut|pourrons|pourra|pratiquons|procedons|procederons|sommes|suis|est|ferons|fera|contacterons|contactons|informerons|informons|parlons|parlerons|viendra|viendrons|demandons|demanderons|facturons|facturerons|reclamons|ajoutons|constitue|vaut|menacons|passera|passerons)‥(?:saisies?|saisir|saisie?s?|bloquer|(?:biens|meubles|comptes?(?: bancaires?| en banque)?|salaires?|remunerations?|paye|vehicules?|voitures?|camions?|materiels?|mobilier|maison|appartement|stocks?|avoirs|revenus|retraite|pension|machines|fonds de commerce))",
      'saisir (?:gratuitement )?(?:le |un |votre )mediateur',
    ],
    sentence:
      'Sans titre exécutoire, aucune saisie n’est possible : l’annoncer est une menace d’un acte impossible.',
    suggestion: '« À défaut, le créancier pourra demander au juge d’ordonner le paiement. »',
  },
  {
    says: [
      '(?:huissiers?|commissaires? de justice|agents?(?: de recouvrement)?|recouvreurs?|encaisseurs?|serruriers?|equipes?|enqueteurs?|collaborateurs?) … (?:presenter[a-z]*|deplacer[a-z]*|rend(?:ra|ront|re)|passer[a-z]*|viendr[a-z]*|interviendr[a-z]*|debarquer[a-z]*) … (?:domicile|chez vous|chez toi|lieu de travail|inventaire|meubles|entreprise|locaux|porte|adresse|vous voir)',
      '(?:nous|on|je)(?: nous| me| vous)? (?:viendr[a-z]+|passer(?:ons|ai|a)|presenter(?:ons|ai)|rendr(?:ons|ai)|deplacer(?:ons|ai)) … (?:a votre domicile|chez vous|chez toi|sur votre lieu de travail|dans vos locaux)',
      'serruriers?',
      '(?:la |avec )?force publique',
      '(?:huissiers?|commissaires? de justice) … (?:presenter|deplacer|passer|passera|venir|viend|interven|interviend|debarqu|visit|recuper|enlev|frapp|sonn|procede|proceder|deplac)[a-z]*',
      '(?:faire|ferons|fera) (?:intervenir|venir|passer|deplacer) … (?:huissiers?|commissaires? de justice)',
      '(?:huissiers?|commissaires? de justice) … (?:en route|arrive|arrivera|vient|attend)',
      "(?:visite|passage|venue|descente|intervention) (?:d'un |de l'|des |d'|du |de nos |de notre )?(?:huissiers?|commissaires? de justice|agents?|recouvreurs?|serruriers?)",
      'ouverture forcee',
      'inventaire de (?:vos|tes) (?:meubles|biens)',
    ],
    unless: [
      'personne ne viendra[^.;!?\\n]*',
      "(?:huissiers?|commissaires? de justice) (?:de votre choix‥|n'|ne )[^.;!?\\n]*",
      '(?:aucune|sans|ni) (?:visite|passage|intervention)‥(?:huissiers?|commissaires? de justice|agents?)',
      '(?:aucun|ni|sans) (?:huissier|commissaire de justice|agent)[^.;!?\\n]*',
      "(?:nous|je|on|personne|rien|(?:cette|ce|la|le) (?:lettre|message|courrier|presente|sms)) (?:ne |n')(?:pouvons|peux|peut|pourrons|pourra|pratiquons|procedons|procederons|sommes|suis|est|ferons|fera|contacterons|contactons|informerons|informons|parlons|parlerons|viendra|viendrons|demandons|demanderons|facturons|facturerons|reclamons|ajoutons|constitue|vaut|menacons|passera|passerons)‥(?:chez vous|a votre domicile)",
      '(?:technicien|livreur|plombier|poseur|artisan) … (?:chez vous|a votre domicile)',
    ],
    sentence:
      'Sans titre exécutoire, personne ne peut se présenter au domicile pour contraindre à payer.',
    suggestion:
      '« Nous restons joignables par courrier et par téléphone pour convenir d’un règlement. »',
  },
  {
    says: [
      'expuls(?:e|es|ee|ees|er|ion|ions|era|erons)',
      'hypotheques? judiciaires?',
      'vente (?:aux encheres|forcee)',
      "execution (?:du|d'un|de ce|immediate du) jugement",
      'jugement … execut[a-z]+',
      'decision de justice … execut[a-z]+',
      'jugement (?:rendu|obtenu|prononce) contre vous',
    ],
    unless: [
      "(?:aucune|sans|ni|pas d') ?(?:expulsion|hypotheque judiciaire|vente aux encheres|vente forcee)",
      "(?:nous|je|on|personne|rien|(?:cette|ce|la|le) (?:lettre|message|courrier|presente|sms)) (?:ne |n')(?:pouvons|peux|peut|pourrons|pourra|pratiquons|procedons|procederons|sommes|suis|est|ferons|fera|contacterons|contactons|informerons|informons|parlons|parlerons|viendra|viendrons|demandons|demanderons|facturons|facturerons|reclamons|ajoutons|constitue|vaut|menacons|passera|passerons)‥expuls[a-z]*",
    ],
    sentence: 'Cet acte suppose une décision de justice, et le dossier n’en contient pas.',
    suggestion: '« À défaut, le créancier pourra demander au juge d’ordonner le paiement. »',
  },
] as const satisfies readonly RefusedWords[]
