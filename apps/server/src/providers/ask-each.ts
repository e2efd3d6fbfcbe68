import {
  inOrganisation,
  type ActFollowed,
  type FollowedAct,
  type OrganisationTransaction,
} from '@quittance/database'
import { ProviderFailure } from '#ports/providers/provider-failure.ts'
import type { House } from '#wiring/house.ts'

/** What came of asking: whether nothing more is expected, and what was not as it should be. */
export type Asked = { readonly over: boolean; readonly failure: string | null }

/** The acts to ask a provider about, and how. */
export type AskedEach = {
  readonly organisationId: string
  readonly now: Temporal.Instant
  readonly due: readonly FollowedAct[]
  readonly ask: (act: FollowedAct) => Promise<Asked>
  readonly follow: (tx: OrganisationTransaction, of: ActFollowed) => Promise<void>
  /** When each is asked about again. */
  readonly every: { readonly minutes: number }
}

/**
 * Asks a provider about each act, in turn: one that cannot be read holds no other up.
 *
 * @returns the first thing that was not as it should be; null where all went well.
 */
export async function askEach(house: House, of: AskedEach): Promise<string | null> {
  const { organisationId, now, every } = of
  let failure: string | null = null
  for (const act of of.due) {
    const asked = await of.ask(act)
    failure ??= asked.failure
    await inOrganisation(house.database.app, organisationId, (tx) =>
      of.follow(tx, {
        actId: act.actId,
        askFrom: asked.over ? null : now.add(every),
        askedAt: now,
        failure: asked.failure,
      }),
    )
  }
  return failure
}

/** What a provider that could not be asked said; anything else is a failure of ours, and is logged. */
export function failureOf({ log }: Pick<House, 'log'>, cause: unknown, what: string): string {
  if (!(cause instanceof ProviderFailure)) log.failure(what, cause)
  return cause instanceof Error ? cause.message : String(cause)
}
