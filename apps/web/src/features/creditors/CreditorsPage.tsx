import { useInfiniteQuery } from '@tanstack/react-query'
import type { CreditorRow } from '@quittance/contract'
import { use, useDeferredValue, useState, type ReactNode } from 'react'
import { appWords } from '#app/app-words.ts'
import { useKeys } from '#app/keys/use-keys.ts'
import { problemOf, useRefusals } from '#app/refusal.ts'
import { useSignedIn } from '#app/session/session.ts'
import { creditorsQuery } from '#features/creditors/creditors-queries.ts'
import { creditorsWords } from '#features/creditors/creditors-words.ts'
import css from '#features/creditors/creditors.module.css'
import { paths } from '#paths.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { KeyStrip } from '#ui/acts/KeyStrip.tsx'
import { ReasonedButton } from '#ui/acts/ReasonedButton.tsx'
import { Navigate } from '#ui/frame/Anchor.tsx'
import { SearchBox } from '#ui/frame/SearchBox.tsx'
import { Page } from '#ui/frame/Shell.tsx'
import { EmptyState } from '#ui/paper/EmptyState.tsx'
import { ErrorNote } from '#ui/paper/ErrorNote.tsx'
import { LoadingRules } from '#ui/paper/LoadingRules.tsx'
import { PageHeader } from '#ui/paper/PageHeader.tsx'
import { CreditorsTable } from '#features/creditors/CreditorsTable.tsx'
import { useWords } from '#words/use-words.ts'

/** Those an office acts for, by name. */
export function CreditorsPage(): ReactNode {
  const words = useWords(creditorsWords)
  const navigate = use(Navigate)
  const { member, organisation } = useSignedIn()
  const own = organisation.kind === 'creditor'
  const [search, setSearch] = useState('')
  const asked = useDeferredValue(search.trim())
  const list = useInfiniteQuery(creditorsQuery(asked))
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? []
  const allowed = member.rights.includes('manage-creditors')
  const create = (): void => navigate(paths.newCreditor())
  useKeys([
    {
      name: 'n',
      does: words.newKey,
      act: create,
      refused: allowed ? undefined : words.cannotCreate,
    },
  ])
  return (
    <Page
      keys={
        <KeyStrip
          keys={[
            { name: ['ArrowUp', 'ArrowDown'], does: words.browse },
            { name: 'Enter', does: words.open },
            { name: 'n', does: words.newKey },
          ]}
        />
      }
    >
      <PageHeader
        title={own ? words.titleOwn : words.title}
        says={own ? words.saysOwn : words.says}
        search={
          <SearchBox
            value={search}
            onChange={setSearch}
            onSearch={setSearch}
            placeholder={words.search}
            wide
          />
        }
        aside={<Create own={own} allowed={allowed} onCreate={create} />}
      />
      <div className={css['list']}>
        <Rows
          rows={rows}
          asked={asked}
          error={list.error}
          reading={list.isPending}
          onOpen={(row) => navigate(paths.creditor(row.id))}
        />
        {list.hasNextPage && (
          <ActButton busy={list.isFetchingNextPage} onAct={() => void list.fetchNextPage()}>
            {words.next}
          </ActButton>
        )}
      </div>
    </Page>
  )
}

type CreateProps = {
  readonly own: boolean
  readonly allowed: boolean
  readonly onCreate: () => void
}

function Create({ own, allowed, onCreate }: CreateProps): ReactNode {
  const words = useWords(creditorsWords)
  const verb = own ? words.createOwn : words.create
  if (!allowed) {
    return (
      <ReasonedButton reason={words.cannotCreate} keyName="n" align="right">
        {verb}
      </ReasonedButton>
    )
  }
  return (
    <ActButton primary keyName="n" onAct={onCreate}>
      {verb}
    </ActButton>
  )
}

type RowsProps = {
  readonly rows: readonly CreditorRow[]
  readonly asked: string
  readonly error: Error | null
  readonly reading: boolean
  readonly onOpen: (row: CreditorRow) => void
}

function Rows({ rows, asked, error, reading, onOpen }: RowsProps): ReactNode {
  const words = useWords(creditorsWords)
  const app = useWords(appWords)
  const refusal = useRefusals()
  if (error !== null) {
    const problem = problemOf(error)
    return <ErrorNote what={problem === null ? app.readFailed : refusal(problem)} />
  }
  if (reading) return <LoadingRules rows={8} />
  if (rows.length === 0) {
    return <EmptyState says={asked === '' ? words.empty : words.noMatch(asked)} />
  }
  return <CreditorsTable rows={rows} onOpen={onOpen} />
}
