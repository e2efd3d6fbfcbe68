import { describe, expect, it } from 'vitest'
import {
  adopted,
  fieldsNamed,
  removed,
  typedName,
  withField,
  type Point,
  type Texts,
} from '#features/outreach/templates/template-edits.ts'

const THREAT = 'Un huissier procédera à la saisie de vos biens.'
const texts: Texts = {
  subject: 'Rappel',
  opening: `Il reste {somme}. ${THREAT} Merci.`,
  followUp: '',
  offer: 'Écrivez au {télé',
  closing: 'Bien à vous.',
}
const from = texts.opening.indexOf('saisie')
const point: Point = {
  rule: 'enforcement-without-title',
  severity: 'refuse',
  span: [0, 1],
  sentence: '',
  citations: [],
  certainty: 'established',
  suggestion: '« À défaut, le créancier pourra demander au juge d’ordonner le paiement. »',
  place: { passage: 'opening', from, to: from + 'saisie de vos biens'.length },
}

describe('the words of a template', () => {
  it('take the lawful sentence in the place of the faulty one, merge fields kept', () => {
    expect(adopted(texts, point)?.opening).toBe(
      'Il reste {somme}. À défaut, le créancier pourra demander au juge d’ordonner le paiement. Merci.',
    )
    expect(removed(texts, point)?.opening).toBe('Il reste {somme}. Merci.')
  })

  it('take at the end of the opening what was missing, and nothing for an advice', () => {
    const missing = { ...point, place: null, suggestion: '« Vous pouvez contester. »' }
    expect(adopted(texts, missing)?.opening).toMatch(/Merci\. Vous pouvez contester\.$/u)
    expect(adopted(texts, { ...point, suggestion: 'Retirer ces frais.' })).toBeNull()
    expect(removed(texts, missing)).toBeNull()
  })

  it('find a merge field by what is typed of it, accents or not, and complete it', () => {
    const caret = { passage: 'offer', at: texts.offer.length } as const
    expect(typedName(texts, caret)).toBe('télé')
    expect(typedName(texts, { passage: 'opening', at: 5 })).toBeNull()
    const fields = [{ name: 'téléphone' }, { name: 'somme' }]
    expect(fieldsNamed(fields, 'tele')).toEqual([{ name: 'téléphone' }])
    expect(fieldsNamed(fields, null)).toHaveLength(2)
    const added = withField(texts, caret, 'téléphone')
    expect(added.texts.offer).toBe('Écrivez au {téléphone}')
    expect(added.caret).toEqual({ passage: 'offer', at: added.texts.offer.length })
    expect(withField(texts, { passage: 'subject', at: 6 }, 'dossier').texts.subject).toBe(
      'Rappel{dossier}',
    )
  })
})
