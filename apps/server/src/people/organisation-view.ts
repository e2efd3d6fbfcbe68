import type { OrganisationView } from '@quittance/contract'
import type { OrganisationRecord } from '@quittance/database'

/** An organisation as the API shows it. */
export function organisationView(row: OrganisationRecord): OrganisationView {
  const { line2, line3, street, postCode, town } = row.address
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    siren: row.siren,
    address: { line2, line3, street, postCode, town },
    phone: row.phone,
    email: row.email,
    isDemo: row.isDemo,
    vatNumber: row.vatNumber,
    legalForm: row.legalForm,
    insurer: row.insurer,
    insuranceUntil: row.insuranceUntil?.toString() ?? null,
    accountDeclaredOn: row.accountDeclaredOn?.toString() ?? null,
    account: row.account,
  }
}
