import { oc } from '@orpc/contract'
import { z } from 'zod'
import { messages, says } from '#messages.ts'
import {
  cursorQuery,
  daySchema,
  idSchema,
  pageOf,
  positiveCentsSchema,
  postalAddressSchema,
  saidSchema,
  textSchema,
  tradeSchema,
} from '#shapes.ts'

/** What a claim comes from. */
export const natureSchema = z.enum([
  'invoice',
  'sale',
  'services',
  'works',
  'loan',
  'residential-rent',
  'commercial-rent',
  'other',
])

/** Who the debtor is: it decides which rules protect them. */
export const debtorKindSchema = z.enum(['consumer', 'professional', 'private-individual'])

const debtorShape = z.strictObject({
  kind: debtorKindSchema,
  /** A merchant opens free proof (C. com. L110-3); null when it is not known. */
  trade: tradeSchema.nullable().default(null),
  civility: z.enum(['M.', 'Mme']).nullable(),
  name: textSchema(120),
  /** Trade name or sign, when it differs. */
  tradeName: z.string().trim().max(120).nullable(),
  siren: z.string().trim().max(20).nullable(),
  email: z.email(says(messages.unreadableEmail)).nullable(),
  phone: z.string().trim().max(30).nullable(),
  address: postalAddressSchema,
})

const debtorInput = debtorShape.refine(
  ({ kind, trade }) => trade === null || kind === 'professional',
  { path: ['trade'], ...says(messages.tradeOfNoProfessional) },
)

const itemInput = z.strictObject({
  /** Number of the invoice, or what identifies the instalment. */
  number: textSchema(60),
  label: textSchema(200),
  issuedOn: daySchema,
  dueOn: daySchema,
  amountCents: positiveCentsSchema,
})

const creditNoteInput = z.strictObject({
  number: textSchema(60),
  on: daySchema,
  amountCents: positiveCentsSchema,
  /** Number of the invoice it reduces. */
  invoiceNumber: textSchema(60),
})

const depositInput = z.strictObject({
  creditorId: idSchema,
  debtor: debtorInput,
  nature: natureSchema,
  /** What is claimed, in one clause: « le prix d’une devanture posée le 5 décembre 2025 ». */
  title: textSchema(200),
  /** First day of the limitation period when it is not the day after the due date. */
  limitationStartsOn: daySchema.nullable(),
  /** Contract penalty rate in hundredths of a point; null where none is agreed. */
  contractRateHundredths: z.number().int().min(1).max(10_000).nullable(),
  items: z.array(itemInput).min(1, says(messages.noItem)).max(200),
  creditNotes: z.array(creditNoteInput).max(200),
  /** The draft that this deposit finishes: its questions are answered, its file becomes an exhibit. */
  draftId: idSchema.optional(),
})

const dossierRow = z.object({
  id: idSchema,
  reference: z.string(),
  debtorName: z.string(),
  creditorName: z.string(),
  status: z.string(),
  principalCents: z.number().int(),
  dueOn: daySchema,
})

/** The columns that a file of claims can feed. */
export const importFields = [
  'debtorName',
  'debtorKind',
  'debtorSiren',
  'debtorEmail',
  'debtorPhone',
  'street',
  'postCode',
  'town',
  'invoiceNumber',
  'label',
  'issuedOn',
  'dueOn',
  'amount',
  'nature',
  'performedOn',
] as const

/** A column that a file of claims can feed. */
export const importFieldSchema = z.enum(importFields)

const importView = z.object({
  id: idSchema,
  creditorId: idSchema,
  fileName: z.string(),
  state: z.enum(['mapping', 'running', 'done', 'failed']),
  /** What was recognised of the file: encoding, separator, kind. */
  recognised: z.object({
    kind: z.enum(['csv', 'xlsx']),
    encoding: z.string().nullable(),
    separator: z.string().nullable(),
  }),
  /** Titles of the columns; `''` for one that the file does not name. */
  columns: z.array(z.string()),
  sample: z.array(z.array(z.string())),
  mapping: z.partialRecord(importFieldSchema, z.number().int().min(0)),
  mappingRemembered: z.boolean(),
  lines: z.number().int(),
  progress: z.object({
    read: z.number().int(),
    imported: z.number().int(),
    already: z.number().int(),
    rejected: z.number().int(),
  }),
  /** Why it stopped before the end; null while it goes on, and where all was read. */
  failure: saidSchema.nullable(),
})

const importLine = z.object({
  line: z.number().int(),
  state: z.enum(['imported', 'already', 'rejected']),
  dossierReference: z.string().nullable(),
  errors: z.array(
    z.object({ field: z.string(), code: z.string(), value: z.string(), said: saidSchema }),
  ),
})

/** The deposit of claims: by form, and by file with column mapping. */
export const intakeContract = {
  deposit: oc
    .route({ method: 'POST', path: '/dossiers', summary: 'Déposer une créance' })
    .input(depositInput)
    .output(z.object({ id: idSchema, reference: z.string(), version: z.number().int() })),
  list: oc
    .route({ method: 'GET', path: '/dossiers', summary: 'Dossiers, du plus récent' })
    .input(
      z.strictObject({
        ...cursorQuery,
        q: z.string().max(100).optional(),
        creditorId: idSchema.optional(),
        status: z.string().max(30).optional(),
      }),
    )
    .output(pageOf(dossierRow)),
  startImport: oc
    .route({
      method: 'POST',
      path: '/imports',
      summary: 'Lire l’en-tête d’un fichier de créances et proposer une correspondance de colonnes',
    })
    .input(z.strictObject({ creditorId: idSchema, fileId: idSchema }))
    .output(importView),
  runImport: oc
    .route({
      method: 'POST',
      path: '/imports/{id}/run',
      summary: 'Retenir la correspondance et importer ; le même fichier deux fois n’ajoute rien',
    })
    .input(
      z.strictObject({
        id: idSchema,
        mapping: z.partialRecord(importFieldSchema, z.number().int().min(0)),
        defaultDebtorKind: debtorKindSchema,
        defaultNature: natureSchema,
      }),
    )
    .output(importView),
  getImport: oc
    .route({ method: 'GET', path: '/imports/{id}', summary: 'Où en est un import' })
    .input(z.strictObject({ id: idSchema }))
    .output(importView),
  importLines: oc
    .route({
      method: 'GET',
      path: '/imports/{id}/lines',
      summary: 'Lignes d’un import et leurs erreurs',
    })
    .input(
      z.strictObject({
        id: idSchema,
        ...cursorQuery,
        state: z.enum(['imported', 'already', 'rejected']).optional(),
      }),
    )
    .output(pageOf(importLine)),
}

export type DepositInput = z.infer<typeof depositInput>
export type DebtorInput = z.infer<typeof debtorInput>
export type ItemInput = z.infer<typeof itemInput>
export type DossierRow = z.infer<typeof dossierRow>
export type ImportView = z.infer<typeof importView>
export type ImportLine = z.infer<typeof importLine>
export type ImportField = z.infer<typeof importFieldSchema>
