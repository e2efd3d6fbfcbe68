import { useQueryClient } from '@tanstack/react-query'
import { use, useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { checked } from '#app/forms/drafts/checks.ts'
import { useKeptDraft } from '#app/forms/drafts/use-kept-draft.ts'
import { formsWords } from '#app/forms/forms-words.ts'
import { SentForm } from '#app/forms/SentForm.tsx'
import { useSending } from '#app/forms/use-sending.ts'
import { useKeys } from '#app/keys/use-keys.ts'
import { useSignedIn } from '#app/session/session.ts'
import { ClaimFields, TermFields } from '#features/intake/deposit/ClaimFields.tsx'
import { CreditNoteRows } from '#features/intake/deposit/rows/CreditNoteRows.tsx'
import { CreditorPick } from '#features/intake/deposit/CreditorPick.tsx'
import { DebtorFields } from '#features/intake/deposit/DebtorFields.tsx'
import { blankDeposit, depositInput } from '#features/intake/deposit/deposit-draft.ts'
import { depositFaults } from '#features/intake/deposit/deposit-faults.ts'
import { depositWords } from '#features/intake/deposit/deposit-words.ts'
import css from '#features/intake/deposit/deposit.module.css'
import { DepositDocument } from '#features/intake/deposit/DepositDocument.tsx'
import { ItemRows } from '#features/intake/deposit/rows/ItemRows.tsx'
import { readDepositDraft } from '#features/intake/deposit/kept-deposit.ts'
import { Lift } from '#features/intake/Lift.tsx'
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
  const { faultAt, onSubmit } = sending
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
      <div className={css['desk']}>
        <Sheet>
          {allowed ? (
            <SentForm
              of={sending}
              act={words.deposit}
              keyName="Ctrl+Enter"
              primary
              lift={<Lift of={sending.refusal} creditorId={draft.creditorId?.id} />}
              beside={<ActButton onAct={forget}>{words.startAgain}</ActButton>}
            >
              <CreditorPick
                value={draft.creditorId}
                error={faultAt('creditorId')}
                onChange={(creditorId) => change({ creditorId })}
              />
              <DebtorFields
                value={draft.debtor}
                faultAt={faultAt}
                onChange={(debtor) => change({ debtor })}
              />
              <ClaimFields draft={draft} change={change} faultAt={faultAt} />
              <ItemRows
                items={draft.items}
                faultAt={faultAt}
                onChange={(items) => change({ items })}
              />
              <CreditNoteRows
                notes={draft.creditNotes}
                invoices={draft.items
                  .map(({ number }) => number.trim())
                  .filter((one) => one !== '')}
                faultAt={faultAt}
                onChange={(creditNotes) => change({ creditNotes })}
              />
              <TermFields draft={draft} change={change} faultAt={faultAt} />
            </SentForm>
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
