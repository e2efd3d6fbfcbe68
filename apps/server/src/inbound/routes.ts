import { operations, reading, writing } from '#http/procedures.ts'
import { endCheck } from '#inbound/addresses/end-check.ts'
import { handleReply } from '#inbound/handle.ts'
import { holdFromReply } from '#inbound/hold-reply.ts'
import { readDossierInbound, readInbox, readReply } from '#inbound/inbound-view.ts'
import { noteReply } from '#inbound/note-reply.ts'
import { placeReply } from '#inbound/place.ts'
import { takeFile } from '#inbound/take-file.ts'

export const inboundRoutes = {
  list: operations.inbound.list.handler(reading(readInbox)),
  get: operations.inbound.get.handler(reading(readReply)),
  ofDossier: operations.inbound.ofDossier.handler(reading(readDossierInbound)),
  takeFile: operations.inbound.takeFile.handler(writing('work-dossiers', takeFile)),
  note: operations.inbound.note.handler(writing('work-dossiers', noteReply)),
  place: operations.inbound.place.handler(writing('work-dossiers', placeReply)),
  handle: operations.inbound.handle.handler(writing('work-dossiers', handleReply)),
  hold: operations.inbound.hold.handler(writing('work-dossiers', holdFromReply)),
  endCheck: operations.inbound.endCheck.handler(writing('work-dossiers', endCheck)),
}
