import { z } from 'zod'

/**
 * A refusal as the API writes it: problem details (RFC 9457) with a stable code.
 *
 * `code` never changes meaning; `detail` is a French sentence for people; `path` names the value
 * concerned, to the leaf. `inEnglish` says title and detail for the English screens.
 */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  detail: z.string(),
  inEnglish: z.object({ title: z.string(), detail: z.string() }),
  path: z.string().optional(),
  /** Article that founds a refusal of the law, ready to print. */
  article: z.string().optional(),
})

export type Problem = z.infer<typeof problemSchema>

/** Refusals that any operation may answer, with their HTTP status. */
export const commonRefusals = {
  'not-signed-in': { status: 401, title: { fr: 'Connexion nécessaire', en: 'Sign-in needed' } },
  /** An address and a passphrase that do not go together, whichever of them is wrong. */
  'wrong-credentials': { status: 401, title: { fr: 'Entrée refusée', en: 'Entry refused' } },
  'wrong-code': { status: 401, title: { fr: 'Code refusé', en: 'Code refused' } },
  /** The second step of an entry came too late, or after too many codes: it begins again. */
  'sign-in-expired': { status: 401, title: { fr: 'Entrée expirée', en: 'Entry expired' } },
  /** The passphrase of a person who is signed in already. */
  'wrong-password': {
    status: 422,
    title: { fr: 'Phrase de passe refusée', en: 'Passphrase refused' },
  },
  'not-permitted': {
    status: 403,
    title: { fr: 'Pouvoir insuffisant', en: 'Not within your role' },
  },
  'not-found': { status: 404, title: { fr: 'Introuvable', en: 'Not found' } },
  'invalid-input': { status: 422, title: { fr: 'Saisie à corriger', en: 'Input to correct' } },
  'unknown-key': { status: 422, title: { fr: 'Clé inconnue', en: 'Unknown key' } },
  'idempotency-key-missing': {
    status: 400,
    title: { fr: 'Clé d’idempotence absente', en: 'Idempotency key missing' },
  },
  'idempotency-key-reused': {
    status: 422,
    title: { fr: 'Clé d’idempotence déjà employée', en: 'Idempotency key already used' },
  },
  'dossier-moved': {
    status: 409,
    title: { fr: 'Le dossier a changé', en: 'The case has changed' },
  },
  'law-refuses': { status: 422, title: { fr: 'Refus de la règle', en: 'Refused by the rule' } },
  /** What the house decided for itself, which is no law: its reason cites it as such. */
  'house-refuses': {
    status: 422,
    title: { fr: 'Règle de la maison', en: 'Rule of the house' },
  },
  'gate-refuses': { status: 422, title: { fr: 'Refus du garde-fou', en: 'Refused by the gate' } },
  /** A draft waits for its reader, who did not answer, did not approve, or asked for changes. */
  'review-pending': { status: 409, title: { fr: 'Relecture attendue', en: 'Review awaited' } },
  'review-not-approved': {
    status: 409,
    title: { fr: 'Relecture sans approbation', en: 'Review without approval' },
  },
  'review-asks-changes': {
    status: 409,
    title: { fr: 'Changements demandés', en: 'Changes asked' },
  },
  'already-done': { status: 409, title: { fr: 'Déjà fait', en: 'Already done' } },
  /** Every link that serves no more, or never did: which one is not said. */
  'invitation-closed': {
    status: 404,
    title: { fr: 'Invitation close', en: 'Invitation closed' },
  },
  'account-exists': { status: 409, title: { fr: 'Compte existant', en: 'Existing account' } },
  'last-manager': { status: 409, title: { fr: 'Dernière responsable', en: 'Last manager' } },
  'second-person-needed': {
    status: 403,
    title: { fr: 'Une autre personne décide', en: 'Another person decides' },
  },
  /** What would be ordered is not there, not yet, or may not leave: nothing is reserved. */
  'funds-not-available': {
    status: 409,
    title: { fr: 'Fonds indisponibles', en: 'Funds not available' },
  },
  'too-large': { status: 413, title: { fr: 'Trop volumineux', en: 'Too large' } },
  'too-many-requests': {
    status: 429,
    title: { fr: 'Trop de tentatives', en: 'Too many attempts' },
  },
  /** A request to a name that is not this server's. */
  'not-this-server': { status: 421, title: { fr: 'Autre serveur', en: 'Another server' } },
  'unexpected-failure': {
    status: 500,
    title: { fr: 'Défaillance de notre côté', en: 'A failure on our side' },
  },
} as const

export type RefusalCode = keyof typeof commonRefusals
