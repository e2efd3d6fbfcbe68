import { linesById, searchDossiers } from '@quittance/database'
import type { Work } from '#wiring/work.ts'

const MOST_FOUND = 12

/** Dossiers by any part of what a person remembers of them. */
export async function search({ tx }: Work, { q }: { readonly q: string }) {
  const found = await searchDossiers(tx, { q, limit: MOST_FOUND })
  const lines = await linesById(
    tx,
    found.map(({ id }) => id),
  )
  return {
    rows: found.flatMap(({ id, foundIn }) => {
      const line = lines.get(id)
      if (line === undefined) return []
      const { reference, debtorName, creditorName, principalCents } = line
      return [
        {
          dossierId: id,
          reference,
          debtorName,
          creditorName,
          principalCents,
          foundIn,
        },
      ]
    }),
  }
}
