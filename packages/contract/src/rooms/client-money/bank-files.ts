import { oc } from '@orpc/contract'
import { z } from 'zod'
import { centsSchema, daySchema, idSchema, saidSchema } from '#shapes.ts'
import { statementImportSchema } from '#rooms/client-money/lines/statements.ts'

const role = z.enum([
  'bookedOn',
  'valueOn',
  'amount',
  'debit',
  'credit',
  'side',
  'label',
  'reference',
  'counterparty',
  'counterpartyIban',
  'balance',
  'currency',
  'accountIban',
  'method',
  'status',
])

const separator = z.enum([';', ',', '\t', '|'])

/** How the export of a bank is read: the role of each of its columns, in their order. */
export const csvMappingSchema = z.strictObject({
  separator,
  titlesRow: z.number().int().min(-1).max(200),
  decimal: z.enum([',', '.']),
  days: z.enum(['day-month-year', 'month-day-year', 'year-month-day']),
  universalTime: z.boolean(),
  roles: z.array(role.nullable()).max(100),
  settled: z.array(z.string().max(100)).max(20),
})

/** A mapping, and the balances that a person gives for an export that has none. */
export const csvReadingSchema = z.strictObject({
  mapping: csvMappingSchema,
  openingCents: centsSchema.nullable(),
  closingCents: centsSchema.nullable(),
  /** Said of an export that names no account: it is of the separate one, as are those of its columns. */
  ofSeparateAccount: z.literal(true).optional(),
})

const look = z.object({
  fileName: z.string(),
  /** What a person is asked: what the columns say, or the balances; null where nothing is. */
  asks: z.enum(['columns', 'balances']).nullable(),
  /** By what the mapping was told: the titles of a bank we know, an earlier file, a likely guess. */
  toldBy: z.enum(['known', 'remembered', 'guess']),
  /**
   * Null for a file that was never read. Else the statement of it that waits, none of its lines taken:
   * it may be read otherwise; null there for one that was taken.
   */
  before: z.object({ waits: idSchema.nullable() }).nullable(),
  mapping: csvMappingSchema,
  columns: z.array(z.object({ title: z.string(), sample: z.array(z.string()) })),
  /** The rows above the titles, as they are written: some banks put a balance there. */
  above: z.array(z.string()),
})

const rowSaid = z.object({ line: z.number().int(), says: saidSchema, text: z.string() })

const amount = z.number().int()

const preview = z.object({
  /** What of the mapping keeps the file from being read; null where nothing does. */
  missing: saidSchema.nullable(),
  lines: z.array(
    z.object({
      line: z.number().int(),
      bookedOn: daySchema,
      amountCents: amount,
      label: z.string().nullable(),
      counterparty: z.string().nullable(),
      balanceCents: amount.nullable(),
    }),
  ),
  count: z.number().int(),
  lastOn: daySchema.nullable(),
  firstOn: daySchema.nullable(),
  creditsCents: amount,
  debitsCents: amount,
  openingCents: amount.nullable(),
  closingCents: amount.nullable(),
  /** Where the balances come from; with none there is nothing to check. */
  balancesFrom: z.enum(['column', 'person', 'nowhere']),
  /** Whether opening and lines make the closing; null without balances. */
  balanced: z.boolean().nullable(),
  leftOut: z.object({ count: z.number().int(), rows: z.array(rowSaid) }),
  /** Rows that cannot be read: one of them keeps the whole file from being taken. */
  faults: z.array(rowSaid),
  /**
   * Whose the statement is: its file names the account, or a person said it of files of these columns;
   * `asked` where nobody did. Null where it cannot be read.
   */
  account: z.enum(['named', 'recognised', 'asked']).nullable(),
  /** What would become of the statement among those taken before; null where it cannot be read. */
  fate: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('takes'), lines: z.number().int(), known: z.number().int() }),
      z.object({ kind: z.literal('waits'), why: saidSchema }),
      z.object({ kind: z.literal('other-account') }),
    ])
    .nullable(),
})

const foreignLine = z.object({
  id: idSchema,
  bookedOn: daySchema.nullable(),
  /** Hundredths of the currency, credit above zero. */
  amount: z.number().int(),
  currency: z.string(),
  counterparty: z.string().nullable(),
  remittance: z.string().nullable(),
  /** Days since the bank booked it. */
  ageDays: z.number().int(),
})

/** Files of a bank whose columns a person explains, lines in another currency, how far a file is. */
export const bankFilesContract = {
  look: oc
    .route({
      method: 'POST',
      path: '/bank-exports/look',
      summary: 'Regarder l’export CSV d’une banque : ses colonnes, ce qu’elles semblent dire',
    })
    .input(
      z.strictObject({
        fileId: idSchema,
        separator: separator.optional(),
        titlesRow: csvMappingSchema.shape.titlesRow.optional(),
      }),
    )
    .output(z.object({ export: look.nullable() })),
  preview: oc
    .route({
      method: 'POST',
      path: '/bank-exports/preview',
      summary: 'Voir ce qui serait lu d’un export CSV, sans rien écrire',
    })
    .input(z.strictObject({ fileId: idSchema, csv: csvReadingSchema }))
    .output(preview),
  progress: oc
    .route({
      method: 'GET',
      path: '/bank-statements/progress',
      summary: 'Où en est la lecture d’un relevé',
    })
    .input(z.strictObject({ fileId: idSchema }))
    .output(
      z.object({
        stage: z.enum(['reading', 'writing']).nullable(),
        done: z.number().int(),
        of: z.number().int(),
      }),
    ),
  reread: oc
    .route({
      method: 'POST',
      path: '/bank-statements/{id}/rereading',
      summary:
        'Relire autrement un export mis de côté, dont aucune ligne n’est prise ; la première lecture est gardée',
    })
    .input(
      z.strictObject({
        id: idSchema,
        csv: csvReadingSchema,
        because: z.string().trim().min(3).max(500),
      }),
    )
    .output(statementImportSchema),
  readNextSo: oc
    .route({
      method: 'POST',
      path: '/bank-exports/mapping',
      summary: 'Dire comment lire les prochains exports des mêmes colonnes ; ce qui est pris reste',
    })
    .input(z.strictObject({ fileId: idSchema, csv: csvReadingSchema }))
    .output(z.object({ fileId: idSchema })),
  foreignLines: oc
    .route({
      method: 'GET',
      path: '/foreign-bank-lines',
      summary: 'Lignes de banque dans une autre monnaie que l’euro, en quarantaine',
    })
    .input(z.strictObject({}))
    .output(z.object({ rows: z.array(foreignLine) })),
  settleForeignLine: oc
    .route({
      method: 'POST',
      path: '/foreign-bank-lines/{id}/settling',
      summary: 'Dire ce qu’est devenue une ligne en quarantaine ; rien n’est écrit dans les livres',
    })
    .input(z.strictObject({ id: idSchema, because: z.string().trim().min(3).max(500) }))
    .output(z.object({ left: z.number().int() })),
}

export type CsvMappingInput = z.infer<typeof csvMappingSchema>
export type CsvReadingInput = z.infer<typeof csvReadingSchema>
export type CsvRoleName = z.infer<typeof role>
export type ExportLook = z.infer<typeof look>
export type ExportPreview = z.infer<typeof preview>
export type ForeignLineView = z.infer<typeof foreignLine>
