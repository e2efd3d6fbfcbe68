import { ORPCError } from '@orpc/server'
import { commonRefusals, type Problem } from '@quittance/contract'
import type { Citation } from '@quittance/kernel'
import { problemFromInput, problemFromIssues } from '#http/input-problems.ts'
import { BodyMisread } from '#http/json-body.ts'
import { Refused } from '#wiring/refused.ts'

/** The problem document of anything thrown on the way of a request. */
export function problemOf(thrown: unknown): Problem {
  if (thrown instanceof Refused) return refusalProblem(thrown)
  if (thrown instanceof ORPCError) return problemOfOrpc(thrown)
  if (thrown instanceof BodyMisread) return problemFromIssues(thrown.error)
  return {
    ...head('unexpected-failure'),
    detail:
      'Le produit a rencontré une défaillance. Rien n’a été enregistré. Vous pouvez réessayer.',
  }
}

function problemOfOrpc(thrown: ORPCError<string, unknown>): Problem {
  if (thrown.cause instanceof Refused) return refusalProblem(thrown.cause)
  if (thrown.code === 'BAD_REQUEST') return problemFromInput(thrown)
  if (thrown.code === 'PAYLOAD_TOO_LARGE') {
    return { ...head('too-large'), detail: 'Cette demande dépasse un mégaoctet.' }
  }
  if (thrown.code === 'NOT_FOUND')
    return { ...head('not-found'), detail: 'Cette adresse n’existe pas.' }
  return problemOf(undefined)
}

function refusalProblem(refused: Refused): Problem {
  const { citation } = refused
  return {
    ...head(refused.code),
    detail: refused.message,
    ...(refused.path === undefined ? {} : { path: refused.path }),
    ...(citation === undefined ? {} : { article: articleText(citation) }),
  }
}

/** « CPCE R124-3 »; what is not an article of a code stands behind a comma. */
function articleText({ code, article }: Citation): string {
  return /^\p{Ll}{2}/u.test(article) ? `${code}, ${article}` : `${code} ${article}`
}

/** The constant part of a problem: its type, title, status and code. */
function head(
  code: keyof typeof commonRefusals,
): Pick<Problem, 'type' | 'title' | 'status' | 'code'> {
  const { status, title } = commonRefusals[code]
  return { type: `urn:quittance:problem:${code}`, title, status, code }
}
