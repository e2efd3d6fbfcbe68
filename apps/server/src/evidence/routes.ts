import { readGrounds } from '#assessment/grounds/read-grounds.ts'
import { attach } from '#evidence/attach.ts'
import { readAuthors } from '#evidence/authors/authors-view.ts'
import { stateAuthor } from '#evidence/authors/state-author.ts'
import { decide } from '#evidence/decide.ts'
import { readExhibitPage } from '#evidence/exhibit-view.ts'
import { listBundles } from '#evidence/sealing/bundles-view.ts'
import { reserveBundle } from '#evidence/sealing/reserve-bundle.ts'
import { readMessages } from '#evidence/messages-view.ts'
import { operations, reading, writing } from '#http/procedures.ts'

export const evidenceRoutes = {
  grounds: operations.evidence.grounds.handler(reading(readGrounds)),
  authors: operations.evidence.authors.handler(reading(readAuthors)),
  stateAuthor: operations.evidence.stateAuthor.handler(writing('work-dossiers', stateAuthor)),
  attach: operations.evidence.attach.handler(writing('work-dossiers', attach)),
  exhibit: operations.evidence.exhibit.handler(reading(readExhibitPage)),
  messages: operations.evidence.messages.handler(reading(readMessages)),
  seal: operations.evidence.seal.handler(writing('work-dossiers', reserveBundle)),
  bundles: operations.evidence.bundles.handler(reading(listBundles)),
  decide: operations.evidence.decide.handler(writing('work-dossiers', decide)),
}
