import { OpenAPIGenerator } from '@orpc/openapi'
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4'
import { contract, problemSchema, signInDoors, type SignInDoor } from '@quittance/contract'
import { z } from 'zod'

type OpenApiDocument = Awaited<ReturnType<OpenAPIGenerator['generate']>>

const keyParameter = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  description:
    'Tirée par l’appelant, 8 à 100 signes. La même clé avec le même contenu rend la première réponse ; avec un autre contenu, 422.',
  schema: { type: 'string', minLength: 8, maxLength: 100 },
} as const

/** Operations that write nothing, asked by POST for the size, or the secret, of what they are asked. */
const readByPost: ReadonlySet<string> = new Set([
  '/dossiers/{id}/letters/compose',
  '/dossiers/{id}/payments/preview',
  '/invitations/read',
])

const aboutKeys =
  'Chaque écriture porte un en-tête Idempotency-Key. Les adresses de connexion (/auth) n’en prennent pas : ' +
  'leurs réponses portent des secrets donnés une seule fois (session, secret du second facteur, codes de secours), ' +
  'que le serveur ne garde pas en clair et ne peut donc pas redonner, et un code n’y sert qu’une fois (RFC 6238, 5.2). ' +
  'Redemander à sortir ou à fermer un accès ne change rien de plus. Avec un cookie, elles demandent un en-tête Origin.'

/** The description of the API in OpenAPI 3.1, from the one contract. */
export async function describeApi(): Promise<OpenApiDocument> {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] })
  const document = await generator.generate(contract, {
    info: {
      title: 'Quittance',
      version: '0.1.0',
      description: `De la créance à la quittance. Montants en centimes d’euro, jours AAAA-MM-JJ, instants RFC 3339. Les refus sont des documents problem+json au code stable. ${aboutKeys}`,
    },
    servers: [{ url: '/api' }],
  })
  return withSignIn(withHabits(document))
}

/** Adds what every operation shares: the key of writes, the problem of refusals. */
function withHabits(document: OpenApiDocument): OpenApiDocument {
  for (const [path, operations] of Object.entries(document.paths ?? {})) {
    for (const method of ['get', 'put', 'post', 'delete'] as const) {
      const operation = operations?.[method]
      if (operation === undefined) continue
      if (method !== 'get' && !readByPost.has(path))
        operation.parameters = [...(operation.parameters ?? []), keyParameter]
      operation.responses = {
        ...operation.responses,
        default: refusal,
      }
    }
  }
  return document
}

const refusal = {
  description: 'Refus : ce qui s’est passé, à quoi, et quoi faire',
  content: {
    'application/problem+json': { schema: z.toJSONSchema(problemSchema) as object },
  },
} as const

/** Adds the doors of sign-in, which the library behind them answers. */
function withSignIn(document: OpenApiDocument): OpenApiDocument {
  const doors = signInDoors.map((door) => [
    `/auth${door.path}`,
    { [door.method.toLowerCase()]: operationOf(door) },
  ])
  return { ...document, paths: { ...document.paths, ...Object.fromEntries(doors) } }
}

function operationOf({ path, summary, answers, body }: SignInDoor) {
  return {
    operationId: `auth${path.replaceAll(/[/-]+(\w)/g, (_, sign: string) => sign.toUpperCase())}`,
    summary,
    ...(body === null
      ? {}
      : {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: z.toJSONSchema(body, { io: 'input' }) } },
          },
        }),
    responses: { 200: { description: answers }, default: refusal },
  }
}

/** A page that a person can read, made from the same document, without any script. */
export function apiPage(document: OpenApiDocument): string {
  const rows = Object.entries(document.paths ?? {}).flatMap(([path, operations]) =>
    (['get', 'post', 'put', 'delete'] as const).flatMap((method) => {
      const operation = operations?.[method]
      if (operation === undefined) return []
      const summary = escapeHtml(operation.summary ?? '')
      return `<tr><td><code>${method.toUpperCase()}</code></td><td><code>${escapeHtml(path)}</code></td><td>${summary}</td></tr>`
    }),
  )
  return [
    '<!doctype html><html lang="fr"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<title>L’API de Quittance</title></head><body><main>',
    '<h1>L’API de Quittance</h1>',
    `<p>${escapeHtml(document.info.description ?? '')}</p>`,
    '<p>Le document complet, lisible par les outils : <a href="/api/openapi.json">/api/openapi.json</a> (OpenAPI 3.1).</p>',
    '<table><thead><tr><th>Verbe</th><th>Chemin</th><th>Ce que cela fait</th></tr></thead><tbody>',
    ...rows,
    '</tbody></table></main></body></html>',
  ].join('\n')
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
