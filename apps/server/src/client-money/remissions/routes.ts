import { noteRemission } from '#client-money/remissions/note-remission.ts'
import { readRemissions } from '#client-money/remissions/read-remissions.ts'
import { undoRemission } from '#client-money/remissions/undo-remission.ts'
import { writingMoney } from '#client-money/turn/money-turn.ts'
import { operations, reading } from '#http/procedures.ts'

export const remissionsRoutes = {
  get: operations.remissions.get.handler(reading(readRemissions)),
  note: operations.remissions.note.handler(writingMoney('work-dossiers', noteRemission)),
  undo: operations.remissions.undo.handler(writingMoney('work-dossiers', undoRemission)),
}
