import { operations, reading, writing } from '#http/procedures.ts'
import { pauseSequence, resumeSequence } from '#outreach/sequence/pause-verbs.ts'
import { readSequence } from '#outreach/sequence/read-sequence.ts'

export const sequenceRoutes = {
  get: operations.sequence.get.handler(reading(readSequence)),
  pause: operations.sequence.pause.handler(writing('work-dossiers', pauseSequence)),
  resume: operations.sequence.resume.handler(writing('work-dossiers', resumeSequence)),
}
