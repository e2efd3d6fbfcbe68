import type { AuthorView } from '@quittance/contract'
import { authorsEn } from '#features/evidence/authors/authors.en.ts'
import { authorsFr } from '#features/evidence/authors/authors.fr.ts'
import type { StatusShape } from '#ui/proof/StatusMark.tsx'
import { words } from '#words/use-words.ts'

/** The words of the authors of an exhibit, in both languages. */
export const authorWords = words(authorsFr, authorsEn)
export type AuthorWords = (typeof authorWords)['fr']

/** What names an author on a page, apart from every other: one print, received or sent. */
export function authorKey({ print, sent }: Pick<AuthorView, 'print' | 'sent'>): string {
  return `${sent ? 'sent' : 'received'}-${print}`
}

/** An author as the file writes him; what it leaves out is said, never guessed. */
export function authorName(
  { raw, name, sent }: Pick<AuthorView, 'raw' | 'name' | 'sent'>,
  texts: AuthorWords,
): string {
  if (raw !== null && name !== null && raw !== name) return `${name}, ${raw}`
  return raw ?? name ?? (sent ? texts.ownPhone : texts.unnamed)
}

/** Who he is said or taken to be, with the shape that tells a word from a proposal. */
export function whoIs(
  { stated, proposed }: Pick<AuthorView, 'stated' | 'proposed'>,
  texts: AuthorWords,
): { readonly shape: StatusShape; readonly says: string } {
  if (stated !== null) {
    const said = {
      debtor: texts.statedDebtor,
      creditor: texts.statedCreditor,
      other: texts.statedOther,
    }
    return { shape: stated.side === 'other' ? 'refused' : 'proved', says: said[stated.side] }
  }
  if (proposed === 'debtor') return { shape: 'clock', says: texts.proposedDebtor }
  if (proposed === 'creditor') return { shape: 'arguable', says: texts.proposedCreditor }
  return { shape: 'unknown', says: texts.proposedNobody }
}
