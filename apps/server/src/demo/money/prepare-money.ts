import type { Day } from '@quittance/kernel'
import { setCreditorIdentifier } from '#client-money/direct-debits/identifier.ts'
import { recordMandate } from '#client-money/direct-debits/mandates/record-mandate.ts'
import { confirmPayoutAccount, recordPayoutAccount } from '#client-money/pay-over/payout-account.ts'
import type { Hand } from '#demo/hand.ts'
import { attachFile, paper } from '#demo/steps.ts'
import { demoCreditors, type DemoCreditor } from '#demo/people.data.ts'

/** Where the creditors are paid: no bank of France bears the code 99999. */
const payoutIbans: Readonly<Record<DemoCreditor, string>> = {
  verrieres: 'FR7699999000420000000010170',
  corvaisier: 'FR7699999000420000000020258',
  marais: 'FR7699999000420000000030346',
  tilleuls: 'FR7699999000420000000040434',
}

/** Noted and left so: a person who tries the product confirms it. */
const LEFT_TO_CONFIRM: DemoCreditor = 'tilleuls'

/** Notes where each creditor is paid over, and confirms it for all but one. */
export async function notePayoutAccounts(
  hand: Hand,
  creditors: ReadonlyMap<DemoCreditor, string>,
): Promise<void> {
  for (const [key, id] of creditors) {
    const holder = demoCreditors[key].name.toUpperCase()
    const { rows } = await hand.does(recordPayoutAccount, {
      id,
      iban: payoutIbans[key],
      bic: null,
      holder,
      check: { result: 'match', nameFound: null, note: null },
    })
    const [noted] = rows
    if (noted !== undefined && key !== LEFT_TO_CONFIRM) {
      await hand.does(confirmPayoutAccount, { id: noted.id })
    }
  }
}

/** The identifier that the firm collects under: the one of the examples of the Banque de France. */
const DEMO_ICS = 'FR72ZZZ123456'
const DEBTOR_IBAN = 'FR7699999000420000000070795'

/** A debtor who promised to pay signs a mandate of direct debit, on a notice of five days. */
export async function signMandate(
  hand: Hand,
  { dossierId, on }: { readonly dossierId: string; readonly on: Day },
): Promise<void> {
  hand.moveTo(on)
  await hand.does(setCreditorIdentifier, { identifier: DEMO_ICS })
  const exhibitId = await attachFile(hand, {
    dossierId,
    kind: 'other',
    file: paper('mandat-de-prelevement-signe.txt', [
      'DONNÉES FICTIVES',
      `Mandat de prélèvement SEPA CORE, identifiant créancier ${DEMO_ICS}`,
      `Éditions de la Girouette, IBAN ${DEBTOR_IBAN}`,
      'Préavis convenu : cinq jours. Paiement récurrent.',
      'Signé : la gérante',
      '',
    ]),
  })
  await hand.does(recordMandate, {
    id: dossierId,
    reference: null,
    type: 'CORE',
    oneOff: false,
    holder: 'EDITIONS DE LA GIROUETTE',
    iban: DEBTOR_IBAN,
    bic: null,
    signedOn: on.toString(),
    exhibitId,
    noticeDays: 5,
  })
}
