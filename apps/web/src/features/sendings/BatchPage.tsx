import { useRouter } from '@tanstack/react-router'
import type { SendingBatchView, SendingLineView } from '@quittance/contract'
import { useMemo, useState, type ReactNode } from 'react'
import { problemOf, useRefusals } from '#app/refusal.ts'
import { useSignedIn } from '#app/session/session.ts'
import { BatchActs } from '#features/sendings/BatchActs.tsx'
import { ExceptPanel } from '#features/sendings/ExceptPanel.tsx'
import { lineColumns, pathOf, type Exceptions } from '#features/sendings/line-columns.tsx'
import { LineSide } from '#features/sendings/LineSide.tsx'
import { sendingsWords } from '#features/sendings/words/sendings-words.ts'
import { useBatchActs } from '#features/sendings/use-batch-acts.ts'
import { useBatchKeys } from '#features/sendings/use-batch-keys.ts'
import { WrongSheet } from '#features/sendings/WrongSheet.tsx'
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
  const { lines } = batch
  const line = lines.find(({ dossierId }) => dossierId === chosen) ?? lines[0]
  const isOpen = batch.state === 'open' && maySend
  const toGo = lines.filter(
    ({ verdict, dossierId }) => verdict === 'pass' && !excepted.has(dossierId),
  )
  const open = (id: string): void => {
    const of = lines.find(({ dossierId }) => dossierId === id)
    if (of !== undefined) void router.navigate({ href: pathOf(of) })
  }
  const toggle = (of: SendingLineView): void => {
    setChosen(of.dossierId)
    if (!excepted.has(of.dossierId)) return setAsking(of)
    setExcepted(new Map([...excepted].filter(([id]) => id !== of.dossierId)))
  }
  const approve = (): void => {
    if (!approving.isPending) approving.mutate({ id: batch.id, except: excepted })
  }
  const actId = maySend && line?.leavesFrom != null ? line.actId : null
  const takeBack = actId === null ? null : () => takingBack.mutate(actId)
  const columns = useMemo(() => lineColumns(words, excepted), [words, excepted])
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
        line === undefined ? undefined : (
          <LineSide
            key={line.dossierId}
            batchId={batch.id}
            line={line}
            leftOut={excepted.get(line.dossierId) ?? null}
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
          const rows = lines.filter(({ letter }) => letter === step)
          return rows.length === 0
            ? []
            : [{ title: words[step], count: format.count(rows.length), rows }]
        })}
        rowId={({ dossierId }) => dossierId}
        chosen={line?.dossierId ?? null}
        onChoose={({ dossierId }) => setChosen(dossierId)}
        onOpen={({ dossierId }) => open(dossierId)}
        {...(isOpen ? { onToggle: toggle } : {})}
      />
      <WrongSheet />
      {asking !== null && (
        <ExceptPanel
          line={asking}
          lastReason={[...excepted.values()].at(-1) ?? ''}
          onClose={() => setAsking(null)}
          onExcept={(reason) => {
            setExcepted(new Map([...excepted, [asking.dossierId, reason]]))
            setAsking(null)
          }}
        />
      )}
    </Page>
  )
}

/** What the last act was refused for. */
function Refused({ error }: { readonly error: unknown }): ReactNode {
  const words = useWords(sendingsWords)
  const refusal = useRefusals()
  if (error === null || error === undefined) return null
  const problem = problemOf(error)
  return <ErrorNote what={problem === null ? words.failed : refusal(problem)} />
}
