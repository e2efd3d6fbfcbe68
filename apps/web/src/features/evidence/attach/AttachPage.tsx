import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams, useRouter } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { may } from '#app/session/rights.ts'
import { useSignedIn } from '#app/session/session.ts'
import { AttachForm } from '#features/evidence/attach/AttachForm.tsx'
import css from '#features/evidence/attach/attach.module.css'
import { dossierQuery } from '#features/evidence/evidence-queries.ts'
import { evidenceWords } from '#features/evidence/evidence-words.ts'
import { paths } from '#paths.ts'
import { ReasonedButton } from '#ui/acts/ReasonedButton.tsx'
import { Page } from '#ui/frame/Shell.tsx'
import { PageHeader } from '#ui/paper/PageHeader.tsx'
import { useWords } from '#words/use-words.ts'

/** Adds an exhibit to a dossier: fingerprint on the device, sending, then the exhibit itself. */
export function AttachPage(): ReactNode {
  const words = useWords(evidenceWords)
  const router = useRouter()
  const { member } = useSignedIn()
  const { dossierId = '' } = useParams({ strict: false })
  const { data: dossier } = useSuspenseQuery(dossierQuery(dossierId))
  return (
    <Page>
      <PageHeader
        crumbs={[
          { text: words.dossiers, href: paths.dossiers() },
          { text: `${dossier.reference}, ${dossier.debtor.name}`, href: paths.dossier(dossier.id) },
          { text: words.attachTitle },
        ]}
        title={words.attachTitle}
        says={words.attachSays(dossier.debtor.name, dossier.reference)}
      />
      <div className={css['form']}>
        {may(member.role, 'work-dossiers') ? (
          <AttachForm
            dossier={dossier}
            onAttached={(exhibitId) => void router.navigate({ href: paths.exhibit(exhibitId) })}
          />
        ) : (
          <ReasonedButton reason={words.attachRefused}>{words.attach}</ReasonedButton>
        )}
      </div>
    </Page>
  )
}
