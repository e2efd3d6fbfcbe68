import { useQuery } from '@tanstack/react-query'
import type { BankNewsView, SendingBatchView } from '@quittance/contract'
import { useState, type ReactNode } from 'react'
import { Reading } from '#app/reading/Reading.tsx'
import { sendingsQuery } from '#app/sendings/sending-queries.ts'
import { useSignedIn } from '#app/session/session.ts'
import { BatchPage } from '#features/sendings/BatchPage.tsx'
import { sendingsWords, type SendingsWords } from '#features/sendings/words/sendings-words.ts'
import { AnswersSheet } from '#features/sendings/AnswersSheet.tsx'
import css from '#features/sendings/sendings.module.css'
import { useBatchActs } from '#features/sendings/use-batch-acts.ts'
import { WrongSheet } from '#features/sendings/WrongSheet.tsx'
import { paths } from '#paths.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { KeyStrip } from '#ui/acts/KeyStrip.tsx'
import { ReasonedButton } from '#ui/acts/ReasonedButton.tsx'
import { Tabs } from '#ui/acts/Tabs.tsx'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { Page } from '#ui/frame/Shell.tsx'
import { EmptyState } from '#ui/paper/EmptyState.tsx'
import { PageHeader } from '#ui/paper/PageHeader.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { Prose } from '#words/Prose.tsx'
import { dayOf, momentOf } from '#words/figures.ts'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

/** « Envois du jour »: what is due today, read and approved at once but for exceptions. */
export function SendingsPage(): ReactNode {
  const read = useQuery(sendingsQuery)
  const [chosen, setChosen] = useState<string | null>(null)
  const batches = read.data?.rows ?? []
  const batch =
    batches.find(({ id }) => id === chosen) ??
    batches.find(({ state }) => state === 'open') ??
    batches[0]
  if (batch !== undefined) {
    return (
      <BatchPage
        key={batch.id}
        batch={batch}
        head={<Head batches={batches} shown={batch.id} bank={read.data?.bank} onShow={setChosen} />}
      />
    )
  }
  return (
    <Page keys={<KeyStrip keys={[]} />}>
      <Head batches={[]} shown="" bank={read.data?.bank} onShow={setChosen} />
      <Reading of={read} rows={4}>
        {() => <NoBatch />}
      </Reading>
      <AnswersSheet />
      <WrongSheet />
    </Page>
  )
}

function NoBatch(): ReactNode {
  const words = useWords(sendingsWords)
  const { member } = useSignedIn()
  const { preparing } = useBatchActs()
  return (
    <EmptyState says={preparing.data?.lines === 0 ? words.noneDue : words.none}>
      {member.rights.includes('send') ? (
        <ActButton primary busy={preparing.isPending} onAct={() => preparing.mutate()}>
          {words.prepare}
        </ActButton>
      ) : (
        <ReasonedButton reason={words.onlySenders}>{words.prepare}</ReasonedButton>
      )}
    </EmptyState>
  )
}

type HeadProps = {
  readonly batches: readonly SendingBatchView[]
  readonly shown: string
  readonly bank: BankNewsView | undefined
  readonly onShow: (id: string) => void
}

/** The title, the way to the rule, and the last batches where there are several. */
function Head({ batches, shown, bank, onShow }: HeadProps): ReactNode {
  const words = useWords(sendingsWords)
  const format = useFormat()
  return (
    <>
      <PageHeader
        crumbs={[{ text: words.day, href: paths.day() }, { text: words.title }]}
        title={words.title}
        says={<Prose>{words.says}</Prose>}
        aside={<Anchor href={paths.sendingRule()}>{words.rule}</Anchor>}
      />
      {bank !== undefined && <BankLine of={bank} />}
      {batches.length > 1 && (
        <div className={css['tabs']}>
          <Tabs
            label={words.batches}
            chosen={shown}
            onChoose={onShow}
            tabs={batches.map((batch) => ({
              id: batch.id,
              text: `${stateText(batch, words)}, ${format.hour(momentOf(batch.preparedAt))}`,
              count: format.count(batch.lines.length),
            }))}
          />
        </div>
      )}
    </>
  )
}

/** How far the bank was read, and what waits for it. */
function BankLine({ of }: { readonly of: BankNewsView }): ReactNode {
  const words = useWords(sendingsWords)
  const format = useFormat()
  const { readTo, limit, isStale } = of
  const to = readTo === null ? words.bankNever : words.bankReadTo(format.day(dayOf(readTo)))
  return (
    <div>
      {isStale && limit !== null ? (
        <StatusMark shape="clock" size="md">
          {`${to} ${words.bankStale(format.count(limit))}`}
        </StatusMark>
      ) : (
        <Prose>{to}</Prose>
      )}
    </div>
  )
}

function stateText({ state, madeBy }: SendingBatchView, words: SendingsWords): string {
  if (madeBy === 'automatic') return words.automatic
  return state === 'open' ? words.open : state === 'confirmed' ? words.going : words.finished
}
