import type { ConventionInput, CreditorInput, CreditorView, FeeInput } from '@quittance/contract'
import {
  findCreditor,
  findFile,
  getOrganisation,
  insertConvention,
  insertCreditor,
  type CreditorRecord,
} from '@quittance/database'
import { isBefore, parseDay, invariant, said, type Day } from '@quittance/kernel'
import { checkedIban, checkedPhone, checkedSiren, checkedSiret } from '#identifiers/checked.ts'
import { exampleOfFee } from '#client-money/commission/example.ts'
import { record } from '#journal/record.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'
import { requireOneTerm, requireSoundFee } from '#creditors/convention-fee.ts'
import { creditorView } from '#creditors/creditor-view.ts'
import { isReadableCopy } from '#creditors/readable-copy.ts'

/** Creates a creditor (créancier). @throws Refused `invalid-input` for a wrong check digit. */
export async function createCreditor(work: Work, input: CreditorInput): Promise<CreditorView> {
  await refuseActingForAnother(work)
  const siret = checkedSiret(input.siret, 'siret')
  const siren = checkedSiren(input.siren, 'siren') ?? siret?.slice(0, 9) ?? null
  if (siret !== null && siren !== siret.slice(0, 9)) {
    throw new Refused(
      'invalid-input',
      said(
        'Le SIRET ne commence pas par ce SIREN.',
        'The SIRET number does not begin with this SIREN number.',
      ),
      { path: 'siret' },
    )
  }
  const id = work.house.chance.id()
  const iban = checkedIban(input.iban, 'iban')
  const phone = checkedPhone(input.phone, 'phone')
  await insertCreditor(work.tx, { ...input, id, siren, siret, iban, phone, createdAt: work.now })
  await record(work, {
    verb: 'creditor-created',
    subject: { kind: 'creditor', id },
    facts: {
      name: input.name,
      kind: input.kind,
      actsAs: input.actsAs,
      trade: input.trade,
      siren,
      siret,
    },
  })
  return await readCreditor(work, { id })
}

/** A creditor recovers for itself only (CPCE R124-1). @throws Refused `law-refuses`. */
async function refuseActingForAnother(work: Work): Promise<void> {
  const organisation = await getOrganisation(work.tx)
  if (organisation.kind !== 'creditor') return
  throw new Refused(
    'law-refuses',
    said(
      'Votre organisation recouvre pour elle-même : recouvrer pour un autre est une activité réglementée.',
      'Your organisation recovers for itself: recovering for another is a regulated activity.',
    ),
    { citation: { code: 'CPCE', article: 'R124-1', kind: 'regulation' } },
  )
}

/** A creditor with its conventions, the last one first. @throws Refused `not-found`. */
export async function readCreditor(
  work: Work,
  { id }: { readonly id: string },
): Promise<CreditorView> {
  return creditorView(await requireCreditor(work, id), work.today)
}

/** @throws Refused `not-found`. */
export async function requireCreditor(work: Work, id: string): Promise<CreditorRecord> {
  const creditor = await findCreditor(work.tx, id)
  if (creditor !== null) return creditor
  throw new Refused(
    'not-found',
    said('Ce créancier n’existe pas ici.', 'This creditor does not exist here.'),
  )
}

/**
 * What conditions being typed would give on a receipt, without writing anything.
 *
 * @throws Refused `invalid-input` for conditions that cannot be counted with.
 */
export async function readFeeExample(work: Work, input: FeeInput & { readonly id: string }) {
  await requireCreditor(work, input.id)
  requireSoundFee(input)
  return { example: exampleOfFee(input) }
}

/**
 * Records the written convention of an agency with its creditor (convention, CPCE R124-3).
 *
 * Its four contents are required; the version before it stays readable.
 *
 * @throws Refused `invalid-input` when it is signed in the future, ends before it begins, or sets a
 * commission that cannot be counted.
 */
export async function signConvention(
  work: Work,
  input: ConventionInput & { readonly id: string },
): Promise<CreditorView> {
  await requireCreditor(work, input.id)
  const { signedOn, validUntil } = conventionDays(input, work.today)
  requireSoundFee(input)
  requireOneTerm(input)
  await requireCopy(work, input.signedCopyFileId)
  const conventionId = work.house.chance.id()
  const { id: creditorId, ...terms } = input
  const version = await insertConvention(work.tx, {
    ...terms,
    id: conventionId,
    creditorId,
    signedOn,
    validUntil,
    recordedAt: work.now,
    recordedBy: work.caller.userId,
  })
  await record(work, {
    verb: 'convention-recorded',
    subject: { kind: 'creditor', id: creditorId },
    facts: { ...terms, conventionId, version },
  })
  return await readCreditor(work, { id: creditorId })
}

function conventionDays(input: ConventionInput, today: Day) {
  const signedOn = parseDay(input.signedOn)
  const validUntil = input.validUntil === null ? null : parseDay(input.validUntil)
  invariant(signedOn !== null, 'the schema has read the day of signature')
  if (isBefore(today, signedOn)) {
    throw new Refused(
      'invalid-input',
      said(
        'La convention ne peut pas être signée à l’avenir.',
        'The convention cannot be signed in the future.',
      ),
      { path: 'signedOn' },
    )
  }
  if (validUntil !== null && isBefore(validUntil, signedOn)) {
    throw new Refused(
      'invalid-input',
      said(
        'La convention finirait avant sa signature.',
        'The convention would end before it is signed.',
      ),
      { path: 'validUntil' },
    )
  }
  return { signedOn, validUntil }
}

async function requireCopy(work: Work, fileId: string | null): Promise<void> {
  if (fileId === null) return
  const file = await findFile(work.tx, fileId)
  if (file === null) {
    throw new Refused(
      'not-found',
      said(
        'La copie signée n’a pas été reçue : envoyez-la de nouveau.',
        'The signed copy was not received: send it again.',
      ),
      { path: 'signedCopyFileId' },
    )
  }
  if (await isReadableCopy(work.house.files.path(file.sha256))) return
  throw new Refused(
    'invalid-input',
    said(
      `« ${file.declaredName} » n’est ni un PDF ni une image : joignez la copie signée telle qu’elle se lit.`,
      `“${file.declaredName}” is neither a PDF nor an image: attach the signed copy as it is read.`,
    ),
    { path: 'signedCopyFileId' },
  )
}
