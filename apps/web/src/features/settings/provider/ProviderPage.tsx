import { queryOptions, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { api } from '#app/api.ts'
import { Reading } from '#app/reading/Reading.tsx'
import { useSignedIn } from '#app/session/session.ts'
import { LastAnswer } from '#features/settings/provider/LastAnswer.tsx'
import { ProviderForm } from '#features/settings/provider/ProviderForm.tsx'
import { providerWords } from '#features/settings/provider/provider-words.ts'
import css from '#features/settings/provider/provider.module.css'
import { paths } from '#paths.ts'
import { KeyStrip } from '#ui/acts/KeyStrip.tsx'
import { ReasonedButton } from '#ui/acts/ReasonedButton.tsx'
import { FactList } from '#ui/figures/FactList.tsx'
import { Page, Sheets } from '#ui/frame/Shell.tsx'
import { PageHeader } from '#ui/paper/PageHeader.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { Prose } from '#words/Prose.tsx'
import { useWords } from '#words/use-words.ts'

const providerQuery = queryOptions({
  queryKey: ['registered-provider'],
  queryFn: () => api.electronic.provider(),
})

/** Who carries the electronic registered letters: set, and what it last answered. */
export function ProviderPage(): ReactNode {
  const words = useWords(providerWords)
  const read = useQuery(providerQuery)
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
        {(provider) => (
          <Sheets>
            <Sheet title={words.provider}>
              <div className={css['stack']}>
                <LastAnswer of={provider} words={words} />
                {allowed ? (
                  <ProviderForm
                    key={provider.own === null ? 'none' : 'own'}
                    of={provider}
                    queryKey={providerQuery.queryKey}
                  />
                ) : (
                  <ReasonedButton reason={words.onlyManager}>{words.save}</ReasonedButton>
                )}
              </div>
            </Sheet>
            <Sheet title={words.what} margin>
              <FactList
                facts={[
                  { what: words.consent, is: words.consentSays },
                  { what: words.doubt, is: words.doubtSays },
                  { what: words.proofs, is: words.proofsSays },
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
