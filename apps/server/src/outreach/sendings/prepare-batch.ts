import type { SendingStep } from '@quittance/cases'
import { insertSendingBatch, type BatchMaker, type NewSendingLine } from '@quittance/database'
import { recordAs } from '#journal/record.ts'
import {
  groupedLetters,
  type LinesOfLetter,
  type WrittenLetter,
} from '#outreach/grouped/group-lines.ts'
import { dueLetters, type DueLetter } from '#outreach/sendings/due-letters.ts'
import { lineOf } from '#outreach/sendings/lines/write-line.ts'
import { sendingPolicy } from '#outreach/sendings/modes/sending-policy.ts'
import type { Work } from '#wiring/work.ts'

/** The most letters of a batch: a person reads it, and more wait for the next one. */
const MOST_LINES = 500

/** A batch as it was prepared; no id where nothing was due, or another was kept at that moment. */
export type Prepared = { readonly id: string | null; readonly lines: number }

/** Prepares what is due today for the person who asks, who confirms and signs it; nothing leaves. */
export async function prepareForPerson(work: Work): Promise<Prepared> {
  const { lines, due } = await writtenLines(work, () => true)
  const { organisationId, userId } = work.caller
  const recording = { ...work, organisationId, actor: { kind: 'member', id: userId } } as const
  return await keepBatch({ work, recording, madeBy: 'person', due, preparedBy: userId }, lines)
}

/**
 * The letters due today that are wanted, each written and judged: at most one to a person, which
 * groups what is at the same step for one creditor; the rest is left to another day.
 */
export async function writtenLines(
  work: Work,
  isWanted: (due: DueLetter) => boolean,
): Promise<{ readonly lines: readonly NewSendingLine[]; readonly due: number }> {
  const policy = await sendingPolicy(work)
  const written: WrittenLetter[] = []
  let due = 0
  for await (const letter of dueLetters(work)) {
    if (!isWanted(letter)) continue
    due += 1
    if (written.length === MOST_LINES) break
    written.push({ due: letter, line: lineOf(work, letter, policy) })
  }
  const letters = groupedLetters(work, written, policy)
  return { lines: letters.toSorted((one, other) => rankOf(one) - rankOf(other)).flat(), due }
}

const STEPS: readonly SendingStep[] = [
  'first-reminder',
  'second-reminder',
  'last-reminder',
  'formal-notice',
]

/** Grouped by step; the largest sums of a step first. */
function rankOf(letter: LinesOfLetter): number {
  const [first] = letter
  const total = letter.reduce((sum, { totalCents }) => sum + totalCents, 0)
  return first === undefined ? 0 : STEPS.indexOf(first.letter) - total / Number.MAX_SAFE_INTEGER
}

type Keeping = {
  readonly work: Work
  readonly recording: Parameters<typeof recordAs>[0]
  readonly madeBy: BatchMaker
  readonly preparedBy: string
  readonly due: number
}

/** Keeps a batch; nothing where it has no line, or the run of that day was kept before. */
export async function keepBatch(
  { work, recording, madeBy, preparedBy, due }: Keeping,
  lines: readonly NewSendingLine[],
): Promise<Prepared> {
  if (lines.length === 0) return { id: null, lines: 0 }
  const id = work.house.chance.id()
  const { now, today, caller } = work
  const isAlone = madeBy === 'automatic'
  const kept = await insertSendingBatch(work.tx, {
    id,
    day: today,
    madeBy,
    signatoryId: caller.userId,
    due,
    preparedAt: now,
    preparedBy,
    state: isAlone ? 'confirmed' : 'open',
    confirmedAt: isAlone ? now : null,
    confirmedBy: isAlone ? caller.userId : null,
    lines: isAlone ? lines.map((line) => ({ ...line, state: 'waiting' as const })) : lines,
  })
  if (!kept) return { id: null, lines: lines.length }
  const letters = lines.filter(({ groupedWith }) => groupedWith === null)
  await recordAs(recording, {
    verb: 'sending-batch-prepared',
    subject: { kind: 'sending-batch', id },
    facts: {
      day: today.toString(),
      madeBy,
      signatory: caller.userId,
      letters: letters.length,
      pass: letters.filter(({ verdict }) => verdict === 'pass').length,
      ...(letters.length === lines.length ? {} : { dossiers: lines.length }),
      due,
    },
  })
  return { id, lines: lines.length }
}
