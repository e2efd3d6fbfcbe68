import { queryOptions, useQuery } from '@tanstack/react-query'
import type { MailboxView } from '@quittance/contract'
import type { ReactNode } from 'react'
import { api } from '#app/api.ts'
import { Reading } from '#app/reading/Reading.tsx'
import { useSignedIn } from '#app/session/session.ts'
import { MailboxForm } from '#features/settings/mailbox/MailboxForm.tsx'
import { mailboxWords } from '#features/settings/mailbox/mailbox-words.ts'
import css from '#features/settings/mailbox/mailbox.module.css'
import { paths } from '#paths.ts'
import { KeyStrip } from '#ui/acts/KeyStrip.tsx'
import { ReasonedButton } from '#ui/acts/ReasonedButton.tsx'
import { FactList } from '#ui/figures/FactList.tsx'
import { Page, Sheets } from '#ui/frame/Shell.tsx'
import { PageHeader } from '#ui/paper/PageHeader.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { momentOf } from '#words/figures.ts'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

const READ_AGAIN_MS = 10_000

const mailboxQuery = queryOptions({
  queryKey: ['mailbox'],
  queryFn: () => api.mailbox.read(),
  refetchInterval: READ_AGAIN_MS,
})

/** The mailbox that replies are fetched from: set, tried, and what became of the last visit. */
export function MailboxPage(): ReactNode {
  const words = useWords(mailboxWords)
  const read = useQuery(mailboxQuery)
  const { member } = useSignedIn()
  const allowed = member.rights.includes('manage-organisation')
  return (
    <Page keys={<KeyStrip keys={[]} />}>
      <PageHeader
        crumbs={[{ text: words.settings, href: paths.settings() }, { text: words.title }]}
        title={words.title}
        says={<Prose>{words.says}</Prose>}
      />
      <Reading of={read}>
        {(mailbox) => (
          <Sheets>
            <Sheet title={words.box}>
              <div className={css['stack']}>
                <LastVisit of={mailbox} />
                {allowed ? (
                  <MailboxForm
                    key={mailbox.own === null ? 'none' : 'own'}
                    of={mailbox}
                    queryKey={mailboxQuery.queryKey}
                  />
                ) : (
                  <ReasonedButton reason={words.onlyManager}>{words.save}</ReasonedButton>
                )}
              </div>
            </Sheet>
            <Sheet title={words.what} margin>
              <FactList
                facts={[
                  { what: words.left, is: words.leftSays },
                  { what: words.once, is: words.onceSays },
                  { what: words.all, is: words.allSays },
                  { what: words.secret, is: words.secretSays },
                ]}
              />
            </Sheet>
          </Sheets>
        )}
      </Reading>
    </Page>
  )
}

function LastVisit({ of }: { readonly of: MailboxView }): ReactNode {
  const words = useWords(mailboxWords)
  const format = useFormat()
  const { own, checkedAt, failure, simulated } = of
  const at = checkedAt === null ? null : momentOf(checkedAt)
  return (
    <>
      {simulated && <StatusMark shape="unknown">{words.simulated}</StatusMark>}
      {own !== null &&
        (failure !== null ? (
          <StatusMark shape="refused">
            {words.failed(failure === 'no-password' ? words.noPassword : failure)}
          </StatusMark>
        ) : (
          <StatusMark shape={at === null ? 'clock' : 'passed'}>
            {at === null
              ? words.never
              : words.checked(format.day(at.toPlainDate()), format.hour(at))}
          </StatusMark>
        ))}
    </>
  )
}
