// Writes apps/verifier/verifier.html, which stands in every sealed bundle.
import { writeFileSync } from 'node:fs'
import { buildVerifierPage } from '../apps/verifier/src/build-page.ts'

writeFileSync(new URL('../apps/verifier/verifier.html', import.meta.url), await buildVerifierPage())
