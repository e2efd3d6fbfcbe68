import type { ORPCError } from '@orpc/server'
import { commonRefusals, saidOfMessage, type Problem, type RefusalCode } from '@quittance/contract'
import { said, type Said } from '@quittance/kernel'
import { z } from 'zod'

const issueSchema = z.looseObject({
  code: z.string().optional(),
  message: z.string(),
  path: z.array(z.union([z.string(), z.number()])).optional(),
  keys: z.array(z.string()).optional(),
})

const issuesSchema = z.object({ issues: z.array(issueSchema).min(1) })

type Issue = z.infer<typeof issueSchema>

/** The problem of an input that does not fit its schema: the first issue, to the leaf. */
export function problemFromInput(thrown: ORPCError<string, unknown>): Problem {
  return problemFromIssues(thrown.data)
}

/** The same, of what a schema said: a list of `issues`. */
export function problemFromIssues(said: unknown): Problem {
  const read = issuesSchema.safeParse(said)
  const issue = read.success ? read.data.issues[0] : undefined
  if (issue === undefined) return invalid('', unreadable)
  const path = issue.path ?? []
  if (issue.code === 'unrecognized_keys') return unknownKey(issue, path)
  return invalid(pathText(path), sentenceOf(issue))
}

function unknownKey(issue: Issue, path: readonly (string | number)[]): Problem {
  const key = issue.keys?.[0] ?? ''
  return {
    ...problem(
      'unknown-key',
      said(`La clé « ${key} » n’existe pas ici.`, `The key “${key}” does not exist here.`),
    ),
    path: pathText([...path, key]),
  }
}

function invalid(path: string, detail: Said): Problem {
  return { ...problem('invalid-input', detail), path }
}

/** A problem document in both languages: title and status come with the code. */
export function problem(code: RefusalCode, detail: Said): Problem {
  const { status, title } = commonRefusals[code]
  return {
    type: `urn:quittance:problem:${code}`,
    title: title.fr,
    status,
    code,
    detail: detail.fr,
    inEnglish: { title: title.en, detail: detail.en },
  }
}

const unreadable = said(
  'Cette demande n’est pas lisible : le corps attendu est du JSON.',
  'This request cannot be read: the body expected is JSON.',
)

/** The sentence of the schema; where it has none, one for the kind of the issue. */
function sentenceOf(issue: Issue): Said {
  return saidOfMessage(issue.message) ?? sentences[issue.code ?? ''] ?? wrongForm
}

const wrongForm = said(
  'Cette valeur n’a pas la forme attendue.',
  'This value does not have the form expected.',
)

const sentences: Readonly<Record<string, Said>> = {
  invalid_type: said(
    'Cette valeur manque ou n’est pas de la sorte attendue.',
    'This value is missing or is not of the kind expected.',
  ),
  invalid_value: said(
    'Cette valeur n’est pas l’une de celles attendues.',
    'This value is none of those expected.',
  ),
  too_small: said(
    'Cette valeur est trop courte ou trop petite.',
    'This value is too short or too small.',
  ),
  too_big: said(
    'Cette valeur est trop longue ou trop grande.',
    'This value is too long or too large.',
  ),
}

/** `['items', 0, 'dueOn']` gives `items[0].dueOn`. */
function pathText(path: readonly (string | number)[]): string {
  let text = ''
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`
    else text += text === '' ? step : `.${step}`
  }
  return text
}
