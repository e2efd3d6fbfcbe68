export {
  findRegisteredState,
  insertRegisteredStates,
  registeredStatesOf,
  withdrawRegisteredState,
  type RegisteredStateRead,
} from '#queries/registered/registered-states.ts'
export {
  lettersNumbered,
  lettersOfBatch,
  postedLetters,
  registeredLettersOf,
  type PostedLetterRecord,
} from '#queries/registered/registered-letters.ts'
export {
  endInspection,
  findInspection,
  insertInspection,
  listInspections,
  unendedInspections,
  type InspectionFailure,
  type InspectionRecord,
} from '#queries/registered/inspections.ts'
export { actsReserved, type InspectedAct } from '#queries/registered/inspected-acts.ts'
