import { useQuery } from '@tanstack/react-query'
import type { OutwardActView } from '@quittance/contract'
import type { ReactNode } from 'react'
import { Reading } from '#app/reading/Reading.tsx'
import { answersOfDayQuery } from '#app/sendings/sending-queries.ts'
import { useSignedIn } from '#app/session/session.ts'
import css from '#features/sendings/sendings.module.css'
import { actMark } from '#features/sendings/line-columns.tsx'
import { useBatchActs } from '#features/sendings/use-batch-acts.ts'
import { sendingsWords } from '#features/sendings/words/sendings-words.ts'
import { paths } from '#paths.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { momentOf } from '#words/figures.ts'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

/** The apologies and the answers to disputes of the day, each approved by itself, until they leave. */
export function AnswersSheet(): ReactNode {
  const words = useWords(sendingsWords)
  const read = useQuery(answersOfDayQuery)
  return (
    <div className={css['wrong']}>
      <Sheet title={words.answersTitle}>
        <Reading of={read} rows={1}>
          {({ rows }) =>
            rows.length === 0 ? (
              <p className={css['quiet']}>{words.answersNone}</p>
            ) : (
              <ul className={css['cases']}>
                {rows.map((act) => (
                  <Answer key={act.id} of={act} />
                ))}
              </ul>
            )
          }
        </Reading>
      </Sheet>
    </div>
  )
}

function Answer({ of }: { readonly of: OutwardActView }): ReactNode {
  const words = useWords(sendingsWords)
  const format = useFormat()
  const say = useSaid()
  const { member } = useSignedIn()
  const { takingBack } = useBatchActs()
  const [shape, text] = actMark({ actState: of.state }, words)
  const label = say(of.label)
  const leaves = of.leavesFrom === null ? null : momentOf(of.leavesFrom)
  const reference = of.dossierReference ?? ''
  return (
    <li>
      {of.dossierId !== null && <Anchor href={paths.dossier(of.dossierId)}>{reference}</Anchor>}{' '}
      {of.debtorName}
      <small>
        <Prose>{label}</Prose>
      </small>
      <StatusMark shape={shape}>
        {leaves === null
          ? text
          : words.leavesAt(format.day(leaves.toPlainDate()), format.hour(leaves))}
      </StatusMark>
      {of.failure !== null && (
        <small>
          <Prose>{say(of.failure)}</Prose>
        </small>
      )}
      {of.canTakeBack && member.rights.includes('send') && (
        <span className={css['back']}>
          <ActButton
            small
            busy={takingBack.isPending}
            label={words.takeBackOf(label, reference)}
            onAct={() => takingBack.mutate(of.id)}
          >
            {words.takeBack}
          </ActButton>
        </span>
      )}
    </li>
  )
}
