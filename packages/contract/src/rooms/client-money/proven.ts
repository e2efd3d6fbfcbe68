import { oc } from '@orpc/contract'
import { z } from 'zod'
import {
  centsSchema,
  cursorQuery,
  daySchema,
  idSchema,
  instantSchema,
  pageOf,
  saidSchema,
  sha256Schema,
} from '#shapes.ts'

/** What reconciles a day, or keeps it from being reconciled, with its age. */
const itemView = z.object({
  kind: z.string(),
  on: daySchema,
  ageDays: z.number().int(),
  amountCents: centsSchema,
  said: saidSchema,
})

/** The three sides of a day: bank + shortfalls = total, or the gap says by how much not. */
const equation = {
  bankCents: centsSchema,
  firmShortfallCents: centsSchema,
  creditorsShortfallCents: centsSchema,
  totalCents: centsSchema,
  gapCents: centsSchema,
}

const provenDay = z.object({
  id: idSchema,
  on: daySchema,
  builtAt: instantSchema,
  /** Null for what the product did by itself. */
  builtByName: z.string().nullable(),
  /** The root of the sum tree, to compare with that of a creditor’s proof. */
  root: sha256Schema,
  /** SHA-256 of the text published, which is in the journal. */
  publishedSha256: sha256Schema,
  leaves: z.number().int(),
  ...equation,
  items: z.array(itemView),
  journalEntryId: idSchema,
  stamp: z.object({ at: instantSchema, authority: z.string(), worth: saidSchema }).nullable(),
  signed: z
    .object({ at: instantSchema, by: z.string(), role: z.string(), sha256: sha256Schema })
    .nullable(),
})

const accountToday = z.object({
  state: z.enum(['no-account', 'no-statement', 'beyond-count', 'day']),
  day: z
    .object({
      on: daySchema,
      ledgerBankCents: centsSchema,
      ...equation,
      statementSha256: sha256Schema,
      statementName: z.string().nullable(),
      parts: z.array(
        z.object({ account: z.string(), label: saidSchema, amountCents: centsSchema }),
      ),
      items: z.array(itemView),
      /** False while an account that may not be in debit is. */
      provable: z.boolean(),
    })
    .nullable(),
  /** The proof of this statement over these very books; null while it is to be made. */
  proof: provenDay.nullable(),
  /** Days since the last closing. */
  daysSince: z.number().int().nullable(),
})

const proofCreditor = z.object({ id: idSchema, name: z.string(), amountCents: centsSchema })

/** The separate account proven day by day: sum tree, reconciliation, creditors’ proofs. */
export const provenContract = {
  today: oc
    .route({
      method: 'GET',
      path: '/separate-account/today',
      summary: 'Le dernier jour clos du compte séparé : banque, livres, mandants, écart, preuve',
    })
    .output(accountToday),
  proofs: oc
    .route({
      method: 'GET',
      path: '/separate-account/proofs',
      summary: 'Les jours prouvés et leurs racines, du plus récent',
    })
    .input(z.strictObject(cursorQuery))
    .output(pageOf(provenDay)),
  creditors: oc
    .route({
      method: 'GET',
      path: '/separate-account/proofs/{id}/creditors',
      summary: 'Les mandants d’une preuve et leur solde',
    })
    .input(z.strictObject({ id: idSchema }))
    .output(z.object({ rows: z.array(proofCreditor) })),
  prove: oc
    .route({
      method: 'POST',
      path: '/separate-account/proofs',
      summary:
        'Établir la preuve du dernier jour clos ; les mêmes livres ne se prouvent qu’une fois',
    })
    .output(provenDay),
  sign: oc
    .route({
      method: 'POST',
      path: '/separate-account/proofs/{id}/sign',
      summary: 'Signer le rapprochement d’un jour, tel qu’il a été lu',
    })
    .input(z.strictObject({ id: idSchema, root: sha256Schema }))
    .output(provenDay),
}

export type ProvenDay = z.infer<typeof provenDay>
export type AccountToday = z.infer<typeof accountToday>
export type ProofCreditor = z.infer<typeof proofCreditor>
