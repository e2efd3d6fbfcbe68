import { queryOptions, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { api } from '#app/api.ts'
import { Reading } from '#app/reading/Reading.tsx'
import { useSignedIn } from '#app/session/session.ts'
import { LastAnswer } from '#features/settings/provider/LastAnswer.tsx'
import css from '#features/settings/provider/provider.module.css'
import { SmsProviderForm } from '#features/settings/sms/SmsProviderForm.tsx'
import { smsProviderWords } from '#features/settings/sms/sms-provider-words.ts'
import { paths } from '#paths.ts'
import { KeyStrip } from '#ui/acts/KeyStrip.tsx'
import { ReasonedButton } from '#ui/acts/ReasonedButton.tsx'
import { FactList } from '#ui/figures/FactList.tsx'
import { Page, Sheets } from '#ui/frame/Shell.tsx'
import { PageHeader } from '#ui/paper/PageHeader.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { Prose } from '#words/Prose.tsx'
import { useWords } from '#words/use-words.ts'

const smsProviderQuery = queryOptions({
  queryKey: ['sms-provider'],
  queryFn: () => api.sms.provider(),
})

/** Who carries the SMS: set, and what it last answered. */
export function SmsProviderPage(): ReactNode {
  const words = useWords(smsProviderWords)
  const read = useQuery(smsProviderQuery)
  const { member } = useSignedIn()
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
                {member.rights.includes('manage-organisation') ? (
                  <SmsProviderForm
                    key={provider.own === null ? 'none' : 'own'}
                    of={provider}
                    queryKey={smsProviderQuery.queryKey}
                  />
                ) : (
                  <ReasonedButton reason={words.onlyManager}>{words.save}</ReasonedButton>
                )}
              </div>
            </Sheet>
            <Sheet title={words.what} margin>
              <FactList
                facts={[
                  { what: words.without, is: words.withoutSays },
                  { what: words.replies, is: words.repliesSays },
                  { what: words.doubt, is: words.doubtSays },
                  { what: words.receipts, is: words.receiptsSays },
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
