import type { CreditorView } from '@quittance/contract'
import { insertMediator, type DossierRecord } from '@quittance/database'
import { day, isAfter, said } from '@quittance/kernel'
import { readCreditor, requireCreditor } from '#creditors/creditor-verbs.ts'
import { record } from '#journal/record.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

type MediatorInput = Omit<NonNullable<CreditorView['mediator']>, 'version'>

/**
 * Keeps which mediator of consumption a creditor answers to, or that none is known, as the next version.
 *
 * @throws Refused `not-found`; `invalid-input` for a day to come; `law-refuses` for a creditor that is no
 * professional.
 */
export async function sayMediator(
  work: Work,
  input: MediatorInput & { readonly id: string },
): Promise<CreditorView> {
  const { id: creditorId, named, saidBy } = input
  const { actsAs } = await requireCreditor(work, creditorId)
  if (actsAs === 'private-individual') throw new Refused('law-refuses', NO_PROFESSIONAL)
  const saidOn = day(input.saidOn)
  if (isAfter(saidOn, work.today)) throw new Refused('invalid-input', TO_COME, { path: 'saidOn' })
  const version = await insertMediator(work.tx, {
    id: work.house.chance.id(),
    creditorId,
    named,
    saidBy,
    saidOn,
    at: work.now,
    by: work.caller.userId,
  })
  await record(work, {
    verb: 'creditor-mediator-said',
    subject: { kind: 'creditor', id: creditorId },
    facts: { named, saidBy, saidOn: input.saidOn, version },
  })
  return await readCreditor(work, { id: creditorId })
}

/** The mediator as a letter to the debtor of a dossier names it; null where none is to be named. */
export function mediatorNamed({
  creditor,
  debtor,
  mediator,
}: Pick<DossierRecord, 'creditor' | 'debtor' | 'mediator'>): string | null {
  if (creditor.actsAs !== 'professional' || debtor.kind !== 'consumer') return null
  if (mediator === null || mediator.named === null) return null
  const { name, address, site } = mediator.named
  return [name, address, ...(site === null ? [] : [site])].join(', ')
}

/** What the gate reads of it: nothing where nobody said, null where none is known or none can be. */
export function mediatorToJudge({
  creditor,
  mediator,
}: Pick<DossierRecord, 'creditor' | 'mediator'>): {
  readonly mediator?: { readonly name: string } | null
} {
  if (creditor.actsAs !== 'professional') return { mediator: null }
  if (mediator === null) return {}
  return { mediator: mediator.named === null ? null : { name: mediator.named.name } }
}

const TO_COME = said(
  'Ce jour est à venir : notez ce qui a été dit, non ce qui le sera.',
  'This day is to come: record what was said, not what will be.',
)
const NO_PROFESSIONAL = said(
  'Ce créancier n’agit pas à titre professionnel : il ne relève d’aucun médiateur de la consommation.',
  'This creditor does not act as a professional: it answers to no consumer mediator.',
)
