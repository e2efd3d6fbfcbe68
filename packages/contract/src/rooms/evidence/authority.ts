import { oc } from '@orpc/contract'
import { z } from 'zod'
import { instantSchema, saidSchema, textSchema } from '#shapes.ts'

const LONGEST_URL = 500
const LONGEST_PEM = 64 * 1024

/** An authority by its address, and the certificates that its tokens must lead up to. */
const authorityInput = z.strictObject({
  /** Null for the authority of the installation. */
  url: textSchema(LONGEST_URL).nullable(),
  rootsPem: textSchema(LONGEST_PEM).nullable(),
})

const authorityView = z.object({
  /** What a manager set; null where the authority of the installation counts. */
  own: z
    .object({
      url: z.string(),
      rootsPem: z.string().nullable(),
      /** The names of those certificates. */
      roots: z.array(z.string()),
    })
    .nullable(),
  /** The last change, also one that went back to the authority of the installation. */
  lastSet: z.object({ at: instantSchema, by: z.string() }).nullable(),
  /** The address of the authority of the installation; null where it is the house itself. */
  installation: z.string().nullable(),
  /** What tokens are worth with what counts now. */
  worth: saidSchema,
})

/** What a trial asked and got, in words; `token` where one came back and holds. */
const trialView = z.object({
  kind: z.enum(['holds', 'fails']),
  says: saidSchema,
  token: z
    .object({
      authority: z.string(),
      at: instantSchema,
      /** The end of its certificates. */
      until: instantSchema,
      /** The object identifier of the policy of the authority. */
      policy: z.string(),
      /** Whether it leads up to the roots given; null where none was. */
      leadsToRoots: z.boolean().nullable(),
    })
    .nullable(),
})

/** The time-stamp authority of the organisation. */
export const authorityContract = {
  read: oc
    .route({
      method: 'GET',
      path: '/timestamp-authority',
      summary: 'L’autorité d’horodatage de l’organisation',
    })
    .output(authorityView),
  set: oc
    .route({
      method: 'POST',
      path: '/timestamp-authority',
      summary: 'Régler l’autorité d’horodatage de l’organisation',
    })
    .input(authorityInput)
    .output(authorityView),
  try: oc
    .route({
      method: 'POST',
      path: '/timestamp-authority/trial',
      summary: 'Essayer une autorité d’horodatage : un jeton sur une empreinte tirée au sort',
    })
    .input(authorityInput)
    .output(trialView),
}

export type AuthorityView = z.infer<typeof authorityView>
export type AuthorityInput = z.infer<typeof authorityInput>
export type AuthorityTrial = z.infer<typeof trialView>
