import type { InboundNoteInput } from '@quittance/contract'
import { findFile, versionOfDossier } from '@quittance/database'
import { day, invariant, isAfter, said } from '@quittance/kernel'
import { noDossier } from '#dossier/moved.ts'
import { openCheck } from '#inbound/addresses/open-check.ts'
import { keepReply } from '#inbound/entry/keep-reply.ts'
import { matchReply } from '#inbound/entry/match-reply.ts'
import { proposeKind } from '#inbound/entry/propose-kind.ts'
import { putOnDossier } from '#inbound/place.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

/**
 * Notes what somebody answered by telephone, text message or post. Post that came back opens a check
 * of the postal address of the dossier that the person names.
 *
 * @throws Refused `invalid-input` for a day to come, or returned post without its dossier;
 * `not-found`.
 */
export async function noteReply(
  work: Work,
  input: InboundNoteInput,
): Promise<{ id: string; isNew: boolean }> {
  const { channel, text, dossierId, fileId, returned } = input
  const receivedOn = day(input.receivedOn)
  if (isAfter(receivedOn, work.today)) throw notYet()
  if (returned && (channel !== 'post' || dossierId === null)) throw whichDossier()
  if (dossierId !== null && (await versionOfDossier(work.tx, dossierId)) === null) throw noDossier()
  if (fileId !== null && (await findFile(work.tx, fileId)) === null) throw noFile()
  const sender = input.sender === '' ? null : input.sender
  const match =
    dossierId === null
      ? await matchReply(work.tx, { sender, subject: '', text, answers: [] })
      : { standing: 'said' as const, dossierId }
  const about = match.standing === 'one' ? match.candidates[0].dossierId : dossierId
  const reading = await proposeKind(work, {
    text,
    quoted: [],
    sentAt: receivedOn.toZonedDateTime('Europe/Paris').toInstant(),
    bounced: false,
    automatic: false,
    returned,
    dossierId: about,
  })
  const { organisationId, userId } = work.caller
  const recording = { ...work, organisationId, actor: { kind: 'member' as const, id: userId } }
  const id = await keepReply(recording, {
    channel,
    way: 'noted',
    receivedOn,
    sender,
    senderName: null,
    subject: '',
    body: text,
    sentAt: null,
    nativeId: null,
    fileId,
    mailSha256: null,
    simulated: false,
    match,
    reading,
  })
  invariant(id !== null, 'what a person notes is always new')
  if (dossierId !== null) {
    await putOnDossier(work, { id, dossierId })
    if (returned) {
      await openCheck(recording, {
        dossierId,
        channel: 'post',
        because: 'returned-mail',
        messageId: id,
      })
    }
  }
  return { id, isNew: true }
}

function notYet(): Refused {
  return new Refused(
    'invalid-input',
    said(
      'Une réponse ne se note pas avant d’être reçue.',
      'A reply is not recorded before it is received.',
    ),
    { path: 'receivedOn' },
  )
}

function whichDossier(): Refused {
  return new Refused(
    'invalid-input',
    said(
      'Dites de quel dossier est le courrier revenu.',
      'Say which case the returned letter belongs to.',
    ),
    { path: 'dossierId' },
  )
}

function noFile(): Refused {
  return new Refused(
    'not-found',
    said(
      'Ce fichier n’a pas été reçu ici : envoyez-le de nouveau.',
      'This file was not received here: send it again.',
    ),
    { path: 'fileId' },
  )
}
