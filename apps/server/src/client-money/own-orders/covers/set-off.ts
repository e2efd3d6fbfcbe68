import {
  freeByDossier,
  insertPayOvers,
  lockMoneyOf,
  lockPurse,
  lockWaitingPayOvers,
  openFreezes,
  shortfalls,
  voidPayOver,
} from '@quittance/database'
import {
  cents,
  day,
  isAfter,
  minCents,
  said,
  subtractCents,
  zeroCents,
  type Cents,
} from '@quittance/kernel'
import { postShortfallReimbursed, postShortfallSetOff } from '@quittance/ledger'
import { maySetOff } from '#client-money/own-orders/covers/read-covers.ts'
import { notAvailable } from '#client-money/own-orders/orders/prepare-own.ts'
import { writeEntries } from '#client-money/post.ts'
import { requireCreditor } from '#creditors/creditor-verbs.ts'
import { record } from '#journal/record.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

type SetOff = { readonly id: string; readonly dossierId: string; readonly amountCents: number }

/**
 * Sets what the firm advanced off against what it holds for the creditor on a dossier
 * (compensation): what waits to be paid over of it is paid over no more. Only under a convention that
 * says so.
 *
 * @throws Refused `law-refuses` without such a clause; `funds-not-available` for more than either
 * side, or while the funds are frozen; `not-found`.
 */
export async function setOffShortfall(work: Work, input: SetOff): Promise<{ leftCents: number }> {
  const { id: creditorId } = await requireCreditor(work, input.id)
  await lockMoneyOf(work.tx, [creditorId])
  if (!(await maySetOff(work, creditorId))) throw noClause()
  const { dossierId } = input
  await requireUnfrozen(work, { creditorId, dossierId })
  let shortfall = await shortfallOf(work, creditorId)
  const free = await freeByDossier(work.tx, creditorId)
  let available = free.find(({ id }) => id === dossierId)?.freeCents ?? zeroCents
  const amount = cents(input.amountCents)
  if (amount > available || amount > shortfall) throw notAvailable()
  let left: Cents = amount
  for (const row of await lockWaitingPayOvers(work.tx, { creditorId, dossierId })) {
    if (left === 0) break
    const part = minCents(left, row.amountCents)
    const event = { creditor: creditorId, case: dossierId, amount: part, available, shortfall }
    const at = { id: `${row.id}:set-off`, effectiveOn: work.today, recordedAt: work.now }
    await writeEntries(work, postShortfallSetOff({ ...at, ...event }))
    await voidPayOver(work.tx, row.id)
    const rest = subtractCents(row.amountCents, part)
    if (rest > 0) {
      const kept = { ...row, id: work.house.chance.id(), amountCents: rest }
      await insertPayOvers(work.tx, [kept])
    }
    left = subtractCents(left, part)
    available = subtractCents(available, part)
    shortfall = subtractCents(shortfall, part)
  }
  if (left > 0) throw notAvailable()
  await record(work, {
    verb: 'shortfall-set-off',
    subject: { kind: 'creditor', id: creditorId },
    dossierId,
    facts: { amountCents: amount, leftCents: shortfall },
  })
  return { leftCents: shortfall }
}

/**
 * Notes that a creditor paid back, on the office's own account, what the firm had advanced for it.
 *
 * @throws Refused `funds-not-available` for more than it owes or than is advanced; `invalid-input`
 * for a day to come.
 */
export async function recordReimbursed(
  work: Work,
  input: { readonly id: string; readonly amountCents: number; readonly paidOn: string },
): Promise<{ leftCents: number }> {
  const { id: creditorId } = await requireCreditor(work, input.id)
  await lockMoneyOf(work.tx, [creditorId])
  const paidOn = day(input.paidOn)
  if (isAfter(paidOn, work.today)) throw notYetPaid()
  const shortfall = await shortfallOf(work, creditorId)
  const { posted, reserved } = await lockPurse(work.tx, { account: '467850' })
  const amount = cents(input.amountCents)
  const posting = postShortfallReimbursed({
    id: `${work.house.chance.id()}:reimbursed`,
    effectiveOn: paidOn,
    recordedAt: work.now,
    creditor: creditorId,
    amount,
    advanced: subtractCents(posted, reserved),
    shortfall,
  })
  if (posting.kind === 'refused') throw notAvailable()
  await writeEntries(work, posting)
  const leftCents = subtractCents(shortfall, amount)
  await record(work, {
    verb: 'shortfall-reimbursed',
    subject: { kind: 'creditor', id: creditorId },
    facts: { amountCents: amount, on: input.paidOn, leftCents },
  })
  return { leftCents }
}

async function shortfallOf({ tx }: Work, creditorId: string): Promise<Cents> {
  const { creditors } = await shortfalls(tx)
  return creditors.find((one) => one.creditorId === creditorId)?.amountCents ?? zeroCents
}

async function requireUnfrozen(
  { tx }: Work,
  of: { readonly creditorId: string; readonly dossierId: string },
): Promise<void> {
  const freezes = await openFreezes(tx)
  const frozen = freezes.some(
    ({ creditorId, dossierId }) =>
      creditorId === of.creditorId && (dossierId === null || dossierId === of.dossierId),
  )
  if (!frozen) return
  throw new Refused(
    'funds-not-available',
    said(
      'Ces fonds sont bloqués : rien ne s’y compense.',
      'These funds are frozen: nothing is set off against them.',
    ),
  )
}

function noClause(): Refused {
  return new Refused(
    'law-refuses',
    said(
      'La convention en vigueur ne permet pas de compenser : facturez le créancier, ou signez une clause.',
      'The convention in force allows no set-off: invoice the creditor, or sign a clause.',
    ),
    { citation: { code: 'CPCE', article: 'R124-3', kind: 'regulation' } },
  )
}

function notYetPaid(): Refused {
  return new Refused(
    'invalid-input',
    said(
      'Un remboursement ne se note pas avant d’être reçu.',
      'A reimbursement is not noted before it is received.',
    ),
    { path: 'paidOn' },
  )
}
