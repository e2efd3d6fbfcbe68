import { z } from 'zod'

const party = z.object({
  bornOn: z.string().nullable(),
  bornAt: z.string().nullable(),
  representative: z.string().nullable(),
})

const kept = z.looseObject({ creditor: party, debtor: party })

/** What was said of both parties for a title file, as its row keeps it; null for what does not read. */
export function saidOf(said: unknown): z.infer<typeof kept> | null {
  const read = kept.safeParse(said)
  if (!read.success) return null
  const { creditor, debtor } = read.data
  return { creditor, debtor }
}
