import { getOrganisation, loadDossier } from '@quittance/database'
import { parseDay, said, type Day } from '@quittance/kernel'
import { renderLetter } from '@quittance/letters/pages'
import { noDossier } from '#dossier/moved.ts'
import { keptAs, languageAsked, queryOf } from '#files/send-text.ts'
import { asOfNow } from '#http/procedures.ts'
import type { RawCall, RawRoute } from '#http/raw-route.ts'
import { requireCaller } from '#http/request.ts'
import { statementCsv } from '#statements/statement-csv.ts'
import { statementLetter, type Made } from '#statements/statement-letter.ts'
import { statementWorkbook } from '#statements/statement-workbook.ts'
import { takenStatement, type TakenStatement } from '#statements/taken-statement.ts'
import { Refused } from '#wiring/refused.ts'

/** The statement of a dossier on a day, taken away: on paper, in a workbook, as text. */
export const statementRawRoutes: readonly RawRoute[] = [
  route('pdf', givePdf),
  route('xlsx', giveWorkbook),
  route('csv', giveCsv),
]

function route(form: string, answer: RawRoute['answer']): RawRoute {
  const pattern = new RegExp(`^/api/dossiers/([0-9a-f-]{36})/statement\\.${form}$`)
  return { method: 'GET', pattern, answer }
}

async function givePdf(call: RawCall, id: string): Promise<void> {
  const { taken, made } = await read(call, id)
  const pdf = await renderLetter(statementLetter(taken, made))
  send(call, pdf, { taken, form: 'pdf', mediaType: 'application/pdf' })
}

async function giveWorkbook(call: RawCall, id: string): Promise<void> {
  const { taken } = await read(call, id)
  const book = await statementWorkbook(taken, languageAsked(queryOf(call.request.url)))
  send(call, book, {
    taken,
    form: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  })
}

async function giveCsv(call: RawCall, id: string): Promise<void> {
  const { taken } = await read(call, id)
  const text = statementCsv(taken, languageAsked(queryOf(call.request.url)))
  send(call, Buffer.from(text), { taken, form: 'csv', mediaType: 'text/csv; charset=utf-8' })
}

/** The statement asked for, of a dossier of the caller. @throws Refused `not-found`. */
async function read(
  { house, request }: RawCall,
  id: string,
): Promise<{ readonly taken: TakenStatement; readonly made: Made }> {
  const context = { house, headers: request.headers }
  const caller = await requireCaller(context)
  const asked = dayAsked(queryOf(request.url))
  return await asOfNow(context, caller, async ({ tx, today }) => {
    const dossier = await loadDossier(tx, id)
    if (dossier === null) throw noDossier()
    const organisation = await getOrganisation(tx)
    return {
      taken: takenStatement(dossier, asked ?? today),
      made: { organisation, signatory: caller.name, on: today },
    }
  })
}

/** The day of `?asOf=`, or null for today. @throws Refused `invalid-input` for what is no day. */
function dayAsked(query: URLSearchParams): Day | null {
  const asked = query.get('asOf')
  if (asked === null) return null
  const on = parseDay(asked)
  if (on !== null) return on
  throw new Refused(
    'invalid-input',
    said(`Le jour « ${asked} » n’existe pas.`, `The day “${asked}” does not exist.`),
    { path: 'asOf' },
  )
}

type Sent = {
  readonly taken: TakenStatement
  readonly form: string
  readonly mediaType: string
}

function send({ response }: RawCall, bytes: Uint8Array, { taken, form, mediaType }: Sent): void {
  const { dossier, asOf } = taken
  response.writeHead(200, {
    ...keptAs(`decompte-${dossier.reference}-${asOf.toString()}.${form}`, mediaType),
    'content-length': String(bytes.length),
  })
  response.end(bytes)
}
