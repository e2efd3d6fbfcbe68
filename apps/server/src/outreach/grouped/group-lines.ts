import { groupSteps, type SendingPolicy } from '@quittance/cases'
import type { NewSendingLine } from '@quittance/database'
import { onceADay } from '#outreach/contacts/contact-today.ts'
import { draftGroupFrom } from '#outreach/grouped/draft-group.ts'
import { addresseeOf, mayBeGrouped } from '#outreach/grouped/may-be-grouped.ts'
import type { DueLetter } from '#outreach/sendings/due-letters.ts'
import { lineOf } from '#outreach/sendings/lines/write-line.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

/** A letter that is due on a dossier, with its line, written and judged by itself. */
export type WrittenLetter = { readonly due: DueLetter; readonly line: NewSendingLine }

/** The lines of one letter: that of its first dossier, then those that it groups. */
export type LinesOfLetter = readonly NewSendingLine[]

/**
 * Makes of the letters due on a day at most one a person: those of one creditor that are at the same
 * step become one letter, and what is left waits for another day.
 */
export function groupedLetters(
  work: Work,
  written: readonly WrittenLetter[],
  policy: SendingPolicy,
): readonly LinesOfLetter[] {
  const byPerson = Map.groupBy(written, ({ due }) => personOf(due))
  return [...byPerson.values()].flatMap((own) => lettersToPerson(work, own, policy))
}

/** Two debtors are one person where their names, their SIREN and their post codes are the same. */
function personOf({ dossier: { debtor } }: DueLetter): string {
  return [debtor.name.toLowerCase(), debtor.siren ?? '', debtor.address.postCode].join('|')
}

function lettersToPerson(
  work: Work,
  own: readonly WrittenLetter[],
  policy: SendingPolicy,
): readonly LinesOfLetter[] {
  const passing = own.filter(({ line }) => line.verdict === 'pass')
  const [message] = groupSteps(
    passing.map(({ due, line }) => ({
      dossierId: line.dossierId,
      debtorId: addresseeOf(due.dossier),
      act: line.letter,
      channel: line.channel,
      besidesSms: due.besidesSms,
      joins: mayBeGrouped(due.dossier),
    })),
  )
  const advances = passing
    .filter(({ line }) => message?.advances.includes(line.dossierId) === true)
    .toSorted((one, other) => (one.line.dossierId < other.line.dossierId ? -1 : 1))
  const together = advances.map((one) => byWay(work, one, { channel: message?.channel, policy }))
  const letter = advances.length > 1 ? oneLetter(work, together) : null
  const goes = letter ?? advances.slice(0, 1).map(({ line }) => line)
  const going = new Set(goes.map(({ dossierId }) => dossierId))
  const others = own
    .filter(({ line }) => !going.has(line.dossierId))
    .map(({ line }) => [line.verdict === 'pass' ? onAnotherDay(line) : line])
  return goes.length === 0 ? others : [goes, ...others]
}

/** The same letter by the way of the message that tells it with others: an SMS tells one dossier. */
function byWay(
  work: Work,
  { due, line }: WrittenLetter,
  { channel, policy }: { readonly channel: string | undefined; readonly policy: SendingPolicy },
): WrittenLetter {
  const { besidesSms } = due
  if (line.channel === channel || besidesSms === null) return { due, line }
  const other = { ...due, channel: besidesSms }
  return { due: other, line: lineOf(work, other, policy) }
}

/** The one letter of several dossiers; null where the gate does not let it leave for each of them. */
function oneLetter(work: Work, advances: readonly WrittenLetter[]): LinesOfLetter | null {
  const [first] = advances
  if (first === undefined) return null
  const { organisation } = first.due
  const { letter, channel } = first.line
  if (channel === 'sms' || advances.some(({ line }) => line.verdict !== 'pass')) return null
  try {
    const dossiers = advances.map(({ due }) => due.dossier)
    const draft = draftGroupFrom(work, { dossiers, organisation }, { letter, channel })
    if (draft.members.some(({ judgement }) => judgement.verdict !== 'pass')) return null
    return advances.map(({ line }) => ({
      ...line,
      textSha256: draft.sha256,
      groupedWith: line === first.line ? null : first.line.dossierId,
    }))
  } catch (cause) {
    if (cause instanceof Refused) return null
    throw cause
  }
}

function onAnotherDay(line: NewSendingLine): NewSendingLine {
  return { ...line, verdict: 'refuse', because: onceADay.sentence }
}
