/**
 * How passwords are kept, where it is not the way of the sign-in library (scrypt, at the cost that
 * makes guessing slow). Only a test may give another: what costs a guesser costs each sign-in.
 */
export type Passwords = {
  readonly hash: (password: string) => Promise<string>
  readonly verify: (asked: { readonly hash: string; readonly password: string }) => Promise<boolean>
}
