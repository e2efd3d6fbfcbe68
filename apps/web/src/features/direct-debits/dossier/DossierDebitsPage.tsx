import { useQuery } from '@tanstack/react-query'
import type { DossierDirectDebits, MandateView } from '@quittance/contract'
import { useState, type ReactNode } from 'react'
import { useKeys } from '#app/keys/use-keys.ts'
import { Reading } from '#app/reading/Reading.tsx'
import { useAddressId } from '#app/reading/route-facts.ts'
import { useSignedIn } from '#app/session/session.ts'
import { dossierDebitsQuery } from '#features/direct-debits/direct-debits-queries.ts'
import css from '#features/direct-debits/direct-debits.module.css'
import { CollectionList } from '#features/direct-debits/dossier/CollectionList.tsx'
import { AmendPanel } from '#features/direct-debits/dossier/AmendPanel.tsx'
import { CollectPanel } from '#features/direct-debits/dossier/CollectPanel.tsx'
import { MandateCard } from '#features/direct-debits/dossier/MandateCard.tsx'
import { MandatePanel } from '#features/direct-debits/dossier/MandatePanel.tsx'
import { ReasonPanel, type Reasoned } from '#app/orders/ReasonPanel.tsx'
import { debitWords, type DebitWords } from '#features/direct-debits/words/debit-words.ts'
import { paths } from '#paths.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { KeyStrip } from '#ui/acts/KeyStrip.tsx'
import { ReasonedButton } from '#ui/acts/ReasonedButton.tsx'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { Page } from '#ui/frame/Shell.tsx'
import { EmptyState } from '#ui/paper/EmptyState.tsx'
import { PageHeader } from '#ui/paper/PageHeader.tsx'
import { SectionHead } from '#ui/paper/Sheet.tsx'
import { Prose } from '#words/Prose.tsx'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

type Opened =
  | { readonly panel: 'mandate' }
  | { readonly panel: 'collect' | 'amend'; readonly mandate: MandateView }
  | { readonly panel: 'reason'; readonly of: Reasoned }

/** The direct debit mandates of a debtor, and the collections of one of its dossiers. */
export function DossierDebitsPage(): ReactNode {
  const id = useAddressId('dossierId')
  const words = useWords(debitWords)
  const say = useSaid()
  const { member } = useSignedIn()
  const read = useQuery(dossierDebitsQuery(id))
  const [opened, setOpened] = useState<Opened | null>(null)
  const blocked = read.data?.blocked ?? null
  const refused = !member.rights.includes('handle-money')
    ? words.roleRefused
    : blocked === null
      ? undefined
      : say(blocked)
  const record = (): void => setOpened({ panel: 'mandate' })
  const close = (): void => setOpened(null)
  useKeys([{ name: 'v', does: words.keyMandate, refused, act: record }])
  return (
    <Page keys={<KeyStrip keys={[{ name: 'v', does: words.keyMandate }]} />}>
      <PageHeader
        crumbs={[{ text: words.dossier, href: paths.dossier(id) }, { text: words.title }]}
        title={read.data === undefined ? words.title : verdict(read.data, words)}
        says={<Prose>{words.mandatesSays}</Prose>}
        aside={
          refused === undefined ? (
            <ActButton primary keyName="v" onAct={record}>
              {words.recordMandate}
            </ActButton>
          ) : (
            <ReasonedButton
              reason={refused}
              keyName="v"
              align="right"
              lift={<Anchor href={paths.directDebits()}>{words.toBoard}</Anchor>}
            >
              {words.recordMandate}
            </ReasonedButton>
          )
        }
      />
      <Reading of={read}>
        {(debits) => (
          <div className={css['columns']}>
            <section aria-label={words.mandatesHead}>
              <SectionHead ruled title={words.mandatesHead} />
              {debits.mandates.length === 0 && <EmptyState says={words.mandatesEmpty} />}
              <ul className={css['rows']}>
                {debits.mandates.map((mandate) => (
                  <MandateCard
                    key={mandate.id}
                    mandate={mandate}
                    blocked={debits.blocked}
                    onCollect={() => setOpened({ panel: 'collect', mandate })}
                    onAmend={() => setOpened({ panel: 'amend', mandate })}
                    onAsk={(of) => setOpened({ panel: 'reason', of })}
                  />
                ))}
              </ul>
            </section>
            <CollectionList rows={debits.collections} />
          </div>
        )}
      </Reading>
      {opened?.panel === 'mandate' && read.data !== undefined && (
        <MandatePanel dossierId={id} debits={read.data} onClose={close} />
      )}
      {opened?.panel === 'collect' && read.data !== undefined && (
        <CollectPanel dossierId={id} debits={read.data} mandate={opened.mandate} onClose={close} />
      )}
      {opened?.panel === 'amend' && read.data !== undefined && (
        <AmendPanel mandate={opened.mandate} debits={read.data} onClose={close} />
      )}
      {opened?.panel === 'reason' && <ReasonPanel of={opened.of} onClose={close} />}
    </Page>
  )
}

function verdict({ mandates, debtor }: DossierDirectDebits, words: DebitWords): string {
  const active = mandates.filter(({ state }) => state === 'active').length
  return active === 0 ? words.noMandate(debtor.name) : words.someMandates(debtor.name, active)
}
