import { inOrganisation, insertDossiers, keepDebtors } from '@quittance/database'
import { cents, day } from '@quittance/kernel'
import type { TestHouse } from './house.ts'
import type { Ready } from './steps.ts'

/** Deposits many dossiers at once, of one invoice and one debtor each. @returns their references. */
export async function manyDossiers(
  house: TestHouse,
  { organisationId, creditorId }: Ready,
  of: { readonly count: number; readonly owed: number },
): Promise<readonly string[]> {
  const ranks = Array.from({ length: of.count }, (_, rank) => rank)
  const at = house.clock.now()
  const debtors = ranks.map((rank) => ({
    id: crypto.randomUUID(),
    kind: 'professional' as const,
    trade: 'merchant' as const,
    civility: null,
    name: `Débiteur ${rank}`,
    tradeName: null,
    siren: null,
    email: null,
    phone: null,
    address: { line2: '', line3: '', street: '2 rue', postCode: '44000', town: 'NANTES' },
    identityKey: `many/${rank}`,
  }))
  const dueOn = day('2026-04-30')
  const dossiers = ranks.map((rank) => ({
    id: crypto.randomUUID(),
    reference: `2026-${5000 + rank}`,
    rfReference: `RF00D2026${5000 + rank}`,
    creditorId,
    debtorId: debtors[rank]?.id ?? '',
    nature: 'invoice',
    title: 'le prix d’une prestation',
    limitationStartsOn: dueOn,
    contractRateHundredths: null,
    openedOn: day('2026-05-04'),
    createdAt: at,
    items: [
      {
        id: crypto.randomUUID(),
        number: `FAC-${rank}`,
        label: 'Prestation',
        issuedOn: day('2026-03-31'),
        dueOn,
        principalCents: cents(of.owed),
      },
    ],
    creditNotes: [],
  }))
  await inOrganisation(house.house.database.app, organisationId, async (tx) => {
    await keepDebtors(tx, { creditorId, debtors, at })
    await insertDossiers(tx, dossiers)
  })
  return dossiers.map(({ rfReference }) => rfReference)
}
