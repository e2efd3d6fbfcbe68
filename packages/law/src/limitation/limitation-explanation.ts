import {
  civilDay,
  day,
  dayText,
  NBSP,
  THIN_SPACE,
  type Citation,
  type Explanation,
} from '@quittance/kernel'
import type { ClockEffect, ClockOrder, ClockReading } from '#limitation/limitation-clock.ts'
import type { EarlierLaw, PeriodInTime } from '#limitation/earlier-law.ts'
import {
  certaintyOfStart,
  type ChosenPeriod,
  type ClaimKind,
} from '#limitation/limitation-period.ts'
import {
  limitationTexts,
  periodicSums,
  type LimitationPeriod,
} from '#limitation/limitation.data.ts'

/** A reading of the clock and what it was read from. */
export type LimitationReasons = {
  readonly kind: ClaimKind
  readonly order: ClockOrder
  readonly chosen: ChosenPeriod
  readonly period: PeriodInTime
  readonly reading: ClockReading
  /** The longer readings that lead to another day. */
  readonly alternatives: readonly { readonly of: PeriodInTime; readonly lastDay: string | null }[]
}

/** The tree of « Pourquoi ? » of a last day: the period, its start, then each event in turn. */
export function explainLimitation(reasons: LimitationReasons): Explanation {
  const { kind, order, period, reading } = reasons
  const { lastDay } = reading
  return {
    rule: 'limitation/last-day',
    sentence: lastDaySentence(reasons),
    citations: [limitationTexts.countedInDays, limitationTexts.lastDayOver],
    steps: [
      explainPeriod(reasons),
      ...(period.earlier === null ? [] : [explainEarlierLaw(period.earlier, reasons)]),
      explainStart(reasons),
      ...reading.effects.map((effect) => explainEffect(effect)),
      ...(reading.capped ? [explainLongStop(order)] : []),
      ...(kind.nature === 'enforceable-title' ? [explainPeriodicSums(kind)] : []),
    ],
    ...(lastDay !== null && { result: textOf(lastDay) }),
  }
}

function lastDaySentence({ period, reading, alternatives }: LimitationReasons): string {
  const { lastDay } = reading
  if (lastDay === null) return 'Le délai pour agir est suspendu.'
  const isHypothesis = period.earlier?.known === 'unread' && alternatives.length > 0
  const until = `dernier jour pour agir est le ${textOf(lastDay)}, jusqu’à minuit, même un jour férié`
  return isHypothesis
    ? `Par prudence, le ${until}${THIN_SPACE}; la loi d’avant peut en donner un autre.`
    : `Le ${until}.`
}

function explainStart({ order, period }: LimitationReasons): Explanation {
  const { start, startWords } = period.period
  const runs = `Le délai part du ${textOf(order.start)}, qui ne compte pas.`
  const certainty = certaintyOfStart(period.period)
  return {
    rule: 'limitation/start',
    sentence: startWords === undefined ? runs : `${runs} ${startWords.sentence}`,
    citations: [
      ...(start === null ? [] : [start]),
      ...(startWords === undefined ? [] : [startWords.citation]),
    ],
    steps: [],
    ...(certainty !== 'established' && { certainty }),
    result: textOf(order.start),
  }
}

function explainPeriod({ chosen, period: { period } }: LimitationReasons): Explanation {
  const open = chosen.alternatives.map((other) => ({
    rule: 'limitation/alternative',
    sentence: other.sentence,
    citations: [other.source],
    steps: [],
    certainty: 'unknown' as const,
    result: yearsText(other.years),
  }))
  return {
    rule: 'limitation/period',
    sentence:
      open.length === 0
        ? period.sentence
        : `Rien ne dit si le débiteur est un consommateur${NBSP}: le délai le plus court est retenu par prudence. ${period.sentence}`,
    citations: [period.source],
    steps: open,
    certainty: open.length === 0 ? period.certainty : 'unknown',
    result: yearsText(period.years),
  }
}

function explainEarlierLaw(earlier: EarlierLaw, reasons: LimitationReasons): Explanation {
  const { alternatives } = reasons
  const until = dayText(day(earlier.until))
  const others = alternatives.filter(({ of }) => of.years === Number.POSITIVE_INFINITY)
  return {
    rule: 'limitation/earlier-law',
    sentence: `Ce délai a commencé avant le ${until}, sous la loi d’avant. ${EARLIER_WORDS[earlier.known](yearsText(earlier.years), until)}`,
    citations:
      earlier.known === 'given'
        ? [limitationTexts.lawChange, limitationTexts.unreadLaw]
        : [limitationTexts.lawChange],
    steps: earlier.known === 'unread' ? others.map(explainLongerLaw) : [],
    certainty: earlier.known === 'unread' && others.length > 0 ? 'unknown' : 'arguable',
    result: until,
  }
}

const BY_2222 = `Un délai plus court court du premier jour de la loi nouvelle, sans que le total dépasse la durée d’avant${THIN_SPACE}; un délai plus long compte le temps déjà couru.`

const EARLIER_WORDS: Readonly<
  Record<EarlierLaw['known'], (years: string, until: string) => string>
> = {
  read: (years) => `Elle est lue comme de ${years} (à confirmer). ${BY_2222}`,
  given: (years) => `Sa durée, de ${years}, est donnée et non lue. ${BY_2222}`,
  unread: (years, until) =>
    `Elle n’a pas été lue, et sa durée n’est pas donnée. ${BY_2222} Le délai est compté par prudence comme si elle avait été de ${years}. Plus longue, elle laisserait le délai d’aujourd’hui courir du ${until}${THIN_SPACE}; plus courte, elle a pu le finir avant. Dire la durée d’avant tranche la question.`,
}

function explainLongerLaw({ of, lastDay }: LimitationReasons['alternatives'][number]): Explanation {
  const result = lastDay === null ? null : dayText(day(lastDay))
  return {
    rule: 'limitation/longer-earlier-law',
    sentence:
      result === null
        ? 'Si la loi d’avant était plus longue, le délai pour agir est suspendu.'
        : `Si la loi d’avant était assez longue, le dernier jour pour agir est le ${result}.`,
    citations: [limitationTexts.lawChange, of.period.source],
    steps: [],
    certainty: 'unknown',
    ...(result !== null && { result }),
  }
}

/** Interest and other periodic sums that fell due after the title do not live as long as it. */
function explainPeriodicSums({ creditorIs, debtorIs }: ClaimKind): Explanation {
  const { ofConsumers, otherwise, rulings } = periodicSums
  const mayBeConsumer = creditorIs === 'professional' && debtorIs !== 'professional'
  const isConsumer = mayBeConsumer && debtorIs === 'consumer'
  const periods: readonly LimitationPeriod[] = isConsumer
    ? [ofConsumers]
    : mayBeConsumer
      ? [ofConsumers, otherwise]
      : [otherwise]
  const lengths = isConsumer
    ? `par ${yearsText(ofConsumers.years)}, contre un consommateur`
    : mayBeConsumer
      ? `par ${yearsText(ofConsumers.years)} si le débiteur est un consommateur, par ${yearsText(otherwise.years)} sinon`
      : `par ${yearsText(otherwise.years)}`
  return {
    rule: 'limitation/periodic-sums-after-title',
    sentence: `Les intérêts et les autres sommes périodiques échus après le titre ne suivent pas ce délai${NBSP}: ils se prescrivent ${lengths}, à compter de chaque échéance.`,
    citations: [...rulings, ...periods.map(({ source }) => source)],
    steps: [],
    certainty: isConsumer || !mayBeConsumer ? 'established' : 'unknown',
    result: periods.map(({ years }) => yearsText(years)).join(' ou '),
  }
}

function explainEffect(effect: ClockEffect): Explanation {
  return {
    rule: `limitation/${effect.kind}`,
    sentence: effectSentence(effect),
    citations: [effect.citation, ...moreTexts(effect)],
    steps: [],
    certainty: effect.noEffect === 'preclusion' ? 'arguable' : effect.rule.certainty,
    ...(effect.lastDay !== null && { result: textOf(effect.lastDay) }),
  }
}

function effectSentence({ on, effect, rule, noEffect }: ClockEffect): string {
  const subject = `${rule.label.charAt(0).toUpperCase()}${rule.label.slice(1)}`
  const at = textOf(on)
  switch (effect) {
    case 'interrupts':
      return `Le ${at}, ${rule.label} interrompt le délai${THIN_SPACE}; un nouveau délai de même durée court ensuite.`
    case 'suspends':
      return `Le ${at}, ${rule.label} suspend le délai, sans effacer le temps déjà couru.`
    case 'resumes':
      return `Le ${at}, ${rule.label} prend fin et le délai court de nouveau.`
    case 'erased':
      return `${subject} du ${at} n’a pas abouti${NBSP}: l’interruption est non avenue.`
    case 'none':
      return `${subject} du ${at} ${noEffectWords(noEffect)}`
  }
}

function noEffectWords(noEffect: ClockEffect['noEffect']): string {
  switch (noEffect) {
    case 'after-the-last-day':
      return 'vient après le dernier jour et ne fait pas revivre le délai.'
    case 'before-the-start':
      return 'précède le départ du délai et ne le déplace pas.'
    case 'preclusion':
      return 'est sans effet sur un délai de forclusion (à confirmer).'
    case 'not-in-the-list':
    case null:
      return 'n’arrête pas et n’interrompt pas le délai.'
  }
}

function moreTexts({ effect, noEffect }: ClockEffect): readonly Citation[] {
  if (noEffect === 'preclusion') return [limitationTexts.preclusion]
  if (noEffect === 'after-the-last-day') return [limitationTexts.waiver]
  return effect === 'interrupts' ? [limitationTexts.newPeriod] : []
}

function explainLongStop(order: ClockOrder): Explanation {
  return {
    rule: 'limitation/long-stop',
    sentence:
      'Ni suspension ni interruption ne porte le délai au-delà de vingt ans après la naissance du droit.',
    citations: [limitationTexts.longStop],
    steps: [],
    certainty: 'established',
    result: textOf(order.cap),
  }
}

function textOf(number: number): string {
  return dayText(civilDay(number))
}

function yearsText(years: number): string {
  return years > 1 ? `${years}${NBSP}ans` : `${years}${NBSP}an`
}
