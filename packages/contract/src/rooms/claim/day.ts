import { z } from 'zod'
import { explanationSchema } from '#shapes.ts'

/** The sub-queues of « Ma journée ». */
export const queueTab = z.enum(['letters', 'calls', 'replies', 'promises', 'approve', 'money'])

/** How much a day asks for, beside the most urgent rows of it. */
export const dayCounts = {
  /** False while the run of the day is not there: only the first dossiers were read. */
  isWhole: z.boolean(),
  /** How many dossiers ask for something, and how many of them since before today. */
  dueCount: z.number().int(),
  lateCount: z.number().int(),
  /** Live dossiers that ask for nothing, and all of them. */
  withoutNext: z.number().int(),
  total: z.number().int(),
  tabs: z.record(queueTab, z.object({ all: z.number().int(), late: z.number().int() })),
}

/** Why a dossier asks for its act today, or for none: what is due, waited for, held back. */
export const whyToday = { whyToday: explanationSchema }
