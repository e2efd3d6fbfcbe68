import { describe, expect, it } from 'vitest'
import { commands } from '#command-tree.ts'
import { helpText } from '#help.ts'

describe('helpText', () => {
  it.each(commands.map((command) => [command.words.join(' '), command] as const))(
    'says what each option of %s does, and names its value',
    (_, command) => {
      const options = helpText([command])
        .split('\n')
        .filter((line) => line.startsWith('  -'))
      expect(options.filter((line) => !/^ {2}-\S.* {2}\S/.test(line))).toEqual([])
      expect(options.filter((line) => line.includes('VALEUR'))).toEqual([])
    },
  )
})
