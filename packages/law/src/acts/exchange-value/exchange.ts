import type { Cents, Day } from '@quittance/kernel'
import type { Exhibit } from '#proof/writing/exhibit.ts'
import { missingAmong, readCents, readDay, type Maybe } from '#texts/facts.ts'

/** What passed between creditor and debtor (échange). */
export const exchangeKinds = [
  'reminder',
  'formal-notice',
  'payment-plan',
  'acknowledgment-of-debt',
  'sms',
  'instant-message',
  'e-mail',
  'phone-call',
  'covert-recording',
  'bank-transfer',
] as const
export type ExchangeKind = (typeof exchangeKinds)[number]

/** By what means a formal notice left. */
export const sendingMeans = [
  'letter',
  'registered-letter',
  'registered-e-mail',
  'e-mail',
  'judicial-officer',
] as const
export type SendingMeans = (typeof sendingMeans)[number]

export type ExchangeUse =
  | 'shows-good-faith'
  | 'puts-on-notice'
  | 'proves-sending'
  | 'binds-both'
  | 'admits-the-debt'
  | 'shows-a-payment'

/** From the most to the least urgent. */
export type ExchangeWarning =
  | 'recording-is-a-crime'
  | 'indispensable-and-proportionate'
  | 'not-signed'
  | 'own-document'
  | 'receipt-not-proved'
  | 'consent-to-registered-e-mail'
  | 'spoken-only'

/** How an agreement may become an enforceable title. */
export type TitleRoute = 'small-claims' | 'lawyers-deed' | 'homologation' | 'notarial-deed'

/** One exchange and the act that it speaks of, whatever days and amounts are written as. */
export type ExchangeValueQuestion<On, Amount> = {
  readonly on?: Maybe<On>
  readonly exchange?: Maybe<ExchangeKind>
  /** The day and the value of the act that is to be proved. */
  readonly actOn?: Maybe<On>
  readonly actAmount?: Maybe<Amount>
  readonly against?: Maybe<'merchant-commercial-act' | 'other'>
  /** Who it comes from; asked of messages, calls and transfers only. */
  readonly from?: Maybe<'debtor' | 'creditor' | 'third-party'>
  /** For a formal notice. */
  readonly sentBy?: Maybe<SendingMeans>
  readonly debtorIs?: Maybe<'professional' | 'consumer' | 'private-individual'>
  readonly signature?: Maybe<'handwritten' | 'qualified' | 'advanced' | 'simple' | 'none'>
  readonly authorGrade?: Maybe<'A' | 'B' | 'C' | 'D' | 'E'>
  readonly states?: Maybe<'debt-and-amount' | 'debt-only' | 'payment' | 'nothing'>
  /** Null where the paper does not have it. */
  readonly amountInFigures?: Maybe<Amount | null>
  readonly amountInWords?: Maybe<Amount | null>
}

export type ExchangeValueFacts = ExchangeValueQuestion<Day, Cents>
export type ExchangeValueDocument = ExchangeValueQuestion<string, number>

/** Opens a document: the same question with days and cents. */
export function readExchangeDocument(document: ExchangeValueDocument): ExchangeValueFacts {
  const { on, actOn, actAmount, amountInFigures, amountInWords } = document
  return {
    ...document,
    on: readDay(on),
    actOn: readDay(actOn),
    actAmount: readCents(actAmount),
    amountInFigures: amountInFigures === null ? null : readCents(amountInFigures),
    amountInWords: amountInWords === null ? null : readCents(amountInWords),
  }
}

/** The paths of the facts that the question lacks; an exchange is asked what its kind makes useful. */
export function missingExchangeFacts(facts: ExchangeValueFacts): readonly string[] {
  const { on, exchange, actOn, actAmount, against } = facts
  return [
    ...missingAmong({ on, exchange, actOn, actAmount, against }),
    ...(exchange === undefined ? [] : missingAmong(usefulFacts(facts, exchange))),
  ]
}

function usefulFacts(facts: ExchangeValueFacts, kind: ExchangeKind): Record<string, unknown> {
  const { from, sentBy, debtorIs, signature, authorGrade, states } = facts
  const { amountInFigures, amountInWords } = facts
  switch (kind) {
    case 'reminder':
    case 'covert-recording':
      return {}
    case 'formal-notice':
      return sentBy === 'registered-e-mail' ? { sentBy, debtorIs } : { sentBy }
    case 'payment-plan':
      return signature === 'none' ? { signature, from } : { signature }
    case 'acknowledgment-of-debt':
      return { signature, amountInFigures, amountInWords }
    case 'sms':
    case 'instant-message':
    case 'e-mail':
      return { from, authorGrade, states }
    case 'phone-call':
      return { from, states }
    case 'bank-transfer':
      return { from }
  }
}

const DEBT = 'debt-and-amount'

/** A signed plan is the debtor's too; one that nobody signed is only his who wrote it (C. civ. 1362). */
function writerOf({ from, signature }: ExchangeValueFacts): ExchangeValueFacts['from'] {
  return signature === 'none' ? from : 'debtor'
}

/** The exchange as an exhibit of the question `writing`; null where it is none. */
export function exhibitOf(facts: ExchangeValueFacts): Exhibit<Cents> | null {
  const { exchange, from, signature, authorGrade, states } = facts
  const id = '1'
  switch (exchange) {
    case 'reminder':
    case 'formal-notice':
      return { id, kind: 'e-mail', from: 'creditor', authorGrade: 'A', states: 'debt-and-amount' }
    case 'payment-plan':
      return { id, kind: 'private-deed', from: writerOf(facts), signature, states: DEBT }
    case 'acknowledgment-of-debt': {
      const { amountInFigures, amountInWords } = facts
      return {
        id,
        kind: exchange,
        from: 'debtor',
        signature,
        states: 'debt-and-amount',
        amountInFigures,
        amountInWords,
      }
    }
    case 'sms':
    case 'instant-message':
    case 'e-mail':
      return { id, kind: exchange, from, signature, authorGrade, states }
    case 'bank-transfer':
      return { id, kind: exchange, from, states: 'payment' }
    case 'phone-call':
    case 'covert-recording':
    case undefined:
      return null
  }
}
