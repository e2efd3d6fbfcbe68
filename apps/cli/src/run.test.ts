import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { answered, refusedInput } from '@quittance/kernel'
import { afterAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Command } from '#command.ts'
import { readFileBytes } from '#io/input.ts'
import type { Output } from '#io/output.ts'
import { documentQuestion, textQuestion } from '#question-handlers.ts'
import { run } from '#run.ts'

const folder = mkdtempSync(join(tmpdir(), 'quittance-cli-'))
afterAll(() => rmSync(folder, { recursive: true }))

const facts = z.strictObject({
  amount: z.int().positive(),
  events: z.array(z.strictObject({ on: z.string() })).optional(),
})

const commands: readonly Command[] = [
  {
    kind: 'facts',
    words: ['sum', 'double'],
    summary: 'Double un montant',
    load: async () =>
      documentQuestion(facts, ({ amount }) => {
        if (amount === 13) return refusedInput('unlucky', 'amount', 'Pas treize.')
        if (amount === 666) throw new TypeError('unforeseen')
        return answered({ double: amount * 2 })
      }),
  },
  {
    kind: 'facts',
    words: ['sum', 'text'],
    summary: 'Écrit un montant',
    load: async () => textQuestion(facts, ({ amount }) => answered(`<a>${amount}</a>\n`)),
  },
  {
    kind: 'free',
    words: ['size'],
    summary: 'Mesure un fichier',
    operands: ['FICHIER'],
    options: { '--zone': 'one', '--owner': 'many', '--loud': 'switch' },
    load: async () => async (args, output) => {
      const bytes = await readFileBytes(args.operands[0] ?? '')
      await output.document({ size: bytes.length, options: [...args.options] })
      return 3
    },
  },
]

async function call(...words: readonly string[]) {
  const written: string[] = []
  const complaints: string[] = []
  const output: Output = {
    write: async (text) => void written.push(text),
    document: async (document) => void written.push(`${JSON.stringify(document)}\n`),
    flush: async () => undefined,
  }
  const status = await run(words, { commands, output, complain: (line) => complaints.push(line) })
  const error = complaints.map((line) => JSON.parse(line).error)[0]
  return { status, out: written.join(''), error }
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

describe('run', () => {
  it('answers facts from a file', async () => {
    const source = file('facts.json', '{"amount":21}')
    expect(await call('sum', 'double', '--facts', source)).toEqual({
      status: 0,
      out: '{"double":42}\n',
      error: undefined,
    })
    expect((await call('sum', 'double', `--facts=${source}`)).out).toBe('{"double":42}\n')
  })

  it('prints a text as it is, and as a JSON string in a batch', async () => {
    const source = file('text.json', '{"amount":1}\n{"amount":2}\n')
    expect((await call('sum', 'text', '--facts', file('t.json', '{"amount":1}'))).out).toBe(
      '<a>1</a>\n',
    )
    expect((await call('sum', 'text', '--ndjson', '--facts', source)).out).toBe(
      '"<a>1</a>\\n"\n"<a>2</a>\\n"\n',
    )
  })

  it.each([
    ['{"amount":21,"amont":1}', 'unknown-key', 'amont'],
    ['{"amount":21,"events":[{"on":"x"},{"onn":"y"}]}', 'unknown-key', 'events[1].onn'],
    ['{"amount":0}', 'out-of-range', 'amount'],
    ['{"amount":13}', 'unlucky', 'amount'],
    ['{"amount":', 'unreadable-json', ''],
    ['', 'unreadable-json', ''],
  ])('refuses %s with %s at « %s » and exit 2', async (text, code, path) => {
    const { status, out, error } = await call('sum', 'double', '--facts', file('bad.json', text))
    expect({ status, out, code: error.code, path: error.path }).toEqual({
      status: 2,
      out: '',
      code,
      path,
    })
    expect(Object.keys(error)).toEqual(['code', 'path', 'message'])
  })

  it('refuses bytes that are not UTF-8', async () => {
    const source = file('latin.json', Uint8Array.of(0x22, 0xe9, 0x22))
    expect((await call('sum', 'double', '--facts', source)).error.code).toBe('unreadable-json')
  })

  it('fails with exit 1 when the fault is ours', async () => {
    const { status, out, error } = await call(
      'sum',
      'double',
      '--facts',
      file('f.json', '{"amount":666}'),
    )
    expect([status, out, error.code]).toEqual([1, '', 'unexpected-failure'])
  })

  it('keeps a batch in order and goes on after a bad line', async () => {
    const lines = ['{"amount":1}', '{"amount":"x"}', '', 'no', '{"amount":13}', '{"amount":2}']
    const { status, out, error } = await call(
      'sum',
      'double',
      '--ndjson',
      '--facts',
      file('batch.ndjson', lines.join('\r\n')),
    )
    const documents = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect([status, error]).toEqual([0, undefined])
    expect(documents.map((each) => each.double ?? each.error.code)).toEqual([
      2,
      'invalid-type',
      'unreadable-json',
      'unreadable-json',
      'unlucky',
      4,
    ])
  })

  it('ends a batch with 1 when we failed on a line, the others answered', async () => {
    const source = file('fail.ndjson', '{"amount":666}\n{"amount":2}\n')
    const { status, out } = await call('sum', 'double', '--ndjson', '--facts', source)
    expect(status).toBe(1)
    expect(out).toMatch(/^\{"error":\{"code":"unexpected-failure".*\n\{"double":4\}\n$/)
  })

  it('prints the schema of the facts', async () => {
    const { status, out } = await call('sum', 'double', '--schema')
    expect(status).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ type: 'object', required: ['amount'] })
  })

  it.each([
    [['nothing'], 'unknown-command'],
    [['sum', 'triple'], 'unknown-command'],
    [['sum'], 'missing-command'],
    [['--nothing'], 'unknown-option'],
    [['sum', 'double', '--nothing'], 'unknown-option'],
    [['sum', 'double', '--facts'], 'invalid-option'],
    [['sum', 'double', '--ndjson=1'], 'invalid-option'],
    [['sum', 'double', 'file.json'], 'unknown-operand'],
    [['size'], 'missing-operand'],
    [['size', 'x', '--zone', 'a', '--zone', 'b'], 'invalid-option'],
    [['size', '/no/such/file'], 'file-not-found'],
    [['size', '/'], 'not-a-file'],
    [['size', '/dev/null'], 'not-a-file'],
    [['sum', 'double', '--facts', '/no/such/file'], 'file-not-found'],
    [['sum', 'double', '--facts', '/'], 'not-a-file'],
    [['nothing', '--help'], 'unknown-command'],
  ])('refuses %j with %s and exit 2', async (words, code) => {
    const { status, out, error } = await call(...words)
    expect([status, out, error.code]).toEqual([2, '', code])
  })

  it('gives a free command its operands, its options and its own exit status', async () => {
    const source = file('-x', 'abc')
    const { status, out } = await call('size', '--owner', 'a', '--owner=b', '--loud', '--', source)
    expect(status).toBe(3)
    expect(JSON.parse(out)).toEqual({
      size: 3,
      options: [
        ['--owner', ['a', 'b']],
        ['--loud', ['']],
      ],
    })
  })

  it('lists in the help the commands that exist, and no other', async () => {
    const { status, out } = await call('--help')
    expect(status).toBe(0)
    expect(out).toContain('sum double  Double un montant')
    expect(out).toContain('size        Mesure un fichier')
    expect((await call('sum', '--help')).out).not.toContain('Mesure')
    expect((await call('size', '--help')).out).toContain('quittance size FICHIER [options]')
    expect((await call('sum', 'double', '--help')).out).toContain('--ndjson')
  })
})
