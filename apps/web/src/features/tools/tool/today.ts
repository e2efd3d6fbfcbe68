import type { Day } from '@quittance/kernel'
import { hourOf } from '#words/figures.ts'

/** Today in France, by the clock of this device: only proposed, and written in the facts. */
export function todayInFrance(): Day {
  return hourOf(new Date().getTime()).toPlainDate()
}
