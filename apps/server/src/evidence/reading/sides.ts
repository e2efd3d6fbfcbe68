import type { AuthorSide } from '@quittance/cases'
import type { ReadingWarning } from '@quittance/contract'
import type { MessageDirection } from '@quittance/database'
import type { ToldAuthor } from '#evidence/authors/tell-authors.ts'

type Written = {
  readonly direction: MessageDirection
  readonly raw: string | null
  readonly name: string | null
}

/** Who is who in an export, and what could not be told. */
export type Sides = {
  readonly sideOf: (message: Written) => AuthorSide
  readonly warnings: readonly ReadingWarning[]
}

/** Warnings that depend on who the authors are: they change when a person says who one is. */
export const authorWarnings: readonly ReadingWarning[] = [
  'debtor-not-recognised',
  'other-authors',
  'other-name',
  'other-number',
]

/**
 * Tells the debtor's messages from the others', as the authors were told.
 *
 * Nobody else's words are the debtor's: a phone's backup holds those of everyone its owner knows.
 */
export function sidesOf(authors: readonly ToldAuthor[]): Sides {
  const sides = new Map(
    authors.map(({ line, countsAs }) => [keyOf(line.sent, line.raw ?? line.name ?? ''), countsAs]),
  )
  const others = authors.filter(({ countsAs }) => countsAs !== 'creditor')
  const debtors = others.filter(({ countsAs }) => countsAs === 'debtor')
  const unsaid = others.filter(({ stated }) => stated === null)
  return {
    sideOf: ({ direction, raw, name }) =>
      direction === 'system'
        ? 'other'
        : (sides.get(keyOf(direction === 'out', raw ?? name ?? '')) ?? 'other'),
    warnings: [
      ...(debtors.length === 0 && unsaid.length > 0 ? (['debtor-not-recognised'] as const) : []),
      ...(debtors.length > 0 && unsaid.some(({ countsAs }) => countsAs === 'other')
        ? (['other-authors'] as const)
        : []),
      ...doubtsOf(unsaid),
    ],
  }
}

/** What speaks against somebody who is taken for the debtor by elimination alone. */
function doubtsOf(authors: readonly ToldAuthor[]): readonly ReadingWarning[] {
  const eliminated = authors.filter(({ attribution }) => attribution.by === 'only-other')
  const has = (code: string) =>
    eliminated.some(({ attribution }) =>
      attribution.reasonsAgainst.some((reason) => reason.code === code),
    )
  if (has('other-phone')) return ['other-number']
  return has('other-name') ? ['other-name'] : []
}

function keyOf(sent: boolean, written: string): string {
  return `${sent ? 'sent' : 'received'} ${written}`
}
