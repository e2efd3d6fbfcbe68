import type { ElectronicConsentView } from '@quittance/contract'
import {
  exhibitsOfSameBytes,
  findElectronicConsent,
  findFile,
  insertElectronicConsent,
  withdrawElectronicConsent,
  type ElectronicConsentRead,
} from '@quittance/database'
import { day, isAfter, said } from '@quittance/kernel'
import { moveFrom, moveOn } from '#dossier/moved.ts'
import { attach } from '#evidence/attach.ts'
import { record } from '#journal/record.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

type Noted = {
  readonly id: string
  readonly expectedVersion: number
  readonly givenOn: string
  readonly fileId: string
  readonly note: string | null
}

/**
 * Notes that a debtor consented to electronic registered letters, with what shows it: that becomes an
 * exhibit of the dossier.
 *
 * @throws Refused `invalid-input` for a day to come; `not-found`; `dossier-moved`.
 */
export async function noteConsent(work: Work, input: Noted): Promise<{ consentId: string }> {
  const { tx, now, house, caller, today } = work
  const givenOn = day(input.givenOn)
  if (isAfter(givenOn, today)) {
    throw new Refused('invalid-input', said('Ce jour est à venir.', 'This day is to come.'), {
      path: 'givenOn',
    })
  }
  const exhibitId = await exhibitOf(work, input)
  const id = house.chance.id()
  const { id: dossierId, note } = input
  await insertElectronicConsent(tx, {
    id,
    dossierId,
    givenOn,
    exhibitId,
    note,
    recordedAt: now,
    recordedBy: caller.userId,
  })
  await record(work, {
    verb: 'electronic-consent-noted',
    subject: { kind: 'dossier', id: dossierId },
    dossierId,
    facts: { on: input.givenOn, ...(note === null ? {} : { note }) },
  })
  return { consentId: id }
}

/** The file as an exhibit of the dossier; one that it has already is not attached again. */
async function exhibitOf(work: Work, input: Noted): Promise<string> {
  const { id, expectedVersion, fileId } = input
  const file = await findFile(work.tx, fileId)
  const [same] =
    file === null ? [] : await exhibitsOfSameBytes(work.tx, { dossierId: id, sha256: file.sha256 })
  if (same !== undefined) {
    await moveFrom(work, input)
    return same.id
  }
  const attached = await attach(work, {
    id,
    expectedVersion,
    fileId,
    kind: 'letter',
    deviceSha256: null,
    owners: [],
  })
  return attached.exhibitId
}

/**
 * Says that a debtor took a consent back, or that it was noted in error: it counts no more, and stays
 * readable.
 *
 * @throws Refused `not-found`; `already-done`.
 */
export async function withdrawConsent(
  work: Work,
  { id, because }: { readonly id: string; readonly because: string },
): Promise<{ id: string }> {
  const consent = await findElectronicConsent(work.tx, id)
  if (consent === null) {
    throw new Refused(
      'not-found',
      said('Ce consentement n’existe pas ici.', 'This consent does not exist here.'),
    )
  }
  await moveOn(work, consent.dossierId)
  const withdrawn = await withdrawElectronicConsent(work.tx, {
    consentId: id,
    because,
    at: work.now,
    by: work.caller.userId,
  })
  if (!withdrawn) {
    throw new Refused(
      'already-done',
      said('Ce consentement est déjà retiré.', 'This consent is already withdrawn.'),
    )
  }
  await record(work, {
    verb: 'electronic-consent-withdrawn',
    subject: { kind: 'dossier', id: consent.dossierId },
    dossierId: consent.dossierId,
    facts: { on: consent.givenOn.toString(), reason: because },
  })
  return { id }
}

export function consentView(
  consent: ElectronicConsentRead,
  names: ReadonlyMap<string, string>,
): ElectronicConsentView {
  const { id, givenOn, exhibitId, exhibitNumber, note, recordedAt, withdrawnBecause } = consent
  return {
    id,
    givenOn: givenOn.toString(),
    exhibitId,
    exhibitNumber,
    note,
    recordedAt: recordedAt.toString(),
    recordedBy: names.get(consent.recordedBy) ?? null,
    withdrawnBecause,
  }
}
