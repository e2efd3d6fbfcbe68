import { Resolver } from 'node:dns/promises'
import type { DnsAnswers } from '@quittance/chat-exports'

/** What the DNS says of a name: its TXT records, none when it has none; or that nobody answered. */
export type TextRecords = readonly (readonly string[])[] | 'unreachable'

/** The only way to the DNS: the public keys that domains publish for their e-mail (DKIM, ARC). */
export type KeyResolver = { readonly textRecords: (name: string) => Promise<TextRecords> }

const TIMEOUT_MS = 2000
const TRIES = 2
/** Answers, though negative ones, by the codes of `node:dns`. */
const NOTHING_THERE = new Set(['ENOTFOUND', 'ENODATA'])

/** The resolver of this machine. */
export function systemResolver(): KeyResolver {
  const resolver = new Resolver({ timeout: TIMEOUT_MS, tries: TRIES })
  return {
    textRecords: async (name) => {
      try {
        return await resolver.resolveTxt(name)
      } catch (cause) {
        const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
        return NOTHING_THERE.has(code) ? [] : 'unreachable'
      }
    },
  }
}

/** Answers as a DNS that holds these records would. */
export function simulatedResolver(answers: DnsAnswers): KeyResolver {
  return { textRecords: async (name) => answers[name]?.TXT ?? [] }
}
