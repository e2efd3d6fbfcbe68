import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { portfolioSpans, type PortfolioSpan, type PortfolioView } from '@quittance/contract'
import { cents } from '@quittance/kernel'
import { useMemo, useState, type ReactNode } from 'react'
import type { Pick } from '#app/forms/PickField.tsx'
import { Reading } from '#app/reading/Reading.tsx'
import { useAddressText } from '#app/reading/route-facts.ts'
import { ClaimPreview } from '#features/portfolio/ClaimPreview.tsx'
import { ClaimsOfSpan } from '#features/portfolio/ClaimsOfSpan.tsx'
import { CreditorFilter } from '#features/portfolio/CreditorFilter.tsx'
import { Histogram } from '#features/portfolio/histogram/Histogram.tsx'
import css from '#features/portfolio/portfolio.module.css'
import { claimsQuery, spansQuery } from '#features/portfolio/portfolio-queries.ts'
import { usePortfolioKeys } from '#features/portfolio/use-portfolio-keys.ts'
import { portfolioWords } from '#features/portfolio/words/portfolio-words.ts'
import { paths } from '#paths.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { KeyStrip } from '#ui/acts/KeyStrip.tsx'
import { Page } from '#ui/frame/Shell.tsx'
import { Icon } from '#ui/icons/Icon.tsx'
import { EmptyState } from '#ui/paper/EmptyState.tsx'
import { LoadingRules } from '#ui/paper/LoadingRules.tsx'
import { PageHeader } from '#ui/paper/PageHeader.tsx'
import { useLanguage } from '#words/language.ts'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

/** What expires when, the act that saves each claim, and how to take the list away. */
export function PortfolioPage(): ReactNode {
  const words = useWords(portfolioWords)
  const router = useRouter()
  const [creditor, setCreditor] = useState<Pick | null>(null)
  const [chosenId, setChosenId] = useState<string | null>(null)
  const creditorId = creditor?.id ?? ''
  const spans = useQuery({ ...spansQuery(creditorId), placeholderData: keepPreviousData })
  const asked = spanNamed(useAddressText('tranche'))
  const span = asked ?? mostUrgent(spans.data)
  const claims = useInfiniteQuery({
    ...claimsQuery(creditorId, span),
    enabled: spans.data !== undefined,
  })
  const rows = useMemo(() => claims.data?.pages.flatMap((page) => page.rows) ?? [], [claims.data])
  const claim = rows.find(({ dossierId }) => dossierId === chosenId) ?? rows[0]
  const open = (id: string): void => void router.navigate({ href: paths.dossier(id) })
  const keys = usePortfolioKeys({ rows, claim, onChoose: setChosenId, onOpen: open })
  const choose = (one: PortfolioSpan): void => {
    setChosenId(null)
    void router.navigate({ href: paths.portfolio(one), replace: true })
  }
  return (
    <Page
      sideLabel={words.preview}
      sideSize="widest"
      side={
        claim !== undefined &&
        claims.data?.pages[0] !== undefined && (
          <ClaimPreview
            claim={claim}
            asOf={claims.data.pages[0].asOf}
            onOpen={() => open(claim.dossierId)}
          />
        )
      }
      keys={<KeyStrip keys={keys} />}
    >
      {spans.isPending && <LoadingRules rows={10} says={words.reading} />}
      <Reading of={spans} rows={0}>
        {(view) => (
          <>
            <Head view={view} span={asked} creditorId={creditorId} />
            <CreditorFilter chosen={creditor} onChoose={setCreditor} />
            {view.total.claims === 0 && creditor === null ? (
              <Nothing />
            ) : (
              <>
                <Histogram of={view} chosen={span} onChoose={choose} />
                <ClaimsOfSpan
                  read={claims}
                  span={span}
                  rows={rows}
                  chosen={claim?.dossierId ?? null}
                  ofCreditor={creditor !== null}
                  onChoose={setChosenId}
                  onOpen={open}
                />
              </>
            )}
          </>
        )}
      </Reading>
    </Page>
  )
}

type HeadProps = {
  readonly view: PortfolioView
  readonly span: PortfolioSpan | null
  readonly creditorId: string
}

/** The one thing of the page: how many euros are lost within a month. */
function Head({ view, span, creditorId }: HeadProps): ReactNode {
  const words = useWords(portfolioWords)
  const format = useFormat()
  const language = useLanguage()
  const month = view.spans.find((sum) => sum.span === 'within-a-month')
  const asked = new URLSearchParams({
    lang: language,
    ...(span === null ? {} : { span }),
    ...(creditorId === '' ? {} : { creditorId }),
  })
  return (
    <PageHeader
      title={words.title}
      says={
        month === undefined || month.claims === 0
          ? words.saysNone
          : words.saysMonth(
              format.euros(cents(month.balanceCents)),
              words.claims(month.claims, format.count(month.claims)),
            )
      }
      aside={
        <a className={css['download']} href={`/api/portfolio.csv?${asked}`} download>
          <Icon name="download" /> {words.export}
        </a>
      }
    />
  )
}

function Nothing(): ReactNode {
  const words = useWords(portfolioWords)
  const router = useRouter()
  return (
    <EmptyState says={words.empty}>
      <ActButton primary onAct={() => void router.navigate({ href: paths.deposit() })}>
        {words.deposit}
      </ActButton>
    </EmptyState>
  )
}

function spanNamed(text: string): PortfolioSpan | null {
  return portfolioSpans.find((one) => one === text) ?? null
}

/** The first span with a day to come that holds claims: what can still be saved comes first. */
function mostUrgent(view: PortfolioView | undefined): PortfolioSpan {
  const open = view?.spans.filter(({ span }) => span !== 'expired') ?? []
  return (
    open.find(({ claims, span }) => claims > 0 && span !== 'no-day')?.span ??
    view?.spans.find(({ claims }) => claims > 0)?.span ??
    'within-a-month'
  )
}
