export { runDays, type DayReport } from '#day/run-day.ts'
export { systemClock } from '#ports/clock.ts'
