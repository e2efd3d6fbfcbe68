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
    '(?:reconnais|reconnaissons|confirme|confirmons|admets|admettons|avoue|nie pas|nions pas|conteste pas|contestons pas)(?: bien| donc)? (?:(?:te|vous|lui) )?(?:devoir|(?:le principe de |le montant de )?(?:ma|la|cette|notre|votre) (?:dette|creance)|(?:etre|rester)(?: toujours)? (?:(?:te|vous) )?(?:redevable|debiteur|debitrice))',
  ),
  signRule(
    'acknowledgment',
    'to-owe',
    '(?:conscience de|sais|conscient de|consciente de|admets|avoue) (?:te |vous |lui )devoir',
  ),
  signRule(
    'acknowledgment',
    'my-debt',
    "(?<!plus )(?:(?:ma|notre|mes|nos)(?: petite)? (?:dettes?|ardoise|arrieres?|impayes?)|(?<!pas (?:votre |un )?)redevables?|(?<!pas (?:votre |un )?)(?:debiteur|debitrice) (?:de|envers)|une dette (?:de ¤+ )?(?:envers|aupres|chez|vis a vis)|une ardoise de|(?:reste|restons) {ADV}(?:te |vous )?devoir|¤+ de dette|d' arrieres?)",
  ),
  signRule(
    'acknowledgment',
    'is-due',
    '(?:somme|montant|solde) due? (?:est |s elevant )?(?:a |de )?¤+|(?:est|sont|reste|restent) (?:bien |toujours |encore |effectivement )*(?:due?s?|a ma charge|a notre charge)',
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
    "(?:pas|jamais) (?:encore |toujours )?(?:{PAID}|fait|pu {TO}(?:{PAY}|{GIVE})) (?:[a-z']+ ){0,3}?{AMOUNT}",
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
]
