import type { StatementLine, StatementView } from '@quittance/contract'
import type {
  CreditNoteRecord,
  DossierRecord,
  ItemRecord,
  PaymentRecord,
} from '@quittance/database'
import {
  NBSP,
  negateCents,
  addCents,
  cents,
  dayText,
  englishEuros,
  englishShortDay,
  eurosText,
  lowestCertainty,
  shortDayText,
  isAfter,
  said,
  saidTogether,
  verbatim,
  type Answer,
  type Cents,
  type Certainty,
  type Day,
  type Explanation,
  type Said,
} from '@quittance/kernel'
import type { Interest } from '@quittance/law'
import { allocationTexts } from '@quittance/ledger'
import { interestStopped, interestUntil } from '#assessment/interest-documents.ts'
import { itemsOwed, type ItemOwed } from '#assessment/items-owed.ts'
import { countedSpans, planInterestBecause } from '#assessment/plan/plan-words.ts'
import { agreedPauses } from '#assessment/plan/signed-plan.ts'
import { remittedLine } from '#assessment/remitted-line.ts'
import { costsLine } from '#assessment/claim/costs-line.ts'
import { suspendedOn } from '#dossier/disputes/contested.ts'
import { suspendedSaid } from '#dossier/disputes/suspended-words.ts'

/**
 * What is owed on a day, by component (décompte): principal less credit notes, interest, indemnity,
 * costs that the law puts on the debtor, less what the creditor gave up and payments. The lines before the total add up to it, to the cent.
 */
export function statementOf(dossier: DossierRecord, asOf: Day): StatementView {
  const owed = itemsOwed(dossier, asOf)
  const lines = [
    principalLine(owed),
    interestLine(dossier, owed, asOf),
    ...indemnityLine(owed),
    ...costsLine(dossier, owed),
    ...remittedLine(dossier, owed),
    paidLine(dossier, asOf),
  ]
  const total = addCents(...lines.map(({ amountCents }) => cents(amountCents)))
  const certainty = lowestCertainty(...lines.map((line) => line.certainty))
  const because: Explanation = {
    rule: 'statement/total',
    sentence: `Au ${dayText(asOf)}, le total est la somme des composantes ci-dessous.`,
    citations: [],
    certainty,
    result: eurosText(total),
    steps: lines.flatMap((line) => (line.because === null ? [] : [line.because])),
  }
  const of = (component: StatementLine['component']) =>
    lines.find((line) => line.component === component)?.amountCents ?? 0
  return {
    asOf: asOf.toString(),
    lines: [
      ...lines,
      {
        component: 'total',
        detail: saidTogether([
          lines.some(({ tags }) => tags.includes('rate-unknown'))
            ? said('sans les intérêts à compter', 'without the interest to be counted')
            : verbatim(''),
          suspendedSaid(suspendedOn(dossier, asOf)),
        ]),
        amountCents: total,
        certainty,
        tags: [],
        because,
      },
    ],
    totalCents: total,
    principalCents: of('principal'),
    interestCents: of('interest'),
    indemnityCents: of('indemnity'),
    costsCents: of('costs'),
    remittedCents: -of('remitted'),
    paidCents: -of('paid'),
  }
}

function principalLine(owed: readonly ItemOwed[]): StatementLine {
  const steps = owed.flatMap(({ item, creditNotes }) => [
    itemBecause(item),
    ...creditNotes.map(creditNoteBecause),
  ])
  const certainty = owed.some(({ creditNotes }) => creditNotes.length > 0)
    ? 'arguable'
    : 'established'
  const credited = addCents(
    ...owed.flatMap(({ creditNotes }) => creditNotes.map((note) => note.amountCents)),
  )
  const invoiced = addCents(...owed.map(({ item }) => item.principalCents))
  const amountCents = cents(invoiced - credited)
  return {
    component: 'principal',
    detail:
      credited === 0
        ? counted(
            owed.length,
            ['facture ou échéance', 'factures ou échéances'],
            ['invoice or instalment', 'invoices or instalments'],
          )
        : said(
            `${eurosText(invoiced)} moins avoir ${eurosText(credited)}`,
            `${englishEuros(invoiced)} less credit note ${englishEuros(credited)}`,
          ),
    amountCents,
    certainty,
    tags: [],
    because: {
      rule: 'statement/principal',
      sentence: 'Le principal est ce qui a été convenu, avoirs déduits.',
      citations: [{ code: 'C. civ.', article: '1103', kind: 'statute' }],
      certainty,
      result: eurosText(amountCents),
      steps,
    },
  }
}

/** Why an item is counted for what it is. */
export function itemBecause({ label, number, dueOn, principalCents }: ItemRecord): Explanation {
  return {
    rule: 'statement/item',
    sentence: `${label}, n° ${number}, échéance du ${dayText(dueOn)}.`,
    citations: [],
    steps: [],
    certainty: 'established',
    result: eurosText(principalCents),
  }
}

/** Why a credit note is taken off the price. */
export function creditNoteBecause({ number, on, amountCents }: CreditNoteRecord): Explanation {
  return {
    rule: 'statement/credit-note',
    sentence: `Avoir ${number} du ${dayText(on)} : il réduit le prix, ce n’est pas un paiement.`,
    citations: [],
    steps: [],
    certainty: 'arguable',
    result: eurosText(negateCents(amountCents)),
  }
}

function interestLine(dossier: DossierRecord, owed: readonly ItemOwed[], asOf: Day): StatementLine {
  const stopped = interestStopped(dossier, asOf)
  const ofPlans = planInterestBecause(dossier, asOf)
  const amount = addCents(...owed.map(({ interestAccrued }) => interestAccrued))
  const answers = owed.flatMap(({ interest }) => (interest?.outcome === 'answer' ? [interest] : []))
  const unknown = owed.flatMap(({ interest }) =>
    interest?.outcome === 'needs-facts' ? interest.missing : [],
  )
  const certainty: Certainty =
    unknown.length > 0
      ? 'unknown'
      : lowestCertainty(
          stopped === null ? 'established' : 'arguable',
          ...answers.map((one) => one.certainty),
          ...ofPlans.map((one) => one.certainty ?? 'established'),
        )
  const notYet = owed.every(({ interest }) => interest === null)
  return {
    component: 'interest',
    detail: notYet
      ? said('ne courent qu’après une mise en demeure', 'runs only from a formal notice')
      : unknown.length > 0
        ? said('à compter : un taux n’est pas publié', 'to be counted: a rate is not published')
        : interestDetail(dossier, owed, asOf),
    amountCents: amount,
    certainty,
    tags:
      unknown.length > 0
        ? ['rate-unknown']
        : answers.some(hasRateToConfirm)
          ? ['rate-to-confirm']
          : [],
    because: {
      rule: 'statement/interest',
      sentence: notYet
        ? 'Sans clause, les intérêts au taux légal courent de la mise en demeure : aucune n’est partie.'
        : 'Les intérêts courus jusqu’à ce jour, période par période, payés ou non.',
      citations: notYet ? [{ code: 'C. civ.', article: '1231-6', kind: 'statute' }] : [],
      certainty,
      result: eurosText(amount),
      steps: [
        ...(stopped === null ? [] : [stopped]),
        ...ofPlans,
        ...answers.map((one) => one.explain()),
      ],
    },
  }
}

/** Interest is arguable by a rate, or by what has nothing to do with one: a credit note. */
function hasRateToConfirm({ explain }: Answer<Interest>): boolean {
  return explain().steps.some(
    ({ rule, certainty }) => rule === 'interest/line' && certainty === 'arguable',
  )
}

function interestDetail(dossier: DossierRecord, owed: readonly ItemOwed[], on: Day): Said {
  const asOf = interestUntil(dossier, on)
  const lines = owed.flatMap(({ interest }) =>
    interest?.outcome === 'answer' ? interest.value.lines : [],
  )
  const apart = agreedPauses(dossier, on).length === 0 ? null : countedSpans(lines)
  if (apart !== null) return apart
  const first = lines
    .map((line) => line.from)
    .toSorted()
    .at(0)
  if (first === undefined) return said('aucun à ce jour', 'none to date')
  const from = Temporal.PlainDate.from(first)
  return said(
    `du ${shortDayText(from)} au ${shortDayText(asOf)}`,
    `from ${englishShortDay(from)} to ${englishShortDay(asOf)}`,
  )
}

function indemnityLine(owed: readonly ItemOwed[]): readonly StatementLine[] {
  const answers = owed.flatMap(({ indemnity }) =>
    indemnity?.outcome === 'answer' ? [indemnity] : [],
  )
  if (answers.length === 0) return []
  const amountCents = addCents(...owed.map(({ indemnityOwed }) => indemnityOwed))
  const certainty = lowestCertainty(...answers.map((one) => one.certainty))
  return [
    {
      component: 'indemnity',
      detail: counted(
        answers.length,
        ['facture payée en retard', 'factures payées en retard'],
        ['invoice paid late', 'invoices paid late'],
      ),
      amountCents,
      certainty,
      tags: [],
      because: {
        rule: 'statement/indemnity',
        sentence:
          'Une indemnité par facture payée en retard entre professionnels, et non par relance.',
        citations: [],
        certainty,
        result: eurosText(amountCents),
        steps: answers.map((one) => one.explain()),
      },
    },
  ]
}

function paidLine(dossier: DossierRecord, asOf: Day): StatementLine {
  const received = dossier.payments.filter(({ receivedOn }) => !isAfter(receivedOn, asOf))
  const served = addCents(...received.map(servedOf))
  const certainty = received.some((payment) => indemnityServed(payment) !== 0)
    ? 'arguable'
    : 'established'
  return {
    component: 'paid',
    detail:
      received.length === 0
        ? said('aucun à ce jour', 'none to date')
        : counted(received.length, ['versement', 'versements'], ['payment', 'payments']),
    amountCents: negateCents(served),
    certainty,
    tags: [],
    because: {
      rule: 'statement/paid',
      sentence: received.some((payment) => costsServed(payment) !== 0)
        ? 'Un paiement partiel s’impute d’abord sur les frais dus, puis sur les intérêts, puis sur le principal.'
        : 'Un paiement partiel s’impute d’abord sur les intérêts, puis sur le principal.',
      citations: [{ code: 'C. civ.', article: '1343-1', kind: 'statute' }],
      certainty,
      result: eurosText(negateCents(served)),
      steps: received.map(paymentBecause),
    },
  }
}

/** Where a payment went, and in what order. */
export function paymentBecause(payment: PaymentRecord): Explanation {
  return {
    rule: 'statement/payment',
    sentence: `Reçu le ${dayText(payment.receivedOn)}${whereServed(payment)}.`,
    citations: [],
    steps: indemnityServed(payment) === 0 ? [] : [INDEMNITY_FIRST],
    certainty: indemnityServed(payment) === 0 ? 'established' : 'arguable',
    result: eurosText(payment.amountCents),
  }
}

/** The text names interest and principal; where the lump sum stands between them is a reading. */
const INDEMNITY_FIRST: Explanation = {
  rule: 'statement/indemnity-before-principal',
  sentence:
    'L’indemnité forfaitaire est servie après les intérêts et avant le principal : le texte ne la nomme pas, cet ordre est une lecture.',
  citations: [allocationTexts.indemnityAfterInterest],
  steps: [],
  certainty: 'arguable',
}

function costsServed({ allocations }: PaymentRecord): Cents {
  return addCents(...allocations.map(({ toCosts }) => toCosts))
}

function indemnityServed({ allocations }: PaymentRecord): Cents {
  return addCents(...allocations.map(({ toIndemnity }) => toIndemnity))
}

/** « : 62,89 € aux intérêts, 40,00 € à l’indemnité, 847,11 € au principal ». */
function whereServed({ allocations }: PaymentRecord): string {
  const parts = [
    ['aux frais', addCents(...allocations.map(({ toCosts }) => toCosts))],
    ['aux intérêts', addCents(...allocations.map(({ toInterest }) => toInterest))],
    ['à l’indemnité', addCents(...allocations.map(({ toIndemnity }) => toIndemnity))],
    ['au principal', addCents(...allocations.map(({ toPrincipal }) => toPrincipal))],
  ] as const
  const said = parts.flatMap(([where, sum]) => (sum === 0 ? [] : [`${eurosText(sum)} ${where}`]))
  return said.length === 0 ? '' : `${NBSP}: ${said.join(', ')}`
}

/** What a payment put towards the claim: what it takes off the total. */
export function servedOf(payment: PaymentRecord): Cents {
  return addCents(
    ...payment.allocations.map(({ toCosts, toInterest, toIndemnity, toPrincipal }) =>
      addCents(toCosts, toInterest, toIndemnity, toPrincipal),
    ),
  )
}

/** A number and what is counted: one of it, or several. */
function counted(
  count: number,
  french: readonly [string, string],
  english: readonly [string, string],
): Said {
  return said(
    `${count} ${count < 2 ? french[0] : french[1]}`,
    `${count} ${count === 1 ? english[0] : english[1]}`,
  )
}
