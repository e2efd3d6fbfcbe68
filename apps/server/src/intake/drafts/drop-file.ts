import { buffer } from 'node:stream/consumers'
import type { DraftForm, DroppedFile } from '@quittance/contract'
import {
  creditorsOfSiren,
  draftOfSameBytes,
  findFile,
  insertClaimDrafts,
  itemsNumbered,
  waitingClaimDrafts,
  type ClaimDraftRecord,
  type FileRecord,
} from '@quittance/database'
import { invariant, said } from '@quittance/kernel'
import { proposeClaim, type ClaimProposal, type InvoiceFile } from '@quittance/money-files'
import { readingOf, sameSeller, type DraftReading } from '#intake/drafts/draft-reading.ts'
import { blankForm, formOfInvoice } from '#intake/drafts/propose-form.ts'
import { takeStatuses } from '#intake/life-cycle/take-statuses.ts'
import { LARGEST_DROPPED, readDropped } from '#intake/reading/read-dropped.ts'
import type { FileRead } from '#intake/reading/read-files.ts'
import { record } from '#journal/record.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

/**
 * Reads an e-invoice that somebody dropped and keeps what it proposes as a draft: nothing is claimed
 * before a person deposits it. The same bytes, or the same invoice in another file, add nothing. A
 * life-cycle message is met by the dossiers that claim its invoices.
 *
 * @throws Refused `not-found`; `invalid-input` in words for a file that is no invoice.
 */
export async function dropFile(
  work: Work,
  { fileId, dossierId }: { readonly fileId: string; readonly dossierId?: string | undefined },
): Promise<DroppedFile> {
  const file = await findFile(work.tx, fileId)
  if (file === null) throw new Refused('not-found', notReceived, { path: 'fileId' })
  const known = await draftOfSameBytes(work.tx, file.sha256)
  if (known !== null && dossierId === undefined) return metAgain(known)
  const read = await readStored(work, file)
  if (read.kind === 'life-cycle') {
    const { file: message, sellers } = read
    return await takeStatuses(work, { file, message, sellers, dossierId })
  }
  invariant(read.kind === 'invoice', 'an invoice or a message was asked')
  if (dossierId !== undefined) throw new Refused('invalid-input', noMessage, { path: 'fileId' })
  return await keepDraft(work, file, read.file)
}

const notReceived = said(
  'Ce fichier n’a pas été reçu : envoyez-le de nouveau.',
  'This file was not received: send it again.',
)
const noMessage = said(
  'Ce fichier est une facture, non un message de cycle de vie : déposez-la au dépôt des créances, ou joignez-la comme pièce.',
  'This file is an invoice, not a life-cycle message: drop it on the deposit of claims, or attach it as an exhibit.',
)

/** Reads a file kept here, within bounds. @throws Refused `invalid-input`. */
async function readStored(work: Work, file: FileRecord): Promise<FileRead> {
  const tooLarge = file.sizeBytes > LARGEST_DROPPED
  const bytes = tooLarge
    ? new Uint8Array(LARGEST_DROPPED + 1)
    : await buffer(work.house.files.read(file.sha256))
  return await readDropped({ what: 'invoice', bytes }, 'fileId')
}

async function keepDraft(work: Work, file: FileRecord, invoice: InvoiceFile): Promise<DroppedFile> {
  const proposal = proposeClaim(invoice)
  const number = proposal.number ?? ''
  if (proposal.kind === 'nothing-due') return { kind: 'nothing-due', number }
  const reading = readingFrom(proposal, invoice)
  const twin = await twinOf(work, reading, proposal.kind)
  if (twin !== null) return metAgain(twin)
  const claimedIn = proposal.kind === 'claim' ? await claimedAlready(work, proposal) : null
  if (claimedIn !== null) return { kind: 'deposited', number, dossierId: claimedIn }
  const id = work.house.chance.id()
  const creditor = await sellerHere(work, proposal)
  await insertClaimDrafts(work.tx, [
    {
      id,
      kind: proposal.kind,
      fileId: file.id,
      ledgerFileId: null,
      reading,
      form: proposal.kind === 'claim' ? formOfInvoice(proposal, creditor) : blankForm(),
      createdAt: work.now,
      createdBy: work.caller.userId,
    },
  ])
  await record(work, {
    verb: 'claim-drafted',
    subject: { kind: 'claim-draft', id },
    facts: { kind: proposal.kind, number, declaredName: file.declaredName },
    references: [file.sha256],
  })
  const kind = proposal.kind === 'claim' ? 'draft' : 'reduction'
  return { kind, draftId: id, number, names: [...proposal.names], already: false }
}

function readingFrom(proposal: ClaimProposal, invoice: InvoiceFile): DraftReading {
  const { seller } = proposal
  return {
    source: 'e-invoice',
    container: invoice.container,
    number: proposal.number ?? '',
    on: proposal.issuedOn,
    amountCents: proposal.amountCents,
    names: [...proposal.names],
    seller: { name: seller.name, siren: seller.siren },
    sources: proposal.sources.map((source) => ({ ...source })),
    questions: proposal.questions.map(({ code, quotes }) => ({
      code,
      quotes: quotes.map((quote) => ({ ...quote })),
    })),
    customer: null,
    pieces: [],
  }
}

/** The creditor that bears the SIREN of the seller, when there is one alone. */
async function sellerHere(work: Work, { seller }: ClaimProposal): Promise<DraftForm['creditorId']> {
  if (seller.siren === null) return null
  const [only, another] = await creditorsOfSiren(work.tx, seller.siren)
  return only === undefined || another !== undefined ? null : { id: only.id, text: only.name }
}

/** The dossier that claims the same invoice of the same seller, told by its SIREN; null for none. */
async function claimedAlready(
  work: Work,
  { number, seller }: ClaimProposal,
): Promise<string | null> {
  if (number === null || seller.siren === null) return null
  const items = await itemsNumbered(work.tx, number)
  return items.find(({ sellerSiren }) => sellerSiren === seller.siren)?.dossierId ?? null
}

/** A draft that waits for the same invoice of the same seller, which came in another file. */
async function twinOf(
  work: Work,
  reading: DraftReading,
  kind: ClaimDraftRecord['kind'],
): Promise<ClaimDraftRecord | null> {
  if (reading.number === '') return null
  const waiting = await waitingClaimDrafts(work.tx)
  const twin = waiting.find((draft) => {
    if (draft.kind !== kind) return false
    const other = readingOf(draft)
    return other.number === reading.number && sameSeller(other.seller, reading.seller)
  })
  return twin ?? null
}

function metAgain(draft: ClaimDraftRecord): DroppedFile {
  const { number, names } = readingOf(draft)
  if (draft.dossierId !== null) return { kind: 'deposited', number, dossierId: draft.dossierId }
  const kind = draft.kind === 'claim' ? 'draft' : 'reduction'
  return { kind, draftId: draft.id, number, names, already: true }
}
