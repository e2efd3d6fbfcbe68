export {
  applyEdits,
  type EditOutcome,
  type EditRefusal,
  type ParagraphEdit,
} from '#words/apply-edits.ts'
export { composeGrouped } from '#words/compose-grouped.ts'
export {
  composeLetter,
  isLetterKind,
  letterKinds,
  type LetterOutcome,
} from '#words/compose-letter.ts'
export {
  callPartIds,
  type CallPart,
  type CallPartId,
  type CallScript,
  type CallScriptFacts,
  type CallTone,
} from '#words/call/call-facts.ts'
export { composeCallScript } from '#words/call/call-script.ts'
export { messageFields } from '#words/message/short-message.data.ts'
export { messageSegments, type MessageSegments } from '#words/message/message-segments.ts'
export {
  asATelephoneWrites,
  composeShortMessage,
  houseMessage,
  messageFaults,
  type MessageFault,
  type ShortMessageFacts,
} from '#words/message/short-message.ts'
export { exhibitTitle } from '#words/french/exhibit-mark.ts'
export type {
  ComposedLetter,
  LabelledText,
  LetterBlock,
  ParagraphBlock,
  PaymentBlock,
  PrintedSheet,
  QuotationBlock,
  StatementBlock,
  StatementRow,
  TableBlock,
  TableColumn,
} from '#words/composed-letter.ts'
export type {
  Allocation,
  DebtElement,
  DebtLine,
  DemandFacts,
  ExhibitListFacts,
  FirstLetter,
  FormalNoticeFacts,
  InterestAfterNotice,
  LaterDemandFacts,
  LetterFacts,
  LetterFactsByKind,
  LetterKind,
  Occasion,
  PaymentMeans,
  PaymentNoticeFacts,
  PaymentPlanFacts,
  PaymentReceived,
  ReceiptAnnulmentFacts,
  ReceiptFacts,
  RemittanceStatementFacts,
  ToDebtor,
} from '#words/facts/letter-facts.ts'
export type {
  AcknowledgmentOfDebtFacts,
  Birth,
  PlanAgreement,
  PlanConcession,
  PlanInterest,
} from '#words/facts/agreement-facts.ts'
export {
  disputeAnswers,
  disputeGrounds,
  type ApologyFacts,
  type DisputeAnswer,
  type DisputeAnswerFacts,
  type DisputeGround,
  type ErrorCause,
} from '#words/facts/answer-facts.ts'
export type {
  ConstatConversation,
  ConstatFormFacts,
  ConstatMessage,
  ConstatRequestFacts,
} from '#words/facts/constat-facts.ts'
export type {
  InterestSegment,
  InterestStart,
  InterestStatementFacts,
  ServedPayment,
  StatementItem,
} from '#words/facts/statement-facts.ts'
export type {
  Capacity,
  Civility,
  Contact,
  Debtor,
  Party,
  PostalAddress,
  Sender,
} from '#words/facts/parties.ts'
export {
  composeEvidenceReport,
  type EvidenceReport,
  type EvidenceReportFacts,
  type ReportedMessage,
  type ReportedOriginal,
} from '#words/report/evidence-report.ts'
export {
  asRegistered,
  signedCopy,
  type SignatureEvidence,
} from '#words/kinds/agreement/signed-copy.ts'
export { addressInText, postalLines } from '#words/french/postal-lines.ts'
export {
  addresseeFaults,
  printedAddressFaults,
  type PostalFault,
  type PostalFaultCode,
} from '#words/french/postal-faults.ts'
export {
  postingSlip,
  type PostedLetter,
  type PostingSlipFacts,
} from '#words/kinds/posting/posting-slip.ts'
export { draftForReview } from '#words/kinds/title/draft-for-review.ts'
export { preparedFile } from '#words/kinds/title/prepared-file.ts'
export type {
  DraftForReviewFacts,
  DraftReader,
  JoinedDocument,
  PreparedFileFacts,
  SignedDeed,
  TitleDueDay,
  TitleParty,
  TitlePayment,
  TitlePoint,
} from '#words/facts/title-facts.ts'
export { setFrench } from '#words/french/typography.ts'
export { letterParts, type LetterPart } from '#words/letter-text.ts'
export type { LetterRefusal } from '#words/refusals.ts'
export { filledTemplate } from '#words/templates/demand-words.ts'
export {
  setTemplate,
  writtenSpan,
  type FilledPassage,
  type FilledTemplate,
  type TemplateFault,
} from '#words/templates/fill-template.ts'
export { houseTemplate } from '#words/templates/house-template.ts'
export { mergeFields, type MergeFieldType } from '#words/templates/merge-fields.ts'
export {
  demandKinds,
  letterTones,
  letterWays,
  templatePassages,
  type Audience,
  type DemandKind,
  type DemandWording,
  type LetterTemplate,
  type LetterTone,
  type LetterWay,
  type TemplatePassage,
  type TemplateTexts,
} from '#words/templates/template.ts'
export { withPartSetAside, type SetAside } from '#words/set-aside.ts'
