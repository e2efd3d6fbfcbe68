import { accountNames, knownAccount, type KnownAccountRecord } from '@quittance/database'
import { isAfter } from '@quittance/kernel'
import {
  decideTaking,
  takeRegardless,
  type AsideReason,
  type DatedEntry,
  type Taking,
} from '@quittance/money-files'
import type { OwnStatement } from '#client-money/statements/of-account.ts'
import { statementToTake } from '#client-money/statements/statement-lines.ts'
import type { Work } from '#wiring/work.ts'

/** Why a statement waits: what it says, or what its file is. */
export type WhyAside = {
  readonly kind: 'aside'
  readonly reason:
    | AsideReason
    /** What its bank calls the account cannot be compared with the IBAN, and nobody said that it is. */
    | 'unknown-account'
    /** It speaks of days that have not come. */
    | 'in-the-future'
    /** No day can be told of a line or of a balance of it. */
    | 'no-day'
    /** Its first lines are written, the others follow. */
    | 'under-way'
    /** Another statement of its account is under way: what is known of the account is not whole. */
    | 'after-another'
  readonly expected: number | null
  readonly found: number | null
}

/** What is to be written of a statement, compared with what is known of its account. */
export type ToWrite = {
  readonly kind: 'take'
  readonly known: KnownAccountRecord
  readonly taking: Extract<Taking, { kind: 'take' }>
  /** Its lines, each on its day. */
  readonly dated: readonly DatedEntry[]
}

/**
 * What becomes of a statement among those taken before. Writes nothing.
 *
 * `regardless`, when a person decided that it is taken though it does not hold: what has not come,
 * and what no bank reaches, wait all the same.
 */
export async function decideStatement(
  work: Work,
  of: {
    readonly own: OwnStatement
    readonly account: string
    readonly regardless?: boolean | undefined
  },
): Promise<ToWrite | WhyAside | { readonly kind: 'nothing' }> {
  const { own, account, regardless = false } = of
  if (own.named !== null && !(await accountNames(work.tx, account)).has(own.named)) {
    return waits('unknown-account')
  }
  const given = statementToTake(own, regardless)
  if (given === 'nothing') return { kind: 'nothing' }
  if (given === 'no-day') return waits('no-day')
  if (isAfter(given.to, work.today)) return waits('in-the-future')
  const known = await knownAccount(work.tx, { account, from: given.from, to: given.to })
  const taking = regardless ? takeRegardless(known, given) : decideTaking(known, given)
  return taking.kind === 'aside' ? taking : { kind: 'take', known, taking, dated: given.entries }
}

function waits(reason: WhyAside['reason']): WhyAside {
  return { kind: 'aside', reason, expected: null, found: null }
}
