import { signRule, type SignRule } from '#signs/sign-rule.ts'

/** « laisse-moi jusqu'au », « un délai », « je ne peux pas pour l'instant »: what asks for time. */
export const REQUEST_SIGNS: readonly SignRule[] = [
  signRule(
    'request',
    'leave-me',
    "(?:laisse|laissez|donne|donnez|accorde|accordez|file|filez) (?:moi|nous|lui) (?:[a-z']+ ){0,3}?(?:@+|temps|delai|jours?|semaines?|mois|souffler|respirer|marge)|(?:laisse|laissez) (?:moi|nous) (?:me |nous )?(?:refaire|retourner|remonter|finir le mois|voir venir)|(?:tu|vous) (?:me|m'|nous) (?:laisses|laissez|donnes|donnez|accordes|accordez) (?:[a-z']+ ){0,3}?(?:@+|temps|delai|jours?|semaines?|mois)",
  ),
  signRule(
    'request',
    'give-me',
    "(?:me|m'|nous) (?:donner|laisser|accorder|octroyer|consentir) (?:[a-z']+ ){0,3}?(?:@+|temps|delais?|jours?|semaines?|mois|echeancier|echelonnement|facilites?)",
  ),
  signRule(
    'request',
    'delay',
    "(?<!dans |pas )(?:un|du|le|des|de) (?:petit |peu de |nouveau |court |bref )?(?:delai|delais|sursis|report|temps)(?: de paiement| supplementaire| d' echeance)?|plus de temps|un peu de temps",
  ),
  signRule(
    'request',
    'wait',
    "patienter|patience|(?<!j' )attends (?:un peu|moi|encore|@+|stp)|(?<!vous )attendez (?:un peu|encore|@+|svp|stp)|(?:encaisse|encaisses|encaissez|presente|presentez|depose|deposez|remettez) (?:surtout )?pas (?:encore )?(?:le|mon|ce|notre) cheque|attendre (?:un peu|encore|@+)|(?:peux|pouvez|pourrais|pourriez) (?:tu |vous )?attendre(?! (?:\\d+|deux|cinq|dix) (?:min|minutes?|secondes?))",
  ),
  signRule(
    'request',
    'i-need',
    "(?:il (?:me|nous) (?:faut|faudrait|faudra)|besoin d'|besoin de) (?:(?:juste|encore|un|une|au moins|quelques?|de|peu) )*(?:@+|temps|delai|jours?|semaines?|mois)",
  ),
  signRule(
    'request',
    'postpone',
    "repousser|decaler|reporter|echelonner|etaler|differer|differez|temporiser|temporisez|surseoir|(?:lancez|lance|engagez|engage|commencez|saisissez|saisis) (?:surtout )?pas (?:encore )?(?:de |d'|le |l'|les |la )(?:procedure|huissier|poursuites?|tribunal|juge|action)|(?:s' arrange|s' arrangera|on verra|on voit ca) (?:ca )?apres",
  ),
  signRule(
    'request',
    'not-possible',
    "pas possible (?:ce mois ci|@+|la|maintenant|tout de suite|pour le moment|pour l' instant)",
  ),
  signRule(
    'request',
    'instalments',
    "(?:demande|souhaite|faire|avoir|possible|voudrais|propose) (?:[a-z']+ ){0,2}(?:echelonnement|etalement|echeancier)",
  ),
  signRule(
    'request',
    'not-now',
    "(?:pour le moment|pour l' instant|en ce moment|la) (?:[a-z']+ ){0,2}peux pas|peux pas (?:[a-z']+ ){0,2}(?:pour le moment|pour l' instant|en ce moment)",
  ),
  signRule(
    'request',
    'cannot-now',
    "(?:peux|peut|pourrai|pouvons|pourrons) pas (?:encore |vraiment |tout )?{TO}(?:{PAY}|{GIVE})(?:(?: [a-z¤']+){0,3} (?:@+|ce mois ci|ce mois|la|maintenant|tout de suite|pour le moment|pour l' instant|avant|d' un coup|en une fois)|(?= (?:[.;!?,]|$)))|pas en mesure de",
  ),
  signRule(
    'request',
    'cannot-manage',
    '(?:arrive|arrivons|arriverai|arriverons) pas (?:encore |plus )?a {TO}{PAY}|(?:impossible|impossibilite|incapable) (?:pour moi |pour nous )?de {TO}(?:{PAY}|{GIVE} {FEW}(?:{MONEY}|¤+))|pas (?:la possibilite|les moyens|de quoi|la tresorerie|les fonds) (?:de |pour )?{TO}(?:{PAY}|{GIVE})',
  ),
  signRule(
    'request',
    'cannot-gather',
    "(?:arrive|arrivons|arriverai|arriverons) pas (?:encore |plus )?a (?:reunir|rassembler|trouver|avoir) (?:la somme|l' argent|les (?:sous|fonds|¤+)|¤+)",
  ),
  signRule(
    'request',
    'be-patient',
    '(?:sois|soyez|soit) (?:un peu |encore )*patiente?s?|patiente(?:z|r)?(?= )|(?:peu|minimum) de patience',
  ),
  signRule(
    'request',
    'put-off',
    '(?:repouss|decal|report|echelonn|etal)(?:ez|e|es|ons|ement)(?= )(?! (?:de votre|le rdv|le rendez vous|la reunion|le match|le diner|le repas)(?= ))',
  ),
  signRule(
    'request',
    'in-parts',
    '(?:possible|peut on|pourrait on|pourrions nous|pouvons nous|possibilite|autoriser?|autorisez) [^.;!?]*(?:en (?:plusieurs|deux|trois|quatre|cinq|six|\\d+) (?:fois|mois)|par mois|mensualites)',
  ),
  signRule(
    'request',
    'plan',
    "(?<!(?:propose|proposons|voici|votre|respecte|respecter|joint|notre|mon) (?:un |le |l' |mon |notre )?)(?:echeancier|echelonnement|etalement|moratoire|facilites? de (?:paiement|reglement)|delais? de (?:paiement|reglement|grace))|(?:accorder|accordez|accorde|demande|demandons|sollicite|sollicitons|souhaite|souhaitons|souhaiterais|voudrais|aimerais|autoriser|permettre|obtenir) (?:[a-z']+ ){0,3}(?:paiement|reglement|payer|regler|remboursement|rembourser|solder) (?:[a-z']+ ){0,2}en (?:plusieurs|deux|trois|quatre|cinq|six|dix|\\d+) (?:fois|mois|mensualites)",
  ),
  signRule(
    'request',
    'unable',
    "(?:ne |n' )?(?:pouvant|etant) (?:pas |pas en mesure de |dans l' impossibilite de )?{TO}{PAY}",
  ),
  signRule(
    'request',
    'arrangement',
    "(?:s' arranger|un arrangement|(?:trouver|chercher) (?:ensemble )?(?:un|une) (?:arrangement|solution|accord|terrain d' entente)|solution amiable)",
  ),
  signRule(
    'request',
    'prevented',
    '(?:permet|permettent|permettra) pas (?:encore )?de {TO}(?:{PAY}|{GIVE} {FEW}(?:{MONEY}|¤+))|(?:incapacite|impossibilite) (?:financiere |totale |momentanee )*de {TO}(?:{PAY}|{GIVE})',
  ),
  signRule(
    'request',
    'wait-until',
    "(?:attends|attendez) (?:que|qu') (?:je|j'|on|nous)|(?:me|nous) (?:relance|relancez) pas|peux pas (?:la|ce mois|maintenant)(?= (?:[.,;!?]|$))",
  ),
  signRule(
    'request',
    'may-i',
    "(?:est ce que (?:je|nous|on) (?:peux|peut|pourrais|pourrait|pouvons|pourrions)|est ce (?:possible|envisageable) (?:de|d')|puis je|pourrais je|pouvons nous|peut on|pourrait on|pourrions nous) {TO}(?:{PAY}|{GIVE}) [^.;!?]*(?:@|fois|tard|mois|¤+ par|plusieurs)",
  ),
  signRule(
    'request',
    'may-i-in-times',
    '(?:je|on|nous) (?:peux|peut|pourrais|pourrait|pouvons|pourrions) {TO}(?:{PAY}) [^.;!?]*(?:fois|plus tard)(?: [a-z]+){0,2} [?]',
  ),
  signRule(
    'request',
    'only-from',
    "(?:pourrai|pourrons|pourrais|serai en mesure de|serons en mesure de|peux|pouvons) {TO}(?:{PAY}|{GIVE} {FEW}(?:{MONEY}|¤+)) (?:(?:les |tes |vos )?¤+ )?(?:qu'|que) (?:@+|en|a partir|apres|fin|debut|dans)",
  ),
  signRule(
    'request',
    'hard-now',
    "(?:complique|difficile|dur|chaud|tendu) (?:pour (?:moi|nous) )?(?:de|pour) {TO}(?:{PAY}|{GIVE})|suspendre (?:les |vos |mes |nos |toute )?(?:poursuites?|demarches?|procedure|relances?|echeances?|prelevements?|paiements?)|pas a (?:@+|une? (?:semaine|mois|jour)) pres|pas (?:encore )?(?:assez )?(?:de quoi |assez )(?:d' argent )?pour {TO}{PAY}|pas encore (?:la somme|l' argent|les sous|les fonds|tout l' argent|de quoi)|(?:short|raide|fauche|fauchee|dans le rouge|a sec|ric rac) (?:ce mois|@+|en ce moment|la|pour l' instant|pour le moment)|peux (?:donc|plus|vraiment|absolument|malheureusement) (?:pas|plus) {TO}(?:{PAY}|{GIVE} {FEW}(?:{MONEY}|¤+))",
  ),
  signRule(
    'request',
    'must-wait',
    '(?:faut|faudra|va falloir|devras|devrez|vas devoir|allez devoir|faudrait) (?:encore |bien )?(?:attendre|patienter)|(?:pas tout de suite|pas maintenant|pas @+)(?= stp)|de repit',
  ),
  signRule(
    'request',
    'a-while',
    '(?:juste|encore|seulement) (?:un |une )?(?:petite?s? )?(?:\\d+|un|une|deux|trois|quatre|cinq|six|huit|dix|quinze|quelques) (?:petite?s? )?(?:jours?|semaines?|mois)|(?:\\d+|un|une|deux|trois|quatre|cinq|six|huit|dix|quinze|quelques) (?:petite?s? )?(?:jours?|semaines?|mois) (?:stp|svp|de plus|supplementaires?)',
  ),
  signRule(
    'request',
    'times-possible',
    "(?:(?:\\d+|un|une|deux|trois|quatre|cinq|six|huit|dix|quinze|quelques)|plusieurs) fois (?:sans frais )?(?:[a-z']+ ){0,3}(?:possible|ca va)|(?:possible|faire ca|peut) (?:de |faire |payer |regler )?(?:ca )?en (?:plusieurs|(?:\\d+|un|une|deux|trois|quatre|cinq|six|huit|dix|quinze|quelques)) fois",
  ),
  signRule(
    'request',
    'hindered',
    "empeche(?:nt)? de {TO}(?:{PAY}|{GIVE})|permet(?:tent)? pas (?:encore )?d' {TO}{PAY}|peux (?:helas |malheureusement |vraiment )*rien {TO}(?:{PAY}|{GIVE}|donner|verser|payer)|(?:rien de possible|impossible|pas possible|infaisable) @+|@+ c' est mort",
  ),
]
