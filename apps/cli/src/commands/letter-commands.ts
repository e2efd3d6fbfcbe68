import type { Command } from '#command.ts'

/** `quittance letter KIND`: letters, receipts and statements as PDF. */
export const letterCommands: readonly Command[] = [
  {
    kind: 'free',
    words: ['letter'],
    summary: 'Lettre, quittance ou relevé en PDF, à partir de ses faits',
    operands: ['KIND'],
    options: { '--facts': 'one', '--schema': 'switch', '-o': 'one' },
    load: async () => (await import('#commands/letter-command.ts')).printLetter,
  },
]
