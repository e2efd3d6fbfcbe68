import type { CommissionExample } from '@quittance/contract'
import { cents } from '@quittance/kernel'
import type { ReactNode } from 'react'
import css from '#features/creditors/creditors.module.css'
import { feeWords } from '#features/creditors/convention/fee-words.ts'
import { Figure } from '#ui/figures/Figure.tsx'
import { useWhy } from '#ui/why/WhyProvider.tsx'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

/** What a convention gives on a receipt of 1 000,00 €, in one sentence that says why. */
export function FeeExample({ of }: { readonly of: CommissionExample }): ReactNode {
  const words = useWords(feeWords)
  const format = useFormat()
  const openWhy = useWhy()
  const euros = (amount: number): string => format.euros(cents(amount))
  const { collectedCents, grossCents, netCents, paidOverCents, vatCents } = of
  const says = paidOverCents < collectedCents ? words.exampleRetained : words.exampleInvoiced
  const figure = euros(grossCents)
  return (
    <div className={css['example']}>
      <p>
        <Prose>
          {grossCents === 0
            ? words.exampleNone(euros(collectedCents))
            : says({
                collected: euros(collectedCents),
                net: euros(netCents),
                vat: euros(vatCents),
                over: euros(paidOverCents),
              })}
        </Prose>
      </p>
      {grossCents > 0 && (
        <p>
          <Prose>{words.exampleGross}</Prose>{' '}
          <Figure text={figure} onWhy={() => openWhy({ figure, explanation: of.because })} />
        </p>
      )}
    </div>
  )
}
