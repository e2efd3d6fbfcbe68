import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { PostalBatchSheet, PostalBatchView } from '@quittance/contract'
import type { Day } from '@quittance/kernel'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { useSignedIn } from '#app/session/session.ts'
import { batchSheetQuery } from '#features/outreach/batch/batch-queries.ts'
import { batchWords } from '#features/outreach/batch/batch-words.ts'
import css from '#features/outreach/batch/batch.module.css'
import { Refusal } from '#features/outreach/exchanges/Refusal.tsx'
import { exchangeWords } from '#features/outreach/words/outreach-words.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { ChoiceField } from '#ui/fields/ChoiceField.tsx'
import { DayField } from '#ui/fields/DayField.tsx'
import { dayOf } from '#words/figures.ts'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

type Letter = PostalBatchSheet['letters'][number]
/** Where the envelope of a letter is that may not leave any more. */
type Where = 'pulled' | 'gone'

/** Says that a batch was handed to the post, and which envelopes were pulled out of it. */
export function Posting({ batch }: { readonly batch: PostalBatchView }): ReactNode {
  const words = useWords(exchangeWords)
  const cache = useQueryClient()
  const today = dayOf(useSignedIn().today)
  const sheet = useQuery(batchSheetQuery(batch.id))
  const [on, setOn] = useState<Day | null>(today)
  const [where, setWhere] = useState<ReadonlyMap<string, Where>>(new Map())
  const [tried, setTried] = useState(false)
  const asked =
    on?.equals(today) === true
      ? (sheet.data?.letters ?? []).filter(({ against }) => against !== null)
      : []
  const here = (place: Where) =>
    asked.map(({ actId }) => actId).filter((id) => where.get(id) === place)
  const saying = useMutation({
    mutationFn: (day: Day) =>
      api.outreach.posted({
        id: batch.id,
        on: day.toString(),
        pulled: here('pulled'),
        gone: here('gone'),
      }),
    onSettled: () => cache.invalidateQueries({ queryKey: ['acts'] }),
  })
  return (
    <div className={css['posting']}>
      {asked.map((letter) => (
        <Envelope
          key={letter.actId}
          of={letter}
          where={where.get(letter.actId) ?? null}
          missing={tried}
          onChange={(place) => setWhere(new Map(where).set(letter.actId, place))}
        />
      ))}
      <div className={css['posted']}>
        <DayField
          label={words.postedOn}
          value={on}
          onChange={setOn}
          earliest={dayOf(batch.day)}
          latest={today}
          error={tried && on === null ? words.noPostedDay : undefined}
        />
        <ActButton
          busy={saying.isPending}
          onAct={() => {
            setTried(true)
            if (on !== null && asked.every(({ actId }) => where.has(actId))) saying.mutate(on)
          }}
        >
          {words.markPosted}
        </ActButton>
      </div>
      <Refusal error={saying.error} />
    </div>
  )
}

type EnvelopeProps = {
  readonly of: Letter
  readonly where: Where | null
  readonly missing: boolean
  readonly onChange: (where: Where) => void
}

function Envelope({ of, where, missing, onChange }: EnvelopeProps): ReactNode {
  const words = useWords(batchWords)
  const format = useFormat()
  const name = of.debtorName ?? words.letter(format.count(of.rank))
  return (
    <ChoiceField<Where>
      inline
      label={words.envelopeOf(name)}
      options={[
        { value: 'pulled', text: words.envelopePulled },
        { value: 'gone', text: words.envelopeGone },
      ]}
      value={where}
      onChange={onChange}
      error={missing && where === null ? words.envelopeMissing : undefined}
    />
  )
}
