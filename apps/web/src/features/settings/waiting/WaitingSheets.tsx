import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ExpectedTermsView } from '@quittance/contract'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { checked, missing } from '#app/forms/drafts/checks.ts'
import { hourHere } from '#app/forms/drafts/hour-here.ts'
import forms from '#app/forms/forms.module.css'
import { SentForm } from '#app/forms/SentForm.tsx'
import { useSending } from '#app/forms/use-sending.ts'
import { Reading } from '#app/reading/Reading.tsx'
import { useSignedIn } from '#app/session/session.ts'
import css from '#features/settings/settings.module.css'
import { waitingWords } from '#features/settings/waiting/waiting-words.ts'
import { ReasonedButton } from '#ui/acts/ReasonedButton.tsx'
import { CheckField } from '#ui/fields/CheckField.tsx'
import { TextField } from '#ui/fields/TextField.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { Prose } from '#words/Prose.tsx'
import { useLanguage } from '#words/language.ts'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

const termsQuery = queryOptions({
  queryKey: ['expected-terms'],
  queryFn: () => api.expected.terms({}),
})

/** How long promises are waited for, and whether the alarms of the day come by e-mail. */
export function WaitingSheets(): ReactNode {
  const words = useWords(waitingWords)
  const { member } = useSignedIn()
  const read = useQuery(termsQuery)
  return (
    <>
      <Sheet title={words.title} note={words.note}>
        <div className={css['stack']}>
          <p className={css['says']}>
            <Prose>{words.says}</Prose>
          </p>
          <Reading of={read} rows={3}>
            {(terms) => <TermsForm of={terms} />}
          </Reading>
        </div>
      </Sheet>
      <Sheet title={words.digestTitle}>
        <div className={css['stack']}>
          <p className={css['says']}>
            <Prose>
              {member.rights.includes('handle-money') ? words.digestSays : words.digestRefused}
            </Prose>
          </p>
          {member.rights.includes('handle-money') && (
            <Reading of={read} rows={2}>
              {(terms) => <DigestForm of={terms} />}
            </Reading>
          )}
        </div>
      </Sheet>
    </>
  )
}

type FormProps = { readonly of: ExpectedTermsView }

function TermsForm({ of }: FormProps): ReactNode {
  const words = useWords(waitingWords)
  const format = useFormat()
  const cache = useQueryClient()
  const { member } = useSignedIn()
  const [savedAt, setSavedAt] = useState<string | null>(null)
  const [draft, setDraft] = useState({
    graceWorkingDays: String(of.graceWorkingDays),
    defaultAfterDays: String(of.defaultAfterDays),
  })
  const change = (by: Partial<typeof draft>): void => {
    setSavedAt(null)
    setDraft({ ...draft, ...by })
  }
  const sending = useSending({
    draft,
    check: ({ graceWorkingDays, defaultAfterDays }: typeof draft) =>
      checked(
        {
          graceWorkingDays: isWithin(graceWorkingDays, 0, 10) ? null : words.graceWrong,
          defaultAfterDays: isWithin(defaultAfterDays, 1, 90) ? null : words.defaultWrong,
        },
        () => ({
          graceWorkingDays: Number(graceWorkingDays),
          defaultAfterDays: Number(defaultAfterDays),
        }),
      ),
    send: (input, key) => api.expected.setTerms(input, { context: { key } }),
    done: (view) => {
      setSavedAt(format.hour(hourHere()))
      cache.setQueryData(termsQuery.queryKey, view)
    },
  })
  if (!member.rights.includes('manage-organisation')) {
    return <ReasonedButton reason={words.onlyManager}>{words.save}</ReasonedButton>
  }
  return (
    <SentForm
      of={sending}
      act={words.save}
      beside={
        <output>
          {savedAt !== null ? words.saved(savedAt) : of.ofTheHouse ? words.ofTheHouse : ''}
        </output>
      }
    >
      <div className={forms['pair']}>
        <TextField
          label={words.grace}
          value={draft.graceWorkingDays}
          error={sending.faultAt('graceWorkingDays')}
          onChange={(graceWorkingDays) => change({ graceWorkingDays })}
        />
        <TextField
          label={words.defaultAfter}
          value={draft.defaultAfterDays}
          error={sending.faultAt('defaultAfterDays')}
          onChange={(defaultAfterDays) => change({ defaultAfterDays })}
        />
      </div>
    </SentForm>
  )
}

function DigestForm({ of }: FormProps): ReactNode {
  const words = useWords(waitingWords)
  const language = useLanguage()
  const format = useFormat()
  const cache = useQueryClient()
  const { member } = useSignedIn()
  const [savedAt, setSavedAt] = useState<string | null>(null)
  const [draft, setDraft] = useState({
    wanted: of.digest.wanted,
    email: of.digest.email ?? member.email,
  })
  const change = (by: Partial<typeof draft>): void => {
    setSavedAt(null)
    setDraft({ ...draft, ...by })
  }
  const sending = useSending({
    draft,
    check: ({ wanted, email }: typeof draft) =>
      checked({ email: missing(email, words.emailMissing) }, () => ({
        wanted,
        email: email.trim(),
        language,
      })),
    send: (input, key) => api.expected.chooseDigest(input, { context: { key } }),
    done: (view) => {
      setSavedAt(format.hour(hourHere()))
      cache.setQueryData(termsQuery.queryKey, view)
    },
  })
  return (
    <SentForm
      of={sending}
      act={words.digestSave}
      beside={<output>{savedAt !== null && words.saved(savedAt)}</output>}
    >
      <CheckField
        label={words.wanted}
        checked={draft.wanted}
        onChange={(wanted) => change({ wanted })}
      />
      <TextField
        label={words.email}
        type="email"
        autoComplete="email"
        value={draft.email}
        error={sending.faultAt('email')}
        onChange={(email) => change({ email })}
      />
    </SentForm>
  )
}

function isWithin(text: string, least: number, most: number): boolean {
  return /^\d{1,2}$/.test(text.trim()) && Number(text) >= least && Number(text) <= most
}
