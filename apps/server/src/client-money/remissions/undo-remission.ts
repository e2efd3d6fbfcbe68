import {
  dossierOfRemission,
  insertRemissionUndone,
  loadDossier,
  type RemissionRecord,
} from '@quittance/database'
import { addCents, said } from '@quittance/kernel'
import { postWriteOffUndone } from '@quittance/ledger'
import { writeEntries } from '#client-money/post.ts'
import { replayDossier } from '#client-money/replay/replay-dossier.ts'
import { moveFrom } from '#dossier/moved.ts'
import { record } from '#journal/record.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

type Asked = { readonly id: string; readonly expectedVersion: number; readonly because: string }

/**
 * Undoes a remission noted in error, by an entry that names the one it reverses: the debt stands as if
 * it had not been noted, and both stay told.
 *
 * @throws Refused `already-done`, `dossier-moved`, `not-found`.
 */
export async function undoRemission(
  work: Work,
  { id, expectedVersion, because }: Asked,
): Promise<{ readonly version: number }> {
  const dossierId = await dossierOfRemission(work.tx, id)
  if (dossierId === null) throw noRemission()
  const version = await moveFrom(work, { id: dossierId, expectedVersion })
  const dossier = await loadDossier(work.tx, dossierId)
  const remission = dossier?.remissions.find((one) => one.id === id)
  if (remission === undefined) throw noRemission()
  if (remission.undoneBecause !== null) throw new Refused('already-done', undoneAlready)
  await undoOne(work, { dossierId, remission, because })
  await replayDossier(work, dossierId)
  return { version }
}

/** Undoes a remission that stands, and tells it; what is owed is counted by who asks. */
export async function undoOne(
  work: Work,
  of: {
    readonly dossierId: string
    readonly remission: RemissionRecord
    readonly because: string
  },
): Promise<void> {
  const { dossierId, remission, because } = of
  const { id } = remission
  await reverse(work, dossierId, remission)
  const entryId = `${id}:remission-undone:D`
  const by = work.caller.userId
  await insertRemissionUndone(work.tx, { remissionId: id, because, entryId, at: work.now, by })
  const { toCosts, toInterest, toIndemnity, toPrincipal } = remission
  await record(work, {
    verb: 'remission-undone',
    subject: { kind: 'remission', id },
    dossierId,
    facts: {
      amountCents: addCents(toCosts, toInterest, toIndemnity, toPrincipal),
      reason: because,
    },
  })
}

async function reverse(work: Work, dossierId: string, of: RemissionRecord): Promise<void> {
  await writeEntries(
    work,
    postWriteOffUndone({
      id: `${of.id}:remission-undone`,
      effectiveOn: work.today,
      recordedAt: work.now,
      case: dossierId,
      reverses: of.entryId,
      writtenOff: {
        debt: of.claimItemId,
        served: {
          costs: of.toCosts,
          interest: of.toInterest,
          indemnity: of.toIndemnity,
          principal: of.toPrincipal,
        },
      },
    }),
  )
}

const undoneAlready = said('Cette remise est déjà annulée.', 'This remission is undone already.')

function noRemission(): Refused {
  return new Refused(
    'not-found',
    said(
      'Cette remise n’existe pas, ou pas pour votre organisation.',
      'This remission does not exist, or not for your organisation.',
    ),
  )
}
