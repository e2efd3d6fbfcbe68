import { signRule, type SignRule } from '#signs/sign-rule.ts'

/** « je ne paierai pas », « hors de question », « aux calendes »: what refuses. */
export const REFUSAL_SIGNS: readonly SignRule[] = [
  signRule(
    'refusal',
    'i-do-not-pay',
    "(?:{WE}|j') {TO}(?:{PAY_NOW}|(?!lache ){GIVE_NOW}|paierais) {NOT}",
  ),
  signRule(
    'refusal',
    'i-will-not',
    "(?:{WE}|j') {TO}(?:vais|veux|voulons|allons|compte|comptons|ai l' intention de) {NOT} {TO}(?:{PAY}|{GIVE} {FEW}(?:{MONEY}|¤+))|(?:aucune intention|pas l' intention) de {TO}{PAY}",
  ),
  signRule('refusal', 'never-i-pay', "(?:jamais|rien) (?:{WE}|j') {TO}(?:{PAY_NOW}|{GIVE_NOW})"),
  signRule(
    'refusal',
    'none-will',
    'aucune? (?:paiement|versement|reglement|virement|somme|centime|euro|remboursement) [^.;!?,]{0,30}(?:sera|seront|interviendra|fera)|aucune suite (?:a|ne)',
  ),
  signRule('refusal', 'neither', 'ni ¤+ ni ¤+'),
  signRule(
    'refusal',
    'withhold',
    '(?:suspends|suspendons|bloque|bloquons|retiens|retenons|gele|cesse|cessons|arrete) (?:tout |tous |le |la |les |mon |mes |notre |nos )*(?:paiements?|reglements?|loyers?|versements?)',
  ),
  signRule(
    'refusal',
    'refuse',
    'refus(?:e|ons) (?:de|categoriquement|formellement|tout|toute)|je refuse',
  ),
  signRule(
    'refusal',
    'no-way',
    'hors de question|pas question|jamais de la vie|plutot (?:crever|mourir)|va te faire(?! [a-z ]*avec)|allez vous faire|debrouille toi|debrouillez vous|(?:peux|pouvez) (?:toujours )?(?:courir|rever|te brosser|vous brosser|te gratter)',
  ),
  signRule(
    'refusal',
    'you-get-nothing',
    "(?:tu|vous|t') (?:n' |ne )?(?:auras|aurez|verras|verrez|toucheras|toucherez|recevras) (?:rien|pas|jamais|plus|que dalle)",
  ),
  signRule(
    'refusal',
    'not-a-cent',
    '(?:(?<!(?:ai|as|a|avons) )pas|(?<!ai )plus) un (?:seul )?(?:centime|euro|sou|rond|kopeck)|pas le moindre',
  ),
  signRule('refusal', 'you-dream', '(?:tu|vous) (?:reves|revez)'),
  signRule(
    'sarcasm',
    'idiom',
    "quand les (?:poules|cochons|anes)|saint jamais|une autre vie|l' an (?:3000|quarante)|36 du mois|trente six du mois|mon oeil|la marmotte|cause toujours|(?<!(?:tu|t'|m'|j'|vous|nous) )attend(?:s|ez) toujours(?= [.!,])|calendes(?: grecques)?|(?:saint|st|ste) glin ?glin|des quatre jeudis|dans tes reves|comptes? (?:la )?dessus|a la trinite|quand il neigera|cours toujours|et puis quoi encore|jour de ma mort|quand (?:je serai|tu seras|vous serez) (?:mort|morte|morts|crevee?|creve)|en enfer|🙄|🖕|quand il gelera|a la saint|on rase gratis|bois de l' eau",
  ),
  signRule(
    'refusal',
    'do-not-count-on-it',
    "(?:compte|comptes|comptez) pas (?:la )?(?:dessus|sur (?:moi|nous|ca))|n' y (?:compte|comptez|pense|pensez) pas|(?:peux|pouvez) (?:toujours )?(?:attendre longtemps|dire adieu|oublier|crever|vous (?:gratter|brosser)|te (?:gratter|brosser))|(?:reverras|reverrez) (?:pas|jamais|plus)|attendra(?:s|z)? longtemps|jamais (?:tu|vous) (?:auras|aurez|verras|verrez|reverras|reverrez)|(?:entendons|entends) pas {TO}{PAY}|(?:entends|entendons) ne pas {TO}{PAY}|(?:lacherai|lache|cederai|donnerai|paierai|rembourserai) rien",
  ),
  signRule(
    'refusal',
    'if-you-think',
    "(?:si )?(?:tu|vous) (?:crois|croyez|penses|pensez|imagines|imaginez|esperes|esperez) (?:vraiment |serieusement )?que (?:je|j'|on|nous) (?:vais|allons|va) {TO}(?:{PAY}|{GIVE})",
  ),
  signRule(
    'refusal',
    'only-if-forced',
    "{PAY_NOW} (?:qu'|que) (?:au tribunal|devant|sur decision|contraint|force|si (?:un |le )?(?:juge|tribunal))",
  ),
  signRule(
    'refusal',
    'you-will-not-see-it',
    '(?:vas|allez) (?:rien|pas|jamais|plus) (?:revoir|avoir|toucher|recevoir|recuperer|voir)',
  ),
  signRule(
    'refusal',
    'forget-it',
    "(?<!(?:pas|ai|as|avons|jamais|ne|n'|plus) )(?:oublie|oubliez) (?:tes|vos|ton|votre|les|cet|ce) (?:¤+|{MONEY})|une croix (?:dessus|sur)|(?:reve|revez) pas|en reve|(?:certainement|surement|absolument) pas(?= (?:[.,!]|$))|va (?:chier|crever|voir ailleurs|mourir|te pendre)|te les (?:mettre|carrer|foutre)|vous les (?:mettre|carrer)|(?:feras|ferez|fera) pas (?:payer|casquer|raquer)|cederai pas|cederons pas|pas envie de {TO}(?:{PAY}|{GIVE})|(?<=^ (?:(?:tu auras|nan|non) )?)que dalle(?= (?:[.,!]|$))",
  ),
  signRule(
    'refusal',
    'nothing-for-you',
    "zero (?:euro|centime)s?|(?<=auras |aurez )zero|m' y refuse|(?:m' oppose|nous opposons) a tout (?:paiement|reglement)|aucun (?:paiement|reglement|versement|remboursement) de (?:ma|notre) part|compte(?:z)? pas (?:revoir|recuperer|avoir|toucher)|adieu (?:tes|vos|ton|votre) (?:¤+|{MONEY})|peux l' oublier|dans l' os|(?:tu|vous) (?:peux|pouvez) attendre(?= (?:[.!]|$))|attends longtemps|au diable|[?] jamais(?= (?:[.!]|$))",
  ),
  signRule(
    'refusal',
    'never-in-answer',
    '(?<=^ (?:non |nan )?)(?:jamais|rien du tout)(?= (?:[.!]|$))',
  ),
  signRule(
    'refusal',
    'it-is-no',
    "c' est non|non et non|rien pour (?:toi|vous)|(?:procederons|procederai|procedera) a aucune?|(?:{OFFICE}|on|direction) ne {TO}{PAY_THIRD} {NOT}|(?:prefere|plutot) [^.;!?]{0,40} que (?:de )?{TO}(?:{PAYER}|rendre)|reve toujours|ni aujourd' hui ni @*|laisse(?:z)? tomber (?:tes|ton|vos|votre|l'|les) (?:¤+|{MONEY})",
  ),
  signRule(
    'refusal',
    'bin-it',
    "(?:mettre|jeter|foutre|balancer|mets|jette) (?:a|dans|au) (?:la )?(?:poubelle|corbeille|panier)|(?:as|avez) (?:vraiment )?cru que (?:je|j'|on|nous) (?:vais|allais|vais|allait|allions) {TO}(?:{PAY}|{GIVE})",
  ),
]
