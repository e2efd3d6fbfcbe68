import type { Role } from '@quittance/contract'

/** French names of the roles, as a list or a choice writes them. */
export const rolesFr = {
  manager: 'Responsable',
  officer: 'Gestionnaire',
  accountant: 'Comptable',
  auditor: 'Contrôleur',
} satisfies Readonly<Record<Role, string>>

/** What each role may do, and what it may not. */
export const rolesSayFr = {
  manager:
    'Peut tout : les réglages, les personnes, les taux, les créanciers, les dossiers, les envois et les fonds de tiers.',
  officer:
    'Crée des créanciers, dépose des créances, agit sur les dossiers, approuve les envois. Ni les fonds de tiers, ni les réglages.',
  accountant:
    'Lit les dossiers, tient les fonds de tiers, ajoute et confirme les taux. Aucun envoi, aucun réglage.',
  auditor: 'Lit tout, journal compris, et ne change rien.',
} satisfies Readonly<Record<Role, string>>
