import { signRule, type SignRule } from '#signs/sign-rule.ts'

/** Conditions, doubts, reports and other matters: what takes the certainty of the rest away. */
export const MODAL_SIGNS: readonly SignRule[] = [
  signRule(
    'condition',
    'if',
    "(?<!meme |pas |voir |savoir |demande )si (?!il (?:te|vous) plai[ts]?(?= )|tu veux|vous voulez|ca te va|ca vous va|cela vous convient|besoin|tu preferes|vous preferez|je te payais)(?:[a-z']+)",
  ),
  signRule(
    'condition',
    'event',
    "des (?:que|livraison|signature|validation|obtention|achevement|finition|accord|disponibilite|retour|reception|encaissement|deblocage|versement|paiement|mon|ma|la (?:vente|reception)|l' arrivee)|quand (?!(?:tu|vous) (?:veux|voulez|peux|pouvez|voudras|voudrez|pourras|pourrez))(?:les|ils|elles|des|son|sa|ses|tes|ta|ton|vos|votre|nous|je|j'|ma|mon|mes|la|le|l'|tu|on|il|ca|elle|vous)|lorsque|lorsqu'|une fois que|une fois (?:ma|mon|le|la|les)|aussitot que|le jour ou|a (?:la )?reception de|apres (?:(?:ma|mon|votre|ton) )?(?:paie|paye|salaire|prime|vente|expertise|livraison|reception|signature|verification|accord|avis|travaux|encaissement|deblocage|passage)|a la fin (?:du|des|de la) (?:chantier|travaux|contrat|mission|prestation)|a la livraison",
  ),
  signRule(
    'condition',
    'waiting',
    "j' attends (?:un|une|mon|ma|mes|le|la|les|des|d'|que)|nous attendons (?:un|une|le|la|les|des|notre|nos|que)|tant que",
  ),
  signRule(
    'condition',
    'reserve',
    "sous reserve|a condition|sauf (?:imprevu|si|accident|probleme|contretemps)|en fonction de|a moins (?:que|qu'|d'|de)|pourvu (?:que|qu')|en echange|contre (?!moi|toi|nous|vous)[a-z]+|au cas ou|dans le cas ou|dans l' hypothese ou|en cas de|selon (?:ma|mon|mes|les|le|la|vos|votre)|uniquement apres|seulement (?:si|apres|quand)|sous condition|moyennant|dans la mesure ou|a defaut",
  ),
  signRule('condition', 'loan-first', '(?:avance|prete|depanne)(?:z)? (?:moi|nous) [^.;!?]* et'),
  signRule(
    'hedge',
    'turned',
    "mais(?! (?:@|¤|pas @|(?:laisse|laissez|accorde|accordez|donne|donnez) (?:moi|nous) (?:[a-z']+ ){0,2}(?:@|temps|delai)))|(?<!(?:sais|savez|sait|note|confirme) )bien que|quoique|meme si|(?<=[,.] )enfin(?! (?:tu auras|vous aurez|de quoi|je vais pouvoir))|enfin (?:ma|mon|notre|pas|plutot|presque|moi non)|(?:je veux dire|c' est a dire|ou plutot)|malgre|faute de|quitte a|jusqu' a ce que(?! (?:les |la |tout |le )?(?:[a-z¤]+ )?(?:soit|soient) (?:entierement |totalement )?(?:{PAID})(?= ))|en attendant|disons|genre|{PAY_NOW} qu'|que si|seulement|uniquement|c' est une somme",
  ),
  signRule(
    'hedge',
    'so-that',
    '(?:afin|pour) que (?:je|nous|on)|(?:rib|iban|coordonnees bancaires)',
  ),
  signRule(
    'condition',
    'exchange',
    "(?:tu|vous) (?:me |m' |nous |n' )?(?:rends|rendez|donnes|donne|donnez|fais|faites|finis|finissez|termines|terminez|envoies|envoie|envoyez|repares|repare|reparez|signes|signez|retires|retirez|reprends|reprenez|viens|venez|ramenes|ramene|livres|livrez|enleves|enlevez|arretes|arretez) [^.;!?]* et(?= (?:je|j'|on|nous) )",
  ),
  signRule(
    'hedge',
    'maybe',
    'normalement|peut etre|essaie|essaye|essaierai|essayerai|essayer|espere|esperons|sans doute|je pense|probablement|en principe|on verra|vais voir|verrai|(?:faire|fais|ferai|faisons|ferons) (?:de )?(?:mon|le|notre|tout mon|tout notre|tout) (?:possible|max|maximum|mieux)|tacherai|paierais|payerais|reglerais|rembourserais|rendrais|virerais|verserais|devrais|devrait|devraient|devrions|pourrais|pourrait|pourrions|voudrais|aimerais|theoriquement|logiquement|a priori|eventuellement|sauf erreur|si possible|de quoi|(?<!(?:sans|de|aucun) )probleme|lol|mdr|ptdr|😂|🤣|😏|😉',
  ),
  signRule(
    'hedge',
    'attributed',
    "(?:selon|d' apres) (?:toi|vous|lui)|(?:dis|dites|pretends|pretendez|affirmes|affirmez|crois|croyez|penses|pensez|soutiens|soutenez|racontes|racontez|assures|assurez) (?:tu|vous)|(?:dit|pretend|affirme|parait) (?:t' )?(?:il|elle|on)|(?:tu|vous) (?:dis|dites|pretends|pretendez|affirmes|affirmez|penses|pensez|crois|croyez)|parait|soi disant|soit disant|admettons que|supposons|imaginons|mettons que|a t' (?:ecouter|entendre)|a vous (?:ecouter|entendre)|je crois|pas (?:sur|certaine?)|inchallah|inshallah|si dieu|croise les doigts|(?:ouais|oui|mais oui|ok|bah oui)(?: ,)? c' est ca(?= )|(?:ouais|oui) (?:, )?ouais|ca va ca va|t' es content|mon cul|ah ah|ah bon|du vent|a voir|bien sur|ben voyons|tribunal|contrainte|contraint|menaces?|force|disais|disait|disiez|(?:il|elle|on) (?:me )?dit|ils (?:me )?disent|verifier|etudier|examiner|analyser|reclamee?s?|¤+ d' ?autres?|¤+ de (?:rien|moins|plus|trop|cadeau|dons?|bons?|blague)",
  ),
  signRule(
    'hedge',
    'reserved',
    "reconnaissance|reserves?|(?:titre|guise) (?:du|de|d') (?:depot|garantie|caution|acompte|avance|arrhes|provision)|en (?:depot|gage|garantie|consignation|sequestre|attente)|apres (?!midi|demain|coup)[a-z']+|expertise|prouve|prouver|preuves?|justificatifs?|ai promis|avais promis|t' ai dit|vous ai dit|des que possible",
  ),
  signRule(
    'hedge',
    'undated',
    "a la rentree|apres les (?:vacances|fetes|soldes)|cet ete|cet hiver|apres l' ete|un de ces (?:jours|quatre)|un jour|plus tard(?<!au plus tard)|des jours meilleurs",
  ),
  signRule(
    'hedge',
    'shared',
    "on (?:te |vous )?doit|et moi (?:te |vous |t' )?(?:en )?devons|(?:a )?nous deux|a deux|solidairement|ma part|notre part|chacun",
  ),
  signRule('hedge', 'to-whom', '(?:je|nous|on) (?:lui|leur) (?:dois|devons|doit)'),
  signRule(
    'hedge',
    'nearly',
    "(?:un peu (?:plus|moins) (?:de|que)|environ|a peu pres|dans les|presque|autour de|maximum|max|au plus|plus de|moins de|jusqu' a) ¤+|¤+ (?:environ|a peu pres|max|maximum|maxi|grand maximum)",
  ),
  signRule(
    'hedge',
    'what-for',
    "¤+(?: @+)? pour (?!le moment|l' instant|le (?:paiement|reglement)|la fin|(?:la|ta|votre|cette|ma|le|ton|solder|regler|payer|rembourser) (?:facture|dette|pret|solde|votre|ta|la|ma))(?:ton|ta|tes|votre|vos|le|la|les|l'|un|une|mon|ma|mes)",
  ),
  signRule(
    'hedge',
    'other-matter',
    '¤+(?: @+)? a (?!(?:ete|deja|bien|toujours|encore|partir|la fin|temps|regler|payer|rembourser|te|vous|rendre|verser|solder|nous|votre)(?= ))[a-z]+',
  ),
  signRule(
    'hedge',
    'for-another',
    '(?:mon|ma|mes|notre|son|sa|ton|ta|votre) {RELATIVE}|garante?|caution|(?:ses|leurs) ¤+|(?:sa|leur) dette|a (?:sa|leur) place|pour le compte de|au nom de',
  ),
  signRule(
    'new-loan',
    'lend-me',
    "(?:avance|prete|depanne)(?:z)? (?:moi|nous) (?:encore |juste )?(?:de )?¤+|(?:peux|pourrais|pouvez) (?:tu |vous )?(?:me |m' )(?:preter|avancer|depanner de) (?:encore )?¤+",
  ),
  signRule(
    'reported',
    'never-said',
    "(?:jamais|pas) (?:dit|promis) (?:que|de)|dis pas que|qui (?:t'|te|vous) a dit que|(?:crois|croyez|penses|pensez|esperes|imagines) (?:vraiment )?que|hors de question que|(?:[a-z]+) (?:m'|me|t'|lui) (?:a|avait) (?:dit|ecrit|demande|jure|promis)(?= (?:que|qu'|de|:|_))|tu veux que|vous voulez que|ben voyons",
  ),
  signRule(
    'reported',
    'attributed',
    "(?:il parait|(?:tu|vous) (?:racontes?|racontez|pretends|pretendez|dis|dites|affirmes|affirmez|disais|disiez|soutiens|soutenez)|soi disant|soit disant|(?:selon|d' apres) (?:toi|vous))(?= )",
  ),
  signRule(
    'unrelated',
    'else',
    "(?<!(?:arrieres?|retards?|dette|impayes?) )(?:(?<=¤ )(?:de|d'|pour) (?:prime|salaire|retraite|allocations?|heritage|bourse|loyer|courses|essence|charges|travaux|la voiture|le loyer|impots)|mon loyer|le loyer (?:me|de (?:ma|mon|ses|sa|son))|rien a voir|voiture a ¤+|achete|pizza|restau|spectateurs)|(?:salaire|paie|retraite) (?:est|de ¤)|mon credit|ma voiture|mon assurance(?! (?:(?:te|t'|vous|l'|les|ne|n'|en|a|doit|va) )*(?:a|doit|va|paye|paie|rembourse|regle|indemnise)e?(?= ))",
  ),
  signRule(
    'unrelated',
    'other-object',
    "{HAVE} {SOON}{PAID} (?:le |la |les |l' |mon |ma |mes |un |une |des |de )(?!(?:facture|loyer|dette|somme|solde|reste|tout|total|totalite|integralite|montant|virement|acompte|moitie|note|creance|argent|pret|cheque|compte|arriere|impaye|retard|dossier|echeance|mensualite|semaine|mois|devis|travaux|sous|frais)s?(?= ))[a-z]+",
  ),
  signRule('unrelated', 'sale', "(?:vends|vendre|acheter|achete) (?:(?!et |, )[a-z']+ ){0,6}¤+"),
  signRule('unrelated', 'awaited', "j' attends [^.;!?,]{0,40}?¤+"),
  signRule(
    'claimed',
    'you-ask',
    "(?:tu|vous) (?:me |m' |nous )(?:reclame|demande|reclamez|demandez|as demande|avez demande|as reclame|avez reclame)s?|(?:ta|votre|vos|une|la) (?:demande|reclamation|relance|sommation)(?: (?:de |d')?(?:paiement|reglement))? (?:de )?¤+|(?:d' accord|sur|dit) que c' est ¤+ [?]",
  ),
  signRule(
    'claimed',
    'you-say',
    "(?:il parait|(?:tu|vous) (?:racontes?|racontez|pretends|pretendez|dis|dites|affirmes|affirmez)|soi disant|soit disant|(?:selon|d' apres) (?:toi|vous)) [^.;!?]{0,30}?(?:dois|devons|devrais|devrions)",
  ),
  signRule('estimate', 'quote', 'devis'),
  signRule(
    'ceiling',
    'at-most',
    "(?:maximum|max|pas plus de|au plus|jusqu' a|depasser|au dela de|plafond de) ¤+|¤+ (?:max|maximum|maxi|grand maximum)",
  ),
  signRule(
    'condition',
    'then',
    "(?:je|j'|on|nous) (?:vends|touche|recois|recupere|attends|finis|encaisse|debloque|signe|vais vendre|vais toucher|dois toucher|dois recevoir|dois vendre) [^.;!?]* (?:et|puis|,) (?:(?:la|apres|ensuite|puis|seulement|directement) )*(?=(?:je|j'|on|nous) )",
  ),
  signRule(
    'hedge',
    'owed-elsewhere',
    "(?:dois|devons|dettes?|ardoise|redevables?|debiteur|debitrice)(?: [a-z']+){0,2} (?:de )?(?:(?:¤+|de l' argent) )?(?:a|au|aux|envers|chez|aupres d(?:e|u|es|')) (?!toi|vous|votre|vos|ton|ta|tes|ce jour|titre|(?:te|vous|les|la|le|l'|nous)? ?(?:payer|regler|rembourser|rendre|verser|solder|virer|donner|filer|envoyer|acquitter|honorer)|partir|compter|temps|la (?:fin|date|suite)|hauteur|present|l' egard)[a-z']+",
  ),
  signRule(
    'unrelated',
    'my-budget',
    '(?:touche|gagne|percois|coute|coutent|vaut|valent|depense|economise) (?:[a-z]+ ){0,2}¤+|(?:gagne|touche|percu|economise|depense|perdu) (?:plus de |environ )?¤+',
  ),
  signRule(
    'reported',
    'you-said',
    "(?:tu|vous) (?:me |m' |nous )(?:as|avez|avais|aviez) dit(?= )|(?:jamais|pas) (?:dit|ecrit|promis) (?:oui|ok|d' accord)",
  ),
  signRule(
    'unrelated',
    'in-kind',
    'en (?:nature|bisous|bises|calins|sourires|carambars|chocolats?|bieres?|fleurs|bonbons|compliments)',
  ),
  signRule(
    'hedge',
    'asks-agreement',
    "(?:ca|cela) (?:te|vous) (?:va|irait|convient|conviendrait|dit)|c' est (?:bon|ok|d' accord) pour (?:toi|vous)|(?<=[¤@] (?:, )?)(?:d' accord|ca marche|possible|ca passe|c' est bon)(?= (?:[?]|$))",
  ),
  signRule(
    'hedge',
    'said-by-others',
    "(?<!(?:je|j'|nous) (?:(?:te|t'|vous|ne|n'|le|l') )*)(?:dit|dise|disent|croit|croient|prevoit|(?:indiqu|precis|mentionn|affirm|stipul|montr|attest|rappell|signal|confirm|pretend|pens)(?:e|es|ez|ent)?) que|(?<!nous )(?:admettons|supposons|mettons)(?= )|(?:a|de) savoir|ou (?:moins|plus|pas|jamais)(?= )",
  ),
  signRule(
    'hedge',
    'no-longer',
    "non(?! (?:plus|seulement)(?= ))|du passe(?= )|histoire ancienne|(?:terminee?|finie?)(?= (?:[.,!]|$))|(?<!merci )d' avance|arrhes|(?:mes|nos|des|plein de) (?:autres )?dettes|(?:a|au) (?:ta|ton|votre|son|sa|leur) {RELATIVE}",
  ),
]
