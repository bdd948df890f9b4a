import type { Synonyms } from './synonyms.ts'

/** Who: companies and customers, in English, French, German, Spanish, Italian, Portuguese and Dutch. */
export const parties: Synonyms = {
  entity: {
    sure: `company code, company, entity, subsidiary, legal entity, business unit
      société, code société, entité, filiale, établissement, société émettrice
      Buchungskreis, Firma, Mandant, Gesellschaft
      sociedad, compañía, azienda, società, bedrijf, administratie, BUKRS`,
    weak: 'entreprise, empresa, organization, organisation',
  },
  customer_id: {
    sure: `customer no, customer number, customer id, customer code, cust number, customer account, contact account number,
      contact id, client id, client code, client no, client number, account number, account no, party, debtor, debtor no,
      debtor code, customer ref, business partner, sold to party, payer, bill to customer no
      code client, compte client, compte auxiliaire, compte tiers, code tiers, no client, numéro client, n° compte,
      CompAuxNum, CT_Num, référence client, identifiant client
      Debitor, Debitorennummer, Debitoren-Nr, Debitorennr, Debitornr, Kundennr, Kundennummer, Kunden-Nr, Kundencode, Kundenkonto
      código cliente, código de cliente, nº cliente, número de cliente, codice cliente, cod cliente, numero cliente,
      código do cliente, nº do cliente, debiteurnummer, debiteur, klantnummer, klantcode, KUNNR, customerid`,
    weak: 'code, account, Konto, cuenta, conta, compte, conto, customer id ref, CustomerAccountancyCode, Receivable Account',
  },
  customer_name: {
    sure: `customer, customer full name, customer name, contact name, contact, name 1, counterparty name, counterparty, bill to,
      client, client name, company name, party name, account name, debtor name, payer name, sold to, bill to name,
      Invoice Partner Display Name, partner, display name
      nom client, nom du client, raison sociale, tiers, nom du tiers, partenaire, intitulé client, libellé client,
      CompAuxLib, CT_Intitule, dénomination, intitulé du compte
      Kunde, Kundenname, Debitorname, Name des Kunden, Firmenname, Kontobezeichnung, Auftraggeber
      cliente, nombre cliente, nombre del cliente, nombre de la cuenta, razón social
      nome cliente, ragione sociale, nominativo, nome do cliente, parceiro, razão social
      klant, klantnaam, debiteurnaam, relatie, naam klant`,
    weak: 'name, nom, nombre, nome, naam, intitulé, libellé tiers',
  },
  parent: {
    sure: `parent, parent company, parent customer, group name, corporate group, ultimate parent, head office
      groupe, maison mère, société mère, tête de groupe, Konzern, Muttergesellschaft, Konzernmutter
      empresa matriz, matriz, grupo empresarial, capogruppo, empresa-mãe, moedermaatschappij, concern`,
    weak: 'group, Gruppe, grupo, gruppo, groep',
  },
  segment: {
    sure: `segment, customer group, contact group, customer segment, customer class, customer type, customer category,
      company type, market segment, business segment, sector, industry, client type
      catégorie client, famille client, secteur, secteur d'activité, type de client, groupe de clients, activité, branche
      Kundengruppe, Kundensegment, Branche, Kundenart
      segmento, grupo de clientes, sector, gruppo clienti, settore, categoria cliente, grupo de cliente, setor, klantgroep,
      klantsegment, branche`,
    weak: 'territory, class, region, catégorie, famille, division, market, category',
  },
  country: {
    sure: `country, billing country, country code, country region code, customer country, POCountry, land code
      pays, code pays, pays de facturation, pays client, Land, Länderkennzeichen, Ländercode
      país, código país, paese, codice paese, nazione, landcode`,
    weak: 'nation',
  },
  sales_rep: {
    sure: `salesperson, sales person, sales rep, sales representative, salesperson code, account manager, sp #, SP no, seller,
      rep, collector
      commercial, représentant, vendeur, chargé d'affaires, gestionnaire, responsable commercial, commerciale
      Verkäufer, Vertriebsmitarbeiter, Vertreter, Außendienstmitarbeiter, Sachbearbeiter, Kundenbetreuer
      vendedor, comercial, agente, representante, venditore, commerciale, rappresentante, verkoper, vertegenwoordiger,
      accountmanager`,
    weak: 'owner, agent',
  },
  payment_terms: {
    sure: `terms, term, payment term, payment terms, cust payment terms, ZTERM, net days, credit terms, terms days, payment days
      conditions de paiement, condition de paiement, délai, délai de paiement, mode de règlement délai, conditions règlement,
      délai de règlement, échéance jours, délai paiement jours
      Zahlungsbedingung, Zahlungsbedingungen, Zahlungsziel, Zahlungsfrist, Zahlungsziel Tage
      condiciones de pago, plazo de pago, plazo, condizioni di pagamento, termini di pagamento, condições de pagamento,
      prazo de pagamento, prazo, betalingsconditie, betalingstermijn, betalingscondities`,
  },
  credit_limit: {
    sure: `credit limit, credit line, customer credit limit, approved credit
      encours autorisé, plafond, plafond de crédit, limite de crédit, encours maximum, plafond encours, encours max
      Kreditlimit, Kreditlinie, límite de crédito, fido, limite di credito, limite de crédito, kredietlimiet`,
  },
  insured_limit: {
    sure: `insured limit, credit insurance limit, insured amount, insurance limit, insured, insurance cover, guaranteed limit
      assuré, plafond assuré, encours assuré, garantie, montant garanti, encours garanti, limite assurée, assurance crédit
      Versicherungslimit, versichertes Limit, Warenkreditversicherung, límite asegurado, limite assicurato, fido assicurato,
      limite segurado, verzekerd limiet, verzekerd bedrag`,
  },
  is_public_body: {
    sure: `public, public body, public sector, is public, government, public entity
      secteur public, organisme public, client public, collectivité, acheteur public
      öffentlich, öffentliche Hand, Behörde, sector público, administración pública, pubblica amministrazione, ente pubblico,
      setor público, entidade pública, overheid, publiek`,
  },
}
