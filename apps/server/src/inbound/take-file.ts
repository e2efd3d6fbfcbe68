import { findFile, mailsKept, versionOfDossier } from '@quittance/database'
import { invariant, said } from '@quittance/kernel'
import { noDossier } from '#dossier/moved.ts'
import { takeMail } from '#inbound/entry/take-mail.ts'
import { putOnDossier } from '#inbound/place.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

/** No mail server lets a larger message through. */
const LARGEST_MAIL = 64 * 1024 * 1024

/**
 * Takes in an e-mail that a person saved or was forwarded, on the inbox or on a dossier.
 *
 * @throws Refused `not-found` for a file or a dossier that is not here; `invalid-input` where the
 * file is not one e-mail.
 */
export async function takeFile(
  work: Work,
  { fileId, dossierId }: { readonly fileId: string; readonly dossierId: string | null },
): Promise<{ id: string; isNew: boolean }> {
  const file = await findFile(work.tx, fileId)
  if (file === null) throw notReceived()
  if (dossierId !== null && (await versionOfDossier(work.tx, dossierId)) === null) throw noDossier()
  const before = (await mailsKept(work.tx, [file.sha256])).get(file.sha256)
  if (before !== undefined) return { id: before, isNew: false }
  const { sha256, sizeBytes, declaredName } = file
  const path = work.house.files.path(sha256)
  const mail =
    sizeBytes > LARGEST_MAIL
      ? null
      : await work.house.searches.mail({ path, sizeBytes, fileName: declaredName })
  if (mail === null) throw notOneMail()
  const { organisationId, userId } = work.caller
  const id = await takeMail(
    { ...work, organisationId, actor: { kind: 'member', id: userId } },
    { file, mail, way: 'file', dossierId, simulated: false },
  )
  invariant(id !== null, 'an e-mail that was not here is taken in')
  if (dossierId !== null) await putOnDossier(work, { id, dossierId })
  return { id, isNew: true }
}

function notReceived(): Refused {
  return new Refused(
    'not-found',
    said(
      'Ce fichier n’a pas été reçu ici : envoyez-le de nouveau.',
      'This file was not received here: send it again.',
    ),
    { path: 'fileId' },
  )
}

function notOneMail(): Refused {
  return new Refused(
    'invalid-input',
    said(
      'Ce fichier n’est pas un courriel enregistré (.eml ou .msg), ou il en contient plusieurs. Attachez-le au dossier comme pièce.',
      'This file is not a saved e-mail (.eml or .msg), or it holds several. Attach it to the case as an exhibit.',
    ),
    { path: 'fileId' },
  )
}
