-- What is open of each row of a report by age. Where several ages say something and no total does, nothing is copied.
alter table {{staging}} add column {{open}} varchar;

update {{staging}}
set {{open}} = coalesce(
  {{total}},
  case 0 {{ages_said}}
    when 0 then coalesce({{ages}})
    when 1 then coalesce({{said}})
  end,
  '')
where not {{is_short}};
