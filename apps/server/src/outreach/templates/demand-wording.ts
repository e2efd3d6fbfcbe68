import { letterStep, type LetterStep as ScenarioLetterStep } from '@quittance/cases'
import type { DossierRecord, LetterTemplateRecord, OrganisationRecord } from '@quittance/database'
import type { TemplatePurpose } from '@quittance/gate'
import type { Day } from '@quittance/kernel'
import type { DemandWording, LetterTemplate, TemplateTexts } from '@quittance/letters'
import { templateTextsSchema } from '@quittance/contract'
import type { LetterStep } from '#assessment/letters-sent.ts'
import { outreachOf } from '#dossier/case-facts.ts'
import { debtorParty } from '#outreach/letter-parties.ts'

/** How a letter of a dossier is worded, and what decided it. */
export type LetterWording = {
  readonly wording: DemandWording
  /** What the scenario says of the letter: its tone, its way and why. */
  readonly step: ScenarioLetterStep
  /** The version of the organisation that gives its words; null for those of the house. */
  readonly template: { readonly id: string; readonly version: number } | null
  /** Whom the words are written for, as the gate checks it. */
  readonly purpose: TemplatePurpose
}

export type WordingMatter = {
  readonly dossier: DossierRecord
  readonly organisation: OrganisationRecord
  readonly letter: LetterStep
  readonly byEmail: boolean
  readonly on: Day
  /** The moment at which it is written: the hours of an SMS may be over. */
  readonly now: Temporal.Instant
  readonly totalCents: number
  /** Words being written, tried on the dossier in the place of those in force. */
  readonly trial: LetterTemplate | null
}

/**
 * The words of a letter: those that the organisation published for it and for this audience, else
 * those of the house in the tone of its step.
 */
export function wordingOf(matter: WordingMatter): LetterWording {
  const { dossier, organisation, letter, byEmail, trial, on, now, totalCents } = matter
  const asked = { organisation, on, at: now, totalCents }
  const step = letterStep(outreachOf(dossier, asked), letter, on)
  const inForce = trial === null ? templateFor(matter) : null
  const own = trial ?? (inForce === null ? null : templateOf(inForce))
  return {
    wording: { tone: step.tone, way: byEmail ? 'e-mail' : 'paper', own },
    step,
    template: inForce === null ? null : { id: inForce.id, version: inForce.version },
    purpose: {
      capacity: own?.capacity ?? organisation.kind,
      audience: own?.audience ?? debtorParty(dossier.debtor).audience,
    },
  }
}

function templateFor({
  dossier,
  organisation,
  letter,
}: WordingMatter): LetterTemplateRecord | null {
  const found = dossier.templates.find(
    (one) => one.way === 'letter' && one.letter === letter && one.capacity === organisation.kind,
  )
  return found ?? null
}

/** A version as kept, as the words of letters know it. */
export function templateOf(record: LetterTemplateRecord): LetterTemplate {
  const { letter: kind, capacity, audience } = record
  return { kind, capacity, audience, texts: textsOf(record) }
}

/** The words of a version, passage by passage. */
export function textsOf({ texts }: Pick<LetterTemplateRecord, 'texts'>): TemplateTexts {
  return templateTextsSchema.parse(texts)
}
