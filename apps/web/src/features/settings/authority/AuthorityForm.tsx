import { useQueryClient } from '@tanstack/react-query'
import type { AuthorityInput, AuthorityView } from '@quittance/contract'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { checked, missing, textOrNull } from '#app/forms/drafts/checks.ts'
import { hourHere } from '#app/forms/drafts/hour-here.ts'
import { SentForm } from '#app/forms/SentForm.tsx'
import { useSending } from '#app/forms/use-sending.ts'
import { AuthorityTrialNote } from '#features/settings/authority/AuthorityTrialNote.tsx'
import { authorityWords } from '#features/settings/authority/authority-words.ts'
import { useTrial } from '#features/settings/authority/use-trial.ts'
import css from '#features/settings/authority/authority.module.css'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { ChoiceField } from '#ui/fields/ChoiceField.tsx'
import { TextField } from '#ui/fields/TextField.tsx'
import { momentOf } from '#words/figures.ts'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

/** The authority as typed; what is typed of another one stays while the house is chosen. */
type AuthorityDraft = {
  readonly which: 'house' | 'own'
  readonly url: string
  readonly rootsPem: string
}

export type AuthorityFormProps = {
  readonly of: AuthorityView
  readonly queryKey: readonly string[]
}

/** Sets the authority that stamps, and tries it before. */
export function AuthorityForm({ of, queryKey }: AuthorityFormProps): ReactNode {
  const words = useWords(authorityWords)
  const format = useFormat()
  const cache = useQueryClient()
  const trial = useTrial()
  const [savedAt, setSavedAt] = useState<string | null>(null)
  const [draft, setDraft] = useState<AuthorityDraft>(() => ({
    which: of.own === null ? 'house' : 'own',
    url: of.own?.url ?? '',
    rootsPem: of.own?.rootsPem ?? '',
  }))
  const change = (by: Partial<AuthorityDraft>): void => {
    setSavedAt(null)
    trial.forget()
    setDraft({ ...draft, ...by })
  }
  const own = draft.which === 'own'
  const sending = useSending({
    draft,
    check: (typed: AuthorityDraft) =>
      checked({ url: own ? missing(typed.url, words.noUrl) : null }, () => inputOf(typed)),
    send: (input, key) => api.authority.set(input, { context: { key } }),
    done: async (view) => {
      setSavedAt(format.hour(hourHere()))
      await cache.setQueryData([...queryKey], view)
    },
  })
  return (
    <>
      <SentForm
        of={sending}
        act={words.save}
        primary
        beside={
          <>
            <ActButton
              busy={trial.state.kind === 'trying'}
              onAct={() => trial.start(inputOf(draft))}
            >
              {words.try}
            </ActButton>
            <output>{savedAt !== null && words.saved(savedAt)}</output>
          </>
        }
      >
        <ChoiceField
          label={words.which}
          value={draft.which}
          onChange={(which) => change({ which })}
          options={[
            {
              value: 'house',
              text: words.house,
              says:
                of.installation === null ? words.houseLocal : words.houseRemote(of.installation),
            },
            { value: 'own', text: words.own, says: words.ownSays },
          ]}
        />
        {own && (
          <>
            <TextField
              label={words.url}
              help={words.urlHelp}
              type="url"
              autoComplete="off"
              value={draft.url}
              error={sending.faultAt('url')}
              onChange={(url) => change({ url })}
            />
            <TextField
              label={words.roots}
              help={words.rootsHelp}
              optional
              lines={5}
              value={draft.rootsPem}
              error={sending.faultAt('rootsPem')}
              onChange={(rootsPem) => change({ rootsPem })}
            />
          </>
        )}
      </SentForm>
      <AuthorityTrialNote of={trial.state} />
      {of.lastSet !== null && (
        <p className={css['says']}>
          <Prose>
            {words.lastSet(of.lastSet.by, format.day(momentOf(of.lastSet.at).toPlainDate()))}
          </Prose>
        </p>
      )}
    </>
  )
}

function inputOf({ which, url, rootsPem }: AuthorityDraft): AuthorityInput {
  return which === 'house'
    ? { url: null, rootsPem: null }
    : { url: url.trim(), rootsPem: textOrNull(rootsPem) }
}
