export type { Reach } from '#authority/ask-authority.ts'
export { checkEd25519 } from '#authority/check-ed25519.ts'
export { checkSignature } from '#authority/check-signature.ts'
export {
  makeLocalAuthority,
  sealerOf,
  type AuthorityWorld,
  type KeptAuthority,
} from '#authority/local-authority.ts'
export {
  localTimestamper,
  remoteTimestamper,
  type Stamp,
  type StampOutcome,
  type Timestamper,
} from '#authority/timestamper.ts'
export { fastSha256 } from '#authority/fast-sha256.ts'
export { isPrivateAddress } from '#authority/reachable.ts'
