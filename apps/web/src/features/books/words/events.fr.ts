/** Why an entry moves what it moves, by what happened; what is not here shows its label alone. */
export const eventsFr = {
  'claim-charged': 'Une créance est mise au compte du débiteur, composante par composante.',
  'claim-reduced':
    'Un avoir, ou une imputation défaite, retire une somme de la charge du débiteur.',
  'payment-matched': 'Un paiement est rapproché : la banque l’a reçu, il est dû au mandant.',
  'payment-unmatched':
    'Un encaissement attend son dossier : il est déjà gardé à part, et le mois court.',
  'payment-identified':
    'L’encaissement a trouvé son dossier : il passe au mandant, et le jour de réception ne change pas.',
  'opening-undone':
    'Un relevé plus ancien explique ce qui était sur le compte : l’ouverture notée est défaite.',
  overpayment: 'Ce qui dépasse la dette est dû au débiteur, jamais un produit.',
  'overpayment-refunded': 'Le trop-perçu est rendu au débiteur, vers le compte qui a payé.',
  'creditor-corrected': 'Un encaissement passe au mandant à qui il revenait.',
  'commission-retained':
    'La commission est retenue comme la convention le permet, avec sa TVA, sur des fonds disponibles.',
  'commission-invoiced': 'La commission est facturée au mandant ; sa TVA attend l’encaissement.',
  'commission-paid': 'Le mandant a payé la commission : sa TVA devient exigible.',
  'commission-sweep': 'La commission acquise quitte le compte affecté pour celui du cabinet.',
  reversement: 'Les fonds sont reversés au mandant : la banque l’a écrit.',
  'reversement-rejected':
    'La banque a rejeté le reversement : les fonds reviennent, et l’échéance ne change pas.',
  'payment-returned': 'La banque a repris un paiement : un fait de la banque est toujours écrit.',
  'shortfall-advanced': 'Le cabinet avance ce qui manque sur le compte affecté.',
  'shortfall-set-off':
    'Le cabinet compense son avance avec ce qu’il tient pour le mandant, comme la convention le permet.',
  'shortfall-reimbursed': 'Le mandant rembourse au cabinet ce qu’il avait avancé.',
  'advance-taken-back': 'Le cabinet reprend une avance qui ne couvre plus rien.',
  'order-returned':
    'Un virement du compte affecté est revenu : ce qu’il avait pris y est de nouveau.',
  'bank-fee': 'La banque a pris un frais : il est au cabinet, jamais aux mandants.',
  'bank-fee-covered': 'Le cabinet couvre le frais que la banque a pris.',
  'bank-fee-given-back':
    'La banque rend un frais : il efface ceux qui restent à couvrir, et le reste revient au cabinet.',
  'debit-unidentified': 'Un débit attend son explication : le cabinet en répond jusque-là.',
  'direct-payment':
    'Le débiteur a payé le mandant directement : seule la mémoire des débiteurs le note.',
  'claim-written-off': 'Le mandant a renoncé à cette somme.',
  'cost-advanced':
    'Le cabinet a payé un frais du dossier : une charge, ou un débours au nom du mandant.',
  'cost-billed':
    'Le frais est facturé au mandant : avec TVA comme la convention le prévoit, ou sans TVA s’il est un débours.',
  'cost-charged': 'La loi met ce frais à la charge du débiteur : il s’ajoute à sa dette.',
  'cost-settled': 'Le mandant a réglé un frais facturé : sa TVA, s’il en porte, devient exigible.',
  reversal: 'Une écriture en annule une autre, ligne à ligne : rien ne s’efface.',
}
