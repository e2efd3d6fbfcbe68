import type { OrganisationView, StandingInput } from '@quittance/contract'
import { getOrganisation, updateStanding } from '@quittance/database'
import { parseDay } from '@quittance/kernel'
import { checkedIban, checkedPhone } from '#identifiers/checked.ts'
import { record } from '#journal/record.ts'
import { organisationView } from '#people/organisation-view.ts'
import type { Work } from '#wiring/work.ts'

/** Records insurance, separate account and contacts (CPCE R124-2); the old values stay in the journal. */
export async function changeStanding(work: Work, input: StandingInput): Promise<OrganisationView> {
  const { tx, caller } = work
  const iban = checkedIban(input.account?.iban ?? null, 'account.iban')
  const standing = {
    insurer: input.insurer,
    insuranceUntil: input.insuranceUntil === null ? null : parseDay(input.insuranceUntil),
    accountDeclaredOn: input.accountDeclaredOn === null ? null : parseDay(input.accountDeclaredOn),
    account: input.account === null || iban === null ? null : { ...input.account, iban },
    phone: checkedPhone(input.phone, 'phone'),
    email: input.email,
  }
  await updateStanding(tx, standing)
  await record(work, {
    verb: 'standing-changed',
    subject: { kind: 'organisation', id: caller.organisationId },
    facts: {
      insurer: input.insurer,
      insuranceUntil: input.insuranceUntil,
      accountDeclaredOn: input.accountDeclaredOn,
      account: standing.account === null ? null : { holder: standing.account.holder, iban },
    },
  })
  return organisationView(await getOrganisation(tx))
}
