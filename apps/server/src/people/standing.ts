import type { OrganisationView, StandingInput } from '@quittance/contract'
import { getOrganisation, updateStanding } from '@quittance/database'
import { isBefore, parseDay, said, type Day } from '@quittance/kernel'
import { checkedBic, checkedIban, checkedPhone, checkedVatNumber } from '#identifiers/checked.ts'
import { record } from '#journal/record.ts'
import { organisationView } from '#people/organisation-view.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

/**
 * Records insurance, separate account and contacts (CPCE R124-2); the old values stay in the journal.
 *
 * @throws Refused `invalid-input`, also for a declaration dated after today: it is not made yet.
 */
export async function changeStanding(work: Work, input: StandingInput): Promise<OrganisationView> {
  const { tx, caller } = work
  const iban = checkedIban(input.account?.iban ?? null, 'account.iban')
  const bic = checkedBic(input.account?.bic ?? null, 'account.bic')
  const { siren } = await getOrganisation(tx)
  const vatNumber = checkedVatNumber(input.vatNumber, { path: 'vatNumber', siren })
  const standing = {
    vatNumber,
    legalForm: input.legalForm,
    insurer: input.insurer,
    insuranceUntil: input.insuranceUntil === null ? null : parseDay(input.insuranceUntil),
    accountDeclaredOn: declaredBy(work.today, input.accountDeclaredOn),
    account: input.account === null || iban === null ? null : { ...input.account, iban, bic },
    phone: checkedPhone(input.phone, 'phone'),
    email: input.email,
  }
  await updateStanding(tx, standing)
  await record(work, {
    verb: 'standing-changed',
    subject: { kind: 'organisation', id: caller.organisationId },
    facts: {
      vatNumber,
      legalForm: input.legalForm,
      insurer: input.insurer,
      insuranceUntil: input.insuranceUntil,
      accountDeclaredOn: input.accountDeclaredOn,
      account: standing.account === null ? null : { holder: standing.account.holder, iban },
    },
  })
  return organisationView(await getOrganisation(tx))
}

function declaredBy(today: Day, typed: string | null): Day | null {
  const day = typed === null ? null : parseDay(typed)
  if (day === null || !isBefore(today, day)) return day
  throw new Refused(
    'invalid-input',
    said(
      'La déclaration au procureur ne peut pas être datée de l’avenir.',
      'The declaration to the public prosecutor cannot be dated in the future.',
    ),
    { path: 'accountDeclaredOn' },
  )
}
