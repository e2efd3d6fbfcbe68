import type { Author, Direction } from '#message-record.ts'
import { bareLabel } from '#text/label.ts'

/**
 * On which side the file's author stands, where only the person who exported it can say: `unknown`
 * until that person is named.
 */
export function sideOf(
  author: Pick<Author, 'raw' | 'name'>,
  owners: readonly string[],
): Extract<Direction, 'in' | 'out' | 'unknown'> {
  const { raw, name } = author
  if (owners.length === 0 || raw === null) return 'unknown'
  return owners.includes(raw) || (name !== null && owners.includes(name)) ? 'out' : 'in'
}

/** The author whom only a displayed name tells; nobody when there is none. */
export function displayedAuthor(name: string | null): Author {
  const label = bareLabel(name ?? '')
  if (label === '') return { raw: null, name: null, kind: 'none', strength: 'D' }
  return { raw: label, name: label, kind: 'displayName', strength: 'D' }
}
