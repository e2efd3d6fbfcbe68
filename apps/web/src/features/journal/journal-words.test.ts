import { journalSubjects, journalVerbs } from '@quittance/contract'
import { describe, expect, it } from 'vitest'
import { journalWords, subjectWords, verbWords } from '#features/journal/journal-words.ts'
import type { Catalogue } from '#words/use-words.ts'

/** The keys whose words are the same in both languages. */
const alike = ({ fr, en }: { readonly fr: Catalogue; readonly en: Catalogue }) =>
  Object.keys(fr).filter((key) => fr[key] === en[key])

describe('the words of the journal', () => {
  it.each(journalVerbs)('say the verb %s in both languages', (verb) => {
    expect(verbWords.fr[verb]).toMatch(/^\p{Lu}/u)
    expect(verbWords.en[verb]).toMatch(/^\p{Lu}/u)
    expect(verbWords.en[verb]).not.toBe(verbWords.fr[verb])
  })

  it.each(journalSubjects)('name the subject %s in both languages', (subject) => {
    expect(subjectWords.fr[subject]).toMatch(/^\p{Ll}[^-]+$/u)
    expect(subjectWords.en[subject]).toMatch(/^\p{Ll}[^-]+$/u)
  })

  it('are the same in both languages only where the two tongues agree', () => {
    expect(alike(subjectWords)).toEqual(['invitation', 'organisation'])
    expect(alike(journalWords)).toEqual(['title'])
  })

  it('say in English what leaves and what is about a case', () => {
    expect(verbWords.en['letter-reserved']).toBe('Letter approved')
    expect(subjectWords.en.dossier).toBe('case')
  })
})
