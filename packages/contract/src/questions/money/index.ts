export { allocateFacts, dueByFacts } from '#questions/money/client-money.ts'
export {
  epcQrFacts,
  ibanCheckFacts,
  referenceCheckFacts,
  referenceNewFacts,
  registeredNumberCheckFacts,
} from '#questions/money/references.ts'
export { transferFileFacts } from '#questions/money/transfer-file.ts'
