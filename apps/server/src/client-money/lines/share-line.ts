import type { SharedLine } from '@quittance/contract'
import {
  decideBankLine,
  insertDetailPayment,
  insertLodgedCheque,
  leftOfLine,
  loadDossier,
  lockBankLine,
  lockDossiers,
  type BankLineRecord,
} from '@quittance/database'
import { addCents, cents, englishEuros, eurosText, said, type Cents } from '@quittance/kernel'
import { confirmNoted } from '#client-money/confirm-noted.ts'
import { waitingDetails } from '#client-money/lines/receive-batch.ts'
import { receiveFromBank } from '#client-money/receive.ts'
import type { ReceivedLine } from '#client-money/receiving/receive-many.ts'
import { moveOn, noDossier } from '#dossier/moved.ts'
import { record } from '#journal/record.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

type Asked = {
  readonly id: string
  readonly paidBy: NonNullable<ReceivedLine['paidBy']>
  readonly parts: readonly {
    readonly dossierId: string
    readonly amountCents: number
    readonly chequeNumber?: string | undefined
    /** Which of the payments that the bank details it is, by its rank. */
    readonly detail?: number | undefined
  }[]
}

/**
 * Shares a credit of the bank out among several payments (remise de chèques, versement d'espèces):
 * each part is the payment of its dossier, with its own receipt; undone or taken back, it leaves the
 * others as they are. All of what waits of the line is shared out, to the cent, or nothing is.
 *
 * A payment noted by hand for the amount of a part is confirmed by it, and not counted twice.
 *
 * @throws Refused `already-done` when the line is decided; `invalid-input`; `law-refuses`;
 * `not-found`.
 */
export async function shareLine(work: Work, asked: Asked): Promise<SharedLine> {
  const line = await requireWaiting(work, asked.id)
  const left = await leftOfLine(work.tx, line.id)
  requireExact(left, asked)
  await requireDetails(work, asked)
  const dossierIds = [...new Set(asked.parts.map(({ dossierId }) => dossierId))]
  await lockDossiers(work.tx, dossierIds)
  for (const id of dossierIds.toSorted()) await moveOn(work, id)
  const parts: SharedLine['parts'][number][] = []
  for (const part of asked.parts) parts.push(await receivePart(work, { asked, line, part }))
  const by = work.caller.userId
  await decideBankLine(work.tx, { id: line.id, state: 'matched', by, at: work.now })
  await record(work, {
    verb: 'bank-line-shared-out',
    subject: { kind: 'bank-statement', id: line.statementId },
    facts: {
      line: line.id,
      amountCents: left,
      paidBy: asked.paidBy,
      paymentIds: parts.map(({ paymentId }) => paymentId),
    },
  })
  return { lineId: line.id, parts }
}

async function requireWaiting(work: Work, id: string): Promise<BankLineRecord> {
  const line = await lockBankLine(work.tx, id)
  if (line === null) throw new Refused('not-found', noLine)
  if (line.state !== 'to-match') throw new Refused('already-done', matchedAlready)
  if (line.amountCents <= 0) throw new Refused('invalid-input', aDebit)
  return line
}

const noLine = said(
  'Cette ligne de banque n’existe pas ici.',
  'This line of the bank does not exist here.',
)
const matchedAlready = said('Cette ligne est déjà rapprochée.', 'This line is matched already.')
const aDebit = said(
  'Cette ligne est un débit : elle ne se répartit pas entre des débiteurs.',
  'This line is a debit: it is not shared out among debtors.',
)

/** @throws Refused `invalid-input` unless the parts make what waits of the line, to the cent. */
function requireExact(left: Cents, { paidBy, parts }: Asked): void {
  const shared = addCents(...parts.map(({ amountCents }) => cents(amountCents)))
  if (shared !== left) {
    throw new Refused(
      'invalid-input',
      said(
        `Les parts font ${eurosText(shared)} ; la ligne porte ${eurosText(left)}. Elles doivent la faire exactement.`,
        `The parts make ${englishEuros(shared)}; the line holds ${englishEuros(left)}. They must make it exactly.`,
      ),
      { path: 'parts' },
    )
  }
  const numbered = parts.findIndex(({ chequeNumber }) => chequeNumber !== undefined)
  if (paidBy !== 'cheque' && numbered >= 0) {
    throw new Refused('invalid-input', notACheque, { path: `parts[${numbered}].chequeNumber` })
  }
}

/** @throws Refused `invalid-input` for a payment that the bank does not detail, or told before. */
async function requireDetails(work: Work, { id, parts }: Asked): Promise<void> {
  const batch = await waitingDetails(work, id)
  const waiting = new Set(batch?.waiting.map(({ rank }) => rank))
  for (const [index, { detail }] of parts.entries()) {
    if (detail === undefined || waiting.delete(detail)) continue
    throw new Refused('invalid-input', noDetail, { path: `parts[${index}].detail` })
  }
}

const noDetail = said(
  'La banque ne détaille pas ce paiement dans la ligne, ou il est déjà réparti.',
  'The bank does not detail that payment in the line, or it is shared out already.',
)

const notACheque = said(
  'Un numéro de chèque ne va qu’avec un chèque.',
  'The number of a cheque goes with a cheque only.',
)

async function receivePart(
  work: Work,
  of: {
    readonly asked: Asked
    readonly line: BankLineRecord
    readonly part: Asked['parts'][number]
  },
): Promise<SharedLine['parts'][number]> {
  const { asked, part } = of
  const { dossierId, chequeNumber, detail } = part
  const dossier = await loadDossier(work.tx, dossierId)
  if (dossier === null) throw noDossier()
  const amountCents = cents(part.amountCents)
  const line: ReceivedLine = { ...of.line, amountCents, paidBy: asked.paidBy }
  const by = work.caller.userId
  const received =
    (await confirmNoted(work, { dossier, line, by })) ??
    (await receiveFromBank(work, { dossier, line }))
  const { paymentId } = received
  if (chequeNumber !== undefined) {
    const cheque = { paymentId, bankLineId: line.id, number: chequeNumber }
    await insertLodgedCheque(work.tx, { ...cheque, at: work.now, by })
  }
  if (detail !== undefined) {
    await insertDetailPayment(work.tx, { paymentId, bankLineId: line.id, rank: detail })
  }
  return {
    paymentId,
    dossierId,
    dossierReference: dossier.reference,
    debtorName: dossier.debtor.name,
    amountCents,
    overpaidCents: received.allocated.unallocated,
    chequeNumber: chequeNumber ?? null,
    receiptId: null,
    receiptNumber: null,
    payOverBy: received.payOverBy?.toString() ?? null,
  }
}
