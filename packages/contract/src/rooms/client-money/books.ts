import { oc } from '@orpc/contract'
import { z } from 'zod'
import { messages, says } from '#messages.ts'
import {
  centsSchema,
  daySchema,
  idSchema,
  instantSchema,
  saidSchema,
  sha256Schema,
} from '#shapes.ts'

const bookSchema = z.enum(['client-money', 'office', 'debtors'])

/** Which lines are read: both days included; of one creditor or dossier where it is named. */
const filter = {
  from: daySchema,
  to: daySchema,
  creditorId: idSchema.optional(),
  dossierId: idSchema.optional(),
}

const balanceLine = z.object({
  account: z.string(),
  label: saidSchema,
  openingCents: centsSchema,
  debitCents: centsSchema,
  creditCents: centsSchema,
  /** Debit above zero, credit below. */
  closingCents: centsSchema,
  /** How many lines moved it in the period. */
  lines: z.number().int(),
})

const bookBalance = z.object({
  book: bookSchema,
  lines: z.array(balanceLine),
  debitCents: centsSchema,
  creditCents: centsSchema,
  /** What the accounts of the book add up to: zero over the whole of it. */
  closingCents: centsSchema,
})

const accountLine = z.object({
  entryId: z.string(),
  line: z.number().int(),
  on: daySchema,
  event: z.string(),
  label: z.string(),
  amountCents: centsSchema,
  /** What the account holds after this line. */
  balanceCents: centsSchema,
  creditorName: z.string().nullable(),
  debtorName: z.string().nullable(),
  dossier: z.object({ id: idSchema, reference: z.string() }).nullable(),
})

const entryLine = z.object({
  line: z.number().int(),
  account: z.string(),
  accountLabel: saidSchema,
  amountCents: centsSchema,
  creditorName: z.string().nullable(),
  debtorName: z.string().nullable(),
  dossier: z.object({ id: idSchema, reference: z.string() }).nullable(),
  itemNumber: z.string().nullable(),
})

const evidence = z.object({
  bankLines: z.array(
    z.object({
      id: idSchema,
      bookedOn: daySchema,
      amountCents: centsSchema,
      counterparty: z.string().nullable(),
      remittance: z.string().nullable(),
      /** Its place in the statement, from 1; 0 for what stood there before the first one. */
      rank: z.number().int(),
      statementKey: z.string().nullable(),
      statementTo: daySchema.nullable(),
      balanced: z.boolean().nullable(),
      file: z.object({ id: idSchema, name: z.string(), sha256: sha256Schema }),
    }),
  ),
  payments: z.array(
    z.object({
      id: idSchema,
      receivedOn: daySchema,
      method: z.string(),
      amountCents: centsSchema,
      dossier: z.object({ id: idSchema, reference: z.string() }),
    }),
  ),
  receipts: z.array(
    z.object({
      id: idSchema,
      reference: z.string(),
      kind: z.string(),
      issuedOn: daySchema,
      factsSha256: sha256Schema,
    }),
  ),
  convention: z
    .object({
      creditorId: idSchema,
      creditorName: z.string(),
      version: z.number().int(),
      signedOn: daySchema,
      signedCopy: z.object({ id: idSchema, sha256: sha256Schema }).nullable(),
    })
    .nullable(),
})

const entryView = z.object({
  id: z.string(),
  book: bookSchema,
  event: z.string(),
  label: z.string(),
  on: daySchema,
  recordedAt: instantSchema,
  /** Who recorded it, by name; null for what the product did by itself. */
  recordedBy: z.string().nullable(),
  reverses: z.string().nullable(),
  reversedBy: z.string().nullable(),
  contentSha256: sha256Schema,
  lines: z.array(entryLine),
  sisters: z.array(z.object({ id: z.string(), book: bookSchema })),
  evidence,
})

const givenFile = z.object({ name: z.string(), sha256: sha256Schema, sizeBytes: z.number().int() })

const givenBooks = z.object({
  fileId: idSchema,
  name: z.string(),
  sha256: sha256Schema,
  givenAt: instantSchema,
  givenBy: z.string(),
})

/** The books (livres): balances, accounts, entries with what proves them, and the month's end. */
export const booksContract = {
  balance: oc
    .route({
      method: 'GET',
      path: '/books/balance',
      summary: 'Balance des trois livres sur une période ; chacun finit à zéro',
    })
    .input(z.strictObject(filter))
    .output(z.object({ from: daySchema, to: daySchema, books: z.array(bookBalance) })),
  account: oc
    .route({
      method: 'GET',
      path: '/books/accounts/{account}',
      summary: 'Grand livre d’un compte, avec le solde après chaque ligne',
    })
    .input(
      z.strictObject({
        ...filter,
        account: z.string().max(20),
        /** The last line of the page before: its day, position, rank, and the balance after it. */
        cursor: z
          .string()
          .regex(/^\d{4}-\d{2}-\d{2}\.\d{1,15}\.\d{1,6}\.-?\d{1,15}$/, says(messages.unknownCursor))
          .optional(),
        limit: z.coerce.number().int().min(1).max(200).default(50),
      }),
    )
    .output(
      z.object({
        account: z.string(),
        label: saidSchema,
        book: bookSchema,
        openingCents: centsSchema,
        rows: z.array(accountLine),
        nextCursor: z.string().nullable(),
      }),
    ),
  entry: oc
    .route({
      method: 'GET',
      path: '/books/entry',
      summary: 'Une écriture, ses lignes et ce qui la prouve',
    })
    .input(z.strictObject({ id: z.string().min(1).max(200) }))
    .output(entryView),
  months: oc
    .route({
      method: 'GET',
      path: '/books/months',
      summary: 'Mois que les livres couvrent, et ce qui a déjà été remis au comptable',
    })
    .output(
      z.object({
        /** `2026-05`, the latest first. */
        months: z.array(z.object({ month: z.string(), over: z.boolean() })),
        /** Without a SIREN no FEC can be named: it is then asked for with the month. */
        siren: z.string().nullable(),
        given: z.array(givenBooks),
      }),
    ),
  give: oc
    .route({
      method: 'POST',
      path: '/books/given',
      summary:
        'Remettre au comptable un mois, ou l’exercice jusqu’à lui : FEC, journal, balance, TVA',
    })
    .input(
      z.strictObject({
        month: z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, says(messages.noSuchMonth)),
        /** The month alone, or from the first day of its fiscal year. */
        span: z.enum(['month', 'year-to-date']),
        /** For an organisation founded without one: the name of the FEC bears it. */
        siren: z.string().max(20).optional(),
      }),
    )
    .output(
      z.object({
        fileId: idSchema,
        name: z.string(),
        sha256: sha256Schema,
        sizeBytes: z.number().int(),
        entries: z.number().int(),
        files: z.array(givenFile),
      }),
    ),
}

export type BooksBalance = z.infer<typeof bookBalance>
export type BooksBalanceLine = z.infer<typeof balanceLine>
export type BooksAccountLine = z.infer<typeof accountLine>
export type BooksEntryView = z.infer<typeof entryView>
export type BooksGiven = z.infer<typeof givenBooks>
