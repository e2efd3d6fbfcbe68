import { oc } from '@orpc/contract'
import { z } from 'zod'
import { instantSchema } from '#shapes.ts'

const providerSettings = {
  provider: z.enum(['yousign']),
  environment: z.enum(['production', 'sandbox']),
  /** The way of the code by which the provider makes sure of who signs. */
  code: z.enum(['e-mail', 'sms']),
}

const providerInput = z.strictObject(providerSettings)

const providerView = z.object({
  /** Null where none is set. */
  own: z.object(providerSettings).nullable(),
  hasKeys: z.boolean(),
  /** True where nothing outside is reached: fictional data. */
  simulated: z.boolean(),
  checkedAt: instantSchema.nullable(),
  /** What was not as it should be when it was last asked; null where all went well. */
  failure: z.string().nullable(),
})

/** Where plans are signed when it is at a provider of electronic signatures. */
export const signaturesContract = {
  provider: oc
    .route({
      method: 'GET',
      path: '/signature-provider',
      summary: 'Le prestataire de signature de l’organisation',
    })
    .output(providerView),
  setProvider: oc
    .route({
      method: 'POST',
      path: '/signature-provider',
      summary: 'Régler le prestataire de signature',
    })
    .input(providerInput)
    .output(providerView),
  keys: oc
    .route({
      method: 'POST',
      path: '/signature-provider/keys',
      summary: 'Garder la clé du prestataire de signature : elle n’est jamais rendue',
    })
    .input(z.strictObject({ key: z.string().trim().min(1).max(500) }))
    .output(z.object({ kept: z.literal(true) })),
  removeProvider: oc
    .route({
      method: 'POST',
      path: '/signature-provider/removal',
      summary: 'Ne plus faire signer par ce prestataire, et oublier sa clé',
    })
    .input(z.strictObject({}))
    .output(providerView),
}

export type SignatureProviderInput = z.infer<typeof providerInput>
export type SignatureProviderView = z.infer<typeof providerView>
