import { use, useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { checked } from '#app/forms/drafts/checks.ts'
import type { Pick as Picked } from '#app/forms/PickField.tsx'
import { SentForm } from '#app/forms/SentForm.tsx'
import { useSending } from '#app/forms/use-sending.ts'
import { useKeys } from '#app/keys/use-keys.ts'
import { sendFile } from '#app/files/send-file.ts'
import { useSignedIn } from '#app/session/session.ts'
import { CreditorPick } from '#features/intake/deposit/CreditorPick.tsx'
import { importWords } from '#features/intake/import/import-words.ts'
import css from '#features/intake/import/import.module.css'
import { lastImport, rememberImport } from '#features/intake/import/last-import.ts'
import { Lift } from '#features/intake/Lift.tsx'
import { paths } from '#paths.ts'
import { KeyStrip } from '#ui/acts/KeyStrip.tsx'
import { ReasonedButton } from '#ui/acts/ReasonedButton.tsx'
import { FileDrop } from '#ui/fields/FileDrop.tsx'
import { Anchor, Navigate } from '#ui/frame/Anchor.tsx'
import { Page } from '#ui/frame/Shell.tsx'
import { PageHeader } from '#ui/paper/PageHeader.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { useWords } from '#words/use-words.ts'

type Draft = { readonly creditorId: Picked | null; readonly files: readonly File[] }

/** The beginning of an import: whose claims, and the file. */
export function ImportPage(): ReactNode {
  const words = useWords(importWords)
  const navigate = use(Navigate)
  const { member, organisation } = useSignedIn()
  const [draft, setDraft] = useState<Draft>({ creditorId: null, files: [] })
  const sending = useSending({
    draft,
    check: ({ creditorId, files }: Draft) =>
      checked(
        {
          creditorId: creditorId === null ? words.noCreditor : null,
          files: files.length === 0 ? words.noFile : null,
        },
        () => ({ creditorId: creditorId?.id ?? '', file: files[0] ?? new File([], '') }),
      ),
    send: async ({ creditorId, file }) => {
      const { id: fileId } = await sendFile(file)
      return await api.intake.startImport({ creditorId, fileId })
    },
    done: ({ id }) => {
      rememberImport(organisation.id, id)
      navigate(paths.importRun(id))
    },
  })
  const { onSubmit, faultAt } = sending
  const allowed = member.rights.includes('deposit-claims')
  const last = lastImport(organisation.id)
  useKeys([
    {
      name: 'Ctrl+Enter',
      does: words.readKey,
      act: () => onSubmit(),
      refused: allowed ? undefined : words.cannot,
    },
  ])
  return (
    <Page keys={<KeyStrip keys={[{ name: 'Ctrl+Enter', does: words.readKey }]} />}>
      <PageHeader
        crumbs={[{ text: words.dossiers, href: paths.dossiers() }, { text: words.title }]}
        title={words.title}
        says={words.says}
        aside={<Anchor href={paths.deposit()}>{words.toForm}</Anchor>}
      />
      <div className={css['form']}>
        <Sheet>
          {allowed ? (
            <SentForm
              of={sending}
              act={words.read}
              keyName="Ctrl+Enter"
              primary
              lift={<Lift of={sending.refusal} creditorId={draft.creditorId?.id} />}
              beside={last !== null && <Anchor href={paths.importRun(last)}>{words.last}</Anchor>}
            >
              <CreditorPick
                value={draft.creditorId}
                error={faultAt('creditorId')}
                onChange={(creditorId) => setDraft({ ...draft, creditorId })}
              />
              <div>
                <FileDrop
                  label={words.file}
                  help={words.fileHelp}
                  accept=".csv,.txt,.xlsx"
                  files={draft.files}
                  onChange={(files) => setDraft({ ...draft, files })}
                />
                {faultAt('files') !== undefined && (
                  <p className={css['wrong']}>{faultAt('files')}</p>
                )}
              </div>
            </SentForm>
          ) : (
            <ReasonedButton reason={words.cannot} keyName="Ctrl+Enter">
              {words.read}
            </ReasonedButton>
          )}
        </Sheet>
      </div>
    </Page>
  )
}
