import { operations, reading, writing } from '#http/procedures.ts'
import { readAnswersOfDay } from '#outreach/answers/answers-of-day.ts'
import { confirmBatch, previewLine, readBatches } from '#outreach/sendings/batch-verbs.ts'
import { prepareForPerson } from '#outreach/sendings/prepare-batch.ts'
import { readCreditorMode, setCreditorMode } from '#outreach/sendings/modes/creditor-mode.ts'
import { readSendingRule, setSendingRule } from '#outreach/sendings/modes/sending-policy.ts'
import { takeBack } from '#outreach/sendings/take-back.ts'
import { readWrongSendings } from '#outreach/sendings/wrong-sendings.ts'

export const sendingsRoutes = {
  list: operations.sendings.list.handler(reading(readBatches)),
  prepare: operations.sendings.prepare.handler(writing('send', prepareForPerson)),
  preview: operations.sendings.preview.handler(reading(previewLine)),
  confirm: operations.sendings.confirm.handler(writing('send', confirmBatch)),
  takeBack: operations.sendings.takeBack.handler(writing('send', takeBack)),
  wrong: operations.sendings.wrong.handler(reading(readWrongSendings)),
  answers: operations.sendings.answers.handler(reading(readAnswersOfDay)),
  creditorMode: operations.sendings.creditorMode.handler(reading(readCreditorMode)),
  setCreditorMode: operations.sendings.setCreditorMode.handler(
    writing('manage-organisation', setCreditorMode),
  ),
  rule: operations.sendings.rule.handler(reading(readSendingRule)),
  setRule: operations.sendings.setRule.handler(writing('manage-organisation', setSendingRule)),
}
