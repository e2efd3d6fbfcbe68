import { betterAuth } from 'better-auth'
import { isAPIError } from 'better-auth/api'
import { fromNodeHeaders } from 'better-auth/node'
import { twoFactor } from 'better-auth/plugins'
import type { IncomingHttpHeaders } from 'node:http'
import type { Database } from '@quittance/database'
import type { Log } from '#ports/log.ts'
import type { Passwords } from '#ports/passwords.ts'

/** Header that carries the caller's address, set by our own server and by nobody else. */
export const CALLER_ADDRESS_HEADER = 'x-quittance-caller'

const HALF_A_DAY = 12 * 60 * 60

/** Who is signed in, and the doors to sign in, out, and with a second factor. */
export type SignIn = {
  /** Answers one of its doors as the library does: its refusals are put in our words elsewhere. */
  readonly handle: (request: Request) => Promise<Response>
  readonly who: (headers: IncomingHttpHeaders) => Promise<SignedIn | null>
  /** Makes an account with a password; the caller has checked the right to. */
  readonly createAccount: (account: NewAccount) => Promise<'email-taken' | { userId: string }>
  /** Removes the account of an address, where there is one; the caller knows that it is nobody's. */
  readonly removeAccount: (email: string) => Promise<void>
}

export type SignedIn = {
  readonly userId: string
  readonly name: string
  readonly email: string
  readonly twoFactorEnabled: boolean
}

export type NewAccount = {
  readonly name: string
  readonly email: string
  readonly password: string
}

/** Sign-in by password and, where the member turned it on, a time-based code (TOTP). */
export function openSignIn(options: SignInOptions): SignIn {
  const auth = authOf(options)
  return {
    handle: async (request) => await auth.handler(request),
    who: async (headers) => {
      const session = await auth.api.getSession({ headers: fromNodeHeaders(headers) })
      if (session === null) return null
      const { id, name, email, twoFactorEnabled } = session.user
      return { userId: id, name, email, twoFactorEnabled: twoFactorEnabled === true }
    },
    createAccount: async ({ name, email, password }) => {
      const { internalAdapter, password: hasher } = await auth.$context
      if ((await internalAdapter.findUserByEmail(email)) !== null) return 'email-taken'
      const user = await internalAdapter.createUser(
        { name, email, emailVerified: true },
        { method: 'email-password' },
      )
      await internalAdapter.linkAccount({
        userId: user.id,
        providerId: 'credential',
        accountId: user.id,
        password: await hasher.hash(password),
      })
      return { userId: user.id }
    },
    removeAccount: async (email) => {
      const { internalAdapter } = await auth.$context
      const found = await internalAdapter.findUserByEmail(email.toLowerCase())
      if (found !== null) await internalAdapter.deleteUser(found.user.id)
    },
  }
}

type SignInOptions = {
  readonly database: Database
  readonly secret: string
  /** The address people use. */
  readonly address: string
  /** Every origin whose pages are ours. */
  readonly origins: readonly string[]
  readonly log: Log
  /** Absent, passwords are kept in the library's way. */
  readonly passwords?: Passwords | undefined
}

function authOf(options: SignInOptions) {
  return betterAuth({
    appName: 'Quittance',
    baseURL: options.address,
    basePath: '/api/auth',
    secret: options.secret,
    trustedOrigins: [...options.origins],
    database: { db: options.database.signIn, type: 'postgres' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 12,
      maxPasswordLength: 128,
      ...(options.passwords === undefined ? {} : { password: options.passwords }),
    },
    session: { expiresIn: HALF_A_DAY, updateAge: 60 * 60 },
    rateLimit: {
      enabled: true,
      storage: 'database',
      window: 60,
      max: 120,
      customRules: {
        '/sign-in/email': { window: 60, max: 6 },
        '/two-factor/verify-totp': { window: 60, max: 6 },
        '/two-factor/verify-backup-code': { window: 60, max: 6 },
      },
    },
    advanced: {
      cookiePrefix: 'quittance',
      // The library would leave both checks out where it believes that it is being tested.
      disableOriginCheck: false,
      disableCSRFCheck: false,
      ipAddress: { ipAddressHeaders: [CALLER_ADDRESS_HEADER] },
    },
    telemetry: { enabled: false },
    logger: { disabled: true },
    onAPIError: {
      onError: (cause) => {
        if (!(isAPIError(cause) && cause.statusCode < 500))
          options.log.failure('sign-in-failed', cause)
      },
    },
    plugins: [twoFactor({ issuer: 'Quittance' })],
  })
}
