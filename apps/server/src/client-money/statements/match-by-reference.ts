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
import { isBeforeAnother, receiveFromBank } from '#client-money/receive.ts'
import { writeManyEntries } from '#client-money/post.ts'
import {
  readToReceive,
  thinkOut,
  type PaymentsOfDossier,
  type ReadToReceive,
  type ThoughtOut,
} from '#client-money/receiving/receive-many.ts'
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
 * While the database writes some, the next are thought out: they are read before, and never beside
 * what is written, so those of a dossier among both are read after.
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
  let before: Batch | null = null
  for (let from = 0; from < named.length; from += AT_ONCE) {
    say(from)
    const some = named.slice(from, from + AT_ONCE)
    const ids = new Set(some.map(({ dossierId }) => dossierId))
    if (before !== null && !before.ids.isDisjointFrom(ids)) {
      await write(before)
      before = null
    }
    const read = await readTogether(work, some, entering)
    // Both end before either is looked at: nothing is left behind that still writes.
    const thinking: Promise<ThoughtOut> = thinkOut(work, read.toReceive)
    const writing = write(before)
    await Promise.allSettled([thinking, writing])
    await writing
    before = { ...read, write: (await thinking).write }
  }
  await write(before)
  return matched
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
    const isPlain = !awaiting.has(dossier.id) && comeInOrder(dossier, lines)
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
  await write()
  const of = { ids: together.map(({ id }) => id), state: 'matched', by: BY_REFERENCE } as const
  await decideBankLines(work.tx, { ...of, at: work.now })
  await advanceDossiers(
    work.tx,
    new Map(payments.map(({ dossier, lines }) => [dossier.id, lines.length])),
  )
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
      !isBeforeAnother(dossier, bookedOn) &&
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
