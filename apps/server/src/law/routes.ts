import { operations, reading, writing } from '#http/procedures.ts'
import { describeExhibit } from '#law/describe-exhibit.ts'
import { noteEvent, withdrawEvent } from '#law/note-event.ts'
import { readLaw } from '#law/read-law.ts'
import { sayTrade } from '#law/say-trade.ts'
import { weighDispute } from '#law/weigh-dispute.ts'

export const lawRoutes = {
  read: operations.law.read.handler(reading(readLaw)),
  noteEvent: operations.law.noteEvent.handler(writing('work-dossiers', noteEvent)),
  withdrawEvent: operations.law.withdrawEvent.handler(writing('work-dossiers', withdrawEvent)),
  describeExhibit: operations.law.describeExhibit.handler(
    writing('work-dossiers', describeExhibit),
  ),
  weighDispute: operations.law.weighDispute.handler(writing('work-dossiers', weighDispute)),
  sayTrade: operations.law.sayTrade.handler(writing('work-dossiers', sayTrade)),
}
