import { answerSavingActs, type SavingActs, type SavingActsDocument } from '@quittance/law'
import { useMemo, type ReactNode } from 'react'
import { costText } from '#app/law/saving/cost-text.ts'
import { eventKindWords, savingWords } from '#app/law/words/law-words.ts'
import { portfolioWords } from '#features/portfolio/words/portfolio-words.ts'
import { TwoLines } from '#ui/rows/TwoLines.tsx'
import { Citations } from '#ui/why/WhyNode.tsx'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

/** In a row: the act that costs least, its text and its cost, and the one that is sure. */
export function CheapestAct({ facts }: { readonly facts: SavingActsDocument }): ReactNode {
  const words = useWords(portfolioWords)
  const saving = useWords(savingWords)
  const kinds = useWords(eventKindWords)
  const format = useFormat()
  const acts = useMemo(() => answerSavingActs(facts), [facts])
  if (acts.outcome !== 'answer') return words.unknown
  const { saves, cheapest, surest, standing } = acts.value
  const act = saves.find((one) => one.act === cheapest)
  if (act === undefined) return nothingOf(standing, words)
  const sure = surest === null || surest === cheapest ? null : kinds[surest]
  return (
    <TwoLines
      first={
        <>
          <Prose>{kinds[act.act]}</Prose> <Citations of={act.citations.slice(0, 1)} />
        </>
      }
      second={
        <Prose>
          {[
            saving[act.must],
            costText(act, saving, format),
            ...(sure === null ? [] : [words.surely(sure)]),
          ].join(', ')}
        </Prose>
      }
    />
  )
}

function nothingOf(standing: SavingActs['standing'], words: (typeof portfolioWords)['fr']): string {
  switch (standing) {
    case 'over':
    case 'in-time':
    case 'arguably-in-time':
      return words.nothingSaves
    case 'stopped':
    case 'not-started':
      return words.nothingToSave
  }
}
