import { othersHandleMoney } from '@quittance/database'
import type { Said } from '@quittance/kernel'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

/**
 * Whether whoever decides is also who prepared: only where nobody else of the organisation could.
 *
 * @throws Refused `second-person-needed`, with this sentence, where somebody else could.
 */
export async function decidesAlone(
  { tx, caller }: Work,
  preparedBy: string,
  sentence: Said,
): Promise<boolean> {
  const own = preparedBy === caller.userId
  if (own && (await othersHandleMoney(tx, caller.userId))) {
    throw new Refused('second-person-needed', sentence)
  }
  return own
}
