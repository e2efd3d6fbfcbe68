import { keepFile } from '@quittance/database'
import { invariant } from '@quittance/kernel'
import type { Work } from '#wiring/work.ts'

const LARGEST_ORDER_FILE = 16 * 1024 * 1024

/** Keeps the file of an order for the bank, under its hash. */
export async function keepOrderFile(
  work: Work,
  { text, name }: { readonly text: string; readonly name: string },
): Promise<{ readonly fileId: string; readonly sha256: string }> {
  const bytes = new TextEncoder().encode(text)
  const kept = await work.house.files.keep([bytes], LARGEST_ORDER_FILE)
  invariant(kept !== 'too-large', 'an order to a bank is a small file')
  const fileId = work.house.chance.id()
  await keepFile(work.tx, {
    id: fileId,
    ...kept,
    declaredName: name,
    mediaType: 'application/xml',
    receivedAt: work.now,
    receivedBy: work.caller.userId,
  })
  return { fileId, sha256: kept.sha256 }
}

/** Now, as the head of an order writes it. */
export function createdAt({ now }: Pick<Work, 'now'>): string {
  return now
    .toZonedDateTimeISO('Europe/Paris')
    .toString({ smallestUnit: 'second', timeZoneName: 'never' })
}
