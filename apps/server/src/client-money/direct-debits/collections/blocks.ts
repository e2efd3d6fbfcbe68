import type { DirectDebitBlock } from '@quittance/contract'
import {
  conventionInForce,
  type CollectionRecord,
  type DossierRecord,
  type MandateRecord,
} from '@quittance/database'
import {
  addCents,
  cents,
  dayText,
  englishDay,
  englishEuros,
  eurosText,
  isAfter,
  isBefore,
  said,
  type Cents,
  type Day,
  type Said,
} from '@quittance/kernel'
import { firstCollectionDay } from '@quittance/money-files'
import { totalOwed } from '#assessment/items-owed.ts'
import type { Powers } from '#client-money/convention-terms.ts'

/** What a collection is looked at with. */
export type Standing = {
  readonly dossier: DossierRecord
  readonly mandate: MandateRecord
  /** The creditor identifier that counts, or null. */
  readonly identifier: string | null
  readonly powers: Powers
  /** The other collections of the dossier that are on their way. */
  readonly others: readonly Pick<CollectionRecord, 'id' | 'mandateId' | 'amountCents'>[]
  readonly today: Day
}

/** A collection as it is asked for. */
export type Asked = Pick<CollectionRecord, 'amountCents' | 'collectOn'> & {
  readonly id: string | null
  /** Null while nothing was sent or noted. */
  readonly noticedOn: Day | null
}

type Block = DirectDebitBlock | null

/** Why a collection may not be ordered today, the most urgent reason first; null when it may. */
export function collectionBlock(asked: Asked, standing: Standing): Block {
  return (
    mandateBlock(asked, standing) ??
    powerBlock(standing, asked.collectOn) ??
    dossierBlock(standing.dossier) ??
    dayBlock(asked, standing) ??
    sumBlock(asked, standing)
  )
}

function mandateBlock(asked: Asked, { mandate, identifier, others }: Standing): Block {
  if (mandate.state === 'revoked') return { because: 'mandate-revoked', said: revoked(mandate) }
  if (mandate.state === 'suspended') {
    return { because: 'mandate-suspended', said: suspended(mandate) }
  }
  const elsewhere = others.some(({ id, mandateId }) => id !== asked.id && mandateId === mandate.id)
  if (mandate.oneOff && (mandate.usedBefore || elsewhere)) {
    return { because: 'mandate-used', said: oneOffUsed }
  }
  return mandate.identifier === identifier
    ? null
    : { because: 'other-identifier', said: otherIdentifier }
}

const revoked = ({ reference }: MandateRecord): Said =>
  said(`Le mandat ${reference} est révoqué.`, `Mandate ${reference} is revoked.`)

const suspended = ({ reference, changed }: MandateRecord): Said =>
  said(
    `Le mandat ${reference} est suspendu : ${changed.because ?? ''}`,
    `Mandate ${reference} is suspended: ${changed.because ?? ''}`,
  )

const oneOffUsed = said(
  'Ce mandat ponctuel a déjà servi : un autre prélèvement demande un autre mandat.',
  'This one-off mandate was used already: another collection asks for another mandate.',
)

const otherIdentifier = said(
  'Ce mandat a été signé pour un autre identifiant créancier SEPA : faites-en signer un nouveau.',
  'This mandate was signed for another SEPA creditor identifier: have a new one signed.',
)

/**
 * Why the organisation may not collect by direct debit for the creditor of a dossier: the firm
 * collects in its own name, which asks for an express power in the convention.
 */
export function powerBlock(
  { dossier, powers }: Pick<Standing, 'dossier' | 'powers'>,
  on: Day,
): Block {
  if (powers.kind === 'creditor') return { because: 'no-power', said: ownClaims }
  const convention = conventionInForce(powers.conventions.get(dossier.creditor.id) ?? [], on)
  if (convention?.directDebitPower === true) return null
  const { name } = dossier.creditor
  return {
    because: 'no-power',
    said: said(
      `La convention en vigueur avec ${name} ne donne pas le pouvoir exprès de prélever ses débiteurs.`,
      `The convention in force with ${name} gives no express power to collect from its debtors by direct debit.`,
    ),
  }
}

const ownClaims = said(
  'Le prélèvement sert ici à encaisser pour un créancier : votre organisation recouvre pour elle-même.',
  'Direct debits serve here to collect for a creditor: your organisation recovers for itself.',
)

function dossierBlock({ disputes, status }: DossierRecord): Block {
  if (disputes.some(({ settledOn }) => settledOn === null)) {
    return {
      because: 'disputed',
      said: said(
        'Le débiteur conteste : rien n’est prélevé avant une réponse.',
        'The debtor disputes: nothing is collected before an answer.',
      ),
    }
  }
  return status === 'closed' || status === 'handed-over'
    ? {
        because: 'closed',
        said: said(
          'Le dossier n’est plus à l’amiable : rien n’y est prélevé.',
          'The case is no longer amicable: nothing is collected in it.',
        ),
      }
    : null
}

function dayBlock({ collectOn, noticedOn }: Asked, { mandate, today }: Standing): Block {
  if (!isAfter(collectOn, today)) {
    const [fr, en] = [dayText(collectOn), englishDay(collectOn)]
    return {
      because: 'too-late',
      said: said(
        `Le ${fr} est passé, ou trop proche : la banque reçoit une remise la veille au plus tard.`,
        `${en} is past, or too near: the bank takes an order on the day before at the latest.`,
      ),
    }
  }
  if (noticedOn === null) return null
  const from = firstCollectionDay(noticedOn, mandate.noticeDays)
  if (!isBefore(collectOn, from)) return null
  return {
    because: 'notice-too-short',
    said: said(
      `Prévenu le ${dayText(noticedOn)}, le débiteur ne peut être prélevé avant le ${dayText(from)}.`,
      `Told on ${englishDay(noticedOn)}, the debtor cannot be collected from before ${englishDay(from)}.`,
    ),
  }
}

/** What a dossier owes on a day, less what its other collections will take. */
function collectable(
  { dossier, others }: Pick<Standing, 'dossier' | 'others'>,
  asked: Pick<Asked, 'id' | 'collectOn'>,
): Cents {
  const elsewhere = others.filter(({ id }) => id !== asked.id)
  const onTheWay = addCents(...elsewhere.map(({ amountCents }) => amountCents))
  return cents(Math.max(totalOwed(dossier, asked.collectOn) - onTheWay, 0))
}

function sumBlock(asked: Asked, standing: Standing): Block {
  const most = collectable(standing, asked)
  if (asked.amountCents <= most) return null
  const [fr, en] = [dayText(asked.collectOn), englishDay(asked.collectOn)]
  return {
    because: 'more-than-owed',
    said: said(
      `Le ${fr}, ce dossier ne devra plus que ${eurosText(most)}, prélèvements en cours déduits.`,
      `On ${en}, this case will owe only ${englishEuros(most)}, collections under way deducted.`,
    ),
  }
}
