/** The columns of a table, in the order in which rows store them. */
export type TableColumns = {
  /** In lower case. */
  readonly names: readonly string[]
  /** The column that is the number of the row itself, which rows store as null; -1 for none. */
  readonly rowidAlias: number
}

/** Longer, a definition is none that a phone wrote. */
const LONGEST_DEFINITION = 200_000

/**
 * The columns that a `CREATE TABLE` declares; null for a table that is not stored by row number.
 *
 * @see https://www.sqlite.org/lang_createtable.html
 */
export function columnsOf(sql: string): TableColumns | null {
  const tokens = tokensOf(sql.slice(0, LONGEST_DEFINITION))
  const open = tokens.findIndex(({ text }) => text === '(')
  if (open === -1) return null
  const { definitions, rest } = splitDefinitions(tokens.slice(open + 1))
  const after = rest.map(({ text }) => text.toUpperCase()).join(' ')
  if (after.includes('WITHOUT ROWID')) return null
  const columns = definitions.filter(isColumn)
  return {
    names: columns.map(([name]) => (name?.text ?? '').toLowerCase()),
    rowidAlias: columns.findIndex(isRowidAlias),
  }
}

type Token = { readonly text: string; readonly quoted: boolean }

const TOKEN =
  /--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|"((?:[^"]|"")*)"|`((?:[^`]|``)*)`|\[([^\]]*)\]|'((?:[^']|'')*)'|[\p{L}_$][\p{L}\p{N}_$]*|[^\s]/gu

function tokensOf(sql: string): readonly Token[] {
  return [...sql.matchAll(TOKEN)].flatMap((match) => {
    const [text] = match
    if (text.startsWith('--') || text.startsWith('/*')) return []
    const quoted = match.slice(1).find((group) => group !== undefined)
    return [quoted === undefined ? { text, quoted: false } : { text: quoted, quoted: true }]
  })
}

function splitDefinitions(tokens: readonly Token[]) {
  const definitions: Token[][] = [[]]
  let depth = 0
  for (const [index, token] of tokens.entries()) {
    const sign = token.quoted ? '' : token.text
    if (sign === ')' && depth === 0) return { definitions, rest: tokens.slice(index + 1) }
    if (sign === '(') depth += 1
    if (sign === ')') depth -= 1
    if (sign === ',' && depth === 0) definitions.push([])
    else definitions.at(-1)?.push(token)
  }
  return { definitions, rest: [] }
}

const CONSTRAINTS = new Set(['CONSTRAINT', 'PRIMARY', 'UNIQUE', 'CHECK', 'FOREIGN'])

function isColumn([first]: readonly Token[]): boolean {
  return first !== undefined && (first.quoted || !CONSTRAINTS.has(first.text.toUpperCase()))
}

function isRowidAlias([, type, ...rest]: readonly Token[]): boolean {
  const words = rest.map(({ text }) => text.toUpperCase()).join(' ')
  const descends = words.startsWith('PRIMARY KEY DESC')
  return type?.text.toUpperCase() === 'INTEGER' && words.includes('PRIMARY KEY') && !descends
}
