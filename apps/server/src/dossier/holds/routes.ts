import { writingMoney } from '#client-money/turn/money-turn.ts'
import { eraseHold } from '#dossier/holds/erase-hold.ts'
import { liftHold, noteHold } from '#dossier/holds/note-hold.ts'
import { readHolds } from '#dossier/holds/read-holds.ts'
import { operations, reading, writing } from '#http/procedures.ts'

export const holdsRoutes = {
  get: operations.holds.get.handler(reading(readHolds)),
  note: operations.holds.note.handler(writingMoney('work-dossiers', noteHold)),
  erase: operations.holds.erase.handler(writing('work-dossiers', eraseHold)),
  lift: operations.holds.lift.handler(writingMoney('work-dossiers', liftHold)),
}
