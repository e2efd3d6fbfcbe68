import type { Command } from '#command.ts'

/** The commands that run the product itself: its server, its database, its demonstration. */
export const productCommands: readonly Command[] = [
  {
    kind: 'free',
    words: ['serve'],
    summary: 'Démarre le produit : pages, API et base de données',
    operands: [],
    options: { '--port': 'one', '--data': 'one', '--today': 'one' },
    load: async () => (await import('#commands/product/serve.ts')).serve,
  },
  {
    kind: 'free',
    words: ['migrate'],
    summary: 'Met la base de données au format de cette version',
    operands: [],
    options: { '--data': 'one', '--json': 'switch' },
    load: async () => (await import('#commands/product/migrate.ts')).migrateStore,
  },
  {
    kind: 'free',
    words: ['day'],
    summary: 'Calcule ce que chaque dossier demande un jour : dû, licite, à propos',
    operands: [],
    options: { '--date': 'one', '--data': 'one', '--json': 'switch' },
    load: async () => (await import('#commands/product/day.ts')).runTheDay,
  },
  {
    kind: 'free',
    words: ['check'],
    summary: 'Vérifie que les données sont celles qui ont été écrites',
    operands: [],
    options: { '--data': 'one', '--checkpoints': 'one', '--json': 'switch' },
    load: async () => (await import('#commands/product/check.ts')).checkIntegrity,
  },
  {
    kind: 'free',
    words: ['demo'],
    summary: 'Joue le parcours d’une créance fictive, du dépôt à la quittance',
    operands: [],
    options: { '--json': 'switch' },
    load: async () => (await import('#commands/product/demo.ts')).demo,
  },
]
