import type { OutwardActView } from '@quittance/contract'
import type { Said } from '@quittance/kernel'
import type { ReactNode } from 'react'
import { momentOf } from '#words/figures.ts'
import type { exchangeWords } from '#features/outreach/words/outreach-words.ts'
import { Icon } from '#ui/icons/Icon.tsx'
import { StatusMark, type StatusShape } from '#ui/proof/StatusMark.tsx'
import { Tag } from '#ui/proof/Tag.tsx'
import type { DataColumn } from '#ui/rows/DataTable.tsx'
import { TwoLines } from '#ui/rows/TwoLines.tsx'
import type { Format } from '#words/use-format.ts'

export type ExchangeWords = (typeof exchangeWords)['fr']

export type ExchangeTongue = {
  readonly words: ExchangeWords
  readonly format: Format
  readonly say: (of: Said) => string
}

/** The columns of what is sent. */
export function columnsOf(
  { words, format, say }: ExchangeTongue,
  toPost: ReadonlySet<string>,
): readonly DataColumn<OutwardActView>[] {
  return [
    {
      id: 'icon',
      head: words.kind,
      kind: 'mark',
      cell: ({ channel }) => <Icon name={channel === 'e-mail' ? 'envelope' : 'page'} />,
    },
    {
      id: 'what',
      head: words.what,
      onPhone: true,
      cell: (act) => (
        <TwoLines
          strong
          first={say(act.label)}
          second={
            <>
              {channelText(act.channel, words)}{' '}
              {act.simulated && <Tag about="time">{words.simulated}</Tag>}
            </>
          }
        />
      ),
    },
    {
      id: 'who',
      head: words.who,
      cell: ({ dossierReference, debtorName }) => (
        <TwoLines first={debtorName ?? '—'} second={dossierReference ?? undefined} />
      ),
    },
    {
      id: 'when',
      head: words.when,
      kind: 'quiet',
      cell: ({ reservedAt, finishedAt }) => {
        const moment = momentOf(finishedAt ?? reservedAt)
        return `${format.shortDay(moment.toPlainDate())}, ${format.hour(moment)}`
      },
    },
    {
      id: 'state',
      head: words.state,
      kind: 'mark',
      onPhone: true,
      cell: (act) => <ActStateMark of={act} words={words} toPost={toPost} />,
    },
    {
      id: 'number',
      head: words.number,
      kind: 'quiet',
      cell: ({ registeredNumber }) => registeredNumber ?? '—',
    },
  ]
}

type ActStateMarkProps = {
  readonly of: OutwardActView
  readonly words: ExchangeWords
  /** The batches that were not handed to the post yet. */
  readonly toPost: ReadonlySet<string>
}

const shapes: Readonly<Record<OutwardActView['state'], StatusShape>> = {
  reserved: 'clock',
  doing: 'clock',
  done: 'passed',
  ambiguous: 'adverse',
  failed: 'refused',
  cancelled: 'locked',
}

/** What an act is at; what is printed but not posted, or only simulated, has not left. */
export function ActStateMark({ of, words, toPost }: ActStateMarkProps): ReactNode {
  if (of.state === 'done' && of.batchId !== null && toPost.has(of.batchId)) {
    return <StatusMark shape="clock">{words.toPost}</StatusMark>
  }
  if (of.state === 'done' && of.simulated) {
    return <StatusMark shape="unknown">{words.simulatedDone}</StatusMark>
  }
  const texts: Readonly<Record<OutwardActView['state'], string>> = {
    reserved: words.reserved,
    doing: words.doing,
    done: words.done,
    ambiguous: words.doubtfulOne,
    failed: words.failedOne,
    cancelled: words.cancelled,
  }
  return <StatusMark shape={shapes[of.state]}>{texts[of.state]}</StatusMark>
}

/** The channel of an act, in a word or two. */
export function channelText(channel: string, words: ExchangeWords): string {
  if (channel === 'e-mail') return words.byEmail
  if (channel === 'electronic-registered') return words.byElectronic
  if (channel === 'sms') return words.bySms
  return channel === 'registered-letter' ? words.byRegistered : words.byLetter
}
