import { answer, lowestCertainty, needsFacts, type Answer, type Outcome } from '@quittance/kernel'
import { explainSaving } from '#acts/saving-acts/saving-explanation.ts'
import {
  readSavingActsDocument,
  type SavingAct,
  type SavingActs,
  type SavingActsDocument,
  type SavingActsFacts,
  type VainAct,
} from '#acts/saving-acts/saving-act.ts'
import {
  savingActEntries,
  vainActEntries,
  type SavingActEntry,
  type SavingKind,
} from '#acts/saving-acts/saving-acts.data.ts'
import { savingCosts, savingNeeds, type KnownFacts } from '#acts/saving-acts/saving-costs.ts'
import { eventRules, registeredPremiumNotice, type EventRule } from '#limitation/limitation.data.ts'
import { limitation, type Limitation } from '#limitation/limitation.rule.ts'
import {
  isLaterDay,
  latestDay,
  prudentDays,
  withoutArguableEvents,
  type LastDay,
  type PrudentDays,
} from '#limitation/prudent-days.ts'

/**
 * What would save a claim from limitation if it was done on the day of the question, the cheapest
 * first, and what would not (actes qui sauvent une créance de la prescription).
 *
 * The day to act by is the prudent one, which no arguable event moved. Asking for an act is not
 * having done it: each answer says what must be over by then.
 *
 * @see C. civ. 2238 to 2244; C. assur. L114-2; CPC 820
 */
export function savingActs(facts: SavingActsFacts): Outcome<SavingActs> {
  const { asOf } = facts
  const days = prudentDays(facts)
  if ('outcome' in days) return days
  if (asOf === undefined) return needsFacts('asOf')
  const { standing, prudentLastDay, later, daysLeft, whole } = days
  const saves = actsThatSave({ ...facts, asOf }, days)
  const value: SavingActs = {
    standing,
    prudentLastDay,
    later,
    daysLeft,
    saves,
    vain: vainActs(facts),
    cheapest: saves[0]?.act ?? null,
    surest: saves.find(isSurest)?.act ?? null,
  }
  return answer(value, lowestCertainty(whole.certainty, ...certaintyOfCheapest(saves)), () =>
    explainSaving(value, whole.explain()),
  )
}

/** The same question as a parsed JSON document. */
export function answerSavingActs(document: SavingActsDocument): Outcome<SavingActs> {
  return savingActs(readSavingActsDocument(document))
}

/** Past the prudent day, acts are weighed under the reading that still leaves time. */
function actsThatSave(facts: KnownFacts, days: PrudentDays): readonly SavingAct[] {
  const { standing, prudentLastDay, later, whole } = days
  switch (standing) {
    case 'over':
    case 'stopped':
    case 'not-started':
      return []
    case 'in-time':
      return actsAmong(withoutArguableEvents(facts), { before: prudentLastDay, by: prudentLastDay })
    case 'arguably-in-time':
      return actsAmong(facts, { before: latestDay(whole.value), by: later?.lastDay ?? null })
  }
}

function actsAmong(
  facts: KnownFacts,
  days: { readonly before: LastDay; readonly by: LastDay },
): readonly SavingAct[] {
  return savingActEntries.flatMap((entry) => {
    const needs = savingNeeds(entry.act, facts)
    const done = needs === null ? null : doneOn(facts, entry)
    if (needs === null || done === null) return []
    const lastDayAfter = latestDay(done.value)
    if (!isLaterDay(lastDayAfter, days.before)) return []
    const rule = ruleOf(entry.act)
    if (rule.effect === 'none') return []
    return [
      {
        act: entry.act,
        effect: rule.effect,
        hands: entry.hands,
        must: entry.must,
        by: days.by,
        lastDayAfter,
        needs,
        costs: savingCosts(entry.act, facts),
        certainty: done.certainty,
        citations: [rule.citation, ...entry.citations],
      },
    ]
  })
}

/** Limitation if the act was done on the day of the question. */
function doneOn(facts: KnownFacts, { act }: SavingActEntry): Answer<Limitation> | null {
  const registered = act === 'formal-notice'
  const event = { on: facts.asOf, kind: act, ...(registered && { registered }) }
  const done = limitation({ ...facts, events: [...(facts.events ?? []), event] })
  return done.outcome === 'answer' ? done : null
}

/** What does not save this claim, however often it is thought to. */
function vainActs({ claim }: SavingActsFacts): readonly VainAct[] {
  return vainActEntries
    .filter(({ act }) => act !== 'formal-notice' || claim?.nature !== 'insurance-premium')
    .map(({ act, citations }) => ({ act, citations }))
}

/** What the creditor does alone, with nothing to be granted first, and whose effect is settled. */
function isSurest({ act, hands, needs }: SavingAct): boolean {
  return hands === 'creditor' && ruleOf(act).certainty === 'established' && !needs.includes('title')
}

function ruleOf(act: SavingKind): EventRule {
  return act === 'formal-notice' ? registeredPremiumNotice : eventRules[act]
}

function certaintyOfCheapest(saves: readonly SavingAct[]) {
  return saves.slice(0, 1).map(({ certainty }) => certainty)
}
