import type { GroundFinding, GroundsFacts } from '@quittance/cases'
import {
  oneOf,
  type DossierRecord,
  type ExhibitRecord,
  type FindingInWords,
} from '@quittance/database'
import { isAfter, minCents, parseDay, subtractCents, type Day } from '@quittance/kernel'
import { adverseFacts } from '#assessment/claim/adverse.ts'
import { admissionsOfAll } from '#assessment/claim/conditions.ts'
import { interestStart, isTradeDebt } from '#assessment/interest-documents.ts'
import { itemsOwed, type ItemOwed } from '#assessment/items-owed.ts'
import { remittedCents } from '#assessment/remitted.ts'
import { lettersOf } from '#assessment/letters-sent.ts'
import { exhibitsToWeigh, writingOf } from '#assessment/proof.ts'
import { servedOf } from '#assessment/statement.ts'
import { isRegistered } from '#departures/channel-words.ts'
import { proofKindOf } from '#dossier/case-facts.ts'
import type { LinkGrades } from '#evidence/authors/link-grades.ts'
import { readDetails } from '#evidence/finding-details.ts'

/** A dossier as the graph of its euros knows it on a day: what came later is not there yet. */
export function groundsFacts(
  dossier: DossierRecord,
  {
    found,
    asOf,
    links,
  }: {
    readonly found: readonly FindingInWords[]
    readonly asOf: Day
    readonly links: LinkGrades
  },
): GroundsFacts {
  return {
    items: itemFacts(dossier, asOf),
    payments: dossier.payments
      .filter(({ receivedOn }) => !isAfter(receivedOn, asOf))
      .map((payment) => ({
        id: payment.id,
        on: payment.receivedOn,
        served: servedOf(payment),
        received: payment.amountCents,
        isByBank: payment.bankLineId !== null,
      })),
    remissions: itemsOwed(dossier, asOf).flatMap(({ item, remitted }) =>
      remitted.map((one) => ({
        id: one.remissionId,
        itemId: item.id,
        on: one.on,
        amount: remittedCents(one),
      })),
    ),
    exhibits: exhibitFacts(dossier, asOf),
    findings: findingFacts(dossier, found, { asOf, links }),
    disputes: disputeFacts(dossier, asOf),
    notices: noticeFacts(dossier, asOf),
    isAdmittedSince: admissionsOfAll(dossier, asOf).length > 0,
    withoutSiren: isTradeDebt(dossier)
      ? (['creditor', 'debtor'] as const).filter((party) => dossier[party].siren === null)
      : [],
  }
}

function itemFacts(dossier: DossierRecord, asOf: Day): GroundsFacts['items'] {
  return itemsOwed(dossier, asOf).map((owed) => {
    const { item, creditNotes } = owed
    const start = interestStart(dossier, item)
    return {
      id: item.id,
      number: item.number,
      label: item.label,
      dueOn: item.dueOn,
      principal: { gross: item.principalCents, left: owed.principalLeft },
      interest: { gross: owed.interestAccrued, left: owed.interestLeft },
      interestFrom: start === null ? null : start.from === 'due-date' ? 'due-date' : 'notice',
      indemnity: { gross: owed.indemnityOwed, left: owed.indemnityLeft },
      costs: costFacts(dossier, owed),
      creditNotes: creditNotes.map(({ number, on, amountCents }) => ({
        number,
        on,
        amount: amountCents,
      })),
    }
  })
}

/** The costs on the debtor, what was served of them taken off the first ones first. */
function costFacts({ costs: kept }: DossierRecord, { costs, costsOwed, costsLeft }: ItemOwed) {
  let served = subtractCents(costsOwed, costsLeft)
  return costs.flatMap(({ id, grossCents, chargedOn }) => {
    if (chargedOn === null) return []
    const taken = minCents(served, grossCents)
    served = subtractCents(served, taken)
    const exhibitId = kept.find((one) => one.id === id)?.exhibitId ?? null
    const amount = { gross: grossCents, left: subtractCents(grossCents, taken) }
    return [{ id, on: chargedOn, amount, exhibitId }]
  })
}

/** Exhibits with what the question of proof answers of each. */
function exhibitFacts(dossier: DossierRecord, asOf: Day): GroundsFacts['exhibits'] {
  const writing = writingOf(dossier, asOf)
  const weighed = exhibitsToWeigh(dossier)
  return dossier.exhibits.map((exhibit) => {
    const at = weighed.findIndex(({ exhibitId }) => exhibitId === exhibit.id)
    const value = writing.outcome === 'answer' ? writing.value.exhibits[at] : undefined
    return {
      id: exhibit.id,
      number: exhibit.number,
      name: exhibit.declaredName,
      kind: exhibit.recordsMessages ? 'message-constat' : proofKindOf(exhibit.kind),
      role: value?.role ?? null,
      weakness: value?.weakness ?? null,
      statesAmount: statedOn(exhibit),
    }
  })
}

/** Words win over figures (C. civ. 1376). */
function statedOn({ described }: ExhibitRecord) {
  return described?.wordsCents ?? described?.figuresCents ?? null
}

function findingFacts(
  dossier: DossierRecord,
  found: readonly FindingInWords[],
  { asOf, links }: { readonly asOf: Day; readonly links: LinkGrades },
): readonly GroundFinding[] {
  const answered = new Set(
    adverseFacts(dossier, asOf)
      .filter(({ standing }) => standing === 'answered')
      .map(({ id }) => id),
  )
  const recorded = new Set(dossier.findings.flatMap((one) => (one.recorded ? [one.id] : [])))
  return found.flatMap((one): readonly GroundFinding[] => {
    const { id, kind, state, amountCents, message, author } = one
    const on = message.sentLocal === null ? null : parseDay(message.sentLocal.slice(0, 10))
    if (on !== null && isAfter(on, asOf)) return []
    const details = readDetails(one.details)
    return [
      {
        id,
        exhibitId: message.exhibitId,
        kind,
        state,
        amount: amountCents,
        acknowledges: details?.ackLevel ?? 'none',
        isConditional: details?.conditional ?? false,
        on,
        words: message.text,
        author: {
          key: author.key,
          shown: shownAuthor(author),
          grade: author.grade,
          linkGrade: links(author.key),
          stated: author.stated,
        },
        isAnswered: answered.has(id),
        isRecorded: recorded.has(id),
      },
    ]
  })
}

/** An author as the file writes him. */
export function shownAuthor({ raw, name }: FindingInWords['author']): string {
  if (name !== null && raw !== null && name !== raw) return `${name}, ${raw}`
  return raw ?? name ?? '—'
}

const components = ['whole', 'principal', 'interest', 'indemnity'] as const

function disputeFacts({ disputes }: DossierRecord, asOf: Day): GroundsFacts['disputes'] {
  return disputes
    .filter(({ openedOn }) => !isAfter(openedOn, asOf))
    .map(({ id, component, openedOn, settledOn }) => ({
      id,
      component: component === null ? 'whole' : oneOf(components, component),
      on: openedOn,
      isAnswered: settledOn !== null && !isAfter(settledOn, asOf),
    }))
}

/** Acts noted that put on notice, whoever did them (C. civ. 1344; CPC 1413). */
const NOTICES: readonly string[] = ['formal-notice', 'payment-order-served']

function noticeFacts(dossier: DossierRecord, asOf: Day): GroundsFacts['notices'] {
  const letters = lettersOf(dossier)
    .filter(({ letter, act }) => letter === 'formal-notice' && act.state === 'done')
    .map(({ act, on }) => ({
      kind: 'letter' as const,
      id: act.id,
      on,
      isRegistered: isRegistered(act.channel),
      exhibitId: null,
    }))
  const noted = dossier.limitationEvents
    .filter(({ kind, withdrawnBecause }) => NOTICES.includes(kind) && withdrawnBecause === null)
    .map(({ id, on, kind, registered, exhibitId }) => ({
      kind: 'event' as const,
      id,
      on,
      isRegistered: registered || kind === 'payment-order-served',
      exhibitId,
    }))
  return [...letters, ...noted].filter(({ on }) => !isAfter(on, asOf))
}
