import type { CommitmentKind } from '#commitment.ts'
import type { FoundDate } from '#dates/find-dates.ts'
import { clauseAround, oncePerScene, signsOf, type Scene } from '#decide/scene.ts'
import { isBeforeItsDay, isPast, isToCome, wordsOf } from '#decide/tense.ts'
import { overlap } from '#reading/phrase.ts'
import type { Sign } from '#signs/find-signs.ts'
import { TROUBLE_ALONE } from '#signs/plea-signs.data.ts'

/** The order in which a message that says several things is named. */
const PRECEDENCE: readonly CommitmentKind[] = [
  'payment_claimed',
  'refusal',
  'promise',
  'request_for_time',
  'dispute',
  'acknowledgment',
  'neutral',
]

/** The kinds of a debtor's message, in the order of precedence; `neutral` when there is no other. */
export function kindsOf(scene: Scene): readonly CommitmentKind[] {
  if (isSarcastic(scene)) return ['refusal']
  const found = new Set<CommitmentKind>()
  if (paymentSigns(scene).length > 0) found.add('payment_claimed')
  if (refuses(scene)) found.add('refusal')
  else if (promises(scene)) found.add('promise')
  if (asksForTime(scene) && !found.has('promise')) found.add('request_for_time')
  if (disputes(scene)) found.add('dispute')
  if (acknowledgmentSigns(scene).length > 0) found.add('acknowledgment')
  if (found.size === 0 && pleads(scene)) found.add('request_for_time')
  const kinds = PRECEDENCE.filter((kind) => found.has(kind))
  return kinds.length === 0 ? ['neutral'] : kinds
}

/** A fixed idiom that means never; an emoji alone only turns a promise. */
export const isSarcastic = oncePerScene((scene): boolean => {
  const signs = signsOf(scene, 'sarcasm')
  const idiom = signs.some(({ start, end }) => /[a-z]/.test(scene.marked.slice(start, end)))
  return idiom || (signs.length > 0 && promiseSigns(scene).length > 0)
})

/** Claims of payment, those of another matter (a rent, a purchase) aside. */
export const paymentSigns = oncePerScene((scene): readonly Sign[] => {
  return signsOf(scene, 'payment').filter(
    (sign) =>
      isRelated(scene, sign) &&
      !isToCome(scene, sign) &&
      !isBeforeItsDay(scene, sign) &&
      !isAwaited(scene, sign),
  )
})

/** « dès que c'est réglé, je te paie »: a payment that the condition waits for. */
function isAwaited(scene: Scene, sign: Sign): boolean {
  const clause = clauseAround(scene, sign)
  return signsOf(scene, 'condition', clause).some(
    ({ rule, end }) => rule === 'condition/event' && end <= sign.start,
  )
}

/** Promises, refusals and another matter aside. */
export const promiseSigns = oncePerScene((scene): readonly Sign[] => {
  const payments = paymentSigns(scene)
  const asked = signsOf(scene, 'request').filter(({ rule }) => ASKS_INSTEAD.has(rule))
  const others = [...signsOf(scene, 'refusal'), ...payments, ...asked]
  const paidIn = (sign: Sign) =>
    NOMINAL.has(sign.rule) &&
    ([...payments, ...signsOf(scene, 'request'), ...signsOf(scene, 'claimed')].some((other) =>
      overlap(other, clauseAround(scene, sign)),
    ) ||
      (payments.length > 0 && datesOf(scene, sign).every((date) => isPast(date, scene))) ||
      datesOf(scene, sign).some((date) => isMoreTime(date, scene)))
  return signsOf(scene, 'promise').filter(
    (sign) =>
      isRelated(scene, sign) && !others.some((other) => overlap(other, sign)) && !paidIn(sign),
  )
})

function datesOf(scene: Scene, sign: Sign): readonly FoundDate[] {
  return scene.dates.filter((date) => overlap(date, sign))
}

/** « encore une semaine », « dix jours de plus »: time asked for, when no verb promises. */
function isMoreTime(found: FoundDate, scene: Scene): boolean {
  return found.rule === 'date/respite' || / encore /.test(wordsOf(scene, found))
}

/** « est-ce que je peux payer en 4 fois ? », « je ne pourrai régler qu'en juin »: no promise. */
const ASKS_INSTEAD = new Set(['request/may-i', 'request/may-i-in-times', 'request/only-from'])

/** Promises without a verb: « virement le 3 » may also say how something was paid. */
const NOMINAL = new Set([
  'promise/transfer-on',
  'promise/two-payments',
  'promise/day-for-sum',
  'promise/sum-paid-by',
  'promise/part-on',
  'promise/payments-by-day',
  'promise/done-on',
])

/** Acknowledgments, those denied or of somebody else's debt aside. */
export const acknowledgmentSigns = oncePerScene((scene): readonly Sign[] => {
  const denials = signsOf(scene, 'denial')
  return signsOf(scene, 'acknowledgment').filter(
    (sign) =>
      !denials.some((denial) => overlap(denial, sign)) &&
      !isAsked(scene, sign) &&
      !isOwedElsewhere(scene, sign) &&
      signsOf(scene, 'other-debtor', clauseAround(scene, sign)).length === 0,
  )
})

/** « je te dois 1950 ? »: asked, not said. */
function isAsked(scene: Scene, sign: Sign): boolean {
  const { start, end } = clauseAround(scene, sign)
  if (!scene.marked.slice(end, end + 2).includes('?')) return false
  const sum = / (?:montant|combien|releve|communiquer|connaitre) /.test(
    scene.marked.slice(start, end),
  )
  return sign.rule === 'acknowledgment/i-owe' || (sum && sign.rule === 'acknowledgment/my-debt')
}

/** « je dois 1950 à Karim »: to somebody else than the person written to. */
function isOwedElsewhere(scene: Scene, sign: Sign): boolean {
  const words = scene.marked.slice(sign.start, sign.end)
  const named = / (?:te|t'|vous|toi) /.test(` ${words} `)
  return (
    sign.rule === 'acknowledgment/i-owe' &&
    !named &&
    signsOf(scene, 'hedge', sign).some(({ rule }) => rule === 'hedge/owed-elsewhere')
  )
}

function isRelated(scene: Scene, sign: Sign): boolean {
  return signsOf(scene, 'unrelated', clauseAround(scene, sign)).length === 0
}

function asksForTime(scene: Scene): boolean {
  const more = scene.dates.some((date) => isMoreTime(date, scene))
  return signsOf(scene, 'request').length > 0 || (more && paymentSigns(scene).length === 0)
}

/** « je galère ce mois-ci », « je peux pas avant le 5 »: a need told, of no other matter. */
function pleads(scene: Scene): boolean {
  const notBefore = scene.dates.some(
    (date) =>
      / pas avant /.test(wordsOf(scene, date)) &&
      ABLE_OR_NOTHING.test(scene.marked.slice(0, date.start)),
  )
  const asking = signsOf(scene, 'plea').filter(({ rule }) => !TROUBLE_ALONE.has(rule))
  return notBefore || asking.some((sign) => isRelated(scene, sign))
}

const ABLE_OR_NOTHING =
  /^ (?:(?:non|desolee?|bonjour|salut|ah|malheureusement) (?:[,.!] )?)*$| (?:peux|peut|pourrai|pouvons|pourrons|possible|verser|regler|payer|rendre)(?: (?:rien|malheureusement))? $/

function refuses(scene: Scene): boolean {
  return signsOf(scene, 'refusal').some(
    ({ rule }) => rule !== 'refusal/never-in-answer' || scene.askedToPay,
  )
}

function promises(scene: Scene): boolean {
  if (promiseSigns(scene).length > 0) return true
  if (scene.dates.length === 0) return false
  if (paymentSigns(scene).length > 0 || asksForTime(scene)) return false
  if (signsOf(scene, 'firm-word').length > 0) return true
  if (isInstalmentAlone(scene)) return true
  if (scene.amounts.some(({ form }) => form === 'product') && !disputes(scene)) return true
  return (scene.askedToPay || scene.amounts.length > 0) && isOnlyADate(scene)
}

/** « 100 € chaque 5 du mois »: a sum and a repetition need no verb. */
function isInstalmentAlone(scene: Scene): boolean {
  const recurring = scene.dates.find(({ meaning }) => meaning.kind === 'recurring')
  const paid = scene.amounts.some(
    ({ end, form }) => form === 'sum' && recurring !== undefined && recurring.start - end <= 2,
  )
  return paid && signsOf(scene, 'unrelated').length === 0 && !disputes(scene)
}

/** « vendredi », « fin du mois ok »: a day and small words, in answer to a question. */
export function isOnlyADate(scene: Scene): boolean {
  const rest = withoutConditions(scene)
    .replaceAll(/[@¤.,;:!]+/g, ' ')
    .replaceAll(
      /(?<= )(?:d' accord|oui|ouais|stp|voila|alors|donc|bon|allez|mec|max|c'|est|merci|et|puis|le|promis|sans faute|jure|parole|sur|si tout va bien|en especes|en liquide|cash|en cash|par virement|par cheque|virement|cheque|especes|maintenant|tu as gagne|on est d' accord|rdv|rendez vous|pour|soit|mais|bonjour|salut|slt|bonsoir|cordialement|monsieur|madame|yo|hello|coucou|comme convenu|pas de (?:souci|probleme)|dernier delai|ca marche|tout pile|pile|maxi|grand max|direct|je note|j' ai note|bien note|note|en mains? propres?|bisous|bises|desolee?|t' inquietez?(?: pas)?|nickel|parfait|entendu|compris|total|en tout|au total|ttc|ca (?:te|vous) va|ca (?:te|vous) convient|ca ira|je vous confirme|je te confirme|je confirme|comme (?:prevu|dit|promis|demande)|en un (?:seul )?virement|en une (?:seule )?fois|par (?:cb|carte|lydia|paypal|wero|paylib)|possible|accord|allez|les|tes|vos|la somme de)(?= )/g,
      ' ',
    )
    .trim()
  return rest === '' && !scene.marked.includes('?')
}

/** The words without the clauses that only say on what the payment hangs. */
function withoutConditions(scene: Scene): string {
  return signsOf(scene, 'condition').reduce((words, sign) => {
    const { end } = clauseAround(scene, sign)
    return words.slice(0, sign.start) + ' '.repeat(Math.max(0, end - sign.start)) + words.slice(end)
  }, scene.marked)
}

function disputes(scene: Scene): boolean {
  const own = (['denial', 'agreed-otherwise', 'counterclaim'] as const).some(
    (kind) => signsOf(scene, kind).length > 0,
  )
  return own || signsOf(scene, 'dispute').length > 0
}
