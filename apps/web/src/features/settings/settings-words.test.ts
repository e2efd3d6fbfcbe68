import { describe, expect, it } from 'vitest'
import { rateNames } from '#app/law/rates/rate-names.ts'
import { roles, roleSayings, roleWords } from '#app/people/role-words.ts'
import { authorityWords } from '#features/settings/authority/authority-words.ts'
import { peopleWords } from '#features/settings/people/people-words.ts'
import { ratesWords } from '#features/settings/rates/rates-words.ts'
import { smsProviderWords } from '#features/settings/sms/sms-provider-words.ts'
import { settingsWords } from '#features/settings/settings-words.ts'

type Catalogue = Readonly<Record<string, unknown>>

/** The keys whose text is the same in both languages. */
const alike = ({ fr, en }: { readonly fr: Catalogue; readonly en: Catalogue }) =>
  Object.keys(fr).filter((key) => typeof fr[key] === 'string' && fr[key] === en[key])

describe('the words of people and rates', () => {
  it('are the same in both languages only where the two tongues agree', () => {
    expect(alike(peopleWords)).toEqual([])
    expect(alike(authorityWords)).toEqual([])
    expect(alike(ratesWords)).toEqual(['legalNote', 'source'])
    expect(alike(settingsWords)).toEqual(['smsProvider', 'standingNote', 'iban', 'bic'])
    expect(alike(smsProviderWords)).toEqual(['title'])
    expect([alike(rateNames), alike(roleWords), alike(roleSayings)]).toEqual([[], [], []])
  })

  it('say of each role what it may do, in both languages', () => {
    for (const role of roles) {
      expect(roleSayings.fr[role]).toMatch(/\.$/)
      expect(roleSayings.en[role]).toMatch(/\.$/)
    }
  })

  it('say in English what a missing rate stops', () => {
    expect(rateNames.en.missing('legal rate', 'first half of 2027', '31 December 2026')).toBe(
      'To be added: legal rate of the first half of 2027. Without it, interest stops on 31 December 2026.',
    )
  })
})
