import {
  conversationRows,
  numberOfPath,
  type CopyVerification,
  type ShownMessage,
} from '@quittance/evidence'
import { element } from './elements.ts'
import { copyWords, hiddenLine, numberLine } from './copy-words.ts'
import type { Say } from './result-view.ts'

/** More rows are counted, not drawn: the reading page of the copy has them all. */
const MOST_ROWS = 2000

/** What a redacted copy shows: the conversation, hidden messages as black bars. */
export function conversationView(found: CopyVerification, say: Say): HTMLElement {
  const touched = new Set(found.altered.flatMap(({ path }) => numberOfPath(path) ?? []))
  const rows = conversationRows(found.shown, found.total)
  const drawn = rows
    .slice(0, MOST_ROWS)
    .map((row) =>
      row.kind === 'hidden'
        ? element('li', { class: 'hidden-run' }, say(hiddenLine(row.from, row.to)))
        : messageRow(row.message, { touched: touched.has(row.message.number), say }),
    )
  const more = rows.length - drawn.length
  const reason = found.about?.reason ?? null
  return element(
    'section',
    { class: 'conversation' },
    element('h3', {}, say(copyWords.conversation)),
    reason === null
      ? null
      : element('p', { class: 'reason' }, `${say(copyWords.reason)} ${reason}`),
    element('ol', {}, ...drawn, more > 0 ? element('li', { class: 'quiet' }, `+ ${more}`) : null),
  )
}

function messageRow(
  message: ShownMessage,
  { touched, say }: { readonly touched: boolean; readonly say: Say },
): HTMLElement {
  const { number, author, at, direction, text, attachments, octets } = message
  const who = author ?? say(direction === 'out' ? copyWords.holder : copyWords.unknownAuthor)
  return element(
    'li',
    { class: touched ? 'message touched' : 'message' },
    element(
      'p',
      { class: 'quiet' },
      `${say(numberLine(number))} · `,
      element('bdi', {}, who),
      ` · ${at === null ? say(copyWords.noDate) : at.replace('T', ' ')}`,
      touched ? element('strong', {}, ` · ${say(copyWords.touched)}`) : null,
    ),
    element('p', { class: 'said', dir: 'auto' }, text),
    ...attachments.map((name) =>
      element('p', { class: 'quiet' }, say(copyWords.attachment), ' ', element('bdi', {}, name)),
    ),
    octets ? null : element('p', { class: 'quiet' }, say(copyWords.statementOnly)),
  )
}
