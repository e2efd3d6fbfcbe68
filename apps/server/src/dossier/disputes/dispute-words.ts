import { said, verbatim, type Said } from '@quittance/kernel'

const categories: Readonly<Record<string, Said>> = {
  'not-delivered': said('Non livré ou non fait.', 'Not delivered or not done.'),
  'not-conforming': said('Non conforme ou mal fait.', 'Not conforming or badly done.'),
  amount: said('Prix ou montant.', 'Price or amount.'),
  'already-paid': said('Déjà payé.', 'Already paid.'),
  'not-ordered': said('Rien n’a été commandé.', 'Nothing was ordered.'),
  'time-barred': said('Prescription.', 'Limitation.'),
  other: said('Autre motif.', 'Another ground.'),
}

const outcomes: Readonly<Record<string, Said>> = {
  founded: said('Fondée.', 'Founded.'),
  'founded-in-part': said('Fondée en partie.', 'Founded in part.'),
  unfounded: said('Non fondée : le recouvrement reprend.', 'Unfounded: recovery resumes.'),
}

/** What is contested, of the closed list; nothing where nobody said. */
export function disputeCategoryWords(category: string | null | undefined): Said {
  return categories[category ?? ''] ?? verbatim('')
}

/** Whether a dispute was founded; nothing where that was not asked. */
export function disputeOutcomeWords(outcome: string | null | undefined): Said {
  return outcomes[outcome ?? ''] ?? verbatim('')
}
