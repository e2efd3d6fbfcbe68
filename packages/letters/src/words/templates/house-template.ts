import {
  discreetSubject,
  emailSays,
  houseClosings,
  houseFollowUps,
  houseOffers,
  houseSubjects,
} from '#words/templates/house-endings.data.ts'
import { houseOpenings, officerSays, type Voice } from '#words/templates/house-openings.data.ts'
import type {
  DemandKind,
  LetterTemplate,
  LetterTone,
  LetterWay,
  TemplatePurpose,
} from '#words/templates/template.ts'

/** The tone of a letter that no scenario gives one. */
export const usualTones: Readonly<Record<DemandKind, LetterTone>> = {
  'first-reminder': 'courteous',
  'second-reminder': 'firm',
  'last-reminder': 'grave',
  'formal-notice': 'grave',
}

/** The template of the house for a purpose, in a tone, by a way. There is one for every combination. */
export function houseTemplate(
  purpose: TemplatePurpose,
  { tone, way }: { readonly tone: LetterTone; readonly way: LetterWay },
): LetterTemplate {
  const { kind, capacity, audience } = purpose
  const voice = voiceIn(capacity)
  const opening = houseOpenings[kind][voice][audience][tone]
  const offer = offerOf(purpose, tone)
  return {
    kind,
    capacity,
    audience,
    texts: {
      subject: subjectOf(purpose, way),
      opening: capacity === 'judicial-officer' ? `${opening} ${officerSays}` : opening,
      followUp: houseFollowUps[kind][voice][tone],
      offer: way === 'e-mail' ? `${offer} ${emailSays}`.trim() : offer,
      closing: houseClosings[way][tone],
    },
  }
}

/**
 * What is proposed; nothing in the first letter of an agency, where the law it must quote takes the
 * room, and where asking for time is offered with the right to contest.
 */
function offerOf({ kind, capacity, audience }: TemplatePurpose, tone: LetterTone): string {
  const quotes = kind === 'first-reminder' && capacity === 'agency'
  return quotes ? '' : houseOffers[audience][voiceIn(capacity)][tone]
}

function voiceIn(capacity: TemplatePurpose['capacity']): Voice {
  return capacity === 'creditor' ? 'own' : 'mandated'
}

/** A formal notice says its name by any way: it must be taken for what it is (C. civ. 1344). */
function subjectOf({ kind, audience }: TemplatePurpose, way: LetterWay): string {
  const subject = houseSubjects[kind]
  if (way === 'paper') return subject
  if (audience === 'consumer' && kind !== 'formal-notice') return discreetSubject
  return `${subject}, référence {référence}`
}
