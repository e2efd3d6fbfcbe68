import { findPlanOffer } from '@quittance/database'
import { said } from '@quittance/kernel'
import { renderLetter } from '@quittance/letters/pages'
import { composedOfOffer } from '#agreements/signing/evidence.ts'
import { asOfNow } from '#http/procedures.ts'
import type { RawCall, RawRoute } from '#http/raw-route.ts'
import { requireCaller } from '#http/request.ts'
import { Refused } from '#wiring/refused.ts'

/** The document of an offer, to be reviewed before or after it is signed. */
export const agreementsRawRoutes: readonly RawRoute[] = [
  {
    method: 'GET',
    pattern: /^\/api\/plan-offers\/([0-9a-f-]{36})\/document\.pdf$/,
    answer: documentOfOffer,
  },
]

async function documentOfOffer({ house, request, response }: RawCall, id: string): Promise<void> {
  const context = { house, headers: request.headers }
  const caller = await requireCaller(context)
  const offer = await asOfNow(context, caller, ({ tx }) => findPlanOffer(tx, id))
  if (offer === null) {
    throw new Refused(
      'not-found',
      said('Cet échéancier n’existe pas ici.', 'This payment plan does not exist here.'),
    )
  }
  const pdf = await renderLetter(composedOfOffer(offer))
  response.writeHead(200, {
    'content-type': 'application/pdf',
    'content-length': String(pdf.length),
    'content-disposition': `inline; filename="echeancier-${offer.number}.pdf"`,
  })
  response.end(pdf)
}
