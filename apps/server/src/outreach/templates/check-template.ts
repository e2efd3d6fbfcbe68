import type { TemplateCheck, TemplateInput } from '@quittance/contract'
import { getOrganisation, loadDossier, type OrganisationRecord } from '@quittance/database'
import {
  judgeMessage,
  type GateDossier,
  type GateFinding,
  type GateJudgement,
} from '@quittance/gate'
import { said, type Answer, type Said } from '@quittance/kernel'
import {
  composeLetter,
  filledTemplate,
  letterParts,
  setTemplate,
  writtenSpan,
  type ComposedLetter,
  type DemandWording,
  type FilledTemplate,
  type LetterTemplate,
  type TemplateFault,
  type TemplatePassage,
} from '@quittance/letters'
import { noDossier } from '#dossier/moved.ts'
import { draftFrom, type Channel } from '#outreach/compose.ts'
import { capitalOf } from '#outreach/gate-facts.ts'
import { senderOf } from '#outreach/letter-parties.ts'
import { letterRefusalSentences } from '#outreach/refusal-words.ts'
import { fictionalCase } from '#outreach/templates/fictional-case.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

type CheckInput = TemplateInput & { readonly channel: Channel; readonly dossierId: string | null }

/**
 * The letter that a template gives, on a case that nobody lives or on a real one, and what the gate
 * says of it: each point with its place in the template. Nothing is written.
 */
export async function checkTemplate(work: Work, input: CheckInput): Promise<TemplateCheck> {
  const organisation = await getOrganisation(work.tx)
  const own = templateTried(input, organisation)
  const tried =
    input.dossierId === null
      ? onFictional(work, { own, organisation, channel: input.channel })
      : await onDossier(work, { own, organisation, ...input, dossierId: input.dossierId })
  return checkOf(tried)
}

/** The words being written, as a template in the capacity of the organisation. */
export function templateTried(
  { letter, audience, texts }: TemplateInput,
  { kind: capacity }: Pick<OrganisationRecord, 'kind'>,
): LetterTemplate {
  return { kind: letter, capacity, audience, texts: setTemplate(texts) }
}

/** A letter tried: composed and judged, or why it is not. */
export type Tried = {
  readonly filled: FilledTemplate
  readonly refused: Said | null
  readonly composed: ComposedLetter | null
  readonly judged: Answer<GateJudgement> | null
}

type FictionalInput = {
  readonly own: LetterTemplate
  readonly organisation: OrganisationRecord
  readonly channel: Channel
}

/** Tries a template on a case that nobody lives. */
export function onFictional(
  { now, today, caller }: Pick<Work, 'now' | 'today' | 'caller'>,
  { own, organisation, channel }: FictionalInput,
): Tried {
  const wording: DemandWording = {
    tone: 'firm',
    way: channel === 'e-mail' ? 'e-mail' : 'paper',
    own,
  }
  const { facts, gate } = fictionalCase({
    sender: senderOf(organisation, caller.name),
    on: today,
    purpose: own,
    wording,
    registered: channel === 'registered-letter',
  })
  const outcome = composeLetter(own.kind, facts)
  const filled = filledTemplate(own.kind, facts)
  if (outcome.kind === 'refused') {
    const refused = letterRefusalSentences(outcome.because)
    return { filled, refused, composed: null, judged: null }
  }
  const dossier = withCapital(gate, organisation)
  const judged = judgeMessage({ on: now, channel, text: outcome.letter.text, dossier })
  return { filled, refused: null, composed: outcome.letter, judged }
}

/** The capital of the firm, which its letterhead may say, is none of the sums of the debt. */
function withCapital(gate: GateDossier, { legalForm }: OrganisationRecord): GateDossier {
  return gate.statement === undefined
    ? gate
    : { ...gate, statement: { ...gate.statement, quotable: capitalOf(legalForm) } }
}

async function onDossier(
  work: Work,
  input: FictionalInput & { readonly dossierId: string },
): Promise<Tried> {
  const { own, organisation, channel, dossierId } = input
  const dossier = await loadDossier(work.tx, dossierId)
  if (dossier === null) throw noDossier()
  const asked = { id: dossierId, letter: own.kind, channel, edits: {}, trial: own }
  try {
    const { filled, composed, judged } = draftFrom(work, { dossier, organisation }, asked)
    return { filled, refused: null, composed, judged }
  } catch (cause) {
    if (!(cause instanceof Refused)) throw cause
    const filled = { kind: 'refused', faults: [] } as const
    return { filled, refused: cause.said, composed: null, judged: null }
  }
}

function checkOf({ filled, refused, composed, judged }: Tried): TemplateCheck {
  const faults = filled.kind === 'refused' ? filled.faults.map(faultView) : []
  if (composed === null || judged === null) return { faults, refused, composed: null }
  const { verdict, version, findings, passed } = judged.value
  return {
    faults,
    refused,
    composed: {
      sheet: composed,
      text: composed.text,
      parts: letterParts(composed).map(({ id, start, end }) => ({ id, start, end })),
      verdict,
      version,
      findings: findings.map((finding) => ({
        rule: finding.rule,
        severity: finding.severity,
        span: finding.span === null ? null : [finding.span[0], finding.span[1]],
        sentence: finding.sentence,
        citations: finding.citations.map(({ code, article }) => ({ code, article })),
        certainty: finding.certainty,
        suggestion: finding.suggestion,
        place: placeOf(finding, composed, filled),
      })),
      passed: passed.length,
    },
  }
}

/** Which passage each part of a letter comes from; the others are composed by the house. */
const PASSAGES: Readonly<Record<string, TemplatePassage>> = {
  subject: 'subject',
  opening: 'opening',
  recall: 'opening',
  'what-follows': 'followUp',
  offer: 'offer',
  closing: 'closing',
}

function placeOf({ span }: GateFinding, composed: ComposedLetter, filled: FilledTemplate) {
  if (span === null || filled.kind === 'refused') return null
  const part = letterParts(composed).find(({ start, end }) => span[0] >= start && span[0] < end)
  const passage = part === undefined ? undefined : PASSAGES[part.id]
  if (part === undefined || passage === undefined) return null
  const words = filled.passages[passage]
  if (words.text.length !== part.text.length) return null
  const written = writtenSpan(words, {
    from: span[0] - part.start,
    to: Math.min(span[1], part.end) - part.start,
  })
  return written === null ? null : { passage, ...written }
}

function faultView({ code, passage, name, at }: TemplateFault): TemplateCheck['faults'][number] {
  return { passage, ...at, name, sentence: FAULTS[code](name) }
}

const FAULTS: Readonly<Record<TemplateFault['code'], (name: string) => Said>> = {
  'merge-field-unknown': (name) =>
    said(`Le champ {${name}} n’existe pas.`, `There is no field {${name}}.`),
  'merge-field-missing': (name) =>
    said(
      `Le champ {${name}} n’a pas de valeur pour cette lettre.`,
      `The field {${name}} has no value for this letter.`,
    ),
  'brace-alone': () =>
    said('Une accolade est seule : un champ s’écrit {ainsi}.', 'A brace stands alone.'),
}
