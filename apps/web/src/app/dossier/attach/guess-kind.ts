import type { ExhibitKind } from '@quittance/contract'

/** Files that phones export conversations in. */
const conversations = /\.(xml|ndjson|txt|zip)$/i

/** What a file is most likely to be, from its name; the person confirms it. Null says nothing. */
export function guessKind(fileName: string): ExhibitKind | null {
  if (/facture|invoice/i.test(fileName)) return 'invoice'
  if (/devis|commande|order/i.test(fileName)) return 'order'
  if (/contrat|contract/i.test(fileName)) return 'contract'
  return conversations.test(fileName) ? 'message-export' : null
}

/** Numbers or names written one a line, each once, without empty lines. */
export function readOwners(text: string): readonly string[] {
  const lines = text.split('\n').map((line) => line.trim())
  return [...new Set(lines.filter((line) => line !== ''))]
}
