import { signRule, type SignRule } from '#signs/sign-rule.ts'

/** « je te dois », « ma dette », « il reste »: what admits. */
export const ACKNOWLEDGMENT_SIGNS: readonly SignRule[] = [
  signRule(
    'acknowledgment',
    'i-owe',
    "(?:{WE}|moi) (?:(?:te|t'|vous|lui|leur) )?(?:ne )?(?:en )?(?:dois|devons|doit)(?: (?:bien|toujours|encore|aussi|donc|effectivement|que|plus que|seulement|environ|a peu pres|un peu plus de|un peu moins de|au moins))* (?:{AMOUNT}|de l' argent|cet argent|cette somme|du fric|de la thune)",
  ),
  signRule(
    'acknowledgment',
    'that-i-owe',
    '(?:que|ce que) (?:je|nous|on) (?:te|vous) (?:dois|devons|doit)',
  ),
  signRule(
    'acknowledgment',
    'i-owe-to-pay',
    '{WE} (?:dois|devons) {ADV}(?:te|vous) (?:{PAY}|{GIVE}) {FEW}{AMOUNT}',
  ),
  signRule(
    'acknowledgment',
    'i-owe-them',
    "{WE} (?:te |vous )?(?:les|la|l'|le) (?:te |vous )?(?:dois|devons)(?! {NOT}(?= ))",
  ),
  signRule(
    'acknowledgment',
    'i-recognise',
    '(?:reconnais|reconnaissons|confirme|confirmons|admets|admettons|avoue|nie pas|nions pas|conteste pas|contestons pas)(?: bien| donc)? (?:(?:te|vous|lui) )?(?:devoir|(?:le principe de |le montant de )?(?:ma|la|cette|notre|votre) (?:dette|creance)|(?:etre|rester)(?: toujours)? (?:(?:te|vous) )?(?:redevable|debiteur|debitrice)|une (?:petite )?dette)',
  ),
  signRule(
    'acknowledgment',
    'to-owe',
    '(?:conscience de|sais|conscient de|consciente de|admets|avoue) (?:te |vous |lui )devoir',
  ),
  signRule(
    'acknowledgment',
    'my-debt',
    "(?<!plus |pas |jamais |me (?:verse|paie|paye|doit|rembourse|regle) )(?:(?:ma|notre|mes|nos)(?: petite)? (?:dettes?|ardoise|arrieres?|impayes?)|(?<!pas (?:votre |un )?)redevables?|(?<!pas (?:votre |un )?)(?:debiteurs?|debitrices?) (?:de|envers)|une dette (?:de ¤+ )?(?:envers|aupres|chez|vis a vis|a (?:ton|votre) egard)|une ardoise de|(?:reste|restons) {ADV}(?:te |vous )?devoir|¤+ de dette|d' arrieres?)",
  ),
  signRule(
    'acknowledgment',
    'is-due',
    '(?:somme|montant|solde) due? (?:est |s elevant )?(?:a |de )?¤+|(?:est|sont|reste|restent) (?:bien |toujours |encore |effectivement )*(?:due?s?(?= (?:[^a-z]|$|a|au|par|et|mais|depuis|je|oui))|a ma charge|a notre charge)',
  ),
  signRule(
    'acknowledgment',
    'left',
    '(?:il )?(?:me |nous )?(?:reste|manque)(?: encore| donc| a payer| a regler| a verser| a rembourser| du| plus que)* ¤+(?! (?:(?:pour|de) (?:finir|ton|le|mon)|sur (?:mon|notre|le)|dans|en banque|de (?!votre|ta|la|notre|ma)|a (?!payer|regler|verser|rembourser|rendre|solder|te|vous|votre|filer|donner|virer))(?= ))',
  ),
  signRule(
    'acknowledgment',
    'only-left',
    '(?:y a|y avait) plus que ¤+ a (?:te |vous )?(?:payer|regler|rendre|rembourser|verser)',
  ),
  signRule(
    'acknowledgment',
    'not-forgotten',
    "(?:pas (?:oublie|zappe)(?: (?:pour|tu sais|vous savez|,)){0,2}(?: {AMOUNT}| ma dette)|{AMOUNT}(?: que (?:tu|vous) m' (?:as|avez) (?:prete|avance)e?s?)?(?: ,)?(?: [a-z']+){0,3} (?:pas oublie|oublie pas|pas zappe))",
  ),
  signRule(
    'acknowledgment',
    'lent',
    "¤+ que (?:tu|vous) m' (?:as|avez|avais) (?:prete|avance|depanne)e?s?",
  ),
  signRule(
    'acknowledgment',
    'was-lent',
    "(?:tu|vous) m' (?:as|avez|avais) (?:bien )?(?:prete|avance) ¤+",
  ),
  signRule(
    'acknowledgment',
    'unpaid',
    "(?<!m' (?:as|avez) (?:toujours |encore )?)(?:pas|jamais) (?:encore |toujours )?(?:{PAID}|fait|pu {TO}(?:{PAY}|{GIVE})) (?:[a-z']+ ){0,3}?{AMOUNT}",
  ),
  signRule(
    'acknowledgment',
    'rather',
    '(?:dois|devons) (?:plus|pas) ¤+ mais (?:seulement |plutot )?¤+',
  ),
  signRule('acknowledgment', 'noted', "(?:c' est |bien )note(?: pour)? {AMOUNT}"),
  signRule(
    'acknowledgment',
    'it-is-what-i-owe',
    "¤+ que (?:je|nous|on) (?:te |vous |t' )?(?:en )?(?:dois|devons)(?! (?:pas|plus|rien)(?= ))",
  ),
  signRule(
    'acknowledgment',
    'late',
    "(?:conscient|consciente|conscients|conscience|desole|desolee|desoles|excuse|excuser|excuses|excusez|pardon|reconnais|reconnaissons)(?: [a-z']+){0,2} (?:du|de|pour|le) (?:le |ce |mon |notre )?retard (?:de|dans|du|pour) (?:le |mon |notre |votre |ce )?(?:paiement|reglement|remboursement)",
  ),
  signRule(
    'acknowledgment',
    'not-yet-given-back',
    "(?:les|l') (?:ai|avons) (?:toujours |encore )?pas (?:encore |toujours )?{PAID}",
  ),
  signRule(
    'acknowledgment',
    'debt-stands',
    '(?:dette|creance|facture|somme|montant) (?:de ¤+ )?(?:(?:existe|est) )(?:bien |tout a fait |parfaitement )*(?:existe|exacte?|fondee?|reelle?|justifiee?|la mienne|correcte?|legitime)(?= )|(?:la|cette|votre) (?:dette|creance) existe',
  ),
  signRule(
    'acknowledgment',
    'well-founded',
    "(?:admet(?:s|tons)|reconnais(?:sons)?|accepte|acceptons|confirme|confirmons) (?:pleinement |bien )?(?:le bien fonde|l' exigibilite|le montant|l' existence|la realite|le caractere exigible) de",
  ),
  signRule(
    'acknowledgment',
    'not-given-back',
    "¤+ (?:, )?que (?:je|j'|on|nous) (?:te |t' |vous )?(?:les |l' )?(?:ne |n' )?(?:ai|avons) (?:toujours |encore |meme )?pas (?:encore |toujours )?{PAID}|¤+ (?:, )?c' est (?:bien )?(?:moi|nous|pour moi)(?= (?:[.,!]|$|oui|je sais))",
  ),
  signRule(
    'acknowledgment',
    'agrees',
    "(?:(?:on|nous|je) (?:est|sommes|suis) (?:bien )?|ok |oui )d' accord (?:sur|avec) (?:le montant de |la somme de |les )?¤+|(?:t'|te|vous) (?:les |l' )?ai (?:toujours |encore )?pas (?:encore |toujours ){PAID}|(?:t'|te|vous) (?:les |l' )?ai (?:toujours|encore) pas {PAID}|(?:solde|reste|montant) de ¤+ (?:restant|qui reste) (?:bien )?(?:a (?:te |vous )?(?:payer|regler|rembourser|rendre)|due?)",
  ),
  signRule('acknowledgment', 'helped', "(?:tu|vous) m' (?:as|avez|avais) (?:bien )?depanne de ¤+"),
  signRule(
    'acknowledgment',
    'behind',
    '(?:suis|sommes) (?:[a-z]+ ){0,2}en retard (?:pour|sur|de|dans) (?:les |le |mon |ma |notre |mes |nos |tes )?(?:¤+|paiements?|reglements?|remboursements?|loyers?|echeances?|facture)',
  ),
  signRule(
    'acknowledgment',
    'me-who-owes',
    "(?:moi|nous) qui (?:te |vous |t' )?(?:les |l' |la )?(?:dois|devons|doit)(?! (?:pas|rien|plus)(?= ))",
  ),
  signRule(
    'acknowledgment',
    'owe-money',
    "{WE} (?:te |vous |t' )(?:en )?(?:dois|devons|doit) (?:encore |toujours |bien |quand meme )*(?:des sous|des thunes|du ble|un paquet|une somme|beaucoup d' argent|pas mal d' argent|cet argent|votre argent|ton argent)",
  ),
  signRule(
    'acknowledgment',
    'slate',
    "(?:mon|ma|notre) (?:ardoise|dette|solde|compte)(?: [a-z']+){0,2} (?:est|s' eleve|se monte|monte)(?: bien)? (?:de|a) ¤+|(?<!pas |plus )(?:ton|votre) (?:debiteur|debitrice)",
  ),
  signRule(
    'acknowledgment',
    'borrowed',
    "(?:t'|te|vous) ai (?:bien )?(?:emprunte|pris) ¤+|(?:ai|avoir) (?:bien )?emprunte ¤+ (?:a (?:toi|vous)|aupres de (?:toi|vous)|chez (?:toi|vous))",
  ),
  signRule(
    'acknowledgment',
    'have-to-give-back',
    '(?:ai|avons) (?:toujours|encore|bien) {AMOUNT} a (?:te|vous) (?:rendre|payer|regler|rembourser|verser)',
  ),
  signRule(
    'acknowledgment',
    'delay-is',
    "(?:mon|notre) (?:retard|arriere|impaye) (?:est|s' eleve) (?:de|a) ¤+",
  ),
  signRule(
    'acknowledgment',
    'rents-unpaid',
    '(?:pas|jamais) (?:encore |toujours )?{PAID} (?:les|mes|nos|le|mon|la|votre|vos) (?:loyers?|factures?|echeances?|mensualites?|dernier loyer|dernieres? (?:factures?|echeances?))',
  ),
  signRule(
    'acknowledgment',
    'what-i-owe',
    '(?:bien|exactement) (?:ce|la somme) que (?:je|nous) (?:te |vous )?(?:dois|devons)(?! (?:pas|plus|rien)(?= ))',
  ),
  signRule(
    'acknowledgment',
    'exact',
    "¤+ (?:, )?c' est (?:exact|bien ca|correct|juste|vrai|bien le compte)(?= (?:[.,!]|$|et|mais))",
  ),
  signRule(
    'acknowledgment',
    'unpaid-one',
    "(?:un|mon|notre|cet) impaye de ¤+|debit de ¤+|¤+ a (?:te|vous) (?:rendre|payer|regler|rembourser|verser)|(?:facture|loyer|echeance|somme) (?:[a-z']+ ){0,2}(?:est|reste|demeure) (?:bien |effectivement |encore |toujours |donc )*(?:impayee?|a payer|a regler|en souffrance)",
  ),
  signRule(
    'acknowledgment',
    'not-paid-sorry',
    "(?:desolee?s?|excuse|excuses|excuser|excusez|pardon|honte|confus|confuse|navree?)(?: [a-z']+){0,3} (?:de|d') (?:ne |n' )?(?:pas|toujours pas) (?:encore |toujours )?(?:(?:t'|te|vous|l'|les) )*(?:avoir|ai) (?:encore |toujours )?(?:{PAID})|(?:desolee?s?|excuse|excuses|excuser|excusez|pardon|navree?)(?: [a-z']+){0,2} (?:du|pour le|de mon|de ce) retard de (?:loyers?|paiement|reglement)|(?:accuse|accusons|avons|ai) un retard (?:de|dans) (?:le |mon |notre |votre )?(?:paiement|reglement)",
  ),
  signRule(
    'acknowledgment',
    'owe-this-sum',
    "{WE} (?:te |vous |t' )(?:en )?(?:dois|devons|doit) (?:bien |effectivement |encore |toujours )*(?:la somme|ce montant|cette somme|le montant|l' integralite|la totalite)",
  ),
]
