import { parseDay } from '@quittance/kernel'
import {
  courtPlaces,
  deadlinePlaces,
  type CourtPlace,
  type DeadlineDocument,
  type DeadlinePlace,
} from '@quittance/law'
import type { ReactNode } from 'react'
import css from '#features/tools/deadline/deadline.module.css'
import { deadlineWords, placeWords } from '#features/tools/deadline/words/deadline-words.ts'
import { seatOf } from '#features/tools/deadline/last-days.ts'
import { WholeField } from '#features/tools/deadline/WholeField.tsx'
import { Fact } from '#features/tools/tool/Fact.tsx'
import type { ToolFacts } from '#features/tools/tool/use-facts.ts'
import { toolsWords } from '#features/tools/words/tools-words.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { DayField } from '#ui/fields/DayField.tsx'
import { SelectField } from '#ui/fields/SelectField.tsx'
import { Prose } from '#words/Prose.tsx'
import { useWords } from '#words/use-words.ts'

const usualLengths = [
  { days: 8 },
  { days: 15 },
  { months: 1 },
  { months: 2 },
  { months: 3 },
] as const

/** From when, how long, by which calendar. */
export function DeadlineForm({ of }: { readonly of: ToolFacts<DeadlineDocument> }): ReactNode {
  const words = useWords(deadlineWords)
  const shared = useWords(toolsWords)
  const { typed, change, refused } = of
  return (
    <>
      <Fact path="from">
        <DayField
          label={words.from}
          help={words.fromHelp}
          value={typed.from === undefined ? null : parseDay(typed.from)}
          onChange={(from) => change({ ...typed, from: from?.toString() })}
          error={refused.includes('from') ? shared.notCounted : undefined}
        />
      </Fact>
      <Length of={of} />
      <Places of={of} />
    </>
  )
}

/** Where the person lives and where the court sits: the distance and the holidays depend on them. */
function Places({ of }: { readonly of: ToolFacts<DeadlineDocument> }): ReactNode {
  const words = useWords(deadlineWords)
  const places = useWords(placeWords)
  const { typed, change } = of
  const church = typed.protestantChurch
  return (
    <>
      <Fact path="place">
        <SelectField<DeadlinePlace>
          label={words.place}
          unchosen={words.placeUnchosen}
          value={typed.place ?? ''}
          choices={deadlinePlaces.map((value) => ({ value, text: places[value] }))}
          onChange={(place) => change({ ...typed, place })}
        />
      </Fact>
      <Fact path="court">
        <SelectField<CourtPlace | 'same'>
          label={words.court}
          value={typed.court ?? 'same'}
          choices={[
            { value: 'same', text: words.sameCourt },
            ...courtPlaces.map((value) => ({ value, text: places[value] })),
          ]}
          onChange={(court) => change({ ...typed, court: court === 'same' ? undefined : court })}
        />
      </Fact>
      <p className={css['help']}>
        <Prose>{words.distanceHelp}</Prose>
      </p>
      {seatOf(typed) === 'alsace-moselle' && (
        <Fact path="protestantChurch">
          <SelectField
            label={words.church}
            help={words.churchHelp}
            value={church === undefined ? 'unknown' : church ? 'yes' : 'no'}
            choices={[
              { value: 'unknown', text: words.churchUnknown },
              { value: 'yes', text: words.churchYes },
              { value: 'no', text: words.churchNo },
            ]}
            onChange={(answer) =>
              change({
                ...typed,
                protestantChurch: answer === 'unknown' ? undefined : answer === 'yes',
              })
            }
          />
        </Fact>
      )}
    </>
  )
}

function Length({ of }: { readonly of: ToolFacts<DeadlineDocument> }): ReactNode {
  const words = useWords(deadlineWords)
  const shared = useWords(toolsWords)
  const { typed, change, refused } = of
  const { length = {} } = typed
  const errorAt = (path: string): string | undefined =>
    refused.includes(path) ? shared.notCounted : undefined
  return (
    <Fact path="length">
      <fieldset className={css['length']}>
        <legend>{words.length}</legend>
        <Fact path="length.months">
          <WholeField
            label={words.months}
            value={length.months}
            unreadable={words.notWhole}
            error={errorAt('length.months')}
            onChange={(months) => change({ ...typed, length: { ...length, months } })}
          />
        </Fact>
        <Fact path="length.days">
          <WholeField
            label={words.days}
            value={length.days}
            unreadable={words.notWhole}
            error={errorAt('length.days')}
            onChange={(days) => change({ ...typed, length: { ...length, days } })}
          />
        </Fact>
        {length.months !== undefined && length.days !== undefined && (
          <p className={css['order']}>{words.lengthHelp}</p>
        )}
        <fieldset className={css['usual']}>
          <legend>{words.usual}</legend>
          {usualLengths.map((usual) => {
            const text =
              'days' in usual ? words.usualDays(usual.days) : words.usualMonths(usual.months)
            return (
              <ActButton key={text} small onAct={() => change({ ...typed, length: usual })}>
                {text}
              </ActButton>
            )
          })}
        </fieldset>
      </fieldset>
    </Fact>
  )
}
