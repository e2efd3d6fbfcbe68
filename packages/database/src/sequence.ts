export {
  insertPause,
  insertPauseEnd,
  type PauseEnd,
  type PauseRecord,
} from '#queries/sequence/pauses.ts'
export {
  findScenario,
  insertScenario,
  insertScenarioPublication,
  insertScenarioWithdrawal,
  listScenarios,
  scenarioFor,
  scenariosInForce,
  scenariosLastPublished,
  type ScenarioRecord,
  type ScenarioScope,
} from '#queries/sequence/scenarios.ts'
export {
  insertPostagePrice,
  listPostagePrices,
  type PostagePriceRecord,
} from '#queries/sequence/postage-prices.ts'
export { pastHappenings, type PastHappenings } from '#queries/sequence/past-happenings.ts'
export {
  insertSimulatedLines,
  simulatedCounts,
  simulatedLines,
  simulatedPost,
  simulatedReach,
  type SimulatedLineRecord,
} from '#queries/sequence/simulation-lines.ts'
export {
  dossiersToSimulate,
  endSimulation,
  findSimulation,
  forgetOldSimulations,
  insertSimulation,
  listSimulations,
  simulationsUnderWay,
  type SimulationRecord,
} from '#queries/sequence/simulations.ts'
