import type { DossierDirectDebits } from '@quittance/contract'
import {
  creditorIdentifier,
  insertMandate,
  isMandateReferenceTaken,
  loadDossier,
  takeNumber,
  type DossierRecord,
} from '@quittance/database'
import { day, invariant, isAfter, said, type Said } from '@quittance/kernel'
import { isMandateReference } from '@quittance/money-files'
import { powersToReceive } from '#client-money/convention-terms.ts'
import { powerBlock } from '#client-money/direct-debits/collections/blocks.ts'
import { readDossierDirectDebits } from '#client-money/direct-debits/mandates/dossier-view.ts'
import { noIdentifier } from '#client-money/direct-debits/refusals.ts'
import { noDossier } from '#dossier/moved.ts'
import { checkedBic, checkedIban } from '#identifiers/checked.ts'
import { record } from '#journal/record.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

type MandateInput = {
  readonly id: string
  readonly reference: string | null
  readonly type: 'CORE' | 'B2B'
  readonly oneOff: boolean
  readonly holder: string
  readonly iban: string
  readonly bic: string | null
  readonly signedOn: string
  readonly exhibitId: string
  readonly noticeDays: number
}

/**
 * Records a mandate that a debtor signed (mandat de prélèvement SEPA), with its signed copy among
 * the exhibits of the dossier.
 *
 * @throws Refused `law-refuses` without an express power of the creditor, or an identifier of the
 * firm; `invalid-input`; `already-done` where another mandate has this reference.
 */
export async function recordMandate(work: Work, input: MandateInput): Promise<DossierDirectDebits> {
  const { tx, caller, now } = work
  const dossier = await loadDossier(tx, input.id)
  if (dossier === null) throw noDossier()
  const identifier = await requirePower(work, dossier)
  requireSound(work, input, dossier)
  const iban = checkedIban(input.iban, 'iban')
  invariant(iban !== null, 'an IBAN is asked for')
  const bic = checkedBic(input.bic, 'bic')
  const reference = await referenceFor(work, input.reference)
  if (await isMandateReferenceTaken(tx, { identifier, reference })) {
    throw new Refused('already-done', referenceTaken(reference), { path: 'reference' })
  }
  const id = work.house.chance.id()
  const { type, oneOff, holder, exhibitId, noticeDays } = input
  const kept = await insertMandate(tx, {
    id,
    reference,
    identifier,
    type,
    oneOff,
    dossierId: dossier.id,
    creditorId: dossier.creditor.id,
    debtorId: dossier.debtor.id,
    holder,
    iban,
    bic,
    signedOn: day(input.signedOn),
    exhibitId,
    noticeDays,
    recorded: { at: now, by: caller.userId },
  })
  if (!kept) throw new Refused('already-done', referenceTaken(reference), { path: 'reference' })
  await record(work, {
    verb: 'mandate-recorded',
    subject: { kind: 'direct-debit-mandate', id },
    dossierId: dossier.id,
    facts: {
      reference,
      identifier,
      type,
      oneOff,
      holder,
      iban,
      signedOn: input.signedOn,
      exhibitId,
      noticeDays,
    },
  })
  return await readDossierDirectDebits(work, { id: dossier.id })
}

async function requirePower(work: Work, dossier: DossierRecord): Promise<string> {
  const powers = await powersToReceive(work, [dossier])
  const blocked = powerBlock({ dossier, powers }, work.today)
  if (blocked !== null) {
    throw new Refused('law-refuses', blocked.said, {
      citation: { code: 'CPCE', article: 'R124-3', kind: 'regulation' },
    })
  }
  const known = await creditorIdentifier(work.tx)
  if (known === null) throw new Refused('law-refuses', noIdentifier)
  return known.identifier
}

function requireSound({ today }: Work, input: MandateInput, dossier: DossierRecord): void {
  if (isAfter(day(input.signedOn), today)) refuse('signedOn', notYetSigned)
  if (!dossier.exhibits.some(({ id }) => id === input.exhibitId)) refuse('exhibitId', noCopy)
  if (input.type === 'B2B' && dossier.debtor.kind !== 'professional') refuse('type', notForThem)
}

function refuse(path: string, sentence: Said): never {
  throw new Refused('invalid-input', sentence, { path })
}

const notYetSigned = said(
  'Un mandat ne se signe pas à l’avenir.',
  'A mandate is not signed in the future.',
)
const noCopy = said(
  'Le mandat signé se garde parmi les pièces du dossier : joignez-l’y d’abord.',
  'The signed mandate is kept among the exhibits of the case: attach it there first.',
)
const notForThem = said(
  'Le prélèvement interentreprises (B2B) n’est ouvert qu’aux professionnels.',
  'The business-to-business scheme (B2B) is open to professionals alone.',
)
/** Another mandate bears this reference. */
export const referenceTaken = (reference: string): Said =>
  said(
    `Un autre mandat porte déjà la référence « ${reference} ».`,
    `Another mandate already bears the reference “${reference}”.`,
  )

async function referenceFor({ tx, today }: Work, asked: string | null): Promise<string> {
  if (asked !== null && asked !== '') {
    if (!isMandateReference(asked)) refuse('reference', notAReference)
    return asked
  }
  const { year } = today
  const number = await takeNumber(tx, { series: 'direct-debit-mandate', year })
  return `RUM-${year}-${String(number).padStart(4, '0')}`
}

/** A text that no bank takes as the reference of a mandate. */
export const notAReference = said(
  'Une référence de mandat a 35 signes au plus : lettres sans accent, chiffres et ponctuation simple.',
  'A mandate reference has 35 signs at most: letters without accents, digits and simple punctuation.',
)
