import { journalToCheck, type JournalRow } from '@quittance/database'
import { journalEntryBytes, leafHash } from '@quittance/evidence'
import { z } from 'zod'
import { asJson } from '#http/json.ts'
import { PAGE, type Checked, type Fault, type Matter } from '#integrity/matter.ts'

/** Every entry of the journal gives its fingerprint, and its columns say what its bytes say. */
export async function checkJournal({ reads }: Matter): Promise<Checked> {
  const faults: Fault[] = []
  let checked = 0
  let after = 0
  for (;;) {
    const last = after
    const page = await reads((tx) => journalToCheck(tx, { after: last, limit: PAGE }))
    for (const row of page) faults.push(...faultsOf(row))
    checked += page.length
    const end = page.at(-1)
    if (end === undefined) return { checked, faults }
    after = end.position
  }
}

function faultsOf(row: JournalRow): readonly Fault[] {
  const subject = `journal-entry/${row.id}`
  if (leafHash(row.canonical) !== row.leafHash) {
    const sentence = `L’entrée ${row.position} du journal ne donne plus son empreinte.`
    return [{ code: 'journal-entry-altered', subject, sentence }]
  }
  if (!columnsAgree(row)) {
    const sentence = `Les colonnes de l’entrée ${row.position} du journal ne disent plus ce qui a été scellé.`
    return [{ code: 'journal-columns-altered', subject, sentence }]
  }
  return []
}

const sealed = z.object({ references: z.array(z.string()) })

/** Writes the entry again from its columns: the same bytes, or something was changed. */
function columnsAgree(row: JournalRow): boolean {
  try {
    const { references } = sealed.parse(JSON.parse(new TextDecoder().decode(row.canonical)))
    const again = journalEntryBytes({
      organisationId: row.organisationId,
      entryId: row.id,
      recordedAt: row.recordedAt.toString({ smallestUnit: 'millisecond' }),
      actor: row.actor,
      verb: row.verb,
      subject: row.subject,
      facts: asJson(row.facts),
      ruleVersions: z.record(z.string(), z.string()).parse(row.ruleVersions),
      references,
    })
    return Buffer.from(again).equals(row.canonical)
  } catch {
    return false
  }
}
