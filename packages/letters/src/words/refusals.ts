import { isBefore, type Cents } from '@quittance/kernel'
import type {
  Allocation,
  DebtLine,
  DemandFacts,
  LaterDemandFacts,
  PaymentPlanFacts,
  PaymentReceived,
  RemittanceStatementFacts,
  ToDebtor,
} from '#words/facts/letter-facts.ts'
import type { AcknowledgmentOfDebtFacts } from '#words/facts/agreement-facts.ts'
import type { DisputeAnswerFacts } from '#words/facts/answer-facts.ts'
import type { ConstatRequestFacts } from '#words/facts/constat-facts.ts'
import type { Sender } from '#words/facts/parties.ts'
import type { InterestStatementFacts } from '#words/facts/statement-facts.ts'
import { quotationIsNotHeld } from '#words/legal-quotation.ts'
import { itemSums } from '#words/kinds/statement/statement-sums.ts'
import { postalLines, type Addressee } from '#words/french/postal-lines.ts'

/** From the most to the least urgent. */
const URGENCY = [
  'creditor-not-named',
  'first-letter-not-named',
  'text-of-law-not-held',
  'template-for-others',
  'indemnity-asked-of-a-consumer',
  'nothing-to-pay',
  'sums-differ',
  'pay-by-before-letter',
  'merge-field-unknown',
  'merge-field-missing',
  'reasons-missing',
  'no-key-message',
  'no-way-to-answer',
  'address-line-too-long',
] as const

/** Why a letter cannot be written from its facts, from the most to the least urgent. */
export type LetterRefusal = (typeof URGENCY)[number]

/** A refusal, and whether the facts meet its condition. */
export type LetterCheck = readonly [LetterRefusal, boolean]

/** The refusals whose condition is met, the most urgent first. */
export function refusalsOf(checks: readonly LetterCheck[]): readonly LetterRefusal[] {
  const met = new Set(checks.filter(([, isMet]) => isMet).map(([refusal]) => refusal))
  return URGENCY.filter((refusal) => met.has(refusal))
}

/** The sum of lines, each with its own sign. */
export function sumOf(lines: readonly { readonly amountCents: Cents }[]): number {
  return lines.reduce((sum, line) => sum + line.amountCents, 0)
}

/** What any letter asks: someone to answer to, and an address that fits the window. */
export function letterChecks(sender: Sender, to: Addressee | null): readonly LetterCheck[] {
  const { phone, email, page } = sender.contact
  return [
    ['no-way-to-answer', phone === null && email === null && page === null],
    ['address-line-too-long', to !== null && postalLines(to) === null],
  ]
}

/** What a letter to a debtor asks besides: he is told for whom. */
export function debtorChecks(facts: ToDebtor): readonly LetterCheck[] {
  return [
    ['creditor-not-named', facts.sender.capacity !== 'creditor' && facts.creditor === null],
    ...letterChecks(facts.sender, facts.debtor),
  ]
}

/** What a demand asks besides: something due, a day to come, nothing a consumer does not owe. */
function demandChecks(facts: DemandFacts): readonly LetterCheck[] {
  const consumer = facts.debtor.audience === 'consumer'
  return [
    ['indemnity-asked-of-a-consumer', consumer && facts.lines.some(isIndemnity)],
    ['nothing-to-pay', sumOf(facts.lines) <= 0],
    ['pay-by-before-letter', isBefore(facts.payBy, facts.issuedOn)],
    ...debtorChecks(facts),
  ]
}

/** The first letter of an agency quotes the law as in force on its day. */
export function firstDemandChecks(facts: DemandFacts): readonly LetterCheck[] {
  const isAgency = facts.sender.capacity === 'agency'
  return [
    ['text-of-law-not-held', isAgency && quotationIsNotHeld(facts.issuedOn)],
    ...demandChecks(facts),
  ]
}

/** An agency repeats the reference and day of its first letter in every later step (CPCE R124-4). */
export function laterDemandChecks(facts: LaterDemandFacts): readonly LetterCheck[] {
  return [
    ['first-letter-not-named', facts.sender.capacity === 'agency' && facts.firstLetter === null],
    ...demandChecks(facts),
  ]
}

/** An answer to a dispute that says who is right says why; an agency names its first letter in it. */
export function disputeAnswerChecks(facts: DisputeAnswerFacts): readonly LetterCheck[] {
  const { sender, firstLetter, answer, reasons } = facts
  const weighs = answer !== 'received' && answer !== 'papers'
  return [
    ['first-letter-not-named', sender.capacity === 'agency' && firstLetter === null],
    ['reasons-missing', weighs && reasons.trim() === ''],
    ...debtorChecks(facts),
  ]
}

/** A plan names the first letter, and its instalments make what is asked. */
export function planChecks(facts: PaymentPlanFacts): readonly LetterCheck[] {
  const { sender, debtor, lines, instalments, firstLetter, agreement } = facts
  const last = agreement?.answerBy
  return [
    ['pay-by-before-letter', last !== undefined && isBefore(last, facts.issuedOn)],
    ['first-letter-not-named', sender.capacity === 'agency' && firstLetter === null],
    ['indemnity-asked-of-a-consumer', debtor.audience === 'consumer' && lines.some(isIndemnity)],
    ['nothing-to-pay', sumOf(lines) <= 0],
    ['sums-differ', sumOf(lines) !== sumOf(instalments)],
    ...debtorChecks(facts),
  ]
}

/** A deed to be signed names the first letter, claims something, and its term is still to come. */
export function acknowledgmentChecks(facts: AcknowledgmentOfDebtFacts): readonly LetterCheck[] {
  const { sender, debtor, lines, instalments, dueOn, firstLetter, issuedOn } = facts
  const inParts = instalments.length > 0
  return [
    ['first-letter-not-named', sender.capacity === 'agency' && firstLetter === null],
    ['indemnity-asked-of-a-consumer', debtor.audience === 'consumer' && lines.some(isIndemnity)],
    ['nothing-to-pay', sumOf(lines) <= 0],
    ['sums-differ', inParts && sumOf(lines) !== sumOf(instalments)],
    ['pay-by-before-letter', dueOn !== null && isBefore(dueOn, issuedOn)],
    ...debtorChecks(facts),
  ]
}

/** Parts and overpayment make the payment, to the cent. */
export function allocationDiffers(facts: {
  readonly payment: PaymentReceived
  readonly allocation: Allocation
}): LetterCheck {
  const { parts, overpaidCents } = facts.allocation
  return ['sums-differ', sumOf(parts) + overpaidCents !== facts.payment.amountCents]
}

/**
 * What a statement asks: its items make what remains, less credit notes and payments. Addressed to
 * somebody, it says how to discuss it; taken away, it has nobody to answer.
 */
export function statementChecks(facts: InterestStatementFacts): readonly LetterCheck[] {
  const { sender, recipient, items, totalCents } = facts
  const remains = items.reduce((sum, item) => sum + itemSums(item).leftCents, 0)
  return [
    ...(recipient === null ? [] : letterChecks(sender, recipient)),
    ['sums-differ', remains !== totalCents],
  ]
}

/** What a request for a constat asks: for whom, and at least one message of each conversation. */
export function constatChecks(facts: ConstatRequestFacts): readonly LetterCheck[] {
  const { sender, office, creditor, conversations } = facts
  const nothing =
    conversations.length === 0 || conversations.some(({ keyMessages }) => keyMessages.length === 0)
  return [
    ['creditor-not-named', sender.capacity !== 'creditor' && creditor === null],
    ['no-key-message', nothing],
    ...letterChecks(sender, office),
  ]
}

/** Gross collected = paid over + commission + VAT, so that the creditor can letter his books. */
export function remittanceDiffers(facts: RemittanceStatementFacts): LetterCheck {
  const { commission, paidOver, receipts } = facts
  const kept = commission === null ? 0 : commission.netCents + commission.vatCents
  const detailed = receipts.flatMap((row) => row.commission ?? [])
  const inDetail = detailed.reduce((sum, { netCents, vatCents }) => sum + netCents + vatCents, 0)
  const agree = detailed.length === 0 || inDetail === kept
  return ['sums-differ', !agree || sumOf(receipts) !== paidOver.amountCents + kept]
}

function isIndemnity(line: DebtLine): boolean {
  return line.element === 'late-payment-indemnity'
}
