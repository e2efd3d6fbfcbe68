import type { DraftRow, DraftView } from '@quittance/contract'
import {
  findClaimDraft,
  findCreditor,
  findFile,
  findLedgerFile,
  itemsNumbered,
  versionOfDossier,
  waitingClaimDrafts,
  type ClaimDraftRecord,
} from '@quittance/database'
import { invariant, said } from '@quittance/kernel'
import { creditorChosen, questionsOf } from '#intake/drafts/draft-questions.ts'
import { formOf, readingOf, sameSeller, type DraftReading } from '#intake/drafts/draft-reading.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

/** The drafts that wait, the first that came first. */
export async function listDrafts(work: Work): Promise<{ rows: DraftRow[] }> {
  const waiting = await waitingClaimDrafts(work.tx)
  return { rows: waiting.map(rowOf) }
}

function rowOf(draft: ClaimDraftRecord): DraftRow {
  const reading = readingOf(draft)
  const form = formOf(draft)
  const open = reading.questions.filter(({ code }) => !draft.answers.includes(code))
  const amounts = form.items.map(({ amountCents }) => amountCents)
  const sum = amounts.reduce((of, one) => (of === null || one === null ? null : of + one), 0)
  return {
    id: draft.id,
    kind: draft.kind,
    source: reading.source,
    number: form.items.map(({ number }) => number).join(', ') || reading.number,
    sellerName: form.creditorId?.text ?? reading.seller?.name ?? '',
    debtorName: form.debtor.name,
    amountCents: draft.kind === 'claim' ? sum : reading.amountCents,
    toAnswer: draft.kind === 'claim' ? open.length : 0,
    names: reading.names,
    createdAt: draft.createdAt.toString(),
  }
}

/** A draft with its sources, its questions and the credit notes that bear on it. @throws Refused. */
export async function readDraft(work: Work, { id }: { readonly id: string }): Promise<DraftView> {
  const draft = await findClaimDraft(work.tx, id)
  if (draft === null) throw noDraft()
  const reading = readingOf(draft)
  const form = formOf(draft)
  return {
    id,
    kind: draft.kind,
    state: draft.state,
    version: draft.version,
    source: reading.source,
    container: reading.container,
    file: await fileOf(work, draft),
    seller: reading.seller,
    names: reading.names,
    form,
    sources: reading.sources,
    questions: [...(await questionsFor(work, draft))],
    reductions: draft.kind === 'claim' ? await reductionsOf(work, reading) : [],
    reduces:
      draft.state === 'waiting' && draft.kind === 'reduction' ? await reducible(work, reading) : [],
    dossierId: draft.dossierId,
  }
}

/** The questions of a draft, with that of its seller where the creditor chosen is another. */
export async function questionsFor(
  work: Work,
  draft: ClaimDraftRecord,
  creditorId: string | null = creditorChosen(formOf(draft)),
): Promise<DraftView['questions']> {
  const creditor = creditorId === null ? null : await findCreditor(work.tx, creditorId)
  const { answers } = draft
  return [...questionsOf(readingOf(draft), { answers, creditorSiren: creditor?.siren ?? null })]
}

async function fileOf(work: Work, draft: ClaimDraftRecord): Promise<DraftView['file']> {
  const ledger =
    draft.ledgerFileId === null ? null : await findLedgerFile(work.tx, draft.ledgerFileId)
  const file = await findFile(work.tx, ledger?.fileId ?? draft.fileId ?? '')
  invariant(file !== null, 'a draft comes from a file')
  return { id: file.id, name: file.declaredName, sha256: file.sha256 }
}

/** The dossiers that claim an invoice which a credit note names, for its seller. */
async function reducible(
  work: Work,
  { names, seller }: DraftReading,
): Promise<DraftView['reduces']> {
  const reduces: DraftView['reduces'] = []
  for (const name of names) {
    for (const { dossierId, reference, sellerSiren } of await itemsNumbered(work.tx, name)) {
      if (sellerSiren !== null && seller?.siren != null && sellerSiren !== seller.siren) continue
      const version = await versionOfDossier(work.tx, dossierId)
      if (version !== null) reduces.push({ dossierId, reference, version })
    }
  }
  return reduces
}

/** Credit notes that wait, of the same seller, which name the invoice of a draft. */
async function reductionsOf(work: Work, claim: DraftReading): Promise<DraftView['reductions']> {
  const waiting = await waitingClaimDrafts(work.tx)
  return waiting.flatMap((draft) => {
    if (draft.kind !== 'reduction') return []
    const { number, on, amountCents, names, seller } = readingOf(draft)
    if (!names.includes(claim.number) || !sameSeller(seller, claim.seller)) return []
    return [{ id: draft.id, number, on, amountCents, names }]
  })
}

export function noDraft(): Refused {
  return new Refused(
    'not-found',
    said(
      'Ce brouillon n’existe pas, ou pas pour votre organisation.',
      'This draft does not exist, or not for your organisation.',
    ),
  )
}
