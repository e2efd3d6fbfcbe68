import { insertAccountName } from '@quittance/database'
import { record } from '#journal/record.ts'
import type { Work } from '#wiring/work.ts'

/** Keeps that what the bank calls an account, or a layout that names none, is the separate account. */
export async function recogniseAccount(
  work: Work,
  of: {
    readonly statementId: string
    readonly account: string
    readonly sha256: string
    readonly named: string
    readonly because: string
  },
): Promise<void> {
  const { statementId, account, sha256, named, because } = of
  const by = { at: work.now, by: work.caller.userId }
  await insertAccountName(work.tx, { account, named, statementId, because, ...by })
  await record(work, {
    verb: 'bank-account-recognised',
    subject: { kind: 'bank-statement', id: statementId },
    facts: { named, reason: because },
    references: [sha256],
  })
}
