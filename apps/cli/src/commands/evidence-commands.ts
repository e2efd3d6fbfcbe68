import type { Command } from '#command.ts'

/** `quittance evidence …`: message exports, what they say, sealed bundles. */
export const evidenceCommands: readonly Command[] = [
  {
    kind: 'free',
    words: ['evidence', 'read'],
    summary: 'Lit un export de messagerie, un message par ligne',
    operands: ['FICHIER'],
    options: { '--zone': 'one', '--owner': 'many' },
    load: async () => (await import('#commands/evidence-read.ts')).readEvidence,
  },
]
