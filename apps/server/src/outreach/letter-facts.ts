import type { StatementView } from '@quittance/contract'
import type { DossierRecord, OrganisationRecord } from '@quittance/database'
import {
  cents,
  day,
  dayText,
  earlierDay,
  eurosText,
  holidayPlaceOfPostalCode,
  holidayPlaces,
  isWorkingDay,
  laterDay,
  NBSP,
  said,
  THIN_SPACE,
  type Day,
  type HolidayPlace,
} from '@quittance/kernel'
import type {
  DebtLine,
  DemandFacts,
  FirstLetter,
  InterestAfterNotice,
  PaymentMeans,
} from '@quittance/letters'
import { answerEpcQr, printedIban } from '@quittance/money-files'
import { isCharged } from '#assessment/claim/charged-costs.ts'
import { costBasis } from '#assessment/claim/cost-words.ts'
import { firstOf, lettersOf, type LetterStep } from '#assessment/letters-sent.ts'
import { isTradeDebt } from '#assessment/interest-documents.ts'
import { mediatorNamed } from '#creditors/mediator.ts'
import { creditorParty, debtorParty, senderOf } from '#outreach/letter-parties.ts'
import { Refused } from '#wiring/refused.ts'

/**
 * Days left to pay, by letter: a policy of the house, not a rule of law. The scenario of
 * `packages/cases` waits longer than each.
 */
const daysToPay: Record<LetterStep, number> = {
  'first-reminder': 10,
  'second-reminder': 10,
  'last-reminder': 8,
  'formal-notice': 15,
}

/** What a letter about a dossier is made from. */
export type LetterOrder = {
  readonly dossier: DossierRecord
  readonly organisation: OrganisationRecord
  readonly statement: StatementView
  readonly letter: LetterStep
  readonly registered: boolean
  readonly electronic?: boolean
  readonly on: Day
  readonly signatory: string
}

/** The facts of a demand, whichever letter it is; the rest of each kind is added by its caller. */
export function demandFacts(order: LetterOrder): DemandFacts {
  const { dossier, organisation, on, letter, registered } = order
  return {
    sender: senderOf(organisation, order.signatory),
    issuedOn: on,
    place: organisation.address.town,
    caseNumber: dossier.reference,
    reference: referenceOf(dossier, letter),
    registered,
    electronic: order.electronic === true,
    debtor: debtorParty(dossier.debtor),
    creditor: organisation.kind === 'creditor' ? null : creditorParty(dossier.creditor),
    mandatedOn: organisation.kind === 'agency' ? (dossier.convention?.signedOn ?? null) : null,
    basis: basisOf(dossier),
    lines: debtLines(order),
    payment: paymentMeans(order),
    payBy: payByOf(letter, { on, place: holidayPlaceOf(dossier) }),
    mediator: mediatorNamed(dossier),
  }
}

/**
 * Where the debtor lives, for public holidays; null where nobody knows, or where its calendar is not
 * held (Saint-Pierre-et-Miquelon, the Pacific): the page of the letter then says so.
 */
export function holidayPlaceOf({ debtor }: Pick<DossierRecord, 'debtor'>): HolidayPlace | null {
  return holidayPlaceOfPostalCode(debtor.address.postCode)
}

/** Days by which the last day to pay is put off at most: the scenario waits for no more. */
const MOST_PUT_OFF = 3

/**
 * The last day that a letter leaves to pay: a working day where the debtor lives, and of every place
 * whose calendar is held where that one is not.
 *
 * It is put off to one; where four days in a row are closed, as from Good Friday to Easter Monday in
 * Alsace-Moselle, it is the working day before them.
 */
export function payByOf(
  letter: LetterStep,
  { on, place }: { readonly on: Day; readonly place: HolidayPlace | null },
): Day {
  const places = place === null ? holidayPlaces : [place]
  const isOpen = (day: Day): boolean => places.every((each) => isWorkingDay(day, each))
  const days = daysToPay[letter]
  for (let more = 0; more <= MOST_PUT_OFF; more += 1) {
    const day = on.add({ days: days + more })
    if (isOpen(day)) return day
  }
  let before = on.add({ days: days - 1 })
  while (!isOpen(before)) before = before.subtract({ days: 1 })
  return before
}

/**
 * The first letter, as later steps name it; the creditor for itself may have sent none. Its day is that
 * on which it left, which may come after the one printed on it (CPCE R124-4, last paragraph).
 */
export function firstLetterOf(dossier: DossierRecord): FirstLetter | null {
  const sent = firstOf(dossier, 'first-reminder')
  if (sent === null) return null
  const { reference, act, on } = sent
  const leftOn = act.startedAt?.toZonedDateTimeISO('Europe/Paris').toPlainDate() ?? on
  return { reference, sentOn: leftOn }
}

/** What a formal notice changes for interest in this dossier. */
export function interestAfterNotice(dossier: DossierRecord): InterestAfterNotice {
  if (isTradeDebt(dossier)) return 'already-runs'
  return dossier.contractRateHundredths === null ? 'starts-at-legal-rate' : 'not-said'
}

/** The reference printed on a letter: the dossier's, then the rank of the letter in it. */
export function referenceOf(dossier: DossierRecord, letter: LetterStep): string {
  const earlier = lettersOf(dossier).filter((sent) => sent.letter !== letter)
  return `${dossier.reference}-${String(earlier.length + 1).padStart(2, '0')}`
}

/** What founds the claim, as it ends « fondée sur ». */
export function basisOf(dossier: DossierRecord): string {
  const numbers = dossier.items.map(({ number }) => number)
  const noun = dossier.nature.endsWith('rent')
    ? ['l’échéance', 'les échéances']
    : ['la facture', 'les factures']
  const named = numbers.length === 1 ? noun[0] : noun[1]
  return `${dossier.title}, ${named} ${numbers.join(', ')} (article${NBSP}1103 du Code civil)`
}

/** The debt of a dossier as its letters set it out, what was paid taken off. */
export function debtLines({
  dossier,
  statement,
}: Pick<LetterOrder, 'dossier' | 'statement'>): readonly DebtLine[] {
  const principal: DebtLine = {
    element: 'principal',
    detail: principalDetail(dossier),
    amountCents: cents(statement.principalCents),
  }
  const interest: DebtLine[] =
    statement.interestCents === 0
      ? []
      : [
          {
            element: 'interest',
            detail: detailOf(statement, 'interest'),
            amountCents: cents(statement.interestCents),
          },
        ]
  const indemnity: DebtLine[] =
    statement.indemnityCents === 0
      ? []
      : [
          {
            element: 'late-payment-indemnity',
            detail: detailOf(statement, 'indemnity'),
            amountCents: cents(statement.indemnityCents),
          },
        ]
  const remitted: DebtLine[] =
    statement.remittedCents === 0
      ? []
      : [
          {
            element: 'remission',
            detail: detailOf(statement, 'remitted'),
            amountCents: cents(-statement.remittedCents),
          },
        ]
  const paid: DebtLine[] =
    statement.paidCents === 0
      ? []
      : [
          {
            element: 'payment-received',
            detail: detailOf(statement, 'paid'),
            amountCents: cents(-statement.paidCents),
          },
        ]
  return [
    principal,
    ...interest,
    ...indemnity,
    ...costsLine({ dossier, statement }),
    ...remitted,
    ...paid,
  ]
}

/** Costs that the law puts on the debtor, with the texts that do; no line where it puts none. */
function costsLine({
  dossier,
  statement,
}: Pick<LetterOrder, 'dossier' | 'statement'>): readonly DebtLine[] {
  if (statement.costsCents === 0) return []
  const charged = dossier.costs.filter((cost) => isCharged(cost, day(statement.asOf)))
  const detail = [...new Set(charged.map(costBasis))].join(`${THIN_SPACE}; `)
  return [{ element: 'recoverable-costs', detail, amountCents: cents(statement.costsCents) }]
}

/** The most items that a letter names one by one; more are counted. */
const MOST_NAMED = 4

/** What the principal is made of: each invoice with its due day, credit notes taken off. */
function principalDetail({ items, creditNotes }: DossierRecord): string {
  if (items.length > MOST_NAMED) {
    const dueDays = items.map(({ dueOn }) => dueOn)
    const [first, last] = [dueDays.reduce(earlierDay), dueDays.reduce(laterDay)]
    return `${items.length} factures ou échéances, du ${dayText(first)} au ${dayText(last)}`
  }
  return items
    .map((item) => {
      const notes = creditNotes.filter(({ claimItemId }) => claimItemId === item.id)
      const named = `${item.label}, n°${NBSP}${item.number}, échéance du ${dayText(item.dueOn)}`
      if (notes.length === 0) {
        return items.length === 1 ? named : `${named}, ${eurosText(item.principalCents)}`
      }
      const less = notes.map(
        ({ number, amountCents }) => `avoir ${number} de ${eurosText(amountCents)}`,
      )
      return `${named}, ${eurosText(item.principalCents)} moins ${less.join(' et ')}`
    })
    .join(`${THIN_SPACE}; `)
}

function detailOf(statement: StatementView, component: string): string | null {
  return statement.lines.find((line) => line.component === component)?.detail.fr ?? null
}

/**
 * Where and how to pay: the separate account of an agency, the creditor's own account otherwise.
 *
 * @throws Refused `law-refuses` when no account is known to ask payment on.
 */
function paymentMeans({ dossier, organisation, statement }: LetterOrder): PaymentMeans {
  const { creditor } = dossier
  const own =
    creditor.iban === null
      ? null
      : { holder: creditor.accountHolder ?? creditor.name, iban: creditor.iban, bic: null }
  const account = organisation.account ?? (organisation.kind === 'creditor' ? own : null)
  if (account === null) {
    throw new Refused(
      'law-refuses',
      said(
        'Il manque le compte où payer : indiquez-le dans les réglages de l’organisation.',
        'The account to pay on is missing: enter it in the settings of the organisation.',
      ),
      { citation: { code: 'CPCE', article: 'R124-4, 4°', kind: 'regulation' } },
    )
  }
  const code = answerEpcQr({
    name: account.holder,
    iban: account.iban,
    ...(account.bic === null ? {} : { bic: account.bic }),
    ...(statement.totalCents > 0 ? { amount: statement.totalCents } : {}),
    reference: dossier.rfReference,
  })
  return {
    holder: account.holder,
    iban: printedIban(account.iban),
    bic: account.bic,
    reference: dossier.rfReference,
    epcPayload: code.kind === 'answered' ? code.value.payload : null,
    otherMeans: null,
  }
}
