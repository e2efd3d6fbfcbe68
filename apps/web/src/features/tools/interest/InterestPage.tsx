import { needsFacts, type Outcome } from '@quittance/kernel'
import { answerInterest, type Interest, type InterestDocument } from '@quittance/law'
import { useMemo, type ReactNode } from 'react'
import { InterestAnswer } from '#features/tools/interest/InterestAnswer.tsx'
import { InterestForm } from '#features/tools/interest/InterestForm.tsx'
import { interestShape } from '#features/tools/interest/interest-shape.ts'
import { interestWords } from '#features/tools/interest/words/interest-words.ts'
import { Remains } from '#features/tools/interest/Remains.tsx'
import { Statement } from '#features/tools/interest/Statement.tsx'
import { askable } from '#app/law/statement/statement-rows.ts'
import { todayInFrance } from '#features/tools/tool/today.ts'
import { shortOf } from '#features/tools/tool/short-of.ts'
import { ToolPage } from '#features/tools/tool/ToolPage.tsx'
import { useFacts } from '#features/tools/tool/use-facts.ts'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

const blank: InterestDocument = { asOf: todayInFrance().toString() }

const example: InterestDocument = {
  asOf: '2026-04-14',
  principal: 235_000,
  startsOn: '2025-09-12',
  regime: { kind: 'late-payment' },
  payments: [{ on: '2026-01-30', amount: 40_000 }],
}

/** The interest tool: the statement of a sum, line by line, as its facts are typed. */
export function InterestPage(): ReactNode {
  const words = useWords(interestWords)
  const format = useFormat()
  const facts = useFacts(interestShape, blank)
  const { sound, refused } = facts
  const asked = useMemo(() => askable(sound), [sound])
  const outcome = useMemo(() => answerTo(asked, refused), [asked, refused])
  const reasons = useMemo(() => {
    if (outcome.outcome !== 'answer') return []
    return outcome.explain().steps.filter(({ rule }) => rule === 'interest/line')
  }, [outcome])
  return (
    <ToolPage
      title={words.title}
      says={words.says}
      facts={facts}
      blank={blank}
      example={example}
      form={<InterestForm of={facts} />}
      short={shortOf(outcome, ({ interest }) => format.euros(interest))}
      answer={<InterestAnswer facts={facts.typed} outcome={outcome} onChange={facts.replace} />}
      detail={
        outcome.outcome === 'answer' && (
          <>
            <Statement facts={asked} value={outcome.value} reasons={reasons} />
            <Remains facts={asked} value={outcome.value} />
          </>
        )
      }
      explain={outcome.outcome === 'needs-facts' ? null : outcome.explain}
    />
  )
}

/** A rate of the contract that is not typed yet is asked for: another one would be counted meanwhile. */
function answerTo(facts: InterestDocument, refused: readonly string[]): Outcome<Interest> {
  const rate = 'regime.contractRate'
  return refused.includes(rate) ? needsFacts(rate) : answerInterest(facts)
}
