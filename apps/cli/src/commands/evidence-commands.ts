import { answered } from '@quittance/kernel'
import type { Command } from '#command.ts'
import { documentQuestion } from '#question-handlers.ts'

/** `quittance evidence …`: message exports, what they say, sealed bundles. */
export const evidenceCommands: readonly Command[] = [
  {
    kind: 'free',
    words: ['evidence', 'read'],
    summary: 'Lit un export de messagerie, un message par ligne',
    operands: ['FICHIER'],
    options: { '--zone': 'one', '--owner': 'many', '--dns': 'one' },
    load: async () => (await import('#commands/evidence-read.ts')).readEvidence,
  },
  {
    kind: 'facts',
    words: ['evidence', 'commitments'],
    summary: 'Ce qu’un message promet, reconnaît ou conteste',
    load: async () => {
      const [{ commitmentFacts }, { findCommitments }] = await Promise.all([
        import('@quittance/contract/questions/evidence'),
        import('@quittance/commitments'),
      ])
      return documentQuestion(commitmentFacts, (facts) => answered(findCommitments(facts)))
    },
  },
  {
    kind: 'free',
    words: ['evidence', 'seal'],
    summary: 'Scelle des fichiers en un dossier que chacun peut vérifier',
    operands: ['DOSSIER|FICHIER…'],
    options: { '-o': 'one', '--tsa': 'one', '--dns': 'one', '--asic': 'one' },
    load: async () => (await import('#commands/seal/evidence-seal.ts')).sealEvidence,
  },
  {
    kind: 'free',
    words: ['evidence', 'verify'],
    summary: 'Vérifie un dossier scellé ou son conteneur ASiC-E, et nomme ce qui a changé',
    operands: ['DOSSIER.zip|DOSSIER.asice'],
    options: { '--trust': 'one', '--json': 'switch' },
    load: async () => (await import('#commands/seal/evidence-verify.ts')).verifyEvidence,
  },
  {
    kind: 'free',
    words: ['evidence', 'redact'],
    summary: 'Fait une copie occultée d’un dossier scellé, encore vérifiable',
    operands: ['DOSSIER.zip'],
    options: {
      '-o': 'one',
      '--keep': 'one',
      '--hide': 'one',
      '--commitments': 'switch',
      '--around': 'one',
      '--reason': 'one',
    },
    load: async () => (await import('#commands/seal/evidence-redact.ts')).redactEvidence,
  },
  {
    kind: 'free',
    words: ['evidence', 'renew'],
    summary: 'Renouvelle l’horodatage d’un dossier scellé avant la fin de son certificat',
    operands: ['DOSSIER.zip'],
    options: { '-o': 'one', '--tsa': 'one', '--sha512': 'switch' },
    load: async () => (await import('#commands/seal/evidence-renew.ts')).renewEvidence,
  },
]
