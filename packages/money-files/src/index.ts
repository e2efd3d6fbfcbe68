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
export {
  answerRegisteredNumberCheck,
  checkRegisteredNumber,
  type RegisteredNumberCheck,
  type RegisteredNumberFault,
} from '#references/registered-number.ts'
export {
  answerEpcQr,
  epcCharacterSets,
  type EpcCharacterSet,
  type EpcQr,
  type EpcQrFacts,
} from '#references/epc-qr.ts'
