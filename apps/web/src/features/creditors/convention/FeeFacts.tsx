import type { CreditorView } from '@quittance/contract'
import { cents } from '@quittance/kernel'
import type { ReactNode } from 'react'
import { FeeExample } from '#features/creditors/convention/FeeExample.tsx'
import { feeWords, type FeeWords } from '#features/creditors/convention/fee-words.ts'
import { creditorsWords } from '#features/creditors/creditors-words.ts'
import { FactList, type Fact } from '#ui/figures/FactList.tsx'
import { useFormat, type Format } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

type Convention = CreditorView['conventions'][number]

/** What a convention says of money, in words, and what it gives on a receipt. */
export function FeeFacts({ of }: { readonly of: Convention }): ReactNode {
  const words = useWords(creditorsWords)
  const fee = useWords(feeWords)
  const format = useFormat()
  const yes = (is: boolean): string => (is ? words.yes : words.no)
  const facts: readonly Fact[] =
    of.example === null
      ? [{ what: words.commission, is: words.noCommission }]
      : [
          { what: words.commission, ...scaleFact(of, fee, format) },
          { what: fee.base, is: fee[of.commissionBase] },
          { what: fee.minimum, is: boundText(of.minimumCommissionCents, fee, format) },
          { what: fee.cap, is: boundText(of.commissionCapCents, fee, format) },
          { what: fee.vat, is: format.percent(of.vatRateHundredths) },
          { what: words.retention, is: yes(of.retentionAllowed) },
          { what: fee.direct, is: yes(of.commissionOnDirectPayments) },
          { what: fee.creditNote, is: yes(of.creditNoteWhenReturned) },
        ]
  return (
    <>
      {of.example !== null && <FeeExample of={of.example} />}
      <FactList
        facts={[
          ...facts,
          { what: fee.payOver, is: payOverText(of, words.days, fee) },
          { what: fee.rebills, is: yes(of.rebillsCosts) },
          { what: fee.setOff, is: yes(of.setOffAllowed) },
          { what: fee.debitPower, is: debitText(of, { yes, fee, days: words.days }) },
        ]}
      />
    </>
  )
}

function debitText(
  { directDebitPower, directDebitPayOverDays }: Convention,
  texts: {
    readonly yes: (is: boolean) => string
    readonly fee: FeeWords
    readonly days: (count: number) => string
  },
): string {
  return directDebitPayOverDays === null
    ? texts.yes(directDebitPower)
    : texts.fee.debitTerm(texts.days(directDebitPayOverDays))
}

function scaleFact(
  of: Convention,
  fee: FeeWords,
  format: Format,
): { readonly is: string; readonly note?: string } {
  if (of.commissionTierRule === null)
    return { is: format.percent(of.commissionRateHundredths ?? 0) }
  const tiers = of.commissionTiers.map(({ upToCents, rateHundredths }) => {
    const rate = format.percent(rateHundredths)
    return upToCents === null ? fee.beyond(rate) : fee.upTo(rate, format.euros(cents(upToCents)))
  })
  return {
    is: tiers.join(', '),
    note: of.commissionTierRule === 'slices' ? fee.bySlices : fee.onWhole,
  }
}

function boundText(amount: number | null, fee: FeeWords, format: Format): string {
  return amount === null ? fee.noLimit : format.euros(cents(amount))
}

function payOverText(
  { payOverDays, payOverMonths }: Convention,
  days: (count: number) => string,
  fee: FeeWords,
): string {
  if (payOverDays !== null) return days(payOverDays)
  return payOverMonths === null ? fee.payOverLawful : fee.months(payOverMonths)
}
