import { useQuery } from '@tanstack/react-query'
import type { DossierView, GroundsView } from '@quittance/contract'
import { cents, type Explanation } from '@quittance/kernel'
import { use, useRef, useState, type ReactNode } from 'react'
import { debtorTitle } from '#app/dossier/debtor-title.ts'
import { dossierQuery } from '#app/dossier/dossier-queries.ts'
import { useKeys } from '#app/keys/use-keys.ts'
import { Reading } from '#app/reading/Reading.tsx'
import { useAddressId } from '#app/reading/route-facts.ts'
import { SearchEverywhere } from '#app/search/SearchEverywhere.tsx'
import { whyBare, whyContested } from '#features/grounds/explain.ts'
import { Ledger } from '#features/grounds/graph/Ledger.tsx'
import { useWalk } from '#features/grounds/graph/use-walk.ts'
import css from '#features/grounds/grounds.module.css'
import { groundsQuery } from '#features/grounds/grounds-query.ts'
import { IdleExhibits } from '#features/grounds/IdleExhibits.tsx'
import { groundsWords } from '#features/grounds/words/grounds-words.ts'
import { paths } from '#paths.ts'
import { KeyStrip } from '#ui/acts/KeyStrip.tsx'
import { Amount } from '#ui/figures/Amount.tsx'
import { Navigate } from '#ui/frame/Anchor.tsx'
import { Page } from '#ui/frame/Shell.tsx'
import { EmptyState } from '#ui/paper/EmptyState.tsx'
import { PageHeader } from '#ui/paper/PageHeader.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { useWhy } from '#ui/why/WhyProvider.tsx'
import { dayOf } from '#words/figures.ts'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

/** « Du message à l’euro »: what each euro rests on, and what says the contrary. */
export function GroundsPage(): ReactNode {
  const id = useAddressId('dossierId')
  const read = useQuery(dossierQuery(id))
  if (read.data === undefined) {
    return (
      <Page>
        <Reading of={read} rows={12}>
          {() => null}
        </Reading>
      </Page>
    )
  }
  return <Grounds key={id} dossier={read.data} />
}

function Grounds({ dossier }: { readonly dossier: DossierView }): ReactNode {
  const words = useWords(groundsWords)
  const format = useFormat()
  const navigate = use(Navigate)
  const { asOf, statement } = dossier.assessment
  const total = statement.lines.find(({ component }) => component === 'total')
  const because = total?.because ?? null
  const read = useQuery(groundsQuery(dossier.id, asOf))
  const graph = useRef<HTMLDivElement>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  const walk = useWalk(graph, setChosen)
  const keys = [
    { name: ['ArrowUp', 'ArrowDown'], does: words.walk, act: walk },
    { name: ['ArrowLeft', 'ArrowRight'], does: words.across, act: walk },
    { name: 'u', does: words.back, act: () => navigate(paths.dossier(dossier.id)) },
  ]
  useKeys(keys)
  return (
    <Page keys={<KeyStrip keys={keys} />}>
      <PageHeader
        crumbs={[
          { text: words.dossiers, href: paths.dossiers() },
          { text: dossier.reference, href: paths.dossier(dossier.id) },
          { text: words.title },
        ]}
        tools={<SearchEverywhere />}
        title={words.title}
        says={<Prose>{words.says(debtorTitle(dossier), format.day(dayOf(asOf)))}</Prose>}
      />
      <Reading of={read} rows={14}>
        {(grounds) =>
          grounds.lines.length === 0 ? (
            <EmptyState says={words.noEuro} />
          ) : (
            <>
              <Figures grounds={grounds} because={because} />
              <Ledger
                graph={graph}
                grounds={grounds}
                chosen={chosen}
                onChoose={setChosen}
                because={because}
              />
              <IdleExhibits grounds={grounds} />
            </>
          )
        }
      </Reading>
    </Page>
  )
}

type FiguresProps = {
  readonly grounds: GroundsView
  /** Why the total is what it is. */
  readonly because: Explanation | null
}

/** What is claimed, what of it rests on nothing, what of it is contested: at the same size. */
function Figures({ grounds, because }: FiguresProps): ReactNode {
  const words = useWords(groundsWords)
  const format = useFormat()
  const say = useSaid()
  const writing = { say, euros: format.euros }
  const ours = { inScreenLanguage: true }
  const { contestedIsLeast } = grounds
  const contestedSays = contestedIsLeast ? words.contestedLeastSays : words.contestedSays
  return (
    <>
      <dl className={css['figures']}>
        <Head
          name={words.balance}
          says={words.balanceSays}
          of={grounds.balanceCents}
          explanation={because}
        />
        <Head
          name={words.bare}
          says={words.bareSays}
          of={grounds.bareCents}
          explanation={whyBare(grounds, words.bareSays, writing)}
          {...ours}
        />
        <Head
          name={words.contested}
          says={contestedSays}
          before={contestedIsLeast ? words.atLeast : undefined}
          of={grounds.contestedCents}
          explanation={whyContested(grounds, contestedSays, writing)}
          {...ours}
        />
      </dl>
      <p className={css['caution']}>
        <Prose>{words.carriedIs}</Prose>
      </p>
      {grounds.unshownFindings > 0 && (
        <p className={css['quiet']}>
          <StatusMark shape="clock">
            {words.unshown(format.count(grounds.unshownFindings))}
          </StatusMark>
        </p>
      )}
      {grounds.uncounted !== null && (
        <p className={css['quiet']}>
          <Prose>{words.uncounted(say(grounds.uncounted))}</Prose>
        </p>
      )}
    </>
  )
}

type HeadProps = {
  readonly name: string
  readonly says: string
  /** What is said before the amount, as of one that may be more. */
  readonly before?: string | undefined
  readonly of: number
  readonly explanation: Explanation | null
  readonly inScreenLanguage?: boolean
}

function Head(props: HeadProps): ReactNode {
  const { name, says, before, of, explanation, inScreenLanguage = false } = props
  const format = useFormat()
  const why = useWhy()
  const lead = before === undefined ? '' : `${before} `
  const figure = `${name} : ${lead}${format.euros(cents(of))}`
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {before !== undefined && <span className={css['before']}>{lead}</span>}
        <Amount
          of={cents(of)}
          size="sheet"
          onWhy={
            explanation === null ? undefined : () => why({ figure, explanation, inScreenLanguage })
          }
        />
        <p className={css['quiet']}>
          <Prose>{says}</Prose>
        </p>
      </dd>
    </div>
  )
}
