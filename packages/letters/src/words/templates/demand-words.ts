import type { ParagraphBlock } from '#words/composed-letter.ts'
import { paragraph } from '#words/frame.ts'
import type { LetterCheck } from '#words/refusals.ts'
import {
  fillTemplate,
  setTemplate,
  type FilledTemplate,
  type TemplateFault,
} from '#words/templates/fill-template.ts'
import { houseTemplate, usualTones } from '#words/templates/house-template.ts'
import { mergeValues, type MergeFacts } from '#words/templates/merge-fields.ts'
import type {
  DemandKind,
  LetterTemplate,
  TemplatePassage,
  TemplatePurpose,
} from '#words/templates/template.ts'

/** The words of a demand, passage by passage, filled. */
export type DemandWords = Readonly<Record<TemplatePassage, string>>

/** What a letter of these facts is for: a template meant for another purpose is not used. */
function purposeOf(kind: DemandKind, { sender, debtor }: MergeFacts): TemplatePurpose {
  return { kind, capacity: sender.capacity, audience: debtor.audience }
}

/** The template that a demand follows: the organisation's own where its wording gives one. */
function templateOf(kind: DemandKind, facts: MergeFacts): LetterTemplate {
  const { tone = usualTones[kind], way = 'paper', own = null } = facts.wording ?? {}
  return own ?? houseTemplate(purposeOf(kind, facts), { tone, way })
}

/** The template of a demand filled with its facts, as it was written and set. */
export function filledTemplate(kind: DemandKind, facts: MergeFacts): FilledTemplate {
  const { texts } = templateOf(kind, facts)
  return fillTemplate(setTemplate(texts), mergeValues(facts, facts.wording?.way ?? 'paper'))
}

/** Why the template of a demand cannot be used for it. */
export function wordingChecks(kind: DemandKind, facts: MergeFacts): readonly LetterCheck[] {
  const template = templateOf(kind, facts)
  const faults = faultsOf(filledTemplate(kind, facts))
  return [
    ['template-for-others', !isMeantFor(template, purposeOf(kind, facts))],
    ['merge-field-unknown', faults.some(({ code }) => code !== 'merge-field-missing')],
    ['merge-field-missing', faults.some(({ code }) => code === 'merge-field-missing')],
  ]
}

/** The words of a demand whose checks have passed. */
export function demandWords(kind: DemandKind, facts: MergeFacts): DemandWords {
  const filled = filledTemplate(kind, facts)
  const text = (passage: TemplatePassage): string =>
    filled.kind === 'filled' ? filled.passages[passage].text : ''
  return {
    subject: text('subject'),
    opening: text('opening'),
    followUp: text('followUp'),
    offer: text('offer'),
    closing: text('closing'),
  }
}

/** A passage as a paragraph that an officer may rewrite; nothing where it is empty. */
export function passageBlock(id: string, text: string): readonly ParagraphBlock[] {
  return text === '' ? [] : [paragraph(id, text)]
}

function faultsOf(filled: FilledTemplate): readonly TemplateFault[] {
  return filled.kind === 'refused' ? filled.faults : []
}

function isMeantFor(template: LetterTemplate, purpose: TemplatePurpose): boolean {
  return (
    template.kind === purpose.kind &&
    template.capacity === purpose.capacity &&
    template.audience === purpose.audience
  )
}
