import type { InboundMessageView } from '@quittance/contract'
import type { Said } from '@quittance/kernel'
import type { InboxWords } from '#features/inbound/words/inbox-words.ts'
import { DateText } from '#ui/figures/DateText.tsx'
import { Icon } from '#ui/icons/Icon.tsx'
import type { IconName } from '#ui/icons/icon-paths.ts'
import { Tag } from '#ui/proof/Tag.tsx'
import type { DataColumn } from '#ui/rows/DataTable.tsx'
import { TwoLines } from '#ui/rows/TwoLines.tsx'
import { Prose } from '#words/Prose.tsx'
import { dayOf, phoneText } from '#words/figures.ts'

const icons: Readonly<Record<InboundMessageView['channel'], IconName>> = {
  'e-mail': 'envelope',
  sms: 'bubble',
  phone: 'phone',
  post: 'page',
  portal: 'calendar',
}

type InboxSpeech = { readonly words: InboxWords; readonly say: (of: Said) => string }

/** The columns of the inbox. */
export function inboxColumns({
  words,
  say,
}: InboxSpeech): readonly DataColumn<InboundMessageView>[] {
  return [
    {
      id: 'way',
      head: words.way,
      kind: 'mark',
      onPhone: true,
      cell: ({ channel }) => <Icon name={icons[channel]} label={words[channel]} />,
    },
    {
      id: 'who',
      head: words.who,
      onPhone: true,
      cell: (row) => (
        <TwoLines
          strong
          first={row.senderName ?? (row.sender === null ? words.nobody : phoneText(row.sender))}
          second={<Prose>{row.subject === '' ? firstWords(row, words) : row.subject}</Prose>}
        />
      ),
    },
    {
      id: 'reading',
      head: words.reading,
      cell: ({ proposed }) => (
        <Tag about={proposed.kind === 'other' ? 'plain' : 'time'}>{say(proposed.name)}</Tag>
      ),
    },
    { id: 'about', head: words.about, cell: (row) => aboutOf(row, words) },
    {
      id: 'when',
      head: words.when,
      kind: 'quiet',
      onPhone: true,
      cell: ({ receivedOn }) => <DateText of={dayOf(receivedOn)} short />,
    },
  ]
}

const MOST_SIGNS = 60

function firstWords({ body }: InboundMessageView, words: InboxWords): string {
  const line = body.trim().split('\n')[0] ?? ''
  if (line === '') return words.noSubject
  return line.length > MOST_SIGNS ? `${line.slice(0, MOST_SIGNS)}…` : line
}

function aboutOf({ placed, candidates }: InboundMessageView, words: InboxWords) {
  const [one, ...others] = candidates
  const dossier = placed?.dossier ?? (others.length === 0 ? one?.dossier : undefined)
  if (dossier !== undefined) {
    return <TwoLines first={dossier.debtorName} second={dossier.reference} />
  }
  return (
    <Prose>
      {candidates.length === 0 ? words.noDossier : words.severalDossiers(candidates.length)}
    </Prose>
  )
}
