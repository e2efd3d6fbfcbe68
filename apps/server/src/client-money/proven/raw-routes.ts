import {
  findAccountProof,
  lastProofOfCreditor,
  type AccountProofLine,
  type OrganisationTransaction,
} from '@quittance/database'
import { isUuid, said } from '@quittance/kernel'
import { readAccountProofPage } from '@quittance/verifier'
import { keptProof, proofOfCreditor } from '#client-money/proven/creditor-proof.ts'
import { changedSince, noProof } from '#client-money/proven/proof-refusals.ts'
import { reconciliationPage } from '#client-money/proven/reconciliation/reconciliation-page.ts'
import { signedBytes } from '#client-money/proven/reconciliation/sign-reconciliation.ts'
import { keptAs, queryOf } from '#files/send-text.ts'
import { asOfNow } from '#http/procedures.ts'
import type { RawCall, RawRoute } from '#http/raw-route.ts'
import { requireCaller } from '#http/request.ts'
import { Refused } from '#wiring/refused.ts'

const PROOF = '/api/separate-account/proofs/([0-9a-f-]{36})'

/** What of a proven day is taken away: a creditor’s proof, the published text, its time-stamp, the signed reconciliation. */
export const provenRawRoutes: readonly RawRoute[] = [
  route('/api/creditors/([0-9a-f-]{36})/account-proof\\.html', (tx, id, asked) =>
    creditorProof(tx, { creditorId: id, asked, as: 'page' }),
  ),
  route('/api/creditors/([0-9a-f-]{36})/account-proof\\.json', (tx, id, asked) =>
    creditorProof(tx, { creditorId: id, asked, as: 'file' }),
  ),
  route(`${PROOF}/published\\.json`, publishedText),
  route(`${PROOF}/published\\.tsr`, stampOfProof),
  route(`${PROOF}/reconciliation\\.json`, signedText),
  route(`${PROOF}/reconciliation\\.html`, signedPage),
]

type Given = { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array }

type Give = (tx: OrganisationTransaction, id: string, asked: URLSearchParams) => Promise<Given>

function route(path: string, give: Give): RawRoute {
  return {
    method: 'GET',
    pattern: new RegExp(`^${path}$`),
    answer: async ({ house, request, response }: RawCall, id: string) => {
      const context = { house, headers: request.headers }
      const caller = await requireCaller(context)
      const asked = queryOf(request.url)
      const { name, mediaType, bytes } = await asOfNow(context, caller, ({ tx }) =>
        give(tx, id, asked),
      )
      response.writeHead(200, {
        ...keptAs(name, mediaType),
        'content-length': String(bytes.length),
      })
      response.end(bytes)
    },
  }
}

/** The proof of a creditor in the day asked for by `?proof=`, else in the last one that has its leaves. */
async function creditorProof(
  tx: OrganisationTransaction,
  of: {
    readonly creditorId: string
    readonly asked: URLSearchParams
    readonly as: 'page' | 'file'
  },
): Promise<Given> {
  const named = of.asked.get('proof') ?? (await lastProofOfCreditor(tx, of.creditorId))
  if (named === null || !isUuid(named)) throw notProvenYet()
  const proof = await requireProof(tx, named)
  const kept = await keptProof(tx, proof, of.creditorId)
  if (kept === null) throw changedSince()
  const own = proofOfCreditor(kept)
  if (own === null) throw notProvenYet()
  const holder = fileName(own.name ?? of.creditorId)
  const name = `preuve-compte-separe-${proof.on.toString()}-${holder}`
  return of.as === 'file'
    ? { name: `${name}.json`, mediaType: 'application/json', bytes: Buffer.from(own.text) }
    : {
        name: `${name}.html`,
        mediaType: 'text/html; charset=utf-8',
        bytes: readAccountProofPage({
          proof: own.text,
          journalEntryId: proof.journalEntryId,
          stamp: proof.stamp && {
            at: proof.stamp.stampedAt.toString(),
            authority: proof.stamp.authority,
            local: proof.stamp.local,
          },
        }),
      }
}

/** A name that every file system takes. */
function fileName(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .toLowerCase()
    .slice(0, 60)
}

async function publishedText(tx: OrganisationTransaction, id: string): Promise<Given> {
  const { on, published } = await requireProof(tx, id)
  const name = `compte-separe-${on.toString()}.json`
  return { name, mediaType: 'application/json', bytes: published }
}

async function stampOfProof(tx: OrganisationTransaction, id: string): Promise<Given> {
  const { on, stamp } = await requireProof(tx, id)
  if (stamp === null) throw noProof()
  const name = `compte-separe-${on.toString()}.tsr`
  return { name, mediaType: 'application/timestamp-reply', bytes: stamp.reply }
}

async function signedText(tx: OrganisationTransaction, id: string): Promise<Given> {
  const { on, text } = await requireSigned(tx, id)
  return {
    name: `rapprochement-${on}.json`,
    mediaType: 'application/json',
    bytes: Buffer.from(text),
  }
}

async function signedPage(tx: OrganisationTransaction, id: string): Promise<Given> {
  const { on, text, sha256 } = await requireSigned(tx, id)
  return {
    name: `rapprochement-${on}.html`,
    mediaType: 'text/html; charset=utf-8',
    bytes: Buffer.from(reconciliationPage(text, sha256)),
  }
}

async function requireSigned(tx: OrganisationTransaction, id: string) {
  const { on, reconciliation } = await requireProof(tx, id)
  if (reconciliation === null) throw noProof()
  const text = signedBytes(reconciliation)
  if (text === null) throw changedSince()
  return { on: on.toString(), text, sha256: reconciliation.factsSha256 }
}

async function requireProof(tx: OrganisationTransaction, id: string): Promise<AccountProofLine> {
  const proof = await findAccountProof(tx, id)
  if (proof === null) throw noProof()
  return proof
}

function notProvenYet(): Refused {
  return new Refused(
    'not-found',
    said(
      'Aucune preuve ne couvre encore ce mandant : elle vient avec la preuve du prochain jour clos.',
      'No proof covers this creditor yet: it comes with the proof of the next day that is closed.',
    ),
  )
}
