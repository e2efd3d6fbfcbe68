import { useQuery } from '@tanstack/react-query'
import { cents } from '@quittance/kernel'
import type { SendingLineView } from '@quittance/contract'
import type { ReactNode } from 'react'
import { sendingPreviewQuery } from '#app/sendings/sending-queries.ts'
import { Reading } from '#app/reading/Reading.tsx'
import { channelText, LineMark, pathOf } from '#features/sendings/line-columns.tsx'
import type { LetterOfBatch } from '#features/sendings/letters.ts'
import { sendingsWords } from '#features/sendings/words/sendings-words.ts'
import css from '#features/sendings/sendings.module.css'
import { paths } from '#paths.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Amount } from '#ui/figures/Amount.tsx'
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
  /** The letter that it is part of, or names. */
  readonly letter: LetterOfBatch
  /** Why the person left it out on this screen; null where they did not. */
  readonly leftOut: string | null
  readonly busy: boolean
  /** Null where it cannot be taken back, or by this member. */
  readonly onTakeBack: (() => void) | null
}

/** One letter of a batch: what it is, why it waits, and its words as they are now. */
export function LineSide(props: LineSideProps): ReactNode {
  const { batchId, line, letter, leftOut, busy, onTakeBack } = props
  const isGrouped = letter.others.length > 0
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
          <small>{isGrouped ? words.takeBackAllSays : words.takeBackSays}</small>
        </div>
      )}
      {isGrouped ? (
        <Cases letter={letter} />
      ) : (
        <Anchor href={pathOf(line)}>
          {line.state === 'proposed' ? words.openLetter : words.openDossier}
        </Anchor>
      )}
      {line.state === 'proposed' && <Preview batchId={batchId} dossierId={line.dossierId} />}
    </div>
  )
}

/** The cases of one letter, each with its sum, and the total that the letter asks for. */
function Cases({
  letter: { first, others, totalCents },
}: Pick<LineSideProps, 'letter'>): ReactNode {
  const words = useWords(sendingsWords)
  return (
    <section aria-label={words.casesOf} className={css['grouped']}>
      <h3>{words.casesOf}</h3>
      <p className={css['quiet']}>{words.casesSay}</p>
      <ul>
        {[first, ...others].map(({ dossierId, reference, totalCents: sum }) => (
          <li key={dossierId}>
            <Anchor href={paths.dossier(dossierId)}>{reference}</Anchor>
            <Amount of={cents(sum)} />
          </li>
        ))}
        <li>
          <b>{words.total}</b>
          <b>
            <Amount of={cents(totalCents)} />
          </b>
        </li>
      </ul>
    </section>
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
