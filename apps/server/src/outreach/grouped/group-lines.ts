import { groupSteps } from '@quittance/cases'
import type { NewSendingLine } from '@quittance/database'
import { onceADay } from '#outreach/contact-today.ts'
import { draftGroupFrom } from '#outreach/grouped/draft-group.ts'
import { addresseeOf, mayBeGrouped } from '#outreach/grouped/may-be-grouped.ts'
import type { DueLetter } from '#outreach/sendings/due-letters.ts'
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
): readonly LinesOfLetter[] {
  const byPerson = Map.groupBy(written, ({ due }) => personOf(due))
  return [...byPerson.values()].flatMap((own) => lettersToPerson(work, own))
}

/** Two debtors are one person where their names, their SIREN and their post codes are the same. */
function personOf({ dossier: { debtor } }: DueLetter): string {
  return [debtor.name.toLowerCase(), debtor.siren ?? '', debtor.address.postCode].join('|')
}

function lettersToPerson(work: Work, own: readonly WrittenLetter[]): readonly LinesOfLetter[] {
  const passing = own.filter(({ line }) => line.verdict === 'pass')
  const [message] = groupSteps(
    passing.map(({ due, line }) => ({
      dossierId: line.dossierId,
      debtorId: addresseeOf(due.dossier),
      act: line.letter,
      channel: line.channel,
      joins: mayBeGrouped(due.dossier),
    })),
  )
  const advances = passing
    .filter(({ line }) => message?.advances.includes(line.dossierId) === true)
    .toSorted((one, other) => (one.line.dossierId < other.line.dossierId ? -1 : 1))
  const letter = advances.length > 1 ? oneLetter(work, advances) : null
  const goes = letter ?? advances.slice(0, 1).map(({ line }) => line)
  const going = new Set(goes.map(({ dossierId }) => dossierId))
  const others = own
    .filter(({ line }) => !going.has(line.dossierId))
    .map(({ line }) => [line.verdict === 'pass' ? onAnotherDay(line) : line])
  return goes.length === 0 ? others : [goes, ...others]
}

/** The one letter of several dossiers; null where the gate does not let it leave for each of them. */
function oneLetter(work: Work, advances: readonly WrittenLetter[]): LinesOfLetter | null {
  const [first] = advances
  if (first === undefined) return null
  const { organisation } = first.due
  try {
    const dossiers = advances.map(({ due }) => due.dossier)
    const draft = draftGroupFrom(work, { dossiers, organisation }, first.line)
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
