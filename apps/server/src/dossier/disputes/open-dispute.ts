import { disputePolicy } from '@quittance/cases'
import type { DisputeCategory } from '@quittance/contract'
import { insertDispute, loadDossier, type DossierRecord } from '@quittance/database'
import {
  addCents,
  cents,
  day,
  isAfter,
  isBefore,
  said,
  type Day,
  type Said,
} from '@quittance/kernel'
import { itemsOwed } from '#assessment/items-owed.ts'
import { notePaper } from '#dossier/disputes/note-paper.ts'
import { moveFrom, noDossier } from '#dossier/moved.ts'
import { record } from '#journal/record.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

type Moved = { readonly version: number }

/** What somebody contests, as a person notes it. */
export type Disputed = {
  readonly reason: string
  readonly isSerious: boolean | null
  readonly category?: DisputeCategory | null
  /** The items contested; none for the whole. */
  readonly parts?: readonly {
    readonly itemId: string
    readonly contestedCents: number | null
    readonly what: string
  }[]
  /** The last day to answer; that of the policy where nobody says. */
  readonly answerBy?: string | null
  /** Documents asked at once. */
  readonly papers?: readonly { readonly name: string; readonly askedFrom: 'debtor' | 'creditor' }[]
}

type DisputeInput = Disputed & {
  readonly id: string
  readonly expectedVersion: number
  readonly on: string
}

/**
 * Notes that the debtor contests the debt or a part of it (contestation): what is contested is not
 * asked for until it is settled.
 *
 * @throws Refused `invalid-input` for a day to come, an item of another dossier or named twice, or
 *   more than is left of it, or a last day to answer that has passed.
 */
export async function openDispute(work: Work, input: DisputeInput): Promise<Moved> {
  const { version } = await keepDispute(work, input)
  return { version }
}

/** The same, with the id of the dispute, for the act that it came of. */
export async function keepDispute(
  work: Work,
  input: DisputeInput,
): Promise<Moved & { readonly id: string }> {
  const openedOn = day(input.on)
  if (isAfter(openedOn, work.today)) throw wrong(NOT_YET, 'on')
  const version = await moveFrom(work, input)
  const dossier = await loadDossier(work.tx, input.id)
  if (dossier === null) throw noDossier()
  const parts = partsOf(work, dossier, input)
  const id = work.house.chance.id()
  const answerBy = lastDayToAnswer(work, input)
  const { reason, isSerious, category = null } = input
  await insertDispute(work.tx, {
    id,
    dossierId: input.id,
    reason,
    isSerious,
    category,
    openedOn,
    answerBy,
    parts,
    at: work.now,
    by: work.caller.userId,
  })
  await record(work, {
    verb: 'dispute-opened',
    subject: { kind: 'dossier', id: input.id },
    dossierId: input.id,
    facts: {
      reason,
      on: input.on,
      isSerious,
      dueOn: answerBy.toString(),
      ...(category === null ? {} : { kind: category }),
      ...(parts.length === 0 ? {} : { amountCents: contestedIn(dossier, parts) }),
    },
  })
  for (const paper of input.papers ?? []) {
    await notePaper(work, { dossierId: input.id, disputeId: id, ...paper })
  }
  return { version, id }
}

/** The last day to answer a dispute that was opened on a day, by the policy of the house. */
export function dayToAnswer(openedOn: Day): Day {
  return openedOn.add({ days: disputePolicy.daysToAnswer })
}

function lastDayToAnswer({ today }: Work, { answerBy = null }: DisputeInput): Day {
  if (answerBy === null) return dayToAnswer(today)
  const last = day(answerBy)
  if (isBefore(last, today)) throw wrong(PASSED, 'answerBy')
  return last
}

type Part = Parameters<typeof insertDispute>[1]['parts'][number]

function partsOf(
  { today }: Work,
  dossier: DossierRecord,
  { parts = [] }: DisputeInput,
): readonly Part[] {
  const left = new Map(itemsOwed(dossier, today).map((owed) => [owed.item.id, owed.principalLeft]))
  return parts.map(({ itemId, contestedCents, what }): Part => {
    const most = left.get(itemId)
    if (most === undefined) throw wrong(NO_ITEM, 'parts')
    if (contestedCents !== null && contestedCents > most) throw wrong(TOO_MUCH, 'parts')
    left.delete(itemId)
    return {
      claimItemId: itemId,
      contestedCents: contestedCents === null ? null : cents(contestedCents),
      what,
    }
  })
}

/** The principal that is contested in all. */
function contestedIn({ items }: DossierRecord, parts: readonly Part[]): number {
  return addCents(
    ...items.flatMap(({ id, principalCents }) => {
      const part = parts.find(({ claimItemId }) => claimItemId === id)
      return part === undefined ? [] : [part.contestedCents ?? principalCents]
    }),
  )
}

function wrong(sentence: Said, path: string): Refused {
  return new Refused('invalid-input', sentence, { path })
}

const NOT_YET = said(
  'Une contestation ne se note pas avant d’être reçue.',
  'A dispute is not recorded before it is received.',
)
const PASSED = said(
  'Le dernier jour pour répondre est passé : donnez-en un à venir.',
  'The last day to answer has passed: give one to come.',
)
const NO_ITEM = said(
  'Cette facture n’est pas de ce dossier, ou elle est nommée deux fois.',
  'This invoice is not one of this case, or it is named twice.',
)
const TOO_MUCH = said(
  'La somme contestée dépasse ce qui reste dû de cette facture.',
  'The sum contested is more than is left of this invoice.',
)
