import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import type { QueueRow } from '@quittance/contract'
import { useMemo, useState, type ReactNode } from 'react'
import { columnsOf } from '#features/day/day-columns.tsx'
import { dayWords } from '#features/day/day-words.ts'
import { DayHead } from '#features/day/DayHead.tsx'
import css from '#features/day/day.module.css'
import { DayPreview } from '#features/day/DayPreview.tsx'
import { ExpectedToday } from '#features/day/notices/ExpectedToday.tsx'
import { MoneyAlarms } from '#features/day/notices/MoneyAlarms.tsx'
import { SendingsToday } from '#features/day/notices/SendingsToday.tsx'
import { LateLines } from '#features/day/notices/LateLines.tsx'
import { MissingRates } from '#features/day/notices/MissingRates.tsx'
import { DayTabs, type DayTab } from '#features/day/DayTabs.tsx'
import { openFilter, useDayKeys } from '#features/day/use-day-keys.ts'
import { useQuietDay } from '#features/day/use-quiet-day.ts'
import { dossierQuery } from '#app/dossier/dossier-queries.ts'
import { hourOf } from '#words/figures.ts'
import { filterKeys } from '#app/keys/filter-keys.ts'
import { Reading } from '#app/reading/Reading.tsx'
import { RecordPanels } from '#app/dossier/record/RecordPanels.tsx'
import type { Recording } from '#app/dossier/act-map.ts'
import { paths } from '#paths.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { KeyStrip } from '#ui/acts/KeyStrip.tsx'
import { TextField } from '#ui/fields/TextField.tsx'
import { Page } from '#ui/frame/Shell.tsx'
import { EmptyState } from '#ui/paper/EmptyState.tsx'
import { LoadingRules } from '#ui/paper/LoadingRules.tsx'
import { DataTable } from '#ui/rows/DataTable.tsx'
import { useFormat } from '#words/use-format.ts'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

/** « Ma journée »: one queue for today, and the dossier chosen beside it. */
export function DayPage(): ReactNode {
  const words = useWords(dayWords)
  const format = useFormat()
  const router = useRouter()
  const [tab, setTab] = useState<DayTab>('all')
  const { read, shown, news, touch } = useQuietDay(tab)
  const [filter, setFilter] = useState<string | null>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  const [panel, setPanel] = useState<Recording | null>(null)
  const say = useSaid()
  const columns = useMemo(() => columnsOf({ words, format, say }), [words, format, say])
  const rows = (shown?.rows ?? []).filter(
    (row) => (tab === 'all' || row.tab === tab) && matches(row, filter ?? ''),
  )
  const row = rows.find(({ dossierId }) => dossierId === chosen) ?? rows[0]
  const dossier = useQuery({ ...dossierQuery(row?.dossierId ?? ''), enabled: row !== undefined })
  const open = (id: string | undefined): void => {
    if (id !== undefined) void router.navigate({ href: paths.dossier(id) })
  }
  const choose = (id: string): void => {
    touch()
    setChosen(id)
  }
  const call = dossier.data?.impossible.find(({ act }) => act === 'call')
  const keys = useDayKeys({
    rows,
    row,
    ready: dossier.data !== undefined,
    callRefused: call === undefined ? undefined : say(call.because),
    onChoose: choose,
    onOpen: open,
    onRecord: setPanel,
    onCall: (id) => void router.navigate({ href: paths.call(id) }),
    onFilter: () => setFilter(filter ?? ''),
    onShow: news?.show,
  })
  const group = (id: QueueRow['group'], title: string) => {
    const of = rows.filter((one) => one.group === id)
    return of.length === 0 ? [] : [{ title, count: format.count(of.length), rows: of }]
  }
  return (
    <Page
      sideLabel={words.preview}
      side={
        row === undefined ? undefined : dossier.data === undefined ? (
          <LoadingRules rows={8} />
        ) : (
          <DayPreview
            dossier={dossier.data}
            onOpen={() => open(row.dossierId)}
            onPromise={() => setPanel('promise')}
          />
        )
      }
      keys={<KeyStrip keys={keys} />}
    >
      <Reading of={{ ...read, data: shown }} rows={12}>
        {(day) => (
          <>
            <DayHead day={day} />
            <SendingsToday />
            <LateLines of={day.lateBankLines} />
            <MoneyAlarms of={day.alarms} />
            <ExpectedToday of={day.expected} count={day.expectedCount} />
            <MissingRates />
            {news !== null && (
              <output className={css['fresh']}>
                {words.fresh(
                  format.hour(hourOf(read.dataUpdatedAt)),
                  words.added(news.added),
                  words.gone(news.gone),
                )}
                <ActButton small keyName="r" onAct={news.show}>
                  {words.show}
                </ActButton>
              </output>
            )}
            <DayTabs
              counts={day.tabs}
              chosen={tab}
              onChoose={setTab}
              onFilter={() => openFilter(() => setFilter(filter ?? ''))}
            />
            {filter !== null && (
              <div className={css['filter']} data-filter>
                <TextField
                  label={words.filter}
                  help={words.filterField}
                  type="search"
                  value={filter}
                  onChange={setFilter}
                  onKeyDown={filterKeys(() => setFilter(null))}
                />
              </div>
            )}
            {rows.length === 0 ? (
              <Nothing total={day.total} all={tab === 'all' && (filter ?? '') === ''} />
            ) : (
              <DataTable
                label={words.list}
                columns={columns}
                groups={[...group('late', words.lateGroup), ...group('today', words.todayGroup)]}
                rowId={({ dossierId }) => dossierId}
                chosen={row?.dossierId ?? null}
                onChoose={({ dossierId }) => choose(dossierId)}
                onOpen={({ dossierId }) => open(dossierId)}
              />
            )}
            {(filter ?? '') === '' && <FirstOnes day={day} tab={tab} shown={rows.length} />}
          </>
        )}
      </Reading>
      {dossier.data !== undefined && (
        <RecordPanels dossier={dossier.data} open={panel} onOpen={setPanel} />
      )}
    </Page>
  )
}

type Counted = {
  readonly isWhole: boolean
  readonly dueCount: number
  readonly tabs: Readonly<Record<QueueRow['tab'], { readonly all: number }>>
}

type FirstOnesProps = { readonly day: Counted; readonly tab: DayTab; readonly shown: number }

/** Says that the list holds the most urgent acts only, or the first dossiers while the day is computed. */
function FirstOnes({ day, tab, shown }: FirstOnesProps): ReactNode {
  const words = useWords(dayWords)
  const format = useFormat()
  const all = tab === 'all' ? day.dueCount : day.tabs[tab].all
  if (!day.isWhole) return <output className={css['fresh']}>{words.notWhole}</output>
  return all > shown ? (
    <p className={css['who']}>{words.firstOnes(format.count(shown), format.count(all))}</p>
  ) : null
}

function matches(row: QueueRow, filter: string): boolean {
  const asked = filter.trim().toLocaleLowerCase('fr')
  const text = `${row.reference} ${row.debtorName} ${row.creditorName}`.toLocaleLowerCase('fr')
  return text.includes(asked)
}

type NothingProps = { readonly total: number; readonly all: boolean }

function Nothing({ total, all }: NothingProps): ReactNode {
  const words = useWords(dayWords)
  const router = useRouter()
  if (!all) return <EmptyState says={words.nothingHere} />
  if (total > 0) return <EmptyState says={words.nothing} />
  return (
    <EmptyState says={words.nothingYet}>
      <ActButton primary onAct={() => void router.navigate({ href: paths.deposit() })}>
        {words.deposit}
      </ActButton>
    </EmptyState>
  )
}
