import { ORPCError } from '@orpc/server'
import type { Problem } from '@quittance/contract'
import { said, type Citation } from '@quittance/kernel'
import { problem, problemFromInput, problemFromIssues } from '#http/input-problems.ts'
import { BodyMisread } from '#http/json-body.ts'
import { unknownAddress } from '#http/request.ts'
import { Refused } from '#wiring/refused.ts'

/** The problem document of anything thrown on the way of a request. */
export function problemOf(thrown: unknown): Problem {
  if (thrown instanceof Refused) return refusalProblem(thrown)
  if (thrown instanceof ORPCError) return problemOfOrpc(thrown)
  if (thrown instanceof BodyMisread) return problemFromIssues(thrown.error)
  return problem(
    'unexpected-failure',
    said(
      'Le produit a rencontré une défaillance. Rien n’a été enregistré. Vous pouvez réessayer.',
      'The product met a failure. Nothing was recorded. You can try again.',
    ),
  )
}

function problemOfOrpc(thrown: ORPCError<string, unknown>): Problem {
  if (thrown.cause instanceof Refused) return refusalProblem(thrown.cause)
  if (thrown.code === 'BAD_REQUEST') return problemFromInput(thrown)
  if (thrown.code === 'PAYLOAD_TOO_LARGE') {
    return problem(
      'too-large',
      said('Cette demande dépasse un mégaoctet.', 'This request is larger than a megabyte.'),
    )
  }
  if (thrown.code === 'NOT_FOUND') return refusalProblem(unknownAddress())
  return problemOf(undefined)
}

function refusalProblem(refused: Refused): Problem {
  const { citation } = refused
  return {
    ...problem(refused.code, refused.said),
    ...(refused.path === undefined ? {} : { path: refused.path }),
    ...(citation === undefined ? {} : { article: articleText(citation) }),
  }
}

/** « CPCE R124-3 »; what is not an article of a code stands behind a comma. */
function articleText({ code, article }: Citation): string {
  return /^\p{Ll}{2}/u.test(article) ? `${code}, ${article}` : `${code} ${article}`
}
