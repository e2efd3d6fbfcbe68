import { attach } from '#evidence/attach.ts'
import { decide } from '#evidence/decide.ts'
import { readExhibitPage } from '#evidence/exhibit-view.ts'
import { readMessages } from '#evidence/messages-view.ts'
import { operations, reading, writing } from '#http/procedures.ts'

export const evidenceRoutes = {
  attach: operations.evidence.attach.handler(writing('work-dossiers', attach)),
  exhibit: operations.evidence.exhibit.handler(reading(readExhibitPage)),
  messages: operations.evidence.messages.handler(reading(readMessages)),
  decide: operations.evidence.decide.handler(writing('work-dossiers', decide)),
}
