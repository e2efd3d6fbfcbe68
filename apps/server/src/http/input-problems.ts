import type { ORPCError } from '@orpc/server'
import { commonRefusals, type Problem } from '@quittance/contract'
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
  if (issue === undefined)
    return invalid('', 'Cette demande n’est pas lisible : le corps attendu est du JSON.')
  const path = issue.path ?? []
  if (issue.code === 'unrecognized_keys') return unknownKey(issue, path)
  return invalid(pathText(path), sentenceOf(issue))
}

function unknownKey(issue: Issue, path: readonly (string | number)[]): Problem {
  const key = issue.keys?.[0] ?? ''
  const { status, title } = commonRefusals['unknown-key']
  return {
    type: 'urn:quittance:problem:unknown-key',
    title,
    status,
    code: 'unknown-key',
    detail: `La clé « ${key} » n’existe pas ici.`,
    path: pathText([...path, key]),
  }
}

function invalid(path: string, detail: string): Problem {
  const { status, title } = commonRefusals['invalid-input']
  return {
    type: 'urn:quittance:problem:invalid-input',
    title,
    status,
    code: 'invalid-input',
    detail,
    path,
  }
}

function sentenceOf(issue: Issue): string {
  if (issue.code === 'invalid_type') return 'Cette valeur manque ou n’est pas de la sorte attendue.'
  if (!LIBRARY_WORDS.test(issue.message)) return issue.message
  return sentences[issue.code ?? ''] ?? 'Cette valeur n’a pas la forme attendue.'
}

/** How the library begins the messages that no schema of ours has put in French. */
const LIBRARY_WORDS = /^(Invalid|Too |Unrecognized|Expected)/

const sentences: Readonly<Record<string, string>> = {
  invalid_value: 'Cette valeur n’est pas l’une de celles attendues.',
  too_small: 'Cette valeur est trop courte ou trop petite.',
  too_big: 'Cette valeur est trop longue ou trop grande.',
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
