import { day } from '@quittance/kernel'
import { judgeMessage, type GateDossier } from '@quittance/gate'
import {
  composeLetter,
  demandKinds,
  houseTemplate,
  letterTones,
  letterWays,
  type LetterTemplate,
  type Sender,
} from '@quittance/letters'
import { describe, expect, it } from 'vitest'
import { fictionalCase } from '#outreach/templates/fictional-case.ts'

const on = day('2026-06-16')
const now = Temporal.Instant.from('2026-06-16T10:00:00+02:00')

const purposes = (['creditor', 'agency', 'judicial-officer'] as const).flatMap((capacity) =>
  (['consumer', 'professional'] as const).map((audience) => ({ capacity, audience })),
)

/** Every letter of the house: 4 letters, 6 purposes, 3 tones, 2 ways. */
const all = purposes.flatMap(({ capacity, audience }) =>
  demandKinds.flatMap((kind) =>
    letterTones.flatMap((tone) =>
      letterWays.map((way) => ({
        template: houseTemplate({ kind, capacity, audience }, { tone, way }),
        tone,
        way,
        name: `${kind}, ${capacity} to ${audience}, ${tone}, ${way}`,
      })),
    ),
  ),
)
type One = (typeof all)[number]
type Purpose = Pick<LetterTemplate, 'capacity' | 'audience'>

function senderIn(capacity: LetterTemplate['capacity']): Sender {
  const name = { creditor: 'Menuiserie Aubrac', agency: 'Cabinet Brévault' }
  return {
    capacity,
    name: capacity === 'judicial-officer' ? 'Étude Sorel' : name[capacity],
    address: {
      inside: null,
      building: null,
      street: '4, place de l’Exemple',
      locality: null,
      postCode: '69000',
      town: 'Lyon',
      country: null,
    },
    contact: { phone: '04 72 00 00 12', email: 'dossiers@brevault.example', page: null },
    legalMentions: [],
    signatory: { name: 'Camille Roussel', role: null },
  }
}

function caseOf({ template, tone, way }: One, purpose: Purpose) {
  const registered = template.kind === 'formal-notice' && way === 'paper'
  return fictionalCase({
    sender: senderIn(purpose.capacity),
    on,
    purpose: { ...purpose, kind: template.kind },
    wording: { tone, way, own: template },
    registered,
  })
}

function composed(one: One, purpose: Purpose) {
  return composeLetter(one.template.kind, caseOf(one, purpose).facts)
}

/** The text of a template in its own place, judged by the facts of a dossier. */
function judged(one: One, dossier: GateDossier) {
  const outcome = composed(one, one.template)
  if (outcome.kind === 'refused') throw new Error(`${one.name}: ${outcome.because.join(', ')}`)
  const channel = one.way === 'e-mail' ? 'e-mail' : 'letter'
  return judgeMessage({ on: now, channel, text: outcome.letter.text, dossier }).value
}

const others = ({ template }: One): readonly Purpose[] =>
  purposes.filter(
    ({ capacity, audience }) => capacity !== template.capacity || audience !== template.audience,
  )

describe('the templates of the house', () => {
  it('pass the gate for the capacity and audience they are meant for: 144 of 144', () => {
    const verdicts = all.map((one) => {
      const { verdict, findings } = judged(one, caseOf(one, one.template).gate)
      return { name: one.name, verdict, why: findings.map(({ sentence }) => sentence) }
    })
    expect(verdicts.filter(({ verdict }) => verdict !== 'pass')).toEqual([])
    expect(verdicts).toHaveLength(144)
  })

  it.each(purposes)(
    'of a $capacity to a $audience are refused by the gate for the five others: 120 of 720',
    ({ capacity, audience }) => {
      const own = all.filter(
        ({ template }) => template.capacity === capacity && template.audience === audience,
      )
      const tried = own.flatMap((one) =>
        others(one).map((purpose) => {
          const elsewhere = { ...caseOf(one, purpose).gate, template: one.template }
          const { verdict, findings } = judged(one, elsewhere)
          return { name: one.name, verdict, rules: findings.map(({ rule }) => rule) }
        }),
      )
      expect(tried).toHaveLength(120)
      expect(tried.filter(({ verdict }) => verdict !== 'refuse')).toEqual([])
      expect(tried.filter(({ rules }) => !rules.includes('template-purpose'))).toEqual([])
    },
  )

  it('are not even composed for them: 720 of 720', () => {
    const tried = all.flatMap((one) => others(one).map((purpose) => composed(one, purpose)))
    expect(tried).toHaveLength(720)
    const refusals = tried.filter(
      (outcome) => outcome.kind === 'refused' && outcome.because.includes('template-for-others'),
    )
    expect(refusals).toHaveLength(720)
  })

  it('give letters that differ for each of the 144', () => {
    const texts = all.map((one) => {
      const outcome = composed(one, one.template)
      return outcome.kind === 'composed' ? outcome.letter.text : ''
    })
    expect(new Set(texts).size).toBe(144)
    expect(texts.join('\n')).not.toMatch(/[{}]|undefined|null/u)
  })

  it('keep all that the law orders in the first letter of an agency, whatever the template', () => {
    const firsts = all.filter(
      ({ template }) => template.kind === 'first-reminder' && template.capacity === 'agency',
    )
    const bare = { subject: 'Bonjour', opening: 'Bonjour.', followUp: '', offer: '', closing: '.' }
    for (const one of firsts) {
      const stripped = { ...one, template: { ...one.template, texts: bare } }
      const { verdict, findings } = judged(stripped, caseOf(one, one.template).gate)
      expect(findings).toEqual([])
      expect(verdict).toBe('pass')
    }
    expect(firsts).toHaveLength(12)
  })
})
