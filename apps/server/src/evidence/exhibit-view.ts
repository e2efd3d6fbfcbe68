import type { ExhibitPageView } from '@quittance/contract'
import {
  countProposedFindings,
  findExhibit,
  findReception,
  namesOfMembers,
  type ExhibitFile,
  type Received,
} from '@quittance/database'
import { said } from '@quittance/kernel'
import { z } from 'zod'
import { stampIs } from '#evidence/reception/stamp-words.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

/** The page of an exhibit. @throws Refused `not-found`. */
export async function readExhibitPage(
  work: Work,
  { id }: { readonly id: string },
): Promise<ExhibitPageView> {
  const exhibit = await requireExhibit(work, id)
  const { dossierId, number, kind, declaredName, sha256, sizeBytes, owners, reading } = exhibit
  return {
    id,
    dossierId,
    number,
    kind,
    declaredName,
    sha256,
    sizeBytes,
    owners: [...owners],
    receivedAt: exhibit.receivedAt.toString(),
    format: reading.format,
    warnings: [...readCodes(reading.warnings)],
    state: reading.state,
    progress: work.house.readings.progressOf(id) ?? work.house.searches.progressOf(id),
    messages: reading.messages,
    findingsProposed: await countProposedFindings(work.tx, id),
    reception: await receptionOf(work, exhibit),
  }
}

async function receptionOf(
  { tx }: Work,
  exhibit: ExhibitFile,
): Promise<ExhibitPageView['reception']> {
  const received = await findReception(tx, exhibit.id)
  if (received === null) return null
  const { tool, exportedOn, ...rest } = received.said
  const names = await namesOfMembers(tx)
  return {
    receivedBy: names.get(exhibit.receivedBy) ?? null,
    tool,
    said: { ...rest, exportedOn: exportedOn?.toString() ?? null },
    stamp: stampOf(received.stamp),
  }
}

function stampOf(stamp: Received['stamp']) {
  if (stamp === null) return null
  const { stampedAt, authority, local } = stamp
  return { stampedAt: stampedAt.toString(), authority, stampIs: stampIs(local) }
}

/** @throws Refused `not-found`. */
export async function requireExhibit(work: Work, id: string): Promise<ExhibitFile> {
  const exhibit = await findExhibit(work.tx, id)
  if (exhibit !== null) return exhibit
  throw new Refused(
    'not-found',
    said(
      'Cette pièce n’existe pas, ou pas pour votre organisation.',
      'This exhibit does not exist, or not for your organisation.',
    ),
  )
}

const codesSchema = z.array(z.string()).catch([])

/** The codes of a column of warnings. */
export function readCodes(warnings: unknown): readonly string[] {
  return codesSchema.parse(warnings)
}
