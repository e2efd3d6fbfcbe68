import type { TransferOrderView } from '@quittance/contract'
import {
  decidePayeeAccount,
  insertPayeeAccount,
  lockPurse,
  overpayments,
  payeeAccounts,
  type Overpayment,
} from '@quittance/database'
import { cents, said } from '@quittance/kernel'
import { notAvailable, prepareOwnOrder } from '#client-money/own-orders/orders/prepare-own.ts'
import { payersOf } from '#client-money/own-orders/payers.ts'
import { countingPayee } from '#client-money/own-orders/payee-account.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

export type RefundInput = {
  readonly id: string
  readonly bankLineId: string | null
  readonly amountCents: number
  readonly identity: string
  readonly otherDebts: 'none' | 'refund-asked'
  readonly executeOn: string | null
}

/**
 * Prepares the refund of an overpayment (remboursement d'un trop-perçu): to the account that paid, as
 * the bank wrote it, else to one that a document shows and a second person confirmed.
 *
 * The person says how the payer was identified, and that nothing else is due; what the product sees
 * due on other dossiers must have been answered (C. civ. 1302, 1302-3).
 *
 * @throws Refused `not-found`; `funds-not-available`; `invalid-input`.
 */
export async function prepareRefund(work: Work, input: RefundInput): Promise<TransferOrderView> {
  const [overpaid] = await overpayments(work.tx, { dossierId: input.id })
  if (overpaid === undefined) throw nothingOverpaid()
  if (input.otherDebts === 'none' && overpaid.others.length > 0) throw othersOpen(overpaid)
  const { debtorId, dossierId } = overpaid
  const purse = await lockPurse(work.tx, { account: '467200', debtorId, dossierId })
  const amountCents = cents(input.amountCents)
  if (purse.posted - purse.reserved < amountCents) throw notAvailable()
  const payeeAccountId = await payeeFor(work, {
    overpaid,
    bankLineId: input.bankLineId,
    amountCents,
  })
  const asked = input.otherDebts === 'none' ? NOTHING_DUE : REFUND_ASKED
  return await prepareOwnOrder(work, {
    kind: 'refund',
    dossierId,
    payeeAccountId,
    checked: `${input.identity} ${asked}`,
    amountCents,
    executeOn: input.executeOn,
    takes: [
      { account: '467200', creditorId: null, debtorId, dossierId, commissionId: null, amountCents },
    ],
  })
}

const NOTHING_DUE = 'Aucune autre dette exigible.'
const REFUND_ASKED = 'D’autres dossiers sont ouverts ; le débiteur demande le remboursement.'

type Payee = {
  readonly overpaid: Overpayment
  readonly bankLineId: string | null
  readonly amountCents: number
}

/** The account to refund: that of the payer of a line, or the one confirmed on a document. */
async function payeeFor(work: Work, of: Payee): Promise<string> {
  if (of.bankLineId !== null) return await payerAccount(work, { ...of, bankLineId: of.bankLineId })
  const accounts = await payeeAccounts(work.tx, { debtorIds: [of.overpaid.debtorId] })
  const account = countingPayee(accounts.filter(({ bankLineId }) => bankLineId === null))
  if (account !== null) return account.id
  throw new Refused(
    'funds-not-available',
    said(
      'Aucun compte n’est confirmé pour ce débiteur : notez-le avec sa pièce, une autre personne le confirme.',
      'No account is confirmed for this debtor: record it with its document, another person confirms it.',
    ),
  )
}

async function payerAccount(
  work: Work,
  { overpaid, bankLineId, amountCents }: Payee & { readonly bankLineId: string },
): Promise<string> {
  const payers = await payersOf(work, overpaid.dossierId)
  const payer = payers.find((one) => one.bankLineId === bankLineId)
  if (payer === undefined || payer.iban === null) throw noPayer()
  if (amountCents > payer.excessCents) {
    throw new Refused(
      'invalid-input',
      said(
        'Ce payeur n’a pas payé autant de trop : à chacun revient ce qu’il a payé.',
        'This payer did not pay so much in excess: each is given back what it paid.',
      ),
      { path: 'amountCents' },
    )
  }
  const { debtorId } = overpaid
  const known = await payeeAccounts(work.tx, { debtorIds: [debtorId] })
  const same = known.find((one) => one.bankLineId === bankLineId && one.state === 'confirmed')
  if (same !== undefined) return same.id
  const id = work.house.chance.id()
  await insertPayeeAccount(work.tx, {
    id,
    kind: 'debtor',
    debtorId,
    iban: payer.iban,
    bic: null,
    holder: (payer.name ?? overpaid.debtorName).slice(0, LONGEST_NAME),
    bankLineId,
    because: 'Le compte qui a payé, tel que la banque l’a écrit.',
    fileId: null,
    recorded: { at: work.now, by: work.caller.userId },
  })
  const decision = { id, state: 'confirmed' as const, alone: false, because: null }
  await decidePayeeAccount(work.tx, { ...decision, at: work.now, by: BY_BANK })
  return id
}

const LONGEST_NAME = 70

/** What the bank wrote needs nobody to confirm it. */
const BY_BANK = 'rule:bank-line'

function nothingOverpaid(): Refused {
  return new Refused(
    'not-found',
    said('Ce dossier ne tient aucun trop-perçu.', 'This case holds no overpayment.'),
  )
}

function noPayer(): Refused {
  return new Refused(
    'not-found',
    said(
      'Cette ligne de banque n’a pas payé de trop ici, ou la banque n’y a pas écrit de compte.',
      'This line of the bank paid nothing in excess here, or the bank wrote no account on it.',
    ),
  )
}

function othersOpen({ others }: Overpayment): Refused {
  const list = others.map(({ reference }) => reference).join(', ')
  return new Refused(
    'invalid-input',
    said(
      `Ce débiteur a d’autres dossiers ouverts (${list}) : demandez-lui s’il veut être remboursé ou que cette somme les serve.`,
      `This debtor has other open cases (${list}): ask whether it wants a refund, or the sum to serve them.`,
    ),
    { path: 'otherDebts' },
  )
}
