import { oc } from '@orpc/contract'
import { z } from 'zod'
import { centsSchema, daySchema, idSchema, saidSchema } from '#shapes.ts'

/** What undoing a payment would do, told before it is done. */
const undoing = z.object({
  paymentId: idSchema,
  dossierReference: z.string(),
  debtorName: z.string(),
  amountCents: centsSchema,
  /** The line of the bank that would wait again; null for a note that none confirmed. */
  line: z.object({ id: idSchema, bookedOn: daySchema }).nullable(),
  /** The receipt that would be annulled by another number. */
  receiptNumber: z.string().nullable(),
  /** The commission that would be given back, tax included. */
  commissionCents: centsSchema,
  /** What had been paid over to the creditor. */
  paidOverCents: centsSchema,
  /** What is no longer on the account: it is undone only if the firm covers it. */
  shortfallCents: centsSchema,
  /** Why it cannot be undone now, and what to do first; null where it can. */
  blocked: z
    .object({
      because: z.enum(['undone', 'taken-back', 'collected', 'frozen', 'on-order', 'refunded']),
      said: saidSchema,
    })
    .nullable(),
})

const undone = z.object({
  paymentId: idSchema,
  dossierId: idSchema,
  /** The line that waits again, or that the other dossier has; null for a note. */
  bankLineId: idSchema.nullable(),
  /** The number under which its receipt was annulled; null where it had none. */
  annulmentNumber: z.string().nullable(),
  /** Whether its commission is given back. */
  commissionUndone: z.boolean(),
  /** What the firm has to cover. */
  shortfallCents: centsSchema,
  /** The payment that the line is now, of the dossier given; null where the line waits. */
  becamePaymentId: idSchema.nullable(),
  becameReceiptNumber: z.string().nullable(),
})

/** Matches of a line to the wrong dossier, and notes made in error: undone, never erased. */
export const undoContract = {
  undoing: oc
    .route({
      method: 'GET',
      path: '/payments/{id}/undoing',
      summary: 'Ce que ferait l’annulation d’un rapprochement, ou pourquoi elle ne se peut pas',
    })
    .input(z.strictObject({ id: idSchema }))
    .output(undoing),
  undo: oc
    .route({
      method: 'POST',
      path: '/payments/{id}/undoing',
      summary:
        'Annuler un rapprochement par écritures inverses ; la ligne attend de nouveau, ou va au bon dossier',
    })
    .input(
      z.strictObject({
        id: idSchema,
        because: z.string().trim().min(3).max(500).optional(),
        /** The dossier that the line is for; without it, the line waits for its owner. */
        dossierId: idSchema.optional(),
        /** True once a person saw that the firm covers what left the account. */
        coverShortfall: z.boolean().optional(),
      }),
    )
    .output(undone),
}

export type UndoingView = z.infer<typeof undoing>
export type UndoneView = z.infer<typeof undone>
