-- R-49: who is on no roll and voted at a station by a court decision is named in its minutes.
alter policy reads on electors using (
  id::text in (scope('elector'), scope('mandant'), scope('mandataire'))
  or exists (select from registrations where registrations.elector = electors.id)
  or exists (select from procurations where procurations.mandataire = electors.id or procurations.mandant = electors.id)
  or exists (select from revocations where revocations.mandant = electors.id)
  or (scope('authority') is not null and exists (
    select from requests where requests.mandant = electors.id or requests.mandataire = electors.id))
  or (scope('station') is not null and exists (
    select from vote_marks where vote_marks.elector = electors.id and vote_marks.station = scope('station')))
);
