import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DepositInput } from '@quittance/contract'
import { day } from '@quittance/kernel'
import { demoDebtors } from '#demo/people.data.ts'
import type { BroughtFile } from '#demo/hand.ts'

/** The days of the journey. */
export const journeyDays = {
  deposit: day('2026-05-04'),
  reminder: day('2026-05-18'),
  formalNotice: day('2026-06-08'),
  payment: day('2026-06-19'),
  statement: day('2026-06-22'),
} as const

/** The number of the registered letter, with a right S10 key. */
export const JOURNEY_REGISTERED = 'RK000001479FR'
/** What the debtor transfers: a part of what is owed. */
export const JOURNEY_PAYMENT = 95_000
/** The telephone that the conversation was saved on. */
export const JOURNEY_OWNER = '+33639982001'

/** The claim of the journey: the invoice that the conversation speaks of. */
export function journeyClaim(creditorId: string): DepositInput {
  return {
    creditorId,
    debtor: demoDebtors.delmas,
    nature: 'invoice',
    title: 'le prix de quatre tables et d’une banquette livrées le 11 décembre 2025',
    limitationStartsOn: null,
    contractRateHundredths: null,
    items: [
      {
        number: '2025-118',
        label: 'Quatre tables et une banquette en chêne',
        issuedOn: '2025-12-11',
        dueOn: '2026-01-15',
        amountCents: 195_000,
      },
    ],
    creditNotes: [],
  }
}

const shared = join(
  import.meta.dirname,
  '../../../../../tests/fixtures/sms-backup-restore/valid/delmas.xml',
)
const own = join(import.meta.dirname, '../files/delmas-sms.xml')

/** The conversation: the sample of the checkout, or the copy that the product carries. */
export async function journeyConversation(): Promise<BroughtFile> {
  const bytes = await readFile(existsSync(shared) ? shared : own)
  return { name: 'delmas.xml', mediaType: 'application/xml', bytes }
}
