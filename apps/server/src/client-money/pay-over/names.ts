import { namesOfMembers } from '@quittance/database'
import type { Work } from '#wiring/work.ts'

/** What a person or a rule did, as the API tells it. */
export type Step = { readonly by: string; readonly userId: string; readonly at: string }

/** How steps are told: everybody who was ever a member, by name. */
export type Teller = (step: { readonly at: Temporal.Instant; readonly by: string }) => Step

/** Reads the names once, for all the steps of an answer. */
export async function stepsTold({ tx }: Pick<Work, 'tx'>): Promise<Teller> {
  const names = await namesOfMembers(tx)
  return ({ at, by }) => ({ by: names.get(by) ?? by, userId: by, at: at.toString() })
}
