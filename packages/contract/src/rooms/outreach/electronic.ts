import { oc } from '@orpc/contract'
import { z } from 'zod'
import { daySchema, expectedVersionSchema, idSchema, instantSchema, textSchema } from '#shapes.ts'

/** The consent of a debtor to electronic registered letters, with the exhibit that shows it. */
export const electronicConsent = z.object({
  id: idSchema,
  givenOn: daySchema,
  exhibitId: idSchema,
  exhibitNumber: z.number().int(),
  note: z.string().nullable(),
  recordedAt: instantSchema,
  recordedBy: z.string().nullable(),
  /** Why it counts no more; null while it stands. */
  withdrawnBecause: z.string().nullable(),
})

const providerSettings = {
  provider: z.enum(['ar24']),
  /** In the sandbox, nothing leaves for real. */
  environment: z.enum(['production', 'sandbox']),
  /** The number of the sender's account there. */
  account: textSchema(100),
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

const secret = z.string().trim().min(1).max(1000)

/** Electronic registered letters: who consented to them, and who carries them. */
export const electronicContract = {
  consent: oc
    .route({
      method: 'POST',
      path: '/dossiers/{id}/electronic-consents',
      summary: 'Noter que le débiteur consent aux recommandés électroniques, avec la pièce',
    })
    .input(
      z.strictObject({
        id: idSchema,
        expectedVersion: expectedVersionSchema,
        givenOn: daySchema,
        fileId: idSchema,
        note: textSchema(500).nullable().default(null),
      }),
    )
    .output(z.object({ consentId: idSchema })),
  withdrawConsent: oc
    .route({
      method: 'POST',
      path: '/electronic-consents/{id}/withdrawal',
      summary: 'Retirer un consentement repris par le débiteur, ou noté par erreur',
    })
    .input(z.strictObject({ id: idSchema, because: textSchema(500) }))
    .output(z.object({ id: idSchema })),
  provider: oc
    .route({
      method: 'GET',
      path: '/registered-provider',
      summary: 'Le prestataire de recommandé électronique de l’organisation',
    })
    .output(providerView),
  setProvider: oc
    .route({
      method: 'POST',
      path: '/registered-provider',
      summary: 'Régler le prestataire de recommandé électronique',
    })
    .input(providerInput)
    .output(providerView),
  keys: oc
    .route({
      method: 'POST',
      path: '/registered-provider/keys',
      summary: 'Garder les clés du prestataire : elles ne sont jamais rendues',
    })
    .input(
      z.strictObject({
        token: secret,
        privateKey: secret,
        /** The secret of the sender's one-time codes, in base 32. */
        otpSecret: secret.regex(/^[A-Za-z2-7 =-]+$/u),
      }),
    )
    .output(z.object({ kept: z.literal(true) })),
  removeProvider: oc
    .route({
      method: 'POST',
      path: '/registered-provider/removal',
      summary: 'Ne plus envoyer par ce prestataire, et oublier ses clés',
    })
    .input(z.strictObject({}))
    .output(providerView),
}

export type ElectronicConsentView = z.infer<typeof electronicConsent>
export type RegisteredProviderInput = z.infer<typeof providerInput>
export type RegisteredProviderView = z.infer<typeof providerView>
