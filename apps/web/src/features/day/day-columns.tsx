import { cents, type Said } from '@quittance/kernel'
import type { QueueRow } from '@quittance/contract'
import type { ReactNode } from 'react'
import type { DayWords } from '#features/day/day-words.ts'
import css from '#features/day/day.module.css'
import { dayOf } from '#words/figures.ts'
import { Amount } from '#ui/figures/Amount.tsx'
import { DateText } from '#ui/figures/DateText.tsx'
import { Icon } from '#ui/icons/Icon.tsx'
import type { IconName } from '#ui/icons/icon-paths.ts'
import { ProofBoxes } from '#ui/proof/ProofBoxes.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import type { DataColumn } from '#ui/rows/DataTable.tsx'
import { TwoLines } from '#ui/rows/TwoLines.tsx'
import { Prose } from '#words/Prose.tsx'
import type { Format } from '#words/use-format.ts'

const icons: Readonly<Record<QueueRow['act'], IconName>> = {
  'review-finding': 'bubble',
  'first-letter': 'envelope',
  reminder: 'envelope',
  'formal-notice': 'page',
  call: 'phone',
  'record-payment': 'euro',
  promise: 'calendar',
  dispute: 'bubble',
  'pay-over': 'euro',
  'hand-over': 'page',
  close: 'page',
}

/** What the columns are written with, in the language on the screen. */
type DaySpeech = {
  readonly words: DayWords
  readonly format: Format
  readonly say: (of: Said) => string
}

/** The columns of the queue: every row begins with a verb that can lawfully be done now. */
export function columnsOf({ words, format, say }: DaySpeech): readonly DataColumn<QueueRow>[] {
  return [
    {
      id: 'icon',
      head: words.kind,
      kind: 'mark',
      onPhone: true,
      cell: ({ act }) => <Icon name={icons[act]} />,
    },
    {
      id: 'act',
      head: words.act,
      onPhone: true,
      cell: ({ verb, reason, debtorName }) => (
        <TwoLines
          strong
          first={<Prose>{say(verb)}</Prose>}
          second={
            <>
              <span className={css['onPhone']}>{debtorName}</span>
              <Prose>{say(reason)}</Prose>
            </>
          }
        />
      ),
    },
    { id: 'when', head: words.when, kind: 'quiet', cell: ({ when }) => <Prose>{say(when)}</Prose> },
    {
      id: 'who',
      head: words.who,
      cell: ({ debtorName, creditorName }) => (
        <div className={css['names']}>
          <TwoLines first={debtorName} second={creditorName} />
        </div>
      ),
    },
    {
      id: 'balance',
      head: words.balance,
      kind: 'figure',
      onPhone: true,
      cell: ({ balanceCents }) => <Amount of={cents(balanceCents)} />,
    },
    {
      id: 'limitation',
      head: words.limitation,
      kind: 'quiet',
      cell: (row) => <LastDay of={row} words={words} format={format} />,
    },
    {
      id: 'proof',
      head: words.proof,
      kind: 'mark',
      cell: ({ proofBoxes }) => <ProofBoxes proved={proofBoxes} />,
    },
  ]
}

type LastDayProps = { readonly of: QueueRow; readonly words: DayWords; readonly format: Format }

/** The last day to act, with the shape of its urgency; unknown is said, never guessed. */
function LastDay({ of, words, format }: LastDayProps): ReactNode {
  const { lastDay, limitationLevel } = of
  if (lastDay === null) {
    return limitationLevel === 'unknown' ? (
      <StatusMark shape="unknown">{words.unknownDay}</StatusMark>
    ) : (
      '—'
    )
  }
  const day = dayOf(lastDay)
  if (limitationLevel === 'soon') {
    return <StatusMark shape="clock">{format.shortDay(day)}</StatusMark>
  }
  if (limitationLevel === 'last-day' || limitationLevel === 'expired') {
    return <StatusMark shape="last-day">{format.shortDay(day)}</StatusMark>
  }
  return <DateText of={day} short />
}
