import * as fc from 'fast-check'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, inject } from 'vitest'
import { csvRows } from '#intake/tables/csv-rows.ts'
import { decoded, encodingOf } from '#intake/tables/decode.ts'
import { readTable, recognise } from '#intake/tables/read-table.ts'
import { separatorOf } from '#intake/tables/separator.ts'
import { UnreadableFile, type TableFile, type TableRow } from '#intake/tables/table.ts'

const FIXTURES = fileURLToPath(new URL('../../../../../tests/fixtures/', import.meta.url))

async function fixture(name: string): Promise<TableFile> {
  const path = `${FIXTURES}${name}`
  const { size } = await stat(path)
  return { sizeBytes: size, read: () => createReadStream(path) }
}

function fileOf(bytes: Uint8Array, piece = 64 * 1024): TableFile {
  return {
    sizeBytes: bytes.length,
    read: async function* () {
      for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece)
    },
  }
}

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  return await Array.fromAsync(items)
}

async function tableOf(file: TableFile): Promise<TableRow[]> {
  return await all(readTable(file, await recognise(file)))
}

async function* pieces(text: string, length: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += length) yield text.slice(at, at + length)
}

describe('recognise', () => {
  it.each([
    [
      'claims-csv/valid/semicolon-windows-1252.csv',
      { kind: 'csv', encoding: 'windows-1252', separator: ';' },
    ],
    ['claims-csv/valid/comma-utf-8-bom.csv', { kind: 'csv', encoding: 'utf-8', separator: ',' }],
    [
      'claims-csv/valid/excel-unicode-text.csv',
      { kind: 'csv', encoding: 'utf-16le', separator: '\t' },
    ],
    ['claims-xlsx/valid/claims.xlsx', { kind: 'xlsx', encoding: null, separator: null }],
  ])('knows %s by its bytes', async (name, recognised) => {
    expect(await recognise(await fixture(name))).toEqual(recognised)
  })

  it.each([
    ['claims-csv/invalid/blank.csv', /vide/],
    ['claims-csv/invalid/one-column.csv', /une colonne/],
    ['claims-csv/invalid/binary.csv', /pas du texte/],
    ['claims-csv/invalid/old-workbook.xls', /\.xls/],
  ])('refuses %s in words', async (name, words) => {
    await expect(recognise(await fixture(name))).rejects.toThrow(words)
    await expect(recognise(await fixture(name))).rejects.toBeInstanceOf(UnreadableFile)
  })

  it('refuses a file larger than what it reads, before it reads it', async () => {
    const file = { ...fileOf(Buffer.from('a;b\n1;2\n')), sizeBytes: 64 * 1024 * 1024 + 1 }
    await expect(recognise(file)).rejects.toThrow(/64 Mio/)
    const workbook = { ...fileOf(Buffer.from('PK\u0003\u0004')), sizeBytes: 20 * 1024 * 1024 + 1 }
    await expect(recognise(workbook)).rejects.toThrow(/20 Mio/)
  })
})

describe('encodingOf', () => {
  it('reads UTF-8 cut between two bytes of a sign, and Windows-1252 where one byte disagrees', async () => {
    const text = Buffer.from('échéance')
    expect(await encodingOf(fileOf(text, 1).read())).toBe('utf-8')
    const cut = Buffer.from('é').subarray(0, 1)
    expect(await encodingOf(fileOf(Buffer.concat([text, cut])).read())).toBe('windows-1252')
    const euros = [0x80, 0x92, 0x9c]
    expect(
      (await all(decoded(fileOf(Uint8Array.from(euros)).read(), 'windows-1252'))).join(''),
    ).toBe('€’œ')
  })
})

describe('separatorOf', () => {
  it.each([
    ['a;b\n1,5;2,5\n', ';'],
    ['a,b\n"1,5","2,5"\n', ','],
    ['Nom, prénom;Facture;Montant\n"Dupont, J.";F1;1,5\nDurand, P.;F2;2,5\n', ';'],
    ['a\tb\n1,5\t2;5\n', '\t'],
    ['a|b\n1|2\n', '|'],
    ['Impayés, au 4 mai\nNom;Montant\nA;1,5', ';'],
    ['Client,Montant\nA;B,1\nC;D,2\n', ','],
    ['a;b', ';'],
  ])('of %j is %j', (sample, separator) => {
    expect(separatorOf(sample, true)).toBe(separator)
  })
})

describe('csvRows', () => {
  it('reads the same lines however the text is cut', async () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', 'é', '"', ';', '\n', ' ', ','),
      maxLength: 6,
    })
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }), { maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 1, max: 9 }), async (rows, length) => {
        const text = rows
          .map((cells) => cells.map((it) => `"${it.replaceAll('"', '""')}"`).join(';'))
          .join('\n')
        const read = await all(csvRows(pieces(text, length), ';'))
        expect(read.map(({ cells }) => cells)).toEqual(rows)
        expect(read.map(({ line }) => line)).toEqual(rows.map((_, index) => index + 1))
      }),
      { seed: 20261121, numRuns: 300 * inject('campaign') },
    )
  })

  it('keeps a quotation mark inside a cell, and the lines after it', async () => {
    const read = await all(csvRows(pieces('Chez "Paul";1\n"Bar "Le Zinc" Lyon";2\nC;3\n', 5), ';'))
    expect(read.map(({ cells }) => cells[1])).toEqual(['1', '2', '3'])
  })

  it('names the line whose quotation mark never closes, without reading on for ever', async () => {
    const file = await fixture('claims-csv/invalid/unclosed-quote.csv')
    await expect(tableOf(file)).rejects.toThrow(/ligne 3/)
    const endless = Buffer.from(`a;b\n1;"${'x;y\n'.repeat(1_000_000)}`)
    await expect(tableOf(fileOf(endless))).rejects.toThrow(/ligne 2/)
  })
})

describe('readTable', () => {
  it('passes over titles and blank lines, and numbers lines as a spreadsheet does', async () => {
    const rows = await tableOf(await fixture('claims-csv/valid/semicolon-windows-1252.csv'))
    expect(rows.map(({ line }) => line)).toEqual([2, 3, 4, 5])
    expect(rows[0]?.cells[0]).toBe('Nom du débiteur')
    expect(rows[3]?.cells[0]).toBe('Café "Le Zinc" ; terrasse')
    expect(rows[3]?.cells[8]).toBe('Machine à café\nlivrée en deux fois')
  })

  it('reads UTF-8 with its mark, and « Texte Unicode » of Excel', async () => {
    const comma = await tableOf(await fixture('claims-csv/valid/comma-utf-8-bom.csv'))
    expect(comma.map(({ cells }) => cells[0])).toEqual([
      'Client',
      'Dupont, Jeanne',
      'Atelier Lumen',
    ])
    const unicode = await tableOf(await fixture('claims-csv/valid/excel-unicode-text.csv'))
    expect(unicode[1]?.cells[0]).toBe('Œuvres du Rhône')
  })

  it('reads the first sheet shown of a workbook: dates in UTC, numbers without noise', async () => {
    const rows = await tableOf(await fixture('claims-xlsx/valid/claims.xlsx'))
    expect(rows.map(({ line }) => line)).toEqual([3, 4, 5, 6])
    expect(rows[1]?.cells).toEqual([
      'Menuiserie Brévault',
      '558046900004',
      '12 rue des Tilleuls',
      '69003',
      'Lyon',
      'X-1',
      '05/12/2025',
      '05/01/2026',
      '1950',
    ])
    expect(rows[2]?.cells[8]).toBe('0.3')
    expect(rows[3]?.cells.slice(0, 2)).toEqual(['Café Le Zinc', ''])
  })

  it.each([
    ['claims-xlsx/invalid/entities.xlsx', /déclarations XML/],
    ['claims-xlsx/invalid/bomb.xlsx', /100 Mio/],
    ['claims-xlsx/invalid/not-a-workbook.xlsx', /pas un classeur/],
    ['claims-xlsx/invalid/cut-short.xlsx', /endommagé/],
  ])('refuses %s in words', async (name, words) => {
    await expect(tableOf(await fixture(name))).rejects.toThrow(words)
  })

  it('refuses more lines than an import takes', async () => {
    const file = fileOf(Buffer.from(`a;b\n${'1;2\n'.repeat(200_001)}`))
    await expect(tableOf(file)).rejects.toThrow(/200/)
  })
})
