import { foldText, type Day } from '@quittance/kernel'

import type { GateDossier, GateQuestion } from '#gate-question.ts'
import { readAmounts, readBareAmounts, type WrittenAmount } from '#reading/amounts.ts'
import { readDates } from '#reading/dates.ts'
import { readIbans } from '#reading/ibans.ts'
import { readUtterances, type Utterance } from '#reading/grammar/utterances.ts'
import { findQuotes } from '#reading/law-quotes.ts'
import { PhraseText, type Phrases, type PlainSpan } from '#reading/phrases.ts'
import { plainText } from '#reading/plain-text.ts'
import { recoveryCostParagraphs } from '#rules/letter/law-paragraphs.ts'

/** A span of the message as it was typed, end excluded. */
export type TypedSpan = readonly [number, number]

/** A message read once for every rule. */
export type Reading = {
  readonly question: GateQuestion
  readonly dossier: GateDossier
  /** The message without accents, capitals or disguise, for presence of words. */
  readonly plain: string
  /** Words said in earnest, as typed; the law's own paragraphs never count. */
  readonly find: (phrases: Phrases) => readonly TypedSpan[]
  readonly says: (...sources: readonly string[]) => boolean
  /** Every verb with its subject, out of the law's own paragraphs. */
  readonly utterances: readonly Utterance[]
  readonly typedSpan: (span: PlainSpan) => TypedSpan
  readonly amounts: readonly WrittenAmount[]
  /** Sums said to be owed, without a currency. */
  readonly bareAmounts: readonly WrittenAmount[]
  readonly dates: readonly Day[]
  readonly ibans: readonly { readonly iban: string; readonly span: TypedSpan }[]
  /** The moment the message leaves, on the clocks of Paris. */
  readonly leavesAt: Temporal.ZonedDateTime
  readonly leavesOn: Day
}

/** The steps that ask for money; a receipt or a notice does not, and an answer need not. */
const DEMANDING_STEPS = ['first-letter', 'reminder', 'last-reminder', 'formal-notice', 'call']

/** Reads a message: once, whatever the number of rules. */
export function readMessage(question: GateQuestion): Reading {
  const { text, originalSpan } = plainText(question.text)
  const phrases = new PhraseText(text)
  const quotes = findQuotes(text, recoveryCostParagraphs)
  const typedSpan = ({ start, end }: PlainSpan) => originalSpan(start, end)
  const leavesAt = question.on.toZonedDateTimeISO('Europe/Paris')
  const { folded, originalSpan: foldedSpan } = foldText(question.text)
  return {
    question,
    dossier: question.dossier,
    plain: text,
    find: (wanted) =>
      phrases
        .find(wanted)
        .filter((span) => !quotes.some((quote) => contains(quote, span)))
        .map(typedSpan),
    says: (...sources) => phrases.saysOneOf(sources),
    utterances: readUtterances(text).filter(
      (said) => !quotes.some((quote) => contains(quote, said)),
    ),
    typedSpan,
    amounts: readAmounts(text).filter((amount) => !quotes.some((quote) => contains(quote, amount))),
    bareAmounts: readBareAmounts(text),
    dates: readDates(text),
    ibans: readIbans(folded).map(({ iban, start, end }) => ({
      iban,
      span: foldedSpan(start, end),
    })),
    leavesAt,
    leavesOn: leavesAt.toPlainDate(),
  }
}

/** True when the step asks for money, null when the step is not known. */
export function asksForMoney({ dossier: { step } }: Reading): boolean | null {
  return step === undefined ? null : DEMANDING_STEPS.includes(step)
}

/**
 * True when the message asks something of the debtor: money, or a signature that binds him. Null when its
 * step is not known.
 */
export function asksOfDebtor(reading: Reading): boolean | null {
  return reading.dossier.commits === true ? true : asksForMoney(reading)
}

function contains(outer: PlainSpan, inner: PlainSpan): boolean {
  return outer.start <= inner.start && outer.end >= inner.end
}
