import { earlierDay, isAfter, isBefore, laterDay, type Day } from '@quittance/kernel'

import type { SimulatedLine } from '#simulation/past-life.ts'

/** Two days, both included. */
export type SimulatedPeriod = { readonly from: Day; readonly until: Day }

/** What of a simulation is within a period; what holds back for longer is cut to it. */
export function linesInPeriod(
  lines: readonly SimulatedLine[],
  { from, until }: SimulatedPeriod,
): readonly SimulatedLine[] {
  return lines.flatMap((line): readonly SimulatedLine[] => {
    if (line.kind === 'sent') {
      return isBefore(line.on, from) || isAfter(line.on, until) ? [] : [line]
    }
    const [first, last] = [laterDay(line.on, from), earlierDay(line.until, until)]
    return isAfter(first, last) ? [] : [{ ...line, on: first, until: last }]
  })
}
