import { oc } from '@orpc/contract'
import { z } from 'zod'
import { instantSchema } from '#shapes.ts'

const chequeTerm = z.object({
  /** Null while nobody stated it: cheques are received, and not paid over. */
  term: z
    .object({
      days: z.number().int(),
      source: z.string(),
      stated: z.object({ by: z.string(), userId: z.string(), at: instantSchema }),
    })
    .nullable(),
})

/** How long the bank may take a cheque back (délai de bonne fin): a term of its account, never ours. */
export const chequesContract = {
  term: oc
    .route({
      method: 'GET',
      path: '/cheque-term',
      summary: 'Délai pendant lequel la banque du compte séparé peut reprendre un chèque',
    })
    .input(z.strictObject({}))
    .output(chequeTerm),
  stateTerm: oc
    .route({
      method: 'POST',
      path: '/cheque-term',
      summary: 'Indiquer ce délai, et où il est écrit',
    })
    .input(
      z.strictObject({
        days: z.number().int().min(0).max(120),
        source: z.string().trim().min(3).max(500),
      }),
    )
    .output(chequeTerm),
}

export type ChequeTermView = z.infer<typeof chequeTerm>
