export { canonicalJson, MAX_JSON_DEPTH, type JsonValue } from '#canonical/canonical-json.ts'
export {
  JOURNAL_ENTRY_VERSION,
  journalEntryBytes,
  type JournalEntry,
  type JournalParty,
} from '#canonical/journal-entry.ts'
export { leafHash, leafHashBytes, sha256Hex, type Sha256 } from '#canonical/sha256.ts'
export {
  checkTlogProof,
  isSignedBy,
  type Ed25519Verify,
  type LogCheck,
  type LogCheckId,
  type ProofToCheck,
} from '#log/check.ts'
export { checkpointText, readCheckpoint, type Checkpoint } from '#log/notes/checkpoint.ts'
export {
  readSignedNote,
  readVerifierKey,
  signedBytes,
  verifierKey,
  verifierKeyText,
  writeSignedNote,
  type NoteSignature,
  type SignedNote,
  type VerifierKey,
} from '#log/notes/signed-note.ts'
export { readTlogProof, writeTlogProof, type TlogProof } from '#log/notes/tlog-proof.ts'
export {
  appendLeaves,
  growingLog,
  rootOfTiles,
  type GrowingLog,
  type Grown,
  type LogBefore,
} from '#log/tree/append.ts'
export { HASH_BYTES, nodeHash, sameHash } from '#log/tree/node-hash.ts'
export { consistencyPlan, inclusionPlan } from '#log/tree/proofs.ts'
export {
  edgeOf,
  hashesOfPlan,
  tilesOfPlan,
  type Plan,
  type Subtree,
  type Tile,
  type TileAddress,
  type TileReader,
} from '#log/tree/tiles.ts'
export { isConsistent, rootOfInclusion, type Consistent, type Included } from '#log/tree/verify.ts'
export { certificatePem, certificatesInPem } from '#der/pem.ts'
export type {
  CheckSignature,
  DigestName,
  SignatureQuestion,
  SignBytes,
} from '#signing/algorithms.ts'
export type { ChainEnd } from '#signing/chain.ts'
export { detachedSeal } from '#signing/detached-seal.ts'
export {
  verifyTimestamp,
  type TimestampFault,
  type TimestampReading,
} from '#timestamp/verify-timestamp.ts'
export type { CustodyEvent } from '#bundle/custody.ts'
export type { OtherContainer } from '#bundle/container/verify-other.ts'
export { cutCommand } from '#bundle/cut-command.ts'
export { numberOfOriginal, originalPaths } from '#bundle/layout.ts'
export { asicArchive, asicManifest, containerOfBundle } from '#bundle/make/asic.ts'
export {
  bundleArchive,
  bundleFiles,
  layOutBundle,
  NO_SEAL,
  type BundleContents,
  type BundleDraft,
  type BundleSeal,
  type MailInside,
  type MailProof,
  type Original,
} from '#bundle/make/lay-out.ts'
export type {
  Alteration,
  BundleCheck,
  BundleCheckId,
  TouchedMessage,
} from '#bundle/verify/bundle-check.ts'
export type { ArchiveMember, OpenArchive } from '#bundle/verify/open-bundle.ts'
export {
  verifyBundle,
  type BundleVerification,
  type VerifySetting,
} from '#bundle/verify/verify-bundle.ts'
export { renewBundle } from '#renewal/renew-bundle.ts'
export type { StampLink } from '#renewal/stamp-link.ts'
export { describePdf } from '#pdf/describe-pdf.ts'
export { sealPdf } from '#pdf/seal-pdf.ts'
export { sealPath, sealStrokes, slippedStrokes } from '#drawing/seal-geometry.ts'
export { conversationRows, type ShownMessage } from '#redaction/copy/conversation.ts'
export { numberList, numbersIn, widened } from '#redaction/copy/number-list.ts'
export { quotesOfHidden } from '#redaction/copy/quotes.ts'
export {
  openToRedact,
  type BundledMessage,
  type BundleToRedact,
  type NotRedactable,
} from '#redaction/make/open-to-redact.ts'
export { redactedCopy, type Redaction } from '#redaction/make/redacted-copy.ts'
export { numberOfPath } from '#redaction/message-hashes.ts'
export type { CopyVerification } from '#redaction/verify/verify-copy.ts'
export { mailsInside } from '#bundle/make/mails-inside.ts'
export { storedZip, storedZipFrame, type ArchiveFile, type FramedFile } from '#bundle/zip-writer.ts'
export { reportFacts, type MessagePlace, type WrittenAuthor } from '#bundle/make/report-facts.ts'
export {
  accountDayBytes,
  accountEquation,
  type AccountDay,
  type AccountEquation,
} from '#separate-account/account-day.ts'
export {
  checkAccountProof,
  type AccountProofCheck,
  type DayComparison,
} from '#separate-account/check-account-proof.ts'
export {
  checkInclusion,
  type InclusionCode,
  type InclusionProof,
  type ProvenLeaf,
} from '#separate-account/check-inclusion.ts'
export { holderCommitment, type AccountHolder } from '#separate-account/holder.ts'
export {
  layLeaves,
  type Chance,
  type HeldBalance,
  type LaidLeaf,
} from '#separate-account/lay-leaves.ts'
export {
  readAccountDay,
  readAccountProof,
  writeAccountProof,
  type AccountProofFile,
} from '#separate-account/proof-file.ts'
export { isSum, type SumLeaf, type SumNode } from '#separate-account/sum-node.ts'
export { siblingsOf, sumTree, type SumTree } from '#separate-account/sum-tree.ts'
