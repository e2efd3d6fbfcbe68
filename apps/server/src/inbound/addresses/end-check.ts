import type { PostalAddress } from '@quittance/contract'
import {
  correctDebtorAddress,
  correctDebtorEmail,
  findAddressCheck,
  findDossierDebtor,
  insertAddressCheckEnd,
} from '@quittance/database'
import { invariant, said } from '@quittance/kernel'
import { moveOn } from '#dossier/moved.ts'
import { postalLine } from '#inbound/addresses/open-check.ts'
import { record } from '#journal/record.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

type Settled = {
  readonly id: string
  readonly reason: string
  readonly email: string | null
  readonly address: PostalAddress | null
}

/**
 * Ends the check of an address: confirmed as it stands, or put right; the journal keeps both.
 *
 * @throws Refused `not-found`; `invalid-input` for an address of another kind; `already-done`.
 */
export async function endCheck(
  work: Work,
  { id, reason, email, address }: Settled,
): Promise<{ outcome: 'confirmed' | 'corrected' }> {
  const check = await findAddressCheck(work.tx, id)
  if (check === null) throw noCheck()
  if (check.channel === 'e-mail' ? address !== null : email !== null) throw otherKind()
  await moveOn(work, check.dossierId)
  const debtor = await findDossierDebtor(work.tx, check.dossierId)
  invariant(debtor !== null, 'a dossier has its debtor')
  const before = check.channel === 'e-mail' ? (debtor.email ?? '') : postalLine(debtor.address)
  const after = email ?? (address === null ? before : postalLine(address))
  const outcome = after === before ? 'confirmed' : 'corrected'
  const ended = await insertAddressCheckEnd(work.tx, {
    checkId: id,
    outcome,
    reason,
    address: after,
    at: work.now,
    by: work.caller.userId,
  })
  if (!ended) throw noCheck()
  if (email !== null) await correctDebtorEmail(work.tx, { debtorId: check.debtorId, email })
  if (address !== null) await correctDebtorAddress(work.tx, { debtorId: check.debtorId, address })
  const entry = {
    subject: { kind: 'address-check', id },
    dossierId: check.dossierId,
    facts: { channel: check.channel, before, after, reason },
  } as const
  if (outcome === 'confirmed') await record(work, { ...entry, verb: 'address-confirmed' })
  else await record(work, { ...entry, verb: 'address-corrected' })
  return { outcome }
}

function noCheck(): Refused {
  return new Refused(
    'not-found',
    said(
      'Cette adresse n’est plus à vérifier, ou pas par votre organisation.',
      'This address is no longer to be checked, or not by your organisation.',
    ),
  )
}

function otherKind(): Refused {
  return new Refused(
    'invalid-input',
    said(
      'Corrigez l’adresse qui est à vérifier : le courriel, ou l’adresse postale.',
      'Correct the address that is to be checked: the e-mail, or the postal one.',
    ),
    { path: 'address' },
  )
}
