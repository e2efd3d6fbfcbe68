import type { LaterFact } from '@quittance/cases'
import type { LateFact } from '@quittance/database'

/** A fact known late, as the rule of the counter reads it. */
export function laterFactOf({ kind, on, until, amountCents: amount }: LateFact): LaterFact {
  switch (kind) {
    case 'payment':
      return { kind, on, amount }
    case 'dispute':
      return { kind, on, settledOn: until }
    case 'promise':
      return { kind, on, dueOn: until ?? on, amount }
    case 'pause':
      return { kind, on, until }
  }
}
