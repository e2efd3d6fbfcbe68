import type { AdverseFact, DossierView } from '@quittance/contract'
import type { ReactNode } from 'react'
import { ExhibitLink } from '#features/assessment/limitation/EventFrom.tsx'
import css from '#features/assessment/proof/proof.module.css'
import { eventsWords, proofWords } from '#features/assessment/words/assessment-words.ts'
import { paths } from '#paths.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { DateText } from '#ui/figures/DateText.tsx'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { Prose } from '#words/Prose.tsx'
import { dayOf } from '#words/figures.ts'
import { useWords } from '#words/use-words.ts'

export type AdverseFactsProps = {
  readonly dossier: DossierView
  readonly facts: readonly AdverseFact[]
  readonly onWeigh: (dispute: AdverseFact) => void
}

/** What speaks against the claim, at the size of what speaks for it, with the lawful answer. */
export function AdverseFacts({ dossier, facts, onWeigh }: AdverseFactsProps): ReactNode {
  const words = useWords(proofWords)
  return (
    <section aria-label={words.adverse}>
      <h3 className={css['head']}>{words.adverse}</h3>
      {facts.length === 0 ? (
        <p className={css['quiet']}>{words.nothingAdverse}</p>
      ) : (
        <ul className={css['adverse']}>
          {facts.map((fact) => (
            <Adverse key={fact.id} fact={fact} dossier={dossier} onWeigh={onWeigh} />
          ))}
        </ul>
      )}
    </section>
  )
}

type AdverseProps = Pick<AdverseFactsProps, 'dossier' | 'onWeigh'> & { readonly fact: AdverseFact }

function Adverse({ fact, dossier, onWeigh }: AdverseProps): ReactNode {
  const words = useWords(proofWords)
  const { seeMessage } = useWords(eventsWords)
  const { kind, on, standing, words: said, exhibitId, id } = fact
  const answered = standing === 'answered'
  const standings = {
    open: words.standingOpen,
    answered: words.standingAnswered,
    'to-review': words.standingToReview,
  }
  const lawful = {
    dispute: words.disputeLawful,
    'message-disputes': words.disputeLawful,
    'message-claims-payment': words.paymentLawful,
    'message-refuses': words.refusalLawful,
  }[kind]
  return (
    <li>
      <p className={css['adverseHead']}>
        <StatusMark shape="adverse">{words[kind]}</StatusMark>
        <span className={css['quiet']}>
          {on === null ? words.unknownDay : <DateText of={dayOf(on)} short figure="row" />}
          {', '}
          {standings[standing]}
          {exhibitId !== null && (
            <>
              <ExhibitLink id={exhibitId} dossier={dossier} />{' '}
              <Anchor href={paths.finding(exhibitId, id)}>{seeMessage}</Anchor>
            </>
          )}
        </span>
      </p>
      {said !== '' && <blockquote className={css['words']}>{said}</blockquote>}
      <p className={css['quiet']}>
        <Prose>{answered ? words.answeredStands : lawful}</Prose>
      </p>
      {kind === 'dispute' && <Weight of={fact} onWeigh={onWeigh} />}
    </li>
  )
}

type WeightProps = {
  readonly of: AdverseFact
  readonly onWeigh: AdverseFactsProps['onWeigh']
}

/** Whether a dispute is serious, as a person holds, and the way to say it. */
function Weight({ of, onWeigh }: WeightProps): ReactNode {
  const words = useWords(proofWords)
  const { isSerious } = of
  return (
    <p className={css['weight']}>
      {isSerious === null ? (
        <StatusMark shape="unknown">{words.seriousUnsaid}</StatusMark>
      ) : (
        <span className={css['quiet']}>{isSerious ? words.seriousYes : words.seriousNo}</span>
      )}
      <ActButton small onAct={() => onWeigh(of)}>
        {isSerious === null ? words.weigh : words.weighAgain}
      </ActButton>
    </p>
  )
}
