import { disputeAnswerKinds } from '@quittance/contract'
import { filesOfBatch, findAct, findActRow, findFile } from '@quittance/database'
import { said } from '@quittance/kernel'
import { renderLetter } from '@quittance/letters/pages'
import { z } from 'zod'
import type { RawCall, RawRoute } from '#http/raw-route.ts'
import { asOfNow } from '#http/procedures.ts'
import { readBody } from '#http/json-body.ts'
import { requireCaller } from '#http/request.ts'
import { sendFile } from '#http/send-file.ts'
import { composedOf, printedName } from '#departures/composed.ts'
import { requireBatch } from '#outreach/act-verbs.ts'
import { answeringLetters } from '#outreach/answers/answering-letters.ts'
import { draftAny } from '#outreach/answers/either.ts'
import { letterSteps } from '#assessment/letters-sent.ts'
import { requireNothingAgainst } from '#registered/batch/look-again.ts'
import { Refused } from '#wiring/refused.ts'

const previewSchema = z.strictObject({
  letter: z.enum([...letterSteps, ...answeringLetters]),
  channel: z.enum(['letter', 'registered-letter', 'electronic-registered', 'e-mail']),
  edits: z.record(z.string().max(60), z.string().max(4000)),
  about: z.uuid().nullable().default(null),
  answer: z.enum(disputeAnswerKinds).nullable().default(null),
})

/** Letters as PDF: previewed before they leave, read again after. */
export const outreachRawRoutes: readonly RawRoute[] = [
  {
    method: 'POST',
    pattern: /^\/api\/dossiers\/([0-9a-f-]{36})\/letters\/preview$/,
    answer: preview,
  },
  { method: 'GET', pattern: /^\/api\/acts\/([0-9a-f-]{36})\/pdf$/, answer: actPdf },
  {
    method: 'GET',
    pattern: /^\/api\/postal-batches\/([0-9a-f-]{36})\/letters$/,
    answer: batchLetters,
  },
]

async function preview({ house, request, response }: RawCall, id: string): Promise<void> {
  const context = { house, headers: request.headers }
  const caller = await requireCaller(context)
  const asked = await readBody(request, previewSchema)
  const composed = await asOfNow(context, caller, (work) => draftAny(work, { id, ...asked }))
  const pdf = await renderLetter(composed)
  response.writeHead(200, {
    'content-type': 'application/pdf',
    'content-length': String(pdf.length),
  })
  response.end(pdf)
}

/** The letter of an act: as it was printed, else as it would be, with the words that were approved. */
async function actPdf({ house, request, response }: RawCall, id: string): Promise<void> {
  const context = { house, headers: request.headers }
  const caller = await requireCaller(context)
  const { file, row } = await asOfNow(context, caller, async ({ tx }) => {
    const act = await findAct(tx, id)
    const printed = act?.fileId == null ? null : await findFile(tx, act.fileId)
    const isWritten = printed === null && act?.hasWords === true
    return { file: printed, row: isWritten ? await findActRow(tx, id) : null }
  })
  const headers = (name: string, size: number) => ({
    'content-type': 'application/pdf',
    'content-length': String(size),
    'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(name)}`,
  })
  if (file !== null) {
    const { sha256, declaredName, sizeBytes } = file
    await sendFile(response, house.files, { sha256, headers: headers(declaredName, sizeBytes) })
    return
  }
  if (row === null) {
    throw new Refused(
      'not-found',
      said('Cet envoi n’a pas de lettre à lire.', 'This sending has no letter to read.'),
    )
  }
  const composed = composedOf(row)
  const pdf = await renderLetter(composed)
  response.writeHead(200, headers(printedName(composed), pdf.length)).end(pdf)
}

/** The letters of a batch as one list of files, for a printer that takes them one by one. */
async function batchLetters({ house, request, response }: RawCall, id: string): Promise<void> {
  const context = { house, headers: request.headers }
  const caller = await requireCaller(context)
  const files = await asOfNow(context, caller, async (work) => {
    await requireNothingAgainst(work, await requireBatch(work, id))
    return await filesOfBatch(work.tx, id)
  })
  const letters = files.map(({ actId, sha256 }) => ({
    actId,
    sha256,
    pdf: `/api/acts/${actId}/pdf`,
  }))
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ letters }))
}
