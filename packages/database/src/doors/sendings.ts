export {
  creditorModes,
  insertCreditorMode,
  type CreditorModeRecord,
} from '#queries/sendings/creditor-modes.ts'
export {
  insertSendingRule,
  sendingRule,
  type SendingMode,
  type SendingRule,
} from '#queries/sendings/rules.ts'
export {
  confirmSendingBatch,
  findSendingBatch,
  finishSendingBatch,
  insertSendingBatch,
  lastSendingBatches,
  runPrepared,
  unfinishedSendingBatches,
  type BatchMaker,
  type NewSendingLine,
  type SendingBatchRecord,
} from '#queries/sendings/batches.ts'
export {
  answerLine,
  exceptLines,
  letLinesGo,
  linesOfBatches,
  lockNextLetter,
  type SendingLineRecord,
  type WaitingLine,
} from '#queries/sendings/lines.ts'
export {
  actsOfSteps,
  demandsSent,
  lateFacts,
  type AnsweringAct,
  type LateFact,
} from '#queries/sendings/late-facts.ts'
export { actsMayLeave, openDossiersAfter } from '#queries/sendings/due-acts.ts'
