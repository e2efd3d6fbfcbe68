import type { AddressCheckReason } from '@quittance/contract'
import {
  addressChecksOf,
  findDossierDebtor,
  insertAddressCheck,
  type DebtorRecord,
} from '@quittance/database'
import { invariant } from '@quittance/kernel'
import { recordAs, type Recording } from '#journal/record.ts'

export type CheckToOpen = {
  readonly dossierId: string
  readonly channel: 'e-mail' | 'post'
  readonly because: AddressCheckReason
  /** The reply that says so; null where a person does. */
  readonly messageId: string | null
}

/**
 * Opens a check of an address of the debtor of a dossier (adresse à vérifier): nothing leaves by that
 * way on any dossier of that debtor until a person confirms or corrects it. One that is open stays.
 */
export async function openCheck(recording: Recording, of: CheckToOpen): Promise<void> {
  const { tx, house, now, actor } = recording
  const debtor = await findDossierDebtor(tx, of.dossierId)
  invariant(debtor !== null, 'a dossier has its debtor')
  const open = await addressChecksOf(tx, [debtor.id])
  if (open.some(({ channel }) => channel === of.channel)) return
  const id = house.chance.id()
  const address = of.channel === 'e-mail' ? (debtor.email ?? '') : postalLine(debtor.address)
  await insertAddressCheck(tx, {
    ...of,
    id,
    debtorId: debtor.id,
    address,
    openedAt: now,
    by: actor.id,
  })
  await recordAs(recording, {
    verb: 'address-check-opened',
    subject: { kind: 'address-check', id },
    dossierId: of.dossierId,
    facts: { channel: of.channel, why: of.because, address },
  })
}

/** A postal address on one line, its empty parts left out. */
export function postalLine({
  line2,
  line3,
  street,
  postCode,
  town,
}: DebtorRecord['address']): string {
  return [line2, line3, street, `${postCode} ${town}`]
    .filter((part) => part.trim() !== '')
    .join(', ')
}
