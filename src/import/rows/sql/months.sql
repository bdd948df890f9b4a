-- Month names of the seven languages, whole and shortened, without accents.
create or replace temp table month_names as
select name, month
from (values
  ('01', 'jan january janvier janv januar janner enero ene gennaio gen janeiro januari'),
  ('02', 'feb february fevrier fevr fev februar febrero febbraio fevereiro februari'),
  ('03', 'mar march mars maerz marz mrz marzo marco maart mrt'),
  ('04', 'apr april avril avr abril abr aprile'),
  ('05', 'may mai mayo maggio mag maio mei'),
  ('06', 'jun june juin juni junio giugno giu junho'),
  ('07', 'jul july juillet juil juli julio luglio lug julho'),
  ('08', 'aug august aout aou agosto ago augustus'),
  ('09', 'sep sept september septembre septiembre settembre set setembro'),
  ('10', 'oct october octobre oktober okt octubre ottobre ott outubro out'),
  ('11', 'nov november novembre noviembre novembro'),
  ('12', 'dec december decembre dezember dez diciembre dic dicembre dezembro')
) as months (month, names)
cross join unnest(string_split(names, ' ')) as each (name);
