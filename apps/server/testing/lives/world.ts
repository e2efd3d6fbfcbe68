import { versionOfDossier } from '@quittance/database'
import { invariant, type Cents } from '@quittance/kernel'
import { inWork } from '#http/procedures.ts'
import type { House } from '#wiring/house.ts'
import { Refused } from '#wiring/refused.ts'
import type { Caller, Work } from '#wiring/work.ts'
import type { Draw } from '../histories/draw.ts'
import type { SettableClock } from '../settable-clock.ts'
import type { Happening, Life } from './checker/life.ts'

/** A dossier as whoever walks knows it. */
export type Case = {
  readonly id: string
  readonly creditor: Creditor
  /** One person, over all dossiers. */
  readonly debtor: string
  readonly email: string | null
  readonly rf: string
  readonly audience: 'consumer' | 'professional'
  readonly items: readonly { readonly id: string; readonly principalCents: Cents }[]
  readonly barredFrom: string
}

/** A creditor, under the name that its letters bear. */
export type Creditor = { readonly id: string; readonly name: string }

/** Something open on a dossier, which a later step may end. */
export type Open = {
  readonly what: 'dispute' | 'hold' | 'pause' | 'reply' | 'plan' | 'payment'
  readonly id: string
  readonly dossier: string
  /** The first day of a pause. */
  readonly from: string | null
  /** The last day of a hold or of a pause, where one was said. */
  readonly until: string | null
  /** What a person answers for: whom a hold is of, and whether it is a vulnerability. */
  readonly debtor: string
  readonly vulnerable: boolean
}

/** One organisation and all that a walk knows of it: what it did, what came back, what left. */
export type World = {
  readonly house: House
  readonly clock: SettableClock
  readonly caller: Caller
  readonly draw: Draw
  readonly capacity: Life['capacity']
  readonly creditors: readonly Creditor[]
  readonly cases: Case[]
  readonly open: Open[]
  /** Jobs that the product asked for and that no worker has taken. */
  readonly jobs: string[]
  /** What the separate account holds, as its bank knows it. */
  readonly bank: { balance: number }
  readonly told: Told
}

/** What a walk tells: its steps, its life, what was refused. */
export type Told = {
  readonly steps: string[]
  readonly happenings: Happening[]
  /** The step in which each happening became known. */
  readonly stepOf: number[]
  readonly refusals: Map<string, number>
  /** The paragraphs that were seen in letters, by their ids. */
  readonly paragraphs: string[]
  /** How many times each act was carried out of the house. */
  readonly carried: Map<string, number>
}

type WithoutMoment<One> = One extends Happening ? Omit<One, 'at'> : never
export type Known = WithoutMoment<Happening>

/** Notes what the house knows from now on, or what has just left it. */
export function note(
  { told, clock }: World,
  happening: Known,
  at: Temporal.Instant = clock.now(),
): void {
  told.happenings.push({ at: at.toString(), ...happening })
  told.stepOf.push(told.steps.length - 1)
}

/**
 * Asks the product for something as its routes do, in a transaction of its own.
 *
 * @returns null where it refuses, which is counted.
 */
export async function attempt<Result>(
  { house, caller, told }: World,
  verb: (work: Work) => Promise<Result>,
  within: typeof inWork = inWork,
): Promise<Result | null> {
  try {
    return await within({ house }, caller, verb)
  } catch (cause) {
    if (!(cause instanceof Refused)) throw cause
    const { refusals } = told
    const code = cause.path === undefined ? cause.code : `${cause.code} ${cause.path}`
    refusals.set(code, (refusals.get(code) ?? 0) + 1)
    return null
  }
}

/** The version of a dossier, as whoever acts on it has just read it. */
export async function versionNow({ tx }: Work, id: string): Promise<number> {
  const version = await versionOfDossier(tx, id)
  invariant(version !== null, 'a dossier stays')
  return version
}

/** The day on which a walk stands. */
export function todayOf({ clock }: World): string {
  return clock.today().toString()
}

/**
 * Two things that the gate asks of a person, who does know them and would not deny them: that the
 * debtor is vulnerable, that the claim is time-barred.
 */
export function isKnownAgainst(
  world: World,
  of: Case,
  gate: { readonly findings: readonly { readonly rule: string }[] },
): boolean {
  const asks = gate.findings.map(({ rule }) => rule)
  const knows = {
    vulnerability: world.open.some(({ vulnerable, debtor }) => vulnerable && debtor === of.debtor),
    'time-barred-threat': todayOf(world) >= of.barredFrom,
  }
  return Object.entries(knows).some(([rule, holds]) => holds && asks.includes(rule))
}

/** A day so many days from today. */
export function dayFrom({ clock }: World, days: number): string {
  return clock.today().add({ days }).toString()
}

/** Something open of a kind, drawn; undefined where nothing is. */
export function drawnOpen({ open, draw }: World, what: Open['what']): Open | undefined {
  return draw.oneOrNone(open.filter((one) => one.what === what))
}

/** It is open no more. */
export function ended({ open }: World, one: Open): void {
  const place = open.indexOf(one)
  if (place >= 0) open.splice(place, 1)
}

/** Something of a dossier that a later step may end. */
export function opened(
  { open }: World,
  {
    what,
    of,
    id,
    ...more
  }: Pick<Open, 'what' | 'id'> & { readonly of: Case } & Partial<
      Pick<Open, 'from' | 'until' | 'vulnerable'>
    >,
): void {
  const { from = null, until = null, vulnerable = false } = more
  open.push({ what, id, dossier: of.id, debtor: of.debtor, from, until, vulnerable })
}
