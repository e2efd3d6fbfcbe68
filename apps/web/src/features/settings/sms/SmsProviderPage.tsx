import { queryOptions, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { api } from '#app/api.ts'
import { ProviderFrame } from '#features/settings/provider/ProviderFrame.tsx'
import { SmsProviderForm } from '#features/settings/sms/SmsProviderForm.tsx'
import { smsProviderWords } from '#features/settings/sms/sms-provider-words.ts'
import { useWords } from '#words/use-words.ts'

const smsProviderQuery = queryOptions({
  queryKey: ['sms-provider'],
  queryFn: () => api.sms.provider(),
})

/** Who carries the SMS: set, and what it last answered. */
export function SmsProviderPage(): ReactNode {
  const words = useWords(smsProviderWords)
  return (
    <ProviderFrame
      read={useQuery(smsProviderQuery)}
      words={words}
      facts={[
        { what: words.without, is: words.withoutSays },
        { what: words.replies, is: words.repliesSays },
        { what: words.doubt, is: words.doubtSays },
        { what: words.receipts, is: words.receiptsSays },
        { what: words.secret, is: words.secretSays },
      ]}
      Form={SmsProviderForm}
      queryKey={smsProviderQuery.queryKey}
    />
  )
}
