import type { Cents, Said } from '@quittance/kernel'

import type { ProofFact } from '#proof-gauge.ts'

/** What an euro needs to be owed: a box of the gauge, or what its own text asks. */
export type GroundFact =
  | ProofFact
  | 'principal'
  | 'due-date'
  | 'professionals'
  | 'conceded'
  | 'cost-paid'
  | 'received'

/** What carries a fact: an exhibit, a notice, a payment, another line, what the record says. */
export type Support =
  | { readonly kind: 'exhibit' | 'letter' | 'event' | 'payment' | 'line'; readonly id: string }
  | { readonly kind: 'record' }

/** That something carries a fact of a line: for how much, what it proves, and where it is weak. */
export type GroundLink = {
  readonly support: Support
  /** The euros of the line that it carries; nothing where it does not count. */
  readonly covers: Cents
  /** False for what nobody kept yet, or what reads in two ways: shown, and never counted. */
  readonly counts: boolean
  readonly proves: Said
  readonly weaknesses: readonly Said[]
  /** The findings of messages that it rests on. */
  readonly findings: readonly string[]
}

/** One fact of a line: how many of its euros something carries, and how many nothing does. */
export type LineFact = {
  readonly fact: GroundFact
  readonly label: Said
  /** Whether the euro needs it, or is only stronger with it. */
  readonly need: 'required' | 'strengthens'
  readonly carried: Cents
  /** `carried` and `bare` add up to what is claimed of the line. */
  readonly bare: Cents
  readonly links: readonly GroundLink[]
  /** The lawful way to carry it, where something of it is bare. */
  readonly missing: Said | null
}

export type EuroKind =
  | 'principal'
  | 'credit-note'
  | 'interest'
  | 'indemnity'
  | 'costs'
  | 'remission'
  | 'payment'

/** A line of euros: the lines of a dossier add up to its balance, to the cent. */
export type EuroLine = {
  readonly id: string
  readonly kind: EuroKind
  /** Null for a payment, which serves several items. */
  readonly itemId: string | null
  readonly label: Said
  /** What it adds to the balance; below zero for a credit note or a payment. */
  readonly amount: Cents
  /** What is still asked for on it, once payments and credit notes are put against it. */
  readonly claimed: Cents
  /** The line without which it is not owed: interest and lump sum follow their principal. */
  readonly follows: string | null
  readonly facts: readonly LineFact[]
  /** What it rests on, by the facts that it needs. */
  readonly rests: 'carried' | 'partly' | 'nothing'
  /** The euros of it that something contests. */
  readonly contested: Cents
  /** True where several sums are stated that may be about other euros: it may be more. */
  readonly contestedIsLeast: boolean
}

export type AdverseKind =
  | 'dispute'
  | 'message-disputes'
  | 'message-claims-payment'
  | 'message-refuses'
  | 'message-reserve'
  | 'author-unconfirmed'

/** What speaks against euros (fait contraire), with the shape of what speaks for them. */
export type Adverse = {
  readonly id: string
  readonly kind: AdverseKind
  readonly label: Said
  readonly says: Said
  readonly findings: readonly string[]
  readonly disputeId: string | null
  readonly standing: 'open' | 'answered' | 'to-review' | 'set-aside'
  /** False once a person set it aside, or said that its author is not the debtor. */
  readonly counts: boolean
  /** True where it names no sum: it touches all that is claimed of what it speaks of. */
  readonly isWhole: boolean
  readonly amount: Cents
  /** The lines that it touches; they add up to `amount`. */
  readonly touches: readonly { readonly line: string; readonly amount: Cents }[]
  /** The lawful answer to it. */
  readonly answer: Said
}

/** The graph of a dossier: euros, what each rests on, what speaks against them. */
export type Grounds = {
  readonly lines: readonly EuroLine[]
  readonly balance: Cents
  /** Of the euros claimed, those with a fact that they need and that nothing carries. */
  readonly bare: Cents
  readonly contested: Cents
  /** True once it is so of a line. */
  readonly contestedIsLeast: boolean
  readonly against: readonly Adverse[]
}
