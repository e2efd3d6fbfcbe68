import { useQuery } from '@tanstack/react-query'
import type { CallSheet, DossierView } from '@quittance/contract'
import type { ReactNode } from 'react'
import { debtorTitle } from '#app/dossier/debtor-title.ts'
import { dossierQuery } from '#app/dossier/dossier-queries.ts'
import { useAddressId } from '#app/reading/route-facts.ts'
import { Reading } from '#app/reading/Reading.tsx'
import { useSignedIn } from '#app/session/session.ts'
import { CallCard, PhoneLink } from '#features/calls/CallCard.tsx'
import { CallForm } from '#features/calls/CallForm.tsx'
import { CallScriptSheet } from '#features/calls/CallScriptSheet.tsx'
import { callQuery } from '#features/calls/calls-queries.ts'
import css from '#features/calls/calls.module.css'
import { callsWords } from '#features/calls/calls-words.ts'
import { useCallDraft } from '#features/calls/use-call-draft.ts'
import { useCallKeys } from '#features/calls/use-call-keys.ts'
import { paths } from '#paths.ts'
import { KeyStrip } from '#ui/acts/KeyStrip.tsx'
import { Page } from '#ui/frame/Shell.tsx'
import { PageHeader } from '#ui/paper/PageHeader.tsx'
import { dayOf } from '#words/figures.ts'
import { useWords } from '#words/use-words.ts'

/** « Appel »: the script at the left, at the right the card of the debtor and what came of it. */
export function CallPage(): ReactNode {
  const id = useAddressId('dossierId')
  const dossier = useQuery(dossierQuery(id))
  const sheet = useQuery(callQuery(id))
  if (dossier.data === undefined || sheet.data === undefined) {
    return (
      <Page>
        <Reading of={dossier.data === undefined ? dossier : sheet} rows={12}>
          {() => null}
        </Reading>
      </Page>
    )
  }
  return <Call key={id} dossier={dossier.data} sheet={sheet.data} />
}

type CallProps = { readonly dossier: DossierView; readonly sheet: CallSheet }

function Call({ dossier, sheet }: CallProps): ReactNode {
  const words = useWords(callsWords)
  const today = dayOf(useSignedIn().today)
  const writing = useCallDraft({ dossier, today, script: sheet.script })
  const keys = useCallKeys(dossier, writing)
  return (
    <Page
      head={
        <PageHeader
          crumbs={[
            { text: dossier.reference, href: paths.dossier(dossier.id) },
            { text: words.crumb },
          ]}
          title={words.title(debtorTitle(dossier))}
          aside={
            <>
              <PhoneLink phone={sheet.phone} usable={sheet.usable} />
              <a className={css['jump']} href="#call-outcome">
                {words.outcomeTitle}
              </a>
            </>
          }
        />
      }
      side={
        <div className={css['side']}>
          <CallForm of={writing} dossier={dossier} today={today} />
          <CallCard dossier={dossier} sheet={sheet} />
        </div>
      }
      sideLabel={words.card}
      sideSize="wide"
      keys={<KeyStrip keys={keys} />}
    >
      <CallScriptSheet sheet={sheet} />
    </Page>
  )
}
