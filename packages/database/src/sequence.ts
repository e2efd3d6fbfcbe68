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
  listScenarios,
  scenarioFor,
  scenariosInForce,
  type ScenarioRecord,
  type ScenarioScope,
} from '#queries/sequence/scenarios.ts'
