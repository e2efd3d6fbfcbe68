import type { DisputeView, DossierView } from '@quittance/contract'
import type { ReactNode } from 'react'
import { answerHref } from '#app/dossier/act-map.ts'
import { disputeWords } from '#app/dossier/disputes/dispute-words.ts'
import css from '#app/dossier/disputes/disputes.module.css'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { Prose } from '#words/Prose.tsx'
import { dayOf } from '#words/figures.ts'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type DisputeAnswersProps = {
  readonly of: DisputeView
  readonly dossier: DossierView
  /** Whether this person may write to the debtor of this dossier now. */
  readonly writes: boolean
}

/** The letters that answered a dispute, and the one to write now. */
export function DisputeAnswers({ of, dossier, writes }: DisputeAnswersProps): ReactNode {
  const words = useWords(disputeWords)
  const format = useFormat()
  const next = nextAnswer(of)
  const name = of.category === null ? of.reason : words[of.category]
  return (
    <>
      {of.answers.map(({ actId, answer, on, state }) => (
        <small key={actId}>
          <Prose>
            {state === 'done'
              ? words.answered(words[`answer-${answer}`], format.day(dayOf(on)))
              : words.answering(words[`answer-${answer}`], format.day(dayOf(on)))}
          </Prose>
        </small>
      ))}
      {writes && next !== null && (
        <span className={css['answer']}>
          <Anchor
            href={answerHref(dossier.id, {
              about: of.id,
              answer: next,
              channel: dossier.debtor.email === null ? 'letter' : 'e-mail',
            })}
          >
            {words.answerTo(name)}
          </Anchor>
        </span>
      )}
    </>
  )
}

/** The first letter that a dispute still waits for: its outcome once it has one, nothing once that is told. */
function nextAnswer({ settledOn, outcome, answers, papers }: DisputeView) {
  const told = answers.map(({ answer }) => answer)
  if (settledOn !== null) return outcome === null || told.includes(outcome) ? null : outcome
  if (!told.includes('received')) return 'received'
  const waits = papers.some(
    ({ askedFrom, receivedOn }) => askedFrom === 'debtor' && receivedOn === null,
  )
  if (waits && !told.includes('papers')) return 'papers'
  return told.includes('reasons') ? null : 'reasons'
}
