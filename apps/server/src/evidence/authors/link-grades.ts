import { createHash } from 'node:crypto'
import type { IdentityGrade } from '@quittance/cases'
import {
  findExhibit,
  type DossierRecord,
  type ExhibitFile,
  type OrganisationTransaction,
} from '@quittance/database'
import { tellAuthors } from '#evidence/authors/tell-authors.ts'

/** How sure the link of an author to a party is; null for one that nobody looked for. */
export type LinkGrades = (authorKey: string) => IdentityGrade | null

/** A dossier has few conversations: beyond, the list of authors of each exhibit says it. */
const MOST_EXHIBITS = 20

/**
 * How sure the links of the authors of exhibits to a party are, as their list grades them.
 *
 * A number that a file writes surely may be nobody's of the dossier: the weaker of the two counts.
 */
export async function linkGrades(
  tx: OrganisationTransaction,
  {
    dossier,
    exhibitIds,
  }: { readonly dossier: DossierRecord; readonly exhibitIds: Iterable<string> },
): Promise<LinkGrades> {
  const grades = new Map<string, IdentityGrade>()
  for (const id of [...new Set(exhibitIds)].slice(0, MOST_EXHIBITS)) {
    const exhibit: ExhibitFile | null = await findExhibit(tx, id)
    if (exhibit === null) continue
    for (const { line, attribution } of await tellAuthors(tx, { exhibit, dossier })) {
      grades.set(`${id}:${line.print}:${line.sent}`, attribution.linkGrade)
    }
  }
  return (key) => grades.get(key) ?? null
}

/** The key of an author, as the database makes it of one of his messages. */
export function authorKey(of: {
  readonly exhibitId: string
  readonly raw: string | null
  readonly name: string | null
  readonly sent: boolean
}): string {
  const print = createHash('sha256')
    .update(of.raw ?? of.name ?? '')
    .digest('hex')
  return `${of.exhibitId}:${print}:${of.sent}`
}
