import { signRule, type SignRule } from '#signs/sign-rule.ts'

/** « je te paie », « tu auras », « les fonds partiront », « virement le 5 »: what promises. */
export const PROMISE_SIGNS: readonly SignRule[] = [
  signRule(
    'promise',
    'i-pay',
    "(?<!si |que |dans tes reves |quand |des que )(?:{WE}|j') {TO}(?!{GIVES_BACK}){PAY_NOW}(?! (?:{NOT}|une? (?:verre|coup|biere|cafe|resto|kebab|cadeau|repas|pizza|dejeuner|diner)|l' apero|le (?:resto|cafe|repas|cine|cinema)|a (?:boire|manger)|mon(?! (?:du|retard|solde|arriere))|ma(?! (?:dette|facture))|mes(?! (?:dettes|factures|arrieres|impayes|loyers|retards|¤))|le loyer de (?:ma|mon)|le garage|cher|toujours pas)(?= ))",
  ),
  signRule(
    'promise',
    'that-i-pay',
    "(?<=(?:sais|savez|(?<!pas )(?:sure?s?|certaine?)|dis|jure|promets|confirme|assure|certifie|rassure|et) (?:[a-z']+ ){0,2}que )(?:{WE}|j') {TO}(?:{PAY_NOW}|(?:vais|compte) {TO}{PAY})(?! {NOT}(?= ))",
  ),
  signRule(
    'promise',
    'i-give',
    "(?<!si |que )(?:{WE}|j') {TO}{GIVE_NOW}(?! (?:(?:a|au) )?{NOT}(?= )) {FEW}(?:{MONEY}|¤+)",
  ),
  signRule(
    'promise',
    'i-come-with',
    "(?:{WE}|j') {TO}(?:passe|passerai|viens|viendrai|arrive|debarque|serai la|descends|monte) [^.;!?]{0,60}avec {FEW}(?:{MONEY}|¤+)",
  ),
  signRule(
    'promise',
    'i-give-them',
    "(?:{WE}|j') (?:te |vous |t' )?(?:les|le|l'|ca|te ca|vous ca) (?:te |vous )?{GIVE_NOW}(?! {NOT}(?= ))",
  ),
  signRule(
    'promise',
    'i-will',
    "(?:{WE}|j') (?:ne )?(?:vais|peux|compte|suis en train de|vais pouvoir|suis dispose a|sommes disposes a|comptons|prevois de|pense|pourrai|allons|pouvons|m' engage a|nous engageons a|accepte de|acceptons de|consens a|consentons a|pourrais|pourrions|devrais|devrais pouvoir|devrions pouvoir|confirme|promets de|te promets de|vous promets de|propose de|vous propose de|te propose de|souhaite|souhaitons|veux bien|essaie de|essaye de|essaierai de|essayerai de|tacherai de|passe|passerai|viens|viendrai|tiens a|tenons a|suis pret a|suis prete a|sommes prets a|suis d' accord pour|suis en mesure de|m' efforcerai de|ferai en sorte de|prends l' engagement de|manquerai pas de|manquerons pas de) {ADV}{TO}(?:{PAY}|{GIVE} {FEW}(?:{MONEY}|¤+))",
  ),
  signRule(
    'promise',
    'i-will-agreed',
    "(?:d' accord (?:pour|de)|pret a|partant pour|promis de|(?<!pas )de quoi) {TO}(?:{PAY}|{GIVE} {FEW}(?:{MONEY}|¤+))",
  ),
  signRule(
    'promise',
    'engaged',
    "(?:m' engage|m' engageais|nous engageons) {ADV}a {TO}(?:{PAY}|{GIVE})",
  ),
  signRule(
    'promise',
    'try',
    "j' (?:essaie|essaye|essaierai|essayerai) de {TO}(?:{PAY}|{GIVE} {FEW}(?:{MONEY}|¤+))",
  ),
  signRule(
    'promise',
    'plan',
    '(?:propose|proposons|propose de payer) (?:un )?(?:echeancier|¤+|paiement|reglement)',
  ),
  signRule(
    'promise',
    'you-will-have',
    "(?:tu|vous) (?:auras|aurez|recevras|recevrez|toucheras|toucherez|retrouveras|retrouverez|recupereras|recupererez|reverras|reverrez|percevras|percevrez|encaisseras|encaisserez|(?:vas|allez) (?:bientot |enfin )?(?:avoir|recevoir|toucher|recuperer|retrouver|revoir|encaisser)|(?:auras|aurez) (?:recu|recupere|retrouve|touche)) (?:bien )?(?:la couleur de )?(?:la |ton |tes |ta |votre |vos |l' |les |ce |un |le )?(?:¤+|{MONEY})",
  ),
  signRule(
    'promise',
    'you-have-on',
    "(?<=@ )(?:tu|vous) (?:as|avez) (?:(?:ton |tes |ta |votre |vos |l' |les )(?:¤+|{MONEY})|¤+|tout)|(?:tu|vous) (?:as|avez) (?:ton |tes |ta |votre |vos |l' |les )(?:¤+|{MONEY}) @+",
  ),
  signRule(
    'promise',
    'you-will-have-them',
    "(?:tu|vous) (?:les |l' )(?:auras|aurez|recevras|recevrez|reverras|reverrez|recupereras|recupererez)(?! (?:pas|jamais)(?= ))",
  ),
  signRule(
    'promise',
    'take-it',
    "(?:prends|prenez|viens chercher|venez chercher|viens recuperer|venez recuperer|passe prendre|passe chercher|passez prendre|passez chercher) (?:ton |tes |ta |votre |vos |l' |les )(?:¤+|{MONEY})",
  ),
  signRule(
    'promise',
    'i-do-it',
    "{WE} {TO}(?:{GIVE_NOW}|amenerai) (?:ca|cela)(?= (?:@|[,.:;!] (?:[a-z']+ ){0,3}¤|¤|$))",
  ),
  signRule(
    'promise',
    'i-see-to-it',
    "(?:m' en (?:charge|occupe|chargerai|occuperai)|(?:fais|ferai|faisons|ferons) le necessaire|regularise la situation)(?= (?:[a-z',]+ ){0,5}@)",
  ),
  signRule(
    'promise',
    'transfer-on',
    '(?:{TRANSFER}) (?:(?:de|du|des|la|ma|votre|cette|facture|montant|somme|total|[(),:]|¤+) )*(?:(?:sera|seront|est|bien|prevu|programme|fait|effectue|poste|envoye|emis|depose|remis|interviendra|part|partira|partent|partiront|arrive|arrivera|aura lieu|auront lieu|suivra|pour|maxi|au plus tard) )*@+',
  ),
  signRule(
    'promise',
    'sum-comes',
    "(?:¤+|{MONEY}|loyers?|ca|tout|solde|reste|fonds) (?:(?!quand|que|qui|si|lorsque|des|apres|avant|jusqu'|une fois)[a-z',]+ ){0,4}?(?:arrive|arrivent|arrivera|arriveront|partira|partiront|partent|suivra|suivront|tombera|tomberont|interviendra|parviendra|parviendront|sera|seront)(?! {NOT}(?= ))(?= )(?! (?:suffisant|bloque|difficile|complique)e?s?(?= ))",
  ),
  signRule(
    'promise',
    'will-be-paid',
    '(?:(?:tu|vous|il|elle|ca|tout) )?(?:sera|seront|serez|seras) (?:bien |integralement |entierement |totalement |le premier |la premiere |les premiers )*(?:{PAID}|effectuee?s?|faite?s?|emise?s?|adressee?s?|remise?s?|deposee?s?|transmise?s?)',
  ),
  signRule(
    'promise',
    'you-are-paid-on',
    '(?:tu|vous) (?:es|etes) (?:bien )?{PAID} (?:[a-z]+ ){0,2}@+',
  ),
  signRule(
    'promise',
    'agreed-sum',
    "d' accord pour {AMOUNT}(?= (?:@+|[.,;!?]|$))|(?:d' accord|(?<!un )accord|partant|oui) pour (?:(?:un|le|la|ce|de) )*(?:{TRANSFER} (?:de |des )?)?{AMOUNT}|¤+ d' accord",
  ),
  signRule(
    'promise',
    'deal',
    "(?:on|nous) (?:part|fait|faisons|partons|se met d' accord|dit|(?:peut|pourrait|pouvons|pourrions) (?:partir|faire|dire)) (?:(?:donc|alors|sur|plutot) )*¤+(?! (?:pas|et non)(?= ))",
  ),
  signRule(
    'promise',
    'undertaking',
    '(?:engagement|promesse|intention) de {TO}(?:{PAY}|{GIVE} {FEW}(?:{MONEY}|¤+))',
  ),
  signRule('promise', 'will-have-paid', "(?:{WE}|j') {TO}(?:aurai|aurons) {ADV}{PAID}"),
  signRule(
    'promise',
    'so-that',
    '(?:afin|pour) que (?:je|nous|on) {TO}(?:{PAY_NOW}|{GIVE_NOW} {FEW}(?:{MONEY}|¤+))',
  ),
  signRule(
    'promise',
    'by-then-done',
    "@+ (?:, |au plus tard )?(?:c' est|ce sera|ca sera|tu es|tu seras|vous etes|vous serez) (?:bon |ok )?(?:{PAID}|fait)",
  ),
  signRule(
    'promise',
    'plan-of',
    "(?:plan|calendrier|tableau) (?:de|d') (?:reglement|paiement|remboursement|apurement|echelonnement)(?= [^.;!?]*¤)|¤+ (?:les|chaque|tous les) @+",
  ),
  signRule(
    'promise',
    'as-said',
    "(?:t'|te|vous) (?:ai|avais|avons) (?:deja |bien )?dit (?:que )?@+",
  ),
  signRule('promise', 'in-order-to', '(?<=attend(?:s|ons) [^.;!?]{0,60})pour {TO}{PAY}'),
  signRule('promise', 'sum-paid-by', "(?<!d' accord )¤+ (?:deja |bien )?{PAID} (?:[a-z]+ )?@+"),
  signRule('promise', 'day-for-sum', '@+ (?:maxi |max |au plus tard )?pour {AMOUNT}'),
  signRule('promise', 'two-payments', '¤+ @+ (?:(?:et|puis|,|;) )*¤+ @+'),
  signRule(
    'promise',
    'offer',
    "¤+(?: [a-z']+)?(?: @+)?(?:(?: [a-z']+){0,4})(?: [,.])? (?:(?:ca|cela) (?:te|vous) (?:va|irait|convient)|(?:ca|c' est) (?:marche|d' accord|bon)(?= ))",
  ),
  signRule('promise', 'at-most', '(?:depasser|max|maximum|maxi|plafond de) ¤+'),
  signRule(
    'firm-word',
    'promised',
    "promis|sans faute|c' est promis|jure|c' est sur|parole|je m' y engage",
  ),
  signRule(
    'promise',
    'our-office',
    "(?:notre|nos|ma|mon|le|la|l') {OFFICE} {TO}(?:{PAY_THIRD}|(?:va|vont|doit|peut) {TO}(?:{PAY}|{GIVE} {FEW}(?:{MONEY}|¤+))|{GIVE_THIRD} {FEW}(?:{MONEY}|¤+))(?! {NOT}(?= ))",
  ),
  signRule(
    'promise',
    'count-on-me',
    '(?:peux|pouvez) compter (?:sur (?:moi|nous)|dessus)(?= [^.;!?]*(?:@|¤))',
  ),
  signRule(
    'promise',
    'would-pay',
    '(?<!si |que |aurais |sinon )(?:je|nous) {TO}(?:paierais|payerais|reglerais|rembourserais|rendrais|virerais|verserais)(?! {NOT}(?= ))(?= (?:[^.;!?]*@|¤|les ¤|tes ¤))',
  ),
  signRule(
    'promise',
    'sum-on-day',
    '(?:¤+|{MONEY}) (?:est|sont) (?:pour|prevue?s? (?:pour|le)?|programmee?s? (?:pour|le)?) ?@+',
  ),
  signRule(
    'promise',
    'leaves-on',
    '(?:ca|cela|tout) (?:part|partira|arrive|arrivera|sera fait|tombe|tombera)(?= @)',
  ),
  signRule(
    'promise',
    'is-ready',
    '(?:argent|sous|¤+|cheque|enveloppe|virement) (?:est|sont) pret(?:e|s|es)?',
  ),
  signRule(
    'promise',
    'first-person-future',
    "(?<!(?:si|quand|lorsque|que|tant) (?:(?:je|j'|nous|on|te|vous|t'|ne|n'|les|la|le|l'|me|m') )*)(?:{FUTURE_PAY}|{FUTURE_GIVE}(?! (?:(?:a|au) )?{NOT}(?= )) {FEW}(?:{MONEY}|¤+))(?! {NOT}(?= ))",
  ),
  signRule(
    'promise',
    'note-that-i-will',
    "(?:not(?:er|ez|e)|inform(?:e|ons|er)|confirm(?:e|ons)|precis(?:e|ons)|assur(?:e|ons)|certifi(?:e|ons)|promets|promettons|jure|sach(?:ez|e)|garanti(?:s|ssons)|signal(?:e|ons)|indiqu(?:e|ons)|annonce|annoncons|retiens|retenez) (?:[a-z']+ ){0,3}que (?:je|j'|nous|on) {TO}(?:{FUTURE_PAY}|{FUTURE_GIVE} {FEW}(?:{MONEY}|¤+)|(?:vais|allons|va) {TO}(?:{PAY}|{GIVE} {FEW}(?:{MONEY}|¤+)))(?! {NOT}(?= ))",
  ),
  signRule(
    'promise',
    'in-shares',
    "(?:¤+ (?:tout de suite|maintenant|la|cash|de suite|aujourd' hui|@+)|@+ ¤+) (?:(?:et|puis|,|;) )*(?:¤+|le reste|la suite)",
  ),
  signRule(
    'promise',
    'i-am-to-pay',
    "(?:{WE}|j') (?:(?!(?:pas|plus|jamais|rien|n'|ne|dois|devons|devais|refuse|refusons|demande|demandons|sollicite|sollicitons|souhaite|souhaitons|souhaiterais|voulais|voudrais|aimerais|aurais|pouvais|pourrais|ai|avais|avons|etais|hesite|galere|attends|attendons|que|qui|quoi|si|besoin|envie|moyens|temps|oblige|force|cense|arrive|deteste|prefere|retarde|tarde|empeche|empechent|permet|permettent|incapacite|impossibilite|impossible|incapable|difficile|complique|mal|peine|difficultes?|le|la|les|l'|un|une|votre|vos|ton|ta|tes|mon|ma|notre|nos|cette|ce|cet|injonction|trop|rien)(?= ))[a-z']+ ){1,5}(?:de|d'|a|pour|pouvoir) {TO}(?:{PAY}|{GIVE} {FEW}(?:{MONEY}|¤+))",
  ),
  signRule(
    'promise',
    'you-will-get',
    "(?:tu|vous) (?:vas|allez) (?:bien |vite |bientot )*(?:(?:les|l'|tout) (?:avoir|recevoir|retrouver|recuperer)|etre {PAID}|(?:avoir|recevoir|retrouver|recuperer) (?:ton |tes |ta |votre |vos |l' |les )?(?:¤+|{MONEY}))|(?:trouveras|trouverez|recupereras|recupererez) {FEW}(?:¤+|{MONEY})",
  ),
  signRule(
    'promise',
    'count-on-it',
    "(?:compte|comptez) sur (?:moi|nous)(?= (?:[a-z']+ ){0,2}(?:@|¤))",
  ),
  signRule(
    'promise',
    'agreed-plan',
    "(?:accepte|acceptons|d' accord (?:pour|avec)|valide|validons|ca marche pour|on part sur) (?:l'|le|votre|ton|cet|un) (?:echeancier|plan|proposition|echelonnement|(?:paiement|reglement|remboursement) en (?:plusieurs|deux|trois|quatre|\\d+) fois)",
  ),
  signRule(
    'promise',
    'deal-done',
    "(?:ca marche|entendu|vendu|tope la|ca roule|c' est d' accord|c' est bon)(?: ,)? (?:pour )?(?:les |tes )?¤+",
  ),
  signRule(
    'promise',
    'part-on',
    '(?:acompte|avance|versement|solde|reliquat|mensualite|cheque|virement|paiement|reglement) (?:(?:de|du|restant) )*(?:¤+ )?(?:(?:de|du|le) )*@+',
  ),
  signRule('promise', 'done-on', "c' est (?:bon |ok )?(?:{PAID}|fait|bon|ok)(?= (?:[a-z]+ )?@)"),
  signRule(
    'promise',
    'by-application',
    "(?:{WE}|j') (?:te |vous |t' )?(?:paypal|lydia|lydie|wero|debourse|debourserai|debloque|debloquerai) {FEW}¤+",
  ),
  signRule(
    'promise',
    'is-being-made',
    '(?:{TRANSFER}) (?:(?:de|du) )?(?:¤+ )?(?:est |en )*(?:preparation|attente de validation|traitement|instance)(?= [^.;!?]*@)',
  ),
  signRule(
    'promise',
    'needful',
    '(?:(?:vais|allons|va) {TO}faire le necessaire|le necessaire (?:sera|va etre) fait)',
  ),
  signRule(
    'promise',
    'my-intention',
    '(?:intention|but|objectif|souhait) est de {TO}(?:{PAY}|{GIVE} {FEW}(?:{MONEY}|¤+))',
  ),
  signRule(
    'promise',
    'begin-with',
    '(?:commence|commencerai|commencerons|commencons) par (?:te |vous )?(?:payer |regler |rendre |donner |verser |virer )?¤+',
  ),
  signRule(
    'promise',
    'in-times-from',
    '(?:en|sur) (?:\\d+|deux|trois|quatre|cinq|six|dix|plusieurs) (?:fois|mois|mensualites)(?: ,)? @+',
  ),
  signRule(
    'promise',
    'said-i-paid',
    "(?:t'|te|vous) (?:ai|avais|avons) dit que (?:je|on|nous) {TO}(?:payais|rembourserais|paierais|reglais|rendais|virais|reglerais|rendrais)(?= [^.;!?]*@)",
  ),
  signRule(
    'promise',
    'meet-to-pay',
    "(?:rdv|rendez vous|retrouve|voit) (?:[a-z']+ ){0,2}(?:@+ )?(?:[a-z']+ ){0,3}pour {TO}(?:{PAY}|{GIVE} {FEW}(?:{MONEY}|¤+))|chercher (?:tes|ton|vos|votre|les|l') (?:¤+|argent|sous|fric)(?= )|(?:fais|ferai|faisons|ferons|vais faire) (?:partir|virer|payer) (?:[a-z']+ ){0,3}(?:¤+|{MONEY}|loyer|solde)|valide pour @+",
  ),
  signRule(
    'promise',
    'by-the-month',
    "¤+ par (?:mois|semaine)(?= [^.;!?]*(?:ca (?:te|vous) va|d' accord|possible))",
  ),
  signRule(
    'promise',
    'have-yours',
    "(?:(?:ai|avons) (?:tes|ton|vos|votre|l'|les) (?:¤+|argent|sous|fric|thunes?|cheque)|l' ai (?:ton|tes|votre) (?:argent|fric|sous))(?= [^.;!?]*(?:passe|viens|venez|passez|je te|je vous|@))|(?:¤+|cheque|enveloppe|argent) (?:t'|vous) attend(?:ent)?|(?:mets|mettrai|mettrons) ¤+ de cote pour (?:toi|vous)",
  ),
  signRule(
    'promise',
    'again',
    "(?:refais|referai|relance|relancerai|renvoie|refaisons|repasse) (?:[a-z']+ ){0,2}(?:virement|cheque|paiement)|(?:je|nous) (?:te |vous )?(?:le|la|les) (?:refais|referai|relance|renvoie|refaisons)(?= @)",
  ),
  signRule(
    'promise',
    'is-there',
    "(?<=(?:des que|quand|une fois que|lorsque|@) [^.;!?]{0,60})(?:tes |ton |vos |votre |les |l' )?(?:¤+|argent|sous|fric|thunes?) (?:est|sont) (?:la|a (?:toi|vous)|sur (?:ton|votre) compte|chez (?:toi|vous))",
  ),
  signRule(
    'promise',
    'i-shall-have-yours',
    "j' aurai (?:tes|ton|votre|vos|ta) (?:¤+|{MONEY})|(?<=(?:viens|venez|passe|passez|@) [^.;!?]{0,30})j' aurai (?:la|l'|les|le) (?:¤+|{MONEY})",
  ),
  signRule(
    'promise',
    'i-give-all',
    "(?<!si |que )(?:{WE}|j') {TO}{GIVE_NOW} (?:le )?tout(?= (?:sur|@|d'|en|avant|par|[.,!]|$))",
  ),
  signRule(
    'promise',
    'funds-released',
    "(?:{WE}|j') {TO}(?:debloque|debloquerai|debloquons|debloquerons) (?:les fonds|l' argent|la somme|le paiement)|(?:mets|mettons|mettrai|mettrons) en (?:paiement|reglement)|(?:tu|vous) (?:les|l') (?:as|avez) @+|(?<=@ )(?:tu|vous) (?:les|l') (?:as|avez)(?= (?:[.,!]|$|sans faute|promis))",
  ),
  signRule(
    'promise',
    'put-to-payment',
    '(?:mise en paiement|mis en paiement|ordre de (?:virement|paiement)|bon a payer) (?:(?:est |sera )?(?:prevue?|programmee?|fixee?|fait|effectuee?|pour) )*@+',
  ),
  signRule('promise', 'payments-by-day', '@+ ¤+ (?:(?:et|puis|,|;) )*@+ ¤+'),
]
