import type { ExhibitKind } from '@quittance/contract'
import { versionOfDossier } from '@quittance/database'
import { invariant } from '@quittance/kernel'
import type { LetterStep } from '#assessment/letters-sent.ts'
import { attach } from '#evidence/attach.ts'
import { readExhibit } from '#evidence/reading/read-exhibit.ts'
import { approveLetter } from '#outreach/approve.ts'
import { enterNumber, readBatches } from '#outreach/act-verbs.ts'
import { markPosted } from '#registered/batch/post-batch.ts'
import { compose, type Channel } from '#outreach/compose.ts'
import type { BroughtFile, Hand } from '#demo/hand.ts'

/** The version of a dossier as a person would have it under their eyes now. */
export async function versionNow(hand: Hand, id: string): Promise<number> {
  const version = await hand.does(async ({ tx }) => versionOfDossier(tx, id), undefined)
  invariant(version !== null, 'a dossier of the story exists')
  return version
}

export type LetterSent = {
  readonly actId: string
  readonly textSha256: string
  readonly gate: { readonly verdict: string; readonly version: string }
}

/** Composes a letter, reads it, approves it and lets it leave, with its number when registered. */
export async function sendLetter(
  hand: Hand,
  of: {
    readonly dossierId: string
    readonly letter: LetterStep
    readonly channel: Channel
    readonly registered?: string | undefined
    /** Why it leaves before its turn in the scenario. */
    readonly overrideReason?: string | undefined
  },
): Promise<LetterSent> {
  const { dossierId: id, letter, channel } = of
  const asked = { id, letter, channel, edits: {} }
  const { textSha256, dossierVersion, gate } = await hand.does(compose, asked)
  const { actId } = await hand.does(approveLetter, {
    ...asked,
    textSha256,
    expectedVersion: dossierVersion,
    personSays: null,
    overrideReason: of.overrideReason ?? null,
  })
  await hand.letsLeave()
  if (of.registered !== undefined) {
    await hand.does(enterNumber, { id: actId, number: of.registered })
  }
  return { actId, textSha256, gate: { verdict: gate.verdict, version: gate.version } }
}

/** Hands what was printed to the post, on the day it was printed. */
export async function postLetters(hand: Hand): Promise<void> {
  const { rows } = await hand.does(readBatches, undefined)
  for (const { id, day: on, state } of rows) {
    if (state === 'open') await hand.does(markPosted, { id, on, pulled: [], gone: [] })
  }
}

/** Brings a file, attaches it to a dossier and has it read. @returns the exhibit's id. */
export async function attachFile(
  hand: Hand,
  of: {
    readonly dossierId: string
    readonly file: BroughtFile
    readonly kind: ExhibitKind
    readonly owners?: readonly string[]
  },
): Promise<string> {
  const fileId = await hand.brings(of.file)
  const { exhibitId } = await hand.does(attach, {
    id: of.dossierId,
    expectedVersion: await versionNow(hand, of.dossierId),
    fileId,
    kind: of.kind,
    deviceSha256: null,
    owners: [...(of.owners ?? [])],
  })
  const { organisationId } = hand.caller
  await readExhibit(hand.house, { organisationId, id: exhibitId })
  return exhibitId
}

/** A paper of the demonstration, as the plain text of its lines. */
export function paper(name: string, lines: readonly string[]): BroughtFile {
  return {
    name,
    mediaType: 'text/plain; charset=utf-8',
    bytes: new TextEncoder().encode(lines.join('\n')),
  }
}
