import type { DossierDirectDebits } from '@quittance/contract'
import {
  creditorIdentifier,
  insertMandateVersion,
  isMandateReferenceTaken,
  loadDossier,
  lockMandate,
  type MandateRecord,
} from '@quittance/database'
import { said, type Said } from '@quittance/kernel'
import { isMandateReference } from '@quittance/money-files'
import { readDossierDirectDebits } from '#client-money/direct-debits/mandates/dossier-view.ts'
import {
  notAReference,
  referenceTaken,
} from '#client-money/direct-debits/mandates/record-mandate.ts'
import { noIdentifier, notHere } from '#client-money/direct-debits/refusals.ts'
import { checkedBic, checkedIban } from '#identifiers/checked.ts'
import { record } from '#journal/record.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

type Amendment = {
  readonly id: string
  readonly iban: string | null
  readonly bic: string | null
  readonly reference: string | null
  /** True where it is now for the identifier that the firm has. */
  readonly creditor: boolean
  readonly formerName: string | null
  readonly exhibitId: string | null
  readonly because: string
}

/**
 * Keeps a later version of a mandate that is not signed anew (modification de mandat): another
 * account of the debtor, another reference, another identifier or name of the firm. The versions
 * before stay; the next collection tells the bank what was otherwise.
 *
 * @throws Refused `not-found`; `already-done` for a revoked mandate, or a reference that another
 * bears; `invalid-input` where nothing changes; `law-refuses` without an identifier of the firm.
 */
export async function amendMandate(work: Work, input: Amendment): Promise<DossierDirectDebits> {
  const { tx, caller, now } = work
  const mandate = await lockMandate(tx, input.id)
  if (mandate === null) throw notHere('mandate')
  if (mandate.state === 'revoked') throw new Refused('already-done', revokedForEver)
  const next = await versionOf(work, mandate, input)
  if (!differs(mandate, next) && input.formerName === null) {
    throw new Refused('invalid-input', nothingChanges)
  }
  await requireFree(work, mandate, next)
  await requireExhibit(work, mandate, input.exhibitId)
  const { exhibitId, formerName, because } = input
  const version = (mandate.amendments.at(-1)?.version ?? 1) + 1
  const kept = { ...next, version, formerName, exhibitId, because, at: now, by: caller.userId }
  await insertMandateVersion(tx, { ...kept, mandateId: mandate.id })
  const { reference, identifier, iban } = mandate
  await record(work, {
    verb: 'mandate-amended',
    subject: { kind: 'direct-debit-mandate', id: mandate.id },
    dossierId: mandate.dossierId,
    facts: {
      ...next,
      version,
      formerName,
      exhibitId,
      reason: because,
      before: { reference, identifier, iban },
    },
  })
  return await readDossierDirectDebits(work, { id: mandate.dossierId })
}

type Version = Pick<MandateRecord, 'reference' | 'identifier' | 'iban' | 'bic'>

async function versionOf(work: Work, before: MandateRecord, input: Amendment): Promise<Version> {
  const iban = input.iban === null ? null : checkedIban(input.iban, 'iban')
  const { reference } = input
  if (reference !== null && !isMandateReference(reference)) {
    throw new Refused('invalid-input', notAReference, { path: 'reference' })
  }
  const known = input.creditor ? await creditorIdentifier(work.tx) : null
  if (input.creditor && known === null) throw new Refused('law-refuses', noIdentifier)
  return {
    reference: reference ?? before.reference,
    identifier: known?.identifier ?? before.identifier,
    iban: iban ?? before.iban,
    bic: iban === null ? before.bic : checkedBic(input.bic, 'bic'),
  }
}

function differs(before: Version, next: Version): boolean {
  return (
    before.reference !== next.reference ||
    before.identifier !== next.identifier ||
    before.iban !== next.iban
  )
}

async function requireFree({ tx }: Work, before: MandateRecord, next: Version): Promise<void> {
  const { reference, identifier } = next
  if (reference === before.reference && identifier === before.identifier) return
  if (await isMandateReferenceTaken(tx, { reference, identifier })) {
    throw new Refused('already-done', referenceTaken(reference), { path: 'reference' })
  }
}

async function requireExhibit(
  { tx }: Work,
  { dossierId }: MandateRecord,
  exhibitId: string | null,
): Promise<void> {
  if (exhibitId === null) return
  const dossier = await loadDossier(tx, dossierId)
  if (dossier?.exhibits.some(({ id }) => id === exhibitId) === true) return
  throw new Refused('invalid-input', notThere, { path: 'exhibitId' })
}

const revokedForEver: Said = said(
  'Ce mandat est révoqué : un autre prélèvement demande un autre mandat.',
  'This mandate is revoked: another collection asks for another mandate.',
)
const nothingChanges: Said = said(
  'Rien ne change de ce mandat : dites ce qui est autre.',
  'Nothing of this mandate changes: say what is otherwise.',
)
const notThere: Said = said(
  'Cette pièce n’est pas de ce dossier.',
  'This exhibit is not of this case.',
)
