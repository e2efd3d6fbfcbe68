import { addToBatch, inOrganisation, keepFile, type OutwardActRow } from '@quittance/database'
import { printedOriginals } from '@quittance/letters/pages'
import type { Carrier } from '#departures/carriers.ts'
import { composedOf } from '#departures/composed.ts'
import type { House } from '#wiring/house.ts'

/** The post: a letter printed as PDF into the batch of the day, which a person takes to the post. */
export const paperCarrier: Carrier = { kind: 'paper-letter', carry: putInBatch }

const LARGEST_LETTER = 32 * 1024 * 1024

async function putInBatch(house: House, act: OutwardActRow) {
  const composed = composedOf(act)
  const pdf = await printedOriginals(composed)
  const kept = await house.files.keep([pdf], LARGEST_LETTER)
  if (kept === 'too-large') return { kind: 'failed' as const, failure: 'letter-too-large' }
  const fileId = house.chance.id()
  const pages = pagesOf(pdf)
  const batchId = await inOrganisation(house.database.app, act.organisation_id, async (tx) => {
    const at = house.clock.now()
    await keepFile(tx, {
      id: fileId,
      ...kept,
      declaredName: `${composed.folio.replaceAll(/[^\p{L}\p{N}-]+/gu, '-')}.pdf`,
      mediaType: 'application/pdf',
      receivedAt: at,
      receivedBy: 'departures',
    })
    const day = house.clock.today()
    return await addToBatch(tx, {
      actId: act.id,
      fileId,
      pages,
      day,
      newBatchId: house.chance.id(),
      at,
    })
  })
  return { kind: 'done' as const, result: { fileId, batchId, pages, sha256: kept.sha256 } }
}

/** The pages of a PDF of ours: its page objects are written plainly. */
function pagesOf(pdf: Uint8Array): number {
  const text = Buffer.from(pdf).toString('latin1')
  return Math.max(1, text.match(/\/Type\s*\/Page[^s]/g)?.length ?? 1)
}
