import { operations, reading, writing } from '#http/procedures.ts'
import { pauseSequence, resumeSequence } from '#outreach/sequence/pause-verbs.ts'
import { readSequence } from '#outreach/sequence/read-sequence.ts'
import {
  checkScenario,
  publishScenario,
  readScenarios,
  saveScenario,
} from '#outreach/sequence/scenario-verbs.ts'

export const sequenceRoutes = {
  get: operations.sequence.get.handler(reading(readSequence)),
  pause: operations.sequence.pause.handler(writing('work-dossiers', pauseSequence)),
  resume: operations.sequence.resume.handler(writing('work-dossiers', resumeSequence)),
}

export const scenariosRoutes = {
  list: operations.scenarios.list.handler(reading(readScenarios)),
  check: operations.scenarios.check.handler(reading(checkScenario)),
  save: operations.scenarios.save.handler(writing('manage-organisation', saveScenario)),
  publish: operations.scenarios.publish.handler(writing('manage-organisation', publishScenario)),
}
