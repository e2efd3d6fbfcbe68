import type { Command } from '#command.ts'
import { lawQuestion } from '#question-handlers.ts'

/** `quittance gate`: may this message leave? */
export const gateCommands: readonly Command[] = [
  {
    kind: 'facts',
    words: ['gate'],
    summary: 'Dit si un message peut partir, et sinon pourquoi',
    load: async () => {
      const [{ gateFacts }, { judgeMessage }] = await Promise.all([
        import('@quittance/contract/questions/gate'),
        import('@quittance/gate'),
      ])
      return lawQuestion(gateFacts, judgeMessage)
    },
  },
]
