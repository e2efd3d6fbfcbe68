import type { SealedView } from '@quittance/contract'
import type { BundleRow, BundleWorkFailure, BundleWorkRow } from '@quittance/database'
import { dayText, englishDay, said, type Said } from '@quittance/kernel'
import { renewFrom } from '#evidence/lasting/lasting-policy.ts'
import { latestForm, renewalsOf, type LatestForm } from '#evidence/lasting/latest-form.ts'
import { stampIs } from '#evidence/reception/stamp-words.ts'

type Names = ReadonlyMap<string, string>

/** A bundle and what was asked on it, at an instant. */
export type BundleInTime = {
  readonly bundle: BundleRow
  readonly works: readonly BundleWorkRow[]
  readonly names: Names
  readonly now: Temporal.Instant
  /** When the certificate of the authority in use ends; null for one that must be asked to know. */
  readonly authorityUntil: string | null
}

/** Until when the time-stamp of a bundle can be checked, and what renewed it. */
export function lastingView(inTime: BundleInTime): SealedView['lasting'] {
  const { bundle, works, names, now } = inTime
  const form = latestForm(bundle, works)
  const until = form?.stampUntil ?? null
  const due = until === null ? null : renewFrom(until)
  const tried = works.filter(({ kind }) => kind === 'renewal')
  const { end } = tried.at(-1) ?? { end: undefined }
  return {
    until: until?.toString() ?? null,
    renewFrom: due?.toZonedDateTimeISO('Europe/Paris').toPlainDate().toString() ?? null,
    state: stateOf({ until, due, now }),
    renewals: renewalsOf(works).map(({ end: done, askedBy }) => ({
      at: done.stampedAt.toString(),
      until: done.stampUntil.toString(),
      authority: done.authority,
      stampIs: stampIs(done.local),
      askedBy: askedBy === null ? null : (names.get(askedBy) ?? askedBy),
    })),
    isBeingRenewed: end === null,
    refused: form === null ? null : refusedFor(form, inTime),
    because: end?.kind === 'failed' ? FAILURES[end.failure] : null,
  }
}

/** The certificate of the house is known before it is asked: the same gives no longer a token. */
function refusedFor(
  { stampUntil, local }: LatestForm,
  { authorityUntil }: BundleInTime,
): Said | null {
  if (stampUntil === null || authorityUntil === null || !local) return null
  if (Temporal.Instant.compare(authorityUntil, stampUntil) > 0) return null
  const ends = Temporal.Instant.from(authorityUntil)
    .toZonedDateTimeISO('Europe/Paris')
    .toPlainDate()
  return said(
    `Impossible pour l’instant : le certificat de l’autorité de cette installation finit le ${dayText(ends)}, et un nouveau jeton ne se vérifierait pas plus longtemps que celui-ci. Réglez une autre autorité pour renouveler avant.`,
    `Not possible now: the certificate of the authority of this installation ends on ${englishDay(ends)}, and a new token could not be checked for longer than this one. Set another authority to renew before.`,
  )
}

type End = {
  readonly until: Temporal.Instant | null
  readonly due: Temporal.Instant | null
  readonly now: Temporal.Instant
}

function stateOf({ until, due, now }: End): SealedView['lasting']['state'] {
  if (until === null || due === null) return 'unknown'
  if (Temporal.Instant.compare(until, now) < 0) return 'ended'
  return Temporal.Instant.compare(due, now) < 0 ? 'to-renew' : 'holds'
}

/** The container of a bundle as it stands; one made before its last renewal is no more offered. */
export function containerView({ bundle, works }: BundleInTime): SealedView['container'] {
  const nothing = { fileId: null, because: null }
  const last = works.findLast(({ kind }) => kind === 'container')
  const since = latestForm(bundle, works)?.since
  if (last === undefined || since === undefined) return { state: 'none', ...nothing }
  const { end } = last
  if (end === null) return { state: 'making', ...nothing }
  if (Temporal.Instant.compare(last.askedAt, since) < 0) return { state: 'none', ...nothing }
  if (end.kind === 'failed')
    return { state: 'failed', fileId: null, because: FAILURES[end.failure] }
  return { state: 'made', fileId: end.fileId, because: null }
}

const FAILURES: Readonly<Record<BundleWorkFailure, Said>> = {
  interrupted: said(
    'Ce travail a été interrompu. Rien n’a été gardé : recommencez.',
    'This work was interrupted. Nothing was kept: start again.',
  ),
  'authority-silent': said(
    'L’autorité d’horodatage n’a pas donné de jeton valable. Rien n’a été gardé : recommencez plus tard.',
    'The time-stamp authority gave no valid token. Nothing was kept: start again later.',
  ),
  'no-longer': said(
    'La même autorité, avec le même certificat : un nouveau jeton ne se vérifierait pas plus longtemps. Rien n’a été gardé. Réglez une autre autorité, ou attendez que celle-ci ait un nouveau certificat.',
    'The same authority, with the same certificate: a new token could not be checked for longer. Nothing was kept. Set another authority, or wait until this one has a new certificate.',
  ),
  'too-late': said(
    'Le certificat du dernier jeton a déjà pris fin : il est trop tard pour le renouveler. Scellez le dossier à nouveau.',
    'The certificate of the last token has ended already: it is too late to renew it. Seal the case again.',
  ),
  altered: said(
    'Le fichier gardé n’est plus celui qui a été scellé. Rien n’a été fait.',
    'The file kept is no longer the one that was sealed. Nothing was done.',
  ),
  'too-large': said(
    'Le résultat dépasse ce que le produit peut garder en un fichier.',
    'The result is over what the product can keep in one file.',
  ),
}
