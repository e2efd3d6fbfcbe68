import type {
  AmountRole,
  CommitmentFacts,
  CommitmentKind,
  Commitments,
  RuleSpan,
} from '#commitment.ts'
import { withoutRepeats } from '#amounts/find-amounts.ts'
import { acknowledgmentOf } from '#decide/acknowledgment.ts'
import { dueOf, NO_DUE, paidOnOf, scheduleOf } from '#decide/due.ts'
import { isSarcastic, kindsOf } from '#decide/kinds.ts'
import { roleAmounts, type RoledAmount } from '#decide/roles.ts'
import { openScene, signsOf, type Scene } from '#decide/scene.ts'

/** No message is longer; what is beyond is not read. */
export const LONGEST_MESSAGE = 20_000

/**
 * What a French message promises, admits, contests or asks about a debt (engagements).
 *
 * The output is a proposal: `humanReview` says when a person must look before anything else, and
 * nothing here decides that a limitation period was interrupted.
 *
 * @throws RangeError when `sentAt` is not an instant with its offset.
 * @see C. civ. 2240; formats/evidence, section 5
 */
export function findCommitments(facts: CommitmentFacts): Commitments {
  const scene = openScene({ ...facts, text: facts.text.slice(0, LONGEST_MESSAGE) })
  return facts.author === 'debtor' ? readDebtor(scene) : readOther(scene)
}

/** The words of the creditor, or of somebody else, prove nothing against the debtor (1363). */
function readOther(scene: Scene): Commitments {
  const role: AmountRole =
    scene.facts.author === 'creditor'
      ? 'claimed_by_creditor'
      : SPEAKS_OF_A_DEBT.test(scene.marked)
        ? 'other_person_debt'
        : 'other'
  const amounts = scene.amounts.map((amount) => ({ ...amount, role }))
  return {
    kinds: ['neutral'],
    primaryKind: 'neutral',
    amounts: said(amounts, scene),
    promisedCents: null,
    due: NO_DUE,
    schedule: [],
    paidOn: null,
    conditional: false,
    ackLevel: 'none',
    unambiguousAck2240: false,
    acknowledgedCents: null,
    humanReview: false,
    rules: ['author/not-the-debtor'],
    spans: amounts.map((amount) => spanOf(amount.rule, amount, scene)),
  }
}

/** A third person's words about what somebody owes or will pay. */
const SPEAKS_OF_A_DEBT = / (?:dois|doit|doivent|dette|rembours|rend|paie|paye|regl|verse|vire)/

function readDebtor(scene: Scene): Commitments {
  const kinds = kindsOf(scene)
  const amounts = roleAmounts(scene, kinds)
  const due = dueOf(scene, kinds)
  const commits = kinds.includes('promise') || kinds.includes('request_for_time')
  const conditional = commits && signsOf(scene, 'condition').length > 0
  const { level, cents } = acknowledgmentOf({ scene, kinds, amounts, due, conditional })
  const spans = [...scene.signs, ...scene.amounts, ...scene.dates]
    .toSorted((one, other) => one.start - other.start)
    .map((found) => spanOf(found.rule, found, scene))
  const offered = amounts.some(({ role }) => role === 'offered')
  return {
    kinds,
    primaryKind: kinds[0] ?? 'neutral',
    amounts: said(amounts, scene),
    promisedCents: kinds.includes('promise') ? promisedSum(amounts, scene) : null,
    due,
    schedule: kinds.includes('promise') ? scheduleOf(scene, amounts) : [],
    paidOn: kinds.includes('payment_claimed') ? paidOnOf(scene) : null,
    conditional,
    ackLevel: level,
    unambiguousAck2240: level === 'unequivocal',
    acknowledgedCents: cents,
    humanReview:
      level === 'equivocal' ||
      conditional ||
      offered ||
      due.kind === 'invalid' ||
      sarcasmDecides(scene, kinds),
    rules: [...new Set(spans.map(({ rule }) => rule))],
    spans,
  }
}

function sarcasmDecides(scene: Scene, kinds: readonly CommitmentKind[]): boolean {
  return kinds.includes('refusal') && isSarcastic(scene)
}

/** What is promised in all; null for shares, instalments without an end, and a choice of sums. */
function promisedSum(amounts: readonly RoledAmount[], scene: Scene): number | null {
  const promised = amounts.filter(({ role }) => PROMISED.has(role))
  if (promised.length === 0) return amounts.length === 0 ? scene.askedCents : null
  const total = promised.find(({ role, form }) => role === 'promised_total' && form === 'sum')
  if (total !== undefined) return total.cents
  if (promised.some(({ role }) => OPEN_ENDED.has(role))) return null
  if (isChoice(promised, scene)) return null
  const known = promised.filter(({ cents }) => cents !== null)
  return known.length === 0 ? null : known.reduce((sum, { cents }) => sum + (cents ?? 0), 0)
}

/** « 200 ou 300 € », « entre 200 et 300 € », « de 200 à 300 € »: neither both, nor known which. */
function isChoice(promised: readonly RoledAmount[], { reading: { words } }: Scene): boolean {
  return promised.some((amount, index) => {
    const next = promised[index + 1]
    if (next === undefined) return false
    const joint = words.slice(amount.end, next.start)
    const range = joint === ' et ' && words.slice(0, amount.start).endsWith(' entre ')
    return range || EITHER.test(joint)
  })
}

const EITHER = /^(?: ,)? (?:ou(?: (?:bien|meme|alors))?|voire(?: meme)?|a)(?: de)? $/
const OPEN_ENDED = new Set<AmountRole>(['instalment', 'promised_relative'])
const PROMISED = new Set<AmountRole>(['promised', 'promised_total', 'offered', ...OPEN_ENDED])

function said(amounts: readonly RoledAmount[], scene: Scene): Commitments['amounts'] {
  const wordsOf = ({ start, end }: RoledAmount) => scene.reading.words.slice(start, end)
  return withoutRepeats(amounts, wordsOf).map((amount) => ({
    raw: scene.reading.rawOf(amount),
    cents: amount.cents,
    role: amount.role,
  }))
}

function spanOf(
  rule: string,
  stretch: { readonly start: number; readonly end: number },
  scene: Scene,
): RuleSpan {
  const [start, end] = scene.reading.spanOf(stretch)
  return { rule, start, end }
}
