export {
  beginDayRun,
  endDayRun,
  lastDayRun,
  markDayRun,
  passedUpTo,
  type DayRunRecord,
} from '#queries/day/day-runs.ts'
export {
  countDayEntries,
  dossiersTouched,
  forgetEndedEntries,
  keepDayEntries,
  markDayEntriesStale,
  type DayCountRecord,
  type DayEntryRecord,
} from '#queries/day/day-entries.ts'
export {
  countedOf,
  dossiersAskingAfter,
  dossiersExpectingPayment,
  urgentDayRows,
  type DayRowRecord,
} from '#queries/day/day-rows.ts'
export { countedContacts } from '#queries/day/day-contacts.ts'
export { likenessOfWindow, nextDayWindow, type LikenessRow } from '#queries/day/day-window.ts'
export { lastConventions } from '#queries/parties/conventions.ts'
export { dossiersApartElsewhere } from '#queries/day/apart.ts'
export { writingDay } from '#queries/day/day-turn.ts'
