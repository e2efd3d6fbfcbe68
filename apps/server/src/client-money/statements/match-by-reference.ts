import {
  advanceDossier,
  advanceDossiers,
  decideBankLine,
  decideBankLines,
  dossiersAwaitingBank,
  loadDossier,
  loadDossiers,
  lockDossiers,
  type BankLineRecord,
  type DossierRecord,
} from '@quittance/database'
import { isAfter } from '@quittance/kernel'
import type { Posted } from '@quittance/ledger'
import { confirmNoted } from '#client-money/confirm-noted.ts'
import { powersToReceive, termsAmong, termsToReceive } from '#client-money/convention-terms.ts'
import { maySetOthersAnew, receiveFromBank } from '#client-money/receive.ts'
import { writeManyEntries } from '#client-money/post.ts'
import {
  readToReceive,
  thinkOut,
  type PaymentsOfDossier,
  type ReadToReceive,
  type ThoughtOut,
} from '#client-money/receiving/receive-many.ts'
import { hasPlanThatGives } from '#client-money/remissions/settle-plan.ts'
import type { Work } from '#wiring/work.ts'

const BY_REFERENCE = 'rule:reference'

/** As many lines are matched together: what is written of them fits in one statement a table. */
const AT_ONCE = 500

/** A credit of the bank and the one dossier that its reference names. */
export type LineOfDossier = { readonly line: BankLineRecord; readonly dossierId: string }

/** How lines come into the books, none of which did yet; and who hears how many were matched. */
type Entering = {
  readonly entering: (line: BankLineRecord) => Posted
  readonly say?: (done: number) => void
}

/**
 * Lines whose references name each one dossier are its payments, when there is power to receive
 * them: those of {@link matchByReference}, in a number of statements that does not depend on theirs.
 *
 * While some are thought out, the database writes those before and reads those after: never what is
 * still to be written, so those of a dossier among both are read once it is.
 *
 * @returns the lines that were matched; the others wait for a person.
 */
export async function matchManyByReference(
  work: Work,
  named: readonly LineOfDossier[],
  { entering, say = () => undefined }: Entering,
): Promise<readonly BankLineRecord[]> {
  const matched: BankLineRecord[] = []
  const write = async (batch: Batch | null) => {
    if (batch !== null) matched.push(...(await writeTogether(work, batch)))
  }
  const batches = inBatches(named)
  const read = async (at: number) => {
    const some = batches[at]
    return some === undefined ? null : await readTogether(work, some, entering)
  }
  let before: Batch | null = null
  let now = await read(0)
  for (let at = 0; now !== null; at += 1) {
    say(at * AT_ONCE)
    const { ids } = now
    const apart = !(batches[at + 1] ?? []).some(({ dossierId }) => ids.has(dossierId))
    const writeAndRead = async (written: Batch | null) => {
      await write(written)
      return apart ? await read(at + 1) : null
    }
    // Both end before either is looked at: nothing is left behind that still writes.
    const thinking: Promise<ThoughtOut> = thinkOut(work, now.toReceive)
    const asking: Promise<BatchRead | null> = writeAndRead(before)
    await Promise.allSettled([thinking, asking])
    const next = await asking
    before = { ...now, write: (await thinking).write }
    if (apart) {
      now = next
      continue
    }
    await write(before)
    before = null
    now = await read(at + 1)
  }
  await write(before)
  return matched
}

function inBatches(named: readonly LineOfDossier[]): readonly (readonly LineOfDossier[])[] {
  return Array.from({ length: Math.ceil(named.length / AT_ONCE) }, (_, at) =>
    named.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
  )
}

type BatchRead = {
  readonly named: readonly LineOfDossier[]
  readonly ids: ReadonlySet<string>
  readonly entering: Entering['entering']
  /** Those received together: the others are received one by one. */
  readonly toReceive: ReadToReceive
}

type Batch = BatchRead & { readonly write: () => Promise<void> }

async function readTogether(
  work: Work,
  named: readonly LineOfDossier[],
  entering: Entering['entering'],
): Promise<BatchRead> {
  const ids = [...new Set(named.map(({ dossierId }) => dossierId))]
  await lockDossiers(work.tx, ids)
  const dossiers = await loadDossiers(work.tx, ids)
  const powers = await powersToReceive(work, dossiers)
  const awaiting = await dossiersAwaitingBank(work.tx, ids)
  const linesOf = Map.groupBy(named, ({ dossierId }) => dossierId)
  const payments = dossiers.flatMap((dossier): PaymentsOfDossier | readonly never[] => {
    const lines = linesOf.get(dossier.id)?.map(({ line }) => line) ?? []
    const received = lines.filter(({ bookedOn }) => termsAmong(powers, dossier, bookedOn) !== null)
    const isPlain =
      !awaiting.has(dossier.id) &&
      !hasPlanThatGives(dossier, work.today) &&
      comeInOrder(dossier, lines)
    return isPlain && received.length > 0 ? { dossier, lines: received } : []
  })
  const toReceive = await readToReceive(work, { powers, payments, entering })
  return { named, ids: new Set(ids), entering, toReceive }
}

async function writeTogether(
  work: Work,
  { named, entering, toReceive: { payments }, write }: Batch,
): Promise<readonly BankLineRecord[]> {
  const together = payments.flatMap(({ lines }) => lines)
  const isTogether = new Set(together)
  const others = named.filter(({ line }) => !isTogether.has(line))
  await writeManyEntries(
    work,
    others.map(({ line }) => entering(line)),
  )
  const of = { ids: together.map(({ id }) => id), state: 'matched', by: BY_REFERENCE } as const
  const moved = new Map(payments.map(({ dossier, lines }) => [dossier.id, lines.length]))
  await Promise.all([
    write(),
    decideBankLines(work.tx, { ...of, at: work.now }),
    advanceDossiers(work.tx, moved),
  ])
  const isPlanned = new Set(payments.map(({ dossier }) => dossier.id))
  const apart: BankLineRecord[] = []
  for (const { line, dossierId } of named) {
    if (isPlanned.has(dossierId)) continue
    if (await matchByReference(work, line, dossierId)) apart.push(line)
  }
  return [...together, ...apart]
}

/** True where each payment is of no earlier day than those before it: none is to be replayed. */
function comeInOrder(dossier: DossierRecord, lines: readonly BankLineRecord[]): boolean {
  return lines.every(({ bookedOn }, index) => {
    const before = lines[index - 1]
    return (
      !maySetOthersAnew(dossier, bookedOn) &&
      (before === undefined || !isAfter(before.bookedOn, bookedOn))
    )
  })
}

/**
 * A line whose reference names one dossier is its payment, when there is power to receive it; it
 * confirms a payment of that amount noted by hand, and replays those of later days.
 *
 * @returns false where there is none: the line waits for a person.
 */
export async function matchByReference(
  work: Work,
  line: BankLineRecord,
  dossierId: string,
): Promise<boolean> {
  await lockDossiers(work.tx, [dossierId])
  const dossier = await loadDossier(work.tx, dossierId)
  if (dossier === null || (await termsToReceive(work, dossier, line.bookedOn)) === null)
    return false
  const noted = await confirmNoted(work, { dossier, line, by: BY_REFERENCE })
  if (noted === null) await receiveFromBank(work, { dossier, line })
  const { id } = line
  await decideBankLine(work.tx, { id, state: 'matched', by: BY_REFERENCE, at: work.now })
  await advanceDossier(work.tx, dossierId)
  return true
}
