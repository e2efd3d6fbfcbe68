import type { AccountToday } from '@quittance/contract'
import { addCents, cents, day, type Cents } from '@quittance/kernel'
import type { ReactNode } from 'react'
import css from '#features/proven/proven.module.css'
import { provenWords } from '#features/proven/words/proven-words.ts'
import { Amount } from '#ui/figures/Amount.tsx'
import { SumTable } from '#ui/figures/SumTable.tsx'
import { Beam } from '#ui/money/Beam.tsx'
import { SectionHead } from '#ui/paper/Sheet.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { useWhy } from '#ui/why/WhyProvider.tsx'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

export type AccountDayView = NonNullable<AccountToday['day']>

type Props = { readonly day: AccountDayView }

/** The equation of a day: bank against owed on the beam, the gauge of what nothing explains, both sums. */
export function DayEquation({ day: shown }: Props): ReactNode {
  return (
    <>
      <div className={css['account']}>
        <DayBeam day={shown} />
      </div>
      <Gauge gap={cents(shown.gapCents)} />
      <Sums day={shown} />
    </>
  )
}

function DayBeam({ day: shown }: Props): ReactNode {
  const words = useWords(provenWords)
  const format = useFormat()
  const say = useSaid()
  const why = useWhy()
  const on = format.day(day(shown.on))
  const [bank, owed, books] = [
    cents(shown.bankCents),
    cents(shown.totalCents),
    cents(shown.ledgerBankCents),
  ]
  const leaf = { citations: [], steps: [] }
  return (
    <Beam
      bank={{
        head: words.inBank,
        amount: bank,
        counts: words.closing(on),
        onWhy: () => {
          const booksStep = {
            ...leaf,
            rule: 'account-day-books',
            sentence: words.whyBooks,
            result: format.euros(books),
          }
          const explanation = {
            ...leaf,
            rule: 'account-day-bank',
            sentence: words.whyBank(on),
            result: format.euros(bank),
            steps: [booksStep],
          }
          why({ figure: format.euros(bank), explanation, inScreenLanguage: true })
        },
      }}
      owed={{
        head: words.owed,
        amount: owed,
        counts: words.holders,
        onWhy: () => {
          const explanation = {
            rule: 'account-day-owed',
            sentence: words.whyOwed,
            citations: [{ code: 'CPCE', article: 'R124-2', kind: 'regulation' as const }],
            result: format.euros(owed),
            steps: shown.parts.map(({ account, label, amountCents }) => ({
              ...leaf,
              rule: `account-${account}`,
              sentence: `${say(label)}, ${words.accountNumber(account)}`,
              result: format.euros(cents(amountCents)),
            })),
          }
          why({ figure: format.euros(owed), explanation, inScreenLanguage: true })
        },
      }}
    />
  )
}

/** What nothing explains: it must read 0,00. */
function Gauge({ gap }: { readonly gap: Cents }): ReactNode {
  const words = useWords(provenWords)
  const level = gap === 0
  return (
    <section className={css['gauge']} aria-label={words.gauge}>
      <div>
        <h2>{words.gauge}</h2>
        <small>
          <Prose>{words.gaugeSays}</Prose>
        </small>
      </div>
      <span className={level ? css['level'] : css['off']}>
        <Amount of={gap} size="page" />
      </span>
      <StatusMark shape={level ? 'passed' : 'refused'}>
        {level ? words.gaugeZero : words.gaugeOff}
      </StatusMark>
    </section>
  )
}

function Sums({ day: shown }: Props): ReactNode {
  const words = useWords(provenWords)
  const format = useFormat()
  const say = useSaid()
  const [bank, firm, creditors, books] = [
    cents(shown.bankCents),
    cents(shown.firmShortfallCents),
    cents(shown.creditorsShortfallCents),
    cents(shown.ledgerBankCents),
  ]
  const held = [
    {
      what: words.statement,
      from: bank === books ? words.booksSame : words.booksOther(format.euros(books)),
      amount: bank,
    },
    { what: words.firmShort, from: words.accountNumber('467900'), amount: firm },
    { what: words.creditorsShort, from: words.accountNumber('467900'), amount: creditors },
  ]
  return (
    <section aria-label={words.sides}>
      <SectionHead ruled title={words.sides} aside={words.sidesNote} />
      <div className={css['sums']}>
        <SumTable
          caption={words.held}
          lines={held.filter(({ amount }, at) => at === 0 || amount !== 0)}
          total={{ what: words.heldTotal, amount: addCents(bank, addCents(firm, creditors)) }}
        />
        <SumTable
          caption={words.parts}
          lines={shown.parts.map(({ account, label, amountCents }) => ({
            what: say(label),
            from: words.accountNumber(account),
            amount: cents(amountCents),
          }))}
          total={{ what: words.owedTotal, amount: cents(shown.totalCents) }}
        />
      </div>
    </section>
  )
}
