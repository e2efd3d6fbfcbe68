import {
  getOrganisation,
  readBalancesAt,
  readDebtorsBalancesAt,
  readDebtorsEntries,
  readPeriodEntries,
  readPeriodStatements,
  type DebtorsEntry,
  type DossierAmount,
  type OrganisationTransaction,
  type PeriodAsked,
  type PeriodEntry,
  type PeriodStatement,
  type ThirdPartyBalance,
} from '@quittance/database'
import { said, type Day } from '@quittance/kernel'
import { Refused } from '#wiring/refused.ts'

/** The books of a period, all read in one snapshot, their entries as often as they are asked for. */
export type GatheredBooks = {
  readonly from: Day
  readonly to: Day
  readonly holder: string
  readonly siren: string
  /** One reading at a time; all give the same entries, while the snapshot lasts. */
  readonly entries: (order: PeriodAsked['order']) => AsyncIterable<PeriodEntry>
  /** What the accounts held before the first day, and at the end of the last one. */
  readonly before: readonly ThirdPartyBalance[]
  readonly after: readonly ThirdPartyBalance[]
  readonly statements: readonly PeriodStatement[]
  /** What debtors owe, which is outside the accounts; held and read as the other books are. */
  readonly debtors: {
    readonly entries: () => AsyncIterable<DebtorsEntry>
    readonly before: readonly DossierAmount[]
    readonly after: readonly DossierAmount[]
  }
}

/**
 * Opens the books of a period, in a snapshot.
 *
 * @throws Refused `invalid-input` for a firm without a SIREN, which names the file.
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
  return {
    ...period,
    holder: name,
    siren,
    entries: (order) => readPeriodEntries(tx, { ...period, order }),
    before: await readBalancesAt(tx, period.from.subtract({ days: 1 })),
    after: await readBalancesAt(tx, period.to),
    statements: await readPeriodStatements(tx, period),
    debtors: {
      entries: () => readDebtorsEntries(tx, period),
      before: await readDebtorsBalancesAt(tx, period.from.subtract({ days: 1 })),
      after: await readDebtorsBalancesAt(tx, period.to),
    },
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

/** The refusal of a period without an entry. */
export function noEntry(): Refused {
  return new Refused(
    'invalid-input',
    said(
      'Aucune écriture de cette période : il n’y a rien à remettre.',
      'No entry in this period: there is nothing to give.',
    ),
    { path: 'month' },
  )
}
