import { operations, reading, writing } from '#http/procedures.ts'
import { pauseSequence, resumeSequence } from '#outreach/sequence/pause-verbs.ts'
import { readSequence } from '#outreach/sequence/read-sequence.ts'
import {
  checkScenario,
  checkWithdrawal,
  publishScenario,
  readScenarios,
  saveScenario,
  withdrawScenario,
} from '#outreach/sequence/scenario-verbs.ts'
import { askSimulation } from '#outreach/sequence/simulation/ask-simulation.ts'
import { readPostagePrices, setPostagePrice } from '#outreach/sequence/simulation/postage-verbs.ts'
import {
  readSimulation,
  readSimulationLines,
  readSimulations,
} from '#outreach/sequence/simulation/read-simulation.ts'

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
  checkWithdrawal: operations.scenarios.checkWithdrawal.handler(reading(checkWithdrawal)),
  withdraw: operations.scenarios.withdraw.handler(writing('manage-organisation', withdrawScenario)),
}

export const simulationsRoutes = {
  ask: operations.simulations.ask.handler(writing('manage-organisation', askSimulation)),
  list: operations.simulations.list.handler(reading(readSimulations)),
  get: operations.simulations.get.handler(reading(readSimulation)),
  lines: operations.simulations.lines.handler(reading(readSimulationLines)),
  postagePrices: operations.simulations.postagePrices.handler(reading(readPostagePrices)),
  setPostagePrice: operations.simulations.setPostagePrice.handler(
    writing('manage-organisation', setPostagePrice),
  ),
}
