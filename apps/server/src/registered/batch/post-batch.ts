import type { PostalBatchView } from '@quittance/contract'
import {
  insertPrinting,
  lastPrinting,
  lettersOfBatch,
  lockBatch,
  postBatch,
  pulledOfBatch,
  type PostalBatchRecord,
  type PulledLetter,
} from '@quittance/database'
import { day, isAfter, isBefore, said, type Day } from '@quittance/kernel'
import { record } from '#journal/record.ts'
import { batchView, requireBatch } from '#outreach/act-verbs.ts'
import { condemnedLetters, pullOut } from '#registered/batch/look-again.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

/**
 * Looks at each letter of a batch again, as it is about to be printed: those that may not leave any more
 * are taken out, and the rest may be printed.
 *
 * @throws Refused `already-done` for a batch that was posted; `not-found`.
 */
export async function printBatch(
  work: Work,
  { id }: { readonly id: string },
): Promise<{ letters: number; pulled: PulledLetter[] }> {
  await openBatch(work, id)
  const printed = (await lastPrinting(work.tx, id)) !== null
  const condemned = await condemnedLetters(work, id)
  for (const letter of condemned) await pullOut(work, letter, { printed })
  const letters = (await lettersOfBatch(work.tx, id)).length
  const { now: at, caller, house } = work
  if (letters > 0) {
    const batchId = id
    await insertPrinting(work.tx, {
      id: house.chance.id(),
      batchId,
      letters,
      at,
      by: caller.userId,
    })
  }
  const out = new Set(condemned.map(({ first }) => first.id))
  const pulled = await pulledOfBatch(work.tx, id)
  return { letters, pulled: pulled.filter(({ actId }) => out.has(actId)) }
}

type Posting = {
  readonly id: string
  readonly on: string
  readonly pulled: readonly string[]
  readonly gone: readonly string[]
}

/**
 * Says that a batch was handed to the post. On the day itself its letters are looked at again: of those
 * against which something stands, a person says which envelopes were pulled out, and which the post
 * has already.
 *
 * @throws Refused `invalid-input` for a day to come or before the letters were printed, at the path
 * `pulled` while a letter that may not leave is not spoken for; `already-done`; `not-found`.
 */
export async function markPosted(work: Work, input: Posting): Promise<PostalBatchView> {
  const batch = await openBatch(work, input.id)
  const on = day(input.on)
  refuseDay(work, batch, on)
  if (on.equals(work.today)) await takeOut(work, input)
  await postBatch(work.tx, { id: input.id, on, by: work.caller.userId })
  await record(work, {
    verb: 'postal-batch-posted',
    subject: { kind: 'postal-batch', id: input.id },
    facts: {
      on: input.on,
      ...(input.gone.length === 0 ? {} : { gone: [...input.gone] }),
    },
  })
  return batchView(await requireBatch(work, input.id))
}

async function openBatch({ tx }: Work, id: string): Promise<PostalBatchRecord> {
  const batch = (await lockBatch(tx, id)) ?? (await requireBatch({ tx }, id))
  if (batch.state === 'open') return batch
  throw new Refused('already-done', said('Ce lot est déjà posté.', 'This batch is already posted.'))
}

function refuseDay(work: Work, batch: PostalBatchRecord, on: Day): void {
  if (!isAfter(on, work.today) && !isBefore(on, batch.day)) return
  throw new Refused(
    'invalid-input',
    said(
      'Un lot se poste le jour où il est imprimé ou après, et pas à l’avenir.',
      'A batch is posted on the day it is printed or later, and not in the future.',
    ),
    { path: 'on' },
  )
}

async function takeOut(work: Work, { id, pulled, gone }: Posting): Promise<void> {
  const condemned = await condemnedLetters(work, id)
  const names = (ids: readonly string[]) =>
    ids.every((one) => condemned.some(({ first }) => first.id === one))
  const isTold = condemned.every(
    ({ first }) => pulled.includes(first.id) !== gone.includes(first.id),
  )
  if (!isTold || !names(pulled) || !names(gone)) {
    throw new Refused('invalid-input', TO_PULL, { path: 'pulled' })
  }
  for (const letter of condemned) {
    if (pulled.includes(letter.first.id)) await pullOut(work, letter, { printed: true })
  }
}

const TO_PULL = said(
  'Des lettres de ce lot ne peuvent plus partir : dites de chacune si son enveloppe est retirée, ou déjà à La Poste.',
  'Letters of this batch may not leave any more: say of each whether its envelope was pulled out, or the post has it already.',
)
