import type { Composition } from '@quittance/contract'
import type { ReactNode } from 'react'
import { problemOf, useRefusals } from '#app/refusal.ts'
import css from '#features/outreach/letter/letter-page.module.css'
import type { Approval } from '#features/outreach/letter/use-approval.ts'
import { letterWords } from '#features/outreach/words/outreach-words.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { ReasonedButton } from '#ui/acts/ReasonedButton.tsx'
import { ErrorNote } from '#ui/paper/ErrorNote.tsx'
import { PageHeader, type Crumb } from '#ui/paper/PageHeader.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type LetterHeadProps = {
  readonly crumbs: readonly Crumb[]
  readonly composition: Composition
  readonly points: number
  /** Why the letter cannot be sent now; null when it can. */
  readonly refused: string | null
  readonly approval: Approval
  /** True while a paragraph is being written. */
  readonly writing: boolean
}

/** The verdict first; the one act of the page, or why it is not possible. */
export function LetterHead(props: LetterHeadProps): ReactNode {
  const { crumbs, composition, points, refused, approval } = props
  const words = useWords(letterWords)
  const format = useFormat()
  const { gate, channel } = composition
  const rules = gate.passed.length + new Set(gate.findings.map(({ rule }) => rule)).size
  const leaves = {
    letter: words.leavesByPost,
    'registered-letter': words.leavesByPost,
    'electronic-registered': words.leavesByProvider,
    'e-mail': words.leavesByEmail,
  }
  const title = useTitle(props)
  const said = points === 1 ? words.onePoint : words.manyPoints(format.count(points))
  const mark =
    gate.verdict === 'pass' ? (
      <StatusMark shape="passed" size="md">
        {words.passedOf(format.count(rules))}
      </StatusMark>
    ) : (
      <StatusMark shape={gate.verdict === 'refuse' ? 'refused' : 'clock'} size="md">
        {words.points(said, format.count(rules))}
      </StatusMark>
    )
  return (
    <PageHeader
      crumbs={crumbs}
      title={title}
      {...(props.writing ? {} : { beside: mark })}
      aside={
        refused === null ? (
          <div className={css['aside']}>
            <ActButton primary keyName="Ctrl+Enter" busy={approval.busy} onAct={approval.approve}>
              {words.send}
            </ActButton>
            <small>{leaves[channel]}</small>
          </div>
        ) : (
          <ReasonedButton align="right" keyName="Ctrl+Enter" reason={refused}>
            {words.send}
          </ReasonedButton>
        )
      }
    />
  )
}

/** The verdict in a sentence: what nobody has read yet and what stands against the letter come first. */
function useTitle({ composition, writing }: LetterHeadProps): string {
  const words = useWords(letterWords)
  const { gate, hindrance } = composition
  if (writing) return words.notRead
  if (gate.verdict === 'refuse') return words.refuses
  if (hindrance !== null) {
    return { sent: words.alreadySent, holds: words.heldNow, order: words.notItsTurn }[
      hindrance.nature
    ]
  }
  return gate.verdict === 'pass' ? words.passes : words.asks
}

/** What the server answered to the approval: what did not leave, and why. */
export function ApprovalError({ error }: { readonly error: unknown }): ReactNode {
  const words = useWords(letterWords)
  const refusal = useRefusals()
  if (error === null) return null
  const problem = problemOf(error)
  if (problem?.code === 'dossier-moved') {
    return <ErrorNote what={words.moved} next={words.movedNext} />
  }
  return (
    <ErrorNote
      lost={problem !== null}
      what={problem === null ? words.failed : refusal(problem)}
      {...(problem === null ? {} : { next: words.refused })}
      {...(problem?.code === 'unexpected-failure' ? { reference: problem.code } : {})}
    />
  )
}
