import type { ImportField } from '@quittance/contract'
import { isBefore, said, type Cents, type Day, type Said } from '@quittance/kernel'
import { readAmount } from '#intake/fields/amount.ts'
import { readClaimDay } from '#intake/fields/claim-day.ts'
import { readCompany } from '#intake/fields/company.ts'
import { readEmail, readPhoneCell, readPostCode, readText } from '#intake/fields/contact.ts'
import { dueBeforeIssued, fieldNames } from '#intake/fields/field-names.ts'
import type { FieldRead, FieldWords, LineRemark } from '#intake/fields/field-read.ts'
import type { Mapping } from '#intake/fields/suggest-mapping.ts'
import { readDebtorKind, readNature, type DebtorKind, type Nature } from '#intake/fields/words.ts'

/** A claim as one line of a file states it. */
export type LineClaim = {
  readonly debtor: {
    readonly name: string
    readonly kind: DebtorKind
    readonly siren: string | null
    readonly email: string | null
    readonly phone: string | null
    readonly street: string
    readonly postCode: string
    readonly town: string
  }
  readonly number: string
  readonly label: string | null
  readonly issuedOn: Day
  readonly dueOn: Day
  readonly amount: Cents
  readonly nature: Nature
  /** The day of delivery, or of completion; null where the file does not say. */
  readonly performedOn: Day | null
}

/** How the lines of one import are read. */
export type Reading = {
  readonly mapping: Mapping
  readonly width: number
  readonly defaultDebtorKind: DebtorKind
  readonly defaultNature: Nature
  readonly creditorIsProfessional: boolean
}

export type LineRead =
  | { readonly kind: 'claim'; readonly claim: LineClaim; readonly remarks: readonly LineRemark[] }
  | { readonly kind: 'rejected'; readonly remarks: readonly LineRemark[] }

/** Reads a line whole: every error of it is told at once, each about its own value. */
export function readLine(cells: readonly string[], reading: Reading): LineRead {
  const beyond = cells.slice(reading.width).filter((cell) => cell.trim() !== '')
  if (beyond.length > 0) return { kind: 'rejected', remarks: [tooManyCells(cells, reading.width)] }
  const line = new LineReader(cells, reading.mapping)
  const claim = readClaim(line, reading)
  const { remarks } = line
  return claim === null ? { kind: 'rejected', remarks } : { kind: 'claim', claim, remarks }
}

function readClaim(line: LineReader, reading: Reading): LineClaim | null {
  const name = line.required('debtorName', (typed) => readText(typed, 120))
  const street = line.required('street', (typed) => readText(typed, 38))
  const postCode = line.required('postCode', readPostCode)
  const town = line.required('town', (typed) => readText(typed, 32))
  const number = line.required('invoiceNumber', (typed) => readText(typed, 60))
  const issuedOn = line.required('issuedOn', readClaimDay)
  const dueOn = line.required('dueOn', readClaimDay)
  const amount = line.required('amount', readAmount)
  const optional = readOptional(line, reading)
  if (issuedOn !== null && dueOn !== null && isBefore(dueOn, issuedOn)) {
    line.refuse('dueOn', {
      code: 'due-before-issued',
      said: dueBeforeIssued,
    })
  }
  if (line.refused || name === null || street === null || postCode === null) return null
  if (town === null || number === null || issuedOn === null) return null
  if (dueOn === null || amount === null) return null
  const { kind, siren, email, phone, label, nature, performedOn } = optional
  const debtor = { name, kind, siren, email, phone, street, postCode, town }
  return { debtor, number, label, issuedOn, dueOn, amount, nature, performedOn }
}

function readOptional(line: LineReader, reading: Reading) {
  const { creditorIsProfessional, defaultDebtorKind, defaultNature } = reading
  const kind = line.optional('debtorKind', (typed) => readDebtorKind(typed, creditorIsProfessional))
  return {
    kind: kind ?? defaultDebtorKind,
    siren: line.optional('debtorSiren', readCompany),
    email: line.optional('debtorEmail', readEmail),
    phone: line.optional('debtorPhone', readPhoneCell),
    label: line.optional('label', (typed) => readText(typed, 200)),
    nature: line.optional('nature', readNature) ?? defaultNature,
    performedOn: line.optional('performedOn', readClaimDay),
  }
}

/** The cells of a line by field, and what there is to say of them. */
class LineReader {
  readonly remarks: LineRemark[] = []
  refused = false
  readonly #cells: readonly string[]
  readonly #mapping: Mapping

  constructor(cells: readonly string[], mapping: Mapping) {
    this.#cells = cells
    this.#mapping = mapping
  }

  required<Value>(field: ImportField, reader: (typed: string) => FieldRead<Value>): Value | null {
    if (this.#typed(field) === '') {
      this.refuse(field, { code: 'missing', said: missingWords(field) })
      return null
    }
    return this.optional(field, reader)
  }

  optional<Value>(field: ImportField, reader: (typed: string) => FieldRead<Value>): Value | null {
    const typed = this.#typed(field)
    if (typed === '') return null
    const found = reader(typed)
    if (found.kind === 'refused') {
      this.refuse(field, found)
      return null
    }
    if (found.remark !== undefined) {
      this.remarks.push({ field, value: typed, ...found.remark })
    }
    return found.value
  }

  refuse(field: ImportField, { code, said: words }: FieldWords): void {
    this.refused = true
    this.remarks.push({ field, code, value: this.#typed(field).slice(0, 200), said: words })
  }

  #typed(field: ImportField): string {
    const column = this.#mapping[field]
    return column === undefined ? '' : (this.#cells[column] ?? '').trim()
  }
}

function missingWords(field: ImportField): Said {
  const { fr, en } = fieldNames[field]
  return said(`Il manque ${fr}.`, `${en.slice(0, 1).toUpperCase()}${en.slice(1)} is missing.`)
}

function tooManyCells(cells: readonly string[], width: number): LineRemark {
  return {
    field: 'line',
    code: 'too-many-cells',
    value: cells.slice(width).join(' ').slice(0, 200),
    said: said(
      `Cette ligne a ${cells.length} cases et l’en-tête ${width}. Un séparateur est de trop, ` +
        'peut-être dans un montant à virgule : entourez-le de guillemets.',
      `This line has ${cells.length} cells and the header ${width}. One separator is too many, ` +
        'perhaps within an amount written with a comma: put it between quotation marks.',
    ),
  }
}
