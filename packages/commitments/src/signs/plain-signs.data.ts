import { signRule, type SignRule } from '#signs/sign-rule.ts'

/** What a creditor claims: the noun that a contest is about. */
const CLAIM =
  '(?:dettes?|creances?|factures?|sommes?|montants?|interets?|penalites?|frais|charges|regularisation|demandes?|reclamations?|relances?|calculs?|chiffres?|decomptes?|releves?|tarifs?|prix|total|solde|note|devis|pretentions?|mise en demeure|pret|contrat|signature|histoire)'

/** What was sold or done: the noun that a complaint about the work is about. */
const WORK =
  '(?:travaux|travail|boulot|chantier|prestations?|livraisons?|commandes?|colis|cartons?|marchandises?|materiel|produits?|articles?|pieces?|appareils?|machines?|meubles?|reparations?|peinture|carrelage|installation|logiciel|site|formations?|cours|missions?|cloture|toiture|cuisine|sol|murs?|fuites?|chaudiere|voiture|moteur)'

/** Participles of doing the work, for « vous n'avez jamais … ». */
const DONE =
  '(?:fini|termine|livre|realise|acheve|pose|repare|monte|installe|execute|effectue|respecte|tenu|fourni|corrige|repris|assure|rempli|honore|fait le (?:travail|boulot)|fait votre|fait ton|fait ce)'

const NEVER =
  '(?:toujours |encore |meme |absolument |jamais )*(?:pas|jamais|rien|aucun|aucune)(?: encore| toujours| meme| vraiment| du tout| correctement)*'

/** Contests and refusals made of plain words: a noun of the claim or of the work, and a no. */
export const PLAIN_SIGNS: readonly SignRule[] = [
  signRule(
    'dispute',
    'groundless',
    `${CLAIM} (?:[a-z']+ ){0,4}(?:sans (?:aucun |aucune |le moindre )?(?:fondement|objet|cause|base|valeur|rapport|lieu|justification|justificatif)|(?:tient|tiennent|rime|repose|reposent) (?:pas|sur rien|a rien)|double emploi|(?:est|sont|etait|etaient) (?:nul(?:le)?s?|illegale?s?|illicites?|usuraires?|excessi(?:f|fs|ve|ves)|gonflee?s?|un faux|bidons?|delirante?s?|absurdes?|ridicules?|trop elevee?s?|disproportionnee?s?|contestables?|irrecevables?|non avenue?s?))|(?:sans|aucun|le moindre) fondement|rien (?:ne |n' )?(?:justifie|prouve|fonde|m' oblige|m' y oblige|nous oblige)|double emploi|(?:compte|comptes) (?:n' |ne )?y (?:est|sont) pas`,
  ),
  signRule(
    'denial',
    'not-liable',
    "(?:suis|sommes|serais|etais) (?:nullement|aucunement|en rien|pas|en aucun cas|absolument pas) (?:du tout |vraiment )?(?:redevables?|debiteurs?|debitrices?|tenue?s? (?:de|a|au)|obligee?s? de {TO}{PAY})|devais (?:plus )?rien|(?<!(?:ne|n'|pas) )(?:nie|nions|refute|refutons|conteste|contestons) (?:formellement |totalement |absolument )?(?:te |vous )?(?:en )?(?:devoir|avoir (?:emprunte|recu|signe|commande|accepte)|etre)(?! pas)|(?:est|etait|sont) pas (?:du tout )?(?:ce|la somme|le montant) que (?:je|nous|on) (?:(?:te|t'|vous|en) )*(?:dois|devons|doit)|(?:pas vrai|faux|inexact|mensonge|refute|dements|demens|nie) (?:[a-z]+ )?que (?:je|j'|nous|on) (?:(?:te|t'|vous|en) )*(?:dois|devons|doit|ai|avons|aurais|devrais|devais)",
  ),
  signRule(
    'dispute',
    'disowned',
    '(?<!(?:oublie|zappe|nie|conteste|ignore) )(?:pas|ni|nullement|en rien) (?:la mienne|le mien|les miens|les miennes|la notre|le notre|les notres|a mon nom|a notre nom|mon nom|ma signature|mon ecriture)|aucun rapport avec (?:moi|nous|ca|cette)',
  ),
  signRule(
    'dispute',
    'work-not-done',
    `(?:tu|vous|t'|il|ils) (?:ne |n' |nous |m' )*(?:as|avez|a|ont) ${NEVER} ${DONE}|${WORK} (?:[a-z']+ ){0,4}(?:ai|avons|a|ont|est|sont|fut|furent|n' a|n' ont|etaient|etait) ${NEVER} (?!arrivee? chez moi @)(?:[a-z]+)|(?:manque|manquent|manquait|manquaient) (?:encore |toujours )?(?:\\d+ |la |le |les |des |un |une |deux |trois |la moitie des? |plusieurs )?${WORK}|(?:attends|attendons) (?:toujours|encore) (?:la|le|les|mes|nos|ma|mon|que|qu') (?:(?:fin|suite|reste|moitie|vous|tu) )?(?:(?:de|du|des|de la|de mes) )*${WORK}|(?:tout|travail|boulot|chantier|travaux) (?:est |etait |a ete |reste |a )(?:a refaire|bacle|sabote|refaire)|(?:refait|refaire|repare|reparer) (?:derriere (?:toi|vous)|par (?:un|une) autre)`,
  ),
  signRule(
    'dispute',
    'fraud',
    "racket[a-z]*|extorsion|chantage|usurp[a-z]*|falsifi[a-z]*|contrefai[a-z]*|imitee?(?= )|tromperie|abus de (?:confiance|faiblesse|position)|foutage de gueule|on (?:m'|me|nous) a (?:vole|pirate|usurpe|imite)|(?:papiers?|carte|identite|compte) (?:[a-z]+ ){0,2}(?:voles?|volee|pirates?|piratee)",
  ),
  signRule(
    'dispute',
    'made-up',
    "(?:arrete|arretez|cesse|cessez|faut pas|pas la peine) (?:d'|de) (?:inventer|mentir|raconter)|(?:faut|faudrait) (?:pas|arreter d'|arreter de) (?:inventer|mentir)|(?:invente|inventes|inventez|fabriques|fabriquez) (?:des|une|cette|tout)|sort(?:ie)? de (?:ton|votre|nulle) (?:chapeau|imagination|part)",
  ),
  signRule(
    'dispute',
    'check-again',
    "(?:revois|revoyez|revoir|refais|refaites|recompte|recomptez|recalcule|recalculez|corrige|corrigez|rectifie|rectifiez) (?:d' abord |donc |bien )?(?:tes|ton|votre|vos|ta|le|la|les|cette|ce) (?:copie|comptes?|calculs?|factures?|chiffres?|montant|devis|tarifs?|prix|total)|(?:adresser|envoyer|parvenir|faire|emettre|adressez|envoyez) (?:moi |nous )?(?:un avoir|l' avoir|une facture (?:rectificative|corrigee|rectifiee))",
  ),
  signRule(
    'dispute',
    'stranger',
    "{WE} (?:ne )?(?:te|vous) (?:connais|connaissons|connait|connaissait) (?:pas|meme pas|ni)|(?:t' es|es tu|etes vous|vous etes|tu es) surs? que (?:c' est|c' etait) (?:moi|nous|a moi|a nous)",
  ),
  signRule(
    'dispute',
    'had-nothing',
    "(?:pas|aucun|plus) (?:du tout )?(?:de )?souvenir (?:de|d'|que)|(?:avais|avions|ai|avons) (?:jamais |rien |pas ){1,2}(?:pris|demande|signe|commande|accepte|souscrit|valide|touche|vu la couleur)(?= (?:[.,!]|$|moi|a|du tout|de|d'|chez|aupres|votre|ton|ce|cet|cette))",
  ),
  signRule(
    'dispute',
    'time-ran-out',
    "trop (?:tard|vieux|vieille|ancienne?s?)(?= [^.;!?]*(?:ans|annees|reclam|agir|dette|creance))|delai (?:[a-z']+ ){0,4}(?:depasse|expire|ecoule|passe)(?= )|(?:plus de|depuis plus de|y a plus de) (?:deux|2|cinq|5) ans(?= [^.;!?]*(?:droit|reclam|agir|du|rien|exig))|plus (?:rien )?(?:exigibles?|recouvrables?)",
  ),
  signRule(
    'dispute',
    'less-than-that',
    "(?:dois|devons|devrais) (?:pas )?(?:beaucoup |bien |quand meme |carrement )*(?:moins|autant|tant)(?= (?:[.,!?]|$|que|d'))|pas (?:celui|celle|ceux|celles) (?:que |qu' )?(?:(?:qui )?(?:etait |a ete )?(?:annonce|convenu|prevu|indique|signe|accepte)|on avait|du devis|vous)|(?:promis|annonce|accorde|garanti) (?:une|la|un) (?:remise|rabais|reduction|ristourne|geste|avoir|gratuite)|que ce (?:qui est|que je) (?:vraiment |reellement |effectivement )?(?:due?|dois)(?= )",
  ),
  signRule(
    'dispute',
    'never-to-be-paid',
    "(?:jamais|pas) (?:ete )?(?:parle|question|convenu|prevu) (?:de |d'|que |un |d' un )?(?:(?:je|j'|on) )?{TO}(?:{PAY}|remboursements?|remboursais|rembourse|payais|interets)|(?:convenu|entendu|prevu) que (?:je|j'|on|nous) {TO}(?:[a-z]+ )(?:pas|rien)|(?:m'|me|nous) (?:as|avez|avais|aviez) (?:dit|promis|assure|jure) (?:de |d'|que (?:je|j'|on|nous) )(?:ne |n' )?{TO}(?:pas|plus|rien|devais|dois rien|remboursais pas|payais pas)",
  ),
  signRule(
    'dispute',
    'no-right',
    "(?:pouvez|peux|pourrez) (?:pas|rien|nullement) {TO}(?:reclamer|demander|facturer|exiger|imposer)|(?:dette|facture|pret|creance|contrat|accord|commande) (?:de )?(?:¤+ )?(?:n' )?a (?:jamais|pas) (?:existe|ete (?:signee?|validee?|acceptee?))|(?:dit|prouve|montre|indique) (?:bien )?le contraire|insalubre|(?:avez|as|aviez|avais|a) (?:pas|aucun|aucunement|nullement) (?:a {TO}(?:reclamer|demander|facturer|exiger|compter|imposer)|(?:le |du )?droit (?:de|d'))|(?:ai|avons) pas a {TO}(?:{PAYER}|supporter|assumer|financer)|(?:subi|cause|causee?|reparation) (?:[a-z']+ ){0,3}prejudices?|dommages (?:et )?interets|(?:votre|ton|vos|tes) (?:retards?|erreurs?|fautes?|negligences?|malfacons?|degats?) (?:[a-z']+ ){0,3}(?:coutee?s?|causee?s?|fait perdre)",
  ),
  signRule(
    'dispute',
    'gone-back-on',
    `retract(?:e|ee|er|ation|ons)(?= )|(?:renvoye|retourne|rendu|restitue|rapporte) (?:le|la|les|votre|vos|ce|cet|cette|tout le|toute la|tous les) ${WORK}|(?:l'|les) (?:ai|avons|avais|avions) (?:bien |deja )*(?:resilie|annule|refuse)e?s?|habit(?:ais|ions|e|ons) (?:plus|pas)(?= )|(?:avais|avions|ai|avons) (?:deja )?(?:quitte (?:le|l'|la|les|cet) (?:logement|appartement|appart|lieux|maison|local|bail)|demenage)|(?:avais|avions) (?:deja )?rendu les cles`,
  ),
  signRule(
    'dispute',
    'ask-the-other',
    "(?:demande|demandez|reclame|reclamez) (?:plutot |directement |ca |les |le )*(?:a|aupres de) (?:mon|ma|l' autre|lui|elle|eux|notre|sa|son)|¤+ (?:c' est|est|sont) (?:a|pour|a la charge de) (?:mon|ma|lui|elle|eux|l' autre)(?= )",
  ),
  signRule(
    'dispute',
    'under-duress',
    '(?:forcee?s?|obligee?s?|contrainte?s?) (?:a|de) signer|signe (?:sous|sans) (?:la )?(?:contrainte|pression|menace|lire|comprendre|savoir)|(?:pas|meme pas) (?:encore )?majeure?|etais (?:encore )?mineure?|sous (?:tutelle|curatelle)',
  ),
  signRule(
    'dispute',
    'another-file',
    "(?:correspond|concerne|releve) (?:a |de |d' )?(?:un|une) autre (?:dossier|client|commande|facture|contrat|personne|societe|affaire|chantier)|pas (?:la|le|les) bon(?:ne)?s?(?= (?:[.,!]|$|somme|montant|facture|chiffre|personne|client|compte))|(?:etait|est|fait|faisait|valait) meme pas ¤+|pas pour (?:moi|nous)(?= (?:[.,!]|$))|(?:sont|est|etaient) (?:inventee?s?|imaginaires?|fictives?|fictif|bidonnee?s?)|(?:avez|as) oublie (?:ma|la|le|mon|les|mes|notre|nos) (?:remises?|acomptes?|avoirs?|rabais|versements?|reductions?|paiements?|cheques?)",
  ),
  signRule(
    'dispute',
    'did-damage',
    `(?:vous|tu) (?:avez|as) (?:livre|fini|termine|rendu|commence) [^.;!?]{0,25} retard|${WORK} (?:[a-z']+ ){0,2}(?:a|ont) (?:deja )?(?:lache|casse|explose|rendu l' ame|grille|pris feu|claque|cede|fui)(?= )|vendu (?:une |un |du |des )(?:[a-z]+ )?(?:epave|merde|daube|pourrie?|cassee?|defectueu(?:x|se)|en panne)|(?:a|ont|avez|as) tout (?:casse|inonde|abime|sabote|detruit|rate|bousille)|(?:avez|as) (?:casse|abime|endommage|raye) (?:mon|ma|mes|notre|nos)|qualite (?:[a-z']+ ){0,3}(?:pas|mediocre|deplorable|lamentable)|rien (?:ne |n' )?(?:marche|fonctionne|tient|est fini|est fait|est conforme)|contre expertise|expertise (?:contradictoire|judiciaire)`,
  ),
  signRule(
    'dispute',
    'included',
    "(?:garantie|assurance|forfait|abonnement|contrat|devis) (?:[a-z']+ ){0,3}(?:couvrir|couvre|couvrait|prendre en charge|prend en charge|prenait en charge)|sous garantie|(?:etait|etaient|est|sont) (?:deja |normalement )?(?:inclus|incluse?s?|comprise?s?) (?:dans|avec|au)",
  ),
  signRule(
    'dispute',
    'made-even',
    '(?:compense|compensait|compensaient|compenserait)(?= (?:[.,!]|$|la|le|ma|tout))|(?:annule|annulait|couvre|couvrait|remboursait|efface|effacait) (?:la|le|ma|notre|cette) (?:dette|pret|facture|somme)|(?:un partout|balle au centre|comptes (?:sont|etaient) (?:soldes|apures))|en echange (?:de|du|des) (?:mon|ma|mes|travaux|services?|heures)',
  ),
  signRule(
    'dispute',
    'price',
    "(?:payer|facturer|facture|paye|compte|compter) (?:deux|2|plusieurs) fois|(?:on|nous) (?:partageait|partageaient|partagions|avait partage|avions partage|partageons)|(?:trop|bien plus|beaucoup plus|deux fois plus|plus) (?:cher|eleve|elevee) (?:que|qu') (?:prevu|convenu|annonce|le devis|au devis|ce qui)|(?:remise|rabais|ristourne|acompte|avoir|reduction|promo) (?:[a-z']+ ){0,4}(?:n' |ne )?(?:a|est|ont|apparait|figure) (?:pas|jamais)(?= )|(?:devis|contrat|bon de commande|tarif) (?:[a-z']+ ){0,2}(?:prevoit|prevoyait|disait|indique|indiquait|mentionne|stipule|stipulait|etait) (?:bien )?(?:de |a )?(?:¤|autre chose|moins)",
  ),
  signRule(
    'refusal',
    'opposed',
    "refus(?:erai|erons|ais|ions) (?:de|d'|tout|toute)|(?:arrete|arreterai|cesse|cesserai|arretons|cessons|arreterons) (?:de |d')(?:te |vous |t' |les |l' )*{PAY}|(?:decide|prefere|choisi|compte|intention|souhaite|veux|resolu|prefererais) (?:de |d')?(?:ne )?(?:pas|plus|rien|jamais) {TO}{PAY}|(?:je|nous|on) (?:(?:le|les|la) )?(?:garde|garderai|gardons|garderons) (?:(?:tes|ton|l'|cet|votre|vos|les|le|tout l') (?:argent|sous|fric|thunes?|pognon|¤+)|tout(?= (?:[.,!]|$)))|(?:m' oppose|nous opposons|s' oppose|m' opposerai|nous opposerons) (?:[a-z]+ment )?(?:au|a tout|a toute|a ce|a cette|a votre) (?:nouveau )?(?:paiement|reglement|remboursement|versement|prelevement|virement)",
  ),
  signRule(
    'refusal',
    'keep-asking',
    "quand (?:je |j' )?en aurai envie|quand (?:je voudrai|ca me chantera|bon me semblera)|(?<!j' )(?:attendez|attends) (?:rien|plus rien) de (?:moi|nous|ma part|notre part)|(?:reponse|decision) (?:est|reste|c' est) (?:, )?(?:non|negative)|(?:asseoir|assieds toi|asseyez vous|assis) dessus|(?:tu|vous) (?:te|vous) (?:brosses|grattes|brossez|grattez)|(?<=^ )(?:que dalle|niet|nada)|opposition (?:au|aux|sur le|sur les|a tout|a ce) (?:cheques?|prelevements?|virements?|paiements?)|(?:bloquer|stopper|rejeter) (?:le|mon|tout|les|ce|tes|vos) (?:virement|cheque|prelevement|paiement)s?|personne (?:ne )?{TO}{PAY_THIRD}|bon(?:ne)? (?:chance|courage) pour {TO}(?:recuperer|revoir|avoir|toucher|faire payer|me faire|reclamer|prouver)|ni (?:maintenant|aujourd' hui|demain|@+) (?:, )?ni|cru (?:[a-z]+ )?(?:, )?que (?:je|j'|on|nous) (?:vais|allais|allait|allions) {TO}(?:{PAY}|{GIVE})|(?:peux|pouvez) toujours (?:attendre|esperer|demander|essayer|pleurer|reclamer|crier|insister|chercher|relancer|menacer|courir|rever|(?:te|vous) (?:brosser|gratter|accrocher|plaindre)|m' (?:attaquer|appeler|ecrire)|porter plainte|aller)(?= )|inutile (?:de |d' )(?:me |nous |m' )?(?:insister|reclamer|relancer|rappeler|ecrire|menacer|compter)|(?:n' |ne )?(?:esperez|espere) (?:pas|rien|plus)|va (?:te|t') (?:faire (?:voir|foutre|cuire|mettre|enc[a-z]+)(?! avec [a-z' ]*(?:bidon|fausse?s?|pourrie?s?)(?= ))|plaindre|brosser|gratter)|allez vous (?:faire|plaindre|brosser)",
  ),
  signRule(
    'refusal',
    'sue-me',
    "(?<!(?:vais|va|allons|peux|dois|faut) )(?:porte|portez) plainte(?= )|(?:envoie|envoyez) (?:moi |nous )?(?:donc )?(?:tes|vos|les|ton|votre|un|l'|des) (?:huissiers?|avocats?)|m' en (?:fous|fiche|tape|balance|contrefous|contrefiche|bats)[^.;!?]{0,30} (?:argent|dette|facture|courriers?|huissiers?|menaces|relances?|sous|fric|¤+)|(?:argent|dette|facture|courriers?|huissiers?|menaces|relances?|sous|fric|plainte|tribunal) (?:, )?(?:je |j' )?(?:m' )?en (?:fous|fiche|tape|balance|contrefous)|(?:fais|faites) (?:donc )?(?:ce que|comme) (?:tu|vous) (?:veux|voulez)(?= (?:[.,!] )?[^.;!?]*(?:paie|paye|payer|rien))|lache(?:z)? l' affaire",
  ),
  signRule(
    'refusal',
    'not-willing',
    "meme (?:pas )?sous (?:la )?(?:torture|menace|contrainte)|(?:pas|jamais|plus|aucunement|nullement) (?:du tout )?(?:prete?s?|disposee?s?|decidee?s?|pres|encline?s?|d' accord) (?:a|de|d'|pour) {TO}(?:{PAY}|{GIVE}|casquer|raquer|sortir|banquer|debourser|revoir|lacher|ceder|filer)|(?:{WE}|j') {TO}(?:raque|raquerai|casque|casquerai|debourse|debourserai|sors|sortirai|lacherai|banque|banquerai|cede|cederai|cederons|debourserons) {NOT}|(?:facture|lettre|courrier|relance|demande|mise en demeure) (?:[a-z']+ ){0,3}(?:finira|finit|ira|va|part) (?:[a-z']+ ){0,2}(?:poubelle|corbeille|panier)|pour (?:toi|vous) (?:, )?(?:ce sera|c' est) (?:rien|zero|non)",
  ),
]
