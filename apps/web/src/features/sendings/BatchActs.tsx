import type { SendingBatchView } from '@quittance/contract'
import type { ReactNode } from 'react'
import { lettersOf } from '#features/sendings/letters.ts'
import { sendingsWords } from '#features/sendings/words/sendings-words.ts'
import css from '#features/sendings/sendings.module.css'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Acts } from '#ui/acts/Acts.tsx'
import { ReasonedButton } from '#ui/acts/ReasonedButton.tsx'
import { dayOf, momentOf } from '#words/figures.ts'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type BatchActsProps = {
  readonly batch: SendingBatchView
  /** How many letters would go now. */
  readonly going: number
  readonly maySend: boolean
  readonly busy: boolean
  readonly onApprove: () => void
  readonly onPrepare: () => void
  readonly onExcept: (() => void) | null
}

/** What a batch is at, and the acts on it: approved at once, prepared again, its progress. */
export function BatchActs(props: BatchActsProps): ReactNode {
  const { batch } = props
  const words = useWords(sendingsWords)
  const format = useFormat()
  const prepared = momentOf(batch.preparedAt)
  const confirmed = batch.confirmed === null ? null : momentOf(batch.confirmed.at)
  return (
    <div className={css['acts']}>
      <p className={css['quiet']}>
        <Prose>
          {words.preparedAt(format.day(dayOf(batch.day)), format.hour(prepared), batch.signatory)}
        </Prose>{' '}
        {confirmed !== null && batch.confirmed !== null && (
          <Prose>{words.confirmedAt(format.hour(confirmed), batch.confirmed.by)}</Prose>
        )}
      </p>
      {batch.due > batch.lines.length && (
        <p className={css['quiet']}>
          <Prose>{words.more(format.count(batch.lines.length))}</Prose>
        </p>
      )}
      {batch.state === 'open' ? <OpenActs {...props} /> : <Result of={batch} {...props} />}
    </div>
  )
}

function OpenActs(props: BatchActsProps): ReactNode {
  const { batch, going, maySend, busy, onApprove, onPrepare, onExcept } = props
  const words = useWords(sendingsWords)
  const format = useFormat()
  if (!maySend) {
    return <ReasonedButton reason={words.onlySenders}>{words.approveOne}</ReasonedButton>
  }
  const text = going === 1 ? words.approveOne : words.approve(format.count(going))
  return (
    <>
      <Acts>
        {going === 0 ? (
          <ReasonedButton reason={words.nothingToApprove}>{words.approveOne}</ReasonedButton>
        ) : (
          <ActButton primary busy={busy} keyName="Ctrl+Enter" onAct={onApprove}>
            {text}
          </ActButton>
        )}
        {onExcept !== null && <ActButton onAct={onExcept}>{words.except}</ActButton>}
        <ActButton busy={busy} onAct={onPrepare}>
          {words.prepareAgain}
        </ActButton>
      </Acts>
      {batch.lines.some(({ verdict }) => verdict !== 'pass') && (
        <p className={css['quiet']}>{words.staysOpen}</p>
      )}
    </>
  )
}

function Result({ of, ...props }: BatchActsProps & { readonly of: SendingBatchView }): ReactNode {
  const words = useWords(sendingsWords)
  const format = useFormat()
  const letters = lettersOf(of.lines)
  const count = (...states: readonly string[]): number =>
    letters.filter(({ first }) => states.includes(first.state)).length
  const done = count('reserved', 'refused', 'moved')
  const total = done + count('waiting')
  return (
    <>
      {of.state === 'confirmed' && (
        <p className={css['progress']}>
          <progress aria-label={words.progress} value={done} max={total} />
          <span>{words.progressSays(format.count(done), format.count(total))}</span>
        </p>
      )}
      <p>
        <Prose>
          {words.result(
            format.count(count('reserved')),
            format.count(count('refused')),
            format.count(count('moved')),
          )}
        </Prose>
      </p>
      {props.maySend && of.state === 'finished' && (
        <Acts>
          <ActButton busy={props.busy} onAct={props.onPrepare}>
            {words.prepareAgain}
          </ActButton>
        </Acts>
      )}
    </>
  )
}
