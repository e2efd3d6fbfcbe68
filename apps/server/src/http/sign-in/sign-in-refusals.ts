import { said } from '@quittance/kernel'
import { foreign, notSignedIn } from '#http/request.ts'
import { Refused } from '#wiring/refused.ts'

/** What the library of sign-in answered, when it refused: its status, its code where it gave one. */
export type LibraryRefusal = { readonly status: number; readonly code: string | null }

/**
 * What the library refused, in our codes and in both languages; null for a failure of ours.
 *
 * A person who is not signed in learns one thing only, that the address and the passphrase do not
 * go together: never which of them is wrong, nor whether the address is known.
 */
export function signInRefusal({ status, code }: LibraryRefusal): Refused | null {
  const byCode = code === null ? undefined : refusals[code]
  return byCode?.() ?? byStatus(status)
}

function byStatus(status: number): Refused | null {
  switch (status) {
    case 400:
    case 415:
    case 422:
      return unreadable()
    case 401:
      return notSignedIn()
    case 403:
      return foreign()
    case 409:
      return wrongCode()
    case 429:
      return tooMany()
    default:
      return null
  }
}

const wrongCredentials = () =>
  new Refused(
    'wrong-credentials',
    said(
      'Cette adresse et cette phrase de passe ne vont pas ensemble. Vérifiez les deux.',
      'This address and this passphrase do not go together. Check both.',
    ),
  )

const wrongPassword = () =>
  new Refused(
    'wrong-password',
    said('Cette phrase de passe n’est pas la vôtre.', 'This passphrase is not yours.'),
  )

const wrongCode = () =>
  new Refused(
    'wrong-code',
    said(
      'Ce code n’est pas le bon, ou n’est plus valable. Écrivez celui qui s’affiche maintenant.',
      'This code is wrong, or no longer valid. Write the one shown now.',
    ),
  )

const expired = () =>
  new Refused(
    'sign-in-expired',
    said(
      'Ce passage a expiré, ou a reçu trop de codes. Reprenez avec la phrase de passe.',
      'This way in has expired, or was given too many codes. Begin again with the passphrase.',
    ),
  )

const tooMany = () =>
  new Refused(
    'too-many-requests',
    said(
      'Trop de tentatives. Attendez une minute avant la suivante.',
      'Too many attempts. Wait a minute before the next.',
    ),
  )

const locked = () =>
  new Refused(
    'too-many-requests',
    said(
      'Trop de codes faux. Cet accès attend un quart d’heure avant le suivant.',
      'Too many wrong codes. This access waits a quarter of an hour before the next.',
    ),
  )

const alreadyOn = () =>
  new Refused(
    'already-done',
    said('Le second facteur est déjà actif.', 'The second factor is already on.'),
  )

const withoutOrigin = () =>
  new Refused(
    'not-permitted',
    said(
      'Cette demande ne dit pas d’où elle vient : il lui faut un en-tête Origin.',
      'This request does not say where it comes from: it needs an Origin header.',
    ),
  )

const unreadable = () =>
  new Refused(
    'invalid-input',
    said(
      'Cette demande ne peut pas être prise telle quelle.',
      'This request cannot be taken as it is.',
    ),
  )

/** What each code of the library comes to; one that is not here is read by its status. */
const refusals: Readonly<Record<string, () => Refused>> = {
  INVALID_EMAIL_OR_PASSWORD: wrongCredentials,
  INVALID_EMAIL: wrongCredentials,
  USER_NOT_FOUND: wrongCredentials,
  INVALID_USER: wrongCredentials,
  EMAIL_NOT_VERIFIED: wrongCredentials,
  CREDENTIAL_ACCOUNT_NOT_FOUND: wrongCredentials,
  PASSWORD_TOO_LONG: wrongCredentials,
  INVALID_PASSWORD: wrongPassword,
  INVALID_CODE: wrongCode,
  INVALID_BACKUP_CODE: wrongCode,
  TOTP_NOT_ENABLED: wrongCode,
  BACKUP_CODES_NOT_ENABLED: wrongCode,
  TWO_FACTOR_NOT_ENABLED: wrongCode,
  INVALID_TWO_FACTOR_COOKIE: expired,
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: expired,
  ACCOUNT_TEMPORARILY_LOCKED: locked,
  TOTP_ALREADY_ENABLED: alreadyOn,
  MISSING_OR_NULL_ORIGIN: withoutOrigin,
}
