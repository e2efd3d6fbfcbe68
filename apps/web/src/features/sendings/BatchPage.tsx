import { useRouter } from '@tanstack/react-router'
import type { SendingBatchView, SendingLineView } from '@quittance/contract'
import { useCallback, useMemo, useState, type ReactNode } from 'react'
import { problemOf, useRefusals } from '#app/refusal.ts'
import { useSignedIn } from '#app/session/session.ts'
import { AnswersSheet } from '#features/sendings/AnswersSheet.tsx'
import { BatchActs } from '#features/sendings/BatchActs.tsx'
import { ExceptPanel } from '#features/sendings/ExceptPanel.tsx'
import { lettersOf, nameOfLetter } from '#features/sendings/letters.ts'
import { lineColumns, pathOf, type Exceptions } from '#features/sendings/line-columns.tsx'
import { LineSide } from '#features/sendings/LineSide.tsx'
import { sendingsWords } from '#features/sendings/words/sendings-words.ts'
import { useBatchActs } from '#features/sendings/use-batch-acts.ts'
import { useBatchKeys } from '#features/sendings/use-batch-keys.ts'
import { WrongSheet } from '#features/sendings/WrongSheet.tsx'
import { paths } from '#paths.ts'
import { KeyStrip } from '#ui/acts/KeyStrip.tsx'
import { Page } from '#ui/frame/Shell.tsx'
import { ErrorNote } from '#ui/paper/ErrorNote.tsx'
import { DataTable } from '#ui/rows/DataTable.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type BatchPageProps = { readonly batch: SendingBatchView; readonly head: ReactNode }

const STEPS = ['first-reminder', 'second-reminder', 'last-reminder', 'formal-notice'] as const

/** One batch: its letters by step, the chosen one beside them, and what to do of it. */
export function BatchPage({ batch, head }: BatchPageProps): ReactNode {
  const words = useWords(sendingsWords)
  const format = useFormat()
  const router = useRouter()
  const maySend = useSignedIn().member.rights.includes('send')
  const { preparing, approving, takingBack } = useBatchActs()
  const [chosen, setChosen] = useState<string | null>(null)
  const [excepted, setExcepted] = useState<Exceptions>(new Map())
  const [asking, setAsking] = useState<SendingLineView | null>(null)
  const { letters, lines, unfolded, onUnfold } = useLetters(batch)
  const line = lines.find(({ dossierId }) => dossierId === chosen) ?? lines[0]
  const letter = letters.find(
    ({ first }) => line !== undefined && first.dossierId === nameOfLetter(line),
  )
  const isOpen = batch.state === 'open' && maySend
  const toGo = letters.filter(
    ({ first }) => first.verdict === 'pass' && !excepted.has(first.dossierId),
  )
  const open = (id: string): void => {
    const of = lines.find(({ dossierId }) => dossierId === id)
    if (of === undefined) return
    const isGrouped = letters.some(
      ({ first, others }) => first.dossierId === nameOfLetter(of) && others.length > 0,
    )
    void router.navigate({ href: isGrouped ? paths.dossier(id) : pathOf(of) })
  }
  const toggle = (of: SendingLineView): void => {
    setChosen(of.dossierId)
    const name = nameOfLetter(of)
    if (!excepted.has(name)) return setAsking(of)
    setExcepted(new Map([...excepted].filter(([id]) => id !== name)))
  }
  const approve = (): void => {
    if (!approving.isPending) approving.mutate({ id: batch.id, except: excepted })
  }
  const actId = maySend && line?.leavesFrom != null ? line.actId : null
  const takeBack = actId === null ? null : () => takingBack.mutate(actId)
  const columns = useMemo(
    () => lineColumns(words, { letters, excepted, unfolded, onUnfold, count: format.count }),
    [words, letters, excepted, unfolded, onUnfold, format],
  )
  const keys = useBatchKeys({
    lines,
    line,
    onChoose: setChosen,
    onOpen: open,
    onExcept: isOpen ? toggle : null,
    onApprove: isOpen && toGo.length > 0 ? approve : null,
    onTakeBack: takeBack,
  })
  return (
    <Page
      sideLabel={words.side}
      sideSize="widest"
      side={
        line === undefined || letter === undefined ? undefined : (
          <LineSide
            key={line.dossierId}
            batchId={batch.id}
            line={line}
            letter={letter}
            leftOut={excepted.get(nameOfLetter(line)) ?? null}
            busy={takingBack.isPending}
            onTakeBack={takeBack}
          />
        )
      }
      keys={<KeyStrip keys={keys} />}
    >
      {head}
      <BatchActs
        batch={batch}
        going={toGo.length}
        maySend={maySend}
        busy={approving.isPending || preparing.isPending}
        onApprove={approve}
        onPrepare={() => preparing.mutate()}
        onExcept={isOpen && line !== undefined ? () => toggle(line) : null}
      />
      <Refused error={approving.error ?? takingBack.error ?? preparing.error} />
      <DataTable
        label={words.list}
        columns={columns}
        groups={STEPS.flatMap((step) => {
          const rows = lines.filter((one) => one.letter === step)
          const count = letters.filter(({ first }) => first.letter === step).length
          return rows.length === 0 ? [] : [{ title: words[step], count: format.count(count), rows }]
        })}
        rowId={({ dossierId }) => dossierId}
        chosen={line?.dossierId ?? null}
        onChoose={({ dossierId }) => setChosen(dossierId)}
        onOpen={({ dossierId }) => open(dossierId)}
        {...(isOpen ? { onToggle: toggle } : {})}
      />
      <AnswersSheet />
      <WrongSheet />
      {asking !== null && (
        <ExceptPanel
          line={asking}
          isGrouped={letters.some(
            ({ first, others }) => first.dossierId === nameOfLetter(asking) && others.length > 0,
          )}
          lastReason={[...excepted.values()].at(-1) ?? ''}
          onClose={() => setAsking(null)}
          onExcept={(reason) => {
            setExcepted(new Map([...excepted, [nameOfLetter(asking), reason]]))
            setAsking(null)
          }}
        />
      )}
    </Page>
  )
}

/** The letters of a batch, and the rows shown: a letter for several cases unfolds where it is asked. */
function useLetters(batch: SendingBatchView) {
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set())
  const letters = useMemo(() => lettersOf(batch.lines), [batch.lines])
  const lines = letters.flatMap(({ first, others }) =>
    unfolded.has(first.dossierId) ? [first, ...others] : [first],
  )
  const onUnfold = useCallback(
    (name: string) => setUnfolded((shown) => new Set([name]).symmetricDifference(shown)),
    [],
  )
  return { letters, lines, unfolded, onUnfold }
}

/** What the last act was refused for. */
function Refused({ error }: { readonly error: unknown }): ReactNode {
  const words = useWords(sendingsWords)
  const refusal = useRefusals()
  if (error === null || error === undefined) return null
  const problem = problemOf(error)
  return <ErrorNote what={problem === null ? words.failed : refusal(problem)} />
}
