/** What a turn of phrase is a sign of. */
export type SignKind =
  | 'promise'
  | 'firm-word'
  | 'acknowledgment'
  | 'debt-named'
  | 'dispute'
  | 'denial'
  | 'agreed-otherwise'
  | 'counterclaim'
  | 'reserve'
  | 'refusal'
  | 'sarcasm'
  | 'request'
  | 'payment'
  | 'in-transit'
  | 'condition'
  | 'hedge'
  | 'new-loan'
  | 'other-debtor'
  | 'reported'
  | 'unrelated'
  | 'claimed'
  | 'estimate'
  | 'ceiling'

export type SignRule = {
  readonly id: string
  readonly kind: SignKind
  readonly pattern: string
}

const rule = (kind: SignKind, name: string, pattern: string): SignRule => ({
  id: `${kind}/${name}`,
  kind,
  pattern,
})

export const PROMISE_SIGNS: readonly SignRule[] = [
  rule(
    'promise',
    'i-pay',
    "(?<!si |que |dans tes reves |quand |des que )(?:{WE}|j') {TO}{PAY_NOW}(?! (?:{NOT}|mon|ma|mes|mon|le loyer|le garage|cher|toujours pas)(?= ))",
  ),
  rule(
    'promise',
    'i-give',
    "(?<!si |que )(?:{WE}|j') {TO}{GIVE_NOW}(?! {NOT}(?= )) {FEW}(?:{MONEY}|¤+)",
  ),
  rule(
    'promise',
    'i-give-them',
    "(?:{WE}|j') (?:te |vous )?(?:les|l'|ca|te ca|vous ca) (?:te |vous )?{GIVE_NOW}(?! {NOT}(?= ))",
  ),
  rule(
    'promise',
    'i-will',
    "(?:{WE}|j') (?:ne )?(?:vais|peux|compte|comptons|prevois de|pense|pourrai|allons|pouvons|m' engage a|nous engageons a|accepte de|acceptons de|confirme|promets de|te promets de|vous promets de|propose de|vous propose de|te propose de|souhaite|souhaitons|veux bien|essaie de|essaye de|essaierai de|essayerai de|tacherai de|passe|passerai|viens|viendrai) {TO}(?:{PAY}|{GIVE} {FEW}(?:{MONEY}|¤+))",
  ),
  rule(
    'promise',
    'i-will-agreed',
    "(?:d' accord (?:pour|de)|pret a|partant pour|promis de) {TO}(?:{PAY}|{GIVE} {FEW}(?:{MONEY}|¤+))",
  ),
  rule('promise', 'engaged', "(?:m' engage|nous engageons) a {TO}(?:{PAY}|{GIVE})"),
  rule(
    'promise',
    'try',
    "j' (?:essaie|essaye|essaierai|essayerai) de {TO}(?:{PAY}|{GIVE} {FEW}(?:{MONEY}|¤+))",
  ),
  rule(
    'promise',
    'plan',
    '(?:propose|proposons|propose de payer) (?:un )?(?:echeancier|¤+|paiement|reglement)',
  ),
  rule(
    'promise',
    'you-will-have',
    "(?:tu|vous) (?:auras|aurez|recevras|recevrez|toucheras) (?:bien )?(?:ton |tes |votre |vos |l' |les |ce |un |le )?(?:¤+|{MONEY})",
  ),
  rule(
    'promise',
    'you-will-have-them',
    "(?:tu|vous) (?:les |l' )(?:auras|aurez|recevras|recevrez)(?! (?:pas|jamais)(?= ))",
  ),
  rule('promise', 'i-do-it', '{WE} {TO}(?:fais|ferai|envoie|enverrai) ca(?= @)'),
  rule(
    'promise',
    'transfer-on',
    '(?:{TRANSFER}) (?:(?:de|du|la|ma|votre|cette|facture|montant|somme|[(),]|¤+) )*(?:(?:sera|est|bien|prevu|programme|fait|effectue|interviendra|part|partira|arrive|arrivera|aura lieu|suivra|pour) )*@+',
  ),
  rule(
    'promise',
    'will-be-paid',
    '(?:sera|seront|serez|seras) (?:bien )?(?:{PAID}|effectuee?s?|faite?s?)',
  ),
  rule('promise', 'agreed-sum', "d' accord pour {AMOUNT}(?= (?:@+|[.;!?]|$))|¤+ d' accord"),
  rule('promise', 'two-payments', '¤+ @+ (?:(?:et|puis|,|;) )*¤+ @+'),
  rule('promise', 'offer', "¤+(?: [a-z']+)? (?:ca|cela) (?:te|vous) (?:va|irait|convient)"),
  rule(
    'firm-word',
    'promised',
    "promis|sans faute|c' est promis|jure|c' est sur|parole|je m' y engage",
  ),
]

export const ACKNOWLEDGMENT_SIGNS: readonly SignRule[] = [
  rule(
    'acknowledgment',
    'i-owe',
    "(?:{WE}) (?:(?:te|vous|lui) )?(?:ne )?(?:en )?(?:dois|devons)(?: (?:bien|toujours|encore|aussi|donc|effectivement|que|seulement))* (?:{AMOUNT}|de l' argent|cet argent|cette somme|du fric)",
  ),
  rule('acknowledgment', 'that-i-owe', 'que (?:je|nous) (?:te|vous) (?:dois|devons)'),
  rule(
    'acknowledgment',
    'i-recognise',
    '(?:reconnais|reconnaissons|confirme|admets|nie pas|conteste pas)(?: bien| donc)? (?:(?:te|vous|lui) )?(?:devoir|(?:ma|la|cette|notre) (?:dette|creance)|etre redevable)',
  ),
  rule(
    'acknowledgment',
    'my-debt',
    '(?:ma|notre) dette|redevable|une dette envers|reste devoir|restons devoir',
  ),
  rule('acknowledgment', 'left', '(?:il )?(?:me |nous )?reste(?: encore| donc| a payer)? ¤+'),
  rule(
    'acknowledgment',
    'not-forgotten',
    "(?:pas oublie(?: pour)?(?: {AMOUNT}| ma dette)|{AMOUNT}(?: que (?:tu|vous) m' (?:as|avez) (?:prete|avance)e?s?)?(?: ,)?(?: [a-z']+){0,3} (?:pas oublie|oublie pas))",
  ),
  rule(
    'acknowledgment',
    'lent',
    "¤+ que (?:tu|vous) m' (?:as|avez|avais) (?:prete|avance|depanne)e?s?",
  ),
  rule(
    'acknowledgment',
    'was-lent',
    "(?:tu|vous) m' (?:as|avez|avais) (?:bien )?(?:prete|avance) ¤+",
  ),
  rule('acknowledgment', 'unpaid', 'pas encore (?:paye|regle|rembourse|rendu) {AMOUNT}'),
]

export const DISPUTE_SIGNS: readonly SignRule[] = [
  rule('dispute', 'contest', 'contest(?:e|ons|er|ation|ee?)(?! pas(?= ))|litige|litigieuse'),
  rule('dispute', 'disagree', "(?:pas|plus) d' accord|desaccord"),
  rule(
    'dispute',
    'false',
    "c' est (?:faux|une erreur|une arnaque|n' importe quoi|de l' arnaque|abuse)|n' importe quoi|erronee?s?|injustifiee?s?|abusi(?:f|ve)|indue?",
  ),
  rule('dispute', 'not-me', 'pas moi'),
  rule(
    'dispute',
    'not-this-sum',
    "(?:c'|ce n') est pas (?:les )?¤+|et non ¤+|(?<=¤ |¤ , |¤ et |¤ mais )pas ¤+",
  ),
  rule('dispute', 'gift', "c' etait (?:un cadeau|un don|offert|gratuit)|pas un pret"),
  rule('dispute', 'no-idea', 'vois pas (?:de quoi|ce que|pourquoi)|sais pas de quoi'),
  rule('dispute', 'barred', 'prescrite?s?|prescription|forclose?'),
  rule(
    'dispute',
    'work',
    'mal (?:fait|finie?|realise)e?s?|malfacons?|non conformes?|pas (?:ete )?(?:termine|finie?|livre|conforme|effectue)e?s?|pas recu (?:la|ma|les|mes|le) (?:marchandise|commande|livraison|materiel|colis|produits?)',
  ),
  rule(
    'dispute',
    'never',
    '(?:ai|avons|a|as) jamais (?:rien )?(?:dit|promis|signe|commande|emprunte|recu|demande|accepte|reconnu|ete|eu|achete)',
  ),
  rule('dispute', 'who-said', "qui (?:t'|te|vous) (?:a|dit) (?:dit )?que"),
  rule(
    'denial',
    'owe-nothing',
    '(?:dois|devons|doit) (?:absolument |strictement )?(?:pas|rien|plus rien|aucun)|rien a (?:te |vous )?(?:payer|devoir|rembourser)',
  ),
  rule(
    'denial',
    'not-recognised',
    'reconnais(?:sons)? (?:rien|pas|aucune)|sans (?:aucune )?reconnaissance|ne vaut pas reconnaissance|conteste devoir',
  ),
  rule(
    'agreed-otherwise',
    'agreed',
    "on (?:avait|a|s' etait) (?:bien )?(?:dit|convenu|parle|mis d' accord|entendu)(?: sur| de)? ¤+",
  ),
  rule(
    'counterclaim',
    'you-owe',
    "(?:tu|vous) (?:me |m' |nous )(?:en )?(?:dois|devez|devais|deviez)|(?:toi|vous) qui (?:me |m' |nous )(?:en )?(?:dois|devez)",
  ),
  rule(
    'other-debtor',
    'relative',
    "(?:mon|ma|notre|son|sa|un|une) {RELATIVE}(?: [a-z']+){0,2} (?:te |t' |vous |lui )(?:en )?(?:doit|devait|remboursera|paiera|payera|rendra)",
  ),
  rule(
    'other-debtor',
    'he',
    "(?:il|elle|ils|elles) (?:te |t' |vous )(?:en )?(?:doit|doivent|devait|devaient)",
  ),
  rule(
    'reserve',
    'peace',
    'pour avoir la paix|pour solde de tout compte|a titre (?:de geste|commercial|amiable)|geste commercial|pour en finir|sans prejudice|sous toutes reserves',
  ),
]

export const REFUSAL_SIGNS: readonly SignRule[] = [
  rule('refusal', 'i-do-not-pay', "(?:{WE}|j') {TO}(?:{PAY_NOW}|{GIVE_NOW}|paierais) {NOT}"),
  rule(
    'refusal',
    'refuse',
    'refus(?:e|ons) (?:de|categoriquement|formellement|tout|toute)|je refuse',
  ),
  rule(
    'refusal',
    'no-way',
    'hors de question|pas question|jamais de la vie|plutot crever|va te faire|allez vous faire|debrouille toi|debrouillez vous|(?:peux|pouvez) (?:toujours )?(?:courir|rever|te brosser|vous brosser|te gratter)',
  ),
  rule(
    'refusal',
    'you-get-nothing',
    "(?:tu|vous|t') (?:n' |ne )?(?:auras|aurez|verras|verrez|toucheras|toucherez|recevras) (?:rien|pas|jamais|plus|que dalle)",
  ),
  rule('refusal', 'not-a-cent', '(?:pas|plus) un (?:centime|euro|sou|rond|kopeck)|pas le moindre'),
  rule('refusal', 'you-dream', '(?:tu|vous) (?:reves|revez)'),
  rule(
    'sarcasm',
    'idiom',
    'quand les poules|calendes(?: grecques)?|saint glinglin|semaine des quatre jeudis|dans tes reves|comptes? la dessus|a la trinite|quand il neigera|cours toujours|et puis quoi encore|jour de ma mort|quand je serai mort|en enfer|🙄|🖕|quand il gelera|a la saint',
  ),
]

export const REQUEST_SIGNS: readonly SignRule[] = [
  rule(
    'request',
    'leave-me',
    "(?:laisse|laissez|donne|donnez|accorde|accordez|file|filez) (?:moi|nous|lui) (?:[a-z']+ ){0,3}?(?:@+|temps|delai|jours?|semaines?|mois|souffler|respirer)",
  ),
  rule(
    'request',
    'give-me',
    "(?:me|m'|nous) (?:donner|laisser|accorder|octroyer) (?:[a-z']+ ){0,3}?(?:@+|temps|delai|jours?|semaines?|mois)",
  ),
  rule(
    'request',
    'delay',
    '(?:un|du|le|des) (?:petit |peu de |nouveau |court |bref )?(?:delai|delais|sursis|report|temps)(?: de paiement| supplementaire)?|plus de temps|un peu de temps',
  ),
  rule(
    'request',
    'wait',
    'patienter|patience|attends (?:un peu|moi|encore|@+|stp)|attendre (?:un peu|encore|@+)|(?:peux|pouvez|pourrais|pourriez) (?:tu |vous )?attendre',
  ),
  rule('request', 'postpone', 'repousser|decaler|reporter|echelonner|etaler'),
  rule(
    'request',
    'not-possible',
    "pas possible (?:ce mois ci|@+|la|maintenant|tout de suite|pour le moment|pour l' instant)",
  ),
  rule(
    'request',
    'instalments',
    "(?:demande|souhaite|faire|avoir|possible|voudrais|propose) (?:[a-z']+ ){0,2}(?:echelonnement|etalement|echeancier)",
  ),
  rule(
    'request',
    'not-now',
    "(?:pour le moment|pour l' instant|en ce moment|la) (?:[a-z']+ ){0,2}peux pas|peux pas (?:[a-z']+ ){0,2}(?:pour le moment|pour l' instant|en ce moment)",
  ),
  rule(
    'request',
    'cannot-now',
    "(?:peux|peut|pourrai|pouvons|pourrons) pas (?:encore |vraiment |tout )?{TO}(?:{PAY}|{GIVE})(?: [a-z¤']+){0,3} (?:@+|ce mois ci|ce mois|la|maintenant|tout de suite|pour le moment|pour l' instant|avant)|pas en mesure de",
  ),
]

export const PAYMENT_SIGNS: readonly SignRule[] = [
  rule(
    'payment',
    'i-have-paid',
    "{HAVE} {SOON}(?:{PAID}(?! {AMOUNT} (?:de|d'|pour) (?!(?:la|ta|votre|cette) facture)[a-z])|{GIVEN} {FEW}(?:{TRANSFER}|¤+|argent|sous))",
  ),
  rule(
    'payment',
    'is-paid',
    "(?:c' est|est|a ete|ont ete|sont|tout est) (?:deja |bien |entierement )*{PAID}",
  ),
  rule(
    'payment',
    'transfer-done',
    '{TRANSFER} (?:(?:de|du) )?(?:(?:¤+|@+) )*(?:(?:est|a ete|bien|deja) )*(?:fait|effectue|parti|envoye|poste|passe|emis|lance|execute|realise)e?s?',
  ),
  rule(
    'payment',
    'just-paid',
    'viens (?:juste |tout juste )?de {TO}(?:{PAY}|{GIVE} {FEW}(?:{TRANSFER}|¤+))',
  ),
  rule('payment', 'already', 'deja {PAID}'),
  rule(
    'payment',
    'sent-it',
    "(?<={TRANSFER} .*)(?:je (?:te |vous )?(?:l'|le|les) ai {SOON}(?:envoye|poste|fait|donne|depose)e?s?)",
  ),
  rule(
    'in-transit',
    'sent',
    'cheque (?:(?:de|du) )?(?:(?:¤+|@+) )*(?:(?:est|a ete|bien|deja) )*(?:parti|envoye|poste)|(?:envoye|poste|depose) (?:le|un|ton|votre|mon) cheque',
  ),
]

export const MODAL_SIGNS: readonly SignRule[] = [
  rule(
    'condition',
    'if',
    "(?<!meme |comme |pas |voir |savoir |demande )si (?!tu veux|vous voulez|ca te va|ca vous va|cela vous convient|besoin|tu preferes|je te payais)(?:[a-z']+)",
  ),
  rule(
    'condition',
    'event',
    "des (?:que|reception|encaissement|deblocage|versement|paiement|mon|ma|la (?:vente|reception)|l' arrivee)|quand (?:je|j'|ma|mon|mes|la|le|l'|tu|on|il|ca|elle|vous)|lorsque|une fois que|une fois (?:ma|mon|le|la)|aussitot que|le jour ou|a (?:la )?reception de|apres (?:ma|mon) (?:paie|paye|salaire|prime|vente)",
  ),
  rule('condition', 'waiting', "j' attends (?:un|une|mon|ma|mes|le|la|les|des|d'|que)"),
  rule(
    'condition',
    'reserve',
    "sous reserve|a condition|sauf (?:imprevu|si|accident|probleme)|en fonction de|a moins (?:que|d')|pourvu que|en echange|contre (?:mes|ma|mon|la|le|les|une|un|tes|ta|ton|vos|votre)|contre une remise",
  ),
  rule('condition', 'loan-first', '(?:avance|prete|depanne)(?:z)? (?:moi|nous) [^.;!?]* et'),
  rule(
    'hedge',
    'maybe',
    'normalement|peut etre|essaie|essaye|essaierai|essayerai|espere|sans doute|je pense|probablement|en principe|on verra|vais voir|verrai|faire (?:mon|le) (?:possible|max|maximum)|tacherai|paierais|payerais|reglerais|rembourserais|rendrais|virerais|pourrais|voudrais|aimerais|theoriquement|logiquement|a priori|lol|mdr|ptdr|😂|🤣|😏',
  ),
  rule(
    'hedge',
    'attributed',
    "(?:selon|d' apres) (?:toi|vous|lui)|(?:tu|vous) (?:dis|dites|pretends|pretendez|affirmes|affirmez|penses|pensez|crois|croyez)|parait|soi disant|soit disant|admettons|supposons|imaginons|mettons|a t' (?:ecouter|entendre)|a vous (?:ecouter|entendre)|je crois|pas (?:sur|certaine?)|inchallah|inshallah|si dieu|croise les doigts|a voir|bien sur|tribunal|contrainte|contraint|menaces?|force|disais|disait|disiez|(?:il|elle|on) (?:me )?dit|ils (?:me )?disent|verifier|etudier|examiner|analyser|reclamee?s?|¤+ d' ?autre|¤+ de [a-z]+",
  ),
  rule(
    'hedge',
    'reserved',
    "reconnaissance|reserves?|apres (?!midi|demain)[a-z']+|expertise|prouve|prouver|preuves?|justificatifs?|ai promis|avais promis",
  ),
  rule(
    'hedge',
    'other-matter',
    "¤+(?: @+)? (?:pour (?!(?:la|ta|votre|cette|ma|le|ton|solder|regler|payer|rembourser) (?:facture|dette|pret|solde|votre|ta|la|ma))(?:ton|ta|tes|votre|vos|le|la|les|l'|un|une|mon|ma|mes)|a (?!(?:partir|la fin|temps|regler|payer|rembourser|te|vous|rendre|verser|solder)(?= ))[a-z]+)",
  ),
  rule(
    'hedge',
    'for-another',
    '(?:mon|ma|mes|notre|son|sa|ton|ta|votre) {RELATIVE}|garante?|caution|(?:ses|leurs) ¤+|(?:sa|leur) dette|a (?:sa|leur) place',
  ),
  rule(
    'new-loan',
    'lend-me',
    "(?:avance|prete|depanne)(?:z)? (?:moi|nous) (?:encore |juste )?(?:de )?¤+|(?:peux|pourrais|pouvez) (?:tu |vous )?(?:me |m' )(?:preter|avancer) (?:encore )?¤+",
  ),
  rule(
    'reported',
    'never-said',
    "(?:jamais|pas) (?:dit|promis) (?:que|de)|qui (?:t'|te|vous) a dit que|(?:crois|croyez|penses|pensez|esperes|imagines) (?:vraiment )?que|hors de question que|(?:il|elle|on) (?:m'|me|t'|lui) (?:a|avait) (?:dit|ecrit|demande)|tu veux que|vous voulez que",
  ),
  rule(
    'unrelated',
    'else',
    "¤+ (?:de|d'|pour) (?:loyer|courses|essence|charges|travaux|la voiture|le loyer|impots)|loyer|rien a voir|voiture a ¤+|achete|pizza|restau|spectateurs",
  ),
  rule('unrelated', 'awaited', "j' attends [^.;!?,]*?¤+"),
  rule(
    'claimed',
    'you-ask',
    "(?:tu|vous) (?:me |m' )(?:reclame|demande|reclamez|demandez|as demande|avez demande|as reclame|avez reclame)s?",
  ),
  rule('estimate', 'quote', 'devis'),
  rule(
    'ceiling',
    'at-most',
    "(?:maximum|max|pas plus de|au plus|jusqu' a) ¤+|¤+ (?:max|maximum|maxi)",
  ),
]
