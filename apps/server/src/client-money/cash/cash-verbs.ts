import type { CashLodgingView } from '@quittance/contract'
import { cashToLodge } from '@quittance/database'
import { day, isAfter, said, workingDaysAfter } from '@quittance/kernel'
import { FIRST_LATE, placeOfOffice } from '#client-money/lines/waiting-lines.ts'
import { moveFrom } from '#dossier/moved.ts'
import { record } from '#journal/record.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

/**
 * Notes that cash was offered and refused (espèces refusées): no payment, and the journal says it.
 *
 * @throws Refused `invalid-input` for a day to come; `dossier-moved`.
 */
export async function refuseCash(
  work: Work,
  input: {
    readonly id: string
    readonly expectedVersion: number
    readonly amountCents: number
    readonly on: string
  },
): Promise<{ version: number }> {
  const on = day(input.on)
  if (isAfter(on, work.today)) throw new Refused('invalid-input', toCome, { path: 'on' })
  const version = await moveFrom(work, input)
  await record(work, {
    verb: 'cash-refused',
    subject: { kind: 'dossier', id: input.id },
    dossierId: input.id,
    facts: { amountCents: input.amountCents, on: on.toString() },
  })
  return { version }
}

const toCome = said(
  'Des espèces ne se refusent pas avant d’être offertes.',
  'Cash is not refused before it is offered.',
)

/** The cash handed over that no statement has shown yet, the oldest first, with its age. */
export async function readLodgings(work: Work): Promise<{ rows: CashLodgingView[] }> {
  const place = await placeOfOffice(work)
  const rows = await cashToLodge(work.tx)
  return {
    rows: rows.map((one) => {
      const workingDays = workingDaysAfter(one.receivedOn, work.today, place)
      const receivedOn = one.receivedOn.toString()
      return { ...one, receivedOn, workingDays, late: workingDays >= FIRST_LATE }
    }),
  }
}
