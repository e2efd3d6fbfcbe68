import { refusedInput, type Answered } from '@quittance/kernel'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

import { decodeOneByte } from '#bytes/charset.ts'
import { readCii } from '#invoices/cii.ts'
import { isCreditNote, isFactored } from '#invoices/document-types.ts'
import { xmlStreamsOfPdf } from '#invoices/pdf-attachments.ts'
import type { InvoiceContent, InvoiceNote, Terms } from '#invoices/terms.ts'
import { readUbl } from '#invoices/ubl.ts'
import { readXmlFile } from '#invoices/xml-file.ts'
import type { FileWarning } from '#statements/statement.ts'
import type { XmlElement } from '#xml/xml.ts'

/** Why an invoice founds no claim as it stands. */
export type NoClaimReason = 'credit-note' | 'nothing-due' | 'amount-missing' | 'other-payee'

/** What an invoice lets its seller claim (créance). */
export type InvoiceClaim = {
  readonly principal: number | null
  readonly dueOn: string | null
  readonly creditor: string | null
  readonly debtor: string | null
  readonly claimable: boolean
  readonly reasons: readonly NoClaimReason[]
}

/** What `quittance money read-invoice` answers. */
export type InvoiceFile = {
  readonly syntax: 'cii' | 'ubl'
  readonly container: 'xml' | 'pdf'
  readonly profile: string | null
  readonly terms: Terms
  readonly notes: readonly InvoiceNote[]
  readonly claim: InvoiceClaim
  readonly warnings: readonly FileWarning[]
  /** Of the file as received. */
  readonly sha256: string
}

/**
 * Reads an e-invoice (facture électronique): CII D16B, UBL 2.1, or a PDF with the XML attached.
 *
 * The picture of a PDF and its XML may disagree; only the XML is read. A due date is never computed
 * from the terms of payment.
 */
export function readInvoice(bytes: Uint8Array): Answered<InvoiceFile> {
  const isPdf = decodeOneByte(bytes.subarray(0, 1024), 'iso-8859-1').includes('%PDF-')
  if (isPdf) return readPdfInvoice(bytes)
  const root = readXmlFile(bytes)
  if (root.kind === 'refused') return root
  return readRoot(root.value, 'xml', bytes)
}

/** Parsed as XML, an attachment may be something else: metadata, another document. */
function readPdfInvoice(bytes: Uint8Array): Answered<InvoiceFile> {
  const latin = decodeOneByte(bytes, 'iso-8859-1')
  for (const content of xmlStreamsOfPdf(bytes, latin)) {
    const root = readXmlFile(content)
    if (root.kind === 'refused' && root.error.code === 'dtd-refused') return root
    if (root.kind === 'refused' || syntaxOf(root.value) === null) continue
    return readRoot(root.value, 'pdf', bytes)
  }
  if (!endsAsPdf(latin)) {
    return refusedInput('unreadable', '', 'Ce PDF est coupé, sa fin manque.')
  }
  return refusedInput('no-embedded-invoice', '', 'Ce PDF ne contient aucune facture électronique.')
}

/** A whole PDF has its mark of end in its last 1024 bytes (ISO 32000-1, annex H.3). */
function endsAsPdf(latin: string): boolean {
  return latin.slice(-1024).includes('%%EOF')
}

function syntaxOf(root: XmlElement): 'cii' | 'ubl' | null {
  if (root.name === 'CrossIndustryInvoice' && root.namespace.endsWith('CrossIndustryInvoice:100')) {
    return 'cii'
  }
  const isUbl = /^urn:oasis:names:specification:ubl:schema:xsd:(?:Invoice|CreditNote)-2$/
  return isUbl.test(root.namespace) ? 'ubl' : null
}

function readRoot(
  root: XmlElement,
  container: InvoiceFile['container'],
  bytes: Uint8Array,
): Answered<InvoiceFile> {
  const syntax = syntaxOf(root)
  if (syntax === null) {
    return refusedInput('unsupported-format', '', 'Cette facture n’est pas de celles lues ici.')
  }
  const content = syntax === 'cii' ? readCii(root) : readUbl(root)
  if (content.kind === 'refused') return content
  const { terms, notes } = content.value
  const value: InvoiceFile = {
    syntax,
    container,
    profile: textOf(terms, 'BT-24'),
    terms,
    notes,
    claim: claimOf(terms),
    warnings: warningsOf(content.value),
    sha256: bytesToHex(sha256(bytes)),
  }
  return { kind: 'answered', value }
}

function textOf(terms: Terms, term: string): string | null {
  const value = terms[term]
  return typeof value === 'string' ? value : null
}

function claimOf(terms: Terms): InvoiceClaim {
  const due = terms['BT-115']
  const principal = typeof due === 'number' ? due : null
  const creditor = textOf(terms, 'BT-27')
  const payee = textOf(terms, 'BT-59')
  const reasons: NoClaimReason[] = []
  const type = textOf(terms, 'BT-3')
  if (isCreditNote(type)) reasons.push('credit-note')
  if (principal === null) reasons.push('amount-missing')
  else if (principal <= 0) reasons.push('nothing-due')
  if ((payee !== null && payee !== creditor) || isFactored(type)) reasons.push('other-payee')
  return {
    principal,
    dueOn: textOf(terms, 'BT-9'),
    creditor,
    debtor: textOf(terms, 'BT-44'),
    claimable: reasons.length === 0,
    reasons,
  }
}

function warningsOf({ terms, notes, dueDates, wrongDays }: InvoiceContent): readonly FileWarning[] {
  const warnings: FileWarning[] = wrongDays.map((term) => ({
    code: 'invalid-day',
    path: `terms.${term}`,
    message: 'Une date de la facture n’est pas un jour qui existe, elle est laissée de côté.',
  }))
  if (new Set(dueDates).size > 1) {
    const message = 'La facture a plusieurs échéances, la première est retenue.'
    warnings.push({ code: 'several-due-dates', path: 'terms.BT-9', message })
  }
  if (textOf(terms, 'BT-5') !== 'EUR') {
    const message = 'La facture n’est pas en euros.'
    warnings.push({ code: 'foreign-currency', path: 'terms.BT-5', message })
  }
  if (notes.some(({ subject }) => subject === 'ACC')) {
    const message = 'Une mention de subrogation laisse penser que la créance a changé de mains.'
    warnings.push({ code: 'subrogation-note', path: 'notes', message })
  }
  return warnings
}
