import { queryOptions, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { api } from '#app/api.ts'
import { ProviderForm } from '#features/settings/provider/ProviderForm.tsx'
import { ProviderFrame } from '#features/settings/provider/ProviderFrame.tsx'
import { providerWords } from '#features/settings/provider/provider-words.ts'
import { useWords } from '#words/use-words.ts'

const providerQuery = queryOptions({
  queryKey: ['registered-provider'],
  queryFn: () => api.electronic.provider(),
})

/** Who carries the electronic registered letters: set, and what it last answered. */
export function ProviderPage(): ReactNode {
  const words = useWords(providerWords)
  return (
    <ProviderFrame
      read={useQuery(providerQuery)}
      words={words}
      facts={[
        { what: words.consent, is: words.consentSays },
        { what: words.doubt, is: words.doubtSays },
        { what: words.proofs, is: words.proofsSays },
        { what: words.secret, is: words.secretSays },
      ]}
      Form={ProviderForm}
      queryKey={providerQuery.queryKey}
    />
  )
}
