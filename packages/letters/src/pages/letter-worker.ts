import { parentPort } from 'node:worker_threads'
import { invariant } from '@quittance/kernel'
import { letterCompiler, type LetterJob, type ReportJob } from '#pages/letter-compiler.ts'

/** What a worker says of a letter. */
export type LetterReply =
  | { readonly kind: 'printed'; readonly bytes: Uint8Array }
  | { readonly kind: 'not-printable'; readonly reason: string }

const port = parentPort
invariant(port !== null, 'letters are printed in a worker thread')
const compile = letterCompiler()

port.on('message', (job: LetterJob | ReportJob) => {
  port.postMessage(reply(job))
})

function reply(job: LetterJob | ReportJob): LetterReply {
  try {
    return { kind: 'printed', bytes: compile(job) }
  } catch (error) {
    return { kind: 'not-printable', reason: error instanceof Error ? error.message : String(error) }
  }
}
