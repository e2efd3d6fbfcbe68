import {
  inboundKinds,
  inboundKindWords,
  matchReasons,
  matchReasonWords,
  proposeHold,
} from '@quittance/cases'
import type { AddressCheckView, InboundMessageView } from '@quittance/contract'
import { inboundOutcomes } from '@quittance/contract'
import {
  addressChecksOf,
  candidatesOf,
  countUnhandled,
  dossierNames,
  findDossierDebtor,
  findInbound,
  findingsOfExhibit,
  inboundOfDossier,
  listInbound,
  namesOfMembers,
  oneOf,
  type DossierName,
  type InboundRecord,
} from '@quittance/database'
import { invariant } from '@quittance/kernel'
import { z } from 'zod'
import { noDossier } from '#dossier/moved.ts'
import { checkReason } from '#inbound/addresses/check-words.ts'
import { noReply } from '#inbound/place.ts'
import type { Work } from '#wiring/work.ts'

type Asked = {
  readonly state: 'waiting' | 'handled'
  readonly cursor?: string | undefined
  readonly limit: number
}

/** « Boîte de réception »: the replies that wait, the first to come first, or those handled. */
export async function readInbox(work: Work, { state, ...page }: Asked) {
  const { rows, nextCursor } = await listInbound(work.tx, { ...page, handled: state === 'handled' })
  return {
    rows: await viewsOf(work, rows),
    nextCursor,
    ...(await countUnhandled(work.tx)),
  }
}

/** One reply. @throws Refused `not-found`. */
export async function readReply(
  work: Work,
  { id }: { readonly id: string },
): Promise<InboundMessageView> {
  const message = await findInbound(work.tx, id)
  if (message === null) throw noReply()
  const [view] = await viewsOf(work, [message])
  invariant(view !== undefined, 'one reply has one view')
  return view
}

/** What waits on a dossier: replies, and addresses of its debtor. @throws Refused `not-found`. */
export async function readDossierInbound(work: Work, { id }: { readonly id: string }) {
  const debtor = await findDossierDebtor(work.tx, id)
  if (debtor === null) throw noDossier()
  const rows = await viewsOf(work, await inboundOfDossier(work.tx, id))
  const checks = await addressChecksOf(work.tx, [debtor.id])
  return {
    rows,
    checks: checks.map(
      ({ id: checkId, channel, because, address, openedAt }): AddressCheckView => ({
        id: checkId,
        debtorName: debtor.name,
        channel,
        because: checkReason(because),
        address,
        openedAt: openedAt.toString(),
      }),
    ),
  }
}

async function viewsOf(work: Work, rows: readonly InboundRecord[]): Promise<InboundMessageView[]> {
  const candidates = await candidatesOf(
    work.tx,
    rows.map(({ id }) => id),
  )
  const named = [
    ...[...candidates.values()].flat().map(({ dossierId }) => dossierId),
    ...rows.flatMap(({ placed }) => placed?.dossierId ?? []),
  ]
  const dossiers = await dossierNames(work.tx, [...new Set(named)])
  const members = await namesOfMembers(work.tx)
  const views: InboundMessageView[] = []
  for (const row of rows) {
    views.push({
      ...factsOf(row),
      recordedByName: members.get(row.recordedBy) ?? null,
      proposed: proposedOf(row),
      sure: row.standing === 'one' || row.standing === 'said',
      candidates: (candidates.get(row.id) ?? []).flatMap(({ dossierId, reasons }) => {
        const dossier = dossiers.get(dossierId)
        return dossier === undefined
          ? []
          : [{ dossier: nameOf(dossier), reasons: reasons.map(reasonWords) }]
      }),
      placed: await placedOf(work, row, dossiers),
      handled:
        row.handled === null
          ? null
          : {
              outcome: oneOf(inboundOutcomes, row.handled.outcome),
              reason: row.handled.reason,
              at: row.handled.at.toString(),
              byName: members.get(row.handled.by) ?? null,
            },
    })
  }
  return views
}

function factsOf(row: InboundRecord) {
  return {
    id: row.id,
    channel: oneOf(['e-mail', 'sms', 'phone', 'post', 'portal'], row.channel),
    way: oneOf(['mailbox', 'provider', 'file', 'noted', 'page'], row.way),
    receivedOn: row.receivedOn.toString(),
    sender: row.sender,
    senderName: row.senderName,
    subject: row.subject,
    body: row.body,
    sentAt: row.sentAt?.toString() ?? null,
    fileId: row.fileId,
    fileName: row.fileName,
    sha256: row.sha256,
    simulated: row.simulated,
    recordedAt: row.recordedAt.toString(),
  }
}

const spanSchema = z.object({ start: z.number(), end: z.number() })
const readingSchema = z
  .object({
    signs: z.array(z.object({ kind: z.enum(inboundKinds), spans: z.array(spanSchema) })),
    quoted: z.array(spanSchema).default([]),
  })
  .catch({ signs: [], quoted: [] })

function proposedOf(row: InboundRecord): InboundMessageView['proposed'] {
  const { signs, quoted } = readingSchema.parse(row.reading)
  const kind = oneOf(inboundKinds, row.proposedKind)
  return {
    kind,
    name: inboundKindWords[kind],
    signs: signs.map((sign) => ({ ...sign, name: inboundKindWords[sign.kind] })),
    quoted,
    hold: proposeHold(row.body, signs),
  }
}

function reasonWords(reason: string) {
  return matchReasonWords[oneOf(matchReasons, reason)]
}

function nameOf({ id, reference, title, debtorName, creditorName }: DossierName) {
  return { id, reference, title, debtorName, creditorName }
}

async function placedOf(
  work: Work,
  { placed }: InboundRecord,
  dossiers: ReadonlyMap<string, DossierName>,
): Promise<InboundMessageView['placed']> {
  const dossier = placed === null ? undefined : dossiers.get(placed.dossierId)
  if (placed === null || dossier === undefined) return null
  const { exhibitId } = placed
  const found =
    exhibitId === null
      ? { waiting: 0, decided: 0, isRead: true }
      : await findingsOfExhibit(work.tx, exhibitId)
  return {
    dossier: nameOf(dossier),
    exhibitId,
    findingsWaiting: found.waiting,
    findingsDecided: found.decided,
    isRead: found.isRead,
  }
}
