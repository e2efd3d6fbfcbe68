import type { OrganisationView, StandingInput } from '@quittance/contract'
import { textOrNull, type Sentences } from '#app/forms/drafts/checks.ts'
import { byFours, phoneText } from '#words/figures.ts'
import type { SettingsWords } from '#features/settings/settings-words.ts'

/** The standing of an organisation as typed. */
export type StandingDraft = Record<
  'insurer' | 'phone' | 'email' | 'vatNumber' | 'legalForm',
  string
> & {
  readonly insuranceUntil: string | null
  readonly accountDeclaredOn: string | null
  readonly account: Record<'holder' | 'iban' | 'bic', string>
}

/** What an organisation has now, ready to be changed. */
export function standingOf(organisation: OrganisationView): StandingDraft {
  const { insurer, insuranceUntil, accountDeclaredOn, account, phone, email } = organisation
  const { vatNumber, legalForm } = organisation
  return {
    vatNumber: vatNumber ?? '',
    legalForm: legalForm ?? '',
    insurer: insurer ?? '',
    phone: phone === null ? '' : phoneText(phone),
    email: email ?? '',
    insuranceUntil,
    accountDeclaredOn,
    account: {
      holder: account?.holder ?? '',
      iban: byFours(account?.iban ?? ''),
      bic: account?.bic ?? '',
    },
  }
}

/** An account has a holder and an IBAN, or is not given at all. */
export function standingFaults({ account }: StandingDraft, words: SettingsWords): Sentences {
  const given = [account.holder, account.iban, account.bic].some((text) => text.trim() !== '')
  return {
    'account.holder': given && account.holder.trim() === '' ? words.noHolder : null,
    'account.iban': given && account.iban.trim() === '' ? words.noIban : null,
  }
}

/** The standing as the API takes it. */
export function standingInput(draft: StandingDraft): StandingInput {
  const holder = textOrNull(draft.account.holder)
  const iban = textOrNull(draft.account.iban)
  return {
    vatNumber: textOrNull(draft.vatNumber),
    legalForm: textOrNull(draft.legalForm),
    insurer: textOrNull(draft.insurer),
    phone: textOrNull(draft.phone),
    email: textOrNull(draft.email),
    insuranceUntil: draft.insuranceUntil,
    accountDeclaredOn: draft.accountDeclaredOn,
    account:
      holder === null || iban === null
        ? null
        : { holder, iban, bic: textOrNull(draft.account.bic) },
  }
}
