// Writes apps/verifier/verifier.html, which stands in every sealed bundle, and account-proof.html, the
// page of a creditor’s proof.
import { writeFileSync } from 'node:fs'
import { buildAccountPage, buildVerifierPage } from '../apps/verifier/src/build-page.ts'

const verifier = new URL('../apps/verifier/', import.meta.url)
writeFileSync(new URL('verifier.html', verifier), await buildVerifierPage())
writeFileSync(new URL('account-proof.html', verifier), await buildAccountPage())
