import type { AccountProof } from '@quittance/contract'
import { cents, type Day } from '@quittance/kernel'
import type { ReactNode } from 'react'
import { sidesOf } from '#features/client-money/account/account-sides.ts'
import { whyBank, whyOwed } from '#features/client-money/account/account-why.ts'
import { clientMoneyWords } from '#features/client-money/client-money-words.ts'
import { Beam } from '#ui/money/Beam.tsx'
import { useWhy } from '#ui/why/WhyProvider.tsx'
import { useFormat } from '#words/use-format.ts'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

/** The account of receipts that have no owner yet (encaissements à identifier). */
const UNIDENTIFIED = '471100'

export type SeparateAccountProps = {
  readonly proof: AccountProof & { readonly bankCents: number }
  readonly on: Day
}

/** Bank against owed, as read now; each side opens what it is made of. */
export function SeparateAccount({ proof, on }: SeparateAccountProps): ReactNode {
  const words = useWords(clientMoneyWords)
  const format = useFormat()
  const why = useWhy()
  const writing = { words, format, say: useSaid() }
  const bank = cents(proof.bankCents)
  const { owed, owedParts } = sidesOf(proof)
  const unidentified = owedParts.find(({ account }) => account === UNIDENTIFIED)
  return (
    <Beam
      bank={{
        head: words.inBank,
        amount: bank,
        counts: words.closing(format.day(on)),
        onWhy: () => {
          const explanation = whyBank(proof, on, writing)
          why({ figure: format.euros(bank), explanation, inScreenLanguage: true })
        },
      }}
      owed={{
        head: words.owedHead,
        amount: owed,
        counts: words.counts(
          owedParts.length,
          unidentified === undefined ? null : format.euros(cents(unidentified.amountCents)),
        ),
        onWhy: () => {
          const explanation = whyOwed(proof, writing)
          why({ figure: format.euros(owed), explanation, inScreenLanguage: true })
        },
      }}
    />
  )
}
