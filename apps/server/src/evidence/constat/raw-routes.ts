import { renderLetter } from '@quittance/letters/pages'
import { formPaper, requestPaper, type Paper } from '#evidence/constat/constat-papers.ts'
import { keptAs } from '#files/send-text.ts'
import { asOfNow } from '#http/procedures.ts'
import type { RawCall, RawRoute } from '#http/raw-route.ts'
import { requireCaller } from '#http/request.ts'
import type { Work } from '#wiring/work.ts'

/** The papers of a constat, taken away: the letter to the office, the form filled on the spot. */
export const constatRawRoutes: readonly RawRoute[] = [
  route('letter', requestPaper),
  route('form', formPaper),
]

function route(name: string, paperOf: (work: Work, id: string) => Promise<Paper>): RawRoute {
  return {
    method: 'GET',
    pattern: new RegExp(`^/api/dossiers/([0-9a-f-]{36})/constat/${name}\\.pdf$`),
    answer: async (call, id) => await give(call, (work) => paperOf(work, id)),
  }
}

async function give(
  { house, request, response }: RawCall,
  paperOf: (work: Work) => Promise<Paper>,
): Promise<void> {
  const context = { house, headers: request.headers }
  const caller = await requireCaller(context)
  const { name, letter } = await asOfNow(context, caller, paperOf)
  const pdf = await renderLetter(letter)
  response.writeHead(200, {
    ...keptAs(name, 'application/pdf'),
    'content-length': String(pdf.length),
  })
  response.end(pdf)
}
