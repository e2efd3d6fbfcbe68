import { describe, expect, it } from 'vitest'
import { paths, patterns, rooms } from '#paths.ts'

describe('paths', () => {
  it('keeps every address people may have bookmarked', () => {
    expect(
      [
        paths.home(),
        paths.day(),
        paths.dossiers(),
        paths.dossier('d1'),
        paths.assessment('d1'),
        paths.grounds('d1'),
        paths.constat('d1'),
        paths.titleWays('d1'),
        paths.redaction('d1', 'b1'),
        paths.deposit(),
        paths.claimDraft('b1'),
        paths.ledgerFile('f1'),
        paths.importClaims(),
        paths.importRun('i1'),
        paths.compose('d1'),
        paths.planOffer('d1'),
        paths.sms('d1'),
        paths.portfolio(),
        paths.portfolio('expired'),
        paths.outreach(),
        paths.outwardAct('a1'),
        paths.inbox(),
        paths.inbox('m1'),
        paths.evidence(),
        paths.exhibit('e1'),
        paths.finding('e1', 'f1'),
        paths.agreements(),
        paths.clientMoney(),
        paths.books(),
        paths.books({ livre: 'office', compte: '', ecriture: 'e:C' }),
        paths.litigation(),
        paths.archive(),
        paths.creditors(),
        paths.creditor('c1'),
        paths.newCreditor(),
        paths.newConvention('c1'),
        paths.journal(),
        paths.search('Café & thé'),
        paths.settings(),
        paths.display(),
        paths.people(),
        paths.rates(),
        paths.mailbox(),
        paths.registeredProvider(),
        paths.smsProvider(),
        paths.signatureProvider(),
        paths.scenarios(),
        paths.templates(),
        paths.sendingRule(),
        paths.sendings(),
        paths.authority(),
        paths.inspections(),
        paths.invitation(),
        paths.tools(),
        paths.interestTool(),
        paths.limitationTool(),
        paths.deadlineTool(),
        paths.proofTool(),
        paths.acknowledgmentTool(),
      ].join('\n'),
    ).toMatchInlineSnapshot(`
      "/
      /journee
      /dossiers
      /dossiers/d1
      /dossiers/d1/analyse
      /dossiers/d1/euros
      /dossiers/d1/constat
      /dossiers/d1/titre
      /dossiers/d1/scelles/b1/copie
      /dossiers/depot
      /dossiers/depot/b1
      /dossiers/fec/f1
      /dossiers/import
      /dossiers/import/i1
      /dossiers/d1/ecrire
      /dossiers/d1/echeancier
      /dossiers/d1/sms
      /prescription
      /prescription?tranche=expired
      /echanges
      /echanges/a1
      /reponses
      /reponses?reponse=m1
      /preuves
      /preuves/e1
      /preuves/e1/engagements/f1
      /accords
      /fonds
      /fonds/livres
      /fonds/livres?livre=office&ecriture=e%3AC
      /contentieux
      /archives
      /mandants
      /mandants/c1
      /mandants/nouveau
      /mandants/c1/convention
      /journal
      /recherche?q=Caf%C3%A9%20%26%20th%C3%A9
      /reglages
      /reglages/affichage
      /reglages/personnes
      /reglages/taux
      /reglages/boite
      /reglages/recommande-electronique
      /reglages/sms
      /reglages/signature
      /reglages/scenarios
      /reglages/modeles
      /reglages/envois
      /journee/envois
      /reglages/horodatage
      /reglages/controle
      /invitation
      /outils
      /outils/interets
      /outils/prescription
      /outils/delai
      /outils/preuve
      /outils/preuve/reconnaissance"
    `)
  })

  it('never lets a value leave its place', () => {
    expect(paths.dossier('../x?y')).toBe('/dossiers/..%2Fx%3Fy')
  })

  it('has one builder a pattern, and one key a room', () => {
    expect(Object.keys(paths).toSorted()).toEqual(Object.keys(patterns).toSorted())
    expect(new Set(rooms.map(({ key }) => key)).size).toBe(rooms.length)
  })
})
