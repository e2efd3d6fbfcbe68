import type { DroppedFile } from '@quittance/contract'
import { api } from '#app/api.ts'
import { sendFile } from '#app/files/send-file.ts'
import { isProblem, Refusal } from '#app/refusal.ts'

/** What became of a file dropped on the deposit. */
export type TakenFile = DroppedFile | { readonly kind: 'ledger'; readonly ledgerFileId: string }

/** The head of an accounting file names its columns. */
const HEAD_BYTES = 4096

/**
 * Sends a file dropped on the deposit. An accounting file goes by a way of its own, on which only
 * its customer lines are ever kept.
 *
 * @throws Refusal as the API words it; Error when the server did not answer one.
 */
export async function takeFile(file: File): Promise<TakenFile> {
  const head = await file.slice(0, HEAD_BYTES).text()
  if (isLedger(head)) return { kind: 'ledger', ledgerFileId: await sendLedger(file) }
  const { id: fileId } = await sendFile(file)
  return await api.drafts.drop({ fileId })
}

/** True for the header of a FEC (LPF A47 A-1), whatever its separator. */
function isLedger(head: string): boolean {
  const names = head.toLowerCase()
  return names.includes('journalcode') && names.includes('comptenum')
}

async function sendLedger(file: File): Promise<string> {
  const response = await fetch('/api/ledger-files', {
    method: 'POST',
    body: file,
    credentials: 'same-origin',
    headers: {
      'content-type': 'text/plain',
      'x-file-name': encodeURIComponent(file.name),
      'idempotency-key': crypto.randomUUID(),
    },
  })
  const answer: unknown = await response.json()
  if (isProblem(answer)) throw new Refusal(answer)
  if (typeof answer === 'object' && answer !== null && 'id' in answer) return String(answer.id)
  throw new Error(`ledger-files: ${response.status}`)
}
