import { describe, expect, it } from 'vitest'
import { questionFor } from '#asked/question-for.ts'
import { factQuestions, unheldQuestions } from '#asked/fact-questions.data.ts'

describe('questionFor', () => {
  it.each([
    ['claim.debtorIs', undefined, 'Le débiteur est-il un professionnel, '],
    ['events[12].kind', 'limitation', 'De quoi s’agit-il\u202F?'],
    ['amount', 'claim-conditions', 'Le montant est-il écrit en euros'],
    ['amount', 'route', 'Quelle somme est réclamée'],
    ['from', 'deadline', 'De quel jour est l’acte qui fait courir'],
    ['from', 'exchange-value', 'De qui vient-il'],
    ['exchange.from', 'act-effect', 'De qui vient-il'],
    ['exchange.actAmount', 'act-effect', 'De quelle valeur est l’acte'],
    ['acceleration.unpaidSince', 'act-effect', 'De quelle date est l’échéance impayée'],
    ['legal-rate:2027-S1', undefined, 'Quel est le taux légal'],
    ['holidays:nouvelle-caledonie', undefined, 'Quels sont les jours fériés'],
    ['rule-before-2020', undefined, 'Quelle règle s’appliquait'],
  ])('asks for %s of %s', (path, question, start) => {
    expect(questionFor(path, question)?.fr.startsWith(start)).toBe(true)
  })

  it('asks nothing for what no question takes', () => {
    expect(questionFor('surelyUnknown')).toBeNull()
    expect(questionFor('exchange.surelyUnknown')).toBeNull()
    expect(questionFor('constructor')).toBeNull()
  })

  it('asks whole questions, in both languages', () => {
    for (const { fr, en } of [...Object.values(factQuestions), ...Object.values(unheldQuestions)]) {
      expect(fr).toMatch(/\u202F\?/)
      expect(en).toContain('?')
    }
  })
})
