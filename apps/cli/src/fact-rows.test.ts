import { describe, expect, it } from 'vitest'
import { commands } from '#command-tree.ts'
import type { Command } from '#command.ts'
import { factRows, pathsOf } from '#fact-rows.ts'
import { helpText } from '#help.ts'

type FactsCommand = Command & { readonly kind: 'facts' }
const questions = commands.filter(
  (command): command is FactsCommand => command.kind === 'facts' && command.words[0] === 'law',
)

describe('factRows', () => {
  it.each(questions.map((command) => [command.words.join(' '), command] as const))(
    'has a question to ask a person for every fact of %s',
    async (_, command) => {
      const paths = pathsOf((await command.load()).schema(), '')
      const rows = await factRows(command)
      expect(paths.length).toBeGreaterThan(0)
      expect(paths.filter((path) => !rows.some((row) => row.path === path))).toEqual([])
    },
  )

  it('names facts inside lists and inside what may be null, in the help of one question', async () => {
    const limitation = questions.find(({ words }) => words[1] === 'limitation')
    const capacity = questions.find(({ words }) => words[1] === 'capacity')
    if (limitation === undefined || capacity === undefined) throw new Error('these questions exist')
    const help = helpText([limitation], await factRows(limitation))
    expect(help).toMatch(/^ {2}events\[\]\.on +Quel jour cela s’est-il passé\u202F\?$/m)
    const rows = await factRows(capacity)
    expect(rows.map(({ path }) => path)).toContain('mandate.signedOn')
  })
})
