import { useInfiniteQuery } from '@tanstack/react-query'
import { leafHash } from '@quittance/evidence'
import type { JournalRow } from '@quittance/contract'
import { useMemo, useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { useKeys } from '#app/keys/use-keys.ts'
import { byCursor } from '#app/reading/by-cursor.ts'
import { momentOf } from '#words/figures.ts'
import { Reading } from '#app/reading/Reading.tsx'
import { useAddressText } from '#app/reading/route-facts.ts'
import { SearchEverywhere } from '#app/search/SearchEverywhere.tsx'
import { EntryPlace } from '#features/journal/EntryPlace.tsx'
import { JournalSealing } from '#features/journal/JournalSealing.tsx'
import {
  journalWords,
  subjectWords,
  verbWords,
  type JournalWords,
} from '#features/journal/journal-words.ts'
import css from '#features/journal/journal.module.css'
import { paths } from '#paths.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { announce } from '#ui/acts/announce.ts'
import { KeyStrip } from '#ui/acts/KeyStrip.tsx'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { Page } from '#ui/frame/Shell.tsx'
import { EmptyState } from '#ui/paper/EmptyState.tsx'
import { PageHeader } from '#ui/paper/PageHeader.tsx'
import type { SealState } from '#ui/proof/Seal.tsx'
import { SealStatement } from '#ui/proof/SealStatement.tsx'
import { DataTable, type DataColumn } from '#ui/rows/DataTable.tsx'
import { useFormat, type Format } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

const ROWS = 50
const UNTIL_SEALED_MS = 20_000

/** The journal: each entry with the bytes that were hashed, checked again on this device. */
export function JournalPage(): ReactNode {
  const words = useWords(journalWords)
  const format = useFormat()
  const dossierId = useAddressText('dossier')
  const read = useInfiniteQuery({
    queryKey: ['journal', dossierId],
    queryFn: ({ pageParam }) =>
      api.journal.list({
        limit: ROWS,
        ...(dossierId === '' ? {} : { dossierId }),
        ...(pageParam === null ? {} : { cursor: pageParam }),
      }),
    staleTime: 0,
    refetchInterval: ({ state }) =>
      state.data?.pages.some((page) => page.rows.some(({ place }) => place === null)) === true
        ? UNTIL_SEALED_MS
        : false,
    ...byCursor,
  })
  const [chosen, setChosen] = useState<string | null>(null)
  const names: Names = { verbs: useWords(verbWords), subjects: useWords(subjectWords) }
  const { verbs, subjects } = names
  const columns = useMemo(
    () => columnsOf(words, { verbs, subjects }, format),
    [words, verbs, subjects, format],
  )
  const rows = read.data?.pages.flatMap((page) => page.rows) ?? []
  const entry = rows.find(({ id }) => id === chosen) ?? rows[0]
  const copy = (): void => {
    if (entry === undefined) return
    void navigator.clipboard.writeText(entry.canonical).then(() => announce(words.copied))
  }
  const keys = [
    { name: ['ArrowUp', 'ArrowDown'], does: words.browse },
    { name: 'y', does: words.copy, act: copy },
  ]
  useKeys(keys)
  return (
    <Page
      sideSize="wide"
      sideLabel={words.side}
      side={entry === undefined ? undefined : <Entry of={entry} names={names} />}
      keys={<KeyStrip keys={keys} />}
    >
      <PageHeader
        search={<SearchEverywhere wide />}
        title={words.title}
        {...(dossierId === '' ? {} : { beside: words.ofDossier(entry?.dossier?.reference ?? '') })}
        says={words.says}
        aside={dossierId !== '' && <Anchor href={paths.journal()}>{words.whole}</Anchor>}
      />
      <JournalSealing />
      <div className={css['list']}>
        <Reading of={read} rows={12}>
          {() =>
            rows.length === 0 ? (
              <EmptyState says={words.none} />
            ) : (
              <>
                <DataTable
                  label={words.list}
                  columns={columns}
                  groups={[{ rows }]}
                  rowId={({ id }) => id}
                  chosen={entry?.id ?? null}
                  onChoose={({ id }) => setChosen(id)}
                />
                {read.hasNextPage && (
                  <div className={css['more']}>
                    <ActButton
                      small
                      busy={read.isFetchingNextPage}
                      onAct={() => void read.fetchNextPage()}
                    >
                      {words.more}
                    </ActButton>
                  </div>
                )}
              </>
            )
          }
        </Reading>
      </div>
    </Page>
  )
}

/** Words by the code of the journal. */
type Names = Readonly<Record<'verbs' | 'subjects', Readonly<Record<string, string>>>>

type EntryProps = { readonly of: JournalRow; readonly names: Names }

function Entry({ of, names }: EntryProps): ReactNode {
  const words = useWords(journalWords)
  const format = useFormat()
  const moment = momentOf(of.recordedAt)
  const same = leafHash(new TextEncoder().encode(of.canonical)) === of.leafHash
  return (
    <div className={css['entry']}>
      <div>
        <h2>{names.verbs[of.verb] ?? of.verb}</h2>
        <p className={css['quiet']}>
          {words.recorded} {format.day(moment.toPlainDate())}, {format.hour(moment)}
        </p>
      </div>
      <SealStatement
        state={sealOf(of, same)}
        fingerprint={of.leafHash}
        says={same ? words.checked : words.differs}
      />
      <EntryPlace of={of} />
      <section aria-label={words.leaf}>
        <p className={css['quiet']}>{words.leaf}</p>
        <p className={css['print']}>{of.leafHash}</p>
      </section>
      <section aria-label={words.bytes}>
        <p className={css['quiet']}>{words.bytes}</p>
        <pre className={css['bytes']}>{of.canonical}</pre>
      </section>
      {of.dossier !== null && (
        <p>
          <Anchor href={paths.dossier(of.dossier.id)}>{words.open(of.dossier.reference)}</Anchor>
        </p>
      )}
    </div>
  )
}

/** An entry that waits is not sealed yet, however well its bytes give their hash. */
function sealOf({ place }: JournalRow, same: boolean): SealState {
  if (!same) return 'altered'
  return place === null ? 'in-progress' : 'intact'
}

const SHORT = 12

/** « dossier 2026-0147 », « pièce, dossier 2026-0147 »; the end of an identifier without a case. */
function subjectText(of: JournalRow, { subjects }: Names): string {
  const kind = subjects[of.subjectKind] ?? of.subjectKind
  if (of.dossier === null) return `${kind} ${of.subjectId.slice(-SHORT)}`
  const dossier = `${subjects['dossier'] ?? 'dossier'} ${of.dossier.reference}`
  return of.subjectKind === 'dossier' ? dossier : `${kind}, ${dossier}`
}

function columnsOf(
  words: JournalWords,
  names: Names,
  format: Format,
): readonly DataColumn<JournalRow>[] {
  return [
    {
      id: 'when',
      head: words.when,
      kind: 'quiet',
      onPhone: true,
      cell: ({ recordedAt }) => {
        const moment = momentOf(recordedAt)
        return `${format.shortDay(moment.toPlainDate())}, ${format.hour(moment)}`
      },
    },
    {
      id: 'what',
      head: words.what,
      onPhone: true,
      cell: ({ verb }) => <b>{names.verbs[verb] ?? verb}</b>,
    },
    {
      id: 'subject',
      head: words.subject,
      kind: 'quiet',
      cell: (entry) => subjectText(entry, names),
    },
    {
      id: 'actor',
      head: words.actor,
      kind: 'quiet',
      cell: ({ actor, actorName }) =>
        actorName ?? (actor.startsWith('worker') ? words.worker : words.member),
    },
    {
      id: 'sealed',
      head: words.sealed,
      kind: 'quiet',
      onPhone: true,
      cell: ({ place }) =>
        place === null ? words.waits : words.sealedAs(format.count(place.index + 1)),
    },
    {
      id: 'print',
      head: words.print,
      kind: 'quiet',
      cell: ({ leafHash: print }) => (
        <span className={css['short']}>{`${print.slice(0, SHORT)}…`}</span>
      ),
    },
  ]
}
