import { useQueryClient } from '@tanstack/react-query'
import { use, useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { checked } from '#app/forms/drafts/checks.ts'
import { useKeptDraft } from '#app/forms/drafts/use-kept-draft.ts'
import { formsWords } from '#app/forms/forms-words.ts'
import { useSending } from '#app/forms/use-sending.ts'
import { useKeys } from '#app/keys/use-keys.ts'
import { useSignedIn } from '#app/session/session.ts'
import { DepositForm } from '#features/intake/deposit/DepositForm.tsx'
import { blankDeposit, depositInput } from '#features/intake/deposit/deposit-draft.ts'
import { depositFaults } from '#features/intake/deposit/deposit-faults.ts'
import { depositWords } from '#features/intake/deposit/deposit-words.ts'
import css from '#features/intake/deposit/deposit.module.css'
import { DepositDocument } from '#features/intake/deposit/DepositDocument.tsx'
import { FilesSheet } from '#features/intake/files/FilesSheet.tsx'
import { readDepositDraft } from '#features/intake/deposit/kept-deposit.ts'
import { paths } from '#paths.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { KeyStrip } from '#ui/acts/KeyStrip.tsx'
import { ReasonedButton } from '#ui/acts/ReasonedButton.tsx'
import { Anchor, Navigate } from '#ui/frame/Anchor.tsx'
import { Page } from '#ui/frame/Shell.tsx'
import { PageHeader } from '#ui/paper/PageHeader.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

/** The deposit of a claim: its document at the left, written while the fields are filled. */
export function DepositPage(): ReactNode {
  const words = useWords(depositWords)
  const shared = useWords(formsWords)
  const format = useFormat()
  const navigate = use(Navigate)
  const cache = useQueryClient()
  const { member, organisation } = useSignedIn()
  const [blank] = useState(blankDeposit)
  const { draft, change, keptAt, forget } = useKeptDraft({
    name: `quittance.deposit.${organisation.id}`,
    blank,
    write: JSON.stringify,
    read: readDepositDraft,
  })
  const sending = useSending({
    draft,
    check: (typed) => checked(depositFaults(typed, words, shared), () => depositInput(typed)),
    send: (input) => api.intake.deposit(input),
    done: async ({ id }) => {
      forget()
      await cache.invalidateQueries()
      navigate(paths.dossier(id))
    },
  })
  const { onSubmit } = sending
  const allowed = member.rights.includes('deposit-claims')
  useKeys([
    {
      name: 'Ctrl+Enter',
      does: words.depositKey,
      act: () => onSubmit(),
      refused: allowed ? undefined : words.cannot,
    },
  ])
  return (
    <Page
      keys={
        <KeyStrip
          keys={[{ name: 'Ctrl+Enter', does: words.depositKey }]}
          {...(keptAt === null ? {} : { says: shared.keptAt(format.hour(keptAt)) })}
        />
      }
    >
      <PageHeader
        crumbs={[{ text: words.dossiers, href: paths.dossiers() }, { text: words.title }]}
        title={words.title}
        says={words.says}
        aside={<Anchor href={paths.importClaims()}>{words.toImport}</Anchor>}
      />
      {allowed && (
        <div className={css['files']}>
          <FilesSheet />
        </div>
      )}
      <div className={css['desk']}>
        <Sheet>
          {allowed ? (
            <DepositForm
              of={sending}
              draft={draft}
              change={change}
              beside={<ActButton onAct={forget}>{words.startAgain}</ActButton>}
            />
          ) : (
            <ReasonedButton reason={words.cannot} keyName="Ctrl+Enter">
              {words.deposit}
            </ReasonedButton>
          )}
        </Sheet>
        <div className={css['document']}>
          <DepositDocument draft={draft} />
        </div>
      </div>
    </Page>
  )
}
