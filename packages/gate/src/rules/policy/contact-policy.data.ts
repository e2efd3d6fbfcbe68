/**
 * When and how often the house writes or calls. Policy, not law: no statute sets hours or a number
 * of contacts for amicable recovery.
 */
export const contactPolicy = {
  from: '2026-11-21',
  firstHour: 8,
  /** Nothing leaves at this hour or later. */
  lastHour: 19,
  /** Sunday, as Temporal counts days of the week. */
  closedWeekday: 7,
  /** Steps towards a person on a day, on all their dossiers, the one about to leave left out. */
  stepsInDay: 1,
  /** Steps in any run of {@link contactPolicy.windowDays} days, the one about to leave included. */
  stepsInWindow: 2,
  windowDays: 7,
} as const
