import { useQueryClient } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { FormNote } from '#app/forms/FormNote.tsx'
import { useSending } from '#app/forms/use-sending.ts'
import { signOut } from '#app/session/sign-in.ts'
import { settingsWords } from '#features/settings/settings-words.ts'
import css from '#features/settings/settings.module.css'
import { paths } from '#paths.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Acts } from '#ui/acts/Acts.tsx'
import { ReasonedButton } from '#ui/acts/ReasonedButton.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { Prose } from '#words/Prose.tsx'
import { useWords } from '#words/use-words.ts'

/** The end of a demonstration: said in words first, then everything fictional goes. */
export function RemoveDemo({ allowed }: { readonly allowed: boolean }): ReactNode {
  const words = useWords(settingsWords)
  const cache = useQueryClient()
  const [asked, setAsked] = useState(false)
  const { busy, onSubmit, refusal, toCorrect } = useSending({
    draft: {},
    check: () => ({ kind: 'ready' as const, input: {} }),
    send: (input, key) => api.people.removeDemo(input, { context: { key } }),
    done: async () => {
      await signOut().catch(() => undefined)
      cache.clear()
      location.assign(paths.home())
    },
  })
  return (
    <Sheet title={words.demo}>
      <div className={css['stack']}>
        <p className={css['says']}>
          <Prose>{asked ? words.removeSays : words.demoSays}</Prose>
        </p>
        <FormNote of={{ refusal, toCorrect }} />
        {!allowed && <ReasonedButton reason={words.onlyManager}>{words.removeDemo}</ReasonedButton>}
        {allowed && !asked && (
          <Acts>
            <ActButton onAct={() => setAsked(true)}>{words.removeDemo}</ActButton>
          </Acts>
        )}
        {allowed && asked && (
          <Acts>
            <ActButton busy={busy} onAct={() => onSubmit()}>
              {words.removeNow}
            </ActButton>
            <ActButton onAct={() => setAsked(false)}>{words.keepDemo}</ActButton>
          </Acts>
        )}
      </div>
    </Sheet>
  )
}
