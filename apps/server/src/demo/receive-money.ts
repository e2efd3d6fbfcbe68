import { loadDossier } from '@quittance/database'
import { invariant, type Day } from '@quittance/kernel'
import { importStatement } from '#client-money/statements/import-statement.ts'
import { issueMissingReceipts } from '#client-money/issue-receipts.ts'
import { previewPayment } from '#client-money/match.ts'
import { proveDay } from '#client-money/proven/prove-day.ts'
import { stampProof } from '#client-money/proven/stamp-proof.ts'
import { DEMO_IBAN } from '#demo/demo-firm.ts'
import type { Hand } from '#demo/hand.ts'
import type { DemoDebtor } from '#demo/people.data.ts'
import { accountStatement, type Booking } from '#demo/statement-file.ts'

type Paid = { readonly hand: Hand; readonly id: string; readonly on: Day }

/** The month's statement of the separate account is taken, and every receipt it calls for issued. */
export async function receiveMoney(
  hand: Hand,
  of: { readonly today: Day; readonly idOf: (debtor: DemoDebtor) => string },
): Promise<void> {
  const { today, idOf } = of
  const on = (ago: number) => today.subtract({ days: ago })
  const bookings: Booking[] = [
    await transfer({ hand, id: idOf('moulin'), on: on(12) }, 'BOULANGERIE DU MOULIN', 'all'),
    await transfer({ hand, id: idOf('comptoir'), on: on(11) }, 'LE COMPTOIR DES EPICES', 40_000),
    {
      on: on(5),
      amount: 20_000,
      counterparty: 'HELENE VASSEUR',
      remittance: 'acompte loyers',
      family: 'transfer',
    },
  ]
  hand.moveTo(on(1))
  const fileId = await hand.brings({
    name: 'releve-compte-affecte.xml',
    mediaType: 'application/xml',
    bytes: accountStatement({ iban: DEMO_IBAN, from: on(30), to: on(2), bookings }),
  })
  await hand.does(importStatement, { fileId })
  await issueMissingReceipts(hand.house, hand.caller)
  await proveAccount(hand)
  await hand.letsLeave()
}

/** The day that the statement closes is proven, as the background would. */
async function proveAccount({ house, caller: { organisationId } }: Hand): Promise<void> {
  const id = await proveDay(house, { organisationId, id: organisationId })
  invariant(id !== null, 'the day of the story can be proven')
  await stampProof(house, { organisationId, id })
}

/** A transfer that names the dossier by its reference: for a sum, or for all that is owed that day. */
async function transfer(paid: Paid, counterparty: string, sum: number | 'all'): Promise<Booking> {
  const { hand, id, on } = paid
  const reference = await hand.does(
    async ({ tx }) => (await loadDossier(tx, id))?.rfReference,
    undefined,
  )
  invariant(reference !== undefined, 'a dossier of the story exists')
  const amount = sum === 'all' ? await owedOn(paid) : sum
  return { on, amount, counterparty, remittance: reference, family: 'transfer' }
}

async function owedOn({ hand, id, on }: Paid): Promise<number> {
  const cent = { id, amountCents: 1, receivedOn: on.toString() }
  const { leftCents } = await hand.does(previewPayment, cent)
  return leftCents + 1
}
