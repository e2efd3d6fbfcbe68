import { oc } from '@orpc/contract'
import { z } from 'zod'
import {
  expectedVersionSchema,
  idSchema,
  instantSchema,
  saidSchema,
  sha256Schema,
} from '#shapes.ts'
import { debtorKindSchema, natureSchema } from '#rooms/intake.ts'

const text = (longest: number) => z.string().max(longest)
const dayTyped = text(10).nullable()
const amountTyped = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER).nullable()

/** A deposit as it is typed, with what is still missing: it becomes one by being deposited. */
export const draftFormSchema = z.strictObject({
  creditorId: z.strictObject({ id: idSchema, text: text(200) }).nullable(),
  debtor: z.strictObject({
    kind: debtorKindSchema.nullable(),
    trade: z.enum(['unknown', 'merchant', 'artisan', 'other']),
    civility: z.enum(['none', 'M.', 'Mme']),
    name: text(200),
    tradeName: text(200),
    siren: text(40),
    email: text(200),
    phone: text(40),
    address: z.strictObject({
      line2: text(200),
      line3: text(200),
      street: text(200),
      postCode: text(20),
      town: text(200),
    }),
  }),
  nature: natureSchema.nullable(),
  title: text(400),
  limitationStartsOn: dayTyped,
  contractRateHundredths: z.number().int().min(1).max(10_000).nullable(),
  items: z
    .array(
      z.strictObject({
        key: text(60),
        number: text(120),
        label: text(400),
        issuedOn: dayTyped,
        dueOn: dayTyped,
        amountCents: amountTyped,
      }),
    )
    .max(200),
  creditNotes: z
    .array(
      z.strictObject({
        key: text(60),
        number: text(120),
        on: dayTyped,
        amountCents: amountTyped,
        invoiceNumber: text(120),
      }),
    )
    .max(200),
})

const quote = z.object({
  /** A term (`BT-20`) or the subject of a note (`PMD`); null where the file says none. */
  subject: z.string().nullable(),
  text: z.string(),
})

const question = z.object({
  code: z.string(),
  /** What is to be looked at, in one sentence. */
  said: saidSchema,
  /** What the person states by ticking. */
  states: saidSchema,
  quotes: z.array(quote),
  answered: z.boolean(),
})

const reduction = z.object({
  id: idSchema,
  number: z.string(),
  on: z.string().nullable(),
  amountCents: z.number().int().nullable(),
  /** The numbers of the invoices that the credit note names (BG-3). */
  names: z.array(z.string()),
})

const draftView = z.object({
  id: idSchema,
  kind: z.enum(['claim', 'reduction']),
  state: z.enum(['waiting', 'deposited', 'discarded']),
  version: z.number().int(),
  source: z.enum(['e-invoice', 'accounting-file']),
  container: z.enum(['xml', 'pdf', 'fec']),
  /** The original, kept as it came; of an accounting file, its customer lines. */
  file: z.object({ id: idSchema, name: z.string(), sha256: sha256Schema }),
  seller: z.object({ name: z.string().nullable(), siren: z.string().nullable() }).nullable(),
  /** For a credit note, the invoices that it names (BG-3). */
  names: z.array(z.string()),
  form: draftFormSchema,
  /** What the file gives for each value, and where: the term of EN 16931, the column of the FEC. */
  sources: z.array(z.object({ path: z.string(), term: z.string(), text: z.string() })),
  questions: z.array(question),
  /** Credit notes received that name an invoice of this draft. */
  reductions: z.array(reduction),
  /** For a credit note that waits: the dossiers that claim an invoice it names. */
  reduces: z.array(
    z.object({ dossierId: idSchema, reference: z.string(), version: z.number().int() }),
  ),
  dossierId: idSchema.nullable(),
})

const draftRow = z.object({
  id: idSchema,
  kind: z.enum(['claim', 'reduction']),
  source: z.enum(['e-invoice', 'accounting-file']),
  number: z.string(),
  sellerName: z.string(),
  debtorName: z.string(),
  amountCents: z.number().int().nullable(),
  /** Questions that wait for an answer. */
  toAnswer: z.number().int(),
  /** For a credit note, the invoices that it names. */
  names: z.array(z.string()),
  createdAt: instantSchema,
})

const droppedFile = z.discriminatedUnion('kind', [
  z.object({
    kind: z.enum(['draft', 'reduction']),
    draftId: idSchema,
    number: z.string(),
    names: z.array(z.string()),
    /** True where the same invoice made a draft before: nothing was added. */
    already: z.boolean(),
  }),
  z.object({ kind: z.literal('deposited'), number: z.string(), dossierId: idSchema }),
  z.object({ kind: z.literal('nothing-due'), number: z.string() }),
  z.object({
    kind: z.literal('statuses'),
    /** What the message says of each invoice; the effect of each is met once. */
    statuses: z.array(
      z.object({
        invoice: z.string(),
        name: saidSchema,
        /** Null where no dossier, or more than one, claims that invoice. */
        dossierId: idSchema.nullable(),
        already: z.boolean(),
        effect: saidSchema,
      }),
    ),
  }),
])

/** Drafts of claims: what an e-invoice or an accounting file proposes, finished by a person. */
export const draftsContract = {
  drop: oc
    .route({
      method: 'POST',
      path: '/dropped-files',
      summary:
        'Lire une facture électronique ou un message de cycle de vie ; deux fois le même n’ajoute rien',
    })
    .input(
      z.strictObject({
        fileId: idSchema,
        /** The dossier on which it was dropped: a message is about its invoices alone. */
        dossierId: idSchema.optional(),
      }),
    )
    .output(droppedFile),
  list: oc
    .route({ method: 'GET', path: '/claim-drafts', summary: 'Brouillons de créances' })
    .input(z.strictObject({}))
    .output(z.object({ rows: z.array(draftRow) })),
  get: oc
    .route({ method: 'GET', path: '/claim-drafts/{id}', summary: 'Un brouillon de créance' })
    .input(z.strictObject({ id: idSchema }))
    .output(draftView),
  save: oc
    .route({
      method: 'PUT',
      path: '/claim-drafts/{id}',
      summary: 'Garder ce qui est écrit dans un brouillon',
    })
    .input(
      z.strictObject({
        id: idSchema,
        /** The version of the draft under the eyes of the person. */
        version: z.number().int().min(1),
        form: draftFormSchema,
        answers: z.array(text(40)).max(40),
      }),
    )
    .output(draftView.pick({ version: true, questions: true })),
  reduce: oc
    .route({
      method: 'POST',
      path: '/claim-drafts/{id}/reduction',
      summary: 'Retrancher un avoir reçu de la facture qu’un dossier réclame déjà',
    })
    .input(
      z.strictObject({ id: idSchema, dossierId: idSchema, expectedVersion: expectedVersionSchema }),
    )
    .output(z.object({ version: z.number().int() })),
  discard: oc
    .route({
      method: 'POST',
      path: '/claim-drafts/{id}/discard',
      summary: 'Jeter un brouillon ; le fichier reste gardé',
    })
    .input(z.strictObject({ id: idSchema }))
    .output(z.object({ id: idSchema })),
}

export type DraftForm = z.infer<typeof draftFormSchema>
export type DraftView = z.infer<typeof draftView>
export type DraftRow = z.infer<typeof draftRow>
export type DroppedFile = z.infer<typeof droppedFile>
