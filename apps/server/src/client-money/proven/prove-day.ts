import {
  accountProofOf,
  getOrganisation,
  inOrganisation,
  insertAccountProof,
  insertAccountProofLeaves,
  lockBankAccount,
  someUnderWay,
} from '@quittance/database'
import { accountDayBytes, sha256Hex } from '@quittance/evidence'
import { fastSha256 } from '@quittance/evidence/authority'
import { said } from '@quittance/kernel'
import { accountSaid } from '#client-money/account-words.ts'
import {
  gapOf,
  readDayAlone,
  type AccountDayFacts,
  type DayRead,
} from '#client-money/proven/read-day.ts'
import { itemsOf } from '#client-money/proven/reconciliation/reconciling-items.ts'
import { leavesOf, publishedOf, treeOfDay } from '#client-money/proven/sum-tree-of-day.ts'
import { recordAs, type Recording } from '#journal/record.ts'
import type { Job } from '#ports/jobs.ts'
import type { House } from '#wiring/house.ts'
import { Refused } from '#wiring/refused.ts'

/** What keeping a proof needs: a transaction, whose act it is, the house. */
type Proving = Recording & { readonly house: Pick<House, 'chance' | 'jobs'> }

/** As many leaves are kept before the server answers others. */
const LEAVES_AT_ONCE = 1000

/**
 * Keeps the proof of a day: its tree with its leaves, and in the journal what is published.
 *
 * The same statement over the same books is proven once: what was kept comes back.
 */
export async function keepProof(
  proving: Proving,
  facts: AccountDayFacts,
): Promise<{ readonly id: string; readonly already: boolean }> {
  const { tx, now, house } = proving
  const { statement, upToPosition, shortfalls } = facts
  await lockBankAccount(tx, facts.account)
  const known = await accountProofOf(tx, { statementId: statement.id, upToPosition })
  if (known !== null) return { id: known.id, already: true }
  const tree = await treeOfDay(facts, house.chance)
  const published = accountDayBytes(publishedOf(facts, tree))
  const id = house.chance.id()
  const journalEntryId = await recordAs(proving, {
    verb: 'account-day-proven',
    subject: { kind: 'account-proof', id },
    facts: {
      day: statement.to.toString(),
      bankCents: statement.closingCents,
      shortfallCents: shortfalls.firm + shortfalls.creditors,
      totalCents: facts.totalCents,
      gapCents: gapOf(facts),
      root: Buffer.from(tree.root.hash).toString('hex'),
    },
    references: [statement.fileSha256, sha256Hex(published, fastSha256)],
  })
  await insertAccountProof(tx, {
    id,
    on: statement.to,
    statementId: statement.id,
    upToPosition,
    bankCents: statement.closingCents,
    ledgerBankCents: facts.ledgerBankCents,
    firmShortfallCents: shortfalls.firm,
    creditorsShortfallCents: shortfalls.creditors,
    totalCents: facts.totalCents,
    depth: tree.depth,
    root: tree.root.hash,
    published,
    items: itemsOf(facts),
    journalEntryId,
    builtAt: now,
    builtBy: proving.actor.id,
  })
  for (let from = 0; from < tree.holders.length; from += LEAVES_AT_ONCE) {
    await insertAccountProofLeaves(tx, id, leavesOf(tree, { from, to: from + LEAVES_AT_ONCE }))
  }
  await house.jobs.send(tx, 'account-proof-is-stamped', {
    organisationId: proving.organisationId,
    id,
  })
  return { id, already: false }
}

/**
 * Proves the day that the last statement closes, in the background.
 *
 * A day that cannot be proven waits for a person, who sees why.
 *
 * @returns the proof, or null where there is none.
 */
export async function proveDay(house: House, { organisationId }: Job): Promise<string | null> {
  // A day is asked for again once the last line of a statement is written.
  if (await isUnderWay(house, organisationId)) return null
  const read = await readDayAlone(house, organisationId)
  if (read.kind !== 'day' || read.facts.inDebit.length > 0) {
    house.log.info('account-day-not-proven', {
      because: read.kind === 'day' ? 'account-in-debit' : read.kind,
    })
    return null
  }
  const actor = { kind: 'worker', id: 'client-money' } as const
  const { id } = await inOrganisation(house.database.app, organisationId, (tx) =>
    keepProof({ tx, now: house.clock.now(), house, organisationId, actor }, read.facts),
  )
  return id
}

async function isUnderWay(house: House, organisationId: string): Promise<boolean> {
  return await inOrganisation(house.database.app, organisationId, async (tx) => {
    const { account } = await getOrganisation(tx)
    return account !== null && (await someUnderWay(tx, account.iban))
  })
}

/** The day to prove. @throws Refused `law-refuses`, `not-found` where there is none to prove. */
export function requireDay(read: DayRead): AccountDayFacts {
  if (read.kind === 'no-account') {
    throw new Refused('law-refuses', noAccount, {
      citation: { code: 'CPCE', article: 'R124-2', kind: 'regulation' },
    })
  }
  if (read.kind === 'beyond-count') throw new Refused('law-refuses', beyondCount)
  if (read.kind !== 'day') throw new Refused('not-found', noStatement)
  const [debit] = read.facts.inDebit
  if (debit === undefined) return read.facts
  const { fr, en } = accountSaid(debit.account)
  const who = debit.name === null ? '' : ` (${debit.name})`
  throw new Refused(
    'law-refuses',
    said(
      `Rien ne peut être prouvé : le compte « ${fr} »${who} est débiteur à cette date.`,
      `Nothing can be proven: the account “${en}”${who} is in debit on that day.`,
    ),
  )
}

const noAccount = said(
  'Ce compte n’existe pas : indiquez le compte séparé du cabinet dans les réglages.',
  'There is no such account: enter the separate account of the agency in the settings.',
)
const beyondCount = said(
  'Les livres portent des montants qu’aucune banque n’écrit : rien ne peut être prouvé tant qu’ils ne sont pas contrepassés.',
  'The books bear amounts that no bank writes: nothing can be proven until they are reversed.',
)
const noStatement = said(
  'Aucun relevé ne donne de solde final : importez celui du jour.',
  'No statement gives a closing balance: import that of the day.',
)
