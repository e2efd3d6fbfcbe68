import {
  endClaimDraft,
  insertCreditNotes,
  loadDossier,
  lockClaimDraft,
  type DossierRecord,
} from '@quittance/database'
import { addCents, cents, day, said, subtractCents, type Cents } from '@quittance/kernel'
import { replayDossier } from '#client-money/replay/replay-dossier.ts'
import { moveFrom, noDossier } from '#dossier/moved.ts'
import { attach } from '#evidence/attach.ts'
import { readingOf, type DraftReading } from '#intake/drafts/draft-reading.ts'
import { endedAlready } from '#intake/drafts/draft-verbs.ts'
import { noDraft } from '#intake/drafts/draft-view.ts'
import { versionNow } from '#intake/life-cycle/version-now.ts'
import { record } from '#journal/record.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

type Reducing = {
  readonly id: string
  readonly dossierId: string
  readonly expectedVersion: number
}

/**
 * Takes a credit note received off the invoice that a dossier claims already: it reduces the
 * principal from its day, becomes an exhibit, and the payments are allocated again.
 *
 * @throws Refused `invalid-input` for another invoice, or more than is left of it; `already-done`;
 * `dossier-moved`; `not-found`.
 */
export async function reduceDossier(work: Work, input: Reducing): Promise<{ version: number }> {
  const { dossierId, expectedVersion } = input
  const version = await moveFrom(work, { id: dossierId, expectedVersion })
  const draft = await lockClaimDraft(work.tx, input.id)
  if (draft === null || draft.kind !== 'reduction') throw noDraft()
  if (draft.state !== 'waiting' || draft.fileId === null) throw endedAlready()
  const dossier = await loadDossier(work.tx, dossierId)
  if (dossier === null) throw noDossier()
  const reading = readingOf(draft)
  const { item, amountCents } = reducedBy(dossier, reading)
  const { number } = reading
  await insertCreditNotes(work.tx, [
    {
      id: work.house.chance.id(),
      claimItemId: item.id,
      number,
      on: reading.on === null ? work.today : day(reading.on),
      amountCents,
    },
  ])
  const { fileId } = draft
  const exhibit = { fileId, kind: 'invoice' as const, deviceSha256: null, owners: [] }
  await attach(work, { id: dossierId, expectedVersion: version, ...exhibit })
  await endClaimDraft(work.tx, { id: draft.id, dossierId, at: work.now, by: work.caller.userId })
  await replayDossier(work, dossierId)
  await record(work, {
    verb: 'credit-note-taken-off',
    subject: { kind: 'dossier', id: dossierId },
    dossierId,
    facts: { number, invoice: item.number, amountCents },
  })
  return { version: await versionNow(work, dossierId) }
}

function reducedBy(
  dossier: DossierRecord,
  { names, amountCents }: DraftReading,
): { readonly item: DossierRecord['items'][number]; readonly amountCents: Cents } {
  const item = dossier.items.find(({ number }) => names.includes(number))
  if (item === undefined) throw new Refused('invalid-input', otherInvoice, { path: 'dossierId' })
  const before = dossier.creditNotes.filter(({ claimItemId }) => claimItemId === item.id)
  const left = subtractCents(item.principalCents, addCents(...before.map((one) => one.amountCents)))
  if (amountCents === null || amountCents <= 0 || amountCents > left) {
    throw new Refused('invalid-input', tooMuch, { path: 'id' })
  }
  return { item, amountCents: cents(amountCents) }
}

const otherInvoice = said(
  'Cet avoir ne nomme aucune facture de ce dossier.',
  'This credit note names no invoice of this case.',
)
const tooMuch = said(
  'Cet avoir dépasse ce qui reste de la facture, ou n’est pas en euros : voyez-le avec le créancier.',
  'This credit note exceeds what is left of the invoice, or is not in euros: see the creditor about it.',
)
