import { oc } from '@orpc/contract'
import type { OutcomeDocument } from '@quittance/kernel'
import type { RegisteredLetterEffect } from '@quittance/law'
import { z } from 'zod'
import { electronicConsent } from '#rooms/outreach/electronic.ts'
import {
  daySchema,
  idSchema,
  instantSchema,
  postalAddressSchema,
  saidSchema,
  sha256Schema,
  textSchema,
} from '#shapes.ts'

/** Where a registered letter stands, as a proof says. */
export const registeredStates = [
  'deposited',
  'presented',
  'delivered',
  'refused',
  'unclaimed',
  'unknown-address',
  'returned-otherwise',
] as const
const stateSchema = z.enum(registeredStates)

/** A state of a registered letter, its proof, and what it does in law. */
const registeredState = z.object({
  id: idSchema,
  state: stateSchema,
  on: daySchema,
  signedBy: z.string().nullable(),
  detail: z.string().nullable(),
  /** `read` in a proof, and confirmed by a person; typed by one; or given by the provider. */
  source: z.enum(['typed', 'read', 'provider']),
  proof: z
    .object({
      fileId: idSchema,
      name: z.string(),
      sha256: sha256Schema,
      exhibitId: idSchema.nullable(),
      exhibitNumber: z.number().int().nullable(),
    })
    .nullable(),
  recordedAt: instantSchema,
  recordedBy: z.string().nullable(),
  /** Why it counts no more; null while it stands. */
  withdrawnBecause: z.string().nullable(),
  /** What it does in law; null for one withdrawn. */
  effect: z
    .custom<OutcomeDocument<RegisteredLetterEffect>>(
      (value) => typeof value === 'object' && value !== null,
    )
    .nullable(),
})

/** A fault of a postal address, as a person reads it. */
const addressFault = z.object({ code: z.string(), says: saidSchema })

const registeredLetter = z.object({
  actId: idSchema,
  label: saidSchema,
  isFormalNotice: z.boolean(),
  on: daySchema.nullable(),
  number: z.string().nullable(),
  recipient: z.array(z.string()),
  /** False while it is still leaving. */
  hasLeft: z.boolean(),
  /** True where nothing left the house for real. */
  simulated: z.boolean(),
  /** What its provider has of it; null for a letter on paper, and until it is deposited. */
  electronic: z
    .object({
      /** The number that the provider gave it. */
      number: z.string(),
      qualified: z.boolean(),
      askedAt: instantSchema.nullable(),
      /** What was not as it should be when the provider was last asked. */
      failure: z.string().nullable(),
    })
    .nullable(),
  /** A person says that it left, and its provider does not show it: it is not followed until it does. */
  unshown: z.boolean(),
  /** In the order in which they happened. */
  states: z.array(registeredState),
})

const against = z.object({ because: saidSchema, article: z.string().nullable() })

const registeredLetters = z.object({
  rows: z.array(registeredLetter),
  /** Whether an electronic registered letter can go to the debtor. */
  electronic: z.object({
    /** Where it would go; null where no address is known. */
    email: z.string().nullable(),
    /** False for a professional. */
    needsConsent: z.boolean(),
    consents: z.array(electronicConsent),
    provider: z.enum(['none', 'simulated', 'ready']),
  }),
})

const batchLetter = z.object({
  actId: idSchema,
  rank: z.number().int(),
  registered: z.boolean(),
  number: z.string().nullable(),
  debtorName: z.string().nullable(),
  dossierId: idSchema.nullable(),
  dossierReference: z.string().nullable(),
  recipient: z.array(z.string()),
  pages: z.number().int(),
  faults: z.array(addressFault),
  /** The last state of a registered letter; null for none. */
  state: stateSchema.nullable(),
  /** Whether it was there when the batch was last given to be printed. */
  printed: z.boolean(),
  /** What stands against posting it now, while its batch waits; null where nothing does. */
  against: against.nullable(),
})

/** A letter that was taken out of its batch before it was posted. */
const pulledLetter = z.object({
  actId: idSchema,
  dossierId: idSchema.nullable(),
  dossierReference: z.string().nullable(),
  debtorName: z.string().nullable(),
  because: saidSchema,
  /** It may be in an envelope. */
  printed: z.boolean(),
})

const batchSheet = z.object({
  id: idSchema,
  letters: z.array(batchLetter),
  /** Those that were taken out of it, the first taken out first. */
  pulled: z.array(pulledLetter),
  /** When it was last given to be printed; null where it never was. */
  printedAt: instantSchema.nullable(),
  /** Registered letters without a number. */
  unnumbered: z.number().int(),
  /** Letters whose address the post may not read. */
  faulty: z.number().int(),
})

const noted = z.object({
  actId: idSchema,
  state: stateSchema,
  on: daySchema,
  signedBy: textSchema(200).nullable().default(null),
  detail: textSchema(500).nullable().default(null),
  source: z.enum(['typed', 'read']).default('typed'),
})

/** What a proof says of a letter, to be confirmed by a person. */
const proposal = z.object({
  number: z.string(),
  actId: idSchema.nullable(),
  dossierReference: z.string().nullable(),
  debtorName: z.string().nullable(),
  /** Null where no word of the proof says it. */
  state: stateSchema.nullable(),
  on: daySchema.nullable(),
  /** The words it was read in. */
  excerpt: z.string(),
  /** True where the letter bears that state already. */
  known: z.boolean(),
})

/** Registered letters: printed, numbered, and followed to what became of them. */
export const registeredContract = {
  list: oc
    .route({
      method: 'GET',
      path: '/dossiers/{id}/registered-letters',
      summary: 'Les recommandés d’un dossier, leurs états et l’effet de chacun',
    })
    .input(z.strictObject({ id: idSchema }))
    .output(registeredLetters),
  batch: oc
    .route({
      method: 'GET',
      path: '/postal-batches/{id}/sheet',
      summary: 'Un lot postal : ses lettres, leurs adresses, leurs numéros',
    })
    .input(z.strictObject({ id: idSchema }))
    .output(batchSheet),
  print: oc
    .route({
      method: 'POST',
      path: '/postal-batches/{id}/printing',
      summary: 'Contrôler un lot avant de l’imprimer : ce qui ne peut plus partir en sort',
    })
    .input(z.strictObject({ id: idSchema }))
    .output(z.object({ letters: z.number().int(), pulled: z.array(pulledLetter) })),
  numberBatch: oc
    .route({
      method: 'POST',
      path: '/postal-batches/{id}/registered-numbers',
      summary: 'Numéroter les recommandés d’un lot à la suite d’un premier numéro',
    })
    .input(z.strictObject({ id: idSchema, first: z.string().trim().min(1).max(40) }))
    .output(z.object({ numbered: z.number().int(), last: z.string().nullable() })),
  read: oc
    .route({
      method: 'POST',
      path: '/registered-states/read',
      summary: 'Lire une preuve de dépôt ou de distribution, sans rien écrire',
    })
    .input(z.strictObject({ text: z.string().max(400_000) }))
    .output(z.object({ rows: z.array(proposal) })),
  note: oc
    .route({
      method: 'POST',
      path: '/registered-states',
      summary: 'Noter ce que La Poste a fait de recommandés, avec la preuve',
    })
    .input(
      z.strictObject({
        fileId: idSchema.nullable().default(null),
        states: z.array(noted).min(1).max(500),
      }),
    )
    .output(z.object({ ids: z.array(idSchema) })),
  withdraw: oc
    .route({
      method: 'POST',
      path: '/registered-states/{id}/withdrawal',
      summary: 'Retirer un état noté par erreur',
    })
    .input(z.strictObject({ id: idSchema, because: textSchema(500) }))
    .output(z.object({ id: idSchema })),
  addressFaults: oc
    .route({
      method: 'POST',
      path: '/addresses/faults',
      summary: 'Dire ce qu’une adresse a qui gêne La Poste, sans rien écrire',
    })
    .input(
      z.strictObject({
        /** The debtor whose name stands above the address. */
        dossierId: idSchema,
        address: z.strictObject({
          ...postalAddressSchema.shape,
          line2: z.string().max(200).default(''),
          line3: z.string().max(200).default(''),
          street: z.string().max(200),
          postCode: z.string().max(20),
          town: z.string().max(200),
        }),
      }),
    )
    .output(z.object({ rows: z.array(addressFault), lines: z.array(z.string()) })),
}

export type RegisteredLettersView = z.infer<typeof registeredLetters>
export type RegisteredLetterView = z.infer<typeof registeredLetter>
export type RegisteredStateView = z.infer<typeof registeredState>
export type RegisteredStateName = z.infer<typeof stateSchema>
export type PostalBatchSheet = z.infer<typeof batchSheet>
export type RegisteredProposal = z.infer<typeof proposal>
export type AddressFaultView = z.infer<typeof addressFault>
