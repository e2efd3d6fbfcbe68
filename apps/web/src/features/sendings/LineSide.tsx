import { useQuery } from '@tanstack/react-query'
import type { SendingLineView } from '@quittance/contract'
import type { ReactNode } from 'react'
import { sendingPreviewQuery } from '#app/sendings/sending-queries.ts'
import { Reading } from '#app/reading/Reading.tsx'
import { channelText, LineMark, pathOf } from '#features/sendings/line-columns.tsx'
import { sendingsWords } from '#features/sendings/words/sendings-words.ts'
import css from '#features/sendings/sendings.module.css'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { FactList } from '#ui/figures/FactList.tsx'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { momentOf } from '#words/figures.ts'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

export type LineSideProps = {
  readonly batchId: string
  readonly line: SendingLineView
  /** Why the person left it out on this screen; null where they did not. */
  readonly leftOut: string | null
  readonly busy: boolean
  /** Null where it cannot be taken back, or by this member. */
  readonly onTakeBack: (() => void) | null
}

/** One letter of a batch: what it is, why it waits, and its words as they are now. */
export function LineSide({ batchId, line, leftOut, busy, onTakeBack }: LineSideProps): ReactNode {
  const words = useWords(sendingsWords)
  const format = useFormat()
  const say = useSaid()
  const { leavesFrom, because, reason } = line
  const at = leavesFrom === null ? null : momentOf(leavesFrom)
  const why = leftOut ?? reason ?? (because === null ? null : say(because))
  return (
    <div className={css['side']}>
      <div>
        <h2>{line.debtorName}</h2>
        <p className={css['quiet']}>
          <Prose>{words.forCreditor(line.creditorName)}</Prose>
        </p>
      </div>
      <FactList
        facts={[
          { what: words.letter, is: words[line.letter] },
          { what: words.channel, is: channelText(line.channel, words) },
          {
            what: words.state,
            is: <LineMark of={line} words={words} isLeftOut={leftOut !== null} />,
          },
          ...(why === null ? [] : [{ what: words.why, is: <Prose>{why}</Prose> }]),
          ...(at === null
            ? []
            : [
                {
                  what: words.leaves,
                  is: (
                    <Prose>{words.leavesAt(format.day(at.toPlainDate()), format.hour(at))}</Prose>
                  ),
                },
              ]),
        ]}
      />
      {onTakeBack !== null && (
        <div className={css['asked']}>
          <ActButton busy={busy} keyName="u" onAct={onTakeBack}>
            {words.takeBack}
          </ActButton>
          <small>{words.takeBackSays}</small>
        </div>
      )}
      <Anchor href={pathOf(line)}>
        {line.state === 'proposed' ? words.openLetter : words.openDossier}
      </Anchor>
      {line.state === 'proposed' && <Preview batchId={batchId} dossierId={line.dossierId} />}
    </div>
  )
}

function Preview(props: { readonly batchId: string; readonly dossierId: string }): ReactNode {
  const words = useWords(sendingsWords)
  const read = useQuery(sendingPreviewQuery({ id: props.batchId, dossierId: props.dossierId }))
  return (
    <section aria-label={words.preview} className={css['preview']}>
      <h3>{words.preview}</h3>
      <Reading of={read} rows={8}>
        {({ text, moved }) => (
          <>
            {moved && <StatusMark shape="adverse">{words.previewMoved}</StatusMark>}
            <p lang="fr" className={css['letter']}>
              {text}
            </p>
          </>
        )}
      </Reading>
    </section>
  )
}
