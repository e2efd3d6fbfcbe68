import { queryOptions, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { api } from '#app/api.ts'
import { ProviderFrame } from '#features/settings/provider/ProviderFrame.tsx'
import { SignatureProviderForm } from '#features/settings/signature/SignatureProviderForm.tsx'
import { signatureProviderWords } from '#features/settings/signature/signature-provider-words.ts'
import { useWords } from '#words/use-words.ts'

const signatureProviderQuery = queryOptions({
  queryKey: ['signature-provider'],
  queryFn: () => api.signatures.provider(),
})

/** Where plans are signed when it is at a provider: set, and what it last answered. */
export function SignatureProviderPage(): ReactNode {
  const words = useWords(signatureProviderWords)
  return (
    <ProviderFrame
      read={useQuery(signatureProviderQuery)}
      words={words}
      facts={[
        { what: words.worth, is: words.worthSays },
        { what: words.proofs, is: words.proofsSays },
        { what: words.late, is: words.lateSays },
        { what: words.doubt, is: words.doubtSays },
        { what: words.secret, is: words.secretSays },
      ]}
      Form={SignatureProviderForm}
      queryKey={signatureProviderQuery.queryKey}
    />
  )
}
