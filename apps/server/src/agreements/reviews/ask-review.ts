import { draftReviewHold } from '@quittance/cases'
import type { ReviewAsking } from '@quittance/contract'
import {
  draftReviewsOf,
  insertDraftReview,
  listPlanOffers,
  type DossierRecord,
  type DraftReviewRecord,
} from '@quittance/database'
import type { ArchiveFile } from '@quittance/evidence'
import { said } from '@quittance/kernel'
import { draftForReview, type JoinedDocument } from '@quittance/letters'
import { renderLetter } from '@quittance/letters/pages'
import { archiveOf, chosenExhibits, keepMade } from '#agreements/filing/archive.ts'
import {
  exhibitDocument,
  hashOf,
  statementDocument,
  type FiledDocument,
} from '#agreements/filing/documents.ts'
import { refuseBeyondLimits } from '#agreements/offers/offer-plan.ts'
import { isOpen } from '#agreements/offers/offer-state.ts'
import { writeDraft, type WrittenDraft } from '#agreements/reviews/review-draft.ts'
import { DRAFT_PAGE, DRAFT_WORDS, reviewFacts } from '#agreements/reviews/review-facts.ts'
import { heldReviews } from '#agreements/reviews/review-guard.ts'
import { moveFrom } from '#dossier/moved.ts'
import { asJson } from '#http/json.ts'
import { record } from '#journal/record.ts'
import { gateSentence } from '#outreach/approve.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

/**
 * Asks that a draft be read before it is put to sign (relecture d’un projet): keeps its very words and
 * prepares the file of its reader. From then on nothing of its kind is put to the debtor to sign.
 *
 * The house sends nothing: a person takes the file to the reader, and notes it after.
 *
 * @throws Refused `dossier-moved`; `review-pending` while another is awaited; `gate-refuses`,
 * `law-refuses`, `invalid-input` for what could not be put to sign; `already-done` while something
 * of its kind is already before the debtor.
 */
export async function askReview(
  work: Work,
  asked: ReviewAsking,
): Promise<{ readonly version: number; readonly reviewId: string }> {
  const version = await moveFrom(work, asked)
  const before = await draftReviewsOf(work.tx, asked.id)
  refuseWhilePending(before, asked)
  const draft = await writeDraft(work, asked.id, asked.draft)
  await refuseWhatCannotBeSigned(work, draft, asked)
  const exhibits = chosenExhibits(draft.dossier, asked.exhibitIds)
  const documents = [
    ...(await draftDocuments(draft)),
    ...(await factDocuments(work, draft, exhibits)),
  ]
  const number = (before[0]?.number ?? 0) + 1
  const told = documents.flatMap((one) => (one.told === null ? [] : [one.told]))
  const facts = reviewFacts(work, { draft, reader: asked.reader, number, documents: told })
  const page = await renderLetter(draftForReview(facts))
  const top = `relecture-${draft.dossier.reference}-L${number}`
  const archive = archiveOf(top, { readMe: READ_ME, page, documents })
  const kept = {
    page: await keepMade(work, page, { name: `${top}.pdf`, mediaType: 'application/pdf' }),
    file: await keepMade(work, archive, { name: `${top}.zip`, mediaType: 'application/zip' }),
  }
  const reviewId = work.house.chance.id()
  await insertDraftReview(work.tx, {
    id: reviewId,
    dossierId: asked.id,
    kind: draft.kind,
    terms: draft.terms,
    composed: asJson(draft.composed),
    textSha256: draft.textSha256,
    contentSha256: draft.contentSha256,
    owedCents: draft.owedCents,
    signatory: work.caller.name,
    reader: asked.reader,
    exhibits: exhibits.length,
    fileId: kept.file.id,
    pageId: kept.page.id,
    at: work.now,
    by: work.caller.userId,
  })
  const { name: reader, quality, office } = asked.reader
  await record(work, {
    verb: 'draft-review-asked',
    subject: { kind: 'draft-review', id: reviewId },
    dossierId: asked.id,
    facts: {
      number,
      kind: draft.kind,
      reader,
      quality,
      office,
      amountCents: draft.owedCents,
      exhibits: exhibits.map((exhibit) => exhibit.number),
    },
    ruleVersions: { gate: draft.judgement.version },
    references: [draft.textSha256, draft.contentSha256, kept.file.sha256, kept.page.sha256],
  })
  return { version, reviewId }
}

function refuseWhilePending(before: readonly DraftReviewRecord[], { draft }: ReviewAsking): void {
  const hold = draftReviewHold(heldReviews(before, draft.kind))
  if (hold?.code === 'review-pending') throw new Refused(hold.code, hold.sentence)
}

/** A reader is given what could be put to sign as it is, and is not yet. */
async function refuseWhatCannotBeSigned(
  work: Work,
  draft: WrittenDraft,
  asked: ReviewAsking,
): Promise<void> {
  if (draft.contentSha256 !== asked.textSha256) {
    throw new Refused(
      'dossier-moved',
      said(
        'Le document n’est plus celui que vous avez lu : le solde ou le jour a changé. Relisez-le.',
        'The document is no longer the one you read: the balance or the day has changed. Read it again.',
      ),
    )
  }
  if (draft.kind === 'payment-plan') refuseBeyondLimits(work, draft.plan, draft.terms)
  if (await isBeforeDebtor(work, draft)) {
    throw new Refused(
      'already-done',
      draft.kind === 'payment-plan'
        ? said(
            'Un échéancier est déjà proposé au débiteur : retirez-le d’abord.',
            'A payment plan is already before the debtor: withdraw it first.',
          )
        : said(
            'Une reconnaissance est sur le point de partir : attendez qu’elle soit partie.',
            'An acknowledgment is about to leave: wait until it has left.',
          ),
    )
  }
  const { verdict, findings } = draft.judgement
  if (verdict === 'refuse') throw new Refused('gate-refuses', gateSentence(findings[0]))
}

async function isBeforeDebtor(work: Work, { kind, dossier }: WrittenDraft): Promise<boolean> {
  if (kind === 'acknowledgment-of-debt') return dossier.acts.some(isLeavingDeed)
  const offers = await listPlanOffers(work.tx, dossier.id)
  return offers.some((offer) => isOpen(offer))
}

function isLeavingDeed({ step, state }: DossierRecord['acts'][number]): boolean {
  return step.startsWith('acknowledgment/') && (state === 'reserved' || state === 'doing')
}

/** The draft as it would be signed, and its words alone: their fingerprint is the version. */
async function draftDocuments({ composed }: WrittenDraft): Promise<readonly FiledDocument[]> {
  const page = await renderLetter(composed)
  const whole = { path: DRAFT_PAGE, bytes: page }
  const words = { path: DRAFT_WORDS, bytes: Buffer.from(composed.text) }
  return [
    { ...whole, told: toldOf(whole, ['Projet', 'Le document tel qu’il serait signé.']) },
    { ...words, told: toldOf(words, ['Mots du projet', 'Les mots du projet, et eux seuls.']) },
  ]
}

function toldOf(
  { path, bytes }: ArchiveFile,
  [title, proves]: readonly [title: string, proves: string],
): JoinedDocument {
  return { path, title, exhibit: null, proves, certainty: 'established', sha256: hashOf(bytes) }
}

async function factDocuments(
  work: Work,
  draft: WrittenDraft,
  exhibits: readonly DossierRecord['exhibits'][number][],
): Promise<readonly FiledDocument[]> {
  const documents: FiledDocument[] = []
  for (const exhibit of exhibits) {
    documents.push(await exhibitDocument(work, draft, { exhibit, folder: 'pieces' }))
  }
  return [...documents, await statementDocument(work, draft)]
}

const READ_ME = `PROJET À RELIRE

Ni un acte signé, ni un conseil juridique. Rien de ce projet n’est parti chez le débiteur.

CE QU’IL CONTIENT
  dossier.pdf        à lire d’abord : ce qui est demandé, ce que la loi dit, sur quoi le projet repose
  projet.pdf         le projet, tel qu’il serait signé
  projet.txt         ses mots seuls : leur empreinte est la version relue
  pieces/            les pièces jointes, octet pour octet
  decompte.pdf       le décompte du jour, ligne à ligne
  empreintes.sha256  l’empreinte de chaque fichier

VÉRIFIER
  sha256sum -c empreintes.sha256
`
