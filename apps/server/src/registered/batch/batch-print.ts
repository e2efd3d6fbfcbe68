import { once } from 'node:events'
import { buffer } from 'node:stream/consumers'
import { getOrganisation, lettersOfBatch, type PostedLetterRecord } from '@quittance/database'
import { postingSlip } from '@quittance/letters'
import { joinDocuments, renderLetter } from '@quittance/letters/pages'
import { said } from '@quittance/kernel'
import { asOfNow } from '#http/procedures.ts'
import type { RawCall, RawRoute } from '#http/raw-route.ts'
import { requireCaller } from '#http/request.ts'
import { requireBatch } from '#outreach/act-verbs.ts'
import { senderOf } from '#outreach/letter-parties.ts'
import { requireNothingAgainst } from '#registered/batch/look-again.ts'
import { Refused } from '#wiring/refused.ts'
import type { House } from '#wiring/house.ts'

/** A batch as one file to print. */
export const registeredRawRoutes: readonly RawRoute[] = [
  { method: 'GET', pattern: /^\/api\/postal-batches\/([0-9a-f-]{36})\/batch\.pdf$/, answer: print },
]

/**
 * The batch as one PDF to print on both sides: its slip, then its letters in the order of the slip, each
 * on sheets of its own, and each page as it was approved.
 *
 * @throws Refused `not-found`, for a batch without a printed letter too; `dossier-moved` while one of
 * its letters may not leave.
 */
async function print({ house, request, response }: RawCall, id: string): Promise<void> {
  const context = { house, headers: request.headers }
  const caller = await requireCaller(context)
  const { batch, letters, organisation } = await asOfNow(context, caller, async (work) => {
    const { tx } = work
    const found = await requireBatch(work, id)
    await requireNothingAgainst(work, found)
    return {
      batch: found,
      letters: await lettersOfBatch(tx, id),
      organisation: await getOrganisation(tx),
    }
  })
  if (letters.length === 0) {
    throw new Refused(
      'not-found',
      said('Ce lot n’a plus aucune lettre.', 'This batch has no letter any more.'),
    )
  }
  const stamp = batch.day.toString().replaceAll('-', '')
  const slip = await renderLetter(
    postingSlip({
      sender: senderOf(organisation, caller.name),
      issuedOn: batch.day,
      place: organisation.address.town,
      caseNumber: null,
      reference: `LOT-${stamp}`,
      letters: letters.map(slipLine),
    }),
  )
  response.writeHead(200, {
    'content-type': 'application/pdf',
    'content-disposition': `inline; filename*=UTF-8''lot-${stamp}.pdf`,
  })
  for await (const chunk of joinDocuments(documents(house, slip, letters))) {
    if (response.destroyed) return
    if (!response.write(chunk)) {
      await Promise.race([once(response, 'drain'), once(response, 'close')])
    }
  }
  response.end()
}

function slipLine(letter: PostedLetterRecord, index: number) {
  return {
    rank: index + 1,
    registered: letter.channel === 'registered-letter',
    number: letter.number,
    recipient: letter.recipient,
    reference: letter.reference ?? '',
    sheets: Math.ceil((letter.pages ?? 1) / 2),
  }
}

/** One letter is held at a time. */
async function* documents(
  { files }: Pick<House, 'files'>,
  slip: Uint8Array,
  letters: readonly PostedLetterRecord[],
): AsyncGenerator<Uint8Array> {
  yield slip
  for (const { sha256 } of letters) {
    if (sha256 !== null) yield await buffer(files.read(sha256))
  }
}
