import { agreementsContract } from '#rooms/agreements.ts'
import { clientMoneyContract } from '#rooms/client-money.ts'
import { bankFilesContract } from '#rooms/client-money/bank-files.ts'
import { booksContract } from '#rooms/client-money/books.ts'
import { ownOrdersContract } from '#rooms/client-money/own/own-orders.ts'
import { directDebitsContract } from '#rooms/client-money/direct-debits.ts'
import { payOverContract } from '#rooms/client-money/pay-over.ts'
import { provenContract } from '#rooms/client-money/proven.ts'
import { expectedContract } from '#rooms/client-money/expected.ts'
import { cashContract } from '#rooms/client-money/cash.ts'
import { commissionContract } from '#rooms/client-money/commission.ts'
import { returnsContract } from '#rooms/client-money/returns.ts'
import { chequesContract } from '#rooms/client-money/cheques.ts'
import { sharedLinesContract } from '#rooms/client-money/lines/shared-lines.ts'
import { undoContract } from '#rooms/client-money/undo.ts'
import { whereMoneyContract } from '#rooms/client-money/where-money.ts'
import { disputesContract } from '#rooms/claim/disputes.ts'
import { holdsContract } from '#rooms/claim/holds.ts'
import { costsContract } from '#rooms/claim/costs.ts'
import { remissionsContract } from '#rooms/claim/remissions.ts'
import { scenariosContract } from '#rooms/claim/scenarios.ts'
import { simulationsContract } from '#rooms/claim/simulations.ts'
import { sequenceContract } from '#rooms/claim/sequence.ts'
import { creditorsContract } from '#rooms/creditors.ts'
import { dossierContract } from '#rooms/assessment.ts'
import { authorityContract } from '#rooms/evidence/authority.ts'
import { evidenceContract } from '#rooms/evidence/evidence.ts'
import { intakeContract } from '#rooms/intake.ts'
import { draftsContract } from '#rooms/intake/drafts.ts'
import { lifeCycleContract } from '#rooms/intake/life-cycle.ts'
import { ledgerFilesContract } from '#rooms/intake/ledger-files.ts'
import { inboundContract } from '#rooms/inbound/inbound.ts'
import { signaturesContract } from '#rooms/agreements/signatures.ts'
import { electronicContract } from '#rooms/outreach/electronic.ts'
import { smsContract } from '#rooms/outreach/sms.ts'
import { mailboxContract } from '#rooms/inbound/mailbox.ts'
import { journalContract } from '#rooms/journal.ts'
import { lawContract } from '#rooms/law.ts'
import { invitationsContract, membersContract } from '#rooms/members.ts'
import { outreachContract } from '#rooms/outreach.ts'
import { callsContract } from '#rooms/outreach/calls.ts'
import { inspectionsContract } from '#rooms/outreach/inspections.ts'
import { registeredContract } from '#rooms/outreach/registered.ts'
import { templatesContract } from '#rooms/outreach/templates.ts'
import { sendingsContract } from '#rooms/outreach/sendings.ts'
import { peopleContract } from '#rooms/people.ts'
import { portfolioContract } from '#rooms/portfolio.ts'
import { ratesContract } from '#rooms/rates.ts'

/** Every operation of the API, by room: one definition for server, client and OpenAPI. */
export const contract = {
  people: peopleContract,
  members: membersContract,
  invitations: invitationsContract,
  creditors: creditorsContract,
  intake: intakeContract,
  drafts: draftsContract,
  ledgerFiles: ledgerFilesContract,
  lifeCycle: lifeCycleContract,
  dossier: dossierContract,
  holds: holdsContract,
  disputes: disputesContract,
  evidence: evidenceContract,
  authority: authorityContract,
  outreach: outreachContract,
  calls: callsContract,
  registered: registeredContract,
  inspections: inspectionsContract,
  templates: templatesContract,
  sendings: sendingsContract,
  inbound: inboundContract,
  electronic: electronicContract,
  sms: smsContract,
  signatures: signaturesContract,
  mailbox: mailboxContract,
  agreements: agreementsContract,
  clientMoney: clientMoneyContract,
  bankFiles: bankFilesContract,
  cash: cashContract,
  commission: commissionContract,
  returns: returnsContract,
  expected: expectedContract,
  cheques: chequesContract,
  sharedLines: sharedLinesContract,
  undo: undoContract,
  remissions: remissionsContract,
  costs: costsContract,
  sequence: sequenceContract,
  scenarios: scenariosContract,
  simulations: simulationsContract,
  whereMoney: whereMoneyContract,
  payOver: payOverContract,
  directDebits: directDebitsContract,
  ownOrders: ownOrdersContract,
  proven: provenContract,
  books: booksContract,
  journal: journalContract,
  law: lawContract,
  rates: ratesContract,
  portfolio: portfolioContract,
}

export { commonRefusals, problemSchema, type Problem, type RefusalCode } from '#errors.ts'
export { saidOfMessage } from '#messages.ts'
export { saidSchema, type PostalAddress } from '#shapes.ts'
export {
  addressCheckReasons,
  inboundOutcomes,
  type AddressCheckReason,
  type AddressCheckView,
  type InboundMessageView,
  type InboundNoteInput,
  type InboundOutcome,
  type ReplyHoldInput,
} from '#rooms/inbound/inbound.ts'
export {
  callIdentities,
  callOutcomes,
  type CallIdentity,
  type CallInput,
  type CallOutcome,
  type CallSheet,
} from '#rooms/outreach/calls.ts'
export {
  templateTextsSchema,
  type TemplateCheck,
  type TemplateInput,
  type TemplatesView,
  type TemplateVersionView,
} from '#rooms/outreach/templates.ts'
export {
  stepModesSchema,
  type CreditorModeView,
  type BankNewsView,
  type SendingBatchView,
  type SendingLineView,
  type SendingRuleInput,
  type SendingRuleView,
  type WrongSendingsView,
} from '#rooms/outreach/sendings.ts'
export type { ElectronicConsentView, RegisteredProviderInput } from '#rooms/outreach/electronic.ts'
export type { RegisteredProviderView } from '#rooms/outreach/electronic.ts'
export type { SmsDraft, SmsProviderInput, SmsProviderView, SmsSheet } from '#rooms/outreach/sms.ts'
export type { MailboxInput, MailboxView } from '#rooms/inbound/mailbox.ts'
export type { CashLodgingView } from '#rooms/client-money/cash.ts'
export { csvMappingSchema } from '#rooms/client-money/bank-files.ts'
export {
  disputeAnswerKinds,
  disputeCategories,
  type DisputeAnswerKind,
  type DisputeCategory,
  type DisputeView,
  type DossierDisputes,
} from '#rooms/claim/disputes.ts'
export type { DossierHolds, HoldEffectView, HoldInput, HoldView } from '#rooms/claim/holds.ts'
export {
  costKinds,
  type CostInput,
  type CostInvoiceRow,
  type CostJudgement,
  type CostKind,
  type CostView,
  type DossierCosts,
} from '#rooms/claim/costs.ts'
export type { DossierRemissions, RemissionInput, RemissionView } from '#rooms/claim/remissions.ts'
export {
  scenarioCapsSchema,
  scenarioStepsSchema,
  type ScenarioChanges,
  type ScenarioCheck,
  type ScenarioInput,
  type ScenarioStepInput,
  type ScenariosView,
  type ScenarioVersionView,
} from '#rooms/claim/scenarios.ts'
export type {
  PostagePriceInput,
  PostagePricesView,
  SimulatedLineView,
  SimulationInput,
  SimulationRead,
  SimulationSide,
  SimulationView,
} from '#rooms/claim/simulations.ts'
export {
  registeredStates,
  type AddressFaultView,
  type PostalBatchSheet,
  type RegisteredLettersView,
  type RegisteredLetterView,
  type RegisteredProposal,
  type RegisteredStateName,
  type RegisteredStateView,
} from '#rooms/outreach/registered.ts'
export type { InspectionView } from '#rooms/outreach/inspections.ts'
export type { DossierSequence, PauseView, SequenceStepView } from '#rooms/claim/sequence.ts'
export type {
  CsvMappingInput,
  CsvReadingInput,
  CsvRoleName,
  ExportLook,
  ExportPreview,
  ForeignLineView,
} from '#rooms/client-money/bank-files.ts'
export { signInDoors, type SignInDoor } from '#sign-in.ts'
export type {
  FirstOrganisation,
  OrganisationView,
  Right,
  Role,
  SessionView,
  StandingInput,
} from '#rooms/people.ts'
export type { InvitationView, InviteInput, MemberView } from '#rooms/members.ts'
export type {
  AddedRateView,
  ConfirmedRate,
  MissingRateView,
  ProposeRateInput,
  RateSeriesName,
} from '#rooms/rates.ts'
export type {
  CommissionExample,
  ConventionInput,
  CreditorInput,
  CreditorRow,
  CreditorView,
  FeeInput,
} from '#rooms/creditors.ts'
export {
  debtorKindSchema,
  importFields,
  importFieldSchema,
  natureSchema,
  type DebtorInput,
  type DepositInput,
  type DossierRow,
  type ImportField,
  type ImportLine,
  type ImportView,
  type ItemInput,
} from '#rooms/intake.ts'
export {
  draftFormSchema,
  type DraftForm,
  type DraftRow,
  type DraftView,
  type DroppedFile,
} from '#rooms/intake/drafts.ts'
export type { InvoiceStatusView, OwedStatus } from '#rooms/intake/life-cycle.ts'
export type { LedgerDraftsInput, LedgerFileView } from '#rooms/intake/ledger-files.ts'
export type {
  AssessmentView,
  DossierView,
  ExhibitView,
  FoundDossier,
  ImpossibleAct,
  PossibleAct,
  QueueRow,
  StatementLine,
  StatementView,
  TimelineRow,
} from '#rooms/assessment.ts'
export type { AuthorityInput, AuthorityTrial, AuthorityView } from '#rooms/evidence/authority.ts'
export type { BundleView, SealedView } from '#rooms/evidence/bundles.ts'
export type { AuthorView } from '#rooms/evidence/authors.ts'
export type { BundledMessageView } from '#rooms/evidence/copies.ts'
export type { ConstatView } from '#rooms/evidence/constat.ts'
export type {
  AdverseView,
  EuroLineView,
  GroundExhibitView,
  GroundLinkView,
  GroundMessageView,
  GroundsView,
  LineFactView,
} from '#rooms/evidence/grounds.ts'
export {
  findingKinds,
  readingWarnings,
  type AttachedFrom,
  type ExhibitKind,
  type ExhibitPageView,
  type FindingKind,
  type FindingView,
  type MessageView,
  type ReadingWarning,
} from '#rooms/evidence/evidence.ts'
export type {
  Composition,
  GateFindingView,
  GateVerdictView,
  OutwardActView,
  PostalBatchView,
} from '#rooms/outreach.ts'
export type {
  AccountProof,
  AllocationView,
  BankLineView,
  PaymentResult,
  PayOverRow,
  ReceiptRow,
  StatementImport,
  StatementsAside,
} from '#rooms/client-money.ts'
export type {
  MoneyFreezeView,
  PayOverBlock,
  PayOverQueue,
  PayOverQueueRow,
  PayoutAccountsView,
  PayoutAccountView,
  TransferOrderView,
  TransferView,
} from '#rooms/client-money/pay-over.ts'
export type {
  CoversView,
  OverpaymentView,
  OwnOrdersDesk,
  PayeeAccountView,
  UnclaimedReport,
  UnclaimedRow,
} from '#rooms/client-money/own/own-orders.ts'
export type {
  DirectDebitBlock,
  DirectDebitBoard,
  DirectDebitOrderView,
  DirectDebitView,
  DossierDirectDebits,
  MandateView,
} from '#rooms/client-money/direct-debits.ts'
export type {
  BooksAccountLine,
  BooksBalance,
  BooksBalanceLine,
  BooksEntryView,
  BooksGiven,
} from '#rooms/client-money/books.ts'
export type { AccountToday, ProofCreditor, ProvenDay } from '#rooms/client-money/proven.ts'
export {
  plainReasons,
  type CommissionRow,
  type CommissionSummary,
  type PlainReason,
} from '#rooms/client-money/commission.ts'
export type {
  DossierExpected,
  ExpectedTermsView,
  ExpectedToday,
  ExpectedView,
  MoneyAlarm,
  PlanInput,
  PlanTermsInput,
  PlanView,
} from '#rooms/client-money/expected.ts'
export type { ChequeTermView } from '#rooms/client-money/cheques.ts'
export type { LinePartView, SharedLine } from '#rooms/client-money/lines/shared-lines.ts'
export type { UndoingView, UndoneView } from '#rooms/client-money/undo.ts'
export type { PaymentReturnResult, ReturnablePaymentView } from '#rooms/client-money/returns.ts'
export type {
  DossierMoney,
  MoneyPlace,
  MoneyShare,
  PaymentMoney,
} from '#rooms/client-money/where-money.ts'
export type {
  AdverseFact,
  DescribedExhibit,
  DescribeExhibitInput,
  DossierLaw,
  EventSource,
  ItemLaw,
  NotedEvent,
  NoteEventInput,
} from '#rooms/law.ts'
export {
  portfolioSpans,
  type PortfolioClaim,
  type PortfolioSpan,
  type PortfolioView,
} from '#rooms/portfolio.ts'
export {
  journalSubjects,
  journalVerbs,
  type JournalRow,
  type JournalSealing,
  type JournalSubject,
  type JournalVerb,
} from '#rooms/journal.ts'
export * from '#doors/agreements.ts'
