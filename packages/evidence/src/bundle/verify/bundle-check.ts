import type { Said } from '@quittance/kernel'

/** What a verification looked at, in the order it is made and told. */
export type BundleCheckId =
  | 'container-type'
  | 'container-list'
  | 'container-timestamp'
  | 'container-timestamp-root'
  | 'container-signature'
  | 'layout'
  | 'manifest'
  | 'tag-manifest'
  | 'no-extra-file'
  | 'bag-info'
  | 'reception'
  | 'custody-chain'
  | 'messages'
  | 'message-hashes'
  | 'hidden-messages'
  | 'reading-copy'
  | 'copy-manifest'
  | 'timestamp'
  | 'timestamp-root'
  | 'certificates'
  | 'renewal-list'
  | 'renewal-timestamp'
  | 'renewal-certificates'
  | 'renewal-root'
  | 'renewal-in-time'
  | 'timestamp-lasting'
  | 'import-timestamp'
  | 'platform-seal'
  | 'platform-seal-root'
  | 'dkim-signature'
  | 'dkim-body-hash'
  | 'dkim-message'
  | 'log-inclusion'

/** One check and its result; `not-checked` says what nobody asked for or brought. */
export type BundleCheck = {
  readonly id: BundleCheckId
  readonly result: 'ok' | 'failed' | 'not-checked'
  /** The path below the top folder. */
  readonly subject: string
  readonly sentence: Said
}

/** A message whose slice of the original no longer has its hash. */
export type TouchedMessage = {
  readonly offset: number
  readonly length: number
  readonly nativeId: string | null
  /** As the record of the bundle has them: a help to find it, not a proof. */
  readonly author: string | null
  /** True for what the exported telephone or account sent itself. */
  readonly sent: boolean
  readonly at: string | null
  readonly text: string
}

/** A file that is not as it was sealed. */
export type Alteration = {
  readonly path: string
  readonly change: 'bytes' | 'missing' | 'extra'
  readonly messages: readonly TouchedMessage[]
}

/** Notes what is found along a verification: every check, every file touched, each once. */
export type Findings = {
  readonly check: (check: BundleCheck) => void
  readonly altered: (path: string, change: Alteration['change']) => void
  readonly isAltered: (path: string) => boolean
  readonly touched: (path: string, message: TouchedMessage) => void
  readonly checks: () => readonly BundleCheck[]
  readonly alterations: () => readonly Alteration[]
}

/** An empty list of findings. */
export function startFindings(): Findings {
  const checks: BundleCheck[] = []
  const changes = new Map<string, Alteration['change']>()
  const messages = new Map<string, TouchedMessage[]>()
  return {
    check: (check) => void checks.push(check),
    altered: (path, change) => {
      if (!changes.has(path)) changes.set(path, change)
    },
    isAltered: (path) => changes.has(path),
    touched: (path, message) => {
      const known = messages.get(path)
      if (known === undefined) messages.set(path, [message])
      else known.push(message)
    },
    checks: () => checks,
    alterations: () =>
      [...changes].map(([path, change]) => ({
        path,
        change,
        messages: messages.get(path) ?? [],
      })),
  }
}
