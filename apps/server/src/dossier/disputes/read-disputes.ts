import {
  disputeAnswerKinds,
  disputeCategories,
  type DisputeView,
  type DossierDisputes,
} from '@quittance/contract'
import {
  loadDossier,
  oneOf,
  papersOfDisputes,
  type DisputePaperRecord,
  type DisputeRecord,
  type DossierRecord,
} from '@quittance/database'
import { isAfter, said, type Day, type Said } from '@quittance/kernel'
import { totalOwed } from '#assessment/items-owed.ts'
import { uncontested } from '#dossier/disputes/contested.ts'
import { givenBackOn } from '#dossier/disputes/given-back.ts'
import { noDossier } from '#dossier/moved.ts'
import type { Work } from '#wiring/work.ts'

/** The disputes of a dossier, what each holds, and what may be asked for meanwhile. */
export async function readDisputes(
  { tx, today }: Work,
  { id }: { readonly id: string },
): Promise<DossierDisputes> {
  const dossier = await loadDossier(tx, id)
  if (dossier === null) throw noDossier()
  const papers = await papersOfDisputes(tx, id)
  const isContested = dossier.disputes.some(({ settledOn }) => settledOn === null)
  const left = isContested ? uncontested(dossier, today) : null
  return {
    version: dossier.version,
    owedCents: totalOwed(dossier, today),
    uncontestedCents: isContested ? (left === null ? 0 : totalOwed(left.claimed, today)) : null,
    effects: isContested ? effectsOf(dossier) : [],
    disputes: dossier.disputes
      .map((dispute) => disputeView(dispute, { dossier, papers, on: today }))
      .toReversed(),
  }
}

const outcomes = ['founded', 'founded-in-part', 'unfounded'] as const

type Matter = {
  readonly dossier: DossierRecord
  readonly papers: readonly DisputePaperRecord[]
  readonly on: Day
}

function disputeView(dispute: DisputeRecord, { dossier, papers, on }: Matter): DisputeView {
  const { category, answerBy, settledOn, outcome } = dispute
  const waits = settledOn === null && answerBy !== null
  return {
    id: dispute.id,
    category: category === null ? null : oneOf(disputeCategories, category),
    reason: dispute.reason,
    openedOn: dispute.openedOn.toString(),
    answerBy: answerBy?.toString() ?? null,
    late: waits && isAfter(on, answerBy),
    settledOn: settledOn?.toString() ?? null,
    outcome: outcome === null ? null : oneOf(outcomes, outcome),
    resolution: dispute.resolution,
    parts: dispute.parts.map(({ claimItemId, contestedCents, what }) => {
      const item = dossier.items.find(({ id }) => id === claimItemId)
      return {
        itemId: claimItemId,
        number: item?.number ?? '',
        label: item?.label ?? '',
        contestedCents,
        what,
      }
    }),
    papers: papers
      .filter(({ disputeId }) => disputeId === dispute.id)
      .map(({ id, name, askedFrom, askedOn, receivedOn, exhibitId }) => ({
        id,
        name,
        askedFrom: oneOf(['debtor', 'creditor'], askedFrom),
        askedOn: askedOn.toString(),
        receivedOn: receivedOn?.toString() ?? null,
        exhibitId,
      })),
    answers: answersOf(dossier, dispute.id),
    givenBackCents: givenBackOn(dossier, dispute),
  }
}

/** The letters that answered a dispute; one that is known not to have left is none of them. */
function answersOf({ acts }: DossierRecord, disputeId: string): DisputeView['answers'] {
  return acts.flatMap(({ id, step, state, reservedAt }) => {
    const [room, of, kind, answer] = step.split('/')
    if (room !== 'dispute' || of !== disputeId || kind !== 'dispute-answer') return []
    if (state === 'failed' || state === 'cancelled') return []
    const on = reservedAt.toZonedDateTimeISO('Europe/Paris').toPlainDate().toString()
    return [{ actId: id, answer: oneOf(disputeAnswerKinds, answer ?? ''), state, on }]
  })
}

/** What open disputes change for what was agreed before them: nothing by themselves. */
function effectsOf({ plans, promises }: DossierRecord): Said[] {
  return [
    ...(plans.length > 0 ? [ON_PLAN] : []),
    ...(promises.some(({ state }) => state === 'running') ? [ON_PROMISE] : []),
    ON_STATEMENT,
  ]
}

const ON_PLAN = said(
  'L’échéancier reste en place : s’il porte sur la part contestée, proposez-en un nouveau.',
  'The payment plan stands: where it covers what is contested, offer a new one.',
)
const ON_PROMISE = said(
  'La promesse notée reste attendue à son jour.',
  'The promise recorded is still expected on its day.',
)
const ON_STATEMENT = said(
  'Le décompte garde la créance entière : la part contestée n’en est pas retirée, elle n’est plus demandée.',
  'The statement keeps the whole claim: what is contested is not taken off it, it is asked for no more.',
)
