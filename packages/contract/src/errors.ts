import { z } from 'zod'

/**
 * A refusal as the API writes it: problem details (RFC 9457) with a stable code.
 *
 * `code` never changes meaning; `detail` is a French sentence for people; `path` names the value
 * concerned, to the leaf.
 */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  detail: z.string(),
  path: z.string().optional(),
  /** Article that founds a refusal of the law, ready to print. */
  article: z.string().optional(),
})

export type Problem = z.infer<typeof problemSchema>

/** Refusals that any operation may answer, with their HTTP status. */
export const commonRefusals = {
  'not-signed-in': { status: 401, title: 'Connexion nécessaire' },
  'not-permitted': { status: 403, title: 'Pouvoir insuffisant' },
  'not-found': { status: 404, title: 'Introuvable' },
  'invalid-input': { status: 422, title: 'Saisie à corriger' },
  'unknown-key': { status: 422, title: 'Clé inconnue' },
  'idempotency-key-missing': { status: 400, title: 'Clé d’idempotence absente' },
  'idempotency-key-reused': { status: 422, title: 'Clé d’idempotence déjà employée' },
  'dossier-moved': { status: 409, title: 'Le dossier a changé' },
  'law-refuses': { status: 422, title: 'Refus de la règle' },
  'gate-refuses': { status: 422, title: 'Refus du garde-fou' },
  'already-done': { status: 409, title: 'Déjà fait' },
  'too-large': { status: 413, title: 'Trop volumineux' },
  'too-many-requests': { status: 429, title: 'Trop de tentatives' },
  'unexpected-failure': { status: 500, title: 'Défaillance de notre côté' },
} as const

export type RefusalCode = keyof typeof commonRefusals
