import { portfolioSpans } from '@quittance/contract'
import { isUuid, said, type Day } from '@quittance/kernel'
import { BYTE_ORDER_MARK, csvLine } from '#files/csv-line.ts'
import { keptAs, languageAsked, queryOf, writeSlowly, type Language } from '#files/send-text.ts'
import { asOfNow } from '#http/procedures.ts'
import type { RawCall, RawRoute } from '#http/raw-route.ts'
import { requireCaller } from '#http/request.ts'
import { cellsOf, headsIn } from '#portfolio/portfolio-cells.ts'
import { claimsNamed, sharesOfSpan } from '#portfolio/read-portfolio.ts'
import { Refused } from '#wiring/refused.ts'

/** The portfolio as a file, for a spreadsheet. */
export const portfolioRawRoutes: readonly RawRoute[] = [
  { method: 'GET', pattern: /^\/api\/portfolio\.csv$/, answer: givePortfolio },
]

/** Claims read and written between two breaths of the server. */
const CLAIMS_AT_ONCE = 100

/**
 * The claims of a span, of a creditor, or all of them, with the act that saves each; the file is
 * written as it is read.
 */
async function givePortfolio({ house, request, response }: RawCall): Promise<void> {
  const query = queryOf(request.url)
  const language = languageAsked(query)
  const asked = readAsked(query)
  const context = { house, headers: request.headers }
  const caller = await requireCaller(context)
  const { shares, today } = await asOfNow(context, caller, async (work) => ({
    shares: await sharesOfSpan(work, asked),
    today: work.today,
  }))
  response.writeHead(200, {
    ...keptAs(fileName(today, language), 'text/csv; charset=utf-8'),
    'content-language': language,
  })
  response.write(BYTE_ORDER_MARK + csvLine(headsIn(language)))
  for (let from = 0; from < shares.length && !response.destroyed; from += CLAIMS_AT_ONCE) {
    const claims = await asOfNow(context, caller, (work) =>
      claimsNamed({ ...work, today }, shares.slice(from, from + CLAIMS_AT_ONCE)),
    )
    await writeSlowly(response, claims.map((claim) => csvLine(cellsOf(claim, language))).join(''))
  }
  response.end()
}

/** @throws Refused `invalid-input` for what is no span and no identifier. */
function readAsked(query: URLSearchParams) {
  const asked = query.get('span')
  const span = portfolioSpans.find((one) => one === asked) ?? null
  const creditorId = query.get('creditorId') ?? undefined
  if ((asked !== null && span === null) || (creditorId !== undefined && !isUuid(creditorId))) {
    throw new Refused(
      'invalid-input',
      said('Cette partie du portefeuille n’existe pas.', 'There is no such part of the portfolio.'),
      { path: asked !== null && span === null ? 'span' : 'creditorId' },
    )
  }
  return { span, creditorId }
}

function fileName(today: Day, language: Language): string {
  return language === 'fr'
    ? `portefeuille-prescription-${today.toString()}.csv`
    : `portfolio-limitation-${today.toString()}.csv`
}
