import { config } from 'zod'

/** The content policy of the pages lets no code be made from text: schemas are walked instead. */
config({ jitless: true })
