import {
  foundOrganisation,
  inOrganisation,
  insertCreditor,
  type OrganisationTransaction,
} from '@quittance/database'
import type { FirstOrganisation } from '@quittance/contract'
import { said } from '@quittance/kernel'
import { recordAs } from '#journal/record.ts'
import { checkedPhone, checkedSiren } from '#identifiers/checked.ts'
import type { Alone } from '#people/house-commands.ts'
import { Refused } from '#wiring/refused.ts'
import type { House } from '#wiring/house.ts'

/** An organisation about to exist, and whether it is the fictional one. */
export type Founding = FirstOrganisation & { readonly isDemo: boolean }

/** What commits with an organisation that is founded. */
export type WithFounding = (tx: OrganisationTransaction, organisationId: string) => Promise<void>

/**
 * Creates the organisation and its first manager; only while no organisation exists.
 *
 * @throws Refused `already-done` once there is one; `invalid-input` for a wrong SIREN or address.
 */
export async function createFirstOrganisation(
  house: House,
  input: FirstOrganisation,
  { organisations, keep }: Alone,
): Promise<{ readonly organisationId: string }> {
  await refuseSecondFounding(house, { organisations, email: input.manager.email })
  const { organisationId } = await found(house, { ...input, isDemo: false }, async (tx, id) =>
    keep(tx, { answer: { organisationId: id }, foundedId: null }),
  )
  return { organisationId }
}

/**
 * Lets the first organisation alone be founded. While none exists, an account at this address is
 * what a founding that failed has left: it goes, so that the address may serve again.
 *
 * @throws Refused `already-done`.
 */
export async function refuseSecondFounding(
  house: House,
  { organisations, email }: { readonly organisations: number; readonly email: string },
): Promise<void> {
  if (organisations === 0) return await house.signIn.removeAccount(email)
  throw new Refused(
    'already-done',
    said(
      'Une organisation existe déjà ici. Connectez-vous avec son compte.',
      'An organisation already exists here. Sign in with its account.',
    ),
  )
}

/** Founds an organisation with its manager, and writes both into its journal. */
export async function found(
  house: House,
  founding: Founding,
  withIt: WithFounding = async () => undefined,
): Promise<{ readonly organisationId: string; readonly userId: string }> {
  const siren = checkedSiren(founding.siren, 'siren')
  const phone = checkedPhone(founding.phone, 'phone')
  const account = await house.signIn.createAccount(founding.manager)
  if (account === 'email-taken') {
    throw new Refused(
      'invalid-input',
      said(
        'Cette adresse de courriel a déjà un compte ici.',
        'This e-mail address already has an account here.',
      ),
      { path: 'manager.email' },
    )
  }
  const organisationId = house.chance.id()
  const { userId } = account
  const now = house.clock.now()
  const { kind, name, address, email, isDemo, manager } = founding
  await inOrganisation(house.database.app, organisationId, async (tx) => {
    await foundOrganisation(tx, {
      organisation: { id: organisationId, kind, name, siren, address, phone, email, isDemo },
      manager: { userId, displayName: manager.name },
      at: now,
    })
    await recordAs(
      { tx, now, house, organisationId, actor: { kind: 'member', id: userId } },
      {
        verb: 'organisation-created',
        subject: { kind: 'organisation', id: organisationId },
        facts: { kind, name, siren, isDemo },
      },
    )
    if (kind === 'creditor') await becomeItsOwnCreditor(house, { tx, now, founding, siren, phone })
    await house.jobs.send(tx, 'rates-are-watched', { organisationId, id: organisationId })
    await withIt(tx, organisationId)
  })
  return { organisationId, userId }
}

/** A creditor that acts for itself is the one creditor of its organisation. */
async function becomeItsOwnCreditor(
  house: House,
  of: {
    readonly tx: OrganisationTransaction
    readonly now: Temporal.Instant
    readonly founding: Founding
    readonly siren: string | null
    readonly phone: string | null
  },
): Promise<void> {
  const { name, email, address } = of.founding
  await insertCreditor(of.tx, {
    id: house.chance.id(),
    kind: of.siren === null ? 'person' : 'company',
    actsAs: of.siren === null ? 'private-individual' : 'professional',
    trade: null,
    name,
    siret: null,
    siren: of.siren,
    iban: null,
    accountHolder: null,
    email,
    phone: of.phone,
    address,
    createdAt: of.now,
  })
}
