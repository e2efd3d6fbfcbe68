import {
  followSignature,
  inOrganisation,
  listOrganisationIds,
  noteSignatureProviderAsked,
  signaturesToAsk,
} from '@quittance/database'
import type { AskingSignature } from '#agreements/provider/asking.ts'
import { noteEnd } from '#agreements/provider/note-end.ts'
import { keepSignature } from '#agreements/provider/keep-signature.ts'
import { openSignatureProvider } from '#agreements/provider/open-provider.ts'
import { settleSignature } from '#agreements/provider/settle-signature.ts'
import { cancelWhereOver } from '#agreements/provider/cancel.ts'
import { askEach, failureOf, type Asked } from '#providers/ask-each.ts'
import type { House } from '#wiring/house.ts'

/** Asks the providers of every organisation what became of the documents given to be signed. */
export async function followSignaturesEverywhere(house: House): Promise<void> {
  for (const organisationId of await listOrganisationIds(house.database.door)) {
    await followSignatures(house, organisationId)
  }
}

/** Policies: a document is asked about each five minutes, for the sixty days of an offer and as many again. */
const ASKED_EVERY = { minutes: 5 } as const
const FOLLOWED_DAYS = 120
const AT_ONCE = 50

/** What is still to be signed there is not followed any more, and says so. */
const NOT_ASKED: Asked = { over: false, failure: 'no-signature-provider' }

/**
 * Asks the provider of an organisation what became of each document given to be signed: a doubtful one is
 * found again or stays in doubt. One that cannot be read holds no other up.
 */
export async function followSignatures(house: House, organisationId: string): Promise<void> {
  const now = house.clock.now()
  const { due, provider } = await inOrganisation(house.database.app, organisationId, async (tx) => {
    const asked = await signaturesToAsk(tx, { now, limit: AT_ONCE })
    const open =
      asked.length === 0 ? null : await openSignatureProvider(house, { tx, organisationId })
    return { due: asked, provider: open }
  })
  const failure = await askEach(house, {
    organisationId,
    now,
    due,
    ask: async (request) =>
      provider === null ? NOT_ASKED : await askedOf(house, { organisationId, provider, request }),
    follow: followSignature,
    every: ASKED_EVERY,
  })
  await inOrganisation(house.database.app, organisationId, (tx) =>
    noteSignatureProviderAsked(tx, { at: now, failure }),
  )
}

async function askedOf(house: House, asking: AskingSignature): Promise<Asked> {
  const { request, provider } = asking
  const carriedBy = request.taken?.provider ?? provider.name
  if (carriedBy !== provider.name || request.simulated !== provider.port.simulated) {
    return { over: isOld(house, asking), failure: 'another-provider' }
  }
  try {
    if (request.state === 'ambiguous' || request.taken === null) {
      return { over: isOld(house, asking), failure: await settleSignature(house, asking) }
    }
    const ended = await becameOf(house, asking)
    return { over: ended || isOld(house, asking), failure: null }
  } catch (cause) {
    return {
      over: isOld(house, asking),
      failure: failureOf(house, cause, 'signature-not-followed'),
    }
  }
}

/** @returns whether nothing more is to become of it. */
async function becameOf(house: House, asking: AskingSignature): Promise<boolean> {
  const { provider, request } = asking
  if (request.taken === null) return true
  const seen = await provider.port.read(request.taken.providerId)
  switch (seen.state) {
    case 'draft':
    case 'waiting':
      return await cancelWhereOver(house, asking)
    case 'signed':
      await keepSignature(house, asking, await provider.port.signature(seen))
      return true
    case 'declined':
    case 'expired':
    case 'cancelled':
      await noteEnd(house, asking, { ...seen, state: seen.state })
      return true
  }
}

function isOld(house: House, { request }: AskingSignature): boolean {
  return house.clock.now().since(request.reservedAt).total('days') > FOLLOWED_DAYS
}
