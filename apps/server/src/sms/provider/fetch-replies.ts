import {
  findSmsProvider,
  inOrganisation,
  insertSmsStop,
  keepFile,
  nativeIdsKept,
  type SmsProviderRecord,
} from '@quittance/database'
import { invariant } from '@quittance/kernel'
import { readPhone } from '#identifiers/phones.ts'
import { keepReply } from '#inbound/entry/keep-reply.ts'
import { matchReply } from '#inbound/entry/match-reply.ts'
import { proposeKind } from '#inbound/entry/propose-kind.ts'
import { recordAs, type Recording } from '#journal/record.ts'
import { ProviderFailure } from '#ports/providers/provider-failure.ts'
import type { ReceivedSms } from '#ports/sms/sms.ts'
import type { OpenSmsProvider } from '#sms/provider/open-provider.ts'
import type { House } from '#wiring/house.ts'

const ACTOR = { kind: 'worker', id: 'sms' } as const
const LARGEST = 1024 * 1024
/** A reply that its operator gave late is still asked for. */
const ASKED_AGAIN = { hours: 24 } as const
/** The rest is fetched the next time. */
const MOST_FETCHED = 100

type Fetching = { readonly organisationId: string; readonly provider: OpenSmsProvider }

/** How far replies were taken, and what was not as it should be. */
type Fetched = {
  readonly failure: string | null
  readonly place: { readonly repliesFrom?: Temporal.Instant }
}

/**
 * Takes in the SMS that came since the last time, one at a time; the same bytes are kept once. Each is
 * matched to dossiers by its number, and stops what was to be sent there until a person handles it.
 */
export async function fetchReplies(house: House, fetching: Fetching): Promise<Fetched> {
  const { organisationId, provider } = fetching
  const settings = await inOrganisation(house.database.app, organisationId, findSmsProvider)
  if (settings === null || provider.port.simulated) return { failure: null, place: {} }
  const since = settings.repliesFrom
  try {
    const fresh = await freshIds(house, fetching, settings)
    return await takenUntil(house, fetching, { fresh, since })
  } catch (cause) {
    return { failure: failureOf(house, cause), place: {} }
  }
}

type Named = { readonly id: string; readonly nativeId: string }

/** What came since, and is not here, the oldest first. */
async function freshIds(
  house: House,
  { organisationId, provider }: Fetching,
  { account, repliesFrom }: Pick<SmsProviderRecord, 'account' | 'repliesFrom'>,
): Promise<readonly Named[]> {
  const ids = await provider.port.receivedSince(repliesFrom.subtract(ASKED_AGAIN))
  const named = ids.map((id) => ({ id, nativeId: `sms:${account}/${id}` }))
  const known = await inOrganisation(house.database.app, organisationId, (tx) =>
    nativeIdsKept(
      tx,
      named.map(({ nativeId }) => nativeId),
    ),
  )
  return named.filter(({ nativeId }) => !known.has(nativeId)).slice(0, MOST_FETCHED)
}

/** Takes each; one that cannot be read holds no other up, and is asked for again. */
async function takenUntil(
  house: House,
  fetching: Fetching,
  { fresh, since }: { readonly fresh: readonly Named[]; readonly since: Temporal.Instant },
): Promise<Fetched> {
  let repliesFrom = since
  let failure: string | null = null
  for (const { id, nativeId } of fresh) {
    try {
      const sms = await fetching.provider.port.readReceived(id)
      await takeReply(house, fetching, { sms, nativeId })
      const isLater = Temporal.Instant.compare(sms.at, repliesFrom) > 0
      if (failure === null && isLater) repliesFrom = sms.at
    } catch (cause) {
      failure ??= failureOf(house, cause)
    }
  }
  return { failure, place: { repliesFrom } }
}

function failureOf(house: House, cause: unknown): string {
  if (!(cause instanceof ProviderFailure)) house.log.failure('sms-not-fetched', cause)
  return cause instanceof Error ? cause.message : String(cause)
}

async function takeReply(
  house: House,
  { organisationId }: Fetching,
  { sms, nativeId }: { readonly sms: ReceivedSms; readonly nativeId: string },
): Promise<void> {
  const kept = await house.files.keep([sms.bytes], LARGEST)
  invariant(kept !== 'too-large', 'an answer of a provider is bounded')
  await inOrganisation(house.database.app, organisationId, async (tx) => {
    const now = house.clock.now()
    const recording: Recording = { tx, now, house, organisationId, actor: ACTOR }
    const fileId = house.chance.id()
    await keepFile(tx, {
      id: fileId,
      ...kept,
      declaredName: `sms-${sms.id}.json`,
      mediaType: 'text/plain',
      receivedAt: now,
      receivedBy: ACTOR.id,
    })
    const match = await matchReply(tx, {
      sender: sms.from,
      subject: '',
      text: sms.text,
      answers: [],
    })
    const about = match.standing === 'one' ? match.candidates[0].dossierId : null
    const reading = await proposeKind(
      { house, tx },
      {
        text: sms.text,
        quoted: [],
        sentAt: sms.at,
        bounced: false,
        automatic: false,
        returned: false,
        dossierId: about,
      },
    )
    const messageId = await keepReply(recording, {
      channel: 'sms',
      way: 'provider',
      receivedOn: now.toZonedDateTimeISO('Europe/Paris').toPlainDate(),
      sender: readPhone(sms.from) ?? sms.from,
      senderName: null,
      subject: '',
      body: sms.text,
      sentAt: sms.at,
      nativeId,
      fileId,
      mailSha256: kept.sha256,
      simulated: false,
      match,
      reading,
    })
    if (messageId !== null) await stopWhereAsked(recording, { sms, messageId, about })
  })
}

/** « STOP », alone or with a full stop, in any case: the number is written to by SMS no more. */
const STOP = /^\s*stop\s*[.!]?\s*$/iu

async function stopWhereAsked(
  recording: Recording,
  of: { readonly sms: ReceivedSms; readonly messageId: string; readonly about: string | null },
): Promise<void> {
  const phone = readPhone(of.sms.from)
  if (phone === null || !STOP.test(of.sms.text)) return
  const { tx, now, house } = recording
  const { messageId, about } = of
  await insertSmsStop(tx, { id: house.chance.id(), phone, messageId, recordedAt: now })
  await recordAs(recording, {
    verb: 'sms-stopped',
    subject: { kind: 'inbound-message', id: messageId },
    ...(about === null ? {} : { dossierId: about }),
    facts: {},
  })
}
