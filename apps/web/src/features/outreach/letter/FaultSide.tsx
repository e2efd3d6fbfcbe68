import type { Composition } from '@quittance/contract'
import { useState, type ReactNode } from 'react'
import {
  adoption,
  removal,
  paragraphOf,
  type PlacedFault,
} from '#features/outreach/sheet/letter-faults.ts'
import css from '#features/outreach/letter/letter-page.module.css'
import {
  letterWords,
  passedWords,
  templatesWords,
  unsettledWords,
} from '#features/outreach/words/outreach-words.ts'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { FaultList, type Fault } from '#ui/rows/FaultList.tsx'
import { uiWords } from '#ui/ui-words.ts'
import { citationText } from '#ui/why/why-tree.ts'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type FaultSideProps = {
  readonly composition: Composition
  readonly faults: readonly PlacedFault[]
  readonly titleOf: (fault: PlacedFault) => string
  readonly open: number | null
  readonly onOpen: (number: number) => void
  readonly onAdopt: (number: number) => void
  readonly onRewrite: (number: number) => void
  readonly onRemove: (number: number) => void
  /** Under the points: what the gate asks the officer. */
  readonly answer: ReactNode
}

type UnsettledProps = { readonly passed: Composition['gate']['passed'] }

/** What passes without the texts settling it (à confirmer): whoever approves knows it. */
function Unsettled({ passed }: UnsettledProps): ReactNode {
  const words = useWords(letterWords)
  const because: Readonly<Record<string, string>> = useWords(unsettledWords)
  return passed.flatMap(({ rule, certainty }) =>
    certainty === undefined
      ? []
      : [
          <p key={rule} className={css['unsettled']}>
            <StatusMark shape="unknown">{words.toConfirm}</StatusMark>{' '}
            <Prose>{because[rule] ?? words.unsettled}</Prose>
          </p>,
        ],
  )
}

/** The first text that a point rests on, and how sure the law is of it. */
function useArticle(): (finding: PlacedFault['finding']) => string {
  const { atArticle } = useWords(templatesWords)
  const certainties = useWords(uiWords)
  return ({ citations: [citation], certainty }) => {
    const article = citation === undefined ? '' : citationText(citation)
    return certainty === undefined
      ? article
      : atArticle(article, certainties[certainty].toLowerCase())
  }
}

/** The points at the right of the letter, and under them the rules that were passed. */
export function FaultSide(props: FaultSideProps): ReactNode {
  const { composition, faults, titleOf, open, onOpen, onAdopt, onRewrite, onRemove } = props
  const words = useWords(letterWords)
  const format = useFormat()
  const articleOf = useArticle()
  const [all, setAll] = useState(false)
  const names: Readonly<Record<string, string>> = useWords(passedWords)
  const passed = composition.gate.passed.map(({ rule }) => ({ rule, name: names[rule] ?? rule }))
  const listed = faults.map((fault): Fault => {
    const { finding, number, place } = fault
    return {
      number,
      title: titleOf(fault),
      article: articleOf(finding),
      because: finding.sentence,
      ...(finding.suggestion === null ? {} : { offered: finding.suggestion }),
      can: {
        adopt: adoption(fault, composition) !== null,
        rewrite: place !== null && paragraphOf(place.partId, composition) !== null,
        remove: removal(fault, composition) !== null,
      },
    }
  })
  return (
    <FaultList
      faults={listed}
      open={open}
      onOpen={onOpen}
      verbs={{ adopt: words.adopt, rewrite: words.rewrite, remove: words.remove }}
      offeredLabel={words.offered}
      onAdopt={onAdopt}
      onRewrite={onRewrite}
      onRemove={onRemove}
      after={
        <>
          {props.answer}
          <Unsettled passed={composition.gate.passed} />
        </>
      }
      passed={{
        count: words.rulesPassed(format.count(passed.length)),
        says: all
          ? ''
          : `${passed
              .slice(0, FEW)
              .map(({ name }) => name)
              .join(', ')}…`,
        more: (
          <>
            <button
              type="button"
              className={css['link']}
              aria-expanded={all}
              onClick={() => setAll(!all)}
            >
              {all ? words.seeLess : words.seeAll}
            </button>
            {all && (
              <ul className={css['rules']}>
                {passed.map(({ rule, name }) => (
                  <li key={rule}>{name}</li>
                ))}
              </ul>
            )}
          </>
        ),
      }}
    />
  )
}

const FEW = 8
