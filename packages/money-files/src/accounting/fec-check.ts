import { NBSP, refusedInput, type Answered } from '@quittance/kernel'

import { entryFindings, fileBalance } from '#accounting/fec-entries.ts'
import {
  closingDay,
  decodeFec,
  isFecName,
  isNamed,
  readHeader,
  separatorOf,
  type FecEncoding,
  type FecHeader,
  type FecText,
} from '#accounting/fec-file.ts'
import { finding, inOrder, type FecFinding } from '#accounting/fec-finding.ts'
import { lineFindings } from '#accounting/fec-line-rules.ts'
import { entryKey, rawLines, sidesOf, splitLines, type SplitLine } from '#accounting/fec-lines.ts'

/** What `quittance money fec check` answers. */
export type FecCheck = {
  readonly conforms: boolean
  readonly encoding: FecEncoding
  readonly separator: string
  /** Lines of entries, without the header and blank lines. */
  readonly lines: number
  readonly entries: number
  /** In cents; beyond what a number holds exactly, as a bigint. */
  readonly totals: { readonly debit: number | bigint; readonly credit: number | bigint }
  readonly findings: readonly FecFinding[]
}

/**
 * Checks a file of accounting entries (contrôle d'un FEC, LPF A47 A-1), more strictly than the
 * administration's own tester: balance, sequence, order of columns and real days too.
 *
 * A file that does not conform is an answer; only one without a readable header is refused.
 */
export function checkFec(bytes: Uint8Array, fileName: string): Answered<FecCheck> {
  const file = decodeFec(bytes)
  const lines = rawLines(file.text)
  const [first] = lines
  if (first === undefined) return refusedInput('unreadable', '', 'Ce fichier est vide.')
  const separator = separatorOf(first)
  const header = readHeader(first.split(separator))
  if (header === null) {
    return refusedInput('unsupported-format', '', 'Ce fichier n’a pas l’en-tête d’un FEC.')
  }
  const general = fileFindings(file, fileName)
  if (separator !== '\t' && separator !== '|') {
    const message = 'Le séparateur n’est ni la tabulation ni la barre verticale.'
    const findings = [...general, finding('separator', 'error', { message })]
    const counts = { lines: lines.length - 1, entries: 0, totals: { debit: 0, credit: 0 } }
    return answer({ file, separator, findings, ...counts })
  }
  const split = splitLines(lines, separator, header)
  const findings = [
    ...general,
    ...headerFindings(header),
    ...shapeFindings(split),
    ...lineFindings(linesOf(split), header, closingDay(fileName)),
    ...entryFindings(linesOf(split), header),
  ]
  return answer({ file, separator, findings, ...countsOf(split, header) })
}

type Judged = Pick<FecCheck, 'separator' | 'lines' | 'entries' | 'totals' | 'findings'> & {
  readonly file: FecText
}

function answer({ file, findings, ...rest }: Judged): Answered<FecCheck> {
  const conforms = findings.every(({ severity }) => severity !== 'error')
  const { encoding } = file
  return {
    kind: 'answered',
    value: { conforms, encoding, ...rest, findings: inOrder(findings) },
  }
}

function linesOf(split: readonly SplitLine[]) {
  return split.flatMap((found) => (found.kind === 'line' ? [found.line] : []))
}

function countsOf(split: readonly SplitLine[], header: FecHeader) {
  const lines = linesOf(split)
  const { debit, credit } = fileBalance(lines.map((line) => sidesOf(line, header)))
  return {
    lines: split.filter(({ kind }) => kind !== 'blank').length,
    entries: new Set(lines.map(entryKey)).size,
    totals: { debit: exact(debit), credit: exact(credit) },
  }
}

function exact(sum: bigint): number | bigint {
  const rounded = Number(sum)
  return Number.isSafeInteger(rounded) ? rounded : sum
}

function fileFindings(file: FecText, fileName: string): readonly FecFinding[] {
  const found: FecFinding[] = []
  if (!isFecName(fileName)) {
    const message = 'Le nom n’est pas fait du SIREN, de FEC et du jour de clôture, puis .txt.'
    found.push(finding('file-name', 'error', { message }))
  }
  if (file.encoding === 'windows-1252' || file.encoding === 'utf-16') {
    const message = 'Le codage n’est ni ASCII, ni UTF-8, ni ISO 8859-15.'
    found.push(finding('encoding', 'error', { message }))
  }
  if (file.hasBom) {
    const message = 'Une marque d’ordre des octets précède l’en-tête.'
    found.push(finding('bom', 'warning', { message }))
  }
  return found
}

function headerFindings({ names, positions, wanted }: FecHeader): readonly FecFinding[] {
  const found: FecFinding[] = []
  const report = (rule: 'missing-column' | 'header-name' | 'column-order', message: string) =>
    found.push(finding(rule, 'error', { line: 1, message }))
  const missing = wanted.filter((name) => !positions.has(name))
  if (missing.length > 0) report('missing-column', `Colonne absente${NBSP}: ${missing.join(', ')}.`)
  const otherwise = wanted.filter((name) => {
    const position = positions.get(name)
    return position !== undefined && names[position] !== name
  })
  if (otherwise.length > 0) {
    report('header-name', `Nom écrit autrement${NBSP}: ${otherwise.join(', ')}.`)
  }
  const twice = wanted.filter((name) => names.filter((one) => isNamed(one, name)).length > 1)
  if (twice.length > 0) {
    report('header-name', `Colonne nommée plusieurs fois${NBSP}: ${twice.join(', ')}.`)
  }
  const places = [...positions.values()]
  const ordered = places.every((place, index) => index === 0 || place > (places[index - 1] ?? 0))
  const first = missing.length > 0 || places.every((place) => place < wanted.length)
  if (!ordered || !first) report('column-order', 'Les colonnes ne sont pas dans l’ordre du texte.')
  return found
}

function shapeFindings(split: readonly SplitLine[]): readonly FecFinding[] {
  return split.flatMap((found) => {
    switch (found.kind) {
      case 'line':
        return []
      case 'blank':
        return [
          finding('empty-line', 'error', { line: found.number, message: 'Cette ligne est vide.' }),
        ]
      case 'wrong-count': {
        const message = `Cette ligne a ${found.count} champs, l’en-tête en a un autre nombre.`
        return [finding('field-count', 'error', { line: found.number, message })]
      }
    }
  })
}
