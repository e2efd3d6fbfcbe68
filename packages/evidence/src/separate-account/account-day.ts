import { invariant } from '@quittance/kernel'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { canonicalJson, type JsonValue } from '#canonical/canonical-json.ts'

/** What the house published of a day of its separate account: this is hashed, sealed and time-stamped. */
export type AccountDay = {
  readonly organisation: { readonly id: string; readonly name: string }
  /** IBAN of the separate account. */
  readonly account: string
  readonly day: string
  /** The file of the bank as received, and the balance that it closes with, in cents. */
  readonly statement: { readonly sha256: string; readonly closing: bigint }
  /** What the bank no longer holds and somebody has to bring back, never below zero. */
  readonly shortfalls: { readonly firm: bigint; readonly creditors: bigint }
  readonly total: bigint
  readonly root: string
  readonly depth: number
}

/** Whether what the bank holds is what is owed. */
export type AccountEquation =
  | 'equal'
  /** The bank holds less, by as much as the house says is to be covered. */
  | 'equal-with-shortfalls'
  | 'differs'

/** The name of the form of the published text of a day. */
export const ACCOUNT_DAY_FORMAT = 'quittance/separate-account-day'

/** Bank + shortfalls = total of the tree; a shortfall below zero is never equal. */
export function accountEquation(
  of: Pick<AccountDay, 'statement' | 'shortfalls' | 'total'>,
): AccountEquation {
  const { firm, creditors } = of.shortfalls
  if (firm < 0n || creditors < 0n || of.total < 0n) return 'differs'
  if (of.statement.closing + firm + creditors !== of.total) return 'differs'
  return firm + creditors === 0n ? 'equal' : 'equal-with-shortfalls'
}

/** The published text of a day as JSON: amounts are decimals in strings. */
export function accountDayJson(of: AccountDay): JsonValue {
  invariant(of.depth >= 0, 'a tree has a depth')
  return {
    format: ACCOUNT_DAY_FORMAT,
    version: 1,
    organisation: { id: of.organisation.id, name: of.organisation.name },
    account: of.account,
    day: of.day,
    statement: { sha256: of.statement.sha256, closing: String(of.statement.closing) },
    shortfalls: { firm: String(of.shortfalls.firm), creditors: String(of.shortfalls.creditors) },
    total: String(of.total),
    root: of.root,
    depth: of.depth,
  }
}

/** The bytes of the published text: canonical JSON, so that a day has one hash. */
export function accountDayBytes(of: AccountDay): Uint8Array {
  return utf8ToBytes(canonicalJson(accountDayJson(of)))
}
