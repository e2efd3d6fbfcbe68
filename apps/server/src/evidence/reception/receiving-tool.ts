import { readFileSync } from 'node:fs'
import { z } from 'zod'

const packageSchema = z.object({ version: z.string() })
const text = readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')

/** What receives and seals files, and its version: a chain of custody names its tools. */
export const RECEIVING_TOOL = `quittance ${packageSchema.parse(JSON.parse(text)).version}`
