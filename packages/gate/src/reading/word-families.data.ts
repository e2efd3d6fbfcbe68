/**
 * Words that stand for one another in the phrases of the rules (familles de mots), without accents:
 * a phrase names a family in braces, and one word added here is added to every phrase.
 */
export const wordFamilies: Readonly<Record<string, string>> = {
  your: 'votre|vos|vot|ton|ta|tes|leurs?',
  us: "nous|on|je|j'|mon client|(?:notre|nos|mes) (?:cliente?s?|mandante?|agents?|equipes?|services?|collecteurs?)|le creancier|la societe|le cabinet",
  people:
    'employeurs?|patronn?e?s?|chefs?|chefs? de service|boulot|parents?|mere|pere|maman|papa|famille|proches|voisine?s?|voisinage|collegues?|conjointe?s?|epoux|epouse|mari|femme|compagnon|compagne|copaine?s?|copines?|enfants?|fils|filles?|freres?|soeurs?|belle (?:mere|soeur|famille)|beau (?:pere|frere)|beaux parents|grands parents|amie?s?|clients?|clientele|fournisseurs?|confreres|banque|banquiere?|propriet?aires?|proprio|logeur|bailleurs?|gardiens?|gardiennes?|concierges?|syndic|ecole|mairie|maire|entourage|associes?|partenaires?|assureurs?|directeurs?|directrices?|direction|hierarchie|superieurs?|responsables?|service (?:du personnel|paie)|drh|ressources humaines|garants?|(?:lieu de )?travail|colocataires?',
  kin: 'parents?|mere|pere|maman|papa|famille|proches|voisine?s?|voisinage|collegues?|conjointe?s?|epoux|epouse|mari|femme|compagnon|compagne|copaine?s?|copines?|enfants?(?: majeurs?)?|fils|filles?|freres?|soeurs?|belle (?:mere|soeur|famille)|beau (?:pere|frere)|beaux parents|grands parents|amie?s?|entourage|employeurs?|patronn?e?s?|chefs?|hierarchie|drh|gardiens?|gardiennes?|concierges?|colocataires?',
  sold: 'fenetres?|volets?|portes?|portails?|vitrages?|verandas?|stores?|clotures?|pompes?|chaudieres?|radiateurs?|poeles?|climatis[a-z]+|cuisines?|carrelages?|panneaux|tuiles|toiture|baches?|robots?|machines?|appareils?|equipements?|materiel|marchandises?|installations?|menuiseries?|alarmes?|compteurs?',
  takeBack:
    '(?:repren(?:d|ds|dre|drons|dra|drai|dront|ons|nent)|(?:recuper|demont|enlev|retir|recherch|arrach|embarqu|remport|debranch|desinstall)(?:er|erons|era|erai|eront|ons|ent|e))',
  offices:
    "urssaf|fisc|impots|administrations? fiscales?|services? fisca(?:l|ux)|tresor public|inspection du travail|inspecteurs? du travail|dgccrf|repression des fraudes|caf|prefecture|prefet|douanes?|dgfip|tracfin|conseil de l'ordre",
  contest:
    '(?:contest|reclam|protest|oppos)[a-z]*|desaccords?|objections?|observations|remarques|recours|discut[a-z]*',
  decided:
    'jugements?|ordonnances?|arrets?|decisions?(?: de justice)?|sentences?|injonctions?(?: de payer)?',
  tell: 'rapproch|demand|telephon|sollicit|questionn|inform|preven|previen|avert|contact|interrog|appren|appri|appre|alert|avis(?:e|o|a)|parl|evoqu|abord|caus|touch|discut|notifi|signal|ecri|appel|appell|dire|diron|dira|expliqu|racont|reveler|revel|devoil|transm|interpel|joind|(?:faire|ferons|fera|ferai|font) connait',
  goods:
    'biens|meubles|comptes?(?: bancaires?| en banque| professionnels?)?|salaires?|remunerations?|payes?|paies?|vehicules?|voitures?|motos?|scooters?|camions?|camionnettes?|materiels?|outillage|outils|mobilier|maison|logement|appartement|immeuble|stocks?|marchandises|avoirs?(?: bancaires?)?|economies|epargne|livrets?|revenus|loyers|retraite|pension|allocations?|prestations?|machines|television|tele|ordinateur|bijoux|encaissements?|recettes|fonds de commerce|local|locaux|appareils?(?: electromenagers?)?|electromenager|canape|frigo|patrimoine',
  pay: 'salaires?|remunerations?|payes?|paies?|traitement|indemnites journalieres|allocations?|chomage|pensions?|retraites?|revenus',
  officers:
    'hui[sz]+iers?|hui[sz]+ieres?|commissaires? de justice|officiers?(?: (?:ministeriels?|publics?|de justice|judiciaires?))?',
  collectors:
    '(?:nos |notre |un |une |des |l. ?)?(?:agents?(?: de recouvrement)?|recouvreurs?|encaisseurs?|collecteurs?|enqueteurs?|inspecteurs?|controleurs?|serruriers?|demenageurs?|collaborateurs?|equipes?|gendarmes|policiers)',
  taken:
    '(?:saisi|apprehende|bloque|gele|confisque|vendu|enleve|emporte|repri|ponctionne|preleve|retenu|immobilise|consigne|embarque|vide|amput|apprehend|mis aux enchere|mise aux enchere)(?:e|s|es|ee|ees)?',
  costs:
    'dossiers?|relances?|rappels?|recouvrement|gestion|contentieux|mise en demeure|impayes?|traitement|intervention|huissiers?|commissaires? de justice|avocats?|courriers?|envoi|recommandes?|lettres? recommandees?|poursuites?|procedure|retard de paiement|encaissement|avertissement|secretariat|timbres?|affranchissement|demarches?|deplacements?|diligences?|recherches?|suivi',
  charges:
    'frais|couts?|prix|tarif|depenses?|honoraires|emoluments|debours|remuneration|commissions?|diligences|demarches|prestations?|intervention|courriers?|lettres?|recommandes?|timbres?|affranchissements?|relances?|rappels?|appels?|deplacements?|procedures?|poursuites?|recherches?|participation|contribution|forfait|supplement|surcout|surplus|temps passe|travail',
  crimes:
    'delits?|infractions?|vols?|fraudes?|escroqueries?|plaintes?|amendes?|crimes?|abus de confiance',
  onYou:
    'a (?:votre|ta) (?:charge|debit)|(?:sur|au debit de|a) (?:votre|ton|ta) (?:compte|debit|note|ardoise|dette|facture)|pour (?:votre|ta) pomme|a vos (?:frais|depens)|(?:vous|te) (?:incomb|reviendr|couter|coute)[a-z]*|(?:vous|te) (?:sera|seront|est|sont|seraient|etre)(?: [a-z]+)? (?:factur|imput|compt|reclam|demand|refactur|repercut|debit)[a-z]*|(?:vous|te) (?:factur|refactur|reclam|repercut)[a-z]*',
  amount:
    '(?:[0-9]+(?:[,.][0-9]{1,2})? ?(?:€|euros?|eur|e)|(?:(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|seize|vingt|trente|quarante|cinquante|soixante|cent)[ -]){1,3}euros?)',
  percent:
    '(?:[0-9]+(?:[,.][0-9]+)? ?%|(?:[0-9]+(?:[,.][0-9]+)?|un|deux|trois|quatre|cinq|dix|douze|quinze|vingt) pour cent)',
  often:
    "(?:[0-9]+|deux|trois|quatre|cinq|six|dix|vingt|cent) (?:fois|appels?|sms|messages?|mails?|relances?) (?:par|chaque|a l'|toutes les) ?(?:jours?|heures?|matin|semaine)|[0-9]+ fois par (?:jour|heure)|matin,? midi(?: et|,)? (?:le )?soir|(?:tous|toutes) les (?:jours|heures|soirs|matins|nuits|dimanches|quarts d'heure|[a-z0-9]+ (?:heures|minutes))|chaque (?:jour|heure|matin|soir|nuit|dimanche)|jour et nuit|nuit et jour|(?:en pleine |la )nuit(?! (?:derniere|passee|du|de))|(?:sans|non) (?:cesse|relache|arret|repit|treve|interruption|discontinuer|stop)|plusieurs fois par (?:jour|heure)|quotidien(?:ne)?(?:ment|s)?|en (?:continu|boucle|permanence)|matin et soir|a (?:toute|n'importe quelle) heure|dimanches?(?: et| ou|,)? (?:les )?jours? feries?|jours? feries?|7 ?j(?:ours)?(?: sur|/) ?7|24 ?h(?:eures)?(?: sur|/) ?24|(?:un|une) (?:sms|appel|message|mail|relance) (?:par|toutes les|chaque) [a-z]+",
  courts:
    'juges?|tribun+a(?:l|ux)|juridictions?|justice|magistrats?|greffe|cours? (?:d.appel|de justice)|barre|prud.?hommes?',
  benefits:
    'caf|rsa|apl|allocations?(?: familiales| logement)?|aides?(?: sociales?| au logement)?|prestations?(?: sociales?)?|chomage|bourses?|securite sociale|mutuelle',
  insults:
    'voleu(?:rs?|ses?)|escrocs?|arnaqueu(?:rs?|ses?)|filous?|fripouilles?|canailles?|truands?|menteu(?:rs?|ses?)|tricheu(?:rs?|ses?)|fraudeu(?:rs?|ses?)|profiteu(?:rs?|ses?)|parasites?|sangsues?|radine?s?|pingres?|rapaces?|minables?|pathetiques?|ridicules?|nullards?|tocarde?s?|losers?|bouffons?|guignols?|clowns?|rigolos?|charlots?|irresponsables?|inconscients|imbeciles?|idiote?s?|abrutie?s?|cretine?s?|debiles?|stupides?|con(?:s|ne|nes)|connards?|conards?|connasses?|salauds?|salopards?|salopes?|ordures?|raclures?|racailles?|pourritures?|merde[a-z]*|delinquante?s?|bandits?|voyous?|crapules?|gredins?|vauriens?|faux jetons?|hypocrites?|faineante?s?|feignante?s?|assistee?s?|cassos|clochards?|mendiants?|malotrue?s?|indignes?|indelicate?s?|malhonnet(?:e|es|ete)|bon(?:ne)?s? a rien|laches|lachete|mauvais(?:e)? (?:citoyen|pere|mere|gestionnaire)',
  askedFor:
    'reponses?|paiements?|reglements?|virements?|contestation|reclamation|demandes?|commandes?|messages?|courriers?|lettres?|appels?|propositions?|accord|echeanciers?|recu|quittance|garantie|interlocut[a-z]+|conseillere?|gestionnaire|solde|numero|remarques?|explications?|cheque|carte|versement|choix|confirmation|retour|reference|attention|cooperation|identifiant',
  decent:
    'cliente?s?|professionnel[a-z]*|particulier[a-z]*|societe|entreprise|consommat[a-z]+|habituee?|personne|tiers|bon|bonne|fidele|ancien|ancienne|locataire|proprietaire|des|abonnee?|adherente?|membre|partenaire|parent|proche|heritier[a-z]*|commercant[a-z]*|artisan[a-z]*|ami[es]*',
}
