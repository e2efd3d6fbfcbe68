export {
  answerReferenceCheck,
  answerReferenceNew,
  checkReference,
  newReference,
  printedReference,
  referencesIn,
  type ReferenceFault,
} from '#references/creditor-reference.ts'
export type { NumberCheck } from '#references/check-digits.ts'
export {
  answerIbanCheck,
  checkIban,
  printedIban,
  ribKey,
  type IbanFault,
} from '#references/iban.ts'
export { checkVatNumber } from '#references/vat-number.ts'
export {
  answerRegisteredNumberCheck,
  checkRegisteredNumber,
  type RegisteredNumberCheck,
  type RegisteredNumberFault,
} from '#references/registered-number.ts'
export { registeredSeries, type RegisteredSeries } from '#references/registered-series.ts'
export {
  answerEpcQr,
  epcCharacterSets,
  type EpcCharacterSet,
  type EpcQr,
  type EpcQrFacts,
} from '#references/epc-qr.ts'
export { LARGEST_FILE, readStatement } from '#statements/read-statement.ts'
export { looksLikeXml } from '#statements/marked.ts'
export { readCsvStatement } from '#statements/csv/csv-statement.ts'
export { csvFaultWords } from '#statements/csv/fault-words.ts'
export { lookAtCsv, mappingFor, type CsvLook } from '#statements/csv/look-at-csv.ts'
export {
  csvRoles,
  csvSeparators,
  dayOrders,
  hasBalances,
  type CsvMapping,
  type GivenBalances,
} from '#statements/csv/mapping.ts'
export { previewCsv, type CsvPreview } from '#statements/csv/preview.ts'
export type {
  BatchDetail,
  FileWarning,
  Statement,
  StatementAccount,
  StatementBeside,
  StatementEntry,
  StatementFile,
  StatementFormat,
  StatementWarning,
  StatementWarningCode,
} from '#statements/statement.ts'
export { answerTransferFile } from '#payments/transfer-file.ts'
export { readOrderStatus, type OrderStatus } from '#payments/read-status.ts'
export {
  transferSchemes,
  type TransferFileFacts,
  type TransferScheme,
} from '#payments/transfer-order.ts'
export {
  checkCreditorIdentifier,
  type CreditorIdentifierFault,
} from '#payments/direct-debits/creditor-identifier.ts'
export { answerDirectDebitFile } from '#payments/direct-debits/direct-debit-file.ts'
export { lotsOf } from '#payments/direct-debits/direct-debit-order.ts'
export {
  consequenceOfReturn,
  directDebitSequences,
  directDebitTypes,
  firstCollectionDay,
  isMandateReference,
  NOTICE_DAYS,
  refundableUntil,
  sequenceOf,
  type DirectDebitSequence,
  type DirectDebitType,
  type ReturnConsequence,
} from '#payments/direct-debits/mandate-rules.ts'
export { checkFec, type FecCheck } from '#accounting/fec-check.ts'
export type { FecFinding, FecRule } from '#accounting/fec-finding.ts'
export {
  type BookBalance,
  type BookEntry,
  type BookLine,
  type PlainBalance,
  type PlainEntry,
} from '#accounting/books/book-entry.ts'
export { FEC_HEADER, fecFileName, fecLines, fecText } from '#accounting/books/fec-writer.ts'
export { fecDescription, type DescribedFec } from '#accounting/books/fec-description.ts'
export {
  hledgerEntry,
  hledgerHead,
  hledgerTail,
  hledgerText,
  type PlainJournal,
} from '#accounting/books/hledger-journal.ts'
export { lettersOfBooks, type LettersOfBooks } from '#accounting/books/lettering.ts'
export { openingEntries } from '#accounting/books/opening.ts'
export {
  accountsLeftOut,
  openItems,
  type AccountLeftOut,
  type CustomerBalance,
  type OpenItem,
  type OpenItems,
} from '#accounting/open-items.ts'
export { keepCustomerLines, type KeptCustomerLines } from '#accounting/keep-customer-lines.ts'
export type { OpenItemConfidence } from '#accounting/customer-items.ts'
export {
  consequenceOfStatus,
  readLifecycle,
  sellersOfLifecycle,
  type LifecycleConsequence,
  type LifecycleFile,
  type LifecycleStatus,
} from '#invoices/lifecycle.ts'
export {
  readInvoice,
  type InvoiceClaim,
  type InvoiceFile,
  type NoClaimReason,
} from '#invoices/read-invoice.ts'
export { FACTUR_X_FILE, facturXDescriptions } from '#invoices/writing/factur-x-metadata.ts'
export type {
  InvoiceToWrite,
  WrittenNote,
  WrittenParty,
} from '#invoices/writing/invoice-to-write.ts'
export { isTaxOf, writeCii } from '#invoices/writing/write-cii.ts'
export {
  proposeClaim,
  type ClaimProposal,
  type InvoiceParty,
  type InvoiceQuestion,
  type InvoiceQuestionCode,
  type TermSource,
} from '#invoices/propose-claim.ts'
export type { Identifier, InvoiceNote, Terms, TermValue } from '#invoices/terms.ts'
export {
  decideTaking,
  takeRegardless,
  type AsideReason,
  type StatementToTake,
  type Taking,
} from '#statements/taking/decide-taking.ts'
export type { DatedEntry } from '#statements/taking/same-line.ts'
