import { cents, parseDay } from '@quittance/kernel'
import type { WritingDocument, WritingException } from '@quittance/law'
import { useState, type ReactNode } from 'react'
import { CheckGroup } from '#features/tools/proof/CheckGroup.tsx'
import css from '#features/tools/proof/proof.module.css'
import { proofWords } from '#features/tools/proof/words/proof-words.ts'
import { ExhibitRows } from '#features/tools/proof/writing/ExhibitRows.tsx'
import { Fact } from '#features/tools/tool/Fact.tsx'
import type { ToolFacts } from '#features/tools/tool/use-facts.ts'
import { toolsWords } from '#features/tools/words/tools-words.ts'
import { ChoiceField } from '#ui/fields/ChoiceField.tsx'
import { DayField } from '#ui/fields/DayField.tsx'
import { MoneyField } from '#ui/fields/MoneyField.tsx'
import { useWords } from '#words/use-words.ts'

export type WritingFormProps = { readonly of: ToolFacts<WritingDocument> }

/** The act to prove, against whom, and the exhibits at hand. */
export function WritingForm({ of }: WritingFormProps): ReactNode {
  const words = useWords(proofWords)
  const { typed, change } = of
  return (
    <>
      <Fact path="actKind">
        <ChoiceField
          label={words.actKind}
          value={typed.actKind ?? null}
          onChange={(actKind) => change({ ...typed, actKind })}
          options={[
            { value: 'juridical-act', text: words.juridicalAct, says: words.juridicalActSays },
            { value: 'fact', text: words.fact, says: words.factSays },
          ]}
        />
      </Fact>
      <Fact path="against">
        <ChoiceField
          label={words.against}
          inline
          value={typed.against ?? null}
          onChange={(against) => change({ ...typed, against })}
          options={[
            { value: 'merchant-commercial-act', text: words.merchant },
            { value: 'other', text: words.otherPerson },
          ]}
        />
      </Fact>
      <Figures of={of} />
      <ExhibitRows
        rows={typed.exhibits ?? []}
        onChange={(exhibits) => change({ ...typed, exhibits })}
      />
      <Exceptions of={of} />
    </>
  )
}

function Figures({ of }: WritingFormProps): ReactNode {
  const words = useWords(proofWords)
  const shared = useWords(toolsWords)
  const { typed, change, refused } = of
  const errorAt = (path: string): string | undefined =>
    refused.includes(path) ? shared.notCounted : undefined
  return (
    <>
      <div className={css['pair']}>
        <Fact path="actAmount">
          <MoneyField
            label={words.actAmount}
            value={typed.actAmount === undefined ? null : cents(typed.actAmount)}
            onChange={(amount) => change({ ...typed, actAmount: amount ?? undefined })}
            error={errorAt('actAmount')}
          />
        </Fact>
        <Fact path="actOn">
          <DayField
            label={words.actOn}
            value={typed.actOn === undefined ? null : parseDay(typed.actOn)}
            onChange={(on) => change({ ...typed, actOn: on?.toString() })}
            error={errorAt('actOn')}
          />
        </Fact>
      </div>
      <p className={css['help']}>{words.actAmountHelp}</p>
      <div className={css['pair']}>
        <Fact path="claimedAmount">
          <MoneyField
            label={words.claimedAmount}
            value={typed.claimedAmount === undefined ? null : cents(typed.claimedAmount)}
            onChange={(amount) => change({ ...typed, claimedAmount: amount ?? undefined })}
            error={errorAt('claimedAmount')}
          />
        </Fact>
        <Fact path="asOf">
          <DayField
            label={words.asOf}
            value={typed.asOf === undefined ? null : parseDay(typed.asOf)}
            onChange={(on) => change({ ...typed, asOf: on?.toString() })}
            error={errorAt('asOf')}
          />
        </Fact>
      </div>
    </>
  )
}

const exceptions: readonly WritingException[] = [
  'material-impossibility',
  'moral-impossibility',
  'usage',
  'lost-by-force-majeure',
]

function Exceptions({ of }: WritingFormProps): ReactNode {
  const words = useWords(proofWords)
  const shared = useWords(toolsWords)
  const { typed, change } = of
  const chosen = typed.exceptions ?? []
  const [openAtFirst] = useState(chosen.length > 0)
  return (
    <details className={css['more']} open={openAtFirst}>
      <summary>{shared.moreFacts}</summary>
      <CheckGroup
        label={words.exceptions}
        checks={exceptions.map((one) => ({
          id: one,
          label: words[one],
          checked: chosen.includes(one),
          onChange: (checked) =>
            change({
              ...typed,
              exceptions: exceptions.filter((each) =>
                each === one ? checked : chosen.includes(each),
              ),
            }),
        }))}
      />
    </details>
  )
}
