import { describe, expect, it } from 'vitest'
import { composeLetter } from '#words/compose-letter.ts'
import type { FormalNoticeFacts } from '#words/facts/letter-facts.ts'
import { filledTemplate } from '#words/templates/demand-words.ts'
import { setTemplate, writtenSpan } from '#words/templates/fill-template.ts'
import { houseTemplate } from '#words/templates/house-template.ts'
import { mergeFields } from '#words/templates/merge-fields.ts'
import {
  demandKinds,
  letterTones,
  letterWays,
  templatePassages,
  type DemandWording,
  type LetterTemplate,
  type TemplateTexts,
} from '#words/templates/template.ts'
import { sampleFacts } from '../../../testing/sample-facts.ts'

const facts: FormalNoticeFacts = {
  ...sampleFacts['formal-notice'],
  ...sampleFacts['second-reminder'],
}

const texts: TemplateTexts = {
  subject: 'Votre dossier {dossier}',
  opening: 'Bonjour {débiteur}, il reste {somme}.',
  followUp: '',
  offer: '',
  closing: 'Recevez, {civilité}, nos salutations.',
}

const own = (change: Partial<TemplateTexts>, purpose: Partial<LetterTemplate> = {}) => ({
  kind: 'second-reminder' as const,
  capacity: 'agency' as const,
  audience: 'consumer' as const,
  ...purpose,
  texts: { ...texts, ...change },
})

const worded = (template: LetterTemplate | null, way: DemandWording['way'] = 'paper') => ({
  ...facts,
  wording: { tone: 'firm' as const, way, own: template },
})

const spaces = (text: string) => text.replaceAll(/[\u00A0\u202F]/gu, ' ')

function bodyOf(template: LetterTemplate) {
  const outcome = composeLetter('second-reminder', worded(template))
  if (outcome.kind === 'refused') throw new Error(outcome.because.join(', '))
  return outcome.letter
}

describe('a template of the organisation', () => {
  it('words its passages, and leaves all that the law orders where it was', () => {
    const letter = bodyOf(own({}))
    expect(letter.subject).toBe('Votre dossier 2026-0139')
    expect(letter.body.map(({ id }) => id)).toEqual([
      'first-letter',
      'recall',
      'foundation',
      'debt',
      'how-to-pay',
      'payment',
      'how-to-answer',
    ])
    expect(spaces(letter.text)).toContain('Bonjour Mme Élodie Garnier, il reste 1 490,00 €.')
    expect(spaces(letter.text)).toContain('lettre du 14 avril 2026, référence 2026-0139-L1')
    expect(letter.closing).toBe('Recevez, Madame, nos salutations.')
  })

  it.each([
    ['an unknown field', own({ opening: 'Cher {prenom}' }), 'merge-field-unknown'],
    ['an expression', own({ opening: '{somme * 2}' }), 'merge-field-unknown'],
    ['a brace alone', own({ opening: 'Bonjour {débiteur' }), 'merge-field-unknown'],
    ['a field inside another', own({ opening: '{{somme}}' }), 'merge-field-unknown'],
    ['the name of a method', own({ opening: '{toString}' }), 'merge-field-unknown'],
    ['another letter', own({}, { kind: 'last-reminder' }), 'template-for-others'],
    ['another capacity', own({}, { capacity: 'creditor' }), 'template-for-others'],
    ['another audience', own({}, { audience: 'professional' }), 'template-for-others'],
  ])('is refused at composition for %s', (_, template, because) => {
    expect(composeLetter('second-reminder', worded(template))).toEqual({
      kind: 'refused',
      because: [because],
    })
  })

  it('is refused at composition for a field without a value in this case', () => {
    const lines = facts.lines.filter(({ element }) => element === 'principal')
    const wording = worded(own({ opening: 'Déjà payé : {déjà payé}.' })).wording
    expect(composeLetter('second-reminder', { ...facts, lines, wording })).toEqual({
      kind: 'refused',
      because: ['merge-field-missing'],
    })
    expect(filledTemplate('second-reminder', { ...facts, lines, wording })).toMatchObject({
      kind: 'refused',
      faults: [{ passage: 'opening', name: 'déjà payé', at: { from: 12, to: 23 } }],
    })
  })

  it('knows where each word was written, a merge field being taken whole', () => {
    const filled = filledTemplate('second-reminder', worded(own({})))
    if (filled.kind === 'refused') throw new Error('it is filled')
    const { opening } = filled.passages
    const written = (words: string) => {
      const from = opening.text.indexOf(words)
      const span = writtenSpan(opening, { from, to: from + words.length })
      return span === null ? null : texts.opening.slice(span.from, span.to)
    }
    expect(written('il reste')).toBe('il reste')
    expect(written('Élodie')).toBe('{débiteur}')
    expect(written('Garnier, il')).toBe('{débiteur}, il')
    expect(writtenSpan(opening, { from: 4000, to: 4001 })).toBeNull()
  })

  it('is kept with French spaces, on one line a passage; twice changes nothing', () => {
    const set = setTemplate({ ...texts, opening: " L'été :\n  vous payez ? " })
    expect(set.opening).toBe('L’été\u00A0: vous payez\u202F?')
    expect(setTemplate(set)).toEqual(set)
  })
})

describe('the templates of the house', () => {
  const all = demandKinds.flatMap((kind) =>
    (['creditor', 'agency', 'judicial-officer'] as const).flatMap((capacity) =>
      (['consumer', 'professional'] as const).flatMap((audience) =>
        letterTones.flatMap((tone) =>
          letterWays.map((way) => ({
            name: `${kind} ${capacity} ${audience} ${tone} ${way}`,
            template: houseTemplate({ kind, capacity, audience }, { tone, way }),
          })),
        ),
      ),
    ),
  )

  it('are one for each letter, capacity, audience, tone and way: 144, no two alike', () => {
    expect(all).toHaveLength(144)
    const texts144 = all.map(({ template }) => JSON.stringify(template))
    expect(new Set(texts144).size).toBe(144)
  })

  it('use merge fields of the house only, and none whose value may be missing', () => {
    const mayMiss = ['déjà payé', 'dossier', 'téléphone', 'courriel']
    const used = all.flatMap(({ template }) =>
      templatePassages.flatMap((passage) =>
        [...template.texts[passage].matchAll(/\{([^}]*)\}/gu)].map(([, name]) => name),
      ),
    )
    expect(used.filter((name) => !Object.hasOwn(mergeFields, name ?? ''))).toEqual([])
    expect(used.filter((name) => mayMiss.includes(name ?? ''))).toEqual([])
    expect(used.filter((name) => name?.includes('première lettre'))).toEqual([])
  })

  it('go on in tone: from the fullest formula to the barest', () => {
    const closings = letterTones.map(
      (tone) =>
        houseTemplate(
          { kind: 'second-reminder', capacity: 'agency', audience: 'consumer' },
          { tone, way: 'paper' },
        ).texts.closing.length,
    )
    expect(closings.toSorted((one, other) => other - one)).toEqual(closings)
  })

  it('say nothing of a debt in the subject of an e-mail to a person, but a formal notice', () => {
    const subjects = all
      .filter(({ name }) => name.includes('consumer') && name.endsWith('e-mail'))
      .map(({ template }) => template.texts.subject)
    expect([...new Set(subjects)]).toEqual([
      'Votre dossier, référence {référence}',
      'Mise en demeure de payer, référence {référence}',
    ])
  })

  it('name the way they leave by: a letter is no e-mail', () => {
    const text = (way: DemandWording['way']) => {
      const outcome = composeLetter('second-reminder', worded(null, way))
      return outcome.kind === 'composed' ? outcome.letter.text : ''
    }
    expect(text('paper')).toContain('Si ce courrier croise')
    expect(text('e-mail')).toContain('Si ce courriel croise')
    expect(text('e-mail')).toContain('répondre directement à ce courriel')
  })
})
