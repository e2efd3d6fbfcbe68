import { cents, parseDay } from '@quittance/kernel'
import type { InterestDocument } from '@quittance/law'
import { useState, type ReactNode } from 'react'
import { interestWords } from '#features/tools/interest/words/interest-words.ts'
import css from '#features/tools/interest/interest.module.css'
import { MovementRows } from '#features/tools/interest/MovementRows.tsx'
import { RegimeFields } from '#features/tools/interest/RegimeFields.tsx'
import { Fact } from '#features/tools/tool/Fact.tsx'
import type { ToolFacts } from '#features/tools/tool/use-facts.ts'
import { toolsWords } from '#features/tools/words/tools-words.ts'
import { DayField } from '#ui/fields/DayField.tsx'
import { MoneyField } from '#ui/fields/MoneyField.tsx'
import { SelectField } from '#ui/fields/SelectField.tsx'
import { useWords } from '#words/use-words.ts'

/** The facts of a statement of interest, each answered as soon as it is typed. */
export function InterestForm({ of }: { readonly of: ToolFacts<InterestDocument> }): ReactNode {
  const words = useWords(interestWords)
  const shared = useWords(toolsWords)
  const { typed, change, refused } = of
  const errorAt = (path: string): string | undefined =>
    refused.includes(path) ? shared.notCounted : undefined
  return (
    <>
      <Fact path="principal">
        <MoneyField
          label={words.principal}
          value={typed.principal === undefined ? null : cents(typed.principal)}
          onChange={(amount) => change({ ...typed, principal: amount ?? undefined })}
          error={errorAt('principal')}
        />
      </Fact>
      <div className={css['pair']}>
        <Fact path="startsOn">
          <DayField
            label={words.startsOn}
            value={typed.startsOn === undefined ? null : parseDay(typed.startsOn)}
            onChange={(on) => change({ ...typed, startsOn: on?.toString() })}
            error={errorAt('startsOn')}
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
      <p className={css['help']}>{words.startsOnHelp}</p>
      <RegimeFields facts={typed} onChange={change} />
      <MovementRows
        path="payments"
        names={{
          title: words.payments,
          add: words.addPayment,
          on: words.receivedOn,
          one: words.payment,
          group: words.paymentGroup,
        }}
        rows={typed.payments ?? []}
        onChange={(payments) => change({ ...typed, payments })}
      />
      <More of={of} />
    </>
  )
}

function More({ of }: { readonly of: ToolFacts<InterestDocument> }): ReactNode {
  const words = useWords(interestWords)
  const shared = useWords(toolsWords)
  const { typed, change } = of
  const used =
    typed.creditNotes !== undefined ||
    typed.capitalisation !== undefined ||
    typed.dayCount === 'actual-year'
  const [openAtFirst] = useState(used)
  return (
    <details className={css['more']} open={openAtFirst}>
      <summary>{shared.moreFacts}</summary>
      <div className={css['fields']}>
        <MovementRows
          path="creditNotes"
          names={{
            title: words.creditNotes,
            add: words.addCreditNote,
            on: words.issuedOn,
            one: words.creditNote,
            group: words.creditNoteGroup,
          }}
          rows={typed.creditNotes ?? []}
          onChange={(creditNotes) => change({ ...typed, creditNotes })}
        />
        <Capitalisation of={of} />
        <SelectField
          label={words.dayCount}
          value={typed.dayCount ?? '365'}
          choices={[
            { value: '365', text: words.days365 },
            { value: 'actual-year', text: words.actualYear },
          ]}
          onChange={(dayCount) =>
            change({ ...typed, dayCount: dayCount === '365' ? undefined : dayCount })
          }
        />
      </div>
    </details>
  )
}

function Capitalisation({ of }: { readonly of: ToolFacts<InterestDocument> }): ReactNode {
  const words = useWords(interestWords)
  const { typed, change } = of
  const { capitalisation } = typed
  return (
    <>
      <SelectField<'no' | 'contract' | 'judgment'>
        label={words.capitalisation}
        value={capitalisation?.basis ?? 'no'}
        choices={[
          { value: 'no', text: words.noCapitalisation },
          { value: 'contract', text: words.byContract },
          { value: 'judgment', text: words.byJudgment },
        ]}
        onChange={(basis) =>
          change({
            ...typed,
            capitalisation:
              basis === 'no' ? undefined : { basis, from: capitalisation?.from ?? typed.startsOn },
          })
        }
      />
      {capitalisation !== undefined && (
        <Fact path="capitalisation.from">
          <DayField
            label={words.capitalisationFrom}
            value={capitalisation.from === undefined ? null : parseDay(capitalisation.from)}
            onChange={(from) =>
              change({ ...typed, capitalisation: { ...capitalisation, from: from?.toString() } })
            }
          />
        </Fact>
      )}
    </>
  )
}
