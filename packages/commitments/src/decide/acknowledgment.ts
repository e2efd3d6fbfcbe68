import type { AckLevel, AmountRole, CommitmentKind, Due } from '#commitment.ts'
import { FAMILIAR_WORDS } from '#reading/familiar-words.data.ts'
import { acknowledgmentSigns, isOnlyADate, promiseSigns } from '#decide/kinds.ts'
import type { RoledAmount } from '#decide/roles.ts'
import { signsOf, type Scene } from '#decide/scene.ts'
import { overlap, phrase, placesOf } from '#reading/phrase.ts'
import type { WordSpan } from '#reading/reading.ts'
import type { SignKind } from '#signs/sign-rule.ts'

/** How far a message admits the debt (C. civ. 2240), and the sum it admits. */
export type AckReading = { readonly level: AckLevel; readonly cents: number | null }

/** What the decision rests on. */
export type AckFacts = {
  readonly scene: Scene
  readonly kinds: readonly CommitmentKind[]
  readonly amounts: readonly RoledAmount[]
  readonly due: Due
  readonly conditional: boolean
}

const NONE: AckReading = { level: 'none', cents: null }
const EQUIVOCAL: AckReading = { level: 'equivocal', cents: null }

/** A sum promised may exceed the debt by costs and interest, not by more. */
const RELATED_ABOVE_PERCENT = 15

/**
 * Sorts a debtor's message for the person who will decide (triage).
 *
 * Unequivocal needs an identified debt and no condition, reserve, denial, refusal or doubt: a false
 * one is far worse than a miss.
 *
 * @see C. civ. 2240
 */
export function acknowledgmentOf(facts: AckFacts): AckReading {
  const { scene, kinds } = facts
  const admits = acknowledgmentSigns(scene).length > 0
  if (signsOf(scene, 'sarcasm').length > 0) return NONE
  if (signsOf(scene, 'denial').length > 0) return NONE
  if (kinds.includes('refusal')) return admits ? EQUIVOCAL : NONE
  if (kinds.includes('dispute')) return acknowledgedInDispute(facts, admits)
  if (kinds.includes('payment_claimed')) return acknowledgedBesidePayment(facts, admits)
  const speaks = ['promise', 'request_for_time', 'acknowledgment'] as const
  if (!speaks.some((kind) => kinds.includes(kind))) return NONE
  return isDoubtful(facts) ? EQUIVOCAL : identifiedDebt(facts)
}

function isDoubtful({ scene, due, conditional }: AckFacts): boolean {
  if (signsOf(scene, 'plea').length > 0 && signsOf(scene, 'request').length === 0) return true
  const doubts = ['hedge', 'reserve', 'condition', 'other-debtor', 'unrelated'] as const
  const doubted = doubts.some((kind) =>
    signsOf(scene, kind).some(({ rule }) => rule !== 'hedge/what-for' || !owesTheDebt(scene)),
  )
  const negated = negations(scene) > 0
  const politely = signsOf(scene, 'request').some(({ rule }) => ASKS_POLITELY.has(rule))
  const asked = scene.marked.includes('?') && !politely
  const unsure = conditional || doubted || asked || negated
  return unsure || saysSomethingElse(scene) || due.kind === 'invalid'
}

/** « je te dois 1950 € pour la moto »: what the debt is for changes nothing to it. */
function owesTheDebt(scene: Scene): boolean {
  const { debtCents } = scene.facts.context
  const named = scene.amounts.filter(({ cents }) => cents === debtCents)
  return acknowledgmentSigns(scene).some(
    (sign) => !WEAK.has(sign.rule) && named.some((amount) => overlap(amount, sign)),
  )
}

/** « pourriez-vous m'accorder … ? » is a question in its form only. */
const ASKS_POLITELY = new Set([
  'request/give-me',
  'request/leave-me',
  'request/wait',
  'request/plan',
  'request/may-i',
  'request/in-parts',
  'request/postpone',
  'request/delay',
])

/**
 * Negations that no sign accounts for (« je te dois 1950 € … pas »): what they deny is unknown, so
 * nothing is certain. Those of « pas oublié », « pas avant », « j'ai pas les 1950 » are known.
 */
function negations(scene: Scene): number {
  const known = [...scene.signs.filter(({ kind }) => KNOWS.has(kind)), ...scene.dates]
  return placesOf(NEGATION, scene.marked).filter(
    (place) => !known.some((sign) => overlap(sign, place)),
  ).length
}

/**
 * A word that is not familiar (« sous protêt », « le juge a dit que ») may
 * change everything: the message is for a person.
 */
function saysSomethingElse(scene: Scene): boolean {
  const drawn = scene.marked.match(PICTURE) ?? []
  if (drawn.some((picture) => !KIND_PICTURES.has(picture))) return true
  const named = placesOf(NAMED_PERSON, scene.marked)
  const polite = placesOf(POLITE, scene.marked)
  return placesOf(WORD, scene.marked).some(
    (word) =>
      !FAMILIAR_WORDS.has(word.text) &&
      !polite.some((formula) => overlap(formula, word)) &&
      !(isCapitalised(word, scene) && named.some((name) => overlap(name, word))),
  )
}

/** Pictures that mock nothing; any other may turn the message round. */
const KIND_PICTURES = new Set([
  '👍',
  '🙏',
  '👌',
  '😊',
  '🙂',
  '😘',
  '❤',
  '✅',
  '🤝',
  '💪',
  '😇',
  '☺',
])
const PICTURE = /\p{Extended_Pictographic}/gu

/** « s'il te plaît »: its « si » is no condition. */
const POLITE = phrase('si il (?:te|vous) plai[ts]?')

/** « Je soussigné Jean Moret », « Coucou Léa »: who writes, and to whom. */
const NAMED_PERSON = phrase(
  '(?:soussignee? (?:(?:m|mr|mme|monsieur|madame) )?[a-z]+(?: [a-z]+){0,2}|(?<=^ )(?:salut|slt|coucou|bonjour|bonsoir|hello|hey|yo|cher|chere) [a-z]+|(?<=(?:cordialement|bien a vous|salutations|distinguees|bises|bisous|sentiments) (?:[.,;!] )*)[a-z]+(?: [a-z]+){0,3}(?= (?:[.;!] )*$))',
)

function isCapitalised(stretch: WordSpan, scene: Scene): boolean {
  return /^\p{Lu}/u.test(scene.reading.rawOf(stretch))
}

const WORD = phrase("[a-z]+'?")

const KNOWS = new Set<SignKind>([
  'payment',
  'acknowledgment',
  'request',
  'dispute',
  'firm-word',
  'promise',
])
const NEGATION = phrase(
  "(?<!(?:ignore|ignorons|oublie|oublions|conteste|contestons|nie|nions) )(?:pas|jamais|rien|ni|aucune?|nullement|guere|sans)(?! (?:oublie(?:e|es|s)?(?= )|encore [,.]|pu(?= )|se mentir|(?:encore |toujours )?zappe|de (?:souci|probleme|panique)|(?:les |tes |vos |ces )?¤|souci|probleme|faute|doute|delai|attendre|tarder|inquiete|t'))",
)

function sumOf(amounts: readonly RoledAmount[], ...roles: readonly AmountRole[]): number | null {
  const total = amounts.find(({ role, form }) => role === 'promised_total' && form === 'sum')
  if (total !== undefined && roles.includes('promised_total')) return total.cents
  const found = amounts.filter(({ role }) => roles.includes(role))
  if (found.length === 0 || found.some(({ cents, form }) => cents === null && form !== 'all')) {
    return null
  }
  const known = found.filter(({ cents }) => cents !== null)
  return known.length === 0 ? null : known.reduce((sum, { cents }) => sum + (cents ?? 0), 0)
}

function identifiedDebt(facts: AckFacts): AckReading {
  const { scene, amounts, kinds } = facts
  const { debtCents } = scene.facts.context
  const admitted = sumOf(amounts, 'acknowledged', 'owed')
  const promised = sumOf(amounts, 'promised', 'promised_total')
  if (admitsWeakly(scene) && promised === null) return EQUIVOCAL
  if (onlyCannot(scene) || onlyNamesADay(scene)) return EQUIVOCAL
  if (admitted !== null && admitted === debtCents) return { level: 'unequivocal', cents: admitted }
  if (admitted !== null && isTheRest(admitted, scene)) {
    return { level: 'unequivocal', cents: admitted }
  }
  const foreign = amounts.some(({ role }) => role === 'new_loan' || role === 'other')
  if (foreign) return EQUIVOCAL
  if (kinds.includes('promise') && isRelated(promised, debtCents)) {
    return { level: 'unequivocal', cents: promised }
  }
  if (recognisesItsDebt(scene) && amounts.length === 0) return { level: 'unequivocal', cents: null }
  const answers = amounts.length === 0 && scene.askedCents !== null && speaksOut(facts)
  return answers ? { level: 'unequivocal', cents: scene.askedCents } : EQUIVOCAL
}

/** « il reste 950 € sur votre facture »: a part of the debt that the message itself ties to it. */
function isTheRest(admitted: number, scene: Scene): boolean {
  const { debtCents } = scene.facts.context
  const signs = acknowledgmentSigns(scene).filter(({ rule }) => !WEAK.has(rule))
  return debtCents !== null && admitted < debtCents && signs.length > 0 && TIED.test(scene.marked)
}

const TIED =
  / (?:reste|restons|solde|reliquat) .*(?:sur les ¤|(?:sur|de) (?:la|cette|votre|ta|ma|notre) (?:facture|dette|creance)) /

function isRelated(promised: number | null, debtCents: number | null): boolean {
  if (promised === null || debtCents === null) return false
  return promised >= debtCents && promised * 100 <= debtCents * (100 + RELATED_ABOVE_PERCENT)
}

/** « je ne peux pas payer 1950 »: unable, without asking for anything. */
function onlyCannot(scene: Scene): boolean {
  const requests = signsOf(scene, 'request')
  return requests.length > 0 && requests.every(({ rule }) => ONLY_CANNOT.has(rule))
}

const ONLY_CANNOT = new Set(['request/cannot-now', 'request/cannot-gather'])

/** « … vendredi pour les 1950 »: a day and a sum, and a verb that may be about anything. */
function onlyNamesADay(scene: Scene): boolean {
  const promised = promiseSigns(scene)
  const bare = promised.every(({ rule }) => PROPOSES.has(rule))
  return promised.length > 0 && bare && !isOnlyADate(scene)
}

/** « pour les 1950 », « on part sur 10 x 195 »: no word of the debtor's own payment. */
const PROPOSES = new Set([
  'promise/day-for-sum',
  'promise/deal',
  'promise/offer',
  'promise/i-shall-have-yours',
])

/** « pas encore payé », « pas oublié » alone: nothing was paid, but is it owed? */
function admitsWeakly(scene: Scene): boolean {
  const admissions = acknowledgmentSigns(scene)
  return admissions.length > 0 && admissions.every(({ rule }) => WEAK.has(rule))
}

const WEAK = new Set([
  'acknowledgment/unpaid',
  'acknowledgment/not-forgotten',
  'acknowledgment/was-lent',
  'acknowledgment/noted',
  'acknowledgment/exact',
  'acknowledgment/late',
  'acknowledgment/behind',
  'acknowledgment/borrowed',
  'acknowledgment/helped',
  'acknowledgment/rents-unpaid',
  'acknowledgment/not-yet-given-back',
  'acknowledgment/not-given-back',
  'acknowledgment/agrees',
])

/** « je reconnais ma dette »: no sum, but a debt that is nobody else's. */
function recognisesItsDebt(scene: Scene): boolean {
  return acknowledgmentSigns(scene).some(
    ({ rule, start, end }) =>
      NAMES_THE_DEBT.has(rule) &&
      /(?:ma|notre|mes|nos)(?: petite)? dettes?/.test(scene.marked.slice(start, end)),
  )
}

const NAMES_THE_DEBT = new Set(['acknowledgment/i-recognise', 'acknowledgment/my-debt'])

/** More than a bare day: a promise in words, « promis », a request for time. */
function speaksOut({ scene, kinds }: AckFacts): boolean {
  if (kinds.includes('request_for_time')) return true
  const owes = acknowledgmentSigns(scene).some(({ rule }) => rule.includes('i-owe'))
  const pays = promiseSigns(scene).some(({ end }) => !FOREIGN_OBJECT.test(scene.marked.slice(end)))
  return owes || pays || (signsOf(scene, 'firm-word').length > 0 && isOnlyADate(scene))
}

/** « je te paie ton café »: what is paid is not what was asked. */
const FOREIGN_OBJECT =
  /^ (?:ton|ta|tes|votre|vos|le|la|les|l'|un|une|des) (?!facture|dette|reste|solde|total|tout|argent|sous|somme|virement|du|fric|loyer)[a-z]/

/** Denying the sum while naming another that is owed admits the principle and that sum. */
function acknowledgedInDispute(facts: AckFacts, admits: boolean): AckReading {
  const { scene, amounts, kinds } = facts
  const admitted = sumOf(amounts, 'acknowledged')
  const { debtCents } = scene.facts.context
  const instead = amounts.some(({ role, cents }) => role === 'disputed' && cents === debtCents)
  const onlyTheSum = signsOf(scene, 'dispute').every(({ rule }) => rule === 'dispute/not-this-sum')
  const agreed = signsOf(scene, 'agreed-otherwise').length > 0
  const another = admitted !== null && admitted !== debtCents && !agreed
  const lentOnly = admitsWeakly(scene)
  if (admits && !lentOnly && another && instead && onlyTheSum && !isDoubtful(facts)) {
    return { level: 'unequivocal', cents: admitted }
  }
  const open = kinds.includes('promise') || agreed
  return admits || open ? EQUIVOCAL : NONE
}

const NAMES_A_PART = / (?:acompte|avance|une partie|la moitie|tiers|quart|premier versement) /

/** « il reste 1650 » after a part payment admits the rest, when the figures agree with the debt. */
function acknowledgedBesidePayment(facts: AckFacts, admits: boolean): AckReading {
  const { scene, kinds, amounts } = facts
  const paid = sumOf(amounts, 'paid')
  const left = sumOf(amounts, 'acknowledged') ?? sumOf(amounts, 'promised')
  const { debtCents } = scene.facts.context
  const agrees = paid !== null && left !== null && debtCents !== null && paid + left === debtCents
  const commits = admits || kinds.includes('promise')
  if (commits && agrees && !isDoubtful(facts)) return { level: 'unequivocal', cents: left }
  const inTransit = signsOf(scene, 'in-transit').length > 0
  const inPart =
    paid !== null &&
    debtCents !== null &&
    paid < debtCents &&
    NAMES_A_PART.test(scene.reading.words)
  return admits || inTransit || inPart || kinds.includes('promise') ? EQUIVOCAL : NONE
}
