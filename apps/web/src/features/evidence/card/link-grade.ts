import type { AuthorView, MessageView } from '@quittance/contract'

/**
 * The grade of the link between the author of a message and a party, where it is weaker than what the
 * file says of him; null where it is not, or while the authors are not known.
 *
 * A number that the file writes surely may be nobody's of the dossier: the weaker of the two counts.
 */
export function weakerLink(
  message: Pick<MessageView, 'authorRaw' | 'authorStrength' | 'direction'>,
  authors: readonly Pick<AuthorView, 'raw' | 'sent' | 'linkGrade'>[],
): AuthorView['linkGrade'] | null {
  const sent = message.direction === 'out'
  const author = authors.find((one) => one.sent === sent && one.raw === message.authorRaw)
  if (author === undefined || author.linkGrade <= message.authorStrength) return null
  return author.linkGrade
}
