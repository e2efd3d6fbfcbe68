import { useQuery } from '@tanstack/react-query'
import type { AddedRateView, MissingRateView } from '@quittance/contract'
import { useState, type ReactNode } from 'react'
import { ratesQuery } from '#app/law/rates/rates-queries.ts'
import { Reading } from '#app/reading/Reading.tsx'
import { DecidePanel, type Deciding } from '#features/settings/rates/DecidePanel.tsx'
import { MissingSheet } from '#features/settings/rates/MissingSheet.tsx'
import { PastRates } from '#features/settings/rates/PastRates.tsx'
import { ProposalsSheet } from '#features/settings/rates/ProposalsSheet.tsx'
import { ProposePanel } from '#features/settings/rates/ProposePanel.tsx'
import { ratesWords } from '#features/settings/rates/rates-words.ts'
import css from '#features/settings/rates/rates.module.css'
import { SeriesSheet } from '#features/settings/rates/SeriesSheet.tsx'
import { paths } from '#paths.ts'
import { KeyStrip } from '#ui/acts/KeyStrip.tsx'
import { FactList } from '#ui/figures/FactList.tsx'
import { Page, Sheets } from '#ui/frame/Shell.tsx'
import { PageHeader } from '#ui/paper/PageHeader.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { useWords } from '#words/use-words.ts'

type Opened =
  | { readonly panel: 'propose'; readonly of: MissingRateView }
  | { readonly panel: 'decide'; readonly of: Deciding }

/** The rates that interest rests on: those published, those added here, those that are missing. */
export function RatesPage(): ReactNode {
  const words = useWords(ratesWords)
  const read = useQuery(ratesQuery)
  const [opened, setOpened] = useState<Opened | null>(null)
  const close = (): void => setOpened(null)
  const decide = (of: Deciding): void => setOpened({ panel: 'decide', of })
  return (
    <Page keys={<KeyStrip keys={[]} />}>
      <PageHeader
        crumbs={[{ text: words.settings, href: paths.settings() }, { text: words.title }]}
        title={words.title}
        says={words.says}
      />
      <Reading of={read}>
        {({ added, missing }) => (
          <Rates
            added={added}
            missing={missing}
            onPropose={(of) => setOpened({ panel: 'propose', of })}
            onDecide={decide}
          />
        )}
      </Reading>
      {opened?.panel === 'propose' && <ProposePanel of={opened.of} onClose={close} />}
      {opened?.panel === 'decide' && <DecidePanel of={opened.of} onClose={close} />}
    </Page>
  )
}

type RatesProps = {
  readonly added: readonly AddedRateView[]
  readonly missing: readonly MissingRateView[]
  readonly onPropose: (of: MissingRateView) => void
  readonly onDecide: (of: Deciding) => void
}

function Rates({ added, missing, onPropose, onDecide }: RatesProps): ReactNode {
  const withdraw = (rate: AddedRateView): void => onDecide({ kind: 'withdraw', rate })
  return (
    <Sheets>
      <div className={css['stack']}>
        <ProposalsSheet added={added} onDecide={onDecide} />
        <MissingSheet missing={missing} added={added} onPropose={onPropose} />
        <SeriesSheet series="legal" added={added} onWithdraw={withdraw} />
        <SeriesSheet series="ecb" added={added} onWithdraw={withdraw} />
      </div>
      <div className={css['stack']}>
        <HowSure />
        <PastRates added={added} />
      </div>
    </Sheets>
  )
}

function HowSure(): ReactNode {
  const words = useWords(ratesWords)
  return (
    <Sheet title={words.how} margin>
      <FactList
        facts={[
          { what: words.howConfirmed, is: words.howConfirmedSays },
          { what: words.howUnconfirmed, is: words.howUnconfirmedSays },
          { what: words.howAdded, is: words.howAddedSays },
        ]}
      />
    </Sheet>
  )
}
