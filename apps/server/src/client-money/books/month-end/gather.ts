import {
  getOrganisation,
  readBalancesAt,
  readPeriodEntries,
  readPeriodStatements,
  type OrganisationTransaction,
  type PeriodEntry,
  type PeriodStatement,
  type ThirdPartyBalance,
} from '@quittance/database'
import { said, type Day } from '@quittance/kernel'
import { Refused } from '#wiring/refused.ts'

/** The books of a period, all read in one snapshot. */
export type GatheredBooks = {
  readonly from: Day
  readonly to: Day
  readonly holder: string
  readonly siren: string
  /** In the order of their recording. */
  readonly entries: readonly PeriodEntry[]
  /** What the accounts held before the first day, and at the end of the last one. */
  readonly before: readonly ThirdPartyBalance[]
  readonly after: readonly ThirdPartyBalance[]
  readonly statements: readonly PeriodStatement[]
}

/**
 * Reads the books of a period, in a snapshot.
 *
 * @throws Refused `invalid-input` for a firm without a SIREN, which names the file, and for a period
 * without an entry.
 */
export async function gatherBooks(
  tx: OrganisationTransaction,
  {
    siren: given,
    ...period
  }: {
    readonly from: Day
    readonly to: Day
    readonly siren: string | null
  },
): Promise<GatheredBooks> {
  const { name, siren: known } = await getOrganisation(tx)
  const siren = known ?? given
  if (siren === null) throw noSiren()
  const entries = await Array.fromAsync(readPeriodEntries(tx, period))
  if (entries.length === 0) throw noEntry()
  return {
    ...period,
    holder: name,
    siren,
    entries,
    before: await readBalancesAt(tx, period.from.subtract({ days: 1 })),
    after: await readBalancesAt(tx, period.to),
    statements: await readPeriodStatements(tx, period),
  }
}

function noSiren(): Refused {
  return new Refused(
    'invalid-input',
    said(
      'Le fichier des écritures porte le SIREN du cabinet dans son nom : indiquez-le.',
      'The file of entries bears the SIREN of the firm in its name: enter it.',
    ),
    { path: 'siren' },
  )
}

function noEntry(): Refused {
  return new Refused(
    'invalid-input',
    said(
      'Aucune écriture de cette période : il n’y a rien à remettre.',
      'No entry in this period: there is nothing to give.',
    ),
    { path: 'month' },
  )
}
