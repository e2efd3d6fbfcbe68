import {
  decideBankLine,
  endExpectedCover,
  expectedCovers,
  insertExpectedCover,
  leftOfLine,
  lockBankLine,
  lockExpectedCover,
  takeNumber,
  type BankLineRecord,
  type CoverKind,
  type ExpectedCover,
} from '@quittance/database'
import { cents, said } from '@quittance/kernel'
import { postBankFeeCovered, postShortfallAdvanced } from '@quittance/ledger'
import { readCovers } from '#client-money/own-orders/covers/read-covers.ts'
import { writeEntries } from '#client-money/post.ts'
import { record } from '#journal/record.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

/**
 * Announces what the firm pays into the separate account (couverture attendue): the reference to
 * write on its transfer. Nothing moves before the bank shows it.
 *
 * @throws Refused `invalid-input` for more than is missing; `already-done` while one is expected.
 */
export async function announceCover(
  work: Work,
  input: { readonly kind: CoverKind; readonly amountCents: number },
): Promise<{ id: string; reference: string }> {
  const amountCents = cents(input.amountCents)
  const { expected, toBring } = await readCovers(work)
  if (expected.some(({ kind }) => kind === input.kind)) throw alreadyExpected()
  const missing = toBring.find(({ kind }) => kind === input.kind)?.amountCents ?? 0
  if (amountCents > missing) throw tooMuch()
  const id = work.house.chance.id()
  const { year } = work.today
  const number = await takeNumber(work.tx, { series: 'cover', year })
  const reference = `C-${year}-${String(number).padStart(4, '0')}`
  const announced = { at: work.now, by: work.caller.userId }
  await insertExpectedCover(work.tx, { id, kind: input.kind, reference, amountCents, announced })
  await record(work, {
    verb: 'cover-announced',
    subject: { kind: 'organisation', id: work.caller.organisationId },
    facts: { coverId: id, kind: input.kind, reference, amountCents },
  })
  return { id, reference }
}

/** Withdraws a cover that will not come. @throws Refused `not-found`. */
export async function withdrawCover(
  work: Work,
  { id }: { readonly id: string },
): Promise<{ id: string }> {
  const cover = await requireCover(work, id)
  await endExpectedCover(work.tx, { id, at: work.now, by: work.caller.userId, line: null })
  await record(work, {
    verb: 'cover-withdrawn',
    subject: { kind: 'organisation', id: work.caller.organisationId },
    facts: { coverId: id, kind: cover.kind, reference: cover.reference },
  })
  return { id }
}

/**
 * A person says that a credit of the bank is the cover expected.
 *
 * @throws Refused `already-done` for a line that is decided; `invalid-input` for another amount;
 * `not-found`.
 */
export async function takeCover(
  work: Work,
  input: { readonly id: string; readonly bankLineId: string },
): Promise<{ id: string }> {
  const cover = await requireCover(work, input.id)
  const line = await lockBankLine(work.tx, input.bankLineId)
  if (line === null) throw noLine()
  if (line.state !== 'to-match') throw matchedAlready()
  if (line.amountCents !== cover.amountCents) throw otherAmount()
  if ((await leftOfLine(work.tx, line.id)) !== line.amountCents) throw matchedAlready()
  await receiveCover(work, { cover, line, by: work.caller.userId })
  return { id: cover.id }
}

const BY_REFERENCE = 'rule:cover-reference'

/**
 * Of lines just taken, those that are a cover expected: they bear its reference and its very amount.
 *
 * @returns the ids of the lines recognised.
 */
export async function receiveExpectedCovers(
  work: Work,
  lines: readonly BankLineRecord[],
): Promise<ReadonlySet<string>> {
  const taken = new Set<string>()
  const credits = lines.filter(({ amountCents }) => amountCents > 0)
  const expected = credits.length === 0 ? [] : await expectedCovers(work.tx)
  for (const cover of expected) {
    const line = credits.find((one) => isCover(one, cover) && !taken.has(one.id))
    if (line === undefined) continue
    await receiveCover(work, { cover, line, by: BY_REFERENCE })
    taken.add(line.id)
  }
  return taken
}

function isCover(line: BankLineRecord, { amountCents, reference }: ExpectedCover): boolean {
  const words = [...line.references, line.remittance ?? ''].join(' ')
  return line.amountCents === amountCents && words.includes(reference)
}

/** The money stood on 471100 when the line was read: it is the firm's. */
async function receiveCover(
  work: Work,
  of: { readonly cover: ExpectedCover; readonly line: BankLineRecord; readonly by: string },
): Promise<void> {
  const { by, cover, line } = of
  const brought = {
    id: `${line.id}:cover`,
    effectiveOn: line.bookedOn,
    recordedAt: work.now,
    bankEntry: line.id,
    receipt: line.id,
    amount: line.amountCents,
  }
  const posted =
    cover.kind === 'fees' ? postBankFeeCovered(brought) : postShortfallAdvanced(brought)
  await writeEntries(work, posted)
  await decideBankLine(work.tx, { id: line.id, state: 'matched', by, at: work.now })
  const received = { id: line.id, on: line.bookedOn }
  await endExpectedCover(work.tx, { id: cover.id, at: work.now, by, line: received })
  await record(work, {
    verb: 'cover-received',
    subject: { kind: 'organisation', id: work.caller.organisationId },
    facts: {
      coverId: cover.id,
      kind: cover.kind,
      reference: cover.reference,
      amountCents: cover.amountCents,
      on: line.bookedOn.toString(),
      bankLineId: line.id,
    },
  })
}

async function requireCover(work: Work, id: string): Promise<ExpectedCover> {
  const cover = await lockExpectedCover(work.tx, id)
  if (cover !== null) return cover
  throw new Refused(
    'not-found',
    said('Aucune couverture de ce nom n’est attendue.', 'No such cover is expected.'),
  )
}

function noLine(): Refused {
  return new Refused(
    'not-found',
    said('Cette ligne de banque n’existe pas ici.', 'This line of the bank does not exist here.'),
  )
}

function matchedAlready(): Refused {
  return new Refused(
    'already-done',
    said('Cette ligne est déjà rapprochée.', 'This line is matched already.'),
  )
}

function otherAmount(): Refused {
  return new Refused(
    'invalid-input',
    said(
      'Cette ligne n’est pas du montant attendu : retirez la couverture et annoncez le bon.',
      'This line is not of the amount expected: withdraw the cover and announce the right one.',
    ),
    { path: 'bankLineId' },
  )
}

function alreadyExpected(): Refused {
  return new Refused(
    'already-done',
    said(
      'Une couverture de cette sorte est déjà attendue : retirez-la d’abord.',
      'A cover of this kind is already expected: withdraw it first.',
    ),
  )
}

function tooMuch(): Refused {
  return new Refused(
    'invalid-input',
    said(
      'C’est plus qu’il ne manque : le compte séparé ne garde pas d’argent du cabinet.',
      'That is more than is missing: the separate account keeps no money of the office.',
    ),
    { path: 'amountCents' },
  )
}
