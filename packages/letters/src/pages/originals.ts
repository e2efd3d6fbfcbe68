import { buffer } from 'node:stream/consumers'
import { joinDocuments } from '#pages/join-documents.ts'
import { renderLetter } from '#pages/render-letter.ts'
import type { ComposedLetter } from '#words/composed-letter.ts'

const ORIGINALS = 2

/**
 * What both parties sign is printed in as many originals as there are parties, each numbered (C. civ. 1375);
 * any other letter once.
 */
export async function printedOriginals(composed: ComposedLetter): Promise<Uint8Array> {
  const isSignedByBoth =
    composed.kind === 'payment-plan' && composed.body.some(({ id }) => id === 'signing')
  if (!isSignedByBoth) return await renderLetter(composed)
  const originals: Uint8Array[] = []
  for (let rank = 1; rank <= ORIGINALS; rank += 1) {
    const folio = `${composed.folio}, original ${rank}/${ORIGINALS}`
    originals.push(await renderLetter({ ...composed, folio }))
  }
  return await buffer(joinDocuments(originals))
}
