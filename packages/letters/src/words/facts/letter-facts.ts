import type { Cents, Day } from '@quittance/kernel'
import type { AcknowledgmentOfDebtFacts, PlanAgreement } from '#words/facts/agreement-facts.ts'
import type { ApologyFacts, DisputeAnswerFacts } from '#words/facts/answer-facts.ts'
import type { ConstatFormFacts, ConstatRequestFacts } from '#words/facts/constat-facts.ts'
import type { Debtor, Party, Sender } from '#words/facts/parties.ts'
import type { InterestStatementFacts } from '#words/facts/statement-facts.ts'
import type { DemandWording } from '#words/templates/template.ts'

/** What every letter has: who writes, when, from where, under which numbers. */
export type Occasion = {
  readonly sender: Sender
  /** The date printed, and the date of the document itself. */
  readonly issuedOn: Day
  /** The town before the date. */
  readonly place: string
  /** Null for what is not of one case, such as a statement of several. */
  readonly caseNumber: string | null
  /** The reference of this very letter; later letters repeat that of the first. */
  readonly reference: string
  readonly registered: boolean
  /** Registered by an electronic provider; absent for the post. */
  readonly electronic?: boolean
}

/** The first letter of a recovery (CPCE R124-4), as every later step must name it. */
export type FirstLetter = { readonly reference: string; readonly sentOn: Day }

/**
 * One element of a debt. Costs of recovery are one only where the law puts them on the debtor: those
 * undertaken without a title stay with the creditor (CPCE L111-8, al. 2).
 */
export type DebtElement =
  | 'principal'
  | 'interest'
  | 'late-payment-indemnity'
  | 'recoverable-costs'
  | 'contractual-penalty'
  | 'other-accessory'
  | 'payment-received'
  | 'credit-note'
  | 'remission'
  | 'conditional-remission'

/** Payments, credit notes and remissions are written with a negative amount: lines add up to what is asked. */
export type DebtLine = {
  readonly element: DebtElement
  /** « facture F-2025-0872 du 18 septembre 2025 », « 2,76 % du 19/10/2025 au 14/04/2026 ». */
  readonly detail: string | null
  readonly amountCents: Cents
}

/** How to pay by transfer; `epcPayload` is the content of the EPC069-12 code, made elsewhere. */
export type PaymentMeans = {
  readonly holder: string
  readonly iban: string
  readonly bic: string | null
  /** Creditor reference (ISO 11649), that finds the case when the money arrives. */
  readonly reference: string
  readonly epcPayload: string | null
  /** Other means as they end the sentence « par virement … ou … ». */
  readonly otherMeans: string | null
}

/** What every letter to a debtor knows. */
export type ToDebtor = Occasion & {
  readonly debtor: Debtor
  /** Null only where the sender is the creditor. */
  readonly creditor: Party | null
}

/** Facts of a letter that asks for payment. */
export type DemandFacts = ToDebtor & {
  /** Day of the written agreement with the creditor (CPCE R124-3). */
  readonly mandatedOn: Day | null
  /** What founds the claim, with its article: ends the sentence « cette demande est fondée sur ». */
  readonly basis: string
  readonly lines: readonly DebtLine[]
  readonly payment: PaymentMeans
  readonly payBy: Day
  /** Consumer mediator of the creditor, where one was named to us. */
  readonly mediator: string | null
  /** How it is worded; absent for the words of the house in the usual tone, on paper. */
  readonly wording?: DemandWording
}

/** A letter after the first: an agency names that letter, a creditor may have sent none. */
export type LaterDemandFacts = DemandFacts & { readonly firstLetter: FirstLetter | null }

/**
 * What a formal notice changes for interest: it starts it at the legal rate (C. civ. 1231-6), it
 * already runs, or nothing is said.
 */
export type InterestAfterNotice = 'starts-at-legal-rate' | 'already-runs' | 'not-said'

/** Facts of a formal notice (mise en demeure). */
export type FormalNoticeFacts = LaterDemandFacts & {
  readonly interestAfterNotice: InterestAfterNotice
}

/** A plan agreed with the debtor; its instalments add up to what is asked. */
export type PaymentPlanFacts = ToDebtor & {
  readonly firstLetter: FirstLetter | null
  readonly basis: string
  readonly lines: readonly DebtLine[]
  readonly agreedOn: Day
  readonly instalments: readonly { readonly dueOn: Day; readonly amountCents: Cents }[]
  readonly payment: PaymentMeans
  /** What is offered to be signed; absent or null for a plan that was agreed already. */
  readonly agreement?: PlanAgreement | null
}

/** A payment as a receipt states it. */
export type PaymentReceived = {
  readonly amountCents: Cents
  readonly receivedOn: Day
  readonly by: 'transfer' | 'card' | 'direct-debit' | 'cheque' | 'cash'
  /** Who paid, when it is not the debtor. */
  readonly payer: string | null
  /** True for a payment noted by hand that no line of the bank has shown yet. */
  readonly awaitsBank?: boolean
}

/** What a payment was set against; parts and overpayment add up to the payment. */
export type Allocation = {
  readonly parts: readonly DebtLine[]
  readonly overpaidCents: Cents
  /** What was left to pay on the day the payment came, once it is deducted. */
  readonly remainingCents: Cents
}

/** Facts of a receipt (quittance). */
export type ReceiptFacts = ToDebtor & {
  readonly receiptNumber: string
  readonly firstLetter: FirstLetter | null
  readonly payment: PaymentReceived
  readonly allocation: Allocation
}

/** Facts of the annulment of a receipt, such as after a returned direct debit. */
export type ReceiptAnnulmentFacts = ToDebtor & {
  readonly annulmentNumber: string
  readonly firstLetter: FirstLetter | null
  readonly receipt: {
    readonly number: string
    readonly issuedOn: Day
    readonly amountCents: Cents
  }
  readonly cause:
    | 'payment-rejected'
    | 'payment-called-back'
    | 'payment-misidentified'
    | 'match-undone'
    | 'noted-in-error'
    | 'slip'
  readonly causeOn: Day
  /** The debt as it stands again. */
  readonly lines: readonly DebtLine[]
}

/** Facts of the notice to a debtor that what it paid too much was given back. */
export type OverpaymentRefundFacts = ToDebtor & {
  readonly firstLetter: FirstLetter | null
  readonly refund: {
    readonly amountCents: Cents
    /** The day on which the bank booked the transfer. */
    readonly on: Day
    readonly iban: string
    readonly reference: string
  }
}

/** Facts of the notice of a collection to come (prénotification). */
export type DirectDebitNoticeFacts = ToDebtor & {
  readonly firstLetter: FirstLetter | null
  readonly mandate: {
    readonly reference: string
    /** The SEPA creditor identifier of who collects (ICS). */
    readonly identifier: string
    readonly signedOn: Day
    readonly holder: string
    readonly iban: string
  }
  readonly collection: { readonly amountCents: Cents; readonly on: Day }
}

/** Facts of the notice to a creditor that a payment came in. */
export type PaymentNoticeFacts = Occasion & {
  readonly creditor: Party
  readonly debtorName: string
  readonly receiptNumber: string | null
  readonly payment: PaymentReceived
  readonly allocation: Allocation
  /** Last day to pay over (CPCE R124-6, or the agreement); null where nothing is to be paid over. */
  readonly payOverBy: Day | null
}

/** Facts of the notice to a creditor that the bank took a payment back. */
export type PaymentReturnNoticeFacts = Occasion & {
  readonly creditor: Party
  readonly debtorName: string
  /** The receipt that no longer stands, and the number that annuls it. */
  readonly receiptNumber: string
  readonly annulmentNumber: string
  readonly payment: { readonly amountCents: Cents; readonly receivedOn: Day }
  readonly returnedOn: Day
  /** True where some of it had been paid over to the creditor before. */
  readonly paidOver: boolean
}

/** Facts of the notice that takes back what a creditor was told of a payment. */
export type PaymentNoticeAnnulmentFacts = Occasion & {
  readonly creditor: Party
  readonly debtorName: string
  readonly annulmentNumber: string
  readonly receiptNumber: string
  readonly payment: { readonly amountCents: Cents; readonly receivedOn: Day }
  readonly cause: 'match-undone' | 'noted-in-error'
  readonly causeOn: Day
  /** What of it had been paid over to this creditor, and is not its money; else zero. */
  readonly paidOverCents: Cents
  /** What is left to recover, the payment put aside. */
  readonly remainingCents: Cents
}

/** Facts of a statement of what is paid over to a creditor (bordereau de reversement). */
export type RemittanceStatementFacts = Occasion & {
  readonly creditor: Party
  readonly period: { readonly from: Day; readonly to: Day }
  readonly receipts: readonly {
    readonly receivedOn: Day
    readonly caseNumber: string
    readonly debtorName: string
    readonly amountCents: Cents
    /** Commission kept on this receipt, for a statement that says it line by line. */
    readonly commission?: { readonly netCents: Cents; readonly vatCents: Cents }
  }[]
  /** Commission kept on the funds, where the agreement allows it. */
  readonly commission: {
    /** Null where it is not invoiced yet. */
    readonly invoiceNumber: string | null
    readonly netCents: Cents
    readonly vatCents: Cents
  } | null
  readonly paidOver: {
    readonly amountCents: Cents
    readonly on: Day
    readonly iban: string
    readonly reference: string
  }
}

/** Facts of the invoice of a commission (facture de commission), or of the credit note that undoes it. */
export type CommissionInvoiceFacts = Occasion & {
  readonly creditor: Party
  /** False for a creditor outside any trade: what the Code de commerce adds is not said. */
  readonly betweenProfessionals: boolean
  readonly invoiceNumber: string
  /** The invoice that this credit note undoes; null for an invoice. */
  readonly credits: { readonly number: string; readonly issuedOn: Day } | null
  /** « version 2 du 10 janvier 2026 ». */
  readonly agreement: string
  readonly debtorName: string
  readonly earnedOn: Day
  readonly baseCents: Cents
  readonly netCents: Cents
  readonly vatRateHundredths: number
  readonly vatCents: Cents
  /** The day on which the creditor paid it; null where it did not, or where it was kept. */
  readonly paidOn: Day | null
  /** Last day to pay; null where it is paid, was kept out of the funds, or is undone. */
  readonly dueOn: Day | null
}

/** Facts of the invoice of a cost advanced (facture de frais), or of the credit note that undoes it. */
export type CostInvoiceFacts = Occasion & {
  readonly creditor: Party
  /** False for a creditor outside any trade: what the Code de commerce adds is not said. */
  readonly betweenProfessionals: boolean
  readonly invoiceNumber: string
  /** The invoice that this credit note undoes; null for an invoice. */
  readonly credits: { readonly number: string; readonly issuedOn: Day } | null
  /** « version 2 du 10 janvier 2026 »; null for a disbursement, owed without a clause. */
  readonly agreement: string | null
  readonly debtorName: string
  readonly cost: {
    /** « signification de l’injonction de payer ». */
    readonly what: string
    readonly supplier: string
    /** The number of the supplier's document; empty where nobody gave it. */
    readonly document: string
    readonly paidOn: Day
    /** The texts that put it on the debtor, or leave it with the creditor. */
    readonly basis: string
    readonly isDisbursement: boolean
  }
  readonly netCents: Cents
  readonly vatRateHundredths: number
  readonly vatCents: Cents
  /** The day on which the creditor paid it; null where it did not. */
  readonly paidOn: Day | null
  /** Last day to pay; null where it is paid, or undone. */
  readonly dueOn: Day | null
}

/** Facts of a list of exhibits (bordereau de pièces). */
export type ExhibitListFacts = Occasion & {
  readonly recipient: Party | null
  readonly creditorName: string
  readonly debtorName: string
  /** The bundle that was sealed, whose numbers are given; null while none was. */
  readonly sealedBundle: string | null
  readonly exhibits: readonly {
    readonly number: number
    /** That of its file in the bundle that was sealed (`0004`); null while none was. */
    readonly sealedNumber: string | null
    readonly title: string
    readonly datedOn: Day | null
    readonly origin: string | null
    readonly pages: number | null
    /** Fingerprint of the bytes kept, in hexadecimal. */
    readonly sha256: string
  }[]
}

/** The facts each kind of letter is made of. */
export type LetterFactsByKind = {
  readonly 'first-reminder': DemandFacts
  readonly 'second-reminder': LaterDemandFacts
  readonly 'last-reminder': LaterDemandFacts
  readonly 'formal-notice': FormalNoticeFacts
  readonly apology: ApologyFacts
  readonly 'dispute-answer': DisputeAnswerFacts
  readonly 'payment-plan': PaymentPlanFacts
  readonly 'acknowledgment-of-debt': AcknowledgmentOfDebtFacts
  readonly receipt: ReceiptFacts
  readonly 'receipt-annulment': ReceiptAnnulmentFacts
  readonly 'direct-debit-notice': DirectDebitNoticeFacts
  readonly 'overpayment-refund': OverpaymentRefundFacts
  readonly 'interest-statement': InterestStatementFacts
  readonly 'payment-notice': PaymentNoticeFacts
  readonly 'payment-notice-annulment': PaymentNoticeAnnulmentFacts
  readonly 'payment-return-notice': PaymentReturnNoticeFacts
  readonly 'remittance-statement': RemittanceStatementFacts
  readonly 'commission-invoice': CommissionInvoiceFacts
  readonly 'cost-invoice': CostInvoiceFacts
  readonly 'exhibit-list': ExhibitListFacts
  readonly 'constat-request': ConstatRequestFacts
  readonly 'constat-form': ConstatFormFacts
}

export type LetterKind = keyof LetterFactsByKind

export type LetterFacts<Kind extends LetterKind = LetterKind> = LetterFactsByKind[Kind]
