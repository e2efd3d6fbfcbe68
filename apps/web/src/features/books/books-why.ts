import type { BooksBalance, BooksBalanceLine, BooksEntryView } from '@quittance/contract'
import {
  cents,
  day,
  negateCents,
  type Citation,
  type Explanation,
  type Said,
} from '@quittance/kernel'
import { eventWords, type BooksWords } from '#features/books/words/books-words.ts'
import type { Format } from '#words/use-format.ts'

/** What an explanation is written with: words and figures in the language of the screen. */
export type Writing = {
  readonly words: BooksWords
  readonly format: Format
  readonly say: (of: Said) => string
}

type Step = { readonly rule: string; readonly sentence: string; readonly result: string }

const step = ({ rule, sentence, result }: Step): Explanation => ({
  rule,
  sentence,
  citations: [],
  steps: [],
  result,
})

/** Why an account closes at what it closes at. */
export function whyClosing(of: BooksBalanceLine, { words, format, say }: Writing): Explanation {
  return {
    rule: `account-${of.account}`,
    sentence: words.whyClosing(say(of.label)),
    citations: [],
    result: format.euros(cents(of.closingCents)),
    steps: [
      step({
        rule: 'opening',
        sentence: words.whyOpening,
        result: format.euros(cents(of.openingCents)),
      }),
      step({
        rule: 'debit',
        sentence: words.whyDebit,
        result: format.signedEuros(cents(of.debitCents)),
      }),
      step({
        rule: 'credit',
        sentence: words.whyCredit,
        result: format.signedEuros(negateCents(cents(of.creditCents))),
      }),
    ],
  }
}

/** Why a book ends at zero, or a part of it at something else. */
export function whyTotal(
  of: BooksBalance,
  isPart: boolean,
  { words, format, say }: Writing,
): Explanation {
  return {
    rule: `book-${of.book}`,
    sentence: isPart ? words.whyPart : words.whyTotal,
    citations: [],
    result: format.euros(cents(of.closingCents)),
    steps: of.lines.map(({ account, label, closingCents }) =>
      step({
        rule: `account-${account}`,
        sentence: `${account} ${say(label)}`,
        result: format.signedEuros(cents(closingCents)),
      }),
    ),
  }
}

const cpce = (article: string): Citation => ({ code: 'CPCE', article, kind: 'regulation' })

/** The text that an event rests on, where there is one. */
const texts: Readonly<Partial<Record<string, Citation>>> = {
  'payment-matched': cpce('R124-2'),
  'payment-unmatched': cpce('R124-2'),
  'payment-identified': cpce('R124-6'),
  'commission-retained': cpce('R124-3'),
  'commission-invoiced': cpce('R124-3'),
  'cost-charged': { code: 'CPCE', article: 'L111-8', kind: 'statute' },
  reversement: cpce('R124-6'),
  'reversement-rejected': cpce('R124-6'),
}

/** What an event does, in the language of the screen; its label where no words are known. */
export function eventSaid(event: string, label: string, language: keyof typeof eventWords): string {
  const known: Readonly<Partial<Record<string, string>>> = eventWords[language]
  return known[event] ?? `${label}.`
}

/** Why an entry is there: what happened, its text, and each thing that proves it. */
export function whyEntry(
  entry: BooksEntryView,
  sentence: string,
  { words, format }: Writing,
): Explanation {
  const { bankLines, receipts, convention } = entry.evidence
  const text = texts[entry.event]
  return {
    rule: `event-${entry.event}`,
    sentence,
    citations: text === undefined ? [] : [text],
    steps: [
      ...bankLines.map((line) =>
        step({
          rule: 'bank-line',
          sentence: words.whyEntryBank(line.rank, line.statementKey ?? words.statementUnnamed),
          result: format.euros(cents(line.amountCents)),
        }),
      ),
      ...receipts.map(({ reference, issuedOn }) =>
        step({
          rule: 'receipt',
          sentence: words.whyEntryReceipt(reference),
          result: format.day(day(issuedOn)),
        }),
      ),
      ...(convention === null
        ? []
        : [
            step({
              rule: 'convention',
              sentence: words.whyEntryConvention(convention.version, convention.creditorName),
              result: format.day(day(convention.signedOn)),
            }),
          ]),
      step({ rule: 'balanced', sentence: words.whyRest, result: format.euros(cents(0)) }),
      {
        rule: 'proposed-accounts',
        sentence: words.toConfirm,
        citations: [],
        steps: [],
        certainty: 'unknown',
      },
    ],
  }
}
