import { fileURLToPath } from 'node:url'
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import { readFaces } from '#pages/faces.ts'
import { paymentCodeSvg } from '#pages/payment-code.ts'
import type { PrintedSheet } from '#words/composed-letter.ts'
import type { EvidenceReport } from '#words/report/evidence-report.ts'

/** A file carried inside the document; its name is what a reader sees. */
export type Attachment = {
  readonly name: string
  readonly mediaType: string
  readonly description: string
  readonly relationship: 'source' | 'data' | 'alternative' | 'supplement'
  readonly bytes: Uint8Array
}

/** What a document is made from. */
export type LetterJob = {
  readonly letter: PrintedSheet
  readonly attachments: readonly Attachment[]
}

/** The reading copy of a sealed bundle, to be printed. */
export type ReportJob = { readonly report: EvidenceReport }

/** Why a letter could not be laid out: a sign no face has, a code too long, a template at fault. */
export class LetterNotPrintable extends Error {
  override readonly name = 'LetterNotPrintable'
  readonly code = 'letter-not-printable'
}

/** Settings of the page, from the most open to the closest, as the templates name them. */
const SETTINGS = ['open', 'snug', 'close', 'dense'] as const
type Setting = (typeof SETTINGS)[number]

/** Signs of a text from which an opener setting is not even tried: it would take a second page. */
const TRIED_FROM: readonly (readonly [number, Setting])[] = [
  [2650, 'close'],
  [2200, 'snug'],
]

const TEMPLATES = fileURLToPath(new URL('../../templates/', import.meta.url))

/**
 * A compiler of letters (PDF/A-2a; PDF/A-3a with attachments). Synchronous, and it keeps some memory
 * of each letter: never on the event loop of a server, and let go now and then.
 *
 * Reads of files are jailed to the templates, no face of the machine is used, any warning is an
 * error, the only date is that of the letter: the same letter is the same bytes everywhere.
 *
 * @throws LetterNotPrintable
 */
export function letterCompiler(): (job: LetterJob | ReportJob) => Uint8Array {
  const compiler = NodeCompiler.create({
    workspace: TEMPLATES,
    fontArgs: [{ fontBlobs: readFaces() }],
  })
  return (job) => {
    if ('report' in job) return printedReport(compiler, job)
    for (const [index, file] of job.attachments.entries()) {
      compiler.mapShadow(attachmentPath(index), Buffer.from(file.bytes))
    }
    try {
      return printed(compiler, job)
    } finally {
      compiler.resetShadow()
      compiler.evictCache(10)
    }
  }
}

function printedReport(compiler: NodeCompiler, { report }: ReportJob): Uint8Array {
  try {
    const inputs = { report: JSON.stringify(report), letter: '{"setting":"open"}' }
    const laid = laidOut(compiler, { template: 'report.typ', inputs })
    return compiler.pdf(laid, {
      pdfStandard: 'a-2a',
      creationTimestamp: Date.parse(`${report.issuedOn}T00:00:00Z`) / 1000,
    })
  } finally {
    compiler.evictCache(10)
  }
}

function printed(compiler: NodeCompiler, job: LetterJob): Uint8Array {
  return compiler.pdf(bestSetting(compiler, job), {
    pdfStandard: job.attachments.length === 0 ? 'a-2a' : 'a-3a',
    creationTimestamp: Date.parse(`${job.letter.issuedOn}T00:00:00Z`) / 1000,
  })
}

/** The first setting that holds the letter in one page; the open one where none does. */
function bestSetting(compiler: NodeCompiler, job: LetterJob): NodeTypstDocument {
  const facts = pageFacts(job)
  const signs = job.letter.text.length
  const from = TRIED_FROM.find(([least]) => signs >= least)?.[1] ?? 'open'
  for (const setting of SETTINGS.slice(SETTINGS.indexOf(from))) {
    const laid = laidOut(compiler, letterPage({ ...facts, setting }))
    if (laid.numOfPages === 1) return laid
  }
  return laidOut(compiler, letterPage({ ...facts, setting: 'open' }))
}

function pageFacts({ letter, attachments }: LetterJob) {
  const codes = letter.body.flatMap((block) =>
    block.kind === 'payment' && block.code !== null
      ? [[block.id, paymentCodeSvg(block.code.payload)] as const]
      : [],
  )
  return {
    letter,
    codes: Object.fromEntries(codes),
    attachments: attachments.map((file, index) => ({
      name: file.name,
      mediaType: file.mediaType,
      description: file.description,
      relationship: file.relationship,
      path: `/attachment-${index}`,
    })),
  }
}

function attachmentPath(index: number): string {
  return `${TEMPLATES}attachment-${index}`
}

type Page = { readonly template: string; readonly inputs: Record<string, string> }

function letterPage(facts: object): Page {
  return { template: 'letter.typ', inputs: { letter: JSON.stringify(facts) } }
}

function laidOut(compiler: NodeCompiler, { template, inputs }: Page): NodeTypstDocument {
  const compiled = compiler.compile({ mainFilePath: `${TEMPLATES}${template}`, inputs })
  const fault = compiled.takeError() ?? compiled.takeWarnings()
  if (fault !== null) {
    throw new LetterNotPrintable(JSON.stringify(compiler.fetchDiagnostics(fault)))
  }
  const { result } = compiled
  if (result === null) throw new LetterNotPrintable('the template gave no document')
  return result
}
