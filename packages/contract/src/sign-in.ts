import { z } from 'zod'
import { messages, says, textTooLong } from '#messages.ts'

/**
 * One door of sign-in: what it is asked under `/api/auth`. The library behind answers it; no other
 * of its addresses is open.
 */
export type SignInDoor = {
  readonly method: 'GET' | 'POST'
  readonly path: `/${string}`
  readonly summary: string
  /** What is answered when it is done. */
  readonly answers: string
  /** Null where nothing is asked. */
  readonly body: z.ZodType | null
}

const LONGEST_PASSWORD = 128

const known = z
  .string()
  .min(1, says(messages.empty))
  .max(LONGEST_PASSWORD, says(textTooLong(LONGEST_PASSWORD)))
const code = z.strictObject({
  code: z
    .string()
    .trim()
    .min(1, says(messages.empty))
    .max(40, says(textTooLong(40))),
})

/** A passphrase that a person chooses: long rather than strange. */
export const newPasswordSchema = z
  .string()
  .min(12, says(messages.passwordTooShort))
  .max(LONGEST_PASSWORD, says(textTooLong(LONGEST_PASSWORD)))

/** Every door of sign-in, out, and of the accesses of a person. */
export const signInDoors: readonly SignInDoor[] = [
  {
    method: 'POST',
    path: '/sign-in/email',
    summary: 'Entrer par une adresse et une phrase de passe',
    answers: 'La session, en cookie ; ou `twoFactorRedirect` : un code est attendu.',
    body: z.strictObject({ email: z.email(says(messages.unreadableEmail)), password: known }),
  },
  {
    method: 'POST',
    path: '/two-factor/verify-totp',
    summary: 'Donner le code à six chiffres, pour entrer ou pour activer le second facteur',
    answers: 'La session, en cookie.',
    body: code,
  },
  {
    method: 'POST',
    path: '/two-factor/verify-backup-code',
    summary: 'Donner un code de secours, qui ne sert qu’une fois',
    answers: 'La session, en cookie.',
    body: code,
  },
  {
    method: 'POST',
    path: '/sign-out',
    summary: 'Sortir : la session est fermée',
    answers: 'Le cookie est retiré.',
    body: null,
  },
  {
    method: 'GET',
    path: '/get-session',
    summary: 'La session de l’appelant',
    answers: 'La session et la personne ; null pour un visiteur.',
    body: null,
  },
  {
    method: 'GET',
    path: '/list-sessions',
    summary: 'Les accès ouverts de la personne',
    answers: 'Les sessions, avec leur appareil.',
    body: null,
  },
  {
    method: 'POST',
    path: '/revoke-session',
    summary: 'Fermer un accès de la personne',
    answers: 'Fermé ; de même s’il l’était déjà.',
    body: z.strictObject({ token: z.string().min(1).max(200) }),
  },
  {
    method: 'POST',
    path: '/revoke-other-sessions',
    summary: 'Fermer tous les autres accès de la personne',
    answers: 'Fermés.',
    body: null,
  },
  {
    method: 'POST',
    path: '/change-password',
    summary: 'Changer la phrase de passe',
    answers: 'Changée ; une nouvelle session, en cookie, quand les autres sont fermées.',
    body: z.strictObject({
      currentPassword: known,
      newPassword: newPasswordSchema,
      revokeOtherSessions: z.boolean().default(false),
    }),
  },
  {
    method: 'POST',
    path: '/two-factor/enable',
    summary: 'Tirer le secret du second facteur ; un premier code l’active',
    answers: 'Le secret et les codes de secours, donnés une seule fois.',
    body: z.strictObject({ password: known }),
  },
  {
    method: 'POST',
    path: '/two-factor/disable',
    summary: 'Retirer le second facteur',
    answers: 'Retiré.',
    body: z.strictObject({ password: known }),
  },
]
