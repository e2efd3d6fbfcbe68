import type { AmountRole, CommitmentKind } from '#commitment.ts'
import type { FoundAmount } from '#amounts/find-amounts.ts'
import { acknowledgmentSigns, isSarcastic, paymentSigns, promiseSigns } from '#decide/kinds.ts'
import { clauseAround, signsOf, type Scene } from '#decide/scene.ts'
import { overlap } from '#reading/phrase.ts'
import type { WordSpan } from '#reading/reading.ts'
import type { SignKind } from '#signs/sign-rule.ts'

/** An amount and what it is for. */
export type RoledAmount = FoundAmount & { readonly role: AmountRole }

/** Gives each amount of a debtor's message its role. */
export function roleAmounts(
  scene: Scene,
  kinds: readonly CommitmentKind[],
): readonly RoledAmount[] {
  const roled = scene.amounts.map((amount) => ({ ...amount, role: roleOf(amount, scene, kinds) }))
  return withShares(withTotal(roled, scene.facts.context.debtCents), scene.facts.context.debtCents)
}

/** Signs that settle a role whatever the message is: by the sign's own words, then by clause. */
const BY_WORDS: readonly (readonly [SignKind, AmountRole])[] = [
  ['new-loan', 'new_loan'],
  ['agreed-otherwise', 'alleged_agreed'],
  ['ceiling', 'ceiling'],
]
const BY_CLAUSE: readonly (readonly [SignKind, AmountRole])[] = [
  ['other-debtor', 'other_person_debt'],
  ['counterclaim', 'counterclaim'],
  ['estimate', 'quote'],
  ['claimed', 'claimed'],
  ['unrelated', 'other'],
]

function roleOf(amount: FoundAmount, scene: Scene, kinds: readonly CommitmentKind[]): AmountRole {
  if (scene.quotes.some((quote) => overlap(quote, amount))) return 'quoted'
  if (isSarcastic(scene)) return 'other'
  const clause = clauseAround(scene, amount)
  const settled =
    BY_WORDS.find(([kind]) => signsOf(scene, kind, amount).length > 0) ??
    BY_CLAUSE.find(([kind]) => signsOf(scene, kind, clause).length > 0)
  if (settled !== undefined) return settled[1]
  if (isDisputed(amount, scene)) return 'disputed'
  if (isAcknowledged(amount, clause, scene)) return 'acknowledged'
  if (paymentSigns(scene).some((sign) => overlap(sign, clause))) return 'paid'
  return roleByKind(amount, scene, kinds)
}

function isDisputed(amount: FoundAmount, scene: Scene): boolean {
  return signsOf(scene, 'dispute', amount).some(({ rule }) => rule === 'dispute/not-this-sum')
}

/** Admitted in its clause, unless a promise elsewhere speaks of this very sum (« je te les file »). */
function isAcknowledged(amount: FoundAmount, clause: WordSpan, scene: Scene): boolean {
  if (!acknowledgmentSigns(scene).some((sign) => overlap(sign, clause))) return false
  const promised = promiseSigns(scene)
  if (promised.length === 0) return true
  return scene.amounts.some(
    (other) =>
      other !== amount &&
      promised.some((sign) => overlap(clauseAround(scene, sign), other)) &&
      !overlap(clause, other),
  )
}

function roleByKind(
  amount: FoundAmount,
  scene: Scene,
  kinds: readonly CommitmentKind[],
): AmountRole {
  if (kinds.includes('promise')) return promisedRole(amount, scene)
  if (kinds.includes('refusal')) return 'other'
  if (kinds.includes('dispute')) return disputedRole(amount, scene)
  if (kinds.includes('request_for_time')) return 'owed'
  if (kinds.includes('payment_claimed')) return 'paid'
  return kinds.includes('acknowledgment') ? 'acknowledged' : 'other'
}

/** Beside « c'est toi qui me dois de l'argent », a sum that is not the debt is the one asked back. */
function disputedRole({ cents }: FoundAmount, scene: Scene): AmountRole {
  const reversed = signsOf(scene, 'counterclaim').length > 0
  return reversed && cents !== scene.facts.context.debtCents ? 'counterclaim' : 'disputed'
}

function promisedRole(amount: FoundAmount, scene: Scene): AmountRole {
  if (amount.form === 'product') return 'promised_total'
  if (amount.form === 'share' || amount.form === 'rest') return 'promised_relative'
  if (signsOf(scene, 'reserve').length > 0 || signsOf(scene, 'denial').length > 0) return 'offered'
  const recurring = scene.dates.some(({ meaning }) => meaning.kind === 'recurring')
  return recurring && amount.cents !== scene.facts.context.debtCents && amount.form === 'sum'
    ? 'instalment'
    : 'promised'
}

/** « solder 4 860 € : 2 430 € le 30 et 2 430 € le 31 », « 155 € par mois jusqu'aux 1 240 € ». */
function withTotal(
  amounts: readonly RoledAmount[],
  debtCents: number | null,
): readonly RoledAmount[] {
  const byMonth = amounts.some(({ role }) => role === 'instalment')
  const promised = amounts.filter(({ role }) => role === 'promised')
  const sum = promised.reduce((total, { cents }) => total + (cents ?? 0), 0)
  return amounts.map((amount) => {
    if (amount.role !== 'promised' || amount.cents === null) return amount
    const inParts = promised.length > 2 && amount.cents * 2 === sum
    const inProduct = amounts.some(
      ({ form, cents }) => form === 'product' && cents === amount.cents,
    )
    const isTotal = inParts || inProduct || (byMonth && amount.cents === debtCents)
    return isTotal ? { ...amount, role: 'promised_total' } : amount
  })
}

/** « le reste » is the debt without what the message has named before. */
function withShares(
  amounts: readonly RoledAmount[],
  debtCents: number | null,
): readonly RoledAmount[] {
  const counted = new Set<AmountRole>(['promised', 'promised_relative', 'paid'])
  return amounts.map((amount, index) => {
    if (amount.form !== 'rest' || debtCents === null) return amount
    const before = amounts.slice(0, index).filter(({ role }) => counted.has(role))
    const named = before.reduce((sum, { cents }) => sum + (cents ?? 0), 0)
    const cents = before.length > 0 && named < debtCents ? debtCents - named : null
    return { ...amount, cents }
  })
}
