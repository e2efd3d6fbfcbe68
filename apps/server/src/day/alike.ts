import {
  limitationEdges,
  limitationLevel,
  longestRunOfDays,
  nextEdge,
  type CaseFacts,
} from '@quittance/cases'
import {
  countedContacts,
  dossiersApartElsewhere,
  electronicIsServed,
  lastConventions,
  scenarioFor,
  scenariosInForce,
  smsIsServed,
  type ConventionRecord,
  type DayEntryRecord,
  type DossierRecord,
  type LikenessRow,
  type OrganisationTransaction,
  type ScenarioRecord,
} from '@quittance/database'
import { addSpan, holidayPlaceOfPostalCode, isAfter, type Day } from '@quittance/kernel'
import { dossierLike } from '#day/like-dossier.ts'
import { progressKey } from '#day/progress-key.ts'
import { limitationFacts } from '#dossier/case-facts.ts'
import { scenarioOf } from '#outreach/sequence/scenario-of.ts'

/** The last day to act of a claim, and what it changes on the day of the run. */
type Lapse = {
  readonly limitation: CaseFacts['limitation']
  readonly level: string
  readonly lastDay: string | null
  readonly until: string
}

/** What a house says of every dossier of its day. */
type OfTheHouse = {
  readonly scenarios: readonly ScenarioRecord[]
  /** Dossiers that their debtor or a credit note sets apart. */
  readonly apart: ReadonlySet<string>
  /** Whether it has who carries electronic registered letters. */
  readonly isServed: boolean
  /** The same for SMS. */
  readonly smsServed: boolean
}

/** Answers kept for dossiers alike; past that many, they are forgotten: memory is bounded. */
const MOST_KEPT = 40_000
/** The same for last days to act, which fewer dossiers share. */
const MOST_LAPSES = 10_000

/**
 * What a run knows of dossiers that are alike (dossiers semblables): the rules read one of each kind,
 * and the others are given its answer, but for their own last day to act.
 */
export class Alike {
  readonly #on: Day
  readonly #scenarios: readonly ScenarioRecord[]
  readonly #conventions = new Map<string, ConventionRecord | null>()
  readonly #lapses = new Map<string, Lapse>()
  readonly #answers = new Map<string, Answer>()
  readonly #plans = new Map<string, Plan>()
  readonly #today: string
  /** Dossiers that their debtor or a credit note sets apart. */
  readonly #apart: ReadonlySet<string>

  readonly #isServed: boolean
  readonly #smsServed: boolean

  private constructor(on: Day, of: OfTheHouse) {
    this.#on = on
    this.#apart = of.apart
    this.#today = on.toString()
    this.#scenarios = of.scenarios
    this.#isServed = of.isServed
    this.#smsServed = of.smsServed
  }

  static async on(tx: OrganisationTransaction, on: Day): Promise<Alike> {
    const apart = await dossiersApartElsewhere(tx)
    const scenarios = await scenariosInForce(tx)
    const [isServed, smsServed] = [await electronicIsServed(tx), await smsIsServed(tx)]
    return new Alike(on, { scenarios, isServed, smsServed, apart: new Set(apart) })
  }

  /** Learns the conventions of creditors that it does not know yet. */
  async learnCreditors(tx: OrganisationTransaction, ids: ReadonlySet<string>): Promise<void> {
    const unknown = [...ids].filter((id) => !this.#conventions.has(id))
    if (unknown.length === 0) return
    const found = await lastConventions(tx, unknown)
    for (const id of unknown) this.#conventions.set(id, found.get(id) ?? null)
  }

  /** The rows with what left towards their persons, read for those whose scenario has caps. */
  async withContacts(
    tx: OrganisationTransaction,
    rows: readonly LikenessRow[],
  ): Promise<readonly LikenessRow[]> {
    const capped = rows.filter((row) => this.#planFor(row).cappedDays !== null)
    if (capped.length === 0) return rows
    const longest = Math.max(...capped.map((row) => this.#planFor(row).cappedDays ?? 0))
    const since = addSpan(this.#on, { days: -longest })
    const found = await countedContacts(tx, { ids: capped.map(({ id }) => id), since })
    return rows.map((row) => ({ ...row, ...found.get(row.id) }))
  }

  /** True for a dossier that is like no other. */
  isApart(row: LikenessRow): boolean {
    return row.is_apart || this.#apart.has(row.id) || this.#reachedBySmsAlone(row)
  }

  /** A step has no other way than an SMS to its debtor: whether that is open, its number alone says. */
  #reachedBySmsAlone(row: LikenessRow): boolean {
    const [byPost, byEmail, byPhone] = [0, 1, 2].map((at) => row.reach[at] === '1')
    if (!this.#smsServed || byPhone !== true) return false
    return this.#planFor(row).besidesSms.some(
      (channels) =>
        !channels.some((channel) => (channel === 'e-mail' ? byEmail === true : byPost === true)),
    )
  }

  /** All that the rules ask of a dossier, but its last day to act itself. */
  keyOf(row: LikenessRow): string {
    const plan = this.#planFor(row)
    const convention = this.#conventions.get(row.creditor_id) ?? null
    const signed = convention !== null && !isAfter(convention.signedOn, this.#on)
    return [
      row.key,
      progressKey(row, plan.letters, this.#today),
      this.#lapseOf(row).level,
      plan.id,
      plan.thresholds.filter((amount) => row.principal_cents >= amount).length,
      plan.asksKind ? row.debtor_kind : '',
      plan.asksPlace ? (holidayPlaceOfPostalCode(row.post_code) ?? 'metropole') : '',
      convention === null ? 'none' : signed ? 'signed' : convention.signedOn.toString(),
      convention?.validUntil?.toString() ?? '',
      plan.cappedDays === null ? '' : this.#countedIn(row, plan.cappedDays),
    ].join('|')
  }

  knows(key: string): boolean {
    return this.#answers.has(key)
  }

  /** Keeps what the rules answered of one dossier for those like it. */
  learn(key: string, entry: DayEntryRecord, untilWithoutLimitation: string): void {
    if (this.#answers.size >= MOST_KEPT) this.#answers.clear()
    this.#answers.set(key, { entry, until: untilWithoutLimitation })
  }

  /** The entry of a dossier like one that was read; null where that was forgotten. */
  entryFor(row: LikenessRow, key: string): DayEntryRecord | null {
    const answer = this.#answers.get(key)
    if (answer === undefined) return null
    const { lastDay, until } = this.#lapseOf(row)
    const { entry } = answer
    return {
      ...entry,
      dossierId: row.id,
      lastDay,
      untilOn: until < answer.until ? until : answer.until,
      reasonOn: entry.reason === 'limitation-presses' ? lastDay : entry.reasonOn,
    }
  }

  /** The dossier as far as the rules look at one that is like others; its papers are not in it. */
  dossierLike(row: LikenessRow): DossierRecord {
    const convention = this.#conventions.get(row.creditor_id) ?? null
    const { scenario } = this.#planFor(row)
    return dossierLike(row, {
      convention,
      scenario,
      isServed: this.#isServed,
      smsServed: this.#smsServed,
    })
  }

  /** What the law says of its limitation on the day. */
  limitationOf(row: LikenessRow): CaseFacts['limitation'] {
    return this.#lapseOf(row).limitation
  }

  /** What the caps of its scenario count, as far back as they look. */
  #countedIn({ contacts, sms_beside: sms, calls }: LikenessRow, days: number): string {
    const since = addSpan(this.#on, { days: -days }).toString()
    const recent = (part: string) => part.split(',').filter((one) => one.slice(0, 10) >= since)
    return `${recent(contacts).join('+')}~${sms}~${recent(calls).join('+')}`
  }

  #lapseOf(row: LikenessRow): Lapse {
    const known = this.#lapses.get(row.limitation_key)
    if (known !== undefined) return known
    const claim = this.dossierLike(row)
    const limitation = limitationFacts(claim, this.#on)
    const starts = [claim.limitationStartsOn, ...claim.items.flatMap(daysOfItem)]
    const edges = [...limitationEdges(limitation.lastDay, this.#on), ...starts]
    const lapse = {
      limitation,
      level: limitationLevel({ limitation }, this.#on),
      lastDay: limitation.lastDay?.toString() ?? null,
      until: nextEdge(edges, this.#on).toString(),
    }
    if (this.#lapses.size >= MOST_LAPSES) this.#lapses.clear()
    this.#lapses.set(row.limitation_key, lapse)
    return lapse
  }

  #planFor({ creditor_id: creditorId, debtor_kind: debtorKind }: LikenessRow): Plan {
    const scope = `${creditorId}/${debtorKind}`
    const known = this.#plans.get(scope)
    if (known !== undefined) return known
    const plan = planOf(scenarioFor(this.#scenarios, { creditorId, debtorKind }))
    this.#plans.set(scope, plan)
    return plan
  }
}

type Answer = { readonly entry: DayEntryRecord; readonly until: string }

/** What of a scenario makes claims unlike: its letters in order, and what its steps ask of a claim. */
type Plan = {
  readonly id: string
  readonly scenario: ScenarioRecord | null
  readonly letters: readonly string[]
  readonly thresholds: readonly number[]
  readonly asksKind: boolean
  readonly asksPlace: boolean
  /** How far back its caps count what left; null where it has none. */
  readonly cappedDays: number | null
  /** Of each step that may leave by SMS, the ways that it has besides. */
  readonly besidesSms: readonly (readonly string[])[]
}

function planOf(scenario: ScenarioRecord | null): Plan {
  const { steps, caps } = scenarioOf(scenario)
  const conditions = steps.flatMap((step) => step.conditions)
  return {
    id: scenario?.id ?? 'house',
    scenario,
    letters: steps.map(({ act }) => act),
    thresholds: conditions.flatMap((one) => (one.kind === 'claimed-at-least' ? [one.amount] : [])),
    asksKind: conditions.some(({ kind }) => kind === 'debtor-is') || steps.some(isElectronic),
    asksPlace: steps.some(({ after }) => after.unit === 'working-days'),
    cappedDays: caps == null ? null : longestRunOfDays(caps),
    besidesSms: steps.flatMap(({ channels }) =>
      channels.includes('sms') ? [channels.filter((one) => one !== 'sms')] : [],
    ),
  }
}

/** A professional may be sent one without a consent. */
function isElectronic({ channels }: { readonly channels: readonly string[] }): boolean {
  return channels.includes('electronic-registered')
}

function daysOfItem({ issuedOn, dueOn }: DossierRecord['items'][number]): readonly Day[] {
  return [issuedOn, dueOn, addSpan(dueOn, { days: 1 })]
}
