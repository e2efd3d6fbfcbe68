import {
  currentChequeTerm,
  heldForDossiers,
  openFreezes,
  reducedPrincipals,
  type BankLineRecord,
  type DossierRecord,
  type PaymentRecord,
  type PrincipalInBooks,
} from '@quittance/database'
import { invariant, zeroCents, type Day } from '@quittance/kernel'
import type { Posted } from '@quittance/ledger'
import { setImmediate } from 'node:timers/promises'
import {
  allocatePayment,
  allocationRecords,
  type Allocated,
} from '#client-money/allocate-payment.ts'
import type { Funds } from '#client-money/commission/earn-commission.ts'
import { isCheque } from '#client-money/cheques/is-cheque.ts'
import { requireTermsAmong, type Powers } from '#client-money/convention-terms.ts'
import { planIdentified, planPayment, type Freed } from '#client-money/receiving/plan-receipt.ts'
import { preparePlanned, type Planned } from '#client-money/receiving/planned.ts'
import type { Work } from '#wiring/work.ts'

/** A payment of a debtor, recorded: where it went and by when it is to be paid over. */
export type Received = {
  readonly paymentId: string
  readonly allocated: Allocated
  readonly payOverBy: Day | null
}

/** A line of the bank, or the part of one, that is a payment. */
export type ReceivedLine = BankLineRecord & {
  /** How it was paid, where a person said so; as the bank writes it otherwise. */
  readonly paidBy?: 'cheque' | 'cash' | 'transfer' | undefined
}

/** The lines of the bank that are payments of a dossier, in their order. */
export type PaymentsOfDossier = Freed & {
  readonly dossier: DossierRecord
  readonly lines: readonly ReceivedLine[]
}

/** As many dossiers are thought out before the server answers others: some milliseconds each. */
const DOSSIERS_AT_ONCE = 20

/** Payments to receive, and what gives power to. */
export type ToReceive = {
  readonly powers: Powers
  readonly payments: readonly PaymentsOfDossier[]
  /** How each line comes into the books first; none where they are there already. */
  readonly entering?: (line: BankLineRecord) => Posted
}

/** The same with all that has to be read of their dossiers before they are thought out. */
export type ReadToReceive = ToReceive & {
  readonly funds: readonly Funds[]
  readonly chequeDays: number
  readonly reduced: readonly PrincipalInBooks[]
}

/** Payments thought out, and nothing written of them yet: `write` sends what is ready. */
export type ThoughtOut = {
  readonly received: readonly Received[]
  readonly write: () => Promise<void>
}

/**
 * Lines of the bank recognised as the payments of dossiers, as receiving them one after the other
 * would: each payment of a dossier is set against what those before it left.
 *
 * What is written takes a number of statements that does not depend on that of the lines.
 *
 * @throws Refused `law-refuses` when no convention gives power to receive (CPCE R124-3).
 */
export async function receiveManyFromBank(work: Work, of: ToReceive): Promise<readonly Received[]> {
  const { received, write } = await thinkOut(work, await readToReceive(work, of))
  await write()
  return received
}

/** Reads what {@link thinkOut} needs. */
export async function readToReceive(work: Work, of: ToReceive): Promise<ReadToReceive> {
  const dossiers = of.payments.map(({ dossier }) => dossier)
  const funds = await fundsOf(work, dossiers)
  const dossierIds = dossiers.map(({ id }) => id)
  const reduced = await reducedPrincipals(work.tx, dossierIds)
  return { ...of, funds, reduced, chequeDays: await chequeDaysFor(work, of.payments) }
}

/**
 * Thinks payments out, down to the text that is sent, asking nothing of the database: it may work at
 * something else meanwhile.
 */
export async function thinkOut(work: Work, of: ReadToReceive): Promise<ThoughtOut> {
  const received: Received[] = []
  const planned: Planned[] = []
  for (const [index, payments] of of.payments.entries()) {
    const funds = of.funds[index]
    invariant(funds !== undefined, 'a dossier has its funds')
    const { powers, chequeDays } = of
    for (const one of planDossier(work, { ...payments, powers, funds, chequeDays })) {
      received.push(one.received)
      // With what it brings in, a line spends nothing that others could: no balance is locked for it.
      const first = of.entering === undefined ? [] : [of.entering(one.line)]
      planned.push({ ...one.planned, posted: [...first, ...one.planned.posted] })
    }
    if (index % DOSSIERS_AT_ONCE === DOSSIERS_AT_ONCE - 1) await setImmediate()
  }
  return { received, write: await preparePlanned(work, { planned, reduced: of.reduced }) }
}

/** What 467100 holds for each of these dossiers, and whether it is frozen. */
export async function fundsOf(
  work: Work,
  dossiers: readonly DossierRecord[],
): Promise<readonly Funds[]> {
  const dossierIds = dossiers.map(({ id }) => id)
  const held = await heldForDossiers(work.tx, { account: '467100', dossierIds })
  const freezes = await openFreezes(work.tx)
  return dossiers.map(({ id, creditor }) => ({
    held: held.get(id) ?? zeroCents,
    frozen: freezes.some(
      ({ creditorId, dossierId }) =>
        creditorId === creditor.id && (dossierId === null || dossierId === id),
    ),
  }))
}

/** How many days a cheque of these lines is held; read only where there is one. */
async function chequeDaysFor(
  { tx }: Work,
  payments: readonly PaymentsOfDossier[],
): Promise<number> {
  if (!payments.some(({ lines }) => lines.some((line) => paidBy(line) === 'cheque'))) return 0
  return (await currentChequeTerm(tx))?.days ?? 0
}

function paidBy(line: ReceivedLine): NonNullable<ReceivedLine['paidBy']> {
  return line.paidBy ?? (isCheque(line) ? 'cheque' : 'transfer')
}

type Thought = {
  readonly line: ReceivedLine
  readonly received: Received
  readonly planned: Planned
}

function planDossier(
  work: Work,
  of: PaymentsOfDossier & {
    readonly powers: Powers
    readonly funds: Funds
    readonly chequeDays: number
  },
): readonly Thought[] {
  let { dossier, funds } = of
  const freed = { post: of.post, ...(of.postedOn === undefined ? {} : { postedOn: of.postedOn }) }
  return of.lines.map((line) => {
    const terms = requireTermsAmong(of.powers, dossier, line.bookedOn)
    const { amountCents: amount, bookedOn: receivedOn, id: bankLineId } = line
    const allocated = allocatePayment(dossier, { amount, on: receivedOn })
    const paymentId = work.house.chance.id()
    const method = paidBy(line)
    const final = method !== 'cheque'
    const availableOn = final ? receivedOn : receivedOn.add({ days: of.chequeDays })
    const payment = { paymentId, allocated, amount, receivedOn, bankLineId }
    const kept = planPayment(work, { ...payment, dossier, terms, method, final, availableOn })
    const { held, ...identified } = planIdentified(work, {
      dossier,
      line,
      paymentId,
      allocated,
      terms,
      funds,
      ...freed,
    })
    const payOverBy = identified.payOver?.dueOn ?? null
    dossier = withPayment(dossier, {
      id: paymentId,
      receivedOn,
      recordedAt: work.now,
      method,
      amountCents: amount,
      bankLineId,
      final,
      allocations: allocationRecords(allocated),
      receipt: null,
      payOver: payOverBy === null ? null : { dueOn: payOverBy, postedOn: null },
    })
    funds = { ...funds, held }
    const notes = [...kept.notes, ...identified.notes]
    return {
      line,
      received: { paymentId, allocated, payOverBy },
      planned: { ...identified, payment: kept.payment, notes },
    }
  })
}

function withPayment(dossier: DossierRecord, payment: PaymentRecord): DossierRecord {
  return { ...dossier, payments: [...dossier.payments, payment] }
}
