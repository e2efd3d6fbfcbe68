export { BrokenInvariant, invariant, unreachable } from '#invariant.ts'
export {
  addCents,
  cents,
  euros,
  isCents,
  minCents,
  negateCents,
  parseRate,
  rateText,
  roundHalfUp,
  shareByLargestRemainder,
  subtractCents,
  zeroCents,
  type Cents,
  type Fraction,
  type RateHundredths,
} from '#money.ts'
export {
  addSpan,
  compareDays,
  day,
  dayFromNumber,
  dayNumber,
  daysBetween,
  earlierDay,
  isAfter,
  isBefore,
  laterDay,
  parseDay,
  type CalendarSpan,
  type Day,
  type Period,
} from '#days.ts'
export { civilDay, dayNumberOf, type CivilDay } from '#day-numbers.ts'
export {
  certainties,
  lowestCertainty,
  type Certainty,
  type Citation,
  type CitationKind,
  type Explanation,
} from '#explanation.ts'
export {
  answer,
  needsFacts,
  notApplicable,
  outcomeDocument,
  type Answer,
  type NeedsFacts,
  type NotApplicable,
  type Outcome,
  type OutcomeDocument,
} from '#outcome.ts'
export {
  MINUS,
  NBSP,
  THIN_SPACE,
  afterDe,
  amountText,
  dayText,
  eurosText,
  percentText,
  shortDayText,
  withFrenchSpaces,
  withoutThinSpaces,
} from '#words/french-text.ts'
export { isUuid, uuidV7 } from '#ids.ts'
export { answered, refusedInput, type Answered, type InputError } from '#input-error.ts'
export {
  amountInWords,
  frenchNumberWords,
  readAmountInWords,
  readFrenchNumberWords,
} from '#words/french-number-words.ts'
export {
  easterSunday,
  holidayOn,
  holidayPlaceOfPostalCode,
  holidayPlaces,
  holidaysOf,
  isWeekend,
  isWorkingDay,
  nextWorkingDay,
  workingDayFrom,
  type Holiday,
  type HolidayPlace,
} from '#holidays.ts'
export { dayBeforeWorkingDays, workingDaysAfter } from '#working-days.ts'
export {
  englishAmount,
  englishDay,
  englishEuros,
  englishPercent,
  englishShortDay,
} from '#words/english-text.ts'
export { said, saidTogether, verbatim, type Said } from '#words/said.ts'
export { foldText, type FoldedText } from '#words/text-normal.ts'
