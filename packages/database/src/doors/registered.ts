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
export {
  actsReserved,
  type InspectedAct,
  type PageOfPeriod,
} from '#queries/registered/inspected-acts.ts'
export {
  electronicConsentsOf,
  findElectronicConsent,
  insertElectronicConsent,
  withdrawElectronicConsent,
  type ElectronicConsentRead,
} from '#queries/registered/electronic/consents.ts'
export {
  electronicDepositsOf,
  electronicFollowUps,
  electronicToAsk,
  followElectronic,
  insertElectronicDeposit,
} from '#queries/registered/electronic/deposits.ts'
export {
  electronicIsServed,
  findRegisteredProvider,
  noteProviderAsked,
  removeRegisteredProvider,
  setRegisteredProvider,
  type RegisteredProviderRecord,
} from '#queries/registered/electronic/providers.ts'
