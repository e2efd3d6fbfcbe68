import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { findFile } from '@quittance/database'
import { renderLetter } from '@quittance/letters/pages'
import { html } from '#agreements/page/html.ts'
import { pageStyle, type PageFaces } from '#agreements/page/page-style.ts'
import {
  codeView,
  endedView,
  introView,
  plainView,
  readingView,
  signedView,
  type At,
  type View,
} from '#agreements/page/page-views.ts'
import { readForm, type Form } from '#agreements/page/read-form.ts'
import { answerOffer } from '#agreements/signing/answer-offer.ts'
import { readingOf, sendCode, tryCode } from '#agreements/signing/codes.ts'
import { composedOfOffer } from '#agreements/signing/evidence.ts'
import { openOffer, type OpenedOffer, type PageCaller } from '#agreements/signing/open-offer.ts'
import { signOffer } from '#agreements/signing/sign-offer.ts'
import { OFFER_PATH } from '#agreements/signing/token.ts'
import { problemOf } from '#http/problems.ts'
import { foreign } from '#http/request.ts'
import { isForeign } from '#http/security-headers.ts'
import { sendFile } from '#http/send-file.ts'
import type { House } from '#wiring/house.ts'
import { CALLER_ADDRESS_HEADER } from '#wiring/sign-in.ts'

type PageCall = {
  readonly house: House
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly path: string
  readonly faces: PageFaces
}

/** True for the address of a page that a debtor opens. */
export function isOfferPage(path: string): boolean {
  return path === OFFER_PATH || path.startsWith(`${OFFER_PATH}/`)
}

/**
 * Answers the page of an offer: forms and words alone, no script, nothing from elsewhere. What went
 * wrong is said on a page too.
 */
export async function answerOfferPage(call: PageCall): Promise<void> {
  const { request, response, house } = call
  response.setHeader('cache-control', 'no-store')
  response.setHeader('referrer-policy', 'no-referrer')
  response.setHeader('x-robots-tag', 'noindex, nofollow')
  try {
    if (request.method !== 'GET' && isForeign(request.headers)) throw foreign()
    await answer(call)
  } catch (cause) {
    const { status, title, detail } = problemOf(cause)
    if (status === 500) house.log.failure('offer-page-failed', cause)
    if (response.headersSent) response.destroy()
    else sendView(call, plainView(title, detail), status)
  }
}

/** A page, or the bytes of a document. */
type Answered =
  | { readonly kind: 'view'; readonly view: View; readonly status: number }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'file'; readonly sha256: string }

async function answer(call: PageCall): Promise<void> {
  const { request, response, house, path } = call
  const [, token = '', step = ''] = path.slice(OFFER_PATH.length).split('/')
  const form = request.method === 'POST' ? await readForm(request) : {}
  const asked = { house, token, caller: callerOf(request) }
  const at = { base: `${OFFER_PATH}/${token}` }
  const act = request.method === 'POST' ? (steps[step] ?? intro) : intro
  const answered = await openOffer(asked, (opened) => act(opened, at, form))
  if (answered.kind === 'view') return sendView(call, answered.view, answered.status)
  const headers = {
    'content-type': 'application/pdf',
    'content-disposition': 'attachment; filename="echeancier.pdf"',
  }
  if (answered.kind === 'bytes') {
    response.writeHead(200, headers).end(answered.bytes)
    return
  }
  await sendFile(response, house.files, { sha256: answered.sha256, headers })
}

function callerOf({ headers }: IncomingMessage): PageCaller {
  const from = headers[CALLER_ADDRESS_HEADER]
  const agent = headers['user-agent'] ?? ''
  return {
    address: typeof from === 'string' ? from : 'unknown',
    agent: agent.replaceAll(/[^\x20-\x7E]/gu, '').slice(0, 300),
  }
}

type Step = (opened: OpenedOffer, at: At, form: Form) => Promise<Answered>

const seen = (view: View, status = 200): Answered => ({ kind: 'view', view, status })

const intro: Step = async (opened, at) =>
  seen(opened.state === 'open' ? introView(opened, at) : endedView(opened))

/** What each form of the page does, by the last part of its address. */
const steps: Readonly<Record<string, Step | undefined>> = {
  code: async (opened, at) => {
    const came = await sendCode(opened)
    if (came.kind === 'closed') return seen(endedView(opened))
    if (came.kind === 'too-many')
      return seen(codeView(at, opened, { alert: TOO_MANY, note: null }), 429)
    return seen(
      codeView(at, came.opened, { alert: null, note: came.kind === 'sent' ? SENT : JUST_SENT }),
    )
  },
  lire: async (opened, at, { code = '' }) => {
    if (opened.state !== 'open') return seen(endedView(opened))
    const came = await tryCode(opened, code)
    if (came.kind === 'right') {
      return seen(readingView(at, opened, { key: came.key, alert: null }))
    }
    const status = came.kind === 'too-many' ? 429 : 422
    return seen(codeView(at, opened, { alert: refusalOfCode(came), note: null }), status)
  },
  signer: async (opened, at, { cle = '', accord = '' }) => {
    const reading = readingOf(opened, cle)
    if (opened.state !== 'open') return seen(endedView(opened))
    if (reading === null) return seen(codeView(at, opened, { alert: TOO_LATE, note: null }), 422)
    if (accord !== 'oui') {
      return seen(readingView(at, opened, { key: cle, alert: NOT_TICKED }), 422)
    }
    const signed = await signOffer(opened, reading)
    return signed === null
      ? seen(endedView(opened))
      : seen(signedView(at, opened, { signed, key: cle }))
  },
  repondre: async (opened, at, { cle = '', reponse = '', mots = '' }) => {
    if (readingOf(opened, cle) === null) {
      return seen(codeView(at, opened, { alert: TOO_LATE, note: null }), 422)
    }
    const words = mots.trim()
    if (words === '') {
      return seen(readingView(at, opened, { key: cle, alert: NO_WORDS }), 422)
    }
    const kind = reponse === 'contested' ? 'contested' : 'declined'
    const kept = await answerOffer(opened, { kind, words })
    return seen(endedView(kept ? { ...opened, state: kind } : opened))
  },
  copie: async (opened, at, { cle = '' }) => {
    if (readingOf(opened, cle) === null) {
      return seen(codeView(at, opened, { alert: TOO_LATE, note: null }), 422)
    }
    const exhibitId = opened.offer.events.find(({ kind }) => kind === 'signed')?.exhibitId
    const exhibit = opened.dossier.exhibits.find(({ id }) => id === exhibitId)
    if (exhibit === undefined) {
      return { kind: 'bytes', bytes: await renderLetter(composedOfOffer(opened.offer)) }
    }
    const file = await findFile(opened.tx, exhibit.fileId)
    return file === null ? seen(endedView(opened)) : { kind: 'file', sha256: file.sha256 }
  },
}

const SENT = 'Un code vient de partir. Il sert pendant 15 minutes.'
const JUST_SENT =
  'Un code est parti il y a quelques instants : attendez une demi-minute avant d’en demander un autre.'
const TOO_MANY =
  'Trop de codes demandés ou essayés. Attendez une heure, ou écrivez à qui vous a envoyé ce lien.'
const TOO_LATE =
  'Le temps de lecture est passé : demandez un autre code pour rouvrir le document. Rien n’est signé.'
const NOT_TICKED =
  'Cochez la case pour dire que vous avez lu et que vous êtes d’accord. Rien n’est signé.'
const NO_WORDS = 'Écrivez quelques mots, pour qu’une personne puisse vous répondre.'

function refusalOfCode(
  came: Exclude<Awaited<ReturnType<typeof tryCode>>, { kind: 'right' }>,
): string {
  if (came.kind === 'too-many') return TOO_MANY
  if (came.kind === 'no-code') return 'Ce code ne sert plus : demandez-en un autre.'
  return came.left === 0
    ? 'Ce code est faux. Demandez-en un autre.'
    : `Ce code est faux. Il reste ${came.left} essai${came.left > 1 ? 's' : ''}.`
}

function sendView({ response, faces }: PageCall, { title, body }: View, status: number): void {
  const nonce = randomBytes(16).toString('base64')
  const page = html`<!doctype html>
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <style nonce="${nonce}">
          ${{ html: pageStyle(faces) }}
        </style>
      </head>
      <body>
        <main>${body}</main>
      </body>
    </html>`
  response.setHeader('content-type', 'text/html; charset=utf-8')
  response.setHeader(
    'content-security-policy',
    [
      "default-src 'none'",
      `style-src 'nonce-${nonce}'`,
      "font-src 'self'",
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
  )
  response.writeHead(status).end(page.html)
}
