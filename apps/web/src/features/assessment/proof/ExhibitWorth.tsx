import type { DescribedExhibit, DossierLaw, ExhibitView } from '@quittance/contract'
import { cents, type Outcome } from '@quittance/kernel'
import type { Writing } from '@quittance/law'
import type { ReactNode } from 'react'
import { asksOf } from '#app/law/proof/exhibit-asks.ts'
import { roleShapes, useRoleWords } from '#app/law/proof/exhibit-roles.ts'
import { exhibitKindWords, exhibitWords } from '#app/law/words/law-words.ts'
import css from '#features/assessment/proof/proof.module.css'
import { proofWords } from '#features/assessment/words/assessment-words.ts'
import { paths } from '#paths.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Figure } from '#ui/figures/Figure.tsx'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { CertaintyMark, Citations } from '#ui/why/WhyNode.tsx'
import { useWhy } from '#ui/why/WhyProvider.tsx'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type ExhibitWorthProps = {
  readonly exhibit: ExhibitView
  readonly writing: DossierLaw['writing']
  readonly outcome: Outcome<Writing>
  readonly onDescribe: () => void
}

/** An exhibit: what it is, what was read on it, what it is worth, and why not more. */
export function ExhibitWorth(props: ExhibitWorthProps): ReactNode {
  const { exhibit, writing, onDescribe } = props
  const words = useWords(proofWords)
  const format = useFormat()
  const number = format.count(exhibit.number)
  const described = writing.described.find(({ exhibitId }) => exhibitId === exhibit.id)
  return (
    <li className={css['exhibit']}>
      <span className={css['number']}>{number}</span>
      <div>
        <Anchor href={paths.exhibit(exhibit.id)}>{exhibit.declaredName}</Anchor>
        <p className={css['quiet']}>
          <Read exhibit={exhibit} writing={writing} described={described} />
        </p>
      </div>
      <Worth {...props} />
      <ActButton
        small
        icon="pen"
        label={described === undefined ? words.describeOf(number) : words.describeAgainOf(number)}
        onAct={onDescribe}
      >
        {described === undefined ? words.describe : words.describeAgain}
      </ActButton>
    </li>
  )
}

type ReadProps = Pick<ExhibitWorthProps, 'exhibit' | 'writing'> & {
  readonly described: DescribedExhibit | undefined
}

/** What the exhibit is taken for: as a person described it, or as nobody has. */
function Read({ exhibit, writing, described }: ReadProps): ReactNode {
  const words = useWords(proofWords)
  const worth = useWords(exhibitWords)
  const kinds = useWords(exhibitKindWords)
  const format = useFormat()
  const { kind, from, signature, states } =
    writing.document.exhibits?.[writing.exhibitIds.indexOf(exhibit.id)] ?? {}
  if (kind === undefined) return <Prose>{words.notWeighedSays}</Prose>
  const amounts =
    described === undefined
      ? []
      : [
          described.amountInFiguresCents === null
            ? null
            : words.figures(format.euros(cents(described.amountInFiguresCents))),
          described.amountInWordsCents === null
            ? null
            : words.inWords(format.euros(cents(described.amountInWordsCents))),
        ]
  const signed =
    signature === undefined || !asksOf({ kind }).signature
      ? null
      : signature === 'none'
        ? words.unsigned
        : words.signedBy(worth[signature])
  const parts = [
    kinds[kind],
    from === undefined ? null : words.fromParty(worth[from]),
    signed,
    states === undefined ? null : words.statesWhat(worth[states]),
    ...amounts,
    described === undefined && exhibit.kind !== 'message-export'
      ? signed === null
        ? words.notDescribed
        : words.assumed
      : null,
  ]
  return <Prose>{parts.filter((part) => part !== null).join(', ')}</Prose>
}

function Worth({ exhibit, writing, outcome }: ExhibitWorthProps): ReactNode {
  const words = useWords(proofWords)
  const worth = useWords(exhibitWords)
  const roles = useRoleWords()
  const format = useFormat()
  const why = useWhy()
  const at = writing.exhibitIds.indexOf(exhibit.id)
  const weighed = outcome.outcome === 'answer' ? outcome.value.exhibits[at] : undefined
  if (outcome.outcome !== 'answer' || weighed === undefined) {
    return (
      <div className={css['worth']}>
        <StatusMark shape="clock">{words.notWeighed}</StatusMark>
      </div>
    )
  }
  const role = roles[weighed.role]
  const explanation = outcome.explain().steps.filter(({ rule }) => rule === 'proof/exhibit')[at]
  const figure = words.exhibitWhy(format.count(exhibit.number), role)
  return (
    <div className={css['worth']}>
      <span className={css['role']}>
        <StatusMark shape={roleShapes[weighed.role]}>{''}</StatusMark>
        <Figure
          text={figure}
          onWhy={explanation === undefined ? undefined : () => why({ figure, explanation })}
        >
          <Prose>{role}</Prose>
        </Figure>
      </span>
      {weighed.weakness !== null && (
        <span className={css['weakness']}>
          <Prose>{worth[weighed.weakness]}</Prose>
        </span>
      )}
      {explanation !== undefined && (
        <span className={css['sources']}>
          {explanation.citations.length > 0 && <Citations of={explanation.citations} />}
          <CertaintyMark of={explanation} />
        </span>
      )}
    </div>
  )
}
