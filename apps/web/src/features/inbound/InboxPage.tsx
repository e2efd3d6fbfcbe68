import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo, useState, type ReactNode } from 'react'
import { useAddressText } from '#app/reading/route-facts.ts'
import { Reading } from '#app/reading/Reading.tsx'
import { inboxQuery, type InboxState } from '#app/inbound/inbound-queries.ts'
import { problemOf, useRefusals } from '#app/refusal.ts'
import { useSignedIn } from '#app/session/session.ts'
import { inboxColumns } from '#features/inbound/inbox-columns.tsx'
import css from '#features/inbound/inbox.module.css'
import { ReplyPanels } from '#features/inbound/reply/ReplyPanels.tsx'
import { ReplySide } from '#features/inbound/reply/ReplySide.tsx'
import { useInboxKeys } from '#features/inbound/use-inbox-keys.ts'
import { useReplyActs } from '#features/inbound/use-reply-acts.ts'
import { inboxWords } from '#features/inbound/words/inbox-words.ts'
import { paths } from '#paths.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Acts } from '#ui/acts/Acts.tsx'
import { KeyStrip } from '#ui/acts/KeyStrip.tsx'
import { Tabs } from '#ui/acts/Tabs.tsx'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { Page } from '#ui/frame/Shell.tsx'
import { EmptyState } from '#ui/paper/EmptyState.tsx'
import { ErrorNote } from '#ui/paper/ErrorNote.tsx'
import { PageHeader } from '#ui/paper/PageHeader.tsx'
import { DataTable } from '#ui/rows/DataTable.tsx'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

/** « Réponses »: what debtors answered; each suspends its dossier until a person handles it. */
export function InboxPage(): ReactNode {
  const words = useWords(inboxWords)
  const format = useFormat()
  const say = useSaid()
  const { member } = useSignedIn()
  const [state, setState] = useState<InboxState>('waiting')
  const asked = useAddressText('reponse')
  const [chosen, setChosen] = useState<string | null>(asked === '' ? null : asked)
  const read = useInfiniteQuery(inboxQuery(state))
  const rows = read.data?.pages.flatMap((page) => page.rows) ?? []
  const row = rows.find(({ id }) => id === chosen) ?? rows[0]
  const acts = useReplyActs(row)
  const columns = useMemo(() => inboxColumns({ words, say }), [words, say])
  const keys = useInboxKeys({ rows, row, acts, onChoose: setChosen })
  const waiting = read.data?.pages[0]?.waiting
  const works = member.rights.includes('work-dossiers')
  return (
    <Page
      sideLabel={words.message}
      sideSize="widest"
      side={row === undefined ? undefined : <ReplySide key={row.id} of={row} acts={acts} />}
      keys={<KeyStrip keys={keys} />}
    >
      <PageHeader
        title={words.title}
        says={<Prose>{words.says}</Prose>}
        tools={works && <Ways onOpen={acts.open} />}
      />
      <div className={css['tabs']}>
        <Tabs<InboxState>
          label={words.tabs}
          chosen={state}
          onChoose={(next) => {
            setState(next)
            setChosen(null)
          }}
          tabs={[
            {
              id: 'waiting',
              text: words.waiting,
              ...(waiting === undefined ? {} : { count: format.count(waiting) }),
            },
            { id: 'handled', text: words.handled },
          ]}
        />
      </div>
      <ActRefused error={acts.error} />
      <Reading of={read} rows={8}>
        {() =>
          rows.length === 0 ? (
            <EmptyState says={state === 'waiting' ? words.nothing : words.nothingHandled} />
          ) : (
            <DataTable
              label={words.list}
              columns={columns}
              groups={[{ rows }]}
              rowId={({ id }) => id}
              chosen={row?.id ?? null}
              onChoose={({ id }) => setChosen(id)}
            />
          )
        }
      </Reading>
      {read.hasNextPage && (
        <ActButton busy={read.isFetchingNextPage} onAct={() => void read.fetchNextPage()}>
          {words.more}
        </ActButton>
      )}
      <ReplyPanels of={row} acts={acts} />
    </Page>
  )
}

type WaysProps = { readonly onOpen: (panel: 'bring-note' | 'bring-mail') => void }

/** The ways to bring a reply in by hand. */
function Ways({ onOpen }: WaysProps): ReactNode {
  const words = useWords(inboxWords)
  return (
    <div className={css['ways']}>
      <Acts>
        <ActButton small icon="bubble" onAct={() => onOpen('bring-note')}>
          {words.note}
        </ActButton>
        <ActButton small icon="envelope" onAct={() => onOpen('bring-mail')}>
          {words.drop}
        </ActButton>
        <Anchor href={paths.mailbox()}>{words.mailbox}</Anchor>
      </Acts>
    </div>
  )
}

/** What the last act was refused for, such as a reply that somebody else handled meanwhile. */
function ActRefused({ error }: { readonly error: unknown }): ReactNode {
  const words = useWords(inboxWords)
  const refusal = useRefusals()
  if (error === null || error === undefined) return null
  const problem = problemOf(error)
  return (
    <ErrorNote
      lost={problem !== null}
      what={problem === null ? words.failed : refusal(problem)}
      next={words.failedNext}
    />
  )
}
