import { queryOptions, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { api } from '#app/api.ts'
import { Reading } from '#app/reading/Reading.tsx'
import { useSignedIn } from '#app/session/session.ts'
import { AuthorityForm } from '#features/settings/authority/AuthorityForm.tsx'
import { authorityWords } from '#features/settings/authority/authority-words.ts'
import css from '#features/settings/authority/authority.module.css'
import { paths } from '#paths.ts'
import { KeyStrip } from '#ui/acts/KeyStrip.tsx'
import { ReasonedButton } from '#ui/acts/ReasonedButton.tsx'
import { FactList } from '#ui/figures/FactList.tsx'
import { Page, Sheets } from '#ui/frame/Shell.tsx'
import { PageHeader } from '#ui/paper/PageHeader.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

const authorityQuery = queryOptions({
  queryKey: ['timestamp-authority'],
  queryFn: () => api.authority.read(),
})

/** Who dates what an organisation seals: set, tried, and what it is worth. */
export function AuthorityPage(): ReactNode {
  const words = useWords(authorityWords)
  const said = useSaid()
  const read = useQuery(authorityQuery)
  const { member } = useSignedIn()
  const allowed = member.rights.includes('manage-organisation')
  return (
    <Page keys={<KeyStrip keys={[]} />}>
      <PageHeader
        crumbs={[{ text: words.settings, href: paths.settings() }, { text: words.title }]}
        title={words.title}
        says={words.says}
      />
      <Reading of={read}>
        {(authority) => (
          <Sheets>
            <Sheet title={words.authority}>
              <div className={css['stack']}>
                <p className={css['says']}>{said(authority.worth)}</p>
                {authority.own !== null && <p className={css['code']}>{authority.own.url}</p>}
                {allowed ? (
                  <AuthorityForm of={authority} queryKey={authorityQuery.queryKey} />
                ) : (
                  <ReasonedButton reason={words.onlyManager}>{words.save}</ReasonedButton>
                )}
              </div>
            </Sheet>
            <Sheet title={words.what} margin>
              <FactList
                facts={[
                  { what: words.leaves, is: words.leavesSays },
                  { what: words.qualified, is: words.qualifiedSays },
                  { what: words.before, is: words.beforeSays },
                  { what: words.network, is: words.networkSays },
                ]}
              />
            </Sheet>
          </Sheets>
        )}
      </Reading>
    </Page>
  )
}
