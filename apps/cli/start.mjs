// Plain JavaScript, so that the runtime reads every TypeScript file of ours from its cache: one file
// stripped at start costs more than all the others read back.
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

enableCompileCache(join(import.meta.dirname, '../../.cache/compile'))

await import('./src/main.ts')
