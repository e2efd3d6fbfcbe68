import { readGrounds } from '#assessment/grounds/read-grounds.ts'
import { attach } from '#evidence/attach.ts'
import { readAuthors } from '#evidence/authors/authors-view.ts'
import { stateAuthor } from '#evidence/authors/state-author.ts'
import { askConstat } from '#evidence/constat/ask.ts'
import { readConstat } from '#evidence/constat/constat-view.ts'
import { attachReport, giveUp, setAppointment, stateCost } from '#evidence/constat/follow.ts'
import { decide } from '#evidence/decide.ts'
import { readExhibitPage } from '#evidence/exhibit-view.ts'
import { askContainer, askRenewal } from '#evidence/lasting/ask-work.ts'
import { listBundles } from '#evidence/sealing/bundles-view.ts'
import { listBundleMessages } from '#evidence/redaction/bundle-messages.ts'
import { makeCopy } from '#evidence/redaction/make-copy.ts'
import { readAgain } from '#evidence/reading/read-again.ts'
import { reserveBundle } from '#evidence/sealing/reserve-bundle.ts'
import { readMessages } from '#evidence/messages-view.ts'
import { operations, reading, writing } from '#http/procedures.ts'

export const evidenceRoutes = {
  grounds: operations.evidence.grounds.handler(reading(readGrounds)),
  authors: operations.evidence.authors.handler(reading(readAuthors)),
  stateAuthor: operations.evidence.stateAuthor.handler(writing('work-dossiers', stateAuthor)),
  attach: operations.evidence.attach.handler(writing('work-dossiers', attach)),
  constat: operations.evidence.constat.handler(reading(readConstat)),
  askConstat: operations.evidence.askConstat.handler(writing('work-dossiers', askConstat)),
  setConstatAppointment: operations.evidence.setConstatAppointment.handler(
    writing('work-dossiers', setAppointment),
  ),
  stateConstatCost: operations.evidence.stateConstatCost.handler(
    writing('work-dossiers', stateCost),
  ),
  attachConstatReport: operations.evidence.attachConstatReport.handler(
    writing('work-dossiers', attachReport),
  ),
  giveUpConstat: operations.evidence.giveUpConstat.handler(writing('work-dossiers', giveUp)),
  exhibit: operations.evidence.exhibit.handler(reading(readExhibitPage)),
  readAgain: operations.evidence.readAgain.handler(writing('work-dossiers', readAgain)),
  messages: operations.evidence.messages.handler(reading(readMessages)),
  seal: operations.evidence.seal.handler(writing('work-dossiers', reserveBundle)),
  bundleMessages: operations.evidence.bundleMessages.handler(reading(listBundleMessages)),
  redact: operations.evidence.redact.handler(writing('work-dossiers', makeCopy)),
  renewBundle: operations.evidence.renewBundle.handler(writing('work-dossiers', askRenewal)),
  containBundle: operations.evidence.containBundle.handler(writing('work-dossiers', askContainer)),
  bundles: operations.evidence.bundles.handler(reading(listBundles)),
  decide: operations.evidence.decide.handler(writing('work-dossiers', decide)),
}
